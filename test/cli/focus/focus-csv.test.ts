/** FOCUS files by the rules of the specification that a file alone can break; the official model is asked too where it is. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { TracedLine } from '../../../cli/explain-line.ts';
import { billingPeriod } from '../../../cli/focus/billing-period.ts';
import { FOCUS_COLUMNS, OWN_COLUMNS } from '../../../cli/focus/columns.ts';
import { type FocusBill, focusCsv } from '../../../cli/focus/focus-csv.ts';
import { addDecimals, compareDecimals, multiplyDecimals } from '../../../cli/output/decimal.ts';
import { PLATFORMS } from '../../../engine/index.ts';
import type { Price, PriceBook } from '../../../engine/money/price-book.ts';
import { ROOT } from '../../sources.ts';
import { taximeter } from '../../taximeter.ts';

type Row = Readonly<Record<string, string>>;

const CHECKER = `${ROOT}../shared/reference/focus/check.mjs`;
const MONTH = billingPeriod({ month: '2026-02', prices: [] });

function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true });
}

function isNull(row: Row, column: string): boolean {
  return (row[column] ?? '') === '';
}

/** Every rule broken, as `row: rule`. */
function faults(csv: string): string[] {
  const told: string[] = [];
  if (!/^[\r\n -~]*$/.test(csv)) told.push('not ASCII');
  if (/(^|,)""(,|\r)/.test(csv)) told.push('empty text in place of null');
  for (const [i, row] of rowsOf(csv).entries()) {
    const must = (holds: boolean, rule: string) => holds || told.push(`${i + 1}: ${rule}`);
    const isCharged = ['Usage', 'Purchase'].includes(row.ChargeCategory!);
    for (const [column, kind] of Object.entries({ ...FOCUS_COLUMNS, ...OWN_COLUMNS })) {
      if (!(column in row) || isNull(row, column)) continue;
      if (kind === 'decimal') must(/^-?\d+\.\d+$/.test(row[column]!), `${column} ${row[column]}`);
      else must(!/^[=+\-@]/.test(row[column]!), `${column} is a formula`);
      if (kind === 'details') must(isFlat(row[column]!), `${column} ${row[column]}`);
    }
    for (const column of NEVER_NULL) must(!isNull(row, column), `${column} is null`);
    for (const column of CHARGED) must(!isCharged || !isNull(row, column), `${column} is null`);
    for (const [a, b] of TOGETHER) must(isNull(row, a!) === isNull(row, b!), `${a} without ${b}`);
    must(row.ProviderName === row.InvoiceIssuerName, 'paid to somebody else');
    must(isNull(row, 'ChargeClass') && isNull(row, 'InvoiceId'), 'correction or invoice');
    must(row.ChargeCategory === 'Usage' || isNull(row, 'ConsumedQuantity'), 'consumed without use');
    must(row.ChargeCategory !== 'Usage' || !isNull(row, 'ConsumedQuantity'), 'used but not consumed');
    must(row.ChargeCategory !== 'Purchase' || row.ChargeFrequency !== 'Usage-Based', 'purchase by use');
    for (const which of ['List', 'Contracted']) {
      if (isNull(row, 'PricingQuantity')) continue;
      const product = multiplyDecimals(row[`${which}UnitPrice`]!, row.PricingQuantity!);
      must(compareDecimals(product, row[`${which}Cost`]!) === 0, `${which}Cost`);
    }
    const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
    for (const period of ['Billing', 'Charge']) {
      const [start, end] = [row[`${period}PeriodStart`]!, row[`${period}PeriodEnd`]!];
      must(INSTANT.test(start) && INSTANT.test(end) && start < end, `${period}Period`);
    }
  }
  return told;
}

