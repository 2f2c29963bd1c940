/** Many candidates in several runs: each as if it were alone, on any number of threads, also where a horizon is sampled. */
import { describe, expect, it } from 'vitest';
import { playCandidates } from '../../engine/planning/candidates.ts';
import type { Player } from '../../engine/planning/player.ts';
import { runOnce } from '../../engine/run.ts';
import { compiled } from '../engine/random-scenarios.ts';

const document = {
  horizon: '20 d',
  replications: 2,
  traffic: { pattern: 'diurnal', rate: '5/s', amplitude: '60 %' },
  function: { duration: { distribution: 'exponential', mean: '200 ms' } },
};
const candidates = [0, 1, 2, 3, 4, 5].map((minInstances) => ({ platform: 'aws-lambda', minInstances }));

function playerOf(parallel: number): Player & { readonly documents: object[] } {
  const documents: object[] = [];
  return {
    parallel,
    documents,
    play: async (each) => {
      documents.push(each as object);
      return runOnce(compiled(each));
    },
  };
}

describe('candidates', () => {
  it.each([{}, { precision: '1 %' }])('are the same on one thread as on many: %j', async (changes) => {
    const whole = { ...document, ...(!('precision' in changes) && { horizon: '1 h' }), ...changes };
    const [one, many] = [playerOf(1), playerOf(7)];
    const found = await playCandidates(one, whole, candidates);
    expect(await playCandidates(many, whole, candidates)).toEqual(found);
    // What is sampled may depend on what is played together; what is played whole is shared out.
    if ('precision' in changes) expect(many.documents).toEqual(one.documents);
    else expect(many.documents.length).toBeGreaterThan(one.documents.length);
    const { id: _, ...alone } = (await playCandidates(one, whole, [candidates[5]!]))[0]!;
    const { id: __, ...beside } = found[5]!;
    expect(alone).toEqual(beside);
    expect(beside.interval.replications).toBe(2);
  });
});
