/** Lengths of time as they were written, or in two units where nobody would write them so. */
import { parseDurationUs } from '../../engine/scenario/quantity.ts';
import { lengthWords } from '../traffic/time-units.ts';

/** At most four digits and one decimal: a person may have written it, and knows it by these words. */
const SIMPLE = /^\d{1,4}(\.\d)? ?[a-zµμ]+$/i;

/** `24 h` and `90 min` stay; `2381543 s` → `27 d 13 h`. */
export function readableSpan(written: string): string {
  const us = SIMPLE.test(written) ? undefined : parseDurationUs(written).value;
  return us === undefined || us === 0 ? written : lengthWords(us);
}
