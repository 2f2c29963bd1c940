/** 1st gen functions in the words of worked examples: requests × duration × memory, and instances kept warm. */
import { fromDecimal, fromNumber } from '../../money/decimal.ts';
import { add, compare, divide, type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { idleSeconds, keptWarmFields } from '../../stated-usage/kept-warm.ts';
import { otherNameFields, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { FUNCTION_SIZES } from './sizes.ts';

const OTHER_NAMES = { requests: 'requests', invocations: 'requests', egress_GB: 'egressGb' };

export const functionsForm: UsageForm = {
  fields: {
    ...otherNameFields(OTHER_NAMES),
    duration: { states: 'duration', written: 'duration' },
    durationMs: { states: 'duration', written: 'milliseconds' },
    ms: { states: 'duration', written: 'milliseconds' },
    seconds: { states: 'duration', written: 'seconds' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    memory_MB: { states: 'memory', written: 'megabytes' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    ...keptWarmFields,
  },
  readings(usage) {
    return [...statedMeters(usage, ...Object.values(OTHER_NAMES)), ...computing(usage)];
  },
};

/** Nothing where neither a duration nor instances kept warm are stated. */
function computing(usage: StatedUsage) {
  const stated = ['duration', 'minInstances', 'memory'].find((quantity) => usage.get(quantity) !== undefined);
  if (stated === undefined) return [];
  const memory = usage.require('memory', `with ${stated}`);
  const isWarm = usage.get('minInstances') !== undefined;
  const duration = isWarm ? usage.getOrZero('duration') : usage.require('duration', `with ${stated}`);
  const requests = usage.get('duration') === undefined ? ZERO : usage.require('requests', 'with a duration');
  if (!memory || !duration || !requests) return [];
  const ghz = ghzOf(usage, memory);
  const active = multiply(requests, billedSeconds(usage.book, 'gbSeconds', usage.attributes, duration));
  const idle = idleSeconds(usage, active);
  if (!ghz || !idle) return [];
  return [
    { meter: 'gbSeconds', quantity: multiply(add(active, idle), divide(memory, MB_PER_GB)) },
    { meter: 'ghzSeconds', quantity: multiply(active, ghz) },
    { meter: 'idleGhzSeconds', quantity: multiply(idle, ghz) },
  ];
}

/** Only certain sizes are sold; undefined after reporting another. */
function ghzOf(usage: StatedUsage, memory: Fraction): Fraction | undefined {
  const size = FUNCTION_SIZES.find(({ memoryMb }) => compare(fromNumber(memoryMb), memory) === 0);
  const sizes = FUNCTION_SIZES.map(({ memoryMb }) => memoryMb).join(', ');
  if (!size) usage.reject('memory', `must be one of ${sizes} MB on ${usage.book.platform}`);
  return size && fromDecimal(size.ghz);
}
