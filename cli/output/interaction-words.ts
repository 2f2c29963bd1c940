/** What two inputs do together, in a sentence. */
import type { Interaction } from '../../engine/planning/sensitivity/interaction.ts';
import type { DeploymentResult } from '../../engine/result.ts';
import { compareDecimals, isZero, subtractDecimals } from './decimal.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds } from './numbers.ts';

/** `rate and duration both higher: $5.63; alone they add $1.25 and $1.25, together $0.63 more than that`. */
export function interactionWords(
  { inputs, sides, alone, both, total }: Interaction,
  { bill }: DeploymentResult,
): string {
  const money = (amount: string) => formatMoney(amount.replace('-', ''), bill.currency);
  const signed = (amount: string) => `${compareDecimals(amount, '0') < 0 ? '-' : '+'}${money(amount)}`;
  const effects = alone.map((each) => signed(subtractDecimals(each.total, bill.total)));
  return `${togetherWords(inputs, sides)}: ${money(both.total)}; alone they do ${effects.join(' and ')}, together ${
    isZero(total)
      ? 'just the sum'
      : `${money(total)} ${compareDecimals(total, '0') > 0 ? 'more' : 'less'} than the sum`
  }`;
}

export function p99InteractionWords(
  { inputs, sides, alone, both, p99Ms }: Interaction,
  base: DeploymentResult,
): string {
  const signed = (ms: number | null) =>
    ms === null ? '–' : `${ms < 0 ? '-' : '+'}${formatMilliseconds(Math.abs(ms))}`;
  const effects = alone.map((each) => signed(each.p99Ms === null ? null : each.p99Ms - base.latencyMs.p99));
  const beyond =
    p99Ms === null || Math.abs(p99Ms) < 0.5
      ? 'just the sum'
      : `${formatMilliseconds(Math.abs(p99Ms))} ${p99Ms > 0 ? 'more' : 'less'} than the sum`;
  return `${togetherWords(inputs, sides)}: ${formatMilliseconds(both.p99Ms)}; alone they do ${effects.join(' and ')}, together ${beyond}`;
}

function togetherWords([first, second]: Interaction['inputs'], [one, other]: Interaction['sides']): string {
  const word = { low: 'lower', high: 'higher' };
  return one === other
    ? `${first} and ${second} both ${word[one]}`
    : `${first} ${word[one]} and ${second} ${word[other]}`;
}
