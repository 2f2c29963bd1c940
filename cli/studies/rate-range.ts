/** Which traffic a break-even looks at, how densely, and how few machines a fleet may have, as the command line states it. */
import { parseRatePerSec } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, type Option, textArgument } from '../verbs/verb.ts';

export const rateRangeOptions: Readonly<Record<string, Option>> = {
  from: { kind: 'text', default: '0.001/s', describe: 'lowest traffic of the curve, e.g. 1000/month' },
  to: {
    kind: 'text',
    describe: 'highest traffic of the curve; 1000/s, less where a long shape must be played as a whole',
  },
  points: { kind: 'text', default: '4', describe: 'points of the curve in a decade, 1 to 20' },
  fewest: { kind: 'text', default: '1', describe: 'smallest number of machines of a fleet, e.g. 2' },
};

const LOWEST_PER_SEC = 1e-9;
/** Two minutes of it are twelve million requests. */
const HIGHEST_PER_SEC = 100_000;

/** Throws BadInput with everything that cannot be read. */
export function readRateRange(args: Arguments) {
  const issues: string[] = [];
  const rate = (name: string): number | undefined => {
    const text = textArgument(args, name);
    if (text === undefined) return undefined;
    const { value, error } = parseRatePerSec(text);
    if (error !== undefined) issues.push(`--${name} ${error}`);
    else if (!(value >= LOWEST_PER_SEC))
      issues.push(`--${name} must be at least one request in 30 years (1e-9/s), got ${text}`);
    else if (value > HIGHEST_PER_SEC)
      issues.push(
        `--${name} must be at most 100,000/s, which is two minutes of twelve million requests, got ${text}`,
      );
    return value;
  };
  const whole = (name: string, most: number): number => {
    const text = textArgument(args, name)!;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most)
      issues.push(`--${name} must be a whole number from 1 to ${most}, got "${text}"`);
    return value;
  };
  const [fromPerSec = 0, toPerSec] = [rate('from'), rate('to')];
  const range = { fromPerSec, pointsPerDecade: whole('points', 20), fewest: whole('fewest', 10_000) };
  if (issues.length === 0 && toPerSec !== undefined && fromPerSec >= toPerSec) {
    issues.push(
      `--from must be below --to, got ${textArgument(args, 'from')} and ${textArgument(args, 'to')}`,
    );
  }
  if (issues.length > 0) throw new BadInput(...issues);
  return { ...range, ...(toPerSec !== undefined && { toPerSec }) };
}
