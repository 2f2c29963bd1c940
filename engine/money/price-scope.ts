/** What a price is for: a meter in a region, and what must have been bought. Two of them may be for one thing, or overlap. */
import type { Price } from './price-book.ts';

type Scope = Pick<Price, 'meter' | 'region' | 'attributes'>;

/** Two prices with one key are for the same thing. */
export function priceKey({ meter, region, attributes = {} }: Scope): string {
  return JSON.stringify([meter, region, Object.entries(attributes).sort()]);
}

/** What both are for; undefined where nothing is. */
export function overlap(a: Scope, b: Scope): Scope | undefined {
  if (a.meter !== b.meter) return undefined;
  if (a.region !== b.region && a.region !== '*' && b.region !== '*') return undefined;
  const theirs = b.attributes ?? {};
  const isOther = ([name, value]: [string, string]) => theirs[name] !== undefined && theirs[name] !== value;
  if (Object.entries(a.attributes ?? {}).some(isOther)) return undefined;
  const attributes = { ...theirs, ...a.attributes };
  return {
    meter: a.meter,
    region: a.region === '*' ? b.region : a.region,
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

/** The first price that fits counts: one for a region before one for all, one for arm64 before one for any architecture. */
export function mostSpecificFirst<Scoped extends Scope>(prices: readonly Scoped[]): Scoped[] {
  const breadth = ({ region, attributes = {} }: Scope) =>
    (region === '*' ? 100 : 0) - Object.keys(attributes).length;
  return [...prices].sort((a, b) => breadth(a) - breadth(b));
}
