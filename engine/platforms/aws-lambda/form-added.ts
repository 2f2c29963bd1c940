/** What a function bills beside requests and duration: streamed responses, pollers and environments of one tenant. */
import { fromNumber } from '../../money/decimal.ts';
import { divide, type Fraction, max, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded } from '../../money/meter-rules.ts';
import { MB_PER_GB, SEC_PER_HOUR } from '../../money/units.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage, UsageField } from '../../stated-usage/usage-form.ts';
import { lambdaBehaviour } from './behaviour.ts';
import { hasMeter, secondsOf } from './version-of-book.ts';

export const addedFields: Readonly<Record<string, UsageField>> = {
  ...forMeters(['streamingGb'], {
    response: { states: 'response', written: 'size' },
    responseMb: { states: 'response', written: 'megabytes' },
    streamedMb: { states: 'response', written: 'megabytes' },
    streamedMbPerRequest: { states: 'response', written: 'megabytes' },
    streamedMbPerResponse: { states: 'response', written: 'megabytes' },
    streamedResponses: { states: 'streamedResponses', written: 'count' },
  }),
  ...forMeters(['kafkaEpuHours', 'sqsEpuHours'], {
    epuHours: { states: 'epuHours', written: 'number' },
    epu: { states: 'epu', written: 'number' },
    epuHoursPerMonth: { states: 'pollingTime', written: 'hours' },
    pollerHours: { states: 'pollingTime', written: 'hours' },
  }),
  ...forMeters(['sqsEpuHours'], { sqsPollers: { states: 'sqsPollers', written: 'number' } }),
  ...forMeters(['tenantEnvironmentGb'], {
    tenantEnvironments: { states: 'tenantEnvironments', written: 'number' },
    newEnvironments: { states: 'tenantEnvironments', written: 'number' },
    environmentsCreated: { states: 'tenantEnvironments', written: 'number' },
  }),
};

export function addedReadings(
  usage: StatedUsage,
  requests: Fraction | undefined,
  memoryGb: Fraction | undefined,
): MeterReading[] {
  return [
    ...streamingReadings(usage, requests),
    ...pollerReadings(usage),
    ...tenantReadings(usage, memoryGb),
  ];
}

/** What each response has beyond its free part. */
function streamingReadings(usage: StatedUsage, requests: Fraction | undefined): MeterReading[] {
  const size = usage.get('response');
  const stated = usage.get('streamedResponses');
  if (size === undefined) {
    if (stated) usage.require('response', 'with streamedResponses');
    return [];
  }
  const responses = stated ?? requests ?? usage.require('requests', 'with the size of a response');
  if (!responses) return [];
  const billed = hasMeter(usage.book, 'streamingGb') ? beyondIncluded(usage.book, 'streamingGb', size) : size;
  return [{ meter: 'streamingGb', quantity: multiply(responses, divide(billed, MB_PER_GB)) }];
}

/** Units × time: `epu` of Kafka, or the pollers of one SQS queue, of which there are two at least. */
function pollerReadings(usage: StatedUsage): MeterReading[] {
  const hours = usage.get('epuHours');
  const units = usage.get('epu');
  const pollers = usage.get('sqsPollers');
  if (hours && units) usage.reject('epuHours', 'must not be stated with epu');
  const least = fromNumber(lambdaBehaviour.sqsPollers.value.min);
  return [
    ...(hours ? [{ meter: 'kafkaEpuHours', quantity: hours }] : []),
    ...(units ? polling(usage, 'kafkaEpuHours', units, 'epu') : []),
    ...(pollers ? polling(usage, 'sqsEpuHours', max(pollers, least), 'sqsPollers') : []),
  ];
}

function polling(usage: StatedUsage, meter: string, units: Fraction, stated: string): MeterReading[] {
  const time = usage.get('pollingTime') ?? usage.get('hours') ?? usage.monthSec;
  const seconds = time ?? usage.require('pollingTime', `with ${stated}`);
  if (!seconds) return [];
  return [{ meter, quantity: multiply(units, divide(secondsOf(usage, meter, seconds), SEC_PER_HOUR)) }];
}

function tenantReadings(usage: StatedUsage, memoryGb: Fraction | undefined): MeterReading[] {
  const environments = usage.get('tenantEnvironments');
  if (environments === undefined) return [];
  const memory = memoryGb ?? usage.require('memory', 'with environments of a tenant');
  return memory ? [{ meter: 'tenantEnvironmentGb', quantity: multiply(environments, memory) }] : [];
}
