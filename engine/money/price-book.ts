/**
 * A price book: everything one platform charges and by which rules, as dated and sourced plain data that survives JSON.
 * Knows nothing of behaviour. Prices are the published decimal strings in the book's currency, before tax.
 */
import type { Rounding } from './decimal.ts';

export interface PriceBook {
  readonly platform: string;
  readonly name: string;
  /** ISO 4217, as published. */
  readonly currency: string;
  /** Date of the newest price in the book. */
  readonly asOf: string;
  /** First day on which this book's rules hold, where an earlier version of it exists; absent in the oldest. */
  readonly validFrom?: string;
  /** Each bill line is rounded once by this rule; the total is the sum of the rounded lines. */
  readonly lineRounding: Rounding;
  /** The lines are added up before they are rounded: a line of its own settles what that differs by. */
  readonly totalRoundedOnce?: true;
  /** Regions that have prices of their own. */
  readonly regions: readonly string[];
  /** Values of attributes that a purchase may leave unsaid, e.g. operatingSystem: linux. */
  readonly attributeDefaults: Attributes;
  /** Each is that of a price, a free quantity or a minimum charge, or tells the rules. */
  readonly sources: Readonly<Record<string, PriceSource>>;
  /** Keys of sources that tell how this version's rules differ from another's. */
  readonly ruleSources?: readonly string[];
  /** In the order of the bill's lines. */
  readonly meters: readonly Meter[];
  readonly grants: readonly Grant[];
  readonly prices: readonly Price[];
  /** Values of commitment that promise to spend so much, whatever it buys; others promise to use so much of a meter. */
  readonly spendCommitments?: readonly string[];
  /** The bill is filled up to this amount a month, where the attributes agree. */
  readonly minimumCharges?: readonly MinimumCharge[];
  /** What no bill from this book covers. */
  readonly leftOut: readonly LeftOut[];
}

/** What was bought: architecture, size, operatingSystem, plan, commitment. A price applies where all of its own agree. */
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
  /** A main meter has a line even where nothing was used; with attributes, only where these were bought. */
  readonly main: boolean | Attributes;
  /** How a stretch of time becomes billed time; the first rule whose attributes agree. */
  readonly billedTime?: readonly BilledTimeRule[];
  /** The start of an instance costs nothing. */
  readonly initFree?: true;
  /** How the memory or size of one instance becomes billed size; the first rule whose attributes agree. */
  readonly billedSize?: readonly BilledSizeRule[];
  /** Part of each instance's size that costs nothing, e.g. 20 GB of disk. */
  readonly included?: { readonly quantity: string; readonly unit: string };
  /** One unit for each started chunk of payload, e.g. 64 KB of a message. */
  readonly chunk?: { readonly size: string; readonly unit: 'B' | 'KB' };
  /** What is paid, after the free part, is rounded up to whole multiples of this, once a month. */
  readonly paidInSteps?: string;
  /** Owed once an account and month, however many items and platforms of this name owe it: a plan's fee. */
  readonly oncePerAccount?: string;
  /** Free quantity and rounding go day by day: the month's amount is days × the rounded amount of one day. */
  readonly perDay?: true;
}

/** Billed time = max(minimum, time rounded up to whole steps), in seconds. */
export interface BilledTimeRule {
  readonly stepSec: string;
  readonly minimumSec: string;
  readonly attributes?: Attributes;
}

/** Billed size = max(minimum, size rounded up to whole steps), in MB. */
export interface BilledSizeRule {
  readonly stepMb: string;
  readonly minimumMb: string;
  readonly attributes?: Attributes;
}

/** A free quantity per account and month (or day, or hour of the month), shared by all the meters named and by all attributes. */
export interface Grant {
  readonly id: string;
  readonly label: string;
  readonly meters: readonly string[];
  readonly quantity: string;
  readonly unit: string;
  /**
   * Granted as money: the free quantity is this amount ÷ the price that it would cost, so that dearer regions and meters
   * get less of it. `quantity` is what it buys at the provider's reference price.
   */
  readonly worth?: string;
  /** Where several meters are used, each gets its share of what is free; else the first in the book comes first. */
  readonly inProportion?: true;
  /** Free units move up the tiers too: the published bounds count from the first unit, free or not. */
  readonly countsInTiers?: true;
  /** Granted only where these were bought, e.g. plan: consumption. */
  readonly attributes?: Attributes;
  /** Not granted to an item that uses any of these meters too. */
  readonly unlessUsed?: readonly string[];
  /** Granted for use in these regions alone. */
  readonly regions?: readonly string[];
  /** Shared by all regions of the account, or granted in each of them. */
  readonly scope: 'account' | 'region';
  readonly period: 'month' | 'day' | 'hour';
  /** An account has to ask for it: counts for readings that say what of them is grantable, and where freeGrants names it. */
  readonly onRequest?: true;
  /** Key of `sources`. */
  readonly source: string;
  readonly asOf: string;
  /** Official where it is not said. */
  readonly confidence?: Confidence;
}

export interface MinimumCharge {
  readonly label: string;
  readonly amount: string;
  readonly attributes?: Attributes;
  /** Key of `sources`. */
  readonly source: string;
  readonly asOf: string;
  /** Official where it is not said. */
  readonly confidence?: Confidence;
}

export interface LeftOut {
  readonly name: string;
  /** Platforms whose books cover it, to be added to a deployment's `extras`. */
  readonly extras?: readonly string[];
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
  /** Empty for a price of the user's that says no date; so are its source's, and `asOf` of bill lines. */
  readonly asOf: string;
  readonly confidence: Confidence;
  readonly note?: string;
  /** Agreed on by the user with the provider: a price of its own, not a share off the published one. */
  readonly negotiated?: true;
}

export interface Tier {
  readonly upTo?: string;
  readonly price: string;
  /** The published price, where `price` is it less a discount of the user's, or negotiated instead of it. */
  readonly listPrice?: string;
}

/**
 * official: the provider's own page, document, code or price list, in the copy that the source and its date name;
 * third-party: somebody else's copy or tool; derived: computed from another price by the rule in the note;
 * recalled: from memory, no copy seen; own: brought by the user.
 */
export type Confidence = 'official' | 'third-party' | 'derived' | 'recalled' | 'own';
