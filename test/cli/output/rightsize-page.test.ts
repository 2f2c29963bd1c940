import { describe, expect, it } from 'vitest';
import { rightsizeText } from '../../../cli/output/rightsize-page.ts';
import type { EvaluatedSize, Rightsizing } from '../../../engine/planning/rightsize/answer.ts';
import { result } from '../fixtures.ts';

/** More sizes than are shown; the last is the fastest. */
function answer(meets: boolean): Rightsizing {
  const { interval } = result.deployments[0]!;
  const evaluated = Array.from({ length: 30 }, (_, i): EvaluatedSize => {
    const ms = 300 - i;
    return {
      ...{ name: `size-${i}`, total: `${10 + i}.00`, perMillionRequests: '1.00', set: {} },
      ...{ meanMs: ms, p50Ms: ms, p99Ms: ms, coldStartRatio: 0 },
      ...{ unservedShare: 0, refusedShare: 0, timedOutShare: 0 },
      ...{ meets, pareto: false, interval },
    };
  });
  const chosen = meets
    ? { cheapest: 'size-0', fastest: 'size-29', balanced: 'size-7', asFast: 'size-27' }
    : { cheapest: null, fastest: null, balanced: null, asFast: null };
  return {
    ...{ id: 'vm', platform: 'aws-ec2', region: 'us-east-1', currency: 'USD', period: '730 h' },
    ...{ ...chosen, asCheap: [], pareto: [], now: null, by: 'mean', balance: 0.5, notes: [], evaluated },
  };
}

describe('of many sizes', () => {
  it.each([true, false])(
    'each that the sentence names has a row, whether one serves (%s) or none',
    (meets) => {
      const page = rightsizeText({ result, answers: [answer(meets)], withLink: false }, { width: 80 });
      const [sentence = ''] = page.split('\n\n');
      const named = sentence.match(/size-\d+/g) ?? [];
      expect(named).toContain('size-29');
      for (const name of named) expect(page).toMatch(new RegExp(`^${name} +\\$`, 'm'));
      expect(page).toContain('more sizes were tried; --format csv has them all');
    },
  );
});
