/** "Did you mean": the known name closest to a mistyped one. */
import { idOfOtherName } from './other-names.ts';

/** Longer names are not typing slips; also bounds the work. */
const MAX_LENGTH = 60;

/** Shorter names are part of too many others to mean one of them. */
const MIN_PART = 3;
const MIN_HELD = 4;

/**
 * The candidate with the fewest single-letter slips (added, missing, wrong or swapped letters; case aside) within a third
 * of the name's length; else the one candidate that the name is a part of, or that is a part of it, or undefined.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const allowed = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let fewest = allowed + 1;
  for (const candidate of candidates) {
    const slips = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (slips < fewest && slips < candidate.length) {
      best = candidate;
      fewest = slips;
    }
  }
  return best ?? soleKin(name.toLowerCase(), [...candidates]);
}

/** `aws-lambda` for `lambda`, `scale` for `autoscale`; of several the one that all others are longer forms of. */
function soleKin(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < MIN_PART) return undefined;
  const kin = candidates.filter((candidate) => {
    const other = candidate.toLowerCase();
    return other.includes(name) || (other.length >= MIN_HELD && name.includes(other));
  });
  return kin.find((each) => kin.every((other) => other.includes(each)));
}

/** ` (did you mean memory?)`, or nothing when no candidate is close or known by that name. */
export function suggestion(name: string, candidates: Iterable<string>): string {
  const known = [...candidates];
  const meant = idOfOtherName(name);
  const close = meant !== undefined && known.includes(meant) ? meant : nearest(name, known);
  return close === undefined ? '' : ` (did you mean ${close}?)`;
}

/** Optimal string alignment distance: Levenshtein plus swaps of neighbours. Runs in O(a × b). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
