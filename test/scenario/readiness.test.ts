/** Instances kept ready over time: what is understood, what is refused, and what a run makes of it. */
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel } from '../../engine/model.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const HOUR_US = 3600e6;

function compiled(minInstances: unknown, changes: { platform?: string } & Record<string, unknown> = {}) {
  const { platform = 'aws-lambda', start, ...knobs } = changes;
  const document = {
    ...(start !== undefined && { start }),
    traffic: { pattern: 'poisson', rate: '1/s' },
    function: { duration: '100 ms', memory: '512 MB' },
    deployments: [{ platform, minInstances, ...knobs }],
  };
  const { issues, draft } = readScenario(document, 'scenario.yaml', PLATFORMS);
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

function readyOf(minInstances: unknown, changes?: Record<string, unknown>) {
  const { issues, scenario } = compiled(minInstances, changes) as ReturnType<typeof compileScenario>;
  if (!scenario) throw new Error(issues.map(({ message }) => message).join('; '));
  return (scenario.model.deployments[0] as FunctionPoolModel).provisioning!.ready;
}

const messages = (minInstances: unknown, changes?: Record<string, unknown>) =>
  compiled(minInstances, changes).issues.map(({ path, message }) => `${path}: ${message}`);

describe('a schedule', () => {
  it('is laid out over the week', () => {
    const ready = readyOf([
      { at: '20 h', instances: 5 },
      { at: '8 h', days: 'weekdays', instances: 50 },
      { at: '9 h', days: 'sat', instances: 20 },
    ]);
    if (ready.by !== 'schedule') throw new Error(ready.by);
    const hours = ready.changes.map(({ atUs, instances }) => [atUs / HOUR_US, instances]);
    expect(hours.slice(0, 3)).toEqual([
      [8, 50],
      [20, 5],
      [32, 50],
    ]);
    expect(hours).toContainEqual([5 * 24 + 9, 20]);
    expect(hours).toHaveLength(7 + 5 + 1);
    expect(ready.cycleUs).toBe(7 * 24 * HOUR_US);
    expect(Math.abs(ready.cycleStartUs)).toBe(0);
  });

  it('begins where the week stands at the start of the horizon', () => {
    const ready = readyOf([{ at: '8 h', instances: 5 }], { start: '2026-11-27T06:00' });
    expect(ready).toMatchObject({ cycleStartUs: -(4 * 24 + 6) * HOUR_US });
  });
});

it('follows what is in use within a range', () => {
  expect(readyOf({ min: 2, max: 40 })).toMatchObject({
    by: 'alarms',
    minInstances: 2,
    maxInstances: 40,
    alarms: { target: 0.7, periodUs: 60e6, outPeriods: 3, inPeriods: 15 },
  });
});

describe('what is refused', () => {
  it.each<[unknown, Record<string, unknown> | undefined, string]>([
    [
      'many',
      undefined,
      'deployments[0].minInstances: minInstances must be a whole number, a schedule such as [{ at: 8 h, instances: 50 }, { at: 20 h, instances: 5 }], or target tracking such as { min: 2, max: 50 }, got "many"',
    ],
    [
      [],
      undefined,
      'deployments[0].minInstances: minInstances must be a schedule of at least one change, got an empty list',
    ],
    [
      [{ at: '25 h', instances: 5 }],
      undefined,
      'deployments[0].minInstances[0].at: at must be before 24 h, got "25 h"',
    ],
    [
      [
        { at: '8 h', instances: 5 },
        { at: '480 min', days: 'tue', instances: 6 },
      ],
      undefined,
      'deployments[0].minInstances[1].at: at must be another time than those of the other changes, got tue 8 h twice',
    ],
    [
      { min: 5, max: 2 },
      undefined,
      'deployments[0].minInstances: minInstances must have min at most max, got min 5 and max 2',
    ],
    [
      { min: 5, max: 2000 },
      undefined,
      "deployments[0].minInstances: minInstances must be at most the account's concurrency (1000) on aws-lambda, got 2000",
    ],
    [
      [{ at: '8 h', instances: 50 }],
      { maxInstances: 20 },
      'deployments[0].minInstances: minInstances must be at most maxInstances (20) on aws-lambda, got 50',
    ],
    [
      [{ at: '8 h', instances: 5 }],
      { platform: 'gcp-cloud-run' },
      'deployments[0].minInstances: minInstances must be a whole number on gcp-cloud-run, where it does not change over time here',
    ],
  ])('%j', (minInstances, changes, message) => {
    expect(messages(minInstances, changes)).toEqual([message]);
  });
});
