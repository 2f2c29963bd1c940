/** A schedule of a day, or of weekdays and of weekends, as switches; written as a scenario has it. */
import { parseDurationUs } from '../../words/quantity.ts';
import type { InstanceChoice, Switch } from './choice.ts';
import { type Days, HOURS } from './day-loads.ts';

export const DAY_MINUTES = HOURS * 60;

export interface DaySwitch {
  readonly days: Days;
  /** Of the day. */
  readonly minute: number;
  readonly instances: number;
}

/** In the order of the day; undefined where two would be at the same time. */
export function inOrder(switches: readonly DaySwitch[]): DaySwitch[] | undefined {
  const sorted = [...switches].sort((a, b) => rank(a) - rank(b));
  return sorted.some((each, i) => i > 0 && rank(each) === rank(sorted[i - 1]!)) ? undefined : sorted;
}

function rank({ days, minute }: DaySwitch): number {
  return minute + (days === 'weekends' ? DAY_MINUTES : 0);
}

/** In whole or quarter hours. A switch to what holds already is left out. */
export function writtenSchedule(switches: readonly DaySwitch[]): Switch[] {
  return switches
    .filter((each, i) => {
      const before = switches[i - 1] ?? switches.at(-1)!;
      // The night before a day may be of the other kind.
      const isKnown = each.days === before.days && before !== each;
      return !(isKnown && before.instances === each.instances);
    })
    .map(({ days, minute, instances }) => ({
      at: `${minute / 60} h`,
      ...(days !== undefined && { days }),
      instances,
    }));
}

/** The other way round; undefined where it is no schedule. */
export function switchesOf({ minInstances, maxInstances }: InstanceChoice): DaySwitch[] | undefined {
  if (!Array.isArray(minInstances) || maxInstances !== undefined) return undefined;
  return (minInstances as readonly Switch[]).map(({ at, days, instances }) => ({
    days,
    minute: Math.round(parseDurationUs(at).value! / 60e6),
    instances,
  }));
}
