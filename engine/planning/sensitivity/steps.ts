/**
 * An input a step lower and higher: the wanted share of it where the scenario may have that, else the nearest that it may have
 * on that side; nothing where there is none, or too far away.
 */
import type { Platform } from '../../platform-kinds/platform.ts';
import { applySet } from '../../scenario/set.ts';
import type { Issue } from '../../words/issue.ts';
import { objections } from '../objections.ts';
import { rounded, written } from '../quantities.ts';
import type { Input } from './inputs.ts';

export interface Step {
  /** What the input is then ÷ what it is. */
  readonly factor: number;
  /** Of the leaf that stands for the input. */
  readonly value: string | number;
  readonly document: object;
  /** The wanted share was refused: this is the nearest that is not. */
  readonly isMoved: boolean;
}

/** `refused`: the rule that stands in the way. */
export type Side = { readonly step: Step } | { readonly step?: undefined; readonly refused: string };

/** `wanted`: 0.5 or 1.5 times what it is. */
export function stepTo(document: object, input: Input, wanted: number, platforms: readonly Platform[]): Side {
  let refused: Issue | undefined;
  for (const factor of candidates(input, wanted)) {
    const { document: changed, values } = scaled(document, input, factor);
    const [issue] = objections(changed, 'the scenario', platforms);
    if (!issue) {
      const isMoved = Math.abs(factor - wanted) > 0.01 * wanted;
      return { step: { factor, value: values[0]!, document: changed as object, isMoved } };
    }
    // That another field stands in the way tells more than that a number is none of those sold.
    if (!refused || (refused.path === input.path && issue.path !== input.path)) refused = issue;
  }
  const side = wanted < 1 ? 'lower' : 'higher';
  return { refused: refused ? ruleOf(refused, input) : `there is nothing ${side}` };
}

/** `must be 1 to 1M`; with the name of the field where that is another one. */
function ruleOf({ path, message }: Issue, input: Input): string {
  const rule = message.replace(/, got [^,]*$/, '');
  return path === input.path ? rule.replace(/^\S+ (?=must )/, '') : rule;
}

/** The document with every leaf of the input times the factor. */
export function scaled(document: unknown, { leaves }: Input, factor: number) {
  let changed = document;
  const values = leaves.map(({ path, quantity }) => {
    const value = written(quantity, rounded(quantity, quantity.number * factor));
    changed = applySet(changed, path, value).document ?? changed;
    return value;
  });
  return { document: changed, values };
}

/** Sizes in MB and numbers that platforms sell in steps. */
const STEPS = { size: [1, 64, 128, 256, 512, 1024, 2048], number: [0.25, 0.5, 1, 2, 4] } as const;
/** Of the way from the wanted share back to what the input is. */
const BACK = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Factors on the wanted side, the nearest first; those beyond it may be twice as far away as it is. */
function candidates({ leaves }: Input, wanted: number): number[] {
  const { kind, number, grain, unit } = leaves[0]!.quantity;
  const target = number * wanted;
  const found = [target, ...BACK.map((share) => target + (number - target) * share)];
  if (leaves.length === 1 && (kind === 'size' || kind === 'number')) {
    const scale = kind === 'size' && /^ ?G/.test(unit) ? 1 / 1024 : 1;
    for (const step of STEPS[kind]) {
      const size = step * scale;
      found.push(Math.floor(target / size) * size, Math.ceil(target / size) * size);
    }
    // A count of one or two has nothing nearer than the next.
    if (grain === 1) found.push(number + Math.sign(wanted - 1));
  }
  // Cut off where shares and other bounds end.
  if (kind === 'share' && wanted > 1 && number < 100) found.push(100);
  const factors = found.map((each) => rounded({ grain }, each) / number);
  const isOnSide = (factor: number) =>
    factor >= 0 &&
    (factor - 1) * (wanted - 1) > 1e-9 &&
    Math.abs(factor - 1) <= 2 * Math.abs(wanted - 1) + 1 / number;
  return [...new Set(factors)].filter(isOnSide).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
}
