/**
 * How busy an instance that is kept ready must be to cost what it would on demand. Ready all the time it costs p a second, and d′
 * more for each second in use; on demand it costs d a second in use and nothing else: p + ρ d′ = ρ d at ρ = p ÷ (d − d′).
 */
import { fromDecimal, roundToDecimals } from '../../money/decimal.ts';
import { compare, divide, subtract, ZERO } from '../../money/fraction.ts';
import type { DeploymentResult } from '../../result.ts';

/** Prices of the same unit, as the book has them: decimal strings per GB-second. */
export interface ReadyPrices {
  /** For being ready. */
  readonly ready: string;
  /** For each second in use on top of that. */
  readonly used: string;
  /** For each second in use otherwise. */
  readonly onDemand: string;
}

/** The share to six decimals; null where use costs no less than on demand, so that being ready never pays. */
export function busyShareByPrice({ ready, used, onDemand }: ReadyPrices): string | null {
  const saved = subtract(fromDecimal(onDemand), fromDecimal(used));
  if (compare(saved, ZERO) <= 0) return null;
  return roundToDecimals(divide(fromDecimal(ready), saved), { mode: 'half-up', decimals: 6 });
}

/** Meters that are the three prices, wherever they are sold. */
const METERS = {
  ready: 'provisionedGbSeconds',
  used: 'provisionedDurationGbSeconds',
  onDemand: 'gbSeconds',
} as const;

/** From the lines of a bill with instances kept ready, of which some requests found none free; undefined where it has others. */
export function readyPricesOf(lines: DeploymentResult['bill']['lines']): ReadyPrices | undefined {
  const priceOf = (meter: string) => lines.find((line) => line.meter === meter)?.unitPrice;
  const [ready, used, onDemand] = [METERS.ready, METERS.used, METERS.onDemand].map(priceOf);
  return ready === undefined || used === undefined || onDemand === undefined
    ? undefined
    : { ready, used, onDemand };
}

/** Of the time that instances were kept ready, what was billed as in use, rounded up as the bill has it. */
export function billedShare(lines: DeploymentResult['bill']['lines']): number | undefined {
  const quantityOf = (meter: string) => lines.find((line) => line.meter === meter)?.quantity;
  const [ready, used] = [METERS.ready, METERS.used].map(quantityOf);
  return ready === undefined || used === undefined ? undefined : Number(used) / Number(ready);
}
