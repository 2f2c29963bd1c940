import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import type { Recording } from '../../engine/traffic/recording.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Stands for the nightly file: only its span and its sum matter to the compiler. */
const nightly: Recording = {
  source: 'traffic/nightly-job.csv',
  shape: 'counts',
  binUs: 900e6,
  spanUs: 14 * 86400e6,
  requests: 102448,
  hasDurations: false,
  open: () => ({ read: () => 0 }),
};

function compile(document: unknown, name: string) {
  const { issues, draft } = readScenario(document, name);
  if (!draft) return { issues };
  return compileScenario(draft, new Map([[nightly.source, nightly]]), PLATFORMS);
}

const compiled = (name: string) => compile(parse(readFileSync(new URL(name, folder), 'utf8')), name);

describe('scenarios', () => {
  it('provider-shootout.yaml runs everywhere, each behaviour once', () => {
    const { issues, scenario } = compiled('provider-shootout.yaml');
    expect(issues).toEqual([]);
    expect(new Set(scenario!.deployments.map(({ platform }) => platform)).size).toBeGreaterThan(20);
    expect(scenario!.deployments.length).toBeGreaterThan(200);
    expect(scenario!.model.deployments.length).toBeLessThan(30);
  });

  const compared = [
    'provider-shootout.yaml',
    'waiting-api.yaml',
    'keep-warm.yaml',
    'business-hours.yaml',
    'break-even.yaml',
    'one-account.yaml',
    'retry-storm.yaml',
  ];
  it.each(files.filter((name) => !compared.includes(name)))('%s runs on three platforms', (name) => {
    const { issues, scenario } = compiled(name);
    expect(issues).toEqual([]);
    expect(scenario!.deployments.map(({ platform }) => platform)).toEqual([
      'aws-lambda',
      'aws-ec2',
      'aws-fargate',
    ]);
  });

  it.each(files)('%s asks a question', (name) => {
    expect(compiled(name).scenario!.document.question).toMatch(/\?$/);
  });

  it.each(files)('%s with its defaults written out is the same model', (name) => {
    const { scenario } = compiled(name);
    const again = compile(scenario!.document, name);
    expect(again.issues).toEqual([]);
    expect(again.scenario!.model).toEqual(scenario!.model);
    expect(again.scenario!.document).toEqual(scenario!.document);
  });

  it('has a line in the README for each', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    for (const name of files) expect(readme).toContain(`](${name})`);
  });

  it('replays a nightly file that is what its scenario says', () => {
    const rows = readFileSync(new URL('traffic/nightly-job.csv', folder), 'utf8').trim().split('\n');
    expect(rows[0]).toBe('timestamp,requests');
    const written = rows.slice(1).map((row) => row.split(','));
    const computed = Array.from({ length: 14 * 96 }, (_, bin) => [
      new Date(Date.UTC(2026, 2, 2) + bin * 900_000).toISOString().replace('.000Z', 'Z'),
      String(nightlyRequests(Math.floor(bin / 96), bin % 96)),
    ]);
    expect(written).toEqual(computed);
    expect(written.reduce((sum, [, requests]) => sum + Number(requests), 0)).toBe(nightly.requests);
  });
});

function nightlyRequests(day: number, bin: number): number {
  const share = { 8: 0.5, 9: 0.35, 10: 0.15 }[bin];
  if (share === undefined) return bin % 4 === 0 ? 1 : 0;
  const weekend = day % 7 >= 5 ? 1 / 3 : 1;
  return Math.round(9000 * (1 + 0.15 * Math.sin(day + 1)) * weekend * share);
}
