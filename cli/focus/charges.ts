/**
 * Bill lines as FOCUS rows: what is paid, what is free and what was promised are rows of their own. Costs are exact products
 * of quantity and price; what rounding makes of them is settled by a row of its own, in settling.ts.
 */
import type { TracedLine } from '../explain-line.ts';
import { isZero, multiplyDecimals, shiftPoint, subtractDecimals, trimZeros } from '../output/decimal.ts';
import { asciiText } from './ascii.ts';
import type { FocusRow } from './columns.ts';
import { regionName } from './region-names.ts';
import type { FocusService } from './services.ts';
import { commitmentOf, regionOf, skuOf, tierWithoutPromise } from './sku.ts';
import { type FocusUnit, focusUnit } from './units.ts';

/** Columns that only differ in what kind of charge it is. */
const USAGE = { ChargeCategory: 'Usage', ChargeFrequency: 'Usage-Based' } as const;
export const FEE = { ChargeCategory: 'Purchase', ChargeFrequency: 'Recurring' } as const;

/** What the rows of one line have in common with each other and with no other line's. */
export interface Charged {
  readonly rows: readonly FocusRow[];
  /** A fee once an account, which buys what is included. */
  readonly isFee: boolean;
  /** What the free part would cost: its share in a fee. */
  readonly freeWorth: string;
}

/** `resource`: ResourceId, ResourceName and ResourceType of what was billed. */
export function chargesOf(traced: TracedLine, service: FocusService, resource: FocusRow): Charged {
  const { line, book } = traced;
  const { price } = traced.arithmetic;
  const region = regionOf(line, book, price);
  const sku = skuOf(traced, region);
  const unit = focusUnit(line.unit);
  const days = line.times ?? '1';
  const free = multiplyDecimals(line.free, days);
  const beyond = multiplyDecimals(subtractDecimals(line.quantity, line.free), days);
  const paid = multiplyDecimals(traced.arithmetic.paid, days);
  const rates = { due: line.unitPrice, listed: line.listPrice ?? line.unitPrice };
  const isFee = book.meters.find(({ name }) => name === line.meter)?.oncePerAccount !== undefined;
  const words = asciiText(`${service.name}: ${line.label}`);
  const details = Object.keys(sku.details).length > 0 && { SkuPriceDetails: sku.details };
  const base: FocusRow = {
    ...resource,
    ...(region !== undefined && { RegionId: region, RegionName: asciiText(regionName(region)) }),
    SkuId: sku.id,
    SkuMeter: asciiText(line.label),
    ...details,
    PricingCategory: price?.attributes?.commitment === 'spot' ? 'Dynamic' : 'Standard',
    x_PriceAsOf: line.asOf,
    x_Source: asciiText(line.source),
    ...(line.confidence !== undefined && { x_Confidence: line.confidence }),
  };
  const rows: FocusRow[] = [];
  const freeWorth = multiplyDecimals(free, line.unitPrice);
  if (!isZero(free)) {
    const ChargeDescription = `${words}, free of charge`;
    rows.push({ ...base, ...USAGE, SkuPriceId: sku.freeId, ChargeDescription, ...priced(free, FREE, unit) });
  }
  if (isZero(paid) && isZero(beyond) && rows.length > 0) return { rows, isFee, freeWorth };
  const unitPrice = trimZeros(shiftPoint(line.unitPrice, unit.power));
  const ChargeDescription = `${words}, at ${line.currency} ${unitPrice}, counted in ${unit.unit}`;
  const usage = { ...base, ...USAGE, SkuPriceId: sku.priceId, ChargeDescription };
  const commitment = isFee ? undefined : commitmentOf(price);
  if (commitment === undefined || isZero(paid))
    rows.push({ ...usage, ...priced(paid, rates, unit), ...consumed(beyond, unit) });
  else {
    const usual = tierWithoutPromise(price!, book, line);
    const unpromised = usual ? { due: usual.price, listed: usual.listPrice ?? usual.price } : rates;
    rows.push(...promised(usage, { paid, unit, commitment, rates, unpromised }, traced));
  }
  return { rows, isFee, freeWorth };
}

/** Per unit of the meter: what is to be paid, and what the provider publishes. */
interface Rates {
  readonly due: string;
  readonly listed: string;
}

const FREE: Rates = { due: '0', listed: '0' };

/** Quantity, price and costs, in units of FOCUS. */
function priced(quantity: string, { due, listed }: Rates, unit: FocusUnit): FocusRow {
  const cost = multiplyDecimals(quantity, due);
  const price = shiftPoint(due, unit.power);
  return {
    PricingQuantity: shiftPoint(quantity, -unit.power),
    PricingUnit: unit.unit,
    ...consumed(quantity, unit),
    ListUnitPrice: shiftPoint(listed, unit.power),
    ListCost: multiplyDecimals(quantity, listed),
    ContractedUnitPrice: price,
    ContractedCost: cost,
    BilledCost: cost,
    EffectiveCost: cost,
  };
}

/** What was used, which is not what is priced where that is rounded up to whole steps. */
function consumed(quantity: string, { consumed: { unit, power } }: FocusUnit): FocusRow {
  return { ConsumedQuantity: shiftPoint(quantity, -power), ConsumedUnit: unit };
}

interface Promise {
  readonly paid: string;
  readonly unit: FocusUnit;
  readonly commitment: string;
  readonly rates: Rates;
  /** What it costs without the promise. */
  readonly unpromised: Rates;
}

function commitmentType(commitment: string): string {
  if (commitment.startsWith('cud')) return 'Committed Use Discount';
  return commitment.startsWith('savings-plan') ? 'Savings Plan' : 'Reservation';
}

/** A commitment is bought by one row and used up by another: paid there, spread here. */
function promised(usage: FocusRow, promise: Promise, { line, book }: TracedLine): FocusRow[] {
  const { paid, unit, commitment, rates, unpromised } = promise;
  const bought = priced(paid, rates, unit);
  const isSpend = book.spendCommitments?.includes(commitment) ?? false;
  // What is promised of a meter is counted in its unit, and so is one promise for each.
  const what = isSpend ? commitment : `${commitment}/${line.meter}`;
  const id = `taximeter:${book.platform}/${asciiText(what)}/${String(usage.ResourceId ?? line.of)}`;
  const columns: FocusRow = {
    CommitmentDiscountId: id,
    CommitmentDiscountName: asciiText(commitment),
    CommitmentDiscountCategory: isSpend ? 'Spend' : 'Usage',
    CommitmentDiscountType: commitmentType(commitment),
    CommitmentDiscountQuantity: (isSpend ? bought.BilledCost : bought.PricingQuantity) ?? '0',
    CommitmentDiscountUnit: isSpend ? line.currency : unit.unit,
  };
  const { ConsumedQuantity: _quantity, ConsumedUnit: _unit, ...fee } = bought;
  const purchase: FocusRow = {
    ...usage,
    ...fee,
    ...FEE,
    ...columns,
    ...{ ResourceId: id, ResourceName: asciiText(commitment), ResourceType: 'Commitment' },
    EffectiveCost: '0',
    SkuPriceId: `${String(usage.SkuPriceId)}.purchase`,
  };
  const covered: FocusRow = {
    ...usage,
    ...priced(paid, unpromised, unit),
    ...columns,
    PricingCategory: 'Committed',
    CommitmentDiscountStatus: 'Used',
    BilledCost: '0',
    EffectiveCost: bought.BilledCost ?? '0',
  };
  return [purchase, covered];
}
