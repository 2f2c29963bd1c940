/** From a plan on to the best near it: what looks cheaper with the stated seed is played with the others before it is passed over. */
import { comparePlans, type Judged } from './judged.ts';
import type { PlanTrials } from './trials.ts';

/** `nearTo`: plans near another, which have been played with the stated seed. */
export async function bestOfNear(
  trials: PlanTrials,
  from: Judged,
  nearTo: (best: Judged) => Promise<readonly Judged[]>,
  rounds: number,
): Promise<Judged> {
  let best = from;
  for (let round = 0; round < rounds; round++) {
    const before = best;
    for (const { choice } of await nearTo(before)) {
      if (comparePlans(trials.asPlayed(choice), best) >= 0) continue;
      const near = await trials.withOtherSeeds(choice);
      if (comparePlans(near, best) < 0) best = near;
    }
    if (best === before) break;
  }
  return best;
}
