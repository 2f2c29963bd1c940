/** What a plan chooses, asks for and misses, in words. */
import type { Choice, Readiness, Switch } from '../../engine/planning/plan/choice.ts';
import type { DeploymentPlan, Evaluated } from '../../engine/planning/plan/plan-document.ts';
import type { ServiceLevel } from '../../engine/planning/service-level.ts';
import { parseDurationUs } from '../../engine/words/quantity.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';

/** `12 ready, max 40`, `count 3`, `scale 2–6 at 70 %`. */
export function choiceWords({ count, scale, minInstances, maxInstances }: Choice): string {
  const parts = [
    ...(count === undefined ? [] : [`count ${count}`]),
    ...(scale === undefined ? [] : [`scale ${scale.min}–${scale.max} at ${scale.target}`]),
    ...(minInstances === undefined ? [] : [readyWords(minInstances)]),
    ...(maxInstances === undefined ? [] : [`max ${maxInstances}`]),
  ];
  return parts.length === 0 ? 'no number' : parts.join(', ');
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
  { name: 'cold', words: 'cold', of: ({ coldStartRatio }: Evaluated) => coldStartRatio },
  { name: 'throttled', words: 'throttled', of: ({ throttled }: Evaluated) => throttled },
  { name: 'timedOut', words: 'timed out', of: ({ timedOut }: Evaluated) => timedOut },
  { name: 'failed', words: 'failed', of: ({ failed }: Evaluated) => failed },
] as const;

/** `p99 410 ms, cold 2 %`: the limits that are missed, with what is instead; empty where all are met. */
export function missedWords(row: Evaluated, level: ServiceLevel): string {
  if (row.meets) return '';
  const shares = LIMITED.flatMap(({ name, words, of }) => {
    const most = level[name];
    return most !== undefined && of(row) > most ? [`${words} ${formatShare(of(row))}`] : [];
  });
  const isLate = level.p99Ms !== undefined && (row.p99Ms === null || row.p99Ms > level.p99Ms);
  return [...(isLate ? [`p99 ${formatMilliseconds(row.p99Ms)}`] : []), ...shares].join(', ');
}

/** Of the row that a plan chose. */
export function chosenRow(plan: DeploymentPlan): Evaluated {
  return plan.alternatives[0] ?? plan.asWritten;
}

/** Plans that were played with one switch of a schedule by one more or fewer, all else alike. */
export function nearSchedules(switches: readonly Switch[], { evaluated }: DeploymentPlan): Evaluated[] {
  return evaluated.filter(({ minInstances: other }) => {
    if (!Array.isArray(other) || other.length !== switches.length) return false;
    const steps = switches.map(({ at, days, instances }, i) => {
      const theirs: Switch = other[i];
      const isThen = theirs.at === at && theirs.days === days;
      return isThen ? Math.abs(theirs.instances - instances) : Number.POSITIVE_INFINITY;
    });
    return steps.reduce((sum, each) => sum + each, 0) === 1;
  });
}
