/** Lambda@Edge bills, from words and from meters. No published example is in the facts. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billOf, linesOf } from './billed.ts';

const EDGE = { platform: 'aws-lambda-edge' };

describe('bills of Lambda@Edge', () => {
  it('are for requests and duration, in words and as meters, with nothing free', () => {
    const lines = [
      ['requests', '10000000', '6.00'],
      ['gbSeconds', '12500', '0.63'],
    ];
    const words = { requests: 10_000_000, durationMs: 10, memoryMb: 128 };
    expect(linesOf(billOf({ ...EDGE, ...words }))).toEqual(lines);
    expect(linesOf(billOf({ ...EDGE, requests: 10_000_000, gbSeconds: 12_500 }))).toEqual(lines);
  });

  it('round each request up to 1 ms, and a cold start as one sum', () => {
    const words = {
      requests: 3_000_000,
      coldStarts: 1_000_000,
      durationMs: '1.2',
      initDurationMs: '1.2',
      memoryMb: 1024,
    };
    expect(linesOf(billOf({ ...EDGE, ...words }))[1]).toEqual(['gbSeconds', '7000', '0.35']);
    const before = billUsage({ ...EDGE, ...words }, 'usage.yaml', { choice: { asOf: '2025-07-31' } });
    expect('items' in before && before.items[0]!.bill.lines[1]!.quantity).toBe('6000');
  });

  it('are zero for no use', () => {
    expect(billOf({ ...EDGE, requests: 0, durationMs: 1, memoryMb: 128 }).total).toBe('0.00');
    expect(linesOf(billOf({ ...EDGE, requestsPerDay: 1000, month: '720 h' }))).toEqual([
      ['requests', '30000', '0.02'],
    ]);
  });
});
