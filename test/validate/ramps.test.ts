/**
 * A step from nothing to thousands of requests a second: how fast each platform documents that it follows, and how fast it does
 * here.
 */
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../engine/measurement.ts';
import type { DeploymentModel } from '../../engine/model.ts';
import type { DeploymentKnobs } from '../../engine/platform-kinds/platform.ts';
import { simulate } from '../../engine/simulate.ts';
import { constant, countsPerBin, functionOf, modelOf, SEC } from '../engine/small-models.ts';
import { deploy } from '../platforms/deploying.ts';
import { hold } from './figures.ts';

const STEP_PER_SEC = 5000;

/** The first `horizonSec` after the step. */
function afterStep(deployment: DeploymentModel, horizonSec: number, workSec = 1): Measurement {
  return played({
    traffic: [{ pattern: 'steady', ratePerSec: STEP_PER_SEC }],
    function: functionOf({ work: constant(workSec * SEC) }),
    deployments: [deployment],
    horizonUs: horizonSec * SEC,
  });
}

function played(changes: Parameters<typeof modelOf>[0]): Measurement {
  const all: Measurement[] = [];
  simulate(modelOf(changes), (measurements) => all.push(...measurements));
  return all[0]!;
}

const sum = (bins: ArrayLike<number>) => Array.from(bins).reduce((total, each) => total + each, 0);

/** `off` is counted in `unit`. */
function holdsAt(name: string, published: number, ours: number, unit: string, most: number): void {
  hold({ name, published, ours }, Math.abs(ours - published), most, unit);
}

describe('Lambda, 5,000 requests a second at once', () => {
  it.each([
    { profile: '2025', burst: 1000, perMinute: 6000, horizonSec: 60 },
    { profile: '2021', burst: 3000, perMinute: 500, horizonSec: 300 },
    { profile: '2020', burst: 3000, perMinute: 500, horizonSec: 300 },
  ])(
    '$profile: $burst environments, then $perMinute a minute',
    ({ profile, burst, perMinute, horizonSec }) => {
      const knobs = { profile, accountConcurrency: 10_000 };
      const { deployment } = deploy('aws-lambda', knobs, { init: constant(0) });
      const { cold, throttled, binUs } = afterStep(deployment.model, horizonSec);
      expect(binUs).toBe(SEC);
      const lastThrottle = Array.from(throttled, (requests) => requests > 0).lastIndexOf(true);
      let environments = 0;
      for (let sec = 0; sec <= lastThrottle; sec++) {
        environments += cold[sec]!;
        const allowed = burst + ((sec + 1) * perMinute) / 60;
        expect(environments, `after ${sec + 1} s`).toBeLessThanOrEqual(allowed);
        // As many as are allowed, as long as requests are turned away for want of them.
        if (sec < lastThrottle) expect(environments, `after ${sec + 1} s`).toBeGreaterThan(allowed - 2);
      }
      const publishedSec = ((STEP_PER_SEC - burst) / perMinute) * 60;
      holdsAt(`Lambda ${profile}, step to 5,000/s: throttles for`, publishedSec, lastThrottle + 1, 's', 1);
      holdsAt(
        `Lambda ${profile}, step to 5,000/s: environments then`,
        STEP_PER_SEC,
        environments,
        'environments',
        1,
      );
    },
  );
});

describe('Cloud Run, 5,000 requests a second at once', () => {
  const serviceOf = (startSec: number) =>
    deploy('gcp-cloud-run', {}, { init: constant(startSec * SEC), cpuShare: 0 }).deployment.model;

  it('holds them in its queue, and starts an instance for each 80', () => {
    const startSec = 2;
    const { instancesStarted } = afterStep(serviceOf(startSec), startSec);
    const published = (STEP_PER_SEC * startSec) / 80;
    holdsAt(
      'Cloud Run, step to 5,000/s: instances before one is up',
      published,
      instancesStarted,
      'instances',
      1,
    );

    const { dropped, waitMaxUs, throttled } = afterStep(serviceOf(startSec), 60, 0.1);
    expect([dropped, sum(throttled)]).toEqual([0, 0]);
    holdsAt('Cloud Run, step to 5,000/s: longest wait', startSec, waitMaxUs / SEC, 's', 0.001);
  });

  it('turns away those that it would hold for more than 10 s', () => {
    const startSec = 12;
    const { dropped } = afterStep(serviceOf(startSec), startSec);
    holdsAt('Cloud Run, start of 12 s: turned away', 2 * STEP_PER_SEC, dropped, 'requests', 2);
  });
});

