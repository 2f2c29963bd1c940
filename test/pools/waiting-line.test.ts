import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitingLine } from '../../engine/pools/waiting-line.ts';

fc.configureGlobal({ seed: 1 });

describe('WaitingLine', () => {
  it('serves in order of arrival, however long it grows', () => {
    const steps = fc.array(fc.integer({ min: -60, max: 100 }), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (script) => {
        const line = new WaitingLine();
        const list: [number, number, number][] = [];
        let next = 0;
        for (const step of script) {
          for (let i = 0; i < step; i++, next++) {
            line.push(next, 3 * next, next % 5);
            list.push([next, 3 * next, next % 5]);
          }
          for (let i = 0; i < -step && list.length > 0; i++) {
            expect([line.firstArrivedUs, line.firstWorkUs, line.firstTag]).toEqual(list.shift());
            line.shift();
          }
          expect(line.size).toBe(list.length);
        }
        for (; list.length > 0; line.shift())
          expect([line.firstArrivedUs, line.firstWorkUs, line.firstTag]).toEqual(list.shift());
      }),
    );
  });
});
