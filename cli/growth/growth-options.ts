/** `--growth 5%/month --months 12`: how the traffic of a scenario grows, and for how long. */
import type { Growth } from '../../engine/index.ts';
import { parseCount } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, type Option, textArgument } from '../verbs/verb.ts';

export const growthOptions: Readonly<Record<string, Option>> = {
  growth: {
    kind: 'text',
    describe: 'forecast month by month, traffic growing by so much, e.g. 5%/month or 40%/year',
  },
  months: { kind: 'text', describe: 'how many months to forecast with --growth: 1–120; 12 unless told' },
};

const USUAL_MONTHS = 12;
const MOST_MONTHS = 120;
/** Beyond that nobody means it, and the run would not end. */
const MOST_TRAFFIC = 10_000;
/** Formats that show a single run. */
const OF_ONE_RUN = ['focus', 'html'];

export interface StatedGrowth {
  readonly growth: Growth;
  readonly months: number;
}

/** Undefined where no forecast is asked for. Throws BadInput with everything that cannot be read. */
export async function readGrowth(args: Arguments): Promise<StatedGrowth | undefined> {
  const [text, count] = [textArgument(args, 'growth'), textArgument(args, 'months')];
  if (text === undefined) {
    if (count !== undefined) throw new BadInput(`--months must go with --growth such as 5%/month, got none`);
    return undefined;
  }
  const { growthFactor, parseGrowth } = await import('../../engine/index.ts');
  const { growth, error } = parseGrowth(text);
  const months = count === undefined ? USUAL_MONTHS : (parseCount(count).value ?? Number.NaN);
  const issues = [
    ...(error === undefined ? [] : [`--growth ${error}`]),
    ...(months >= 1 && months <= MOST_MONTHS ? [] : [`--months must be 1–${MOST_MONTHS}, got "${count}"`]),
    ...alone(args),
  ];
  if (issues.length === 0 && growthFactor(growth!, months) > MOST_TRAFFIC)
    issues.push(`--growth must make traffic at most 10,000 times as much, got ${text} for ${months} months`);
  if (issues.length > 0) throw new BadInput(...issues);
  return { growth: growth!, months };
}

/** What a forecast has no place for. */
function alone(args: Arguments): string[] {
  const format = textArgument(args, 'format') ?? '';
  const others = ['table', 'explain', 'baseline', 'max-cost-increase'].filter(
    (name) => args[name] !== undefined,
  );
  return [
    ...others.map((name) => `--${name} must go without --growth`),
    ...(OF_ONE_RUN.includes(format)
      ? [`--growth must go with table, json, csv, markdown, junit or github, got --format ${format}`]
      : []),
  ];
}
