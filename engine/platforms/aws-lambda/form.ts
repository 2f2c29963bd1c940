/**
 * AWS Lambda in the words of worked examples: requests × duration × memory, with init, provisioned concurrency,
 * ephemeral storage and SnapStart; what is billed in other ways stands in the files beside. One duration stands for all
 * requests; mixed durations are several items.
 */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import { compare, divide, type Fraction } from '../../money/fraction.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { lambdaBehaviour } from './behaviour.ts';
import { addedFields, addedReadings } from './form-added.ts';
import { durableFields, durableReadings, durationOfExecutions } from './form-durable.ts';
import { durationReadings } from './form-duration.ts';
import { managedFields, managedReadings } from './form-managed.ts';
import { microVmFields, microVmReadings } from './form-microvms.ts';
import { billedRequests, requestFields, requestsOf } from './form-requests.ts';
import { reservationReadings, reservedFields, snapStartReadings } from './form-reserved.ts';
import { knownTo } from './version-of-book.ts';

export const lambdaForm: UsageForm = {
  fields: {
    ...requestFields,
    duration: { states: 'duration', written: 'duration' },
    durationMs: { states: 'duration', written: 'milliseconds' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    memoryGb: { states: 'memory', written: 'gigabytes' },
    initDuration: { states: 'initDuration', written: 'duration' },
    initDurationMs: { states: 'initDuration', written: 'milliseconds' },
    coldStarts: { states: 'coldStarts', written: 'countOrShare' },
    ...forMeters(['ephemeralGbSeconds'], {
      ephemeralStorage: { states: 'ephemeralStorage', written: 'size' },
      ephemeralMb: { states: 'ephemeralStorage', written: 'megabytes' },
    }),
    ...reservedFields,
    ...addedFields,
    ...durableFields,
    ...managedFields,
    ...microVmFields,
  },
  readings(usage) {
    const memoryGb = memoryOf(usage);
    const requests = requestsOf(usage);
    const managed = managedReadings(usage, requests);
    if (managed) return managed;
    const executed = durationOfExecutions(usage, memoryGb);
    return knownTo(usage.book, [
      ...billedRequests(usage, requests),
      ...(executed ?? durationReadings(usage, requests, memoryGb)),
      ...reservationReadings(usage, memoryGb),
      ...snapStartReadings(usage, requests, memoryGb),
      ...addedReadings(usage, requests, memoryGb),
      ...durableReadings(usage),
      ...microVmReadings(usage),
    ]);
  },
};

function memoryOf(usage: StatedUsage): Fraction | undefined {
  checkSize(usage, 'memory', lambdaBehaviour.memoryMb.value);
  checkSize(usage, 'ephemeralStorage', lambdaBehaviour.ephemeralMb.value);
  const memory = usage.get('memory');
  return memory && divide(memory, MB_PER_GB);
}

function checkSize(
  usage: StatedUsage,
  quantity: string,
  { min, max: most }: { min: number; max: number },
): void {
  const size = usage.get(quantity);
  if (size === undefined) return;
  const isWhole = size.den === 1n;
  if (isWhole && compare(size, fromNumber(min)) >= 0 && compare(size, fromNumber(most)) <= 0) return;
  const whole = isWhole ? '' : 'a whole number of ';
  const got = `got ${quantityText(size)} MB`;
  usage.reject(quantity, `must be ${whole}${min}–${most} MB on aws-lambda, ${got}`);
}
