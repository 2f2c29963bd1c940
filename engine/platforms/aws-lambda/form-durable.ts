/**
 * Durable functions: executions × what each does. Their replays are requests with a duration like any other; waits cost
 * no duration.
 */
import { fromNumber } from '../../money/decimal.ts';
import { add, divide, type Fraction, max, multiply, subtract, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { ONE } from '../../money/units.ts';
import { forMeters } from '../../stated-usage/form-words.ts';
import type { StatedUsage } from '../../stated-usage/usage-form.ts';
import { secondsOf } from './version-of-book.ts';

/** Decimal, as the pricing page counts them. */
const KB_PER_GB = fromNumber(1_000_000);

export const durableFields = forMeters(['durableOperations'], {
  executions: { states: 'executions', written: 'count' },
  invocationsPerExecution: { states: 'invocationsPerExecution', written: 'number' },
  activeSecondsPerExecution: { states: 'activePerExecution', written: 'seconds' },
  operationsPerExecution: { states: 'operationsPerExecution', written: 'number' },
  payloadKb: { states: 'payloadKb', written: 'kilobytes' },
  payloadKbPerExecution: { states: 'payloadKb', written: 'number' },
  invokeKb: { states: 'invokeKb', written: 'kilobytes' },
  operationKb: { states: 'operationKb', written: 'kilobytes' },
  writingOperations: { states: 'writingOperations', written: 'count' },
  runningStorageDays: { states: 'runningTime', written: 'days' },
  retentionDays: { states: 'retention', written: 'days' },
});

const NEEDS_EXECUTIONS = [
  ...['invocationsPerExecution', 'activePerExecution', 'operationsPerExecution', 'payloadKb', 'invokeKb'],
  ...['operationKb', 'writingOperations', 'runningTime', 'retention'],
];

/** Billed duration of all executions; undefined where requests have a duration of their own. */
export function durationOfExecutions(
  usage: StatedUsage,
  memoryGb: Fraction | undefined,
): MeterReading[] | undefined {
  const active = usage.get('activePerExecution');
  const executions = usage.get('executions');
  if (active === undefined || executions === undefined) return undefined;
  if (usage.get('duration'))
    usage.reject('duration', 'must not be stated with the active time of an execution');
  const memory = memoryGb ?? usage.require('memory', 'with the active time of an execution');
  if (!memory) return [];
  const seconds = multiply(executions, secondsOf(usage, 'gbSeconds', active));
  return [{ meter: 'gbSeconds', quantity: multiply(seconds, memory) }];
}

/** Operations, the data they write, and its storage while the execution runs and until its retention ends. */
export function durableReadings(usage: StatedUsage): MeterReading[] {
  const executions = usage.get('executions');
  if (executions === undefined) {
    const stated = NEEDS_EXECUTIONS.find((quantity) => usage.get(quantity) !== undefined);
    if (stated) usage.require('executions', `with ${stated}`);
    return [];
  }
  const operations = usage.get('operationsPerExecution');
  const written = multiply(executions, divide(writtenKbOf(usage, operations), KB_PER_GB));
  return [
    ...(operations ? [{ meter: 'durableOperations', quantity: multiply(executions, operations) }] : []),
    { meter: 'durableWrittenGb', quantity: written },
    { meter: 'durableStorageGbMonths', quantity: multiply(written, monthsKept(usage)) },
  ];
}

/** Of one execution: stated, or the payload of the start and of every other operation. */
function writtenKbOf(usage: StatedUsage, operations: Fraction | undefined): Fraction {
  const stated = usage.get('payloadKb');
  if (stated !== undefined) return stated;
  const each = usage.getOrZero('operationKb');
  const others = usage.get('writingOperations') ?? max(ZERO, subtract(operations ?? ONE, ONE));
  return add(usage.getOrZero('invokeKb'), multiply(others, each));
}

function monthsKept(usage: StatedUsage): Fraction {
  const kept = add(usage.getOrZero('runningTime'), usage.getOrZero('retention'));
  const month = usage.get('days') ?? usage.monthSec ?? usage.require('days', 'with executions');
  return month ? divide(kept, month) : ZERO;
}
