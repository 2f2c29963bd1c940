/** Rows that make the others add up to the bill: fees spread over what they include, minimum charges, and rounding. */
import { addDecimals, isZero, portionOf, subtractDecimals } from '../output/decimal.ts';
import { type Charged, FEE } from './charges.ts';
import type { FocusRow } from './columns.ts';

/** Beyond these the last row takes the rest. */
const SHARE_PLACES = 12;

/**
 * A fee covers usage, so its effective cost lies there: on the free rows, by what they would cost. Where it includes
 * nothing, it is its own usage.
 */
export function withFeesSpread(charged: readonly Charged[]): FocusRow[] {
  const fees = charged.filter(({ isFee }) => isFee).flatMap(({ rows }) => rows);
  const fee = sum(fees, 'BilledCost');
  const included = charged.filter(({ isFee, freeWorth }) => !isFee && !isZero(freeWorth));
  const worth = included.map(({ freeWorth }) => freeWorth).reduce(addDecimals, '0');
  if (isZero(fee) || isZero(worth)) return charged.flatMap(ownUsage);
  let rest = fee;
  return charged.flatMap((each) => {
    if (each.isFee) return each.rows.map(asPurchase);
    if (!included.includes(each)) return each.rows;
    const isLast = each === included.at(-1);
    const share = isLast ? rest : portionOf(fee, each.freeWorth, worth, SHARE_PLACES);
    rest = subtractDecimals(rest, share);
    return each.rows.map((row, i) => (i === 0 ? { ...row, EffectiveCost: share } : row));
  });
}

function ownUsage({ isFee, rows }: Charged): FocusRow[] {
  return rows.map((row) =>
    isFee && row.ChargeCategory === 'Usage' ? { ...row, ChargeFrequency: 'Recurring' } : row,
  );
}

/** An account buys a plan; no resource does. */
function asPurchase(row: FocusRow): FocusRow {
  const {
    ConsumedQuantity: _q,
    ConsumedUnit: _u,
    ResourceId: _i,
    ResourceName: _n,
    ResourceType: _t,
    ...rest
  } = row;
  return { ...rest, ...FEE, EffectiveCost: '0' };
}

/** An amount that belongs to no quantity. */
export function adjustment(amount: string, ChargeDescription: string, more: FocusRow = {}): FocusRow {
  const costs = { BilledCost: amount, EffectiveCost: amount, ListCost: amount, ContractedCost: amount };
  return {
    ChargeCategory: 'Adjustment',
    ChargeFrequency: 'One-Time',
    ChargeDescription,
    ...costs,
    ...more,
  };
}

/** What is left between the exact rows and the rounded bill; no row where nothing is. */
export function roundingRows(rows: readonly FocusRow[], billed: string, what: string): FocusRow[] {
  const difference = subtractDecimals(billed, sum(rows, 'BilledCost'));
  return isZero(difference) ? [] : [adjustment(difference, `${what}: rounding of the amounts on the bill`)];
}

function sum(rows: readonly FocusRow[], column: 'BilledCost'): string {
  return rows.map((row) => String(row[column] ?? '0')).reduce(addDecimals, '0');
}
