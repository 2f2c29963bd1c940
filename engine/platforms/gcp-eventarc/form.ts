/** Eventarc in the words of worked examples: events, or events a second for a while. */
import { multiply } from '../../money/fraction.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const eventarcForm: UsageForm = {
  fields: {
    eventsPerSecond: { states: 'eventsPerSecond', written: 'number' },
    events_per_s: { states: 'eventsPerSecond', written: 'number' },
    seconds: { states: 'time', written: 'seconds' },
    days: { states: 'time', written: 'days' },
  },
  readings(usage) {
    const rate = usage.get('eventsPerSecond');
    if (rate === undefined) {
      if (usage.get('time') !== undefined) usage.require('eventsPerSecond', 'with a time');
      return [];
    }
    const time = usage.get('time') ?? usage.monthSec ?? usage.require('seconds', 'where month is actual');
    return time ? [{ meter: 'events', quantity: multiply(rate, time) }] : [];
  },
};
