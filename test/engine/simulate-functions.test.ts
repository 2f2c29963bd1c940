/** Several functions in one account: by hand, by Erlang's formula, and each as if it were alone where nothing is short. */
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel, Model } from '../../engine/model.ts';
import { simulateReplication } from '../../engine/simulate.ts';
import { simulateFunctions } from '../../engine/simulate-functions.ts';
import { erlangB } from '../../engine/theory/erlang-b.ts';
import { outcomes } from '../pools/play.ts';
import { measured } from '../pools/reference-tally.ts';
import { fleet, functionOf, functionPool, modelOf, requestsAt, SEC } from './small-models.ts';

type Rows = readonly (readonly [atSec: number, durationSec: number])[];

/** A function with an account of three unless it is changed, no cold starts, and requests as [arrival, duration]. */
function of(name: string, rows: Rows, changes: Partial<FunctionPoolModel> = {}): Model {
  return modelOf({
    seed: name,
    traffic: [requestsAt(rows.map(([at, duration]) => [at * SEC, duration * SEC]))],
    function: functionOf({ name }),
    deployments: [functionPool({ coldStart: [], accountConcurrency: 3, reservesMax: true, ...changes })],
  });
}

const play = (...models: Model[]) => simulateFunctions(models, 0).map(outcomes);
const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

describe('the concurrency of an account', () => {
  it('is one for all that set nothing aside', () => {
    const a = of('a', [...times(2, [0, 10] as const)]);
    const b = of('b', [
      [1, 20],
      [1, 1],
      [9.999999, 1],
      [10, 1],
      [10, 1],
      [10, 1],
    ]);
    const [first, second] = play(a, b);
    expect(first).toEqual({ arrived: 2, completed: 2, cold: 2 });
    // One finds room at 1 s, two when the first function is done at 10 s.
    expect(second).toEqual({ arrived: 6, completed: 3, cold: 3, throttled: 3 });
  });

  it('leaves to a function what is set aside for it, and not more', () => {
    const a = of('a', times(3, [5, 1] as const));
    const b = of('b', times(2, [5, 1] as const), { maxInstances: 1 });
    expect(play(a, b)).toEqual([
      { arrived: 3, completed: 2, cold: 2, throttled: 1 },
      { arrived: 2, completed: 1, cold: 1, throttled: 1 },
    ]);
    // Where a ceiling is only that, the account is first come, first served.
    const ceiling = of('b', times(2, [5, 1] as const), { maxInstances: 1, reservesMax: false });
    expect(play(a, ceiling)).toEqual([
      { arrived: 3, completed: 3, cold: 3 },
      { arrived: 2, throttled: 2 },
    ]);
  });

  it('is taken by instances that are kept ready, busy or not', () => {
    const a = of('a', [[7, 1]], { minInstances: 2 });
    const b = of('b', times(2, [5, 1] as const));
    expect(play(a, b)).toEqual([
      { arrived: 1, completed: 1, warm: 1 },
      { arrived: 2, completed: 1, cold: 1, throttled: 1 },
    ]);
  });

  it('is taken by what keeps another function warm', () => {
    const a = of('a', [], { warmPings: { everyUs: 10 * SEC, atOnce: 2 } });
    const b = of('b', [...times(2, [10, 0.5] as const), ...times(2, [20.5, 0.5] as const)]);
    expect(play(a, b)[1]).toEqual({ arrived: 4, completed: 3, cold: 2, warm: 1, throttled: 1 });
  });

  it('brings a rate of requests that is the account’s, too', () => {
    const requestRate = { burst: 3, perSec: 1 };
    const a = of('a', times(2, [0, 0.1] as const), { requestRate });
    const b = of('b', times(2, [0.5, 0.1] as const), { requestRate });
    expect(play(a, b)[1]).toMatchObject({ completed: 1, throttled: 1 });
  });
});

it('refuses as many as Erlang’s loss formula says, whichever function they call', () => {
  const exponential = (name: string, ratePerSec: number): Model =>
    modelOf({
      seed: name,
      horizonUs: 40_000 * SEC,
      traffic: [{ pattern: 'poisson', ratePerSec }],
      function: functionOf({ name, work: { distribution: 'exponential', meanUs: SEC } }),
      deployments: [functionPool({ coldStart: [], accountConcurrency: 6 })],
    });
  const [a, b] = simulateFunctions([exponential('a', 3), exponential('b', 1)], 0).map(outcomes);
  const expected = erlangB(4, 6);
  for (const { arrived = 0, throttled = 0 } of [a!, b!]) {
    // Refusals come in runs: their spread is a few times that of independent ones.
    const spread = 3 * Math.sqrt((expected * (1 - expected)) / arrived);
    expect(Math.abs(throttled / arrived - expected)).toBeLessThan(4 * spread);
  }
});

describe('functions with room for all', () => {
  const beside = (name: string, ratePerSec: number): Model =>
    modelOf({
      seed: name,
      horizonUs: 300 * SEC,
      warmupUs: 60 * SEC,
      traffic: [{ pattern: 'poisson', ratePerSec }],
      function: functionOf({ name, work: { distribution: 'exponential', meanUs: SEC }, errorShare: 0.1 }),
      deployments: [
        functionPool({ accountConcurrency: 1000, minInstances: 1 }),
        fleet({ workers: 3 }),
        functionPool({ scaleOut: { burst: 2, perSec: 1 }, warmPings: { everyUs: 5 * SEC, atOnce: 2 } }),
      ],
    });

  it('do what each does alone', () => {
    const models = [beside('a', 30), beside('b', 2), beside('c', 0.01)];
    const together = simulateFunctions(models, 3).map(measured);
    const alone = models.map((model) => simulateReplication(model, 3).map(measured));
    expect(together).toEqual([0, 1, 2].flatMap((place) => alone.map((each) => each[place])));
  });

  it('do so in the memory of an earlier replication as well', () => {
    const models = [beside('a', 3), beside('b', 2)];
    const spare = simulateFunctions(models, 1);
    expect(simulateFunctions(models, 2, () => {}, spare).map(measured)).toEqual(
      simulateFunctions(models, 2).map(measured),
    );
  });
});
