/** Bills of Fastly, Deno Deploy, QStash and Neon: what is published of them, and their rules. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

describe('bills of Fastly', () => {
  const DELIVERY = { platform: 'fastly-delivery', region: 'North America' };

  it('fastly-min: 10 GB and 10M requests are 8.70, billed as the minimum of 50', () => {
    for (const usage of [
      { gb: '10', requests: '10000000' },
      { usage: { egressGb: 10, requests: 10_000_000 } },
    ]) {
      const bill = billOf({ ...DELIVERY, ...usage });
      expect(linesOf(bill)).toEqual([
        ['egressGb', '10', '1.20'],
        ['requests', '10000000', '7.50'],
        ['minimumCharge', '1', '41.30'],
      ]);
      expect(bill.total).toBe('50.00');
    }
  });

  it('has no minimum line above it, and one for nothing', () => {
    expect(linesOf(billOf({ ...DELIVERY, gb: 1000, requests: 0 })).at(-1)).toEqual(['requests', '0', '0.00']);
    expect(billOf({ ...DELIVERY, requests: 0 }).total).toBe('50.00');
    expect(
      billed([
        { ...DELIVERY, gb: 100 },
        { ...DELIVERY, gb: 400 },
      ]).total,
    ).toBe('60.00');
  });

  it('is not known outside North America and Europe', () => {
    expect(() => billOf({ ...DELIVERY, region: 'Asia', gb: 1 })).toThrow(/North America, Europe/);
  });

  it('Compute charges requests and vCPU time beyond what is included', () => {
    const usage = { platform: 'fastly-compute', requests: '20M', vcpuMsPerRequest: 10 };
    expect(linesOf(billOf(usage))).toEqual([
      ['requests', '10000000', '5.00'],
      ['vcpuMs', '100000000', '5.00'],
    ]);
    expect(billOf({ platform: 'fastly-compute', requests: 0 }).total).toBe('0.00');
  });
});

describe('bills of Deno Deploy', () => {
  const DENO = { platform: 'deno-deploy' };

  it('charge the plan, and use beyond it', () => {
    const usage = { requests: '10M', cpuMsPerRequest: 36, memoryMb: 512, instanceHours: 2500, egressGb: 250 };
    const bill = billOf({ ...DENO, ...usage });
    expect(linesOf(bill)).toEqual([
      ['planMonths', '1', '20.00'],
      ['requests', '5000000', '10.00'],
      ['cpuHours', '60', '3.00'],
      ['memoryGbHours', '250', '4.00'],
      ['egressGb', '50', '25.00'],
    ]);
    expect(bill.total).toBe('62.00');
  });

  it('charge nothing on the free plan, and the plan alone for nothing', () => {
    expect(billOf({ ...DENO, plan: 'free', requests: '1M', cpuHours: 15 }).total).toBe('0.00');
    expect(billOf({ ...DENO, requests: 0 }).total).toBe('20.00');
  });
});

describe('bills of QStash', () => {
  const QSTASH = { platform: 'upstash-qstash' };

  it('qstash-hourly: a schedule each hour for 30 days is 720 messages', () => {
    expect(linesOf(billOf({ ...QSTASH, perDay: '24', days: '30' }))).toEqual([['messages', '720', '0.01']]);
  });

  it('count retries that are stated, and data out beyond 50 GB', () => {
    expect(billOf({ ...QSTASH, messages: 900_000, retries: 100_000 }).total).toBe('10.00');
    expect(billOf({ ...QSTASH, usage: { messages: 0, egressGb: 150 } }).total).toBe('5.00');
  });
});

describe('bills of Neon', () => {
  const NEON = { platform: 'neon' };

  it('neon-branch: two extra branches for 5 hours are 0.02, published as 0.20', () => {
    const bill = billOf({ ...NEON, extraBranches: '2', hours: '5' });
    expect(bill.total).toBe('0.02');
    expect(billOf({ ...NEON, usage: { branchMonths: '0.013698630137' } }).total).toBe('0.02');
  });

  it('charge compute units by the hour on either plan, the whole month where none is stated', () => {
    expect(billOf({ ...NEON, cu: '0.25', hours: 400, storageGb: 10 }).total).toBe('14.10');
    expect(billOf({ ...NEON, plan: 'scale', cu: 1 }).total).toBe('162.06');
    expect(billOf({ ...NEON, extraBranches: 1 }).total).toBe('1.50');
    expect(billOf({ ...NEON, usage: { egressGb: 150 } }).total).toBe('5.00');
  });
});

describe('durations of Deno Deploy', () => {
  const usage = { platform: 'deno-deploy', requests: '100M', memory: '512 MB' };

  it('are of instances that serve one request at a time, unless their time is stated', () => {
    const quantity = (words: object) =>
      billOf({ ...usage, ...words }).lines.find(({ meter }) => meter === 'memoryGbHours')!.quantity;
    expect(quantity({ duration: '72 ms' })).toBe('1000');
    expect(quantity({ ms: 72 })).toBe('1000');
    expect(quantity({ duration: '72 ms', instanceHours: 730 })).toBe('365');
  });
});

describe('retries of QStash', () => {
  it('are a count or a share of the messages', () => {
    const messages = (usage: object) => billOf({ platform: 'upstash-qstash', ...usage }).lines[0]!.quantity;
    expect(messages({ messages: '1M', retries: '5 %' })).toBe('1050000');
    expect(messages({ perDay: 1000, month: '30 d', retries: 10 })).toBe('30010');
    expect(() => messages({ messages: '1M', retries: 0.05 })).toThrow('retries must be a count');
  });
});
