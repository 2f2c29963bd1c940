/** Published EBS bills. The page's examples are of a region that it does not name: its price is passed where it differs. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import type { OwnPrices } from '../../engine/money/own-prices.ts';
import { billOf, linesOf } from './billed.ts';

const EBS = { platform: 'aws-ebs', region: 'us-east-1' };
const HALF_DAY = { seconds: 43_200, daysInMonth: 30 };

describe('published bills of EBS', () => {
  const gp3 = { gb: 2000, iops: 10_000, mbps: 500, ...HALF_DAY };

  it('AWS-EBS1: gp3 for 12 h at the page’s 0.06 per MB/s; published unrounded as 3.625, its cents add up to 3.63', () => {
    const source = { title: 'the page’s example', url: 'https://aws.amazon.com/ebs/pricing/', asOf: '2026' };
    const price = {
      meter: 'gp3ThroughputMbpsMonths',
      region: 'us-east-1',
      tiers: [{ price: '0.06' }],
      source: 'page',
      asOf: '2026',
      confidence: 'own',
    } as const;
    const own: OwnPrices = { books: [{ platform: 'aws-ebs', sources: { page: source }, prices: [price] }] };
    const result = billUsage({ ...EBS, ...gp3 }, 'usage.yaml', { choice: { own } });
    if ('issues' in result) throw new Error(result.issues[0]!.message);
    const { bill } = result.items[0]!;
    expect(linesOf(bill)).toEqual([
      ['gp3GbMonths', '33.333333333', '2.67'],
      ['gp3IopsMonths', '116.666666667', '0.58'],
      ['gp3ThroughputMbpsMonths', '6.25', '0.38'],
    ]);
    expect(bill.total).toBe('3.63');
  });

  it('AWS-EBS1 at the 0.04 of us-east-1: 3.50', () => {
    expect(billOf({ ...EBS, ...gp3 }).total).toBe('3.50');
  });

  it('AWS-EBS3: io2 with 60,000 IOPS, whose steps are each volume’s own', () => {
    const bill = billOf({ ...EBS, io2Gb: 2000, io2Iops: 60_000, ...HALF_DAY });
    expect(linesOf(bill)).toEqual([
      ['io2GbMonths', '33.333333333', '4.17'],
      ['io2IopsMonths', '533.333333333', '34.67'],
      ['io2MiddleIopsMonths', '466.666666667', '21.47'],
    ]);
    expect(bill.total, 'published unrounded as 60.300').toBe('60.31');
  });

  it('AWS-EBS4: io1 with 1,000 IOPS', () => {
    const bill = billOf({ ...EBS, io1Gb: 2000, io1Iops: 1000, ...HALF_DAY });
    expect(linesOf(bill)).toEqual([
      ['io1GbMonths', '33.333333333', '4.17'],
      ['io1IopsMonths', '16.666666667', '1.08'],
    ]);
    expect(bill.total).toBe('5.25');
  });

  it('AWS-EBS5: fast snapshot restore in 3 zones for 90 minutes, published unrounded as 3.375', () => {
    const restore = (snapshots: number, azs: number, minutes: number) =>
      linesOf(billOf({ ...EBS, snapshots, azs, minutes }));
    expect(restore(1, 3, 90)).toEqual([['fastRestoreDsuHours', '4.5', '3.38']]);
    expect(restore(1, 1, 45)).toEqual([['fastRestoreDsuHours', '1', '0.75']]);
    expect(restore(3, 2, 150)).toEqual([['fastRestoreDsuHours', '15', '11.25']]);
  });
});

describe('bills of EBS', () => {
  it('are for the whole month where no time is stated, and for a minute at least', () => {
    expect(linesOf(billOf({ ...EBS, gp2Gb: 100, volumes: 3 }))).toEqual([['gp2GbMonths', '300', '30.00']]);
    const [second] = linesOf(billOf({ ...EBS, st1Gb: 43_200, seconds: 1, daysInMonth: 30 }));
    expect(second).toEqual(['st1GbMonths', '1', '0.05']);
  });

  it('have what gp3 includes for nothing, and the third step of io2 beyond 64,000 IOPS', () => {
    expect(billOf({ ...EBS, gp3Gb: 0, gp3Iops: 3000, gp3Mbps: 125 }).total).toBe('0.00');
    expect(linesOf(billOf({ ...EBS, io2Iops: 100_000, volumes: 2 })).map(([, paid]) => paid)).toEqual([
      ...['64000', '64000', '72000'],
    ]);
  });

  it('take what snapshots store, of all of them together', () => {
    expect(linesOf(billOf({ ...EBS, snapshotGb: 100 }))).toEqual([['snapshotGbMonths', '100', '5.00']]);
    const kept = { ...EBS, gp2Gb: 100, volumes: 2, snapshotGb: 100, days: 15, daysInMonth: 30 };
    expect(linesOf(billOf(kept)).map(([, paid]) => paid)).toEqual(['100', '50']);
  });

  it('refuse a price that is not known in a region', () => {
    expect(() => billOf({ ...EBS, region: 'eu-west-1', io1Gb: 1 })).toThrow(/io1GbMonths.*got none/);
  });
});
