/** Lambda@Edge in words: requests × duration × memory, cold starts with their init. */
import { quantityText } from '../../money/decimal.ts';
import { add, compare, divide, type Fraction, multiply, subtract, ZERO } from '../../money/fraction.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { billsInit } from '../../platform-kinds/request-metering.ts';
import { countOrShareOf } from '../../stated-usage/count-in-month.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const edgeForm: UsageForm = {
  fields: {
    requests: { states: 'requests', written: 'count' },
    duration: { states: 'duration', written: 'duration' },
    durationMs: { states: 'duration', written: 'milliseconds' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    coldStarts: { states: 'coldStarts', written: 'countOrShare' },
    initDuration: { states: 'initDuration', written: 'duration' },
    initDurationMs: { states: 'initDuration', written: 'milliseconds' },
  },
  readings(usage) {
    const requests = usage.get('requests');
    const duration = usage.get('duration');
    if (requests === undefined || duration === undefined) {
      if (duration) usage.require('requests', 'with duration');
      else if (usage.get('memory')) usage.require('duration', 'with memory');
      return requests ? [{ meter: 'requests', quantity: requests }] : [];
    }
    const memory = usage.require('memory', 'with duration');
    if (!memory) return [];
    const seconds = secondsOf(usage, requests, duration);
    return [
      { meter: 'requests', quantity: requests },
      { meter: 'gbSeconds', quantity: multiply(seconds, divide(memory, MB_PER_GB)) },
    ];
  },
};

/** Where the init is billed, it and the duration of a cold start are rounded up as one sum. */
function secondsOf(usage: StatedUsage, requests: Fraction, duration: Fraction): Fraction {
  const cold = countOrShareOf(usage, 'coldStarts', requests);
  if (usage.get('initDuration')) usage.require('coldStarts', 'with initDuration');
  if (compare(cold, requests) > 0) {
    const got = `got ${quantityText(cold)}`;
    usage.reject('coldStarts', `must be at most the ${quantityText(requests)} requests, ${got}`);
  }
  const init = billsInit(usage.book, 'gbSeconds') ? usage.getOrZero('initDuration') : ZERO;
  const billed = (time: Fraction) => billedSeconds(usage.book, 'gbSeconds', usage.attributes, time);
  return add(
    multiply(subtract(requests, cold), billed(duration)),
    multiply(cold, billed(add(duration, init))),
  );
}
