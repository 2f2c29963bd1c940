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
import { commitmentOf, priceOf, priceWithoutPromise, regionOf, skuOf } from './sku.ts';
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
  const price = priceOf(traced);
  const region = regionOf(line, book, price);
  const sku = skuOf(traced, price, region);
  const unit = focusUnit(line.unit);
  const days = line.times ?? '1';
  const free = multiplyDecimals(line.free, days);
  const paid = multiplyDecimals(subtractDecimals(line.quantity, line.free), days);
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
    ...(price && { x_Confidence: price.confidence }),
  };
  const rows: FocusRow[] = [];
  const freeWorth = multiplyDecimals(free, line.unitPrice);
  if (!isZero(free)) {
    const ChargeDescription = `${words}, free of charge`;
    rows.push({ ...base, ...USAGE, SkuPriceId: sku.freeId, ChargeDescription, ...priced(free, '0', unit) });
  }
  if (isZero(paid) && rows.length > 0) return { rows, isFee, freeWorth };
  const unitPrice = trimZeros(shiftPoint(line.unitPrice, unit.power));
  const ChargeDescription = `${words}, at ${line.currency} ${unitPrice}, counted in ${unit.unit}`;
  const usage = { ...base, ...USAGE, SkuPriceId: sku.priceId, ChargeDescription };
  const commitment = isFee ? undefined : commitmentOf(price);
  if (commitment === undefined || isZero(paid))
    rows.push({ ...usage, ...priced(paid, line.unitPrice, unit) });
  else {
    const listed = priceWithoutPromise(price!, book) ?? line.unitPrice;
    rows.push(...promised(usage, { paid, unit, commitment, listed, unitPrice: line.unitPrice }, traced));
  }
  return { rows, isFee, freeWorth };
}

/** Quantity, price and costs, in units of FOCUS. */
function priced(quantity: string, unitPrice: string, unit: FocusUnit): FocusRow {
  const cost = multiplyDecimals(quantity, unitPrice);
  const price = shiftPoint(unitPrice, unit.power);
  return {
    PricingQuantity: shiftPoint(quantity, -unit.power),
    PricingUnit: unit.unit,
    ConsumedQuantity: shiftPoint(quantity, -unit.consumed.power),
    ConsumedUnit: unit.consumed.unit,
    ListUnitPrice: price,
    ListCost: cost,
    ContractedUnitPrice: price,
    ContractedCost: cost,
    BilledCost: cost,
    EffectiveCost: cost,
  };
}

interface Promise {
  readonly paid: string;
  readonly unit: FocusUnit;
  readonly commitment: string;
  readonly unitPrice: string;
  /** What it costs without the promise. */
  readonly listed: string;
}

/** A commitment is bought by one row and used up by another: paid there, spread here. */
function promised(usage: FocusRow, promise: Promise, { line, book }: TracedLine): FocusRow[] {
  const { paid, unit, commitment, unitPrice, listed } = promise;
  const bought = priced(paid, unitPrice, unit);
  const isSpend = commitment.startsWith('savings-plan');
  const id = `taximeter:${book.platform}/${asciiText(commitment)}/${String(usage.ResourceId ?? line.of)}`;
  const columns: FocusRow = {
    CommitmentDiscountId: id,
    CommitmentDiscountName: asciiText(commitment),
    CommitmentDiscountCategory: isSpend ? 'Spend' : 'Usage',
    CommitmentDiscountType: isSpend ? 'Savings Plan' : 'Reservation',
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
    ...priced(paid, listed, unit),
    ...columns,
    PricingCategory: 'Committed',
    CommitmentDiscountStatus: 'Used',
    BilledCost: '0',
    EffectiveCost: bought.BilledCost ?? '0',
  };
  return [purchase, covered];
}
