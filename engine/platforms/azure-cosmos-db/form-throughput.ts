/** Provisioned throughput: manual in whole hundreds of RU/s, autoscale at what it scaled to, for each region and hour. */
import { fromDecimal, quantityText } from '../../money/decimal.ts';
import {
  ceiling,
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  max,
  min,
  multiply,
  ZERO,
} from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedHours, countOf } from '../../stated-usage/running-time.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';

const UNIT_RU_PER_SEC = fromDecimal('100');
/** The least an hour of autoscale bills, as a share of its maximum. */
const AUTOSCALE_FLOOR = fromDecimal('0.1');
const FREE_TIER_RU_PER_SEC = fromDecimal('1000');

export function throughputReadings(usage: StatedUsage): MeterReading[] {
  const manual = usage.get('RU_s');
  const scaled = autoscaled(usage);
  if (!manual && !scaled) {
    requireThroughput(usage);
    return [];
  }
  const stated = ['RU_s', 'scaled_to_RU_s', 'max_RU_s'].find((quantity) => usage.get(quantity));
  if (stated && usage.attributes.plan === 'serverless') {
    usage.reject(stated, 'must not be stated with plan: serverless, which bills requestUnits');
  }
  if (manual && scaled) usage.reject('RU_s', 'must not be stated with autoscale');
  const isMultiWrite = !isZero(usage.getOrZero('multiRegionWrites'));
  const meter = isMultiWrite ? 'multiWriteUnitHours' : scaled ? 'autoscaleUnitHours' : 'manualUnitHours';
  const hours = billedHours(usage, meter);
  if (!hours) return [];
  const units = scaled ? divide(scaled, UNIT_RU_PER_SEC) : wholeUnits(manual!);
  const everywhere = multiply(units, countOf(usage, 'regions'));
  const free = min(everywhere, divide(freeRuPerSec(usage), UNIT_RU_PER_SEC));
  return [{ meter, quantity: multiply(everywhere, hours), grantable: multiply(free, hours) }];
}

function wholeUnits(ruPerSec: Fraction): Fraction {
  return fraction(ceiling(divide(ruPerSec, UNIT_RU_PER_SEC)));
}

/** The free tier counts for the sum of all regions, every hour. */
function freeRuPerSec(usage: StatedUsage): Fraction {
  const isFreeTier = !isZero(usage.getOrZero('freeTierAccount'));
  return usage.get('free_RU_s') ?? (isFreeTier ? FREE_TIER_RU_PER_SEC : ZERO);
}

/** What an hour of autoscale is billed for; undefined where none is stated. */
function autoscaled(usage: StatedUsage): Fraction | undefined {
  const most = usage.get('max_RU_s');
  const share = usage.get('utilization');
  const stated = usage.get('scaled_to_RU_s');
  if (!most) {
    if (share) usage.require('max_RU_s', 'with utilization');
    return stated;
  }
  if (stated && share) usage.reject('utilization', 'must not be stated with scaled_to_RU_s');
  const scaled = stated ?? (share ? multiply(most, share) : usage.require('scaled_to_RU_s', 'with max_RU_s'));
  if (!scaled) return undefined;
  if (compare(scaled, most) > 0) {
    usage.reject('scaled_to_RU_s', `must be at most max_RU_s (${quantityText(most)})`);
  }
  return max(scaled, multiply(most, AUTOSCALE_FLOOR));
}

/** Fields that say nothing without a throughput. */
function requireThroughput(usage: StatedUsage): void {
  const idle = ['hours', 'durationPerDay', 'days', 'multiRegionWrites', 'free_RU_s'];
  const stated = idle.find((quantity) => usage.get(quantity) !== undefined);
  const hasAutoscale = usage.get('max_RU_s') ?? usage.get('utilization');
  if (stated && !hasAutoscale) usage.require('RU_s', `with ${stated}`);
}
