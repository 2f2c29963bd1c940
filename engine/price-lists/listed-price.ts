/** One record of an official price list, in the one form that every reader gives. Knows nothing of our meters. */
import type { Fraction } from '../money/fraction.ts';
import { detached } from './detached.ts';

export interface ListedPrice {
  /** As messages name it: its place in the list and the provider's own number of it. */
  readonly record: string;
  /** What the provider says of it, by the provider's names in lower case without spaces: usagetype, metername … */
  readonly says: Readonly<Record<string, string>>;
  /** For counting records that match no meter. */
  readonly kind: string;
  /** `*` where it is the same everywhere. */
  readonly regions: readonly string[];
  readonly currency: string;
  /** What one price is for, without a number: `Hrs`, `GB Second`, `GiBy.s`. */
  readonly unit: string;
  readonly tiers: readonly ListedTier[];
  /** How long quantities add up before tiers start again. */
  readonly tiersPer: string;
  /** What is wrong with its tiers or unit. Real lists hold such oddities; they matter only in what is to be imported. */
  readonly fault?: string;
}

/** Per one unit, from a quantity of that unit on. */
export interface ListedTier {
  readonly from: Fraction;
  readonly price: Fraction;
}

/** All that a file says. */
export interface PriceList {
  readonly prices: readonly ListedPrice[];
  /** What it is and when it was published, where it says so. */
  readonly title: string;
  readonly url: string;
  readonly published?: string;
  /** Records that can be no price of ours, by kind: free tier rows, reservations, what nobody wants. */
  readonly aside: ReadonlyMap<string, number>;
  /** A further page exists, which must follow. */
  readonly continues: boolean;
}

/** For whom a list is read. */
export interface ListView {
  /** Prices that take effect later do not count yet, nor do lists that were published later. */
  readonly day: string;
  /** Why nobody wants what says this; undefined where somebody does. Long lists keep nothing of the others. */
  reasonAgainst(says: Readonly<Record<string, string>>): string | undefined;
}

/** How many records there are of each kind. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(kind: string, records = 1): void {
    const before = this.counts.get(kind);
    this.counts.set(before === undefined ? detached(kind) : kind, (before ?? 0) + records);
  }
}

/** A name as every list can be asked for it: `Pre Installed S/W` and `preInstalledSw` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
