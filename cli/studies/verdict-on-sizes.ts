/** Limits held against what `rightsize` recommends: each deployment at its cheapest size that serves as asked. */
import type { Rightsized } from '../../engine/planning/rightsize/rightsize.ts';
import type { StatedLimit } from '../gates/limit.ts';
import { foundIn, keptSentences, type Outcome, outcomesOf } from '../gates/outcomes.ts';
import type { Verdict } from '../gates/verdict.ts';
import type { Arguments } from '../verbs/verb.ts';
import { askedOutcome, statedLevel } from './asked-level.ts';

type Found = Exclude<Rightsized, { readonly issues: readonly string[] }>;

export function verdictOnSizes(
  limits: readonly StatedLimit[],
  { chosen, answers }: Found,
  args: Arguments,
): Verdict {
  const level = statedLevel(args);
  const asked = answers.map(({ id, cheapest, evaluated }) => {
    const missed = `has none of ${evaluated.length} sizes within ${level.join(' and ')}`;
    return askedOutcome(args, id, cheapest === null ? missed : undefined);
  });
  const outcomes = outcomesOf(limits, chosen).map((outcome) => {
    const answer = answers.find(({ id }) => id === outcome.deployment);
    return answer ? sizedOutcome(outcome, answer.cheapest) : outcome;
  });
  const kept = keptSentences(limits, outcomes).map((text) => `${text}, at the cheapest size`);
  return { outcomes, kept, ...(level.length > 0 && { asked }) };
}

/** Without a size that serves there is no figure, and nothing that could keep a limit. */
function sizedOutcome(outcome: Outcome, cheapest: string | null): Outcome {
  if (cheapest !== null) return foundIn(outcome, `with ${cheapest}`, `with ${cheapest}, its cheapest size`);
  const words = `has no size that serves as it should, so that none is within ${outcome.words}`;
  return { ...outcome, found: '–', broken: { words } };
}
