import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Routing } from '../../engine/model.ts';
import { idleSet } from '../../engine/pools/routing/index.ts';
import { RandomStream } from '../../engine/random/stream.ts';

fc.configureGlobal({ seed: 1 });

interface Instance {
  readonly number: number;
  readonly createdUs: number;
}

/** Whose turn it is among the idle, listed in the order in which they became idle. */
const turns: { [R in Exclude<Routing, 'random'>]: (idle: readonly Instance[]) => Instance } = {
  mostRecent: (idle) => idle.at(-1)!,
  leastRecent: (idle) => idle[0]!,
  newest: (idle) => idle.reduce((first, each) => (each.createdUs > first.createdUs ? each : first)),
  oldest: (idle) => idle.reduce((first, each) => (each.createdUs < first.createdUs ? each : first)),
};

/** Puts and takes as stated: a creation time puts a new instance, 'again' one that was taken, null takes one. */
const script = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant('again'), fc.constant(null)),
  { maxLength: 400 },
);

describe('idleSet', () => {
  it.each(Object.keys(turns) as (keyof typeof turns)[])(
    '%s hands out the instance whose turn it is',
    (routing) => {
      fc.assert(
        fc.property(script, (steps) => {
          const created: number[] = [];
          const taken: Instance[] = [];
          const idle: Instance[] = [];
          const set = idleSet(
            routing,
            (instance) => created[instance]!,
            () => new RandomStream('unused'),
          );
          const put = (instance: Instance) => {
            idle.push(instance);
            set.put(instance.number);
          };
          for (const step of steps) {
            if (step === null) {
              if (idle.length === 0) {
                expect(set.take()).toBe(-1);
                continue;
              }
              const wanted = turns[routing](idle);
              expect(set.take()).toBe(wanted.number);
              taken.push(...idle.splice(idle.indexOf(wanted), 1));
            } else if (step === 'again') {
              const [instance] = taken.splice(0, 1);
              if (instance) put(instance);
            } else if (typeof step === 'number') {
              created.push(step);
              put({ number: created.length - 1, createdUs: step });
            }
          }
          while (idle.length > 0) {
            const wanted = turns[routing](idle);
            expect(set.take()).toBe(wanted.number);
            idle.splice(idle.indexOf(wanted), 1);
          }
          expect(set.take()).toBe(-1);
        }),
        { numRuns: 200 },
      );
    },
  );

  it('random hands out every one, each as likely as the other', () => {
    const stream = new RandomStream('routing');
    const firsts = [0, 0, 0, 0, 0];
    for (let round = 0; round < 5000; round++) {
      const set = idleSet(
        'random',
        () => 0,
        () => stream,
      );
      for (let instance = 0; instance < 5; instance++) set.put(instance);
      const order = Array.from({ length: 5 }, () => set.take());
      expect(set.take()).toBe(-1);
      firsts[order[0]!]!++;
      if (round < 20) expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
    }
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(800));
  });
});
