/** Published bills of Google's 1st gen functions, line by line to the cent, and the rules behind them. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf } from './billed.ts';

const IOWA = { platform: 'gcp-functions', region: 'us-central1', month: '30 d' };
const FRANKFURT = { ...IOWA, region: 'europe-west3' };

const lines = (document: unknown) => linesOf(billOf(document));
const total = (document: unknown) => billOf(document).total;

describe('published bills of Cloud Functions, 1st gen', () => {
  it('GC-09: 260 ms is billed as 300 ms', () => {
    const usage = { invocations: 1000, ms: 260, memoryMb: 1024 };
    expect(lines({ ...IOWA, usage, freeGrants: false })).toEqual([
      ['requests', '1000', '0.00'],
      ['gbSeconds', '300', '0.00'],
      ['ghzSeconds', '420', '0.00'],
      ['rounding', '1', '0.01'],
    ]);
  });

  it('GC-10: a minimum instance of 256 MB, tier 1, less the credit', () => {
    expect(total({ ...IOWA, usage: { minInstances: 1, memoryMb: 256 } })).toBe('0.62');
    expect(total({ ...IOWA, usage: { gbSeconds: 648_000, idleGhzSeconds: 1_036_800 } })).toBe('0.62');
  });

  it('GC-12: a minimum instance of 256 MB, tier 2: 1.268', () => {
    const bill = billOf({ ...FRANKFURT, usage: { minInstances: 1, memoryMb: 256 } });
    expect(bill.total).toBe('1.27');
    expect(bill.lines[0]!.free).toBe('285714.285714286');
  });

  it('GC-17: both generations together (GC-10 + GC-14), each with its own credit', () => {
    const first = { ...IOWA, usage: { minInstances: 1, memoryMb: 256 } };
    const second = {
      ...{ platform: 'gcp-cloud-run', region: 'us-central1', month: '30 d' },
      usage: { minInstances: 1, memoryMb: 256, vcpu: 1 },
    };
    expect(billed([first, second]).total).toBe('3.50');
  });

  it('GC-90: 10 M requests of 300 ms and 128 MB (recalled)', () => {
    const recalled = [
      ['requests', '8000000', '3.20'],
      ['gbSeconds', '0', '0.00'],
      ['ghzSeconds', '400000', '4.00'],
    ];
    const words = { invocations: 10_000_000, ms: 300, memory_MB: 128 };
    expect(lines({ ...IOWA, usage: words })).toEqual(recalled);
    const meters = { requests: '10M', gbSeconds: 375_000, ghzSeconds: 600_000 };
    expect(lines({ ...IOWA, usage: meters })).toEqual(recalled);
    expect(total({ ...IOWA, usage: meters })).toBe('7.20');
  });
});

describe('the rules of Cloud Functions, 1st gen', () => {
  it('charges nothing for nothing and inside the grants', () => {
    expect(lines({ ...IOWA, usage: { requests: 0 } })).toEqual([['requests', '0', '0.00']]);
    expect(total({ ...IOWA, usage: { requests: '2M', duration: '100 ms', memory: '1 GB' } })).toBe('0.80');
    expect(total({ ...IOWA, usage: { requests: '1M', duration: '100 ms', memory: '1 GB' } })).toBe('0.00');
    expect(total({ ...IOWA, usage: { egressGb: 5 } })).toBe('0.00');
    expect(total({ ...IOWA, usage: { egress_GB: 15 } })).toBe('1.20');
  });

  it('charges 100 ms at least', () => {
    const of = (duration: string) => ({ requests: 10, duration, memory: '1 GB' });
    expect(lines({ ...IOWA, freeGrants: false, usage: of('1 ms') })[1]![1]).toBe('1');
    expect(lines({ ...IOWA, freeGrants: false, usage: of('100.1 ms') })[1]![1]).toBe('2');
  });

  it('shares the credit between an instance that waits and one that works, over both region tiers', () => {
    const waits = { ...IOWA, usage: { minInstances: 1, memoryMb: 256 } };
    const frankfurt = { ...FRANKFURT, usage: { minInstances: 1, memoryMb: 256 } };
    expect(billed([waits, frankfurt]).items.map(({ bill }) => bill.total)).toEqual(['0.62', '2.81']);
  });

  it('takes the time spent on requests off the time a warm instance waits', () => {
    const usage = { minInstances: 1, memoryMb: 256, requests: '1M', duration: '1 s' };
    expect(lines({ ...IOWA, freeGrants: false, usage })).toEqual([
      ['requests', '1000000', '0.40'],
      ['gbSeconds', '648000', '1.62'],
      ['ghzSeconds', '400000', '4.00'],
      ['idleGhzSeconds', '636800', '0.64'],
    ]);
  });

  it('goes by the length of the month', () => {
    const usage = { minInstances: 1, memoryMb: 8192 };
    const days = (month: string) => lines({ ...IOWA, month, freeGrants: false, usage })[0]![1];
    expect([days('28 d'), days('31 d'), days('730 h')]).toEqual(['19353600', '21427200', '21024000']);
  });

  it('sells certain sizes only', () => {
    const refused = billUsage({ ...IOWA, usage: { requests: 1, ms: 1, memoryMb: 200 } }, 'usage.yaml');
    expect('issues' in refused && refused.issues[0]!.message).toMatch(/^memoryMb must be one of 128, 256/);
  });
});
