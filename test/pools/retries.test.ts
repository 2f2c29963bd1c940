/** Clients that try again: closed forms and cases followed by hand. */
import { describe, expect, it } from 'vitest';
import type { DeploymentModel, FunctionModel, Model, RetryModel } from '../../engine/model.ts';
import { SAVED_RETRIES } from '../../engine/pools/retry-policy.ts';
import { behaviourOf } from '../../engine/summarize.ts';
import { constant, fleet, functionOf, functionPool, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

const NEVER = Number.POSITIVE_INFINITY;

function retry(changes: Partial<RetryModel> = {}): RetryModel {
  return {
    attempts: 3,
    backoffUs: SEC,
    factor: 2,
    maxBackoffUs: NEVER,
    jitter: 'none',
    timeoutUs: NEVER,
    budget: NEVER,
    ...changes,
  };
}

type Requests = Parameters<typeof play>[1];

function played(
  deployment: DeploymentModel,
  requestsSec: Requests,
  policy: Partial<RetryModel>,
  changes: Partial<FunctionModel> = {},
  model: Partial<Model> = {},
) {
  const fn = functionOf({ ...changes, retry: retry(policy) });
  const measured = play(deployment, requestsSec, { function: fn, ...model });
  const { made, succeeded, attempts, abandoned, gaveUp, open } = measured.calls!;
  const calls = { made: sum(made), succeeded: sum(succeeded), attempts, abandoned, gaveUp, open };
  return { measured, calls, outcomes: outcomes(measured) };
}

describe('by hand', () => {
  const one = functionPool({ maxInstances: 1, coldStart: [] });

  it('a refused call comes back after its backoff, then after twice as long', () => {
    // The second call is refused at 0, 1 and 3 s, and served at 7 s, when the first one is done.
    const {
      measured,
      calls,
      outcomes: requests,
    } = played(
      one,
      [
        [0, 5],
        [0, 1],
      ],
      { attempts: 4 },
    );
    expect(calls).toEqual({ made: 2, succeeded: 2, attempts: 5, abandoned: 0, gaveUp: 0, open: 0 });
    expect(requests).toMatchObject({ arrived: 5, throttled: 3, completed: 2 });
    expect(measured.calls!.latencySumUs).toBe((5 + 8) * SEC);
    expect(measured.latencySumUs).toBe((5 + 1) * SEC);
  });

  it('a backoff is never longer than its limit', () => {
    // Refused at 0, 1, 2 and 3 s; served at 4 s.
    const { measured } = played(
      one,
      [
        [0, 4],
        [0, 1],
      ],
      { attempts: 9, maxBackoffUs: SEC },
    );
    expect(measured.calls!.latencyMaxUs).toBe(5 * SEC);
  });

  it('is given up when its attempts are used up', () => {
    const { calls, outcomes: requests } = played(
      one,
      [
        [0, 9],
        [0, 1],
      ],
      { attempts: 3 },
    );
    expect(calls).toEqual({ made: 2, succeeded: 1, attempts: 4, abandoned: 0, gaveUp: 1, open: 0 });
    expect(requests).toMatchObject({ arrived: 4, throttled: 3, completed: 1 });
  });

  it('what is not over at the end of the horizon is open: in a backoff, or being served', () => {
    const horizonUs = 4 * SEC;
    const rows: Requests = [
      [0, 9],
      [3, 1],
    ];
    const { calls } = played(one, rows, {}, {}, { horizonUs });
    expect(calls).toMatchObject({ made: 2, succeeded: 0, gaveUp: 0, open: 2 });
  });

  it('a client that waits no longer tries again while its first attempt runs on', () => {
    // 3 s of work, and nobody waits for more than 2: each of the three attempts is served, and none in time.
    const pool = functionPool({ coldStart: [] });
    const { measured, calls, outcomes: requests } = played(pool, [[0, 3]], { timeoutUs: 2 * SEC });
    expect(calls).toEqual({ made: 1, succeeded: 0, attempts: 3, abandoned: 3, gaveUp: 1, open: 0 });
    expect(requests).toMatchObject({ arrived: 3, completed: 3 });
    // Sent at 0, 3 (2 + 1) and 7 s (5 + 2), the second to another instance: 9 s of work, all billed.
    expect(sum(measured.busyUs)).toBe(9 * SEC);
    expect(measured.onDemandSteps).toBe(9000);
  });

  const sharing = { fullSpeed: 1, processorShare: 1 };
  it.each([
    ['a function', functionPool({ coldStart: [] })],
    ['a server', fleet({ workers: 4 })],
    ['a server that is shared', fleet({ workers: 4, sharing })],
  ])('an answer of %s in the very last microsecond is in time', (_, deployment) => {
    const timely = played(deployment, [[0, 2]], { timeoutUs: 2 * SEC });
    expect(timely.calls).toMatchObject({ succeeded: 1, attempts: 1, abandoned: 0 });
    const late = played(deployment, [[0, 2]], { timeoutUs: 2 * SEC - 1 });
    expect(late.calls).toMatchObject({ succeeded: 0, attempts: 3, abandoned: 3 });
  });

  it('who waits too long in a queue is dropped and tries again', () => {
    // In line from 0 s, dropped when more than 2 s are over; back a second later, and served at 5 s.
    const server = fleet({ queueTimeoutUs: 2 * SEC });
    const {
      measured,
      calls,
      outcomes: requests,
    } = played(
      server,
      [
        [0, 5],
        [0, 1],
      ],
      {},
    );
    expect(requests).toMatchObject({ arrived: 3, dropped: 1, completed: 2 });
    expect(calls).toMatchObject({ succeeded: 2, attempts: 3 });
    expect(measured.calls!.latencySumUs).toBe((5 + 6) * SEC);
    // It came back in the microsecond after the one in which it had left.
    expect(measured.waitSumUs).toBe(2 * SEC - 1);
  });

  it('a queue goes on serving those who have left, and the next one waits for that', () => {
    const server = fleet();
    const rows: Requests = [
      [0, 3],
      [0, 3],
    ];
    const { calls, outcomes: requests } = played(server, rows, { attempts: 2, timeoutUs: 4 * SEC });
    // The second is answered at 6 s and left at 4; its retry of 5 s is answered at 9, just in time.
    expect(calls).toEqual({ made: 2, succeeded: 2, attempts: 3, abandoned: 1, gaveUp: 0, open: 0 });
    expect(requests).toMatchObject({ arrived: 3, completed: 3 });
  });

  it('calls of the warm-up are not counted, their retries in the horizon are requests', () => {
    const model = { warmupUs: 10 * SEC, traffic: [{ pattern: 'steady' as const, ratePerSec: 0.1 }] };
    const none = functionPool({ maxInstances: 0 });
    const { calls, outcomes: requests } = played(none, [], { attempts: 2, backoffUs: 12 * SEC }, {}, model);
    // One each 10 s, refused, and again 12 s later.
    expect(calls.made).toBe(6);
    expect(calls.gaveUp + calls.open).toBe(6);
    expect(requests.arrived).toBeGreaterThan(calls.attempts);
  });
});

describe('in theory', () => {
  const poisson = (ratePerSec: number, seconds: number) => ({
    traffic: [{ pattern: 'poisson' as const, ratePerSec }],
    horizonUs: seconds * SEC,
  });

  it.each([
    [0.1, 2],
    [0.3, 3],
    [0.5, 5],
    [0.9, 10],
  ])('failing with p = %f and up to %i attempts', (p, attempts) => {
    const { calls, measured } = played(
      functionPool({ coldStart: [] }),
      [],
      { attempts, backoffUs: 1000, factor: 1 },
      { errorShare: p, work: constant(1000) },
      poisson(500, 200),
    );
    const lost = p ** attempts;
    const wanted = (1 - lost) / (1 - p);
    // 100,000 calls: four standard errors of a share, and of a mean of at most `attempts`.
    expect(Math.abs(calls.gaveUp / calls.made - lost)).toBeLessThan(4 * Math.sqrt((lost * (1 - lost)) / 1e5));
    expect(Math.abs(calls.attempts / calls.made - wanted)).toBeLessThan((4 * attempts) / 2 / Math.sqrt(1e5));
    expect(calls.succeeded + calls.gaveUp + calls.open).toBe(calls.made);
    expect(sum(measured.arrivals)).toBe(calls.attempts);
  });

  it('at a ceiling with room for nobody each call is all its attempts', () => {
    const nobody = functionPool({ maxInstances: 0 });
    const { calls } = played(nobody, [], { attempts: 4, backoffUs: 1000 }, {}, poisson(100, 60));
    expect(calls.attempts - 4 * calls.gaveUp).toBeLessThanOrEqual(4 * calls.open);
    expect(calls.gaveUp).toBeGreaterThan(0.999 * calls.made);
  });

  it('a queue is stable while λ(1 − p^m)/(1 − p) < cμ, and not beyond', () => {
    // One server, 100/s. With p = 0.5 and 4 attempts each call is 1.875 requests: 53.3 calls a second at most.
    const inLine = (ratePerSec: number) => {
      const fn = { errorShare: 0.5, work: { distribution: 'exponential' as const, meanUs: 10_000 } };
      const policy = { attempts: 4, backoffUs: 100_000, jitter: 'full' as const };
      const { measured } = played(fleet(), [], policy, fn, poisson(ratePerSec, 2000));
      return { inFlight: measured.inFlight, share: sum(measured.busyUs) / (2000 * SEC) };
    };
    const below = inLine(0.9 * 53.333);
    expect(Math.abs(below.share - 0.9)).toBeLessThan(0.02);
    expect(below.inFlight).toBeLessThan(200);
    // A tenth too many. The queue grows steadily, so that who comes at t is served at (1 + a)t: of x attempts a second
    // x ÷ (1 + a) are then served, and half of these come back. With q = p ÷ (1 + a) what arrives, λ(1 − q⁴)/(1 − q), is
    // 1 + a times the hundred that are served, which is so for a = 5.74 %.
    const a = 0.0574;
    const q = 0.5 / (1 + a);
    expect((58.667 * (1 - q ** 4)) / (1 - q)).toBeCloseTo(100 * (1 + a), 1);
    const beyond = inLine(1.1 * 53.333);
    expect(beyond.share).toBeGreaterThan(0.999);
    expect(Math.abs(beyond.inFlight / (100 * a * 2000) - 1)).toBeLessThan(0.1);
  });

  it('a queue longer than patience never recovers; a shorter one, or a budget, does', () => {
    // Eight workers, 80/s; 60/s for ever and as many again for 20 s. Three attempts of 60/s are 180/s.
    const storm = (places: number, policy: Partial<RetryModel>) => {
      const servers = fleet({ workers: 8, queuePlaces: places });
      const fn = { work: { distribution: 'exponential' as const, meanUs: 100_000 } };
      const spike = { pattern: 'spike' as const, atUs: 60 * SEC, peakPerSec: 60, riseUs: 0, fallUs: 0 };
      const clients = { backoffUs: 200_000, jitter: 'full' as const, timeoutUs: 2 * SEC, ...policy };
      const { measured } = played(servers, [], clients, fn, {
        traffic: [
          { pattern: 'poisson', ratePerSec: 60 },
          { ...spike, holdUs: 20 * SEC },
        ],
        horizonUs: 300 * SEC,
      });
      const { made, succeeded, binUs } = measured.calls!;
      const share = (fromSec: number, toSec: number) => {
        const [from, to] = [fromSec, toSec].map((sec) => (sec * SEC) / binUs);
        return sum(succeeded.slice(from, to)) / sum(made.slice(from, to));
      };
      return { before: share(0, 60), after: share(200, 290) };
    };
    expect(storm(1000, {}).before).toBe(1);
    expect(storm(1000, {}).after).toBe(0);
    // Jitter spreads retries and takes none away.
    expect(storm(1000, { jitter: 'none' }).after).toBe(0);
    expect(storm(40, {}).after).toBe(1);
    expect(storm(1000, { budget: 0.1 }).after).toBe(1);
  });
});

describe('jitter', () => {
  /** Arrivals by the second of a burst of 200 calls at 0 s, for which there is no room. */
  const arrivals = (jitter: RetryModel['jitter']) => {
    const burst = Array.from({ length: 200 }, () => [0, 1] as const);
    const nobody = functionPool({ maxInstances: 0 });
    const policy = { attempts: 3, backoffUs: 10 * SEC, jitter };
    const { measured } = played(nobody, burst, policy, {}, { horizonUs: 40 * SEC });
    expect(measured.binUs).toBe(SEC);
    return [...measured.arrivals];
  };

  it('none: a burst comes back whole, each time', () => {
    const counts = arrivals('none');
    const filled = counts.flatMap((count, bin) => (count > 0 ? [[bin, count]] : []));
    expect(filled).toEqual([
      [0, 200],
      [10, 200],
      [30, 200],
    ]);
  });

  it('full: spread evenly over the backoff', () => {
    const counts = arrivals('full');
    expect(sum(counts)).toBe(600);
    expect(sum(counts.slice(31))).toBe(0);
    // 20 expected in each of the first ten bins of the first retry, of which some are the second.
    expect(Math.max(...counts.slice(1))).toBeLessThan(60);
    const second = played(
      functionPool({ maxInstances: 0 }),
      Array.from({ length: 4000 }, () => [0, 1] as const),
      { attempts: 2, backoffUs: 5 * SEC, jitter: 'full' },
    );
    const { arrivals: perBin } = second.measured;
    const retried = perBin[0]! - 4000 + sum(perBin.slice(1));
    expect(retried).toBe(4000);
    for (const count of perBin.slice(1, 5)) expect(Math.abs(count - 800)).toBeLessThan(4 * Math.sqrt(640));
    expect(sum(perBin.slice(6))).toBe(0);
  });
});

describe('budget', () => {
  it('is what is saved up, and a share of the calls', () => {
    const nobody = functionPool({ maxInstances: 0 });
    const stated: Requests = Array.from({ length: 1000 }, (_, i) => [i / 100, 1] as const);
    const { calls } = played(nobody, stated, { attempts: 2, backoffUs: 1000, budget: 0.1 });
    expect(calls.attempts - 1000).toBe(SAVED_RETRIES + 100 - 1);
    expect(calls.gaveUp).toBe(1000);
  });
});

describe('requests that share processors, on instances that come with them', () => {
  it('lose no call and no request', () => {
    const shared = fleet({
      workers: 20,
      maxInstances: 6,
      minInstances: 0,
      sharing: { fullSpeed: 1, processorShare: 0.6 },
      onDemand: {
        startsFor: 'each',
        idleLife: constant(10 * SEC),
        scaleOut: null,
        metering: { stepUs: 1000, minimumUs: 1000 },
        startBilled: true,
        prewarmed: 0,
        billedBy: 'spells',
      },
      queuePlaces: 30,
      queueTimeoutUs: 2 * SEC,
      timeoutUs: 8 * SEC,
    });
    const fn = { errorShare: 0.1, work: { distribution: 'exponential' as const, meanUs: 0.6 * SEC } };
    const clients = { attempts: 4, timeoutUs: 3 * SEC, backoffUs: 300_000, jitter: 'full' as const };
    const traffic = [{ pattern: 'bursts' as const, ratePerSec: 12, size: 80 }];
    const model = { traffic, horizonUs: 300 * SEC, warmupUs: 30 * SEC };
    const { calls, measured } = played(shared, [], clients, fn, model);
    const { requests: r } = behaviourOf(measured, shared, 1);
    expect(r.completed + r.failed + r.throttled + r.timedOut + r.dropped + r.inFlight).toBe(r.arrived);
    expect(calls.succeeded + calls.gaveUp + calls.open).toBe(calls.made);
    for (const count of [r.dropped, r.failed, calls.abandoned, calls.gaveUp, calls.succeeded])
      expect(count).toBeGreaterThan(50);
    // Of the requests those answered well are the calls' good answers, and answers that nobody waited for.
    expect(r.completed).toBeGreaterThanOrEqual(calls.succeeded - 50);
    expect(r.completed).toBeLessThanOrEqual(calls.succeeded + calls.abandoned + 50);
  });
});
