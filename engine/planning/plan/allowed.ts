/** What a platform allows of a knob, found by asking it: nothing is played for that. */
import type { InstanceChoice } from './choice.ts';
import type { PlanTrials } from './trials.ts';

/** The largest number from `from` to `to` that is allowed; undefined where `from` is not. */
export function mostAllowed(
  trials: PlanTrials,
  from: number,
  to: number,
  at: (value: number) => InstanceChoice,
): number | undefined {
  if (trials.allows(at(to))) return to;
  if (to <= from || !trials.allows(at(from))) return undefined;
  let [allowed, refused] = [from, to];
  while (refused - allowed > 1) {
    const middle = Math.floor((allowed + refused) / 2);
    if (trials.allows(at(middle))) allowed = middle;
    else refused = middle;
  }
  return allowed;
}
