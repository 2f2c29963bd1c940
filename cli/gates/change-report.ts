/** What changed since the baseline, for a terminal and for a program. */

import { refusedShare } from '../../engine/planning/service-level.ts';
import type { Result } from '../../engine/result.ts';
import { answeredMs } from '../output/comparison.ts';
import { portionOf, trimZeros } from '../output/decimal.ts';
import { paragraph } from '../output/plain-text.ts';
import { type TextStyle, textTable } from '../output/text-table.ts';
import { type Changes, changesOf } from './change.ts';
import { certaintyWords, changeColumns, changeRows } from './change-columns.ts';
import { changeHeadline } from './change-headline.ts';
import { comparabilityWords } from './comparability.ts';

/** Headline, table, how sure it is, and in what the runs differ besides. */
export function changeText(changes: Changes, style: TextStyle): string {
  const notes = [...certaintyWords(changes), ...comparabilityWords(changes.baseline, changes.result)];
  return [
    paragraph(changeHeadline(changes), style.width),
    '\n',
    textTable(changeColumns(changes), changeRows(changes), style),
    ...notes.map((words) => paragraph(words, style.width)),
  ].join('');
}

/** The `change` of `--format json`. */
export function changeJson(baseline: Result, result: Result) {
  const changes = changesOf(baseline, result);
  const pair = <T>(before: T, now: T) => ({ before, now });
  return {
    headline: changeHeadline(changes),
    deployments: changes.changed.map(({ id, before, now, difference, certainty }) => ({
      id,
      currency: now.bill.currency,
      total: {
        ...pair(before.bill.total, now.bill.total),
        difference,
        percent: percentOf(difference, before.bill.total),
      },
      certainty,
      p99Ms: pair(answeredMs(before, 'p99'), answeredMs(now, 'p99')),
      coldStartRatio: pair(before.coldStartRatio, now.coldStartRatio),
      refusedShare: pair(refusedShare(before), refusedShare(now)),
    })),
    incomparable: changes.incomparable,
    new: changes.added.map(({ id }) => id),
    gone: changes.gone.map(({ id }) => id),
    warnings: comparabilityWords(baseline, result),
  };
}

/** A decimal string as money is, cut after six digits; null of nothing. */
export function percentOf(difference: string, was: string): string | null {
  return /^0*(\.0*)?$/.test(was.replace('-', '')) ? null : trimZeros(portionOf('100', difference, was, 6));
}
