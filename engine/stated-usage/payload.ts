/** The size of one message, item or response, as `messageKb: 64` (1 KB = 1,024 bytes) or `messageSize: 64 KB`. */
import { divide, type Fraction, multiply } from '../money/fraction.ts';
import { BYTES_PER_GB, BYTES_PER_KB, BYTES_PER_MB } from '../money/units.ts';
import type { StatedUsage, UsageField } from './usage-form.ts';

/** `messageKb` and `messageSize` for `message`. */
export function payloadFields(word: string): Readonly<Record<string, UsageField>> {
  return {
    [`${word}Kb`]: { states: `${word}Kb`, written: 'kilobytes' },
    [`${word}Size`]: { states: `${word}Size`, written: 'size' },
  };
}

/**
 * Bytes of one; undefined where no size is stated. `of`: the quantities whose size it is, of which one must be stated with
 * it. Reports, so a form asks once.
 */
export function payloadBytes(usage: StatedUsage, word: string, ...of: string[]): Fraction | undefined {
  const kilobytes = usage.get(`${word}Kb`);
  const megabytes = usage.get(`${word}Size`);
  const stated = kilobytes ?? megabytes;
  if (stated && !of.some((quantity) => usage.get(quantity))) {
    usage.require(of[0]!, `with ${kilobytes ? `${word}Kb` : `${word}Size`} (1 in perRequest)`);
  }
  if (kilobytes && megabytes) usage.reject(`${word}Size`, `must not be stated as ${word}Kb too`);
  if (kilobytes) return multiply(kilobytes, BYTES_PER_KB);
  return megabytes && multiply(megabytes, BYTES_PER_MB);
}

/** 1 GB = 1,024 × 1,024 × 1,024 bytes. */
export function bytesToGigabytes(bytes: Fraction): Fraction {
  return divide(bytes, BYTES_PER_GB);
}