const NEVER_NULL = [
  ...['BilledCost', 'BillingAccountId', 'BillingAccountName', 'BillingAccountType', 'BillingCurrency'],
  ...[
    'ChargeCategory',
    'ChargeDescription',
    'ChargeFrequency',
    'ContractedCost',
    'EffectiveCost',
    'ListCost',
  ],
  ...['ProviderName', 'PublisherName', 'ServiceCategory', 'ServiceName', 'ServiceSubcategory'],
  ...['x_PriceTableVersion', 'x_Scenario'],
];
const CHARGED = [
  ...['ContractedUnitPrice', 'ListUnitPrice', 'PricingCategory', 'PricingQuantity', 'PricingUnit', 'SkuId'],
  ...['SkuMeter', 'SkuPriceId', 'x_Source'],
];
const TOGETHER = [
  ['ConsumedQuantity', 'ConsumedUnit'],
  ['PricingQuantity', 'PricingUnit'],
  ['RegionId', 'RegionName'],
  ['ResourceId', 'ResourceType'],
  ['SkuId', 'SkuPriceId'],
];

function isFlat(json: string): boolean {
  return Object.values(JSON.parse(json)).every((value) => typeof value !== 'object');
}

function sumOf(rows: readonly Row[], column: string): string {
  return rows.map((row) => row[column]!).reduce(addDecimals, '0');
}

