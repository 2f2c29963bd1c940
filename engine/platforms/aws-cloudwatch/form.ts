/**
 * CloudWatch in words: what each invocation logs, metrics and alarms. Logs of invocations are Lambda's, and are stored for
 * a month uncompressed unless `retentionMonths` or `storedGb` says otherwise.
 */
import { divide, type Fraction, fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const A_MONTH = fraction(1n);
/** Meter and the quantity in MB that it counts in GB. */
const SIZES = [
  ['lambdaLogGb', 'lambdaLogs'],
  ['customLogGb', 'customLogs'],
  ['vendedLogGb', 'vendedLogs'],
] as const;
const LOGS = SIZES.map(([, logs]) => logs);

export const cloudwatchForm: UsageForm = {
  fields: withMeanings(
    {
      invocations: { states: 'invocations', written: 'count' },
      requests: { states: 'invocations', written: 'count' },
      ...payloadFields('log'),
      retentionMonths: { states: 'retentionMonths', written: 'number' },
      storedGb: { states: 'stored', written: 'gigabytes' },
      lambdaLogs: { states: 'lambdaLogs', written: 'size' },
      customLogs: { states: 'customLogs', written: 'size' },
      vendedLogs: { states: 'vendedLogs', written: 'size' },
      customMetrics: { states: 'metricMonths', written: 'number' },
      metrics: { states: 'metricMonths', written: 'number' },
      alarms: { states: 'alarmMonths', written: 'number' },
    },
    {
      invocations:
        'each writes the stated log, which is kept for 1 month unless retentionMonths or storedGb is stated',
    },
  ),
  oneOf: { logs: LOGS, logGb: LOGS, logsGb: LOGS, ingestedGb: LOGS, ingestion: LOGS },
  readings(usage) {
    const logged = loggedGb(usage);
    return [
      ...(logged ? [{ meter: 'lambdaLogGb', quantity: logged }] : []),
      ...SIZES.flatMap(([meter, quantity]) => sized(usage, meter, quantity)),
      ...storageReadings(usage, logged),
      ...['metricMonths', 'alarmMonths'].flatMap((meter) => counted(usage, meter)),
    ];
  },
};

function loggedGb(usage: StatedUsage): Fraction | undefined {
  const invocations = usage.get('invocations');
  const bytes = payloadBytes(usage, 'log', 'invocations');
  if (invocations && !bytes) usage.require('logKb', 'with invocations');
  if (!invocations || !bytes) return undefined;
  if (usage.get('lambdaLogs')) usage.reject('lambdaLogs', 'must not be stated with invocations');
  return bytesToGigabytes(multiply(invocations, bytes));
}

function storageReadings(usage: StatedUsage, logged: Fraction | undefined): MeterReading[] {
  const stored = usage.get('stored');
  const months = usage.get('retentionMonths');
  if (stored && months) usage.reject('retentionMonths', 'must not be stated with storedGb');
  if (months && !logged) usage.require('invocations', 'with retentionMonths');
  const gigabytes = stored ? divide(stored, MB_PER_GB) : logged && multiply(logged, months ?? A_MONTH);
  return gigabytes ? [{ meter: 'storedGbMonths', quantity: gigabytes }] : [];
}

function sized(usage: StatedUsage, meter: string, quantity: string): MeterReading[] {
  const stated = usage.get(quantity);
  return stated ? [{ meter, quantity: divide(stated, MB_PER_GB) }] : [];
}

function counted(usage: StatedUsage, meter: string): MeterReading[] {
  const quantity = usage.get(meter);
  return quantity ? [{ meter, quantity }] : [];
}
