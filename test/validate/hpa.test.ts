/** The Horizontal Pod Autoscaler as GKE Autopilot has it: its formula in every case, and its course after a step of the load. */
import { describe, expect, it } from 'vitest';
import type { FleetModel } from '../../engine/model.ts';
import { scalerModel } from '../../engine/platform-kinds/machines/fleet-scaling.ts';
import { autopilotBehaviour } from '../../engine/platforms/gcp-gke-autopilot/behaviour.ts';
import { HpaScaler } from '../../engine/pools/hpa-scaler.ts';
import { simulate } from '../../engine/simulate.ts';
import { constant, countsPerBin, functionOf, modelOf, SEC } from '../engine/small-models.ts';
import { deploy } from '../platforms/deploying.ts';
import { hold } from './figures.ts';

const { syncSec, tolerance, downStabilizationSec, up } = autopilotBehaviour.hpa.value;
const LOOKS = downStabilizationSec / syncSec;

/** The size after the looks that take pods away, at an unchanged share of `percent`. */
function settled(target: number, pods: number, percent: number): number {
  const model = scalerModel(target / 100, autopilotBehaviour);
  if (model.kind !== 'hpa') throw new Error('the autoscaler of pods is expected');
  const scaler = new HpaScaler(model, 0);
  const demand = { busyShare: percent / 100 };
  let size = pods;
  for (let look = 0; look < LOOKS && size <= pods; look++)
    size = scaler.size(demand, pods, pods, { minInstances: 0, maxInstances: 1e6 });
  return size;
}

describe('pods wanted', () => {
  it('are ceil(n · m ÷ m*), unless that is within the tolerance or more than one look may add', () => {
    let [cases, wrong] = [0, 0];
    for (const target of [30, 50, 70, 90]) {
      for (let pods = 1; pods <= 50; pods++) {
        for (let percent = 1; percent <= 100; percent++) {
          // In whole numbers: |m − m*| ≤ m* ÷ 10.
          const isClose = 10 * Math.abs(percent - target) <= 10 * tolerance * target;
          const most = Math.max(pods * (1 + up.share), pods + up.pods);
          const published = isClose ? pods : Math.min(most, Math.ceil((pods * percent) / target));
          cases++;
          if (settled(target, pods, percent) !== published) wrong++;
        }
      }
    }
    hold({ name: 'HPA, ceil(n·m/m*): cases', published: cases, ours: cases - wrong }, wrong, 0, 'cases');
  });
});

/** When the load rises and when it is back, in seconds, at looks. */
const [STEP_SEC, BACK_SEC] = [60, 180];
const HORIZON_SEC = 600;

/** Pods at the end of every period: 0.49 of one are busy before the step, 19.6 in it, where a quarter of each is to be. */
function podsByLook(): number[] {
  const fn = { cpuShare: 1, memoryMb: 1769 };
  const knobs = { vcpu: 1, memoryMb: 2048, queue: 0, scale: { min: 2, max: 1000, target: 0.25 } };
  const pods = deploy('gcp-gke-autopilot', knobs, fn).deployment.model as FleetModel;
  const counts = Array.from({ length: HORIZON_SEC }, (_, sec) =>
    sec < STEP_SEC || sec >= BACK_SEC ? 1 : 40,
  );
  let alive: number[] = [];
  simulate(
    modelOf({
      traffic: [countsPerBin(counts, SEC, 'even')],
      horizonUs: HORIZON_SEC * SEC,
      function: functionOf({ work: constant(0.49 * SEC) }),
      deployments: [{ ...pods, boot: constant(1) }],
    }),
    ([measurement]) => {
      const { aliveUs, binUs } = measurement!;
      alive = Array.from(aliveUs, (us) => Math.round(us / binUs));
    },
  );
  const binSec = HORIZON_SEC / alive.length;
  const at = (sec: number) => alive[Math.floor(sec / binSec)]!;
  return Array.from({ length: HORIZON_SEC / syncSec }, (_, look) => at((look + 1) * syncSec - binSec));
}

describe('the Horizontal Pod Autoscaler at a step of the load', () => {
  const pods = podsByLook();
  const [step, back] = [STEP_SEC / syncSec, BACK_SEC / syncSec];

  it('adds four, and then doubles at every look, until there are enough', () => {
    const published = [2, 6, 12, 24, 48, Math.ceil(19.6 / 0.25)];
    expect(pods.slice(step, step + published.length)).toEqual(published);
    const afterSec = pods.slice(step).indexOf(79) * syncSec;
    const name = 'HPA, step to forty times the load: all pods asked for after';
    hold({ name, published: 5 * syncSec, ours: afterSec }, Math.abs(afterSec - 5 * syncSec), 0, 's');
  });

  it('keeps them for 300 s when the load is gone, and removes them all at once', () => {
    const last = pods.lastIndexOf(79);
    // The first look after the step still saw the end of what was in the pods: 0.49 and 0.32 of one busy, where 0.25 are to be.
    expect(pods.slice(last + 1, last + 3)).toEqual([4, 2]);
    const heldSec = (last + 1 - back) * syncSec;
    const name = 'HPA, load gone: pods stay for';
    hold(
      { name, published: downStabilizationSec, ours: heldSec },
      Math.abs(heldSec - downStabilizationSec),
      0,
      's',
    );
  });
});
