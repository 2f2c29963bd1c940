/** Prices and rules that changed on a known day: the bill of the day before, and of the day itself. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';

function totalOn(asOf: string, item: Readonly<Record<string, unknown>>): string {
  const result = billUsage({ items: [item] }, 'usage.yaml', { choice: { asOf } });
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.items[0]!.bill.total;
}

const AWS = { region: 'us-east-1' };
const DYNAMODB = { platform: 'aws-dynamodb', ...AWS, reads: '100M', writes: '100M' };
const SERVER = { platform: 'aws-ec2', ...AWS, size: 't3.medium', hours: 730, publicIpv4: 1 };
const TASK = { platform: 'aws-fargate', ...AWS, vcpu: 1, memory: '2 GB', hours: 730, publicIpv4: 1 };

describe('a price that changed', () => {
  it.each([
    // 100 × 0.25 + 100 × 1.25 before, 100 × 0.125 + 100 × 0.625 since.
    ['DynamoDB requests halved', DYNAMODB, '2024-10-31', '150.00', '2024-11-01', '75.00'],
    // 0.0416 × 730 = 30.368, and 0.005 × 730 for the address.
    ['addresses of EC2 instances', SERVER, '2024-01-31', '30.37', '2024-02-01', '34.02'],
    ['addresses of Fargate tasks', TASK, '2024-01-31', '36.04', '2024-02-01', '39.69'],
    [
      'addresses alone',
      { platform: 'aws-vpc', ...AWS, publicIpv4: 2 },
      ...(['2024-01-31', '0.00', '2024-02-01', '7.30'] as const),
    ],
    [
      'Fly snapshots',
      { platform: 'fly-machines', region: 'base', usage: { snapshotGbMonths: 110 } },
      ...(['2025-12-31', '0.00', '2026-01-01', '8.00'] as const),
    ],
    [
      'bandwidth of Render',
      { platform: 'render', usage: { egressGb: 150 } },
      ...(['2025-07-31', '60.00', '2025-08-01', '30.00'] as const),
    ],
  ])('%s', (_, item, before, less, since, more) => {
    expect([totalOn(before, item), totalOn(since, item)]).toEqual([less, more]);
  });

  it('is derived where only its change is known', () => {
    const result = billUsage({ items: [{ ...DYNAMODB, region: 'ap-northeast-1' }] }, 'usage.yaml', {
      choice: { asOf: '2024-10-31' },
    });
    if ('issues' in result) throw new Error(JSON.stringify(result.issues));
    const [reads, writes] = result.items[0]!.bill.lines;
    expect([reads, writes].map((line) => [line!.amount, line!.confidence])).toEqual([
      ['28.50', 'derived'],
      ['143.00', 'derived'],
    ]);
  });
});
