/** Counts of the month stated as rates, in the words of forms and of meters, and how many days they last. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { wordNamed } from '../../engine/stated-usage/stated-rates.ts';
import { complaintsOf } from '../complaints.ts';
import { billOf, linesOf } from '../worked-bills/billed.ts';

type Usage = Readonly<Record<string, unknown>>;

const SQS = { platform: 'aws-sqs', region: 'us-east-1', freeGrants: false };
const KV = { platform: 'cloudflare-kv', freeGrants: false };
const quantity = (usage: Usage) => billOf({ ...SQS, ...usage }).lines[0]!.quantity;

describe('a count of the month', () => {
  it.each<[Usage, string]>([
    [{ requestsPerDay: '1M', month: '30 d' }, '30000000'],
    [{ requestsPerHour: 1000, month: '30 d' }, '720000'],
    [{ requestsPerMinute: 10, month: '30 d' }, '432000'],
    [{ requestsPerSecond: 1, month: '30 d' }, '2592000'],
    [{ requestsPerSec: 1, month: '30 d' }, '2592000'],
    [{ requests_per_day: 100, month: '30 d' }, '3000'],
    [{ requestsPerWeek: 7, month: '30 d' }, '30'],
    [{ requestsPerMonth: '1M', month: '30 d' }, '1000000'],
    [{ requests: '1M/day', month: '30 d' }, '30000000'],
    [{ requests: '100/s', month: '30 d' }, '259200000'],
    [{ requests: '500/h', month: '30 d' }, '360000'],
    [{ requests: '500 per h', month: '30 d' }, '360000'],
    [{ requests: '30k/month', month: '28 d' }, '30000'],
    [{ requests: '5M requests' }, '5000000'],
    [{ requests: '100 requests/s', month: '30 d' }, '259200000'],
    [{ messagesPerDay: 10, month: '30 d' }, '900'],
    [{ requestsPerDay: 1, month: '2026-02' }, '28'],
    [{ requestsPerDay: 10, days: 22 }, '220'],
    [{ requests: '10/day', daysInMonth: 22, month: 'actual' }, '220'],
  ])('%o is %s', (usage, expected) => {
    expect(quantity(usage)).toBe(expected);
  });

  it('may be a meter without a form', () => {
    const month = { ...KV, month: '30 d' };
    expect(linesOf(billOf({ ...month, readsPerDay: '1M' }))).toEqual(
      linesOf(billOf({ ...KV, reads: '30M' })),
    );
    expect(linesOf(billOf({ ...month, reads: '1M/day' }))).toEqual(linesOf(billOf({ ...KV, reads: '30M' })));
  });

  it.each<[Usage, string]>([
    [{ messagesPerDay: 1, messages: 5 }, 'messages must not be stated as messagesPerDay too'],
    [{ requests: '1M/day', month: 'actual' }, 'days must be stated where month is actual, got nothing'],
    [{ requests: 5, days: 22 }, 'days must be stated with a rate such as 1M/day'],
    [{ requests: '1 %' }, 'requests must be a count of the month or a rate such as 1M/day, got "1 %"'],
    [
      { requests: '1/fortnight' },
      'requests must be a count of the month or a rate such as 1M/day, got "1/fortnight"',
    ],
    [{ requests: '5M messages' }, 'requests must be a number, 0 or more, got "5M messages"'],
  ])('is not %o', (usage, complaint) => {
    expect(complaintsOf({ ...SQS, ...usage })).toEqual([complaint]);
  });

  it('is asked for where hours are stated, which may be all that a rate lasts', () => {
    const bus = { platform: 'azure-service-bus', region: 'eastus', hours: 100 };
    expect(complaintsOf({ ...bus, operations: '1M/day' })).toEqual([
      'operations must be a count of the month where hours is stated',
    ]);
    expect(complaintsOf({ ...bus, operationsPerDay: '1M' })).toEqual([
      'operationsPerDay must be a count of the month where hours is stated',
    ]);
  });

  it('is told apart from what is there all month', () => {
    expect(
      complaintsOf({ platform: 'aws-fargate', region: 'us-east-1', vcpu: '2/day', memory: '4 GB' }),
    ).toEqual(['vcpu must be a number, 0 or more, got "2/day"']);
    const ec2 = { platform: 'aws-ec2', region: 'us-east-1', size: 't3.medium' };
    expect(complaintsOf({ ...ec2, countPerDay: 2 })[0]).toContain('countPerDay is not a field');
  });

  it('is stated by the words that the bill was worked out from', () => {
    const result = billUsage({ ...SQS, requestsPerDay: '1M', days: 22 }, 'usage.yaml');
    if ('issues' in result) throw new Error('not billed');
    expect(result.items[0]!.stated).toEqual({ requestsPerDay: '1M', days: 22 });
  });

  it('is the requests of every function', () => {
    const without = PLATFORMS.filter(({ kind }) => kind === 'function').filter(
      ({ form = { fields: {}, readings: () => [] }, books }) =>
        wordNamed('requestsPerSecond', form, books[0].meters) === undefined,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('numbers with the name of their field', () => {
  const run = { platform: 'aws-fargate', region: 'us-east-1', memory: '4 GB', hours: 10 };
  it('are numbers', () => {
    for (const vcpu of ['2 vCPU', '2 vCPUs', '2vCPU', '2 cpu'])
      expect(billOf({ ...run, vcpu })).toEqual(billOf({ ...run, vcpu: 2 }));
    expect(complaintsOf({ ...run, vcpu: '2 GHz' })).toEqual([
      'vcpu must be a number, 0 or more, got "2 GHz"',
    ]);
  });
});