/** The official requirement model, where a copy of it lies beside the project. */
function officialVerdict(csv: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'focus-')), 'bill.csv');
  writeFileSync(file, csv);
  const supports = csv.includes('CommitmentDiscountId') ? 'serverless-commitment' : 'serverless';
  try {
    return execFileSync('node', [CHECKER, file, '--supports', supports, '--exact'], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

function bookLine(book: PriceBook, price: Price, unitPrice: string): TracedLine {
  const meter = book.meters.find(({ name }) => name === price.meter)!;
  const region = price.region === '*' ? (book.regions[0] ?? '*') : price.region;
  const { label, unit } = meter;
  const { platform, currency } = book;
  return {
    line: {
      ...{ meter: meter.name, label, unit, unitPrice, platform, currency, region, of: 'all' },
      ...{ quantity: '1234.567', free: '34.5', amount: '1.00', asOf: price.asOf },
      source: book.sources[price.source]!.url,
    },
    book,
    arithmetic: { meter, price, paid: '1200.067', exact: '0', lineRounding: book.lineRounding },
  };
}

describe('a FOCUS file', () => {
  it('of every price of every platform breaks no rule', { timeout: 60_000 }, () => {
    const bills = PLATFORMS.flatMap(({ id, books }): FocusBill[] =>
      books.map((book) => ({
        of: 'all',
        account: { id: 'simulated-0001', name: 'Simulated account' },
        platform: id,
        lines: book.prices
          .slice(0, 60)
          .flatMap((price) => price.tiers.map((tier) => bookLine(book, price, tier.price))),
      })),
    );
    const csv = focusCsv({ bills, platforms: PLATFORMS, period: MONTH, scenario: 'every price' });
    expect(rowsOf(csv).length).toBeGreaterThan(1000);
    expect(faults(csv)).toEqual([]);
  });

  const LISTED = existsSync(CHECKER);
  it.skipIf(!LISTED)(
    'passes the official model (skipped where there is no copy of it)',
    { timeout: 60_000 },
    () => {
      const bills = PLATFORMS.map(({ id, books: [book] }): FocusBill => {
        const prices = book.meters.flatMap(
          ({ name }) => book.prices.find(({ meter }) => meter === name) ?? [],
        );
        const lines = prices.flatMap((price) => price.tiers.map((tier) => bookLine(book, price, tier.price)));
        return { of: id, account: { id: 'simulated-0001', name: 'Simulated account' }, platform: id, lines };
      });
      const csv = focusCsv({ bills, platforms: PLATFORMS, period: MONTH, scenario: 'every meter' });
      expect(officialVerdict(csv)).toMatch(/failed 0, warnings 0/);
    },
  );

  const usage = `
- { platform: aws-lambda, region: us-east-1, requests: 3M, duration: 123 ms, memory: 1536 MB }
- { platform: cloudflare-workers, requests: 30M, cpuMs: 210000001 }
- { platform: gcp-firestore, region: nam5, usage: { reads: 12345678 } }
- { platform: gcp-compute-engine, region: us-central1, size: e2-standard-2, commitment: cud-1y }
- { platform: gcp-cloud-run, region: us-central1, plan: instance-based, commitment: cud-1y, usage: { vcpuSeconds: 340000, memoryGbSeconds: 500000 } }
- { platform: hetzner-cloud, size: cpx22 }
`;
  const own = `
discounts: [{ platform: aws-lambda, percent: 10 }]
prices: [{ platform: aws-lambda, meter: gbSeconds, price: 0.00001 }]`;
  const bill = async (...words: string[]) => {
    const answer = await taximeter(['bill', '-', '--rate', 'EUR=1.08', ...words], {
      readText: async (path) => (path === '-' ? usage : own),
    });
    expect(answer.err).toBe('');
    return answer.out;
  };

  it('of usage in two currencies adds up to its bills, in every way costs can be added', async () => {
    const csv = await bill('--format', 'focus');
    expect(faults(csv)).toEqual([]);
    expect(await bill('--format', 'focus')).toBe(csv);
    const { items } = JSON.parse(await bill('--format', 'json'));
    const rows = rowsOf(csv);
    for (const [i, item] of items.entries()) {
      const own = rows.filter((row) => row.x_Deployment === `item ${i + 1}`);
      for (const column of ['BilledCost', 'EffectiveCost']) {
        expect(compareDecimals(sumOf(own, column), item.bill.total), `${item.platform} ${column}`).toBe(0);
      }
      expect(new Set(own.map((row) => row.BillingCurrency))).toEqual(new Set([item.bill.currency]));
    }
  });

  it('has free parts, fees and promises in rows of their own', async () => {
    const rows = rowsOf(await bill('--format', 'focus', '--month', '2026-11'));
    const shown = (platform: string) =>
      rows
        .filter((row) => row.x_PriceTableVersion!.startsWith(`${platform} `))
        .map((row) => [
          row.ChargeCategory,
          row.PricingCategory,
          row.PricingQuantity,
          row.PricingUnit,
          row.BilledCost,
        ]);
    expect(shown('aws-lambda').slice(0, 2)).toEqual([
      ['Usage', 'Standard', '1000000.0', 'Requests', '0.0'],
      ['Usage', 'Standard', '2000000.0', 'Requests', '0.4'],
    ]);
    const fee = rows.find(
      (row) => row.ServiceName === 'Cloudflare Workers' && row.ChargeCategory === 'Purchase',
    )!;
    expect(fee).toMatchObject({ BilledCost: '5.0', EffectiveCost: '0.0', ChargeFrequency: 'Recurring' });
    const cpu = rows.find((row) => row.PricingUnit === '1000 Seconds' && row.BilledCost !== '0.0')!;
    expect(cpu).toMatchObject({ ListUnitPrice: '0.02', ConsumedUnit: 'Seconds' });
    expect(shown('gcp-compute-engine').map((row) => row.slice(0, 2))).toEqual(
      expect.arrayContaining([
        ['Purchase', 'Standard'],
        ['Usage', 'Committed'],
      ]),
    );
    expect(rows[0]).toMatchObject({
      BillingPeriodStart: '2026-11-01T00:00:00Z',
      BillingPeriodEnd: '2026-12-01T00:00:00Z',
    });
  });

  it('counts one promise in one unit: money where it is to spend, else that of the meter', async () => {
    const rows = rowsOf(await bill('--format', 'focus')).filter(
      (row) => !isNull(row, 'CommitmentDiscountId'),
    );
    const units = new Map<string, Set<string>>();
    for (const { CommitmentDiscountId: id = '', CommitmentDiscountUnit: unit = '' } of rows)
      units.set(id, (units.get(id) ?? new Set()).add(unit));
    const shown = [...units].map(([id, [...names]]) => [id, ...names]);
    expect(shown).toEqual([
      ['taximeter:gcp-compute-engine/cud-1y/instanceHours/taximeter:deployment/item%204', 'Hours'],
      ['taximeter:gcp-cloud-run/cud-1y/taximeter:deployment/item%205', 'USD'],
    ]);
    const spent = rows.filter((row) => row.CommitmentDiscountUnit === 'USD');
    expect(new Set(spent.map((row) => row.CommitmentDiscountCategory))).toEqual(new Set(['Spend']));
  });

  it('has the published price beside the one that is paid, and an account for each currency', async () => {
    const csv = await bill('--format', 'focus', '--prices', 'own.yaml');
    expect(faults(csv)).toEqual([]);
    const rows = rowsOf(csv);
    expect(rows.find((row) => row.SkuMeter === 'Requests' && row.BilledCost !== '0.0')).toMatchObject({
      ListUnitPrice: '0.0000002',
      ListCost: '0.4',
      ContractedUnitPrice: '0.00000018',
      ContractedCost: '0.36',
      BilledCost: '0.36',
      x_Confidence: 'own',
    });
    expect(rows.find((row) => row.SkuMeter === 'Duration' && row.BilledCost !== '0.0')).toMatchObject({
      ListUnitPrice: '0.0000166667',
      ContractedUnitPrice: '0.00001',
      x_PriceAsOf: '',
    });
    const accounts = new Set(rows.map((row) => `${row.BillingAccountId} ${row.BillingCurrency}`));
    expect(accounts).toEqual(new Set(['simulated-0001 USD', 'simulated-0002 EUR']));
  });

  it('has a month only where it is a FOCUS file, and only a month', async () => {
    const refused = (...words: string[]) =>
      taximeter(['bill', '-', ...words], { readText: async () => usage });
    expect((await refused('--month', '2026-11')).err).toContain('--month must go with --format focus');
    expect((await refused('--format', 'focus', '--month', '2026-13')).err).toContain('such as 2026-11');
  });

  const scenario = (...words: string[]) =>
    taximeter([
      'run',
      `${ROOT}scenarios/small-api.yaml`,
      '-q',
      '--set',
      'horizon=3 h',
      '--replications',
      '1',
      ...words,
    ]);

  it('of a run has an account for each deployment', { timeout: 30_000 }, async () => {
    const { out } = await scenario(
      '--format',
      'focus',
      '--set',
      'name==CMD("ü") – 漢',
      '--set',
      'start=2026-11-27',
    );
    expect(faults(out)).toEqual([]);
    const rows = rowsOf(out);
    expect(new Set(rows.map((row) => row.BillingAccountId)).size).toBe(3);
    expect(rows[0]).toMatchObject({
      BillingPeriodStart: '2026-11-01T00:00:00Z',
      x_Scenario: `'=CMD("u") - ?`,
      x_Seed: '1',
    });
    if (LISTED) expect(officialVerdict(out)).toMatch(/failed 0, warnings 0/);
  });

  it('is refused together with one table', async () => {
    expect((await scenario('--format', 'focus', '--table', 'bill')).err).toContain('got --format focus');
  });
});

describe('the billing period', () => {
  it('is the month of the start, the price day or the newest price', () => {
    const start = (dates: Parameters<typeof billingPeriod>[0]) => billingPeriod(dates).BillingPeriodStart;
    const prices = ['2024', '2025-12-30'];
    expect(start({ month: '2024-02', start: '2026-11-27', prices })).toBe('2024-02-01T00:00:00Z');
    expect(start({ month: undefined, start: '2026-11-27T09:00', prices })).toBe('2026-11-01T00:00:00Z');
    expect(start({ month: undefined, asOf: '2025-07-31', prices })).toBe('2025-07-01T00:00:00Z');
    expect(start({ month: undefined, prices })).toBe('2025-12-01T00:00:00Z');
    expect(start({ month: undefined, prices: ['2024'] })).toBe('2024-01-01T00:00:00Z');
  });

  it('charges a part of the month where the bill is for a part of it', () => {
    const part = { month: undefined, start: '2026-11-27T06:00', prices: [], covers: '6 h' };
    expect(billingPeriod(part)).toMatchObject({
      ChargePeriodStart: '2026-11-27T06:00:00Z',
      ChargePeriodEnd: '2026-11-27T12:00:00Z',
    });
    expect(billingPeriod({ ...part, covers: '14 d' })).toMatchObject({
      ChargePeriodStart: '2026-11-01T00:00:00Z',
      ChargePeriodEnd: '2026-12-01T00:00:00Z',
    });
  });
});
