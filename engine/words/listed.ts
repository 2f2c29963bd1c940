/** Choices in a sentence: all of them where they fit, else how many there are, with an example. */

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

/** How a platform is listed, wherever one is named. */
export const PLATFORM_EXAMPLE = { example: 'aws-lambda', where: 'prices list names them' };
