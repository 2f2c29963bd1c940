import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventHeap } from '../../engine/pools/event-heap.ts';
import { EventQueue } from '../../engine/pools/event-queue.ts';
import { EventRing } from '../../engine/pools/event-ring.ts';
import { RandomStream } from '../../engine/random/stream.ts';

fc.configureGlobal({ seed: 1 });

interface Event {
  readonly timeUs: number;
  readonly subject: number;
}

/** The same queue as a list that is kept sorted; the last entry is the next event. */
class SortedList {
  readonly events: Event[] = [];

  push(event: Event): void {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Of equal times the latest scheduled leaves last, so it goes before all of them.
      if (this.events[middle]!.timeUs <= event.timeUs) high = middle;
      else low = middle + 1;
    }
    this.events.splice(low, 0, event);
  }

  get nextUs(): number {
    return this.events.at(-1)?.timeUs ?? Number.POSITIVE_INFINITY;
  }
}

/** Delays from now on, by name; the heap, the ring and cutting it anew must all be met. */
const delays: Record<string, (u: number) => number> = {
  none: () => 0,
  few: (u) => Math.floor(u * 4),
  short: (u) => Math.floor(u * 50),
  exponential: (u) => Math.floor(-1e6 * Math.log(u)),
  heavy: (u) => Math.min(1e15, Math.floor(u ** -3)),
  twoScales: (u) => (u < 0.5 ? Math.floor(u * 200) : 600e6 + Math.floor(u * 1e6)),
  farTogether: (u) => 86_400e6 * Math.floor(1 + u * 3),
  huge: (u) => Math.floor(u * 2 ** 52),
};

type Step = { readonly does: 'push' | 'pop' | 'hold'; readonly times: number; readonly delay: string };

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom('push', 'push', 'pop', 'hold'),
    times: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 80 }) },
      fc.integer({ min: 100, max: 1500 }),
    ),
    delay: fc.constantFrom(...Object.keys(delays)),
  }),
  { maxLength: 12 },
);

/** Does the steps with both queues and compares them at every event. */
function play(script: readonly Step[], startUs: number, name: string): number {
  const queue = new EventQueue();
  const list = new SortedList();
  const stream = new RandomStream(name);
  const timesUs = new Float64Array(3);
  let nowUs = startUs;
  let subject = 0;
  let largest = 0;
  const push = (delay: string) => {
    timesUs[1] = nowUs + delays[delay]!(stream.next());
    list.push({ timeUs: timesUs[1], subject });
    queue.push(timesUs, 1, subject++);
  };
  const pop = () => {
    if (list.events.length === 0) return;
    const wanted = list.events.pop()!;
    const nextUs = queue.nextUs;
    const got = queue.pop();
    if (nextUs !== wanted.timeUs || got !== wanted.subject)
      expect({ timeUs: nextUs, subject: got }).toEqual(wanted);
    nowUs = wanted.timeUs;
  };
  for (const { does, times, delay } of script) {
    for (let i = 0; i < times; i++) {
      if (does !== 'push') pop();
      if (does !== 'pop') push(delay);
      if (queue.nextUs !== list.nextUs || queue.size !== list.events.length)
        expect([queue.nextUs, queue.size]).toEqual([list.nextUs, list.events.length]);
    }
    largest = Math.max(largest, queue.size);
  }
  while (list.events.length > 0) pop();
  expect([queue.size, queue.nextUs]).toEqual([0, Number.POSITIVE_INFINITY]);
  return largest;
}

