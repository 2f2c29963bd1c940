/** Lines of bills that are others than in the baseline: quantity and amount, before and now. */
import type { BillLine } from '../../engine/money/bill.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { addDecimals, compareDecimals, subtractDecimals } from '../output/decimal.ts';
import { formatMoney, formatQuantity, formatUnit } from '../output/money.ts';
import type { Column } from '../output/table.ts';
import type { Changes } from './change.ts';

export interface ChangedLine {
  readonly of: string;
  readonly label: string;
  readonly unit: string;
  readonly currency: string;
  /** Undefined where the bill had, or has, no such line. */
  readonly before: LineSum | undefined;
  readonly now: LineSum | undefined;
  readonly difference: string;
}

/** The lines of one meter together: a tier more is no other thing to pay for. */
interface LineSum {
  readonly quantity: string;
  readonly amount: string;
}

/** The largest differences first; of deployments that were there before and whose bills are in one currency. */
export function changedLines({ changed, baseline, result }: Changes): ChangedLine[] {
  const lines = changed.flatMap(({ id }) => {
    const [was, is] = [baseline, result].map(
      ({ deployments }) => deployments.find((each) => each.id === id)!,
    );
    return was!.bill.currency === is!.bill.currency ? linesOf(was!, is!) : [];
  });
  const size = ({ difference }: ChangedLine) => difference.replace('-', '');
  return lines.sort((a, b) => compareDecimals(size(b), size(a)));
}

function linesOf(was: DeploymentResult, is: DeploymentResult): ChangedLine[] {
  const [before, now] = [groups(was.bill.lines), groups(is.bill.lines)];
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key), now.get(key)];
    const line = (fresh ?? old)![0]!;
    const [a, b] = [old && sumLines(old), fresh && sumLines(fresh)];
    const difference = subtractDecimals(b?.amount ?? '0', a?.amount ?? '0');
    const isSame = a && b && compareDecimals(a.quantity, b.quantity) === 0;
    if (isSame && compareDecimals(difference, '0') === 0) return [];
    const label = [line.function, line.platform, line.label].filter((part) => part !== undefined).join(': ');
    return [{ of: is.id, label, unit: line.unit, currency: is.bill.currency, before: a, now: b, difference }];
  });
}

function groups(lines: readonly BillLine[]): Map<string, BillLine[]> {
  const found = new Map<string, BillLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.function, line.platform, line.meter, line.label, line.unit]);
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found;
}

function sumLines(lines: readonly BillLine[]): LineSum {
  return {
    quantity: lines.map(({ quantity }) => quantity).reduce(addDecimals),
    amount: lines.map(({ amount }) => amount).reduce(addDecimals),
  };
}

export const lineColumns: readonly Column<ChangedLine>[] = [
  { title: 'item', text: ({ of, label }) => `${of}: ${label}`, wraps: true, fields: [] },
  { title: 'quantity before', align: 'right', text: (line) => quantityText(line, line.before), fields: [] },
  { title: 'now', align: 'right', text: (line) => quantityText(line, line.now), fields: [] },
  { title: 'amount before', align: 'right', text: (line) => amountText(line, line.before), fields: [] },
  { title: 'now', align: 'right', text: (line) => amountText(line, line.now), fields: [] },
];

function quantityText({ unit }: ChangedLine, sum: LineSum | undefined): string {
  return sum ? `${formatQuantity(sum.quantity)} ${formatUnit(unit, sum.quantity)}` : '–';
}

function amountText({ currency }: ChangedLine, sum: LineSum | undefined): string {
  return sum ? formatMoney(sum.amount, currency) : '–';
}
