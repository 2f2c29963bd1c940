/** Cases small enough to be followed by hand. A cold start takes 0.5 s and an idle life is 10 s unless a case says otherwise. */
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel, Routing } from '../../engine/model.ts';
import { constant, functionOf, functionPool, oneOf, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

const pool = functionPool;
const NEVER = Number.POSITIVE_INFINITY;

describe('idle life', () => {
  // The first is done at 1.5 s, so its instance lives to 11.5 s.
  it.each([
    [11.499999, { cold: 1, warm: 1 }],
    [11.5, { cold: 1, warm: 1 }],
    [11.500001, { cold: 2 }],
  ])('lets a request at %d s find the instance, or not', (atSec, starts) => {
    const {
      completed: _,
      arrived: __,
      ...found
    } = outcomes(
      play(pool(), [
        [0, 1],
        [atSec, 1],
      ]),
    );
    expect(found).toEqual(starts);
  });

  it('ends an instance when it is over, noticed or not', () => {
    const measured = play(pool(), [[0, 1]]);
    expect(sum(measured.aliveUs)).toBe(11.5 * SEC);
    expect(sum(measured.busyUs)).toBe(1.5 * SEC);
    expect([measured.instancesEnded, measured.endedLifeUs]).toEqual([1, 11.5 * SEC]);
  });

  it('is drawn afresh for each idle spell', () => {
    const lives = oneOf([SEC, 10 * SEC]);
    const requests = Array.from({ length: 500 }, (_, i) => [5 * i, 1] as const);
    const { warm } = play(pool({ idleLife: lives }), requests, { horizonUs: 2500 * SEC });
    // Half of the spells outlast the gap of 3.5–4 s.
    expect(Math.abs(warm - 250)).toBeLessThan(5 * Math.sqrt(125));
  });
});

describe('instance life', () => {
  it('ends an instance while it is idle', () => {
    const life = { instanceLifeUs: 5 * SEC };
    const measured = play(pool(life), [
      [0, 1],
      [5, 1],
      [10, 1],
    ]);
    // Created at 0, usable up to and including 5 s, still at work until 6 s, then gone; another at 10 s.
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, cold: 2, warm: 1 });
    expect(measured.endedLifeUs).toBe((6 + 5) * SEC);
  });

  it('does not interrupt a request', () => {
    const measured = play(pool({ instanceLifeUs: 5 * SEC }), [
      [0, 20],
      [21, 1],
    ]);
    expect(outcomes(measured)).toEqual({ arrived: 2, completed: 2, cold: 2 });
    expect(measured.endedLifeUs).toBe((20.5 + 5) * SEC);
  });
});

describe('provisioned instances', () => {
  const three = [
    [0, 2],
    [0, 2],
    [1, 2],
    [30, 2],
  ] as const;

  it('come first and never age; what finds none free spills over to a cold start', () => {
    const measured = play(pool({ minInstances: 2 }), three);
    expect(outcomes(measured)).toEqual({ arrived: 4, completed: 4, cold: 1, warm: 3 });
    expect(measured.provisionedStarts).toBe(3);
    expect([measured.provisionedSteps, measured.onDemandSteps]).toEqual([6000, 2500]);
    expect(measured.provisionedBusyUs).toBe(6 * SEC);
    // Two for a minute, and one from 1 s to 3.5 s and 10 s more.
    expect(sum(measured.aliveUs)).toBe((120 + 12.5) * SEC);
    expect([measured.instancesStarted, measured.instancesEnded, measured.peakInstances]).toEqual([1, 1, 3]);
  });

  it('are preferred to idle on-demand ones', () => {
    const measured = play(pool({ minInstances: 1 }), [
      [0, 1],
      [0, 1],
      [5, 1],
    ]);
    expect([measured.provisionedStarts, measured.warm, sum(measured.cold)]).toEqual([2, 2, 1]);
  });

  it('outlast a timeout and an instance life', () => {
    const limits = { minInstances: 1, timeoutUs: SEC, timeoutEndsInstance: true, instanceLifeUs: SEC };
    const measured = play(pool(limits), [
      [0, 9],
      [10, 9],
      [20, 9],
    ]);
    expect(outcomes(measured)).toEqual({ arrived: 3, timedOut: 3, warm: 3 });
    expect(measured.instancesEnded).toBe(0);
  });

  it('count for the peak though nothing comes', () => {
    const measured = play(pool({ minInstances: 7 }), []);
    expect([measured.peakInstances, sum(measured.aliveUs), sum(measured.busyUs)]).toEqual([7, 420 * SEC, 0]);
  });
});

