/**
 * What is asked: one of the scenarios by name, and what was changed in it field by field, as `--set` on the command line
 * writes it. So a ride is short enough for a link, and everything on the page is a scenario that the command line runs.
 */
import { applySet } from '../../engine/index.ts';
import type { Issue } from '../../engine/words/issue.ts';

export type Scalar = string | number | boolean | null;

export interface Ride {
  /** Name of a preset, or of a scenario that was opened. */
  readonly scenario: string;
  /** In the order of their paths; a path such as `function.memory` or `deployments[1].count`. */
  readonly changes: Readonly<Record<string, Scalar>>;
  /** Deployments of the scenario that are left out, by id. */
  readonly without: readonly string[];
  /** Platforms that stand beside those of the scenario. */
  readonly added: readonly string[];
}

export type Scenarios = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface RideDocument {
  readonly document: Readonly<Record<string, unknown>>;
  /** What could not be changed. */
  readonly issues: readonly Issue[];
}

export function rideOf(scenario: string): Ride {
  return { scenario, changes: {}, without: [], added: [] };
}

/** `null` as a value takes a change back. */
export function changed(ride: Ride, path: string, value: Scalar | undefined): Ride {
  const { [path]: _, ...others } = ride.changes;
  const changes = value === undefined ? others : { ...others, [path]: value };
  return {
    ...ride,
    changes: Object.fromEntries(Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Paths count the deployments as they stand in the scenario, with the added ones after them. */
export function documentOf(ride: Ride, scenarios: Scenarios): RideDocument {
  const base = Object.hasOwn(scenarios, ride.scenario) ? scenarios[ride.scenario] : undefined;
  if (!base) {
    const message = `scenario must be one of ${Object.keys(scenarios).join(', ')}, got "${ride.scenario}"`;
    return { document: {}, issues: [{ path: 'scenario', message }] };
  }
  const own = deploymentsOf(base);
  const taken = new Set(own.map(({ id }) => id));
  const added = ride.added.map((platform) => ({ id: freeId(platform, taken), platform }));
  let document: unknown = { ...base, deployments: [...own, ...added] };
  const issues: Issue[] = [];
  for (const [path, value] of Object.entries(ride.changes)) {
    const next = applySet(document, path, value);
    if (next.issue) issues.push(next.issue);
    else document = next.document;
  }
  const whole = document as Record<string, unknown>;
  const kept = deploymentsOf(whole).filter(({ id }) => !ride.without.includes(String(id)));
  return { document: { ...whole, deployments: kept }, issues };
}

interface Written {
  readonly id?: unknown;
}

function deploymentsOf(document: Readonly<Record<string, unknown>>): readonly Written[] {
  return Array.isArray(document.deployments) ? (document.deployments as Written[]) : [];
}

function freeId(platform: string, taken: Set<unknown>): string {
  let id = platform;
  for (let n = 2; taken.has(id); n++) id = `${platform}-${n}`;
  taken.add(id);
  return id;
}
