/** Published bills of Vercel Functions, with and without Fluid compute. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf, type WorkedBill } from './billed.ts';
import { holdBills } from './hold-bills.ts';

const PAGE = 'https://vercel.com/docs/functions/usage-and-pricing';
const PLACE = { platform: 'vercel-functions', region: 'iad1' };

const bills: readonly WorkedBill[] = [
  {
    name: 'vercel-fluid-gru1: 4 GB in São Paulo, 4 s of CPU in 10 s',
    source: PAGE,
    words: {
      region: 'gru1',
      memoryGB: '4',
      activeCpuSeconds: '4',
      instanceSeconds: '10',
      requests: '1',
    },
    meters: {
      region: 'gru1',
      usage: { requests: 1, activeCpuHours: '0.001111111111', memoryGbHours: '0.011111111111' },
    },
    lines: [
      ['requests', '0', '0.0000000'],
      ['activeCpuHours', expect.stringMatching(/^0\.00111111/), '0.0002456'],
      ['memoryGbHours', expect.stringMatching(/^0\.01111111/), '0.0002033'],
    ],
    total: '0.0004489',
  },
  {
    name: 'vercel-invocations: 1.5M invocations with 1M included',
    source: PAGE,
    words: { invocations: '1500000' },
    meters: { usage: { requests: 1_500_000 } },
    lines: [['requests', '500000', '0.3000000']],
    total: '0.3000000',
  },
  {
    name: 'vercel-legacy-1769: 1M executions of 1 s at 1,769 MB are 479.87 GB-h',
    source: PAGE,
    words: { plan: 'legacy', executions: '1000000', seconds: '1', memoryMB: '1769', freeGrants: false },
    meters: { plan: 'legacy', usage: { requests: '1M', gbHours: '479.871961805556' }, freeGrants: false },
    lines: [
      ['requests', '1000000', '0.6000000'],
      ['gbHours', expect.stringMatching(/^479\.871961806|479\.871961805556$/), '86.3769531'],
    ],
    total: '86.9769531',
  },
];

describe('published bills of Vercel Functions', () => {
  holdBills(PLACE, bills);

  it('gives each request an instance of its own where no instance time is stated', () => {
    const usage = { requests: '10M', durationMs: 200, memory: '2 GB', cpuMsPerRequest: 36 };
    expect(linesOf(billOf({ ...PLACE, ...usage }))).toEqual([
      ['requests', '9000000', '5.4000000'],
      ['activeCpuHours', '100', '12.8000000'],
      ['memoryGbHours', '1111.111111111', '11.7777778'],
    ]);
  });

  it('has prices by region and knows none elsewhere', () => {
    const usage = { usage: { activeCpuHours: 1000, memoryGbHours: 1000 } };
    expect(billOf({ ...PLACE, ...usage, region: 'fra1' }).total).toBe('199.2000000');
    expect(() => billOf({ ...PLACE, ...usage, region: 'eu-central-1' })).toThrow(/region must be/);
  });

  it('includes 1,000 GB-h without Fluid and charges nothing on Hobby', () => {
    const legacy = { ...PLACE, plan: 'legacy', usage: { requests: 0, gbHours: 1100 } };
    expect(billOf(legacy).total).toBe('18.0000000');
    const hobby = { requests: '1M', activeCpuHours: 4, memoryGbHours: 360 };
    expect(billOf({ ...PLACE, plan: 'hobby', usage: hobby }).total).toBe('0.0000000');
  });

  it('counts a unit of an Edge Function for each started 50 ms', () => {
    const edge = { ...PLACE, plan: 'legacy', edgeRequests: '2M' };
    expect(linesOf(billOf({ ...edge, edgeCpuMs: 51 })).at(-1)).toEqual(['edgeUnits', '3000000', '6.0000000']);
    expect(linesOf(billOf({ ...edge, edgeCpuMs: 3 })).at(-1)).toEqual(['edgeUnits', '1000000', '2.0000000']);
  });

  it('charges nothing for nothing, and names the seats and their credit as left out', () => {
    const bill = billOf({ ...PLACE, requests: 0 });
    expect(bill.total).toBe('0.0000000');
    expect(bill.leftOut).toContainEqual(expect.stringMatching(/20 USD of usage/));
  });
});