describe('limits', () => {
  const five = [0, 0.1, 0.2, 1.4, 1.5].map((at) => [at, 1] as const);

  it.each<Partial<FunctionPoolModel>>([
    { maxInstances: 2 },
    { accountConcurrency: 2 },
    { maxInstances: 2, accountConcurrency: 3 },
    { minInstances: 2, maxInstances: 2, coldStart: [] },
  ])('refuse what exceeds requests in flight: %o', (limits) => {
    const measured = play(pool(limits), five);
    // Busy 0–1.5 and 0.1–1.6; a completion at 1.5 s makes room for an arrival at 1.5 s.
    const early = limits.minInstances ? 1 : 2;
    expect(sum(measured.throttled)).toBe(early);
    expect(sum(measured.arrivals)).toBe(5);
    expect(measured.peakInstances).toBe(2);
  });

  it('of nothing refuse everything', () => {
    const measured = play(pool({ maxInstances: 0 }), five);
    expect(outcomes(measured)).toEqual({ arrived: 5, throttled: 5 });
    expect([sum(measured.aliveUs), measured.onDemandSteps, measured.latencySumUs]).toEqual([0, 0, 0]);
  });

  it('on new instances throttle cold starts alone', () => {
    const measured = play(pool({ scaleOut: { burst: 2, perSec: 1 } }), [
      [0, 1],
      [0, 1],
      [0, 1],
      [0.9, 1],
      [1, 1],
      [1.1, 1],
      [3, 1],
    ]);
    // Two from the burst; the third token is there at 1 s; at 3 s all are idle and warm starts need none.
    expect(outcomes(measured)).toEqual({ arrived: 7, completed: 4, cold: 3, warm: 1, throttled: 3 });
  });
});

describe('timeouts', () => {
  const requests = [
    [0, 3],
    [4, 2],
    [7, 1],
  ] as const;

  it('cut the duration, not the cold start, and bill what ran', () => {
    const measured = play(pool({ timeoutUs: 2 * SEC }), requests);
    expect(outcomes(measured)).toEqual({ arrived: 3, timedOut: 1, completed: 2, cold: 1, warm: 2 });
    expect(measured.latencySumUs).toBe((2.5 + 2 + 1) * SEC);
    expect(measured.onDemandSteps).toBe(5500);
  });

  it('end the instance where the platform does so', () => {
    const measured = play(pool({ timeoutUs: 2 * SEC, timeoutEndsInstance: true }), requests);
    expect(outcomes(measured)).toEqual({ arrived: 3, timedOut: 1, completed: 2, cold: 2, warm: 1 });
    // 0–2.5 s, and 4–7 s, 8 s and ten more.
    expect(sum(measured.aliveUs)).toBe((2.5 + 14) * SEC);
  });

  it('come before failures', () => {
    const failing = { function: functionOf({ errorShare: 1 }) };
    const measured = play(pool({ timeoutUs: 2 * SEC }), requests, failing);
    expect(outcomes(measured)).toEqual({ arrived: 3, timedOut: 1, failed: 2, cold: 1, warm: 2 });
  });

  it('are of the scaled duration', () => {
    const measured = play(pool({ timeoutUs: 2 * SEC, workScale: 1.5 }), requests);
    expect(outcomes(measured)).toMatchObject({ timedOut: 2, completed: 1 });
    expect(measured.latencySumUs).toBe((2.5 + 2 + 1.5) * SEC);
  });
});

describe('routing', () => {
  /**
   * Three instances created at 0, 1 and 2 s and free at 4, 6 and 5 s; then requests at 8, 10, 12 and 20 s, each shorter
   * than an instant. Who gets them decides who lives, with 10 s of idle life.
   */
  const requests = [
    [0, 4],
    [1, 5],
    [2, 3],
    [8, 0],
    [10, 0],
    [12, 0],
    [20, 0],
  ] as const;
  const noStart = { coldStart: [] };

  it.each<[Routing, number[]]>([
    // All to the second, then to each in turn, all to the third, all to the first; the others live until 14–16 s.
    ['mostRecent', [14, 15, 30]],
    ['leastRecent', [18, 22, 30]],
    ['newest', [14, 16, 30]],
    ['oldest', [15, 16, 30]],
  ])('%s decides which instances live on', (routing, endsSec) => {
    const measured = play(pool({ routing, ...noStart }), requests);
    expect(outcomes(measured)).toMatchObject({ cold: 3, warm: 4 });
    const lives = sum(endsSec) - (0 + 1 + 2);
    expect(measured.endedLifeUs).toBe(lives * SEC);
  });
});

