/** The intervals of a crossing hold what the sum on paper says, as often as they claim to: 100 seeds. */
import { describe, expect, it } from 'vitest';
import { foundFor } from '../planning/breakeven/found.ts';
import { covers, onPaper } from '../planning/breakeven/on-paper.ts';
import { hold } from './figures.ts';

/** $30.37 for 730 h ÷ what a request costs at list price. */
const ON_PAPER = 30.37 / (0.0000002 + 0.05 * 0.0000166667) / (730 * 3600);

describe('95 % intervals of a break-even', () => {
  it('hold it for 90 to 99 of 100 seeds', async () => {
    let held = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const range = { fromPerSec: 8, toPerSec: 16 };
      const { crossings } = await foundFor(onPaper({ seed, horizon: '5 min', warmup: '1 min' }), range);
      if (covers(crossings[0]!.interval, ON_PAPER)) held++;
    }
    const figure = {
      name: 'break-even: 95 % intervals that hold it, of 100 seeds',
      published: 95,
      ours: held,
    };
    hold(figure, Math.abs(held - 95), 5, 'seeds');
    expect(held).toBeLessThanOrEqual(99);
  });
});
