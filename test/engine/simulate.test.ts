import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../engine/measurement.ts';
import type { Model } from '../../engine/model.ts';
import { simulate, simulateReplication } from '../../engine/simulate.ts';
import { measured } from '../pools/reference-tally.ts';
import {
  constant,
  countsPerBin,
  fleet,
  functionOf,
  functionPool,
  modelOf,
  requestsAt,
  SEC,
} from './small-models.ts';

const exponential = { distribution: 'exponential', meanUs: 0.3 * SEC } as const;

function model(changes: Partial<Model> = {}): Model {
  return modelOf({
    horizonUs: 20 * SEC,
    traffic: [{ pattern: 'poisson', ratePerSec: 20 }],
    function: functionOf({ work: exponential, errorShare: 0.1 }),
    deployments: [functionPool({ idleLife: exponential })],
    ...changes,
  });
}

function run(of: Model): Measurement[][] {
  const all: Measurement[][] = [];
  simulate(of, (measurements, replication) => {
    expect(replication).toBe(all.length);
    all.push([...measurements]);
  });
  return all;
}

const figures = (of: Model) => run(of).map((measurements) => measurements.map(measured));

describe('simulate', () => {
  it('gives the same again, replication by replication', () => {
    const of = model({ replications: 3 });
    const once = figures(of);
    expect(figures(of)).toEqual(once);
    for (let replication = 0; replication < 3; replication++)
      expect(simulateReplication(of, replication).map(measured)).toEqual(once[replication]);
  });

  it('gives other numbers in another replication and with another seed', () => {
    const [[a], [b]] = figures(model({ replications: 2 })) as [[unknown], [unknown]];
    expect(a).not.toEqual(b);
    const [[other]] = figures(model({ seed: '2' })) as [[unknown]];
    expect(other).not.toEqual(a);
  });

  it('does not let more replications change the first ones', () => {
    expect(figures(model({ replications: 4 })).slice(0, 2)).toEqual(figures(model({ replications: 2 })));
  });

  it('does not let a deployment change another', () => {
    const alone = functionPool({
      idleLife: exponential,
      coldStart: [{ name: 'init', duration: exponential, billed: true }],
    });
    const others = [
      functionPool({ id: 'random', routing: 'random', idleLife: exponential }),
      fleet({ id: 'fleet', workers: 20, boot: exponential }),
      alone,
    ];
    const [[wanted]] = figures(model({ deployments: [alone] })) as [[unknown]];
    const [[first, , , last]] = figures(model({ deployments: [alone, ...others] })) as [unknown[]];
    expect(first).toEqual(wanted);
    expect(last).toEqual(wanted);
  });

  it('gives all deployments the same arrivals and the same work', () => {
    const roomy = { maxInstances: Number.POSITIVE_INFINITY };
    const deployments = [
      functionPool({ coldStart: [], ...roomy }),
      fleet({ workers: 1000 }),
      functionPool({ coldStart: [], routing: 'oldest', minInstances: 5 }),
    ];
    const [[a, b, c]] = run(model({ deployments })) as [[Measurement, Measurement, Measurement]];
    for (const other of [b, c]) {
      expect(other.arrivals).toEqual(a.arrivals);
      expect(other.latency).toEqual(a.latency);
      expect([other.latencySumUs, other.failed]).toEqual([a.latencySumUs, a.failed]);
    }
  });

  it('keeps arrivals when only the function changes', () => {
    const [[a]] = run(model()) as [[Measurement]];
    const [[b]] = run(model({ function: functionOf({ work: constant(SEC) }) })) as [[Measurement]];
    expect(b.arrivals).toEqual(a.arrivals);
    expect(b.latencySumUs).not.toBe(a.latencySumUs);
  });

  it('fails the stated share of requests', () => {
    const [[{ failed, completed }]] = run(model({ horizonUs: 1000 * SEC })) as [[Measurement]];
    const answered = failed + completed;
    expect(Math.abs(failed - 0.1 * answered)).toBeLessThan(5 * Math.sqrt(0.09 * answered));
    const [[never]] = run(model({ function: functionOf({ errorShare: 0 }) })) as [[Measurement]];
    expect(never.failed).toBe(0);
  });

  it('plays every request of a recording, and its durations', () => {
    const counts = [3, 0, 500, 12_345, 7];
    const [[measurement]] = run(
      model({
        traffic: [countsPerBin(counts, 10 * SEC)],
        horizonUs: 50 * SEC,
        deployments: [fleet({ workers: 9 })],
      }),
    ) as [[Measurement]];
    expect(measurement.arrivals.reduce((sum, count) => sum + count, 0)).toBe(12_855);
    const rows = Array.from({ length: 5000 }, (_, i) => [i * 1000, 10 + i] as const);
    const [[own]] = run(
      model({ traffic: [requestsAt(rows)], deployments: [functionPool({ coldStart: [] })] }),
    ) as [[Measurement]];
    expect(own.latencySumUs).toBe(rows.reduce((sum, [, us]) => sum + us, 0));
  });

  it('draws durations for requests that have none, the same ones whatever the others have', () => {
    const times = Array.from({ length: 100 }, (_, i) => i * 1000);
    const latencies = (own: (i: number) => number) => {
      const traffic = [requestsAt(times.map((timeUs, i) => [timeUs, own(i)] as const))];
      const [[{ latencySumUs }]] = run(
        model({ traffic, horizonUs: 60 * SEC, deployments: [functionPool({ coldStart: [] })] }),
      ) as [[Measurement]];
      return latencySumUs;
    };
    const even = latencies((i) => (i % 2 === 0 ? 0 : -1));
    const odd = latencies((i) => (i % 2 === 1 ? 0 : -1));
    expect(even).toBeGreaterThan(0);
    expect(even + odd).toBe(latencies(() => -1));
  });

  it('tells how far it is, from 0 to 1 and never back', () => {
    const shares: number[] = [];
    const of = model({
      replications: 3,
      warmupUs: 20 * SEC,
      traffic: [{ pattern: 'poisson', ratePerSec: 300 }],
      deployments: [fleet({ workers: 500 })],
    });
    simulate(
      of,
      () => {},
      (share) => shares.push(share),
    );
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });

  it('settles a replication in which nothing arrives, or nothing but warm-up', () => {
    for (const warmupUs of [0, 10 * SEC]) {
      const [[nothing]] = run(model({ traffic: [requestsAt([])], warmupUs })) as [[Measurement]];
      expect([nothing.completed, nothing.instancesStarted]).toEqual([0, 0]);
    }
    const early = { traffic: [{ pattern: 'ramp', fromPerSec: 50, toPerSec: 0, overUs: 1 }] } as const;
    const [[left]] = run(
      model({ ...early, warmupUs: 10 * SEC, deployments: [functionPool({ idleLife: constant(5 * SEC) })] }),
    ) as [[Measurement]];
    expect(left.arrivals.reduce((sum, count) => sum + count, 0)).toBe(0);
    // The instances of the warm-up live on for about five seconds.
    expect(left.peakInstances).toBeGreaterThan(5);
    expect(left.instancesEnded).toBe(left.peakInstances);
  });
});
