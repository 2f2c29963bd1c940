import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvenShare } from '../../engine/pools/pace.ts';
import { SharedProcessor } from '../../engine/pools/sharing-processor.ts';

interface Job {
  readonly atUs: number;
  readonly workUs: number;
}

/** When each job is done, by keeping what is left of every one. */
function slowly(jobs: readonly Job[], fullSpeed: number): number[] {
  const done = jobs.map(() => Number.NaN);
  let present: { job: number; leftUs: number }[] = [];
  let nowUs = 0;
  const pass = (toUs: number) => {
    const rate = Math.min(1, fullSpeed / present.length);
    for (const each of present) each.leftUs -= (toUs - nowUs) * rate;
    nowUs = toUs;
  };
  const next = () =>
    nowUs + Math.min(...present.map(({ leftUs }) => leftUs)) * Math.max(1, present.length / fullSpeed);
  const finish = () => {
    pass(next());
    for (const { job } of present.filter(({ leftUs }) => leftUs < 1e-6)) done[job] = nowUs;
    present = present.filter(({ leftUs }) => leftUs >= 1e-6);
  };
  for (const [job, { atUs, workUs }] of jobs.entries()) {
    while (present.length > 0 && next() <= atUs) finish();
    if (present.length > 0) pass(atUs);
    nowUs = atUs;
    present.push({ job, leftUs: workUs });
  }
  while (present.length > 0) finish();
  return done;
}

/** The same by the processor, which is looked at when it says so. */
function played(jobs: readonly Job[], fullSpeed: number): number[] {
  const processor = new SharedProcessor(new EvenShare(fullSpeed));
  const done = jobs.map(() => Number.NaN);
  const advance = (toUs: number) => {
    while (processor.nextUs <= toUs) {
      const nowUs = processor.nextUs;
      for (let job = processor.takeDone(nowUs); job >= 0; job = processor.takeDone(nowUs)) done[job] = nowUs;
    }
  };
  for (const [job, { atUs, workUs }] of jobs.entries()) {
    advance(atUs);
    processor.enter(atUs, workUs, job);
  }
  advance(Number.MAX_SAFE_INTEGER);
  return done;
}

const jobs = fc
  .array(
    fc.record({ atUs: fc.integer({ min: 0, max: 20_000 }), workUs: fc.integer({ min: 0, max: 5000 }) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((list) => [...list].sort((a, b) => a.atUs - b.atUs));

describe('a shared processor', () => {
  it('is shared evenly: whatever comes when, each job is done when it must be', () => {
    fc.assert(
      fc.property(jobs, fc.constantFrom(1, 1.5, 2, 4), (list, fullSpeed) => {
        const [exact, ours] = [slowly(list, fullSpeed), played(list, fullSpeed)];
        // Times are whole microseconds, rounded up: each that is done may hold up the others by one.
        for (const [job, atUs] of ours.entries()) {
          expect(Math.abs(atUs - exact[job]!)).toBeLessThan(list.length + 1);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('gives two jobs on one processor half of it each, and the one that is left all of it', () => {
    expect(
      played(
        [
          { atUs: 0, workUs: 1000 },
          { atUs: 0, workUs: 3000 },
        ],
        1,
      ),
    ).toEqual([2000, 4000]);
    expect(
      played(
        [
          { atUs: 0, workUs: 1000 },
          { atUs: 0, workUs: 3000 },
        ],
        2,
      ),
    ).toEqual([1000, 3000]);
    expect(
      played(
        [
          { atUs: 0, workUs: 900 },
          { atUs: 0, workUs: 900 },
          { atUs: 0, workUs: 900 },
        ],
        2,
      ),
    ).toEqual([1350, 1350, 1350]);
  });

  it('goes on without one that is taken away', () => {
    const processor = new SharedProcessor(new EvenShare(1));
    processor.enter(0, 1000, 1);
    processor.enter(0, 1000, 2);
    processor.remove(500, 1);
    expect(processor.size).toBe(1);
    // 250 of its 1,000 are done by then.
    expect(processor.nextUs).toBe(1250);
  });

  it('is never done later than now, nor again at the same time for nothing', () => {
    const processor = new SharedProcessor(new EvenShare(3));
    for (let i = 0; i < 50; i++) processor.enter(1e12 + i, 1 / 3 + i * 0.7, i);
    let before = 0;
    for (let left = 50; left > 0; ) {
      const nowUs = processor.nextUs;
      expect(nowUs).toBeGreaterThan(before);
      for (before = nowUs; processor.takeDone(nowUs) >= 0; ) left--;
    }
    expect(processor.nextUs).toBe(Number.POSITIVE_INFINITY);
  });
});
