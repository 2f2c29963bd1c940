/**
 * A price book: everything one platform charges, as dated and sourced plain data that survives JSON.
 * Knows nothing of behaviour. Prices are the published decimal strings in the book's currency, before tax.
 */
import type { Rounding } from './decimal.ts';

export interface PriceBook {
  readonly platform: string;
  readonly name: string;
  readonly currency: string;
  /** Date of the newest price in the book. */
  readonly asOf: string;
  /** Each bill line is rounded once by this rule; the total is the sum of the rounded lines. */
  readonly lineRounding: Rounding;
  /** Regions that have prices of their own. */
  readonly regions: readonly string[];
  /** Values of attributes that a purchase may leave unsaid, e.g. operatingSystem: linux. */
  readonly attributeDefaults: Attributes;
  readonly sources: Readonly<Record<string, PriceSource>>;
  /** In the order of the bill's lines. */
  readonly meters: readonly Meter[];
  readonly grants: readonly Grant[];
  readonly prices: readonly Price[];
  /** What no bill from this book covers, by name. */
  readonly leftOut: readonly string[];
}

/** What was bought: architecture, size, operatingSystem. A price applies where all of its attributes agree. */
export type Attributes = Readonly<Record<string, string>>;

export interface PriceSource {
  readonly title: string;
  readonly url: string;
  readonly asOf: string;
}

/** A billed quantity. */
export interface Meter {
  readonly name: string;
  /** Words on the bill. */
  readonly label: string;
  /** Unit of the quantity; the price is per one of it. */
  readonly unit: string;
  readonly explanation: string;
  /** A main meter has a line even where nothing was used. */
  readonly main: boolean;
  /** How a stretch of time becomes billed time; the first rule whose attributes agree. */
  readonly billedTime?: readonly BilledTimeRule[];
  /** Part of each instance's size that costs nothing, e.g. 20 GB of disk. */
  readonly included?: { readonly quantity: string; readonly unit: string };
}

/** Billed time = max(minimum, time rounded up to whole steps), in seconds. */
export interface BilledTimeRule {
  readonly stepSec: string;
  readonly minimumSec: string;
  readonly attributes?: Attributes;
}

/** A free quantity per account and month, shared by all the meters named, and by all regions and attributes. */
export interface Grant {
  readonly id: string;
  readonly label: string;
  readonly meters: readonly string[];
  readonly quantity: string;
  readonly unit: string;
  readonly scope: 'account';
  readonly period: 'month';
  /** Key of `sources`. */
  readonly source: string;
  readonly asOf: string;
}

export interface Price {
  readonly meter: string;
  /** `*` = every region. */
  readonly region: string;
  readonly attributes?: Attributes;
  /** Graduated: each slice of the month's quantity at its own price; the last tier has no upper bound. */
  readonly tiers: readonly Tier[];
  /** Key of `sources`. */
  readonly source: string;
  readonly asOf: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

interface Tier {
  readonly upTo?: string;
  readonly price: string;
}

/**
 * high: the provider's price list or page, read October 2025 or later; medium: an older or undated copy of it;
 * low: a single third party; derived: computed from another price by the rule in the note.
 */
type Confidence = 'high' | 'medium' | 'low' | 'derived';
