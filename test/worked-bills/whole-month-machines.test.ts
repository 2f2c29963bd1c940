/** Machines and plans that an item buys by naming them: one for the whole month, whatever else the item states. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import type { Bill } from '../../engine/money/bill.ts';
import { fromDecimal } from '../../engine/money/decimal.ts';
import { attributeValues } from '../../engine/money/find-price.ts';
import { compare } from '../../engine/money/fraction.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import type { UsageField } from '../../engine/stated-usage/usage-form.ts';
import { refusalOf } from './bill-table.ts';
import { billOf, linesOf } from './billed.ts';

const total = (item: object) => billOf(item).total;

const FLY = { platform: 'fly-machines', region: 'sjc' };
const SMALL = { ...FLY, size: 'shared-cpu-1x@256mb' };
const EC2 = { platform: 'aws-ec2', region: 'us-east-1' };
const T3 = { ...EC2, size: 't3.medium' };

describe('an item with a size or a plan', () => {
  it.each([
    ['render', { platform: 'render', size: 'starter' }, { bandwidthGb: 150 }, '7.00', '37.00'],
    ['fly-machines', SMALL, { egressGB: 100 }, '2.35', '4.35'],
    ['fly-machines', SMALL, { egressGb: 100 }, '2.35', '4.35'],
    ['fly-machines', SMALL, { volumeGb: 10 }, '2.35', '3.85'],
    ['fly-machines', SMALL, { dedicatedIpv4: 1 }, '2.35', '4.35'],
    ['koyeb', { platform: 'koyeb', plan: 'pro', size: 'small' }, { egressGb: 100 }, '29.51', '31.51'],
    ['koyeb', { platform: 'koyeb', plan: 'pro' }, { egressGb: 100 }, undefined, '31.00'],
    [
      'aws-lightsail',
      { platform: 'aws-lightsail', region: 'us-east-1', size: '2gb' },
      { egressGb: 100 },
      '12.00',
      '21.00',
    ],
    ['aws-ec2', T3, { publicIpv4Hours: 730 }, '30.37', '34.02'],
    ['aws-ec2', T3, { gp3GbMonths: 100 }, '30.37', '38.37'],
    [
      'fly-managed-postgres',
      { platform: 'fly-managed-postgres', plan: 'basic' },
      { storageGbMonths: 10 },
      '38.00',
      '40.80',
    ],
    [
      'fly-managed-postgres',
      { platform: 'fly-managed-postgres', plan: 'basic' },
      { storageGb: 10 },
      '38.00',
      '40.80',
    ],
  ])('on %s: %j keeps it beside %j', (_, bought, more, alone, together) => {
    if (alone !== undefined) expect(total(bought)).toBe(alone);
    expect(total({ ...bought, ...more })).toBe(together);
    expect(total({ ...bought, usage: more })).toBe(together);
  });

  it('has as many as it states, for as long', () => {
    expect(total({ ...T3, instanceHours: 0, publicIpv4Hours: 730 })).toBe('3.65');
    expect(total({ ...T3, count: 0, publicIpv4Hours: 730 })).toBe('3.65');
    expect(total({ ...T3, hours: 10, gp3GbMonths: 100 })).toBe('8.42');
    expect(total({ ...SMALL, days: 15, volumeGb: 10 })).toBe('2.66');
    expect(total({ ...SMALL, machines: 2, egressGB: 100 })).toBe('6.70');
    expect(linesOf(billOf({ ...T3, month: '31 d', publicIpv4Hours: 1 }))[0]![1]).toBe('744');
    const hourly = { platform: 'aws-lightsail', region: 'us-east-1', size: '2gb', instanceHours: 10 };
    expect(linesOf(billOf({ ...hourly, egressGb: 0 })).map(([meter]) => meter)).toEqual(['instanceHours']);
  });

  it('says for how long where the month is actual', () => {
    expect(refusalOf({ ...T3, month: 'actual', publicIpv4Hours: 10 })).toBe(
      'hours must be stated where month is actual, got nothing',
    );
    expect(total({ ...T3, month: 'actual', instanceHours: 10, publicIpv4Hours: 10 })).toBe('0.47');
  });
});

describe('an item without a size or a plan', () => {
  it('buys what it states and no machine', () => {
    expect(linesOf(billOf({ ...EC2, publicIpv4Hours: 730 }))).toEqual([['publicIpv4Hours', '730', '3.65']]);
    expect(linesOf(billOf({ ...FLY, egressGB: 100 }))).toEqual([['egressGb', '100', '2.00']]);
    expect(total({ platform: 'render', bandwidthGb: 150 })).toBe('30.00');
    expect(total({ platform: 'koyeb', egressGb: 100 })).toBe('2.00');
    expect(total({ platform: 'fly-managed-postgres', storageGb: 10 })).toBe('2.80');
    // A plan that is taken for granted buys nothing either.
    const balancer = { platform: 'aws-load-balancer', region: 'us-east-1', lcuHours: 10 };
    expect(linesOf(billOf(balancer)).map(([meter]) => meter)).toEqual(['lcuHours']);
  });
});

/** Words that say how many machines there are, and for how long. */
const COUNTS = ['count', 'instances', 'nodes', 'clusters', 'hours', 'durationPerDay', 'days', 'totalTime'];

