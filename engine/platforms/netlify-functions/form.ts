/**
 * Netlify in the words of worked examples: memory × running time, requests, GB out and deploys → credits, and packs of
 * them. The plan's fee is owed unless `planMonths: 0` says that it is paid elsewhere. Seconds beside requests are of one
 * request, alone of all.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { add, divide, type Fraction, fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB, SEC_PER_HOUR, SEC_PER_MINUTE } from '../../money/units.ts';
import { countFields } from '../../stated-usage/count-in-month.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { metersByName } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { CREDITS, PACK_CREDITS } from './credits.ts';

export const netlifyForm: UsageForm = {
  fields: {
    ...countFields('requests', 'invocations', 'webRequests'),
    ...fieldsNamed([
      ['memory', 'size', 'memory'],
      ['memory', 'megabytes', 'memoryMB', 'memoryMb'],
      ['memory', 'gigabytes', 'memoryGB', 'memoryGb'],
      ['minutes', 'number', 'minutes'],
      ['running', 'hours', 'hours'],
      ['running', 'seconds', 'totalSeconds', 'runningSeconds', 'computeSeconds'],
      ['seconds', 'seconds', 'seconds'],
      ['duration', 'duration', 'duration'],
      ['duration', 'milliseconds', 'durationMs', 'ms'],
      ['duration', 'seconds', 'durationSeconds', 'secondsPerRequest'],
      ['gbHours', 'number', 'gbHours'],
      ['egress', 'gigabytes', 'egressGb', 'bandwidthGb', 'bandwidthGB'],
      ['egress', 'size', 'egress', 'bandwidth'],
      ['deploys', 'count', 'deploys', 'productionDeploys'],
    ]),
    ...metersByName('planMonths', 'credits'),
  },
  readings(usage) {
    const credits = usage.get('credits') ?? creditsOf(usage);
    return [
      { meter: 'planMonths', quantity: usage.get('planMonths') ?? fraction(1n) },
      { meter: 'credits', quantity: credits },
      ...packReading(usage, credits),
    ];
  },
};

function creditsOf(usage: StatedUsage): Fraction {
  const requests = usage.get('requests');
  const gbHours = usage.get('gbHours') ?? computedGbHours(usage, requests) ?? ZERO;
  return [
    multiply(gbHours, fromDecimal(CREDITS.gbHour)),
    multiply(divide(usage.getOrZero('egress'), MB_PER_GB), fromDecimal(CREDITS.egressGb)),
    multiply(requests ?? ZERO, fromDecimal(CREDITS.webRequest)),
    multiply(usage.getOrZero('deploys'), fromDecimal(CREDITS.deploy)),
  ].reduce(add);
}

/** Memory × time that functions run in the month, stated as a whole or for each request. */
function computedGbHours(usage: StatedUsage, requests: Fraction | undefined): Fraction | undefined {
  const memory = usage.get('memory');
  const minutes = usage.get('minutes');
  const { duration, running } = timesOf(usage, requests);
  const count = duration && (requests ?? usage.require('requests', 'with a duration'));
  const seconds =
    running ??
    (minutes && multiply(minutes, SEC_PER_MINUTE)) ??
    (duration && count && multiply(count, duration));
  if (!memory && !seconds) return undefined;
  const megabytes = memory ?? usage.require('memory', 'with a duration');
  const time = seconds ?? usage.require('duration', 'with memory');
  return megabytes && time && divide(multiply(divide(megabytes, MB_PER_GB), time), SEC_PER_HOUR);
}

interface RunningTimes {
  /** Of one request. */
  readonly duration: Fraction | undefined;
  /** Of all requests. */
  readonly running: Fraction | undefined;
}

function timesOf(usage: StatedUsage, requests: Fraction | undefined): RunningTimes {
  const [duration, running, seconds] = ['duration', 'running', 'seconds'].map((time) => usage.get(time));
  const other = requests ? 'duration' : 'running';
  if (seconds && usage.get(other)) usage.reject('seconds', `must not be stated with ${other} too`);
  return requests ? { duration: duration ?? seconds, running } : { duration, running: running ?? seconds };
}

function packReading(usage: StatedUsage, credits: Fraction): MeterReading[] {
  const plan = usage.attributes.plan ?? usage.book.attributeDefaults.plan!;
  const pack = PACK_CREDITS[plan];
  return pack ? [{ meter: 'creditPacks', quantity: divide(credits, fromDecimal(pack)) }] : [];
}
