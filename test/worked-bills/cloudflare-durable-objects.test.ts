/** Published bills of Durable Objects by both rules: whole millions since 2026, fractions before. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf, type ShownLine, type WorkedBill } from './billed.ts';
import { holdBills } from './hold-bills.ts';

const PAGE = 'https://developers.cloudflare.com/durable-objects/platform/pricing/';
const PLACE = { platform: 'cloudflare-durable-objects', plan: 'Workers Paid' };
const FEE: ShownLine = ['planMonths', '1', '5.00'];

const SOCKETS = {
  objects: '100',
  socketsPerObject: '50',
  messagesPerMinutePerSocket: '1',
  activeHoursPerDay: '8',
  days: '30',
};
const EVERY_SECOND = { objects: '100', socketsPerObject: '1', messagesPerSecond: '1', days: '30' };

const bills: readonly WorkedBill[] = [
  {
    name: 'cf-do-1: 1.5M calls, active for 1,000,000 s',
    source: PAGE,
    words: { requests: '1500000', activeSeconds: '1000000' },
    meters: { usage: { requests: 1_500_000, gbSeconds: 128_000 } },
    lines: [FEE, ['requests', '1000000', '0.15'], ['gbSeconds', '0', '0.00']],
    total: '5.15',
  },
  {
    name: 'cf-do-2: 100 objects with 50 sockets each, eight hours a day',
    source: PAGE,
    words: SOCKETS,
    meters: { usage: { requests: 3_750_000, gbSeconds: 11_059_200 } },
    lines: [FEE, ['requests', '3000000', '0.45'], ['gbSeconds', '11000000', '137.50']],
    total: '142.95',
  },
  {
    name: 'cf-do-3: 100 objects with a message a second all month',
    source: PAGE,
    words: EVERY_SECOND,
    meters: { usage: { requests: 12_960_100, gbSeconds: 33_177_600 } },
    lines: [FEE, ['requests', '12000000', '1.80'], ['gbSeconds', '33000000', '412.50']],
    total: '419.30',
  },
  {
    name: 'the page’s fourth: 100 objects with 100 hibernating sockets each',
    source: PAGE,
    words: { objects: 100, socketsPerObject: 100, messagesPerMinutePerSocket: 1, msPerMessage: 10, days: 30 },
    meters: { usage: { requests: 21_610_000, gbSeconds: 552_960 } },
    lines: [FEE, ['requests', '21000000', '3.15'], ['gbSeconds', '1000000', '12.50']],
    total: '20.65',
  },
];

function billBefore2026(usage: Readonly<Record<string, unknown>>) {
  const result = billUsage({ ...PLACE, ...usage }, 'usage.yaml', { choice: { asOf: '2025-06-01' } });
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.items[0]!.bill;
}

describe('published bills of Durable Objects', () => {
  holdBills(PLACE, bills);

  it('cf-do-2-older: the same before whole millions counted', () => {
    const bill = billBefore2026(SOCKETS);
    expect(linesOf(bill)).toEqual([
      FEE,
      ['requests', '2750000', '0.41'],
      ['gbSeconds', '10659200', '133.24'],
    ]);
    expect(bill.total).toBe('138.65');
  });

  it('cf-do-3-older: the same before whole millions counted', () => {
    const lines = linesOf(billBefore2026(EVERY_SECOND));
    expect(lines[1]).toEqual(['requests', '11960100', '1.79']);
    expect(lines[2]).toEqual(['gbSeconds', '32777600', '409.72']);
  });

  it('owes the plan once with the Worker in front', () => {
    const objects = { platform: PLACE.platform, requests: 1_500_000 };
    expect(billOf(objects).total).toBe('5.15');
    expect(billOf({ ...objects, plan: 'beside a worker' }).total).toBe('0.15');
    expect(billed([{ platform: 'cloudflare-workers', requests: 0 }, objects]).total).toBe('5.15');
  });

  it('rounds up once for all items of an account', () => {
    const item = { platform: PLACE.platform, usage: { requests: 1_200_000 } };
    expect(billed([item, item]).items.map(({ bill }) => bill.total)).toEqual(['5.15', '0.15']);
    expect(billed([item, item, { ...item, usage: { requests: 600_000 } }]).total).toBe('5.30');
  });

  it('reads the same active time under several names', () => {
    const half = { objects: 10, activeSecondsPerMinute: 30, days: 30 };
    const quantity = (usage: object) =>
      billBefore2026({ ...usage }).lines.find(({ meter }) => meter === 'gbSeconds')!.quantity;
    expect(quantity(half)).toBe('1658880');
    expect(quantity({ activeHours: 3600 })).toBe('1658880');
    expect(quantity({ usage: { gbSeconds: 1_658_880 } })).toBe('1658880');
  });

  it('charges the plan for nothing', () => {
    expect(billOf({ platform: PLACE.platform, requests: 0 }).total).toBe('5.00');
    expect(billOf({ platform: PLACE.platform, plan: 'beside a worker', requests: 0 }).total).toBe('0.00');
  });
});