describe('cold starts', () => {
  const phases = {
    coldStart: [
      { name: 'placement', duration: constant(0.3 * SEC), billed: false },
      { name: 'init', duration: constant(0.2 * SEC), billed: true },
      { name: 'more', duration: constant(0.1 * SEC), billed: true },
    ],
  };

  it('delay the answer by all phases and bill some', () => {
    const measured = play(pool(phases), [
      [0, 1],
      [5, 1],
    ]);
    expect(measured.latencySumUs).toBe(2.6 * SEC);
    expect(measured.latencyMaxUs).toBe(1.6 * SEC);
    expect(measured.onDemandSteps).toBe(1300 + 1000);
    expect(sum(measured.startingUs)).toBe(0.6 * SEC);
    expect(sum(measured.busyUs)).toBe(2.6 * SEC);
  });

  it('are billed in whole steps together with the duration, at least the minimum', () => {
    const billed = (stepUs: number, minimumUs: number, durationSec: number) =>
      play(pool({ ...phases, metering: { stepUs, minimumUs } }), [[0, durationSec]]).onDemandSteps;
    expect(billed(100_000, 100_000, 0.00001)).toBe(4);
    expect(billed(100_000, SEC, 0.00001)).toBe(10);
    expect(billed(1000, 1000, 0.0007)).toBe(301);
    expect(billed(1000, 1000, 0.7)).toBe(1000);
  });
});

describe('horizon', () => {
  it('leaves requests in flight that are not answered by its end, and bills what they started', () => {
    const measured = play(pool(), [
      [0, 1],
      [58.5, 1],
      [58.6, 1],
      [59.9, 5],
    ]);
    // 58.5 s + cold start + 1 s is the end itself.
    expect(outcomes(measured)).toEqual({ arrived: 4, completed: 2, cold: 4, inFlight: 2 });
    expect(sum(measured.busyUs)).toBe((1.5 + 1.5 + 1.4 + 0.1) * SEC);
    expect(sum(measured.aliveUs)).toBe((11.5 + 1.5 + 1.4 + 0.1) * SEC);
    expect(measured.onDemandSteps).toBe(1500 * 3 + 5500);
    expect(measured.instancesEnded).toBe(1);
  });

  it('takes no request from after its end', () => {
    const measured = play(pool(), [
      [59.999999, 1],
      [60, 1],
      [61, 1],
    ]);
    expect(outcomes(measured)).toEqual({ arrived: 1, cold: 1, inFlight: 1 });
  });

  it('does not count the warm-up, but finds the instances it left', () => {
    const steady = { traffic: [{ pattern: 'steady', ratePerSec: 0.5 } as const] };
    const work = { function: functionOf({ work: constant(SEC) }) };
    const measured = play(pool(), [], { ...steady, ...work, warmupUs: 20 * SEC });
    expect(outcomes(measured)).toEqual({ arrived: 30, completed: 30, warm: 30 });
    expect([measured.instancesStarted, measured.instancesEnded, measured.peakInstances]).toEqual([0, 0, 1]);
    expect([sum(measured.aliveUs), sum(measured.busyUs)]).toEqual([60 * SEC, 30 * SEC]);
    expect([measured.onDemandSteps, sum(measured.startingUs)]).toEqual([30_000, 0]);
  });

  it('counts the busy time of requests that reach into it', () => {
    const steady = { traffic: [{ pattern: 'steady', ratePerSec: 0.1 } as const] };
    const work = { function: functionOf({ work: constant(12 * SEC) }) };
    for (const minInstances of [0, 3]) {
      const measured = play(pool({ minInstances, coldStart: [] }), [], {
        ...steady,
        ...work,
        warmupUs: 10 * SEC,
        horizonUs: 5 * SEC,
      });
      // One from −10 s until 2 s, one from 0 on.
      expect(sum(measured.busyUs)).toBe(7 * SEC);
      expect(measured.provisionedBusyUs).toBe(minInstances > 0 ? 7 * SEC : 0);
      expect(outcomes(measured)).toMatchObject({ arrived: 1, inFlight: 1 });
    }
  });
});

describe('areas', () => {
  it('are booked second by second', () => {
    const measured = play(pool({ idleLife: constant(SEC) }), [[0.75, 1.5]], { horizonUs: 6 * SEC });
    const inSec = (area: Float64Array) => [...area].map((us) => us / SEC);
    // Starting 0.75–1.25, busy until 2.75, idle until 3.75.
    expect(inSec(measured.startingUs)).toEqual([0.25, 0.25, 0, 0, 0, 0]);
    expect(inSec(measured.busyUs)).toEqual([0.25, 1, 0.75, 0, 0, 0]);
    expect(inSec(measured.aliveUs)).toEqual([0.25, 1, 1, 0.75, 0, 0]);
  });

  it('peak at the most instances there ever were', () => {
    const measured = play(pool({ idleLife: constant(NEVER) }), [
      [0, 5],
      [1, 5],
      [2, 5],
      [20, 5],
      [20, 5],
    ]);
    expect([measured.peakInstances, measured.instancesStarted]).toEqual([3, 3]);
    expect(sum(measured.aliveUs)).toBe((60 + 59 + 58) * SEC);
  });
});

