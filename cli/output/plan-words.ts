/** What a plan chooses, asks for and misses, in words. */
import type { InstanceChoice, Readiness, Switch } from '../../engine/planning/plan/choice.ts';
import type { DeploymentPlan, Evaluated, Service } from '../../engine/planning/plan/plan-document.ts';
import type { ServiceLevel } from '../../engine/planning/service-level.ts';
import { parseDurationUs } from '../../engine/words/quantity.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';

/** `12 ready, max 40`, `count 3`, `scale 2–6 at 70 %`. */
export function choiceWords({ count, scale, minInstances, maxInstances }: InstanceChoice): string {
  const parts = [
    ...(count === undefined ? [] : [`count ${count}`]),
    ...(scale === undefined ? [] : [`scale ${scale.min}–${scale.max} at ${scale.target}`]),
    ...(minInstances === undefined ? [] : [readyWords(minInstances)]),
    ...(maxInstances === undefined ? [] : [`max ${maxInstances}`]),
  ];
  return parts.length === 0 ? 'no number' : parts.join(', ');
}

/** With spaces that do not break between a number and what it is of. */
export function unbroken(words: string): string {
  return words.replace(
    /(?<=\d) (?=ready\b|%|ms\b|s\b|h\b)|(?<=\b(?:max|count|scale|at)) (?=\d)|(?<=\bno) (?=number)/g,
    '\u00a0',
  );
}

function readyWords(ready: Readiness): string {
  if (typeof ready === 'number') return ready === 0 ? 'none ready' : `${ready} ready`;
  if ('min' in ready) return `${ready.min}–${ready.max} ready by target ${ready.target}`;
  const numbers = ready.map(({ instances }) => instances);
  return `${Math.min(...numbers)}–${Math.max(...numbers)} ready by schedule`;
}

/** `from 8:00 on weekdays 28`. */
export function scheduleWords(switches: readonly Switch[]): string {
  const words = switches.map(
    ({ at, days, instances }) =>
      `${instances} from ${timeOfDay(at)}${days === undefined ? '' : ` on ${days}`}`,
  );
  return words.join(', ');
}

function timeOfDay(at: string): string {
  const minutes = Math.round((parseDurationUs(at).value ?? 0) / 60e6);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `p99 at most 300 ms, cold at most 1 % and none throttled`. */
export function levelWords({ p99Ms, ...shares }: ServiceLevel): string {
  const parts = [
    ...(p99Ms === undefined ? [] : [`p99 at most ${formatMilliseconds(p99Ms)}`]),
    ...LIMITED.flatMap(({ name, words }) => {
      const most = shares[name];
      if (most === undefined) return [];
      return [most === 0 ? `none ${words}` : `${words} at most ${formatShare(most)}`];
    }),
  ];
  const last = parts.pop();
  return parts.length === 0 ? `${last}` : `${parts.join(', ')} and ${last}`;
}

const LIMITED = [
  { name: 'cold', words: 'cold', of: ({ coldStartRatio }: Service) => coldStartRatio },
  { name: 'throttled', words: 'throttled', of: ({ throttled }: Service) => throttled },
  { name: 'timedOut', words: 'timed out', of: ({ timedOut }: Service) => timedOut },
  { name: 'failed', words: 'failed', of: ({ failed }: Service) => failed },
] as const;

/**
 * `p99 410 ms, cold 2 %`: the limits that are missed, with what is instead, and the other seed where it is that one alone; empty
 * where all are met.
 */
export function missedWords(row: Evaluated, level: ServiceLevel): string {
  if (row.meets) return '';
  const missed = missedBy(row, level);
  const worst = row.otherSeeds?.worst;
  return missed !== '' || !worst ? missed : `with ${shortSeed(worst.seed)}: ${missedBy(worst, level)}`;
}

function missedBy(row: Service, level: ServiceLevel): string {
  const shares = LIMITED.flatMap(({ name, words, of }) => {
    const most = level[name];
    return most !== undefined && of(row) > most ? [`${words} ${formatShare(of(row))}`] : [];
  });
  const isLate = level.p99Ms !== undefined && (row.p99Ms === null || row.p99Ms > level.p99Ms);
  return [...(isLate ? [`p99 ${formatMilliseconds(row.p99Ms)}`] : []), ...shares].join(', ');
}

/** `again-2` of `7/again-2`. */
function shortSeed(seed: string): string {
  return seed.slice(seed.lastIndexOf('/') + 1);
}

/** Of the row that a plan chose. */
export function chosenRow(plan: DeploymentPlan): Evaluated {
  return plan.alternatives[0] ?? plan.asWritten;
}

/** Whether a plan has no more room than it needs. */
export function isLeastRoom({ maxInstances, scale }: InstanceChoice, leastRoom: number | undefined): boolean {
  return leastRoom !== undefined && (maxInstances ?? scale?.max) === leastRoom;
}

/** A schedule that differs from another by one instance at one time. */
export interface NearSchedule {
  readonly row: Evaluated;
  /** `19 instead of 20 from 8:00 on weekdays`. */
  readonly words: string;
}

/** Of those that were played. */
export function nearSchedules(switches: readonly Switch[], { evaluated }: DeploymentPlan): NearSchedule[] {
  return evaluated.flatMap((row) => {
    const other = row.minInstances;
    if (!Array.isArray(other) || other.length !== switches.length) return [];
    const theirs = other as readonly Switch[];
    const moved = switches.flatMap((each, i) =>
      theirs[i]!.instances === each.instances ? [] : [{ each, instead: theirs[i]!.instances }],
    );
    const isThen = switches.every(({ at, days }, i) => theirs[i]!.at === at && theirs[i]!.days === days);
    const [{ each, instead } = { each: switches[0]!, instead: Number.NaN }] = moved;
    if (!isThen || moved.length !== 1 || Math.abs(instead - each.instances) !== 1) return [];
    const then = scheduleWords([each]).replace(/^\d+ /, '');
    return [{ row, words: `${instead} instead of ${each.instances} ${then}` }];
  });
}