describe('EventQueue', () => {
  it('lets events leave in order of time and, at one time, as they were scheduled', () => {
    const starts = fc.constantFrom(0, -3_600_000_001, -7, 2 ** 50);
    let largest = 0;
    fc.assert(
      fc.property(steps, starts, fc.string(), (script, startUs, name) => {
        largest = Math.max(largest, play(script, startUs, name));
      }),
      { numRuns: 250 },
    );
    expect(largest).toBeGreaterThan(2000);
  });

  it.each(Object.keys(delays))('holds thousands of events through tens of thousands more: %s', (delay) => {
    const script: Step[] = [
      { does: 'push', times: 3000, delay },
      { does: 'hold', times: 20_000, delay },
      { does: 'pop', times: 2950, delay },
      { does: 'hold', times: 500, delay },
      { does: 'push', times: 400, delay: 'exponential' },
    ];
    expect(play(script, -1000, delay)).toBe(3000);
  });

  it('wakes up again after a crowd at one time has left', () => {
    const script: Step[] = [
      { does: 'push', times: 200, delay: 'none' },
      { does: 'hold', times: 500, delay: 'none' },
      { does: 'pop', times: 200, delay: 'none' },
      { does: 'push', times: 5, delay: 'exponential' },
      { does: 'hold', times: 50, delay: 'exponential' },
    ];
    expect(play(script, 0, 'crowd')).toBe(200);
  });

  it('takes events before those it already has', () => {
    const queue = new EventQueue();
    const timesUs = Float64Array.from({ length: 1000 }, (_, i) => 1e9 - 1e6 * i);
    for (let i = 0; i < 1000; i++) queue.push(timesUs, i, i);
    expect(Array.from({ length: 1000 }, () => queue.pop())).toEqual(
      Array.from({ length: 1000 }, (_, i) => 999 - i),
    );
  });

  it('keeps negative subjects', () => {
    const queue = new EventQueue();
    queue.push(Float64Array.of(5, 4), 0, ~7);
    queue.push(Float64Array.of(5, 4), 1, 7);
    expect([queue.nextUs, queue.pop(), queue.nextUs, queue.pop()]).toEqual([4, 7, 5, ~7]);
  });
});

describe('EventHeap', () => {
  it('orders by time, then by sequence, whatever the order of pushing', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.boolean()), { maxLength: 300 });
    fc.assert(
      fc.property(entries, (drawn) => {
        const heap = new EventHeap();
        const list: { timeUs: number; sequence: number }[] = [];
        drawn.forEach(([timeUs, popsToo], i) => {
          // Every sequence once, in a shuffled order.
          const sequence = (i * 7919) % 10_007;
          heap.push(Float64Array.of(timeUs), 0, sequence, sequence);
          list.push({ timeUs, sequence });
          list.sort((a, b) => a.timeUs - b.timeUs || a.sequence - b.sequence);
          expect(heap.nextUs).toBe(list[0]!.timeUs);
          if (popsToo) expect(heap.pop()).toBe(list.shift()!.sequence);
        });
        expect(heap.size).toBe(list.length);
        expect(list.map(() => heap.pop())).toEqual(list.map(({ sequence }) => sequence));
        expect(heap.nextUs).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('EventRing', () => {
  it('opens stretch after stretch, each with all its events in order', () => {
    const times = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(times, (drawn) => {
        const timesUs = Float64Array.from(drawn);
        const ring = new EventRing(timesUs);
        const heap = new EventHeap();
        const later = drawn
          .map((timeUs, i) => ({ timeUs, i }))
          .filter(({ timeUs }) => timeUs >= ring.openedUntilUs);
        for (const { i } of later) ring.push(timesUs, i, i);
        expect(ring.size).toBe(later.length);
        const left: number[] = [];
        let sequence = 0;
        while (ring.size > 0) {
          const fromUs = ring.openedUntilUs;
          const moved = ring.openNext(heap, sequence);
          sequence += moved;
          expect(heap.size).toBe(moved);
          expect(ring.openedUntilUs).toBeGreaterThan(fromUs);
          for (; heap.size > 0; left.push(heap.pop())) {
            expect(heap.nextUs).toBeGreaterThanOrEqual(fromUs);
            expect(heap.nextUs).toBeLessThan(ring.openedUntilUs);
          }
        }
        later.sort((a, b) => a.timeUs - b.timeUs || a.i - b.i);
        expect(left).toEqual(later.map(({ i }) => i));
      }),
    );
  });

  it('gives everything back, each time’s events as they were scheduled', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 300 });
    fc.assert(
      fc.property(times, (drawn) => {
        const timesUs = Float64Array.from(drawn);
        const ring = new EventRing(timesUs);
        drawn.forEach((timeUs, i) => {
          if (timeUs >= ring.openedUntilUs) ring.push(timesUs, i, i);
        });
        const taken: Event[] = [];
        ring.drain((timeUs, subject) => taken.push({ timeUs, subject }));
        const wanted = drawn
          .map((timeUs, subject) => ({ timeUs, subject }))
          .filter(({ timeUs }) => timeUs >= ring.openedUntilUs);
        // A stable sort by time alone: order within one time is as it was.
        expect(taken.sort((a, b) => a.timeUs - b.timeUs)).toEqual(wanted.sort((a, b) => a.timeUs - b.timeUs));
        expect(ring.size).toBe(0);
      }),
    );
  });
});
