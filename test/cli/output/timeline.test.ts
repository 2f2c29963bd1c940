import { describe, expect, it } from 'vitest';
import { textTable } from '../../../cli/output/text-table.ts';
import { type TimelineRow, timelineColumns } from '../../../cli/output/timeline.ts';
import type { Result } from '../../../engine/result.ts';

const ROW: TimelineRow = {
  deployment: 'lambda',
  startSec: 5400,
  arrivals: 1200,
  cold: 3,
  throttled: 0,
  busy: 2.5,
  idle: 1.5,
  starting: 0.1,
  p50: 95,
  p95: 180,
  p99: 302,
};

/** Titles of the columns that are kept. */
function shown(width: number, changes: Partial<TimelineRow> = {}): string[] {
  return textTable(timelineColumns({ deployments: [] } as unknown as Result), [{ ...ROW, ...changes }], {
    width,
  })
    .split('\n')[0]!
    .trim()
    .split(/ +/);
}

describe('the timeline of a terminal', () => {
  it('has all columns where they fit', () => {
    expect(shown(120)).toHaveLength(11);
  });

  it('keeps every percentile in 80 columns, and lets instances that start or idle go first', () => {
    expect(shown(80).slice(-3)).toEqual(['p50', 'p95', 'p99']);
    expect(shown(80)).not.toContain('starting');
    expect(shown(78)).toEqual([
      'deployment',
      'from',
      'arrivals',
      'cold',
      'throttled',
      'busy',
      'p50',
      'p95',
      'p99',
    ]);
  });

  it('loses the median before the p95, and the p99 never', () => {
    const narrower = [77, 71, 70].map((width) => shown(width).filter((title) => title.startsWith('p')));
    expect(narrower).toEqual([['p95', 'p99'], ['p95', 'p99'], ['p99']]);
  });
});