describe('Azure Functions, 5,000 requests a second at once', () => {
  /** How many have been started after each second; a function that waits for 1 s, on instances that are up at once. */
  function startedBySec(knobs: Partial<DeploymentKnobs>, horizonSec: number, cpuShare = 0): number[] {
    const { model } = deploy('azure-functions', knobs, { init: constant(0), cpuShare }).deployment;
    const { aliveUs, binUs, instancesEnded } = afterStep(model, horizonSec);
    expect([binUs, instancesEnded]).toEqual([SEC, 0]);
    return Array.from(aliveUs, (us) => Math.round(us / SEC));
  }

  const PLAYED: [name: string, knobs: Partial<DeploymentKnobs>, cpuShare: number][] = [
    ['that waits', {}, 0],
    ['that computes', {}, 1],
    ['in 2021', { profile: '2021' }, 0],
    ['one request an instance', { concurrency: 1 }, 0],
  ];

  it.each(PLAYED)('has one more instance a second on Consumption: a function %s', (name, knobs, cpuShare) => {
    const alive = startedBySec(knobs, 60, cpuShare);
    expect(alive).toEqual(Array.from({ length: 60 }, (_, sec) => sec + 1));
    const ours = alive.at(-1)!;
    holdsAt(`Azure Consumption, step to 5,000/s, ${name}: instances after 60 s`, 60, ours, 'instances', 0);
  });

  it('has 200 on Consumption at most', () => {
    const ours = startedBySec({ concurrency: 1 }, 220).at(-1)!;
    holdsAt('Azure Consumption, step to 5,000/s: instances at most', 200, ours, 'instances', 0);
  });

  it('has four more at a look for messages of a queue', () => {
    // 16 messages an instance: the backlog would need hundreds from the first look on.
    const alive = startedBySec({ trigger: 'serviceBus' }, 60);
    const looks = [1, 2, 3, 4, 5].map((look) => alive[10 * look]! - (alive[10 * look - 1] ?? 0));
    expect(looks).toEqual([4, 4, 4, 4, 4]);
    holdsAt('Azure, queue of 5,000/s: instances after five looks', 20, alive[50]!, 'instances', 0);
  });
});

describe('target tracking', () => {
  const scale = { min: 1, max: 2, target: 0.6 };
  const PLATFORMS: [platform: string, knobs: Partial<DeploymentKnobs>][] = [
    ['aws-ec2', { size: 't3.medium', scale }],
    ['aws-fargate', { vcpu: 1, scale }],
  ];
  const HORIZON_SEC = 600;

  /** When the second instance was asked for and when it was up, in seconds, with a step `atSec`. */
  function second(platform: string, knobs: Partial<DeploymentKnobs>, atSec: number) {
    const { model } = deploy(platform, knobs).deployment;
    const counts = Array.from({ length: HORIZON_SEC }, (_, sec) => (sec < atSec ? 0 : 50));
    const { aliveUs, startingUs } = played({
      traffic: [countsPerBin(counts, SEC, 'even')],
      horizonUs: HORIZON_SEC * SEC,
      deployments: [model],
    });
    const askedSec = 2 * HORIZON_SEC - sum(aliveUs) / SEC;
    if (model.kind !== 'fleet' || model.boot.distribution !== 'constant')
      throw new Error('a fixed boot is expected');
    return { askedSec, upSec: askedSec + sum(startingUs) / SEC, bootSec: model.boot.valueUs / SEC };
  }

  it.each(PLATFORMS)(
    'reacts on %s after three one-minute points, and the boot follows',
    (platform, knobs) => {
      const { askedSec, upSec, bootSec } = second(platform, knobs, 0);
      holdsAt(`${platform}, step: until an instance is asked for`, 180, askedSec, 's', 0);
      holdsAt(`${platform}, step: until it is up`, 180 + bootSec, upSec, 's', 0.001);
    },
  );

  it.each(PLATFORMS)('does not count the minute of %s in whose midst the step came', (platform, knobs) => {
    expect(second(platform, knobs, 30).askedSec).toBe(240);
  });
});
