/** Choices in a sentence: all of them where they fit, else how many there are, with an example. */

import { editDistance, nearest } from './nearest.ts';

/** A list of regions fits, one of platforms or instance types does not. */
const MOST = 44;

/** `one of a, b, c`, `a` where there is no choice, `one of 86 such as aws-lambda (taximeter prices list)`. */
export function listed(
  choices: readonly string[],
  { example, where }: { example?: string; where?: string } = {},
): string {
  if (choices.length === 1) return choices[0]!;
  if (choices.length <= MOST) return `one of ${choices.join(', ')}`;
  const shown = example !== undefined && choices.includes(example) ? example : choices[0];
  return `one of ${choices.length} such as ${shown}${where === undefined ? '' : ` (${where})`}`;
}

/** A line of regions holds these. */
const A_HANDFUL = 5;

/**
 * The same of names that are like each other, such as regions: of many the five nearest to what was said, or the first, how
 * many more there are and the command that tells them.
 */
export function listedNear(choices: readonly string[], said: unknown, command: string): string {
  if (choices.length <= A_HANDFUL + 1) return listed(choices);
  const meant =
    typeof said === 'string' && nearest(said, choices) !== undefined ? said.toLowerCase() : undefined;
  const slips = (name: string) => (meant === undefined ? 0 : editDistance(meant, name));
  const near = [...choices].sort((a, b) => slips(a) - slips(b)).slice(0, A_HANDFUL);
  return `one of ${near.join(', ')} (${choices.length - A_HANDFUL} more: ${command})`;
}

/** How a platform is listed, wherever one is named. */
export const PLATFORM_EXAMPLE = { example: 'aws-lambda', where: 'prices list names them' };
