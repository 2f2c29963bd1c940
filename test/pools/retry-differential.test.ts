import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../engine/model.ts';
import { simulate } from '../../engine/simulate.ts';
import { fleetModels, functionPoolModels } from './random-models.ts';
import { retried } from './random-retries.ts';
import { type CallFigures, callsMeasured, playClients } from './reference-clients.ts';
import { ReferenceFleet } from './reference-fleet.ts';
import { ReferenceFunctionPool } from './reference-function-pool.ts';
import { measured } from './reference-tally.ts';

/** Engine and reference agree on the one deployment of the model, its requests and its calls. */
function agree(model: Model): CallFigures {
  const seed = `${model.seed}/0`;
  const [deployment] = model.deployments;
  const reference =
    deployment!.kind === 'fleet'
      ? new ReferenceFleet(deployment!, model, seed)
      : new ReferenceFunctionPool(deployment!, model, seed);
  const played = playClients(reference, model, 0);
  let calls: CallFigures | undefined;
  simulate(model, ([measurement]) => {
    calls = callsMeasured(measurement!.calls!);
    expect({ ...measured(measurement!), calls }).toEqual({ ...played.tally.figures(), calls: played.calls });
  });
  return calls!;
}

/** Each of these must have happened in the end: nothing is proven about what never did. */
function sumsOf(all: readonly CallFigures[]) {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const made = sum(all.flatMap((figures) => figures.made));
  const named = (name: 'abandoned' | 'gaveUp' | 'open' | 'attempts') => sum(all.map((each) => each[name]));
  return {
    made,
    succeeded: sum(all.flatMap((figures) => figures.succeeded)),
    retries: named('attempts') - made,
    abandoned: named('abandoned'),
    gaveUp: named('gaveUp'),
    open: named('open'),
  };
}

describe('clients that try again beside their reference', () => {
  it.each([
    ['a function pool', functionPoolModels],
    ['a fleet', fleetModels],
  ] as const)('agree on random small models of %s', (_, models) => {
    const seen: CallFigures[] = [];
    fc.assert(
      fc.property(retried<Model>(models), (model) => {
        seen.push(agree(model));
      }),
      { numRuns: 300, seed: 1 },
    );
    for (const [name, count] of Object.entries(sumsOf(seen))) expect(count, name).toBeGreaterThan(300);
  });
});
