/** What requests call and share, beside the closed forms: the universal scalability law, Erlang's line, Little's law. */
import { describe, expect, it } from 'vitest';
import type { DownstreamModel, FaultModel } from '../../engine/model.ts';
import { Downstream } from '../../engine/pools/downstream.ts';
import { simulate } from '../../engine/simulate.ts';
import { erlangCWait } from '../../engine/theory/erlang-c-wait.ts';
import { fleet, functionOf, functionPool, modelOf, SEC } from '../engine/small-models.ts';
import { holdWithin } from './figures.ts';

const NEVER = Number.POSITIVE_INFINITY;
const free: DownstreamModel = { share: 1, connections: NEVER, contention: 0, coherency: 0 };

describe('a downstream', () => {
  it.each([10, 100])('serves %i callers as the universal scalability law says', (callers) => {
    const [contention, coherency] = [0.05, 0.0005];
    const downstream = new Downstream({ ...free, contention, coherency }, []);
    for (let caller = 0; caller < callers; caller++) downstream.enter(0, caller, SEC);
    const calls = 50 * callers;
    let nowUs = 0;
    for (let done = 0; done < calls; done++) {
      nowUs = downstream.nextUs;
      const caller = downstream.takeDone(nowUs);
      if (done < calls - callers) downstream.enter(nowUs, caller, SEC);
    }
    const law = callers / (1 + contention * (callers - 1) + coherency * callers * (callers - 1));
    const name = `Downstream, ${callers} callers: calls per second (USL)`;
    holdWithin({ name, published: law, ours: calls / (nowUs / SEC) }, 0.001);
  });

  it('lets the others wait as Erlang says', () => {
    const connections = 10;
    simulate(
      modelOf({
        traffic: [{ pattern: 'poisson', ratePerSec: 8 }],
        function: functionOf({ work: { distribution: 'exponential', meanUs: SEC } }),
        horizonUs: 200_000 * SEC,
        warmupUs: 1000 * SEC,
        deployments: [functionPool({ coldStart: [] }), fleet({ workers: 10_000 })],
        downstream: { ...free, connections },
      }),
      (measurements) => {
        const law = 1 + erlangCWait(8, connections, 1);
        for (const [i, { latencySumUs, completed }] of measurements.entries()) {
          const name = `Downstream, 10 connections, ${['functions', 'servers'][i]}: response in s (M/M/10)`;
          holdWithin({ name, published: law, ours: latencySumUs / completed / SEC }, 4);
        }
      },
    );
  });

  it('has as many more instances busy as it is slower', () => {
    const faults: FaultModel[] = [{ fault: 'slowDownstream', fromUs: 20 * SEC, toUs: 40 * SEC, factor: 4 }];
    simulate(
      modelOf({
        traffic: [{ pattern: 'steady', ratePerSec: 20 }],
        warmupUs: 10 * SEC,
        deployments: [functionPool({ coldStart: [] })],
        downstream: { ...free, share: 0.5 },
        faults,
      }),
      ([measurement]) => {
        const { busyUs, binUs } = measurement!;
        expect(binUs).toBe(SEC);
        const ours = busyUs.slice(25, 40).reduce((sum, us) => sum + us, 0) / (15 * SEC);
        const name = 'Downstream four times as slow: requests in flight (Little)';
        holdWithin({ name, published: 20 * (0.5 + 4 * 0.5), ours }, 0.001);
      },
    );
  });
});