describe('idle life beside others', () => {
  const longer = { idleLifeBesideOthers: constant(20 * SEC) };

  it('is that of an instance that falls idle while another is alive', () => {
    // Two at once until 1.5 s and 2.5 s: both fall idle beside the other, and live to 21.5 s and 22.5 s.
    const both = [
      [0, 1],
      [0, 2],
    ] as const;
    expect(outcomes(play(pool(longer), [...both, [21, 1], [21.1, 1]]))).toMatchObject({ cold: 2, warm: 2 });
    expect(outcomes(play(pool(), [...both, [21, 1], [21.1, 1]]))).toMatchObject({ cold: 4 });
  });

  it('is not that of the only one', () => {
    expect(
      outcomes(
        play(pool(longer), [
          [0, 1],
          [12, 1],
        ]),
      ),
    ).toMatchObject({ cold: 2 });
  });
});

describe('pings', () => {
  const every = (atOnce: number) => ({ warmPings: { everyUs: 5 * SEC, atOnce } });

  it('keep as many instances warm as come at once, and are no requests', () => {
    const measured = play(pool(every(2)), [
      [31, 1],
      [31.1, 1],
      [31.2, 1],
    ]);
    expect(outcomes(measured)).toMatchObject({ arrived: 3, cold: 1, warm: 2 });
    // At 0, 5, … 60 s, two each; two of the instances are started by them.
    expect([measured.warmPings, measured.instancesStarted]).toEqual([26, 3]);
  });

  it('are billed by the step, with the start that they cause', () => {
    const metering = { stepUs: 1000, minimumUs: 1000 };
    const billed = [{ name: 'init', duration: constant(SEC / 2), billed: true }];
    const { onDemandSteps } = play(pool({ ...every(1), metering, coldStart: billed }), []);
    expect(onDemandSteps).toBe(500 + 13);
  });
});

describe('a rate of requests', () => {
  it('refuses what comes beyond it, however many are in flight', () => {
    const limited = pool({ requestRate: { burst: 2, perSec: 1 }, coldStart: [] });
    const measured = play(limited, [
      [0, 0.1],
      [0.2, 0.1],
      [0.4, 0.1],
      [1.1, 0.1],
      [1.2, 0.1],
    ]);
    expect(outcomes(measured)).toMatchObject({ arrived: 5, throttled: 2, completed: 3 });
  });
});

describe('a deploy', () => {
  const faults = [{ fault: 'deploy', atUs: 5 * SEC }] as const;

  it('ends the idle at once and the busy when they are done', () => {
    // The first is idle from 1.5 s, the second busy until 6.5 s; at 7 s neither is left.
    const measured = play(
      pool(),
      [
        [0, 1],
        [1, 5],
        [7, 1],
      ],
      { faults },
    );
    expect(outcomes(measured)).toMatchObject({ cold: 3 });
    expect(measured.endedLifeUs).toBe((5 + 5.5 + 11.5) * SEC);
  });

  it('leaves those that come after it, and those kept ready', () => {
    expect(
      outcomes(
        play(
          pool(),
          [
            [5, 1],
            [7, 1],
          ],
          { faults },
        ),
      ),
    ).toMatchObject({ cold: 1, warm: 1 });
    expect(
      outcomes(
        play(
          pool({ minInstances: 1 }),
          [
            [0, 1],
            [7, 1],
          ],
          { faults },
        ),
      ),
    ).toEqual(expect.not.objectContaining({ cold: expect.anything() }));
  });
});

describe('an outage of new instances', () => {
  it('refuses who finds no idle one, up to its end', () => {
    const faults = [{ fault: 'noNewInstances', fromUs: 5 * SEC, toUs: 6 * SEC }] as const;
    const requests = [
      [0, 1],
      [5, 0.2],
      [5.1, 0.2],
      [5.999999, 1],
      [6, 1],
    ] as const;
    // At 5.1 s the one instance is busy; at 6 s a second one can be started.
    expect(outcomes(play(pool(), requests, { faults }))).toMatchObject({ throttled: 1, cold: 2, warm: 2 });
  });
});
