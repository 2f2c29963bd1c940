/** The versions of Lambda's book: which rules held on which day. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { chooseBook } from '../../engine/money/choose-book.ts';
import { prices as ec2 } from '../../engine/platforms/aws-ec2/prices.ts';
import { lambdaBooks } from '../../engine/platforms/aws-lambda/earlier-books.ts';

const PLACE = { platform: 'aws-lambda', region: 'us-east-1', freeGrants: false };

/** Lines as meter, quantity, amount; or the first issue. */
function on(asOf: string, use: Readonly<Record<string, unknown>>) {
  const billed = billUsage({ ...PLACE, ...use }, 'usage.yaml', { choice: { asOf } });
  if ('issues' in billed) return billed.issues[0]!.message;
  return billed.items[0]!.bill.lines.map(({ meter, quantity, amount }) => `${meter} ${quantity} ${amount}`);
}

describe('versions of the price book of AWS Lambda', () => {
  it('stand newest first, each from a day of its own', () => {
    const days = lambdaBooks.map(({ validFrom }) => validFrom);
    expect(days).toEqual([
      ...[
        '2026-07-01',
        '2025-12-02',
        '2025-08-01',
        '2024-11-18',
        '2023-04-07',
        '2022-08-01',
        '2022-03-24',
        '2021-09-29',
      ],
      ...['2020-12-01', '2019-12-03', '2014-11-13'],
    ]);
    expect(chooseBook(lambdaBooks, { asOf: '2014-11-12' })).toBeUndefined();
  });

  it('bill the init with the duration since August 2025, and not before', () => {
    const cold = {
      requests: 1000,
      coldStarts: 1000,
      durationMs: '250.06',
      initDurationMs: '100.77',
      memoryMb: 1024,
    };
    expect(on('2025-08-01', cold)).toContain('gbSeconds 351 0.01');
    expect(on('2025-07-31', cold)).toContain('gbSeconds 251 0.00');
  });

  it('have volume tiers since August 2022', () => {
    const much = { gbSeconds: '16B' };
    expect(on('2022-08-01', much)).toHaveLength(3);
    expect(on('2022-07-31', much)).toEqual(['gbSeconds 16000000000 266667.20']);
  });

  it('round to 1 ms since December 2020, to 100 ms before', () => {
    const short = { requests: 1_000_000, durationMs: 101, memoryMb: 1024 };
    expect(on('2020-12-01', short)).toContain('gbSeconds 101000 1.68');
    expect(on('2020-11-30', short)).toContain('gbSeconds 200000 3.33');
    expect(on('2020-11-30', { ...short, durationMs: 1 })).toContain('gbSeconds 100000 1.67');
  });

  it('leave out what did not exist yet', () => {
    const gone: readonly (readonly [string, Record<string, unknown>])[] = [
      ['2026-06-30', { microVmVcpuSeconds: 1 }],
      ['2025-12-01', { durableOperations: 1 }],
      ['2025-12-01', { managedRequests: 1 }],
      ['2024-11-17', { snapStartRestoreGb: 1 }],
      ['2023-04-06', { streamingGb: 1 }],
      ['2022-03-23', { ephemeralGbSeconds: 1 }],
      ['2019-12-02', { provisionedGbSeconds: 1 }],
    ];
    for (const [day, use] of gone) expect(on(day, use), day).toMatch(/is not a field of aws-lambda usage/);
    expect(on('2021-09-28', { architecture: 'arm64', gbSeconds: 1 })).toMatch(/architecture must be x86_64/);
    expect(on('2021-09-29', { architecture: 'arm64', gbSeconds: 1 })).toEqual(['gbSeconds 1 0.00']);
  });

  it('take words where the version knows what they mean', () => {
    const use = { requests: 1_000_000, durationMs: 120, memoryMb: 1536, ephemeralMb: 512 };
    for (const { validFrom } of lambdaBooks) expect(on(validFrom!, use)).toHaveLength(2);
    expect(on('2022-03-23', { ...use, ephemeralMb: 1024 })).toMatch(/ephemeralGbSeconds .* no such meter/);
    const reserved = { provisionedConcurrency: 1, memoryMb: 1024, hours: 1 };
    expect(on('2019-12-02', reserved)).toMatch(/provisionedGbSeconds .* no such meter/);
  });

  it('say that their prices are later ones', () => {
    for (const { prices } of lambdaBooks.slice(1)) {
      for (const { note } of prices) expect(note).toMatch(/a later price, taken for this version too/);
    }
  });
});

describe('prices of managed instances', () => {
  it('are those of EC2, and the fee is 15 % of them', () => {
    const of = (meter: string) => lambdaBooks[0].prices.filter((price) => price.meter === meter);
    const hours = of('managedInstanceHours');
    expect(hours.length).toBeGreaterThan(40);
    for (const { attributes, tiers } of hours) {
      const listed = ec2.prices.find(
        (price) => price.region === 'us-east-1' && price.attributes?.size === attributes!.size,
      );
      expect(tiers).toEqual(listed?.tiers);
      const fee = of('managedFeeHours').find((price) => price.attributes!.size === attributes!.size)!;
      expect(Number(fee.tiers[0]!.price)).toBeCloseTo(Number(tiers[0]!.price) * 0.15, 12);
    }
  });
});
