/**
 * The cheapest numbers that meet the level with the other seeds, too. The cheapest of the stated seed is tried with them; where it
 * misses there, so do those with less (likely-misses.ts), and the next is tried. Only what is near the answer is played so often.
 */
import type { InstanceChoice } from './choice.ts';
import { bestOf, comparePlans, type Judged, missedAnywhere } from './judged.ts';
import { numbersOf } from './likely-misses.ts';
import { type Ground, type NumberKnob, planNumbers } from './numbers-plan.ts';
import type { PlanTrials } from './trials.ts';

/** Beyond them no more is tried, and what was found is told as it is. */
const MOST_TRIED = 16;
const MOST_DOUBLINGS = 6;

/** Where nothing holds, the nearest; its `meets` says which it is. */
export async function planHeldNumbers(ground: Ground): Promise<Judged> {
  const { trials } = ground;
  let best = await searched(ground);
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    if (!best.meets) break;
    const held = await trials.withOtherSeeds(best.choice);
    if (held.meets) {
      const better = (await withPeakAsCeiling(ground, held)) ?? (await betterNeighbour(ground, held));
      if (!better) return held;
    } else {
      await climb(ground, held);
    }
    best = await searched(ground);
  }
  return trials.withOtherSeeds(best.choice, true);
}

/** By all that is known so far. */
async function searched(ground: Ground): Promise<Judged> {
  const found = await planNumbers(ground);
  const known = ground.trials.all.flatMap(({ choice }) => (numbersOf(choice) ? [choice] : []));
  return bestOf([found, ...(await ground.trials.try(known))]);
}

/** Where all ceilings of the stated seed are too low for the others: the lowest that touches nothing in any of them. */
async function withPeakAsCeiling({ trials, knobs }: Ground, held: Judged): Promise<Judged | undefined> {
  if (!knobs.includes('maxInstances') || held.choice.maxInstances !== undefined) return undefined;
  const all = [held.result, ...held.elsewhere.map(({ result }) => result)];
  const peak = Math.max(1, ...all.map(({ instances }) => Math.ceil(instances.peak)));
  const choice = { ...held.choice, maxInstances: peak };
  if (!trials.allows(choice)) return undefined;
  const plan = await trials.withOtherSeeds(choice);
  return comparePlans(plan, held) < 0 ? plan : undefined;
}

/** What looked worse for the sake of others alone is played with the other seeds itself. */
async function betterNeighbour({ trials, knobs }: Ground, held: Judged): Promise<Judged | undefined> {
  for (const choice of neighbours(held.choice, knobs)) {
    if (!trials.allows(choice)) continue;
    await trials.one(choice);
    if (comparePlans(trials.asPlayed(choice), held) >= 0) continue;
    const near = await trials.withOtherSeeds(choice);
    if (comparePlans(near, held) < 0) return near;
  }
  return undefined;
}

/** One fewer and one more of each. */
function neighbours(choice: InstanceChoice, knobs: readonly NumberKnob[]): InstanceChoice[] {
  return knobs.flatMap((knob) => {
    const value = choice[knob];
    if (typeof value !== 'number') return [];
    return [value - 1, value + 1].flatMap((other) => (other < 0 ? [] : [{ ...choice, [knob]: other }]));
  });
}

/** More of what another seed found too little, until no seed does: what lies below is then known to miss. */
export async function climb(
  { trials, knobs }: Pick<Ground, 'trials' | 'knobs'>,
  from: Judged,
): Promise<void> {
  const missed = missedAnywhere(from);
  const rising = knobs.find((knob) => knob !== 'maxInstances');
  const isRefused = missed.delete('throttled');
  const hasCeiling = from.choice.maxInstances !== undefined;
  if (isRefused && hasCeiling) {
    await raise(trials, from.choice, 'maxInstances', (plan) => !missedAnywhere(plan).has('throttled'));
  }
  if (rising && (missed.size > 0 || (isRefused && !hasCeiling))) {
    await raise(trials, from.choice, rising, (plan) => {
      const still = missedAnywhere(plan);
      return [...still].every((name) => name === 'throttled' && hasCeiling);
    });
  }
}

/** In steps that double, then between the last that is too low and the first that is enough. */
async function raise(
  trials: PlanTrials,
  choice: InstanceChoice,
  knob: NumberKnob,
  isEnough: (plan: Judged) => boolean,
): Promise<void> {
  const low = choice[knob];
  if (typeof low !== 'number') return;
  const enoughAt = async (value: number) => {
    const ceiling = choice.maxInstances;
    const more: InstanceChoice = {
      ...choice,
      [knob]: value,
      ...(knob === 'minInstances' && ceiling !== undefined && { maxInstances: Math.max(ceiling, value) }),
    };
    return trials.allows(more) ? isEnough(await trials.withOtherSeeds(more)) : undefined;
  };
  let [below, step] = [low, 1];
  for (let doubled = 0; doubled < MOST_DOUBLINGS; doubled++) {
    const enough = await enoughAt(below + step);
    if (enough === undefined) return;
    if (enough) {
      await closeIn(below, below + step, enoughAt);
      return;
    }
    below += step;
    step *= 2;
  }
}

async function closeIn(
  below: number,
  enough: number,
  enoughAt: (value: number) => Promise<boolean | undefined>,
): Promise<void> {
  if (enough - below <= 1) return;
  const middle = Math.floor((below + enough) / 2);
  if (await enoughAt(middle)) await closeIn(below, middle, enoughAt);
  else await closeIn(middle, enough, enoughAt);
}
