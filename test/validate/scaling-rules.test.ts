/** Rules of autoscalers and of shared processors that can be had exactly: formulae, panic, and S ÷ (1 − ρ). */
import { describe, expect, it } from 'vitest';
import type { FleetModel } from '../../engine/model.ts';
import { knativeBehaviour } from '../../engine/platforms/knative/behaviour.ts';
import { kpaModel } from '../../engine/platforms/knative/pods.ts';
import { WindowScaler } from '../../engine/pools/window-scaler.ts';
import { simulate } from '../../engine/simulate.ts';
import { countsPerBin, modelOf, SEC } from '../engine/small-models.ts';
import { deploy } from '../platforms/deploying.ts';
import { sharingSystems } from '../theory/sharing-systems.ts';
import { examine } from '../theory/system.ts';
import { hold, holdWithin } from './figures.ts';

const kpa = knativeBehaviour.kpa.value;
const LIMITS = { minInstances: 0, maxInstances: 1e6 };

describe('instances wanted', () => {
  it('are ceil(mean ÷ (0.7 · target)) by the autoscaler of Knative', () => {
    let [cases, wrong] = [0, 0];
    for (const target of [1, 2, 3, 5, 7, 10, 100]) {
      for (let present = 1; present <= 500; present++) {
        const scaler = new WindowScaler(kpaModel(kpa, target), 0);
        const wanted = Math.ceil((present * 10) / (7 * target));
        let size = wanted;
        const demand = { busyShare: 0, present, processors: 0 };
        for (let look = 0; look < 30; look++) size = scaler.size(demand, size, size, LIMITS);
        cases++;
        if (size !== wanted) wrong++;
      }
    }
    hold(
      { name: 'KPA, ceil(mean/(0.7·target)): cases', published: cases, ours: cases - wrong },
      wrong,
      0,
      'cases',
    );
  });
});

/** When the rate changes, in seconds, and when it is back to what it was. */
const [STEP_SEC, BACK_SEC] = [120, 150];

/** Pods alive in each second of a service of 7 requests a pod, at 10 a second that take a second each and `high` after a step. */
function podsBySecond(high: number): number[] {
  const service = deploy('knative', { size: 'm5.xlarge', count: 100 }, { cpuShare: 0 }).deployment
    .model as FleetModel;
  const counts = Array.from({ length: 300 }, (_, sec) => (sec < STEP_SEC || sec >= BACK_SEC ? 10 : high));
  let pods: number[] = [];
  simulate(
    modelOf({
      traffic: [countsPerBin(counts, SEC, 'even')],
      horizonUs: 300 * SEC,
      deployments: [{ ...service, autoscaler: kpaModel(kpa, 10) }],
    }),
    ([measurement]) => {
      pods = Array.from(measurement!.aliveUs, (us) => Math.round(us / SEC));
    },
  );
  return pods;
}

describe('the autoscaler of Knative', () => {
  it('panics at a fourfold step: all pods are asked for within its short window', () => {
    const pods = podsBySecond(40);
    expect(pods[STEP_SEC - 1]).toBe(2);
    const wanted = Math.ceil(40 / 7);
    const afterSec = pods.findIndex((alive, sec) => sec >= STEP_SEC && alive === wanted) - STEP_SEC;
    const name = 'KPA, step from 10 to 40 present: all pods asked for after';
    hold(
      { name, published: kpa.panicWindowSec, ours: afterSec },
      Math.abs(afterSec - kpa.panicWindowSec),
      0,
      's',
    );
  });

  it('takes none away while it panics, a long window from its last reason on', () => {
    const pods = podsBySecond(40);
    const lastSec = pods.lastIndexOf(6);
    expect(Math.min(...pods.slice(STEP_SEC + 7, lastSec + 1))).toBe(6);
    // The last reason was before the new pods were ready: their start and the short window after the step.
    const startSec = knativeBehaviour.podStart.value.sec;
    const earliest = STEP_SEC + kpa.stableWindowSec;
    expect(lastSec).toBeGreaterThan(earliest);
    expect(lastSec).toBeLessThanOrEqual(earliest + kpa.panicWindowSec + Math.ceil(startSec) + kpa.tickSec);
    expect(pods.at(-1)).toBe(2);
  });

  it('does not panic at less than twice what is there: the long window decides', () => {
    const pods = podsBySecond(18);
    // Its mean is above the 14 requests of two pods after 30 s at 18: just when the step is over.
    expect(Math.max(...pods.slice(STEP_SEC, STEP_SEC + 28))).toBe(2);
    expect(Math.max(...pods.slice(STEP_SEC))).toBeLessThanOrEqual(3);
  });
});

describe('a shared processor', () => {
  it.each(sharingSystems)('answers as theory has it: $name', (system) => {
    const [{ exact, estimate }] = examine(system) as [ReturnType<typeof examine>[number]];
    holdWithin({ name: `${system.name}, against theory: response, s`, published: exact, ours: estimate }, 2);
  });
});
