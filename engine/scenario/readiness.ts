/** Instances kept ready over time → the week's changes, or the range of target tracking. */
import type { ReadyKnob, Report } from '../platform-kinds/platform.ts';
import { formatDuration } from '../words/quantity.ts';
import { type ReadinessDocument, WEEKDAY_NAMES } from './readiness-schema.ts';
import { countOf, durationUs, shareOf } from './written.ts';

const DAY_US = 24 * 3600e6;
const DEFAULT_TARGET = 0.7;

/** Undefined where it is a number, and does not change. `weekStartUs`: time of the week at the start of the horizon. */
export function readyOverTime(
  written: ReadinessDocument | undefined,
  weekStartUs: number,
  path: string,
  report: Report,
): ReadyKnob | undefined {
  if (typeof written !== 'object') return undefined;
  if (!Array.isArray(written)) {
    const { min, max, target } = written;
    if (countOf(min) > countOf(max)) {
      report(`${path}.minInstances`, `minInstances must have min at most max, got min ${min} and max ${max}`);
    }
    const targetShare = target === undefined ? DEFAULT_TARGET : shareOf(target);
    return { by: 'alarms', minInstances: countOf(min), maxInstances: countOf(max), target: targetShare };
  }
  const placed = written
    .flatMap(({ at, days = 'daily', instances }, i) =>
      daysOf(days).map((day) => ({ i, atUs: day * DAY_US + durationUs(at), instances: countOf(instances) })),
    )
    .sort((a, b) => a.atUs - b.atUs);
  placed.forEach((change, j) => {
    const before = placed[j - 1];
    if (before?.atUs !== change.atUs) return;
    const time = `${WEEKDAY_NAMES[Math.floor(change.atUs / DAY_US)]} ${formatDuration(change.atUs % DAY_US)}`;
    report(
      `${path}.minInstances[${Math.max(change.i, before.i)}].at`,
      `at must be another time than those of the other changes, got ${time} twice`,
    );
  });
  const changes = placed.map(({ atUs, instances }) => ({ atUs, instances }));
  return { by: 'schedule', cycleUs: 7 * DAY_US, cycleStartUs: -weekStartUs, changes };
}

function daysOf(days: string): readonly number[] {
  if (days === 'daily') return [0, 1, 2, 3, 4, 5, 6];
  if (days === 'weekdays') return [0, 1, 2, 3, 4];
  if (days === 'weekends') return [5, 6];
  return [(WEEKDAY_NAMES as readonly string[]).indexOf(days)];
}
