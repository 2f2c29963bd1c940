/** Simulated bills as a FOCUS 1.2 cost and usage file. One account for each bill that stands alone. */
import type { TracedLine } from '../explain-line.ts';
import { addDecimals, decimalPlaces, trimZeros } from '../output/decimal.ts';
import { asciiId, asciiText } from './ascii.ts';
import type { BillingPeriod } from './billing-period.ts';
import { chargesOf } from './charges.ts';
import {
  type CellKind,
  type ColumnId,
  type Details,
  FOCUS_COLUMNS,
  type FocusRow,
  OWN_COLUMNS,
} from './columns.ts';
import { type BilledPlatform, RESOURCE_TYPES, serviceOf } from './services.ts';
import { adjustment, roundingRows, withFeesSpread } from './settling.ts';

/** One bill: of a deployment, or of an item of known usage. */
export interface FocusBill {
  /** The deployment or item, as people call it. */
  readonly of: string;
  /** Bills of one account share free quantities, and may be added up. */
  readonly account: { readonly id: string; readonly name: string };
  readonly platform: string;
  readonly lines: readonly TracedLine[];
}

export interface FocusFile {
  readonly bills: readonly FocusBill[];
  readonly platforms: readonly BilledPlatform[];
  readonly period: BillingPeriod;
  readonly scenario: string;
  readonly seed?: string;
}

export function focusCsv(file: FocusFile): string {
  const rows = file.bills.flatMap((bill) => rowsOf(bill, file));
  const columns = usedColumns(rows);
  const lines = [
    columns.map(([id]) => id),
    ...rows.map((row) => columns.map(([id, kind]) => cell(row[id], kind))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** Columns about commitments stand in a file that has some. */
function usedColumns(rows: readonly FocusRow[]): [ColumnId, CellKind][] {
  const all = Object.entries({ ...FOCUS_COLUMNS, ...OWN_COLUMNS }) as [ColumnId, CellKind][];
  const hasPromise = rows.some((row) => row.CommitmentDiscountId !== undefined);
  return all.filter(([id]) => hasPromise || !id.startsWith('CommitmentDiscount'));
}

function rowsOf(bill: FocusBill, file: FocusFile): FocusRow[] {
  const platforms = [...new Set(bill.lines.map(({ line }) => line.platform))];
  return platforms.flatMap((id) => {
    const lines = bill.lines.filter(({ line }) => line.platform === id);
    const platform = file.platforms.find((each) => each.id === id) ?? {
      id,
      name: id,
      provider: id,
      kind: 'service',
    };
    return platformRows(lines, platform, bill).map((row) => ({
      ...stated(lines[0]!, platform, bill, file),
      ...row,
    }));
  });
}

/** What every row of a platform on a bill says. */
function stated(
  { line, book }: TracedLine,
  platform: BilledPlatform,
  bill: FocusBill,
  file: FocusFile,
): FocusRow {
  const { provider, name, category, subcategory } = serviceOf(platform);
  const [ProviderName, scenario] = [asciiText(provider), asciiText(file.scenario)];
  return {
    ...file.period,
    BillingAccountId: bill.account.id,
    BillingAccountName: asciiText(bill.account.name),
    BillingAccountType: 'Simulation',
    BillingCurrency: line.currency,
    ...{ ProviderName, PublisherName: ProviderName, InvoiceIssuerName: ProviderName },
    ServiceName: asciiText(name),
    ServiceCategory: category,
    ServiceSubcategory: subcategory,
    Tags: { deployment: asciiText(bill.of), scenario },
    x_Deployment: asciiText(bill.of),
    x_PriceTableVersion: asciiText(`${book.platform} ${book.asOf}`),
    x_Scenario: scenario,
    ...(file.seed !== undefined && { x_Seed: asciiText(file.seed) }),
  };
}

function platformRows(lines: readonly TracedLine[], platform: BilledPlatform, bill: FocusBill): FocusRow[] {
  const service = serviceOf(platform);
  const beside = platform.id === bill.platform ? '' : `/${asciiId(platform.id)}`;
  const resource: FocusRow = {
    ResourceId: `taximeter:deployment/${asciiId(bill.of)}${beside}`,
    ResourceName: asciiText(bill.of),
    ResourceType: RESOURCE_TYPES[platform.kind],
  };
  const used = lines.filter(({ line }) => !isSettling(line.meter));
  const rows = withFeesSpread(used.map((line) => chargesOf(line, service, resource)));
  const minimum = lines
    .filter(({ line }) => line.meter === 'minimumCharge')
    .map(({ line }) =>
      adjustment(line.amount, asciiText(`${service.name}: ${line.label}`), {
        ChargeFrequency: 'Recurring',
        x_PriceAsOf: line.asOf,
        x_Source: asciiText(line.source),
      }),
    );
  const all = [...rows, ...minimum];
  const billed = lines.map(({ line }) => line.amount).reduce(addDecimals, '0');
  return [...all, ...roundingRows(all, billed, asciiText(service.name))];
}

function isSettling(meter: string): boolean {
  return meter === 'rounding' || meter === 'minimumCharge';
}

/** Null is nothing at all; no text opens like a formula. */
function cell(value: string | Details | undefined, kind: CellKind): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'object') return quoted(JSON.stringify(value));
  if (kind === 'decimal') return decimalPlaces(value) === 0 ? `${trimZeros(value)}.0` : trimZeros(value);
  return quoted(/^[=+\-@]/.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