const ONE_OF: Readonly<Record<UsageField['written'], unknown>> = {
  ...{ number: 1, count: 1, countOrShare: 1, share: '10 %', numberEach: 1, duration: '1 h' },
  ...{ milliseconds: 1000, seconds: 3600, minutes: 60, hours: 1, days: 1 },
  ...{ size: '1 GB', kilobytes: 1000, megabytes: 1000, gigabytes: 1 },
};

function billed(item: object): Bill | undefined {
  const result = billUsage(item, 'usage.yaml');
  return 'issues' in result ? undefined : result.items[0]!.bill;
}

/** Quantities by name that do not count what was bought: other meters than those of `bill`, and words. */
function otherQuantities(
  { form }: Platform,
  book: PriceBook,
  term: string,
  bill: Bill,
): (readonly [string, unknown])[] {
  const isCounted = (name: string) =>
    bill.lines.some(({ meter }) => meter === name) ||
    (term === 'size' && book.prices.some(({ meter, attributes }) => meter === name && attributes?.size));
  const meters = book.meters.filter(({ name }) => !isCounted(name)).map(({ name }) => [name, 1] as const);
  const words = Object.entries(form?.fields ?? {})
    .filter(([name, { states }]) => !COUNTS.includes(states) && !isCounted(name) && !isCounted(states))
    .map(([name, { written }]) => [name, ONE_OF[written]] as const);
  return [...meters, ...words];
}

describe('any other quantity', () => {
  const bought = PLATFORMS.flatMap((platform) => {
    const [book] = platform.books;
    return (['size', 'plan'] as const).flatMap((term) => {
      const values = attributeValues(book, term);
      return values.length > 0 ? [[platform.id, term, values, platform] as const] : [];
    });
  });

  it.each(bought)('on %s with a stated %s never lowers the bill', (id, term, values, platform) => {
    const [book] = platform.books;
    for (const value of values) {
      const items = ['*', ...book.regions].map((region) => ({ platform: id, region, [term]: value }));
      const item = items.find((each) => billed(each));
      const bill = item && billed(item);
      if (!bill) continue;
      for (const [name, quantity] of otherQuantities(platform, book, term, bill)) {
        const more = billed({ ...item, [name]: quantity });
        if (!more) continue;
        const grew = compare(fromDecimal(more.total), fromDecimal(bill.total)) >= 0;
        expect(grew, `${value}, ${name}: ${more.total} after ${bill.total}`).toBe(true);
      }
    }
  });

  it('is asked of all machines by size', () => {
    const machines = PLATFORMS.filter(({ books: [book] }) =>
      attributeValues(book, 'size').some((size) =>
        ['*', ...book.regions].some((region) => billed({ platform: book.platform, region, size })),
      ),
    );
    expect(machines.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'aws-ec2',
        'azure-vm',
        'gcp-compute-engine',
        'render',
        'koyeb',
        'hetzner-cloud',
      ]),
    );
  });
});
