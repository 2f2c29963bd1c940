/** Bills of S3 and DynamoDB: published prices × stated usage, since no example of theirs is published. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

const S3 = { platform: 'aws-s3', region: 'us-east-1' };
const DYNAMODB = { platform: 'aws-dynamodb', region: 'us-east-1' };

describe('bills of S3', () => {
  it('are storage and requests, without anything free', () => {
    const usage = { storageGb: 100, puts: 1_000_000, gets: 10_000_000 };
    expect(linesOf(billOf({ ...S3, ...usage }))).toEqual([
      ['storageGbMonths', '100', '2.30'],
      ['putRequests', '1000000', '5.00'],
      ['getRequests', '10000000', '4.00'],
    ]);
    expect(linesOf(billOf({ ...S3, usage: { getRequests: 0 } }))).toEqual([['getRequests', '0', '0.00']]);
    expect(billOf({ ...S3, region: 'ap-northeast-1', puts: 1_000_000 }).total).toBe('4.70');
  });

  it('go down above 50 TB', () => {
    expect(linesOf(billOf({ ...S3, storage: '60 TB' }))).toEqual([
      ['storageGbMonths', '51200', '1177.60'],
      ['storageGbMonths', '10240', '225.28'],
    ]);
  });
});

describe('bills of DynamoDB', () => {
  it('count started 4 KB of a read and 1 KB of a write, by consistency', () => {
    const units = (usage: object) => linesOf(billOf({ ...DYNAMODB, ...usage })).map(([, paid]) => paid);
    expect(units({ reads: 1000, writes: 1000 })).toEqual(['1000', '1000']);
    expect(units({ reads: 1000, writes: 1000, itemKb: '4.5' })).toEqual(['2000', '5000']);
    expect(units({ eventualReads: 1000, transactionalReads: 1000 })).toEqual(['2500']);
    expect(units({ transactionalWrites: 1000, itemSize: '2 KB' })).toEqual(['4000']);
  });

  it('are priced as since the cut of November 2024', () => {
    const bill = billOf({ ...DYNAMODB, usage: { readUnits: 100_000_000, writeUnits: 100_000_000 } });
    expect(bill.lines.map(({ amount }) => amount)).toEqual(['12.50', '62.50']);
    expect(billOf({ ...DYNAMODB, reads: 0 }).total).toBe('0.00');
  });

  it('give 25 units of provisioned capacity and 25 GB free', () => {
    expect(billOf({ ...DYNAMODB, rcu: 25, wcu: 25, storageGb: 25 }).total).toBe('0.00');
    for (const long of [{ month: '31 d' }, { hours: 744 }]) {
      expect(billOf({ ...DYNAMODB, rcu: 25, wcu: 25, ...long }).total).toBe('0.00');
    }
    const elsewhere = { platform: 'aws-dynamodb', region: 'ap-southeast-1', rcu: 25, storageGb: 25 };
    expect(billed([elsewhere, { ...elsewhere, region: 'us-east-1' }]).total).toBe('0.00');
    expect(linesOf(billOf({ ...DYNAMODB, rcu: 125, wcu: 75, storageGb: 125 }))).toEqual([
      ['rcuHours', '73000', '9.49'],
      ['wcuHours', '36500', '23.73'],
      ['storageGbMonths', '100', '25.00'],
    ]);
    expect(linesOf(billOf({ ...DYNAMODB, rcu: 10, days: 22, freeTier: null }))[0]![1]).toBe('5280');
    expect(linesOf(billOf({ ...DYNAMODB, rcu: 10, hours: '0.5', freeTier: null }))).toEqual([
      ['rcuHours', '10', '0.00'],
    ]);
  });

  it('are refused without what a size or hours are of', () => {
    expect(() => billOf({ ...DYNAMODB, itemKb: 1 })).toThrow('reads must be stated with itemKb');
    expect(() => billOf({ ...DYNAMODB, hours: 1 })).toThrow('rcu must be stated with hours');
  });
});

describe('units of DynamoDB in words', () => {
  it('are those of requests or of capacity', () => {
    const requests = { ...DYNAMODB, readRequestUnits: '10M', writeRequestUnits: '1M' };
    expect(linesOf(billOf(requests))).toEqual(
      linesOf(billOf({ ...DYNAMODB, usage: { readUnits: '10M', writeUnits: '1M' } })),
    );
    const capacity = { ...DYNAMODB, readCapacityUnits: 100, writeCapacityUnits: 50 };
    expect(linesOf(billOf(capacity))).toEqual(linesOf(billOf({ ...DYNAMODB, rcu: 100, wcu: 50 })));
    expect(() => billOf({ ...requests, reads: 1 })).toThrow('readRequestUnits must not be stated with reads');
  });
});
