/** Published bills of Cloudflare Workers, line by line to the cent, and what its plans do at their edges. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf, type WorkedBill } from './billed.ts';
import { holdBills } from './hold-bills.ts';

const PAGE = 'https://developers.cloudflare.com/workers/platform/pricing/';
const PLACE = { platform: 'cloudflare-workers' };

const bills: readonly WorkedBill[] = [
  {
    name: 'cf-workers-std-1: 15M requests at 7 ms of CPU',
    source: PAGE,
    words: { requestsPerMonth: '15000000', cpuMsPerRequest: '7' },
    meters: { usage: { requests: 15_000_000, cpuMs: 105_000_000 } },
    lines: [
      ['planMonths', '1', '5.00'],
      ['requests', '5000000', '1.50'],
      ['cpuMs', '75000000', '1.50'],
    ],
    total: '8.00',
  },
  {
    name: 'cf-workers-std-2: 15M requests, 80 % of them for static assets',
    source: PAGE,
    words: {
      totalRequests: '15000000',
      staticAssetShare: '0.80',
      dynamicRequests: '3000000',
      cpuMsPerDynamicRequest: '7',
    },
    meters: { usage: { requests: 3_000_000, cpuMs: 21_000_000 } },
    lines: [
      ['planMonths', '1', '5.00'],
      ['requests', '0', '0.00'],
      ['cpuMs', '0', '0.00'],
    ],
    total: '5.00',
  },
  {
    name: 'cf-workers-bundled: 100M requests on the deprecated plan',
    source: PAGE,
    words: { plan: 'bundled', requestsPerMonth: '100000000' },
    meters: { plan: 'bundled', usage: { requests: '100M' } },
    lines: [
      ['planMonths', '1', '5.00'],
      ['requests', '90000000', '45.00'],
    ],
    total: '50.00',
  },
  {
    name: 'a cron trigger each hour that takes three minutes of CPU: the page has 6.99',
    source: PAGE,
    words: { runs: 720, cpuTime: '3 min' },
    meters: { usage: { requests: 720, cpuMs: 129_600_000 } },
    lines: [
      ['planMonths', '1', '5.00'],
      ['requests', '0', '0.00'],
      ['cpuMs', '99600000', '1.99'],
    ],
    total: '6.99',
  },
  {
    name: 'workers for platforms, 30M requests of 7 ms and 1,200 scripts',
    source: PAGE,
    words: { plan: 'for platforms', requests: '30M', cpuTime: '7 ms', scripts: 1200 },
    meters: { plan: 'for platforms', usage: { requests: '30M', cpuMs: '210M', scripts: 1200 } },
    lines: [
      ['planMonths', '1', '25.00'],
      ['requests', '10000000', '3.00'],
      ['cpuMs', '150000000', '3.00'],
      ['scripts', '200', '4.00'],
    ],
    total: '35.00',
  },
];

describe('published bills of Cloudflare Workers', () => {
  holdBills(PLACE, bills);

  it('takes requests for static assets off where the others are not counted', () => {
    const usage = { totalRequests: '20M', staticAssetShare: '25 %' };
    expect(linesOf(billOf({ ...PLACE, ...usage }))[1]).toEqual(['requests', '5000000', '1.50']);
    const { totalRequests: requests, ...share } = usage;
    expect(billOf({ ...PLACE, requests, ...share }).total).toBe('6.50');
    expect(() => billOf({ ...PLACE, ...usage, dynamicRequests: '16M' })).toThrow(/left of all \(15000000\)/);
  });

  it('charges the plan for no use at all, and nothing more within what it includes', () => {
    expect(linesOf(billOf({ ...PLACE, requests: 0 }))).toEqual([
      ['planMonths', '1', '5.00'],
      ['requests', '0', '0.00'],
    ]);
    expect(billOf({ ...PLACE, requests: '10M', cpuMsPerRequest: 3 }).total).toBe('5.00');
    expect(billOf({ ...PLACE, requests: 10_000_001, cpuMsPerRequest: 3 }).total).toBe('5.00');
  });

  it('charges the plan once for all items of an account, and not where it is paid elsewhere', () => {
    const item = { ...PLACE, usage: { requests: '6M', cpuMs: '15M' } };
    expect(billed([item, item]).total).toBe('5.60');
    expect(billOf({ ...PLACE, planMonths: 0, requests: '6M' }).total).toBe('0.00');
  });

  it('bills unbound by the longer of time and eight times the CPU', () => {
    const usage = { ...PLACE, plan: 'unbound', requests: '10M', cpuTime: '5 ms' };
    const lines = linesOf(billOf({ ...usage, durationMs: 1000 }));
    expect(lines.slice(1)).toEqual([
      ['requests', '9000000', '1.35'],
      ['gbSeconds', '850000', '10.63'],
    ]);
    expect(linesOf(billOf({ ...usage, durationMs: 1 }))[2]).toEqual(['gbSeconds', '0', '0.00']);
    expect(billOf({ ...usage, durationMs: 1 }).lines[2]!.quantity).toBe('50000');
  });

  it('charges nothing on the free plan and says what is refused', () => {
    const bill = billOf({ ...PLACE, plan: 'free', requestsPerDay: 100_000, days: 30, cpuMsPerRequest: 10 });
    expect(bill.total).toBe('0.00');
    expect(bill.leftOut[0]).toMatch(/free plan.*refused/);
  });

  it('counts requests a day over the days of the month', () => {
    const perDay = { ...PLACE, requestsPerDay: '1M' };
    const requests = (usage: object) => linesOf(billOf({ ...perDay, ...usage }))[1]![1];
    expect(requests({ days: 31 })).toBe('21000000');
    expect(requests({ month: '28 days' })).toBe('18000000');
  });
});

describe('words of Workers', () => {
  it('have the Standard plan called paid, and cpu for CPU time', () => {
    const standard = { ...PLACE, requests: '20M', cpuTime: '7 ms' };
    expect(billOf({ ...PLACE, plan: 'paid', requests: '20M', cpu: '7 ms' }).lines).toEqual(
      billOf(standard).lines,
    );
    expect(billOf({ ...standard, plan: 'Workers Paid' }).lines).toEqual(billOf(standard).lines);
  });
});
