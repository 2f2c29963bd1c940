/** What a platform allows of a knob, found by asking it: what it refuses is refused before anything is played. */
import type { Choice } from './choice.ts';
import type { Trials } from './trials.ts';

/** The largest number from `from` to `to` that is allowed; undefined where `from` is not. */
export async function mostAllowed(
  trials: Trials,
  from: number,
  to: number,
  at: (value: number) => Choice,
): Promise<number | undefined> {
  if (await trials.allows(at(to))) return to;
  if (to <= from || !(await trials.allows(at(from)))) return undefined;
  let [allowed, refused] = [from, to];
  while (refused - allowed > 1) {
    const middle = Math.floor((allowed + refused) / 2);
    if (await trials.allows(at(middle))) allowed = middle;
    else refused = middle;
  }
  return allowed;
}
