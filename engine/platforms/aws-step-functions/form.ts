/**
 * Step Functions in words: transitions of standard workflows, or requests × duration × memory of express ones. Memory is
 * what the workflow bills: 50 MB, its definition, and its payload × parallel steps. Executions are those of the workflow
 * that `plan` names or the other words are of: express ones have a duration, standard ones transitions.
 */
import { quantityText } from '../../money/decimal.ts';
import { compare, divide, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { billedMegabytes, billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const METER = 'expressGbSeconds';

const EXPRESS = ['requests', 'duration', 'billedDuration', 'memory', 'billedMemory'];
const STANDARD = ['transitions', 'transitionsPerExecution'];

export const stepFunctionsForm: UsageForm = {
  // They cost the same by any name; which words are meant depends on it.
  planNames: { standard: 'standard', express: 'express' },
  fields: {
    transitions: { states: 'transitions', written: 'count' },
    stateTransitions: { states: 'transitions', written: 'count' },
    executions: { states: 'executions', written: 'count' },
    transitionsPerExecution: { states: 'transitionsPerExecution', written: 'number' },
    requests: { states: 'requests', written: 'count' },
    duration: { states: 'duration', written: 'duration' },
    durationMs: { states: 'duration', written: 'milliseconds' },
    billedDurationMs: { states: 'billedDuration', written: 'milliseconds' },
    memory: { states: 'memory', written: 'size' },
    memoryMb: { states: 'memory', written: 'megabytes' },
    billedMemoryMb: { states: 'billedMemory', written: 'megabytes' },
  },
  readings(usage) {
    checkPlan(usage);
    return [...standardReadings(usage), ...expressReadings(usage)];
  },
};

function isExpress(usage: StatedUsage): boolean {
  const isStated = (words: readonly string[]) => words.some((word) => usage.get(word) !== undefined);
  return usage.attributes.plan === 'express' || (!isStated(STANDARD) && isStated(EXPRESS));
}

/** What the other kind of workflow is billed by. */
function checkPlan(usage: StatedUsage): void {
  const { plan } = usage.attributes;
  const foreign = plan === 'express' ? STANDARD : plan === 'standard' ? EXPRESS : [];
  for (const word of foreign) {
    if (usage.get(word)) usage.reject(word, `must not be stated with plan: ${plan}`);
  }
}

function standardReadings(usage: StatedUsage): MeterReading[] {
  const stated = usage.get('transitions');
  if (stated) {
    if (usage.get('executions')) usage.reject('executions', 'must not be stated with transitions');
    return [{ meter: 'transitions', quantity: stated }];
  }
  const executions = isExpress(usage) ? undefined : usage.get('executions');
  const each = usage.get('transitionsPerExecution');
  if (executions && !each)
    usage.require('transitionsPerExecution', 'with executions, or else duration and memory of express ones');
  if (each && !executions) usage.require('executions', 'with transitionsPerExecution');
  return executions && each ? [{ meter: 'transitions', quantity: multiply(executions, each) }] : [];
}

function expressReadings(usage: StatedUsage): MeterReading[] {
  if (usage.attributes.plan === 'standard') return [];
  const words = isExpress(usage) ? [...EXPRESS, 'executions'] : EXPRESS;
  const stated = words.find((word) => usage.get(word) !== undefined);
  if (stated === undefined) return [];
  const executions = isExpress(usage) ? usage.get('executions') : undefined;
  if (executions && usage.get('requests')) usage.reject('executions', 'must not be stated as requests too');
  const requests = executions ?? usage.require('requests', `with ${stated}`);
  const seconds = billedOf(usage, 'duration', (time) =>
    billedSeconds(usage.book, METER, usage.attributes, time),
  );
  const megabytes = billedOf(usage, 'memory', (mb) =>
    billedMegabytes(usage.book, METER, usage.attributes, mb),
  );
  if (!requests || !seconds || !megabytes) return [];
  const gigabytes = divide(megabytes, MB_PER_GB);
  return [
    { meter: 'expressRequests', quantity: requests },
    { meter: METER, quantity: multiply(requests, multiply(seconds, gigabytes)) },
  ];
}

/** What is billed of a quantity; where that is stated too, both must agree. */
function billedOf(
  usage: StatedUsage,
  quantity: 'duration' | 'memory',
  rule: (used: Fraction) => Fraction,
): Fraction | undefined {
  const billed = quantity === 'duration' ? 'billedDuration' : 'billedMemory';
  const stated = usage.get(billed);
  const used = usage.get(quantity) ?? stated ?? usage.require(quantity, 'with requests');
  const result = used && rule(used);
  if (result && stated && compare(result, stated) !== 0) {
    usage.reject(
      billed,
      `must be what the rules make of it, ${quantityText(result)}, got ${quantityText(stated)}`,
    );
  }
  return result;
}
