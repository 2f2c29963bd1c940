/** Lengths of time as they were written, or in two units where nobody would write them so. */
import { parseDurationUs } from '../../engine/words/quantity.ts';
import { lengthWords } from '../traffic/time-units.ts';

/** A person may have written it, and knows it by these words: hours up to a year, of shorter units fewer than a hundred. */
const SIMPLE =
  /^(\d{1,4}(\.\d)? ?(h|hours?|d|days?|weeks?|months?)|\d{1,2}(\.\d)? ?(s|min|minutes?|seconds?))$/;

/** `24 h` and `90 min` stay; `2381543 s` → `27 d 13 h`, `144 min` → `2 h 24 min`. */
export function readableSpan(written: string): string {
  const us = SIMPLE.test(written) ? undefined : parseDurationUs(written).value;
  return us === undefined || us === 0 ? written : lengthWords(us);
}
