/**
 * Idle life in 2025: share of warm answers by gap, 100 probes each, on AWS Lambda, Azure Functions and Google Cloud Run.
 * UBC Cirrus Lab, demystifying-serverless-costs (MIT).
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { absent, hold, published } from './figures.ts';
import { warmShare } from './warm-share.ts';

const PLATFORMS: Readonly<Record<string, object>> = {
  aws: { platform: 'aws-lambda', profile: '2025' },
  azure: { platform: 'azure-functions' },
  gcp: { platform: 'gcp-cloud-run', concurrency: 1 },
};

describe.skipIf(absent)('idle life (skipped without the reference data)', () => {
  it.each(Object.entries(PLATFORMS))('%s', async (cloud, deployment) => {
    const file = published('reference/measured/ubc_2025_keep_alive.csv');
    const rows = (parse(readFileSync(file), { columns: true }) as Record<string, string>[])
      .filter(({ platform }) => platform === cloud)
      .map(({ idle_s, warm, cold }) => ({ idleSec: Number(idle_s), warm: Number(warm), cold: Number(cold) }));
    let furthest = 0;
    let points = 0;
    for (const { idleSec, warm, cold } of rows) {
      const probes = warm + cold;
      const ours = await warmShare(deployment, idleSec);
      // With one in a hundred of each outcome at least, so that a share of 0 or 1 has noise too.
      const share = Math.min(Math.max(ours, 0.01), 0.99);
      const noise = Math.sqrt((share * (1 - share)) / probes);
      furthest = Math.max(furthest, Math.abs(warm / probes - ours) / noise);
      points += Math.abs(warm / probes - ours) / rows.length;
    }
    expect(rows.length).toBeGreaterThan(15);
    const name = `Idle life 2025, ${cloud}, ${rows.length} gaps`;
    // Of 62 gaps one in twenty is off by two standard errors, one in a thousand by three and a half.
    hold(
      { name: `${name}: warm share, furthest`, published: 0, ours: furthest },
      furthest,
      3.5,
      'standard errors',
    );
    hold(
      { name: `${name}: warm share, mean error`, published: 0, ours: points * 100 },
      points * 100,
      2,
      'points',
    );
  });
});
