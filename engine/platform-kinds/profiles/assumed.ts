/** What a run tells of the assumed constants that its figures rest on: one sentence, and where the rest is told. */
import { factsOf } from './facts.ts';
import type { AnyWords } from './profile.ts';

/**
 * `assumed (taximeter explain fly-machines): autoscaler, queue`; nothing where all that counts is documented or measured. `where`: the platform, with its profile where that is not the first. `isUsed`: whether the deployment leaves
 * the constant as it is.
 */
export function assumedSentence(
  where: string,
  behaviour: object,
  isUsed: (name: string) => boolean,
  own?: AnyWords,
): string[] {
  const assumed = factsOf(behaviour, own).filter(({ basis, name }) => basis === 'assumed' && isUsed(name));
  if (assumed.length === 0) return [];
  return [`assumed (taximeter explain ${where}): ${assumed.map(({ label }) => label).join(', ')}`];
}
