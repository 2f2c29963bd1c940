/** What an unfinished sweep leaves behind, and when another one may go on with it. */
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../cli/sweep/journal.ts';
import type { PlayedPoint } from '../../../engine/planning/sweep/play-points.ts';
import { fakeIo } from '../fixtures.ts';

const KEY = { 'the scenario': 'a', prices: 'p' };
const point = (cheapest: string): PlayedPoint => ({
  deployments: [],
  comparison: { cheapest, fastestP99: cheapest, currency: 'USD' },
});

describe('the journal of a sweep', () => {
  it('keeps finished points, and goes when it is removed', async () => {
    const io = fakeIo();
    const first = await openJournal('j', KEY, false, io);
    expect(first.played.size).toBe(0);
    first.add(3, point('x'));
    first.add(0, point('y'));
    const second = await openJournal('j', KEY, false, io);
    expect([...second.played]).toEqual([
      [3, point('x')],
      [0, point('y')],
    ]);
    second.remove();
    expect(io.exists('j')).toBe(false);
  });

  it('drops a last line that was cut off, for good', async () => {
    const io = fakeIo();
    (await openJournal('j', KEY, false, io)).add(1, point('x'));
    const whole = io.files.get('j')!;
    for (const cut of [1, 10, whole.length - whole.indexOf('\n') - 2]) {
      io.files.set('j', whole.slice(0, -cut));
      const journal = await openJournal('j', KEY, false, io);
      expect(journal.played.size).toBe(0);
      journal.add(1, point('x'));
      expect(io.files.get('j')).toBe(whole);
    }
    io.files.set('j', whole.slice(0, 10));
    expect((await openJournal('j', KEY, false, io)).played.size).toBe(0);
  });

  it('takes no point that was changed since it was written', async () => {
    const io = fakeIo();
    (await openJournal('j', KEY, false, io)).add(1, point('x'));
    const whole = io.files.get('j')!;
    for (const [was, is] of [
      ['"index":1', '"index":2'],
      ['"cheapest":"x"', '"cheapest":"y"'],
      [/"check":"[^"]*"/, '"check":""'],
    ] as const) {
      io.files.set('j', whole.replace(was, is));
      await expect(openJournal('j', KEY, false, io)).rejects.toThrow('line 2 of j must be as it was written');
    }
  });

  it('refuses points of another sweep and says what differs, unless it is to begin anew', async () => {
    const io = fakeIo();
    (await openJournal('j', KEY, false, io)).add(1, point('x'));
    await expect(openJournal('j', { ...KEY, 'the scenario': 'b' }, false, io)).rejects.toThrow(
      'j holds finished points of another sweep: the scenario is not the same',
    );
    await expect(openJournal('j', { 'the scenario': 'b', prices: 'q' }, false, io)).rejects.toThrow(
      'the scenario, prices are not the same',
    );
    expect((await openJournal('j', KEY, false, io)).played.size).toBe(1);
    expect((await openJournal('j', { ...KEY, prices: 'q' }, true, io)).played.size).toBe(0);
  });

  it('does not overwrite a file that it did not write, and says where one is damaged', async () => {
    const io = fakeIo({ mine: 'a,b\n1,2\n', damaged: `${JSON.stringify({ key: KEY })}\n{"ind\n{}\n` });
    await expect(openJournal('mine', KEY, false, io)).rejects.toThrow('line 1 of mine must be JSON');
    await expect(openJournal('damaged', KEY, false, io)).rejects.toThrow('line 2 of damaged must be JSON');
    expect(io.files.get('mine')).toBe('a,b\n1,2\n');
  });
});
