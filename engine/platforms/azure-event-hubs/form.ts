/**
 * Event Hubs in the words of worked examples: units of a plan × time, events of a size, capture and retention. Events
 * need units: at least one throughput unit of Basic and Standard; those of Premium and Dedicated include all events.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { divide, type Fraction, isZero, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { beyondIncluded, chunksOf } from '../../money/meter-rules.ts';
import { ONE } from '../../money/units.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import {
  gigabyteWords,
  metersByName,
  statedGigabytes,
  statedMeters,
} from '../../stated-usage/meter-fields.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const MILLION = fromDecimal('1000000');
const EVENTS = ['events', 'events in millions'];
/** What each plan is paid by. */
const UNITS: Readonly<Record<string, string>> = {
  basic: 'throughputUnits',
  standard: 'throughputUnits',
  premium: 'processingUnits',
  dedicated: 'capacityUnits',
};

export const eventHubsForm: UsageForm = {
  fields: withMeanings(
    {
      ...fieldsNamed([
        ['throughputUnits', 'number', 'throughputUnits', 'TU', 'standard_TU'],
        ['processingUnits', 'number', 'processingUnits', 'PU', 'premium_PU'],
        ['capacityUnits', 'number', 'capacityUnits', 'CU', 'dedicated_CU'],
        ['events', 'count', 'ingressEvents', 'events'],
        ['events in millions', 'number', 'ingress_M', 'events_M'],
      ]),
      ...payloadFields('event'),
      capture: { states: 'capture', written: 'numberEach' },
      ...gigabyteWords('retention', ['retention'], ['retentionGb', 'retention_GB']),
      ...metersByName('throughputUnitHours'),
      ...runningTimeFields,
    },
    {
      throughputUnits:
        'of Basic or Standard; 1 with events where not stated, 0 where they are paid elsewhere',
      events: 'one for each started 64 KB; included in the units of Premium and Dedicated',
    },
  ),
  // A TB that a unit of Premium or Dedicated includes is 1,000 GB.
  gigabytesOfTerabyte: 1000,
  readings(usage) {
    const plan = planOf(usage);
    checkPlan(usage, plan);
    const hasUnits = usage.get('processingUnits') ?? usage.get('capacityUnits');
    if (statedGigabytes(usage, 'retention') && !hasUnits) usage.require('processingUnits', 'with retention');
    return [
      ...unitReadings(usage),
      ...eventReadings(usage, plan),
      ...retentionReadings(usage, 'processingUnits', 'premiumRetentionGbMonths'),
      ...retentionReadings(usage, 'capacityUnits', 'dedicatedRetentionGbMonths'),
    ];
  },
};

/** The plan that is stated, or the one whose units are. */
function planOf(usage: StatedUsage): string {
  const { plan } = usage.attributes;
  if (plan !== undefined || usage.get('throughputUnits')) return plan ?? 'standard';
  if (usage.get('processingUnits')) return 'premium';
  return usage.get('capacityUnits') ? 'dedicated' : 'standard';
}

function checkPlan(usage: StatedUsage, plan: string): void {
  const own = UNITS[plan]!;
  const hasEvents = EVENTS.some((quantity) => usage.get(quantity));
  if (own !== 'throughputUnits' && hasEvents)
    usage.require(own, `with plan: ${plan}, whose units include events`);
  if (usage.attributes.plan === undefined) return;
  for (const units of new Set(Object.values(UNITS))) {
    if (units !== own && usage.get(units)) usage.reject(units, `must not be stated with plan: ${plan}`);
  }
  if (plan !== 'standard' && usage.get('capture'))
    usage.reject('capture', `must be stated with plan: standard, got plan: ${plan}`);
}

/** Whether there is a namespace that nobody stated units of. */
function needsThroughput(usage: StatedUsage): boolean {
  if (UNITS[planOf(usage)] !== 'throughputUnits' || usage.get('throughputUnitHours')) return false;
  const used = [...EVENTS, 'capture'].map((quantity) => usage.getOrZero(quantity));
  return used.some((quantity) => !isZero(quantity));
}

function unitReadings(usage: StatedUsage): MeterReading[] {
  const throughput = usage.get('throughputUnits') ?? (needsThroughput(usage) ? ONE : undefined);
  const captured = usage.isEach('capture') ? throughput : usage.get('capture');
  const counts: readonly (readonly [meter: string, count: Fraction | undefined])[] = [
    ['throughputUnitHours', throughput],
    ['captureUnitHours', captured],
    ['processingUnitHours', usage.get('processingUnits')],
    ['capacityUnitHours', usage.get('capacityUnits')],
  ];
  const readings = counts.flatMap(([meter, count]) => {
    const hours = count && billedHours(usage, meter);
    return hours ? [{ meter, quantity: multiply(count, hours) }] : [];
  });
  return [...readings, ...statedMeters(usage, 'throughputUnitHours')];
}

function eventReadings(usage: StatedUsage, plan: string): MeterReading[] {
  const millions = usage.get('events in millions');
  const events = usage.get('events') ?? (millions && multiply(millions, MILLION));
  const bytes = payloadBytes(usage, 'event', ...EVENTS);
  if (!events || UNITS[plan] !== 'throughputUnits') return [];
  const chunks = bytes ? chunksOf(usage.book, 'ingressEvents', bytes) : fromDecimal('1');
  return [{ meter: 'ingressEvents', quantity: multiply(events, chunks) }];
}

/** Each unit brings its own included part. */
function retentionReadings(usage: StatedUsage, units: string, meter: string): MeterReading[] {
  const kept = statedGigabytes(usage, 'retention');
  const count = usage.get(units);
  if (!kept || !count || isZero(count)) return [];
  const share = divide(kept, count);
  return [{ meter, quantity: multiply(beyondIncluded(usage.book, meter, share), count) }];
}
