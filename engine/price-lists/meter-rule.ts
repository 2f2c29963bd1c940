/** Which records of an official list are which meter of ours, as data; and the one way in which such a rule is applied. */
import type { Attributes } from '../money/price-book.ts';
import type { ListedPrice } from './listed-price.ts';

export interface MeterRule {
  readonly platform: string;
  readonly meter: string;
  /** What the record must say, all of it; of a list any one; `Requests*` is whatever begins so; '' says nothing. */
  readonly where: Readonly<Record<string, string | readonly string[]>>;
  /** What the record must not say anywhere in a field, such as Windows in a product's name. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
  /** What was bought; `$name` is what the record says of it. */
  readonly attributes?: Attributes;
  /** How many units of the meter one unit of the list is, by its name in lower case without spaces. */
  readonly units: Readonly<Record<string, string>>;
  /** The price holds in every region, wherever the list says it. */
  readonly everywhere?: true;
}

/** A record of which the rule knows everything but, perhaps, the unit. */
export function ruleHolds({ where, lacks }: MeterRule, says: ListedPrice['says']): boolean {
  // Asked for each record and each rule: without a list of the names, which would be made anew each time.
  for (const name in where) {
    const wanted = where[name]!;
    const said = says[name] ?? '';
    const isThere = typeof wanted === 'string' ? fits(said, wanted) : wanted.some((each) => fits(said, each));
    if (!isThere) return false;
  }
  for (const name in lacks) if (lacks[name]!.some((word) => says[name]?.includes(word))) return false;
  return true;
}

function fits(said: string, wanted: string): boolean {
  return wanted.endsWith('*') ? said.startsWith(wanted.slice(0, -1)) : said === wanted;
}

export function attributesFor({ attributes = {} }: MeterRule, { says }: ListedPrice): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      value.startsWith('$') ? (says[value.slice(1)] ?? '') : value,
    ]),
  );
}

/** Undefined where the rule does not know the unit. */
export function unitFactor({ units }: MeterRule, { unit }: ListedPrice): string | undefined {
  const name = unit.toLowerCase().replace(/ /g, '');
  return Object.hasOwn(units, name) ? units[name] : undefined;
}
