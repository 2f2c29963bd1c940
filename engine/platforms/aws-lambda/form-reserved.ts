/** What Lambda bills for being ready: provisioned concurrency, and SnapStart's cache with its restores. */
import { quantityText } from '../../money/decimal.ts';
import { compare, type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage, UsageField } from '../../stated-usage/usage-form.ts';
import { secondsOf } from './version-of-book.ts';

export const reservedFields: Readonly<Record<string, UsageField>> = {
  ...forMeters(['provisionedGbSeconds'], {
    provisionedConcurrency: { states: 'provisionedConcurrency', written: 'number' },
    provisionedRequests: { states: 'provisionedRequests', written: 'count' },
  }),
  ...forMeters(['provisionedGbSeconds', 'kafkaEpuHours', 'sqsEpuHours'], {
    hours: { states: 'hours', written: 'hours' },
    pcHours: { states: 'hours', written: 'hours' },
  }),
  ...forMeters(['snapStartCacheGbSeconds'], {
    activeVersions: { states: 'activeVersions', written: 'number' },
    cacheHours: { states: 'cacheHours', written: 'hours' },
    restores: { states: 'restores', written: 'count' },
    restoreShare: { states: 'restoreShare', written: 'share' },
  }),
};

/** What else may run for `hours`. */
const POLLERS = ['epu', 'sqsPollers'];

/** Instances kept ready × memory × time, the whole month where no hours are stated. */
export function reservationReadings(usage: StatedUsage, memoryGb: Fraction | undefined): MeterReading[] {
  const concurrency = usage.get('provisionedConcurrency');
  if (concurrency === undefined) {
    const isForPollers = POLLERS.some((quantity) => usage.get(quantity) !== undefined);
    if (usage.get('hours') && !isForPollers) usage.require('provisionedConcurrency', 'with hours');
    return [];
  }
  const memory = memoryGb ?? usage.require('memory', 'with provisionedConcurrency');
  const hours = usage.get('hours') ?? usage.monthSec;
  const time = hours ?? usage.require('hours', 'with provisionedConcurrency');
  if (!memory || !time) return [];
  const seconds = secondsOf(usage, 'provisionedGbSeconds', time);
  return [{ meter: 'provisionedGbSeconds', quantity: multiply(multiply(concurrency, memory), seconds) }];
}

/** Cache time of the published versions and the restores. */
export function snapStartReadings(
  usage: StatedUsage,
  requests: Fraction | undefined,
  memoryGb: Fraction | undefined,
): MeterReading[] {
  const restores = restoresOf(usage, requests);
  const versions = usage.get('activeVersions');
  if (restores === undefined && versions === undefined && usage.get('cacheHours') === undefined) return [];
  const cached = usage.get('cacheHours') ?? usage.get('days') ?? usage.monthSec;
  const time = cached ?? usage.require('cacheHours', 'with SnapStart');
  const active = versions ?? usage.require('activeVersions', 'with SnapStart');
  const memory = memoryGb ?? usage.require('memory', 'with SnapStart');
  if (!time || !active || !memory) return [];
  const seconds = secondsOf(usage, 'snapStartCacheGbSeconds', time);
  return [
    { meter: 'snapStartCacheGbSeconds', quantity: multiply(multiply(active, memory), seconds) },
    { meter: 'snapStartRestoreGb', quantity: multiply(restores ?? ZERO, memory) },
  ];
}

function restoresOf(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const restores = usage.get('restores');
  const share = usage.get('restoreShare');
  if (share === undefined) return restores;
  const total = requests ?? usage.require('requests', 'with restoreShare');
  const shared = total && multiply(total, share);
  if (restores && shared && compare(restores, shared) !== 0) {
    const got = `got ${quantityText(restores)}`;
    usage.reject('restores', `must be restoreShare × requests (${quantityText(shared)}), ${got}`);
  }
  return restores ?? shared;
}
