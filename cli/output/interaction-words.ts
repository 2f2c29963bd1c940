/** What two inputs do together, in a sentence. */
import type { Interaction } from '../../engine/planning/sensitivity/interaction.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { compareDecimals, isZero, subtractDecimals } from './decimal.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds } from './numbers.ts';

/** `rate and duration both higher: $5.63, which is $0.63 more than what they do alone (+$1.25, +$1.25) adds up to`. */
export function interactionWords(
  { inputs, sides, alone, both, total }: Interaction,
  { bill }: DeploymentResult,
): string {
  const money = (amount: string) => formatMoney(amount.replace('-', ''), bill.currency);
  const signed = (amount: string) => `${compareDecimals(amount, '0') < 0 ? '-' : '+'}${money(amount)}`;
  const effects = alone.map((each) => signed(subtractDecimals(each.total, bill.total)));
  const beyond = isZero(total)
    ? undefined
    : `${money(total)} ${compareDecimals(total, '0') > 0 ? 'more' : 'less'}`;
  return `${togetherWords(inputs, sides)}: ${money(both.total)}, ${sumWords(beyond, effects)}`;
}

/** `baseMs`: without either. */
export function p99InteractionWords(
  { inputs, sides, alone, both, p99Ms }: Interaction,
  baseMs: number | null,
): string {
  const effects = alone.map((each) => {
    const ms = (each.p99Ms ?? Number.NaN) - (baseMs ?? Number.NaN);
    return `${ms < 0 ? '-' : '+'}${formatMilliseconds(Math.abs(ms))}`;
  });
  const isSum = p99Ms === null || Math.abs(p99Ms) < SEEN_MS;
  const beyond = isSum ? undefined : `${formatMilliseconds(Math.abs(p99Ms))} ${p99Ms > 0 ? 'more' : 'less'}`;
  return `${togetherWords(inputs, sides)}: ${formatMilliseconds(both.p99Ms)}, ${sumWords(beyond, effects)}`;
}

/** Less is the width of what latencies are counted in. */
const SEEN_MS = 0.5;

function sumWords(beyond: string | undefined, effects: readonly string[]): string {
  const alone = `what they do alone (${effects.join(', ')}) adds up to`;
  return beyond === undefined ? `just ${alone}` : `which is ${beyond} than ${alone}`;
}

function togetherWords([first, second]: Interaction['inputs'], [one, other]: Interaction['sides']): string {
  const word = { low: 'lower', high: 'higher' };
  return one === other
    ? `${first} and ${second} both ${word[one]}`
    : `${first} ${word[one]} and ${second} ${word[other]}`;
}
