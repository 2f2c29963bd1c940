/**
 * Finds which column is the time, which the count, which the duration: as told, else by the names in common
 * use. Two candidates for one role are a question to the user, never a guess.
 */
import { type Column, describeColumn } from './columns.ts';
import { quote } from './numbers.ts';
import { unitUsOf } from './time-units.ts';
import type { Told } from './told.ts';

const ROLES = ['time', 'requests', 'duration', 'end'] as const;
type Role = (typeof ROLES)[number];

export interface Roles {
  readonly time?: Column;
  readonly requests?: Column;
  readonly duration?: Column;
  /** When a request ended; used with its duration where the file has no time of arrival. */
  readonly end?: Column;
}

const NAMES: Record<Role, Set<string>> = {
  time: names(`timestamp time date datetime date_time ts t second seconds sec minute minutes hour hours day days
    bucket period bin epoch unix unix_time unixtime unix_timestamp utc start start_time start_timestamp started
    started_at arrival arrival_time arrived arrived_at sent sent_at event_time invocation_time created_at
    received_at`),
  requests:
    names(`requests request request_count requests_count req reqs count counts value hits hit invocations
    invocation_count calls call_count tweets n num_requests number_of_requests events arrivals total
    total_requests sum queries messages visits`),
  duration: names('duration durations elapsed exec_time execution_time execution_duration service_time'),
  end: names('end end_time end_timestamp ended ended_at finished finished_at'),
};

/** Assigns the roles; throws an Error where a told column is missing or a name fits twice. */
export function assignRoles(columns: readonly Column[], told: Told): Roles {
  const roles: { -readonly [K in keyof Roles]: Roles[K] } = {};
  for (const role of ROLES) {
    const name = told[role];
    if (name !== undefined && name !== 'none') roles[role] = toldColumn(columns, role, name);
  }
  const taken = new Set(Object.values(roles).map(({ index }) => index));
  const free = columns.filter(({ index }) => !taken.has(index));
  const find = (role: Role): Column | undefined =>
    roles[role] ?? (told[role] === 'none' ? undefined : namedColumn(free, role));
  const time = roles.end ? roles.time : find('time');
  const requests = find('requests');
  // Rows of counts have no use for a duration or an end, so two of them are no question there.
  const duration = requests ? roles.duration : find('duration');
  const end = time || requests ? roles.end : find('end');
  return {
    ...(time && { time }),
    ...(requests && { requests }),
    ...(duration && { duration }),
    ...(end && { end }),
  };
}

function namedColumn(columns: readonly Column[], role: Role): Column | undefined {
  const fitting = columns.filter(({ base }) => NAMES[role].has(base));
  if (fitting.length > 1) {
    const list = fitting.map(({ name }) => name).join(', ');
    throw new Error(
      `one column must be the ${role}, got ${list}; tell it with --columns ${role}=${fitting[0]!.name}`,
    );
  }
  return fitting[0];
}

/** A column by the name the user gave, with the unit after a colon where there is one. */
function toldColumn(columns: readonly Column[], role: Role, told: string): Column {
  const whole = findColumn(columns, told);
  if (whole) return whole;
  const cut = told.lastIndexOf(':');
  const unitUs = unitUsOf(
    told
      .slice(cut + 1)
      .trim()
      .toLowerCase(),
  );
  const column = cut > 0 && unitUs !== undefined ? findColumn(columns, told.slice(0, cut).trim()) : undefined;
  if (column && unitUs !== undefined) return { ...column, unitUs, isUnit: false };
  const list = columns.map(({ name }) => name);
  const shown = list.length > 12 ? `${list.slice(0, 12).join(', ')}, …` : list.join(', ');
  throw new Error(`--columns ${role} must be one of ${shown}, got ${quote(told)}`);
}

function findColumn(columns: readonly Column[], name: string): Column | undefined {
  const exact = columns.find((column) => column.name === name);
  return exact ?? columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** Names are compared without their unit, so `t` and `time_ms` need no entries of their own. */
function names(list: string): Set<string> {
  return new Set(list.split(/\s+/).map((name) => describeColumn(name, 0).base));
}
