/**
 * The human form of usage: fields in the words of worked examples (requests, duration, memory, tasks, hours, …) which a
 * platform turns into readings of its meters. Here is what all platforms' forms share.
 */
import { type Fraction, ZERO } from '../money/fraction.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import {
  type ExactQuantity,
  exactCount,
  exactCountOrShare,
  exactDuration,
  exactFlagOrNumber,
  exactKilobytes,
  exactNumber,
  exactShare,
  exactSize,
  exactSizeIn,
  exactTime,
} from './exact-quantity.ts';

/**
 * How a field is written. Times become seconds and sizes MB (kilobytes stay so); a unit in the name lets a bare number
 * stand. A count is of what happens in the month (requests, messages), so it may be stated as a rate: stated-rates.ts.
 */
const READERS = {
  number: exactNumber,
  count: exactCount,
  countOrShare: exactCountOrShare,
  share: exactShare,
  numberEach: exactFlagOrNumber,
  duration: exactDuration,
  milliseconds: exactTime(0.001),
  seconds: exactTime(1),
  minutes: exactTime(60),
  hours: exactTime(3600),
  days: exactTime(86_400),
  size: exactSize,
  kilobytes: exactKilobytes,
  megabytes: exactSizeIn(1),
  gigabytes: exactSizeIn(1024),
} as const satisfies Record<string, (value: unknown) => ExactQuantity>;

export interface UsageField {
  /** The quantity it states; two fields may state the same one in different units. */
  readonly states: string;
  readonly written: keyof typeof READERS;
  /** A duration's name where it states so many in each: `day`. */
  readonly per?: string;
  /** What one of it stands for where that is more than one unit, or what it assumes: `each sent, received and deleted`. */
  readonly means?: string;
  /** Meters that it is for alone: no word for a version of the prices that has none of them. */
  readonly meters?: readonly string[];
}

export interface UsageForm {
  /** Of the names of one quantity the first is its own. */
  readonly fields: Readonly<Record<string, UsageField>>;
  /** Names that could mean several of the fields or meters, which are told apart in the answer: `calls`, `logs`. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>;
  /** GB in a TB as the provider counts it, where that is not 1,024. */
  readonly gigabytesOfTerabyte?: 1000;
  /** Other names of plans, in small letters, and plans that only the words know while no price depends on them. */
  readonly planNames?: Readonly<Record<string, string>>;
  /** Meter → its quantity, where all items of an account that state none share one of it: a cluster for all pods. */
  readonly shared?: Readonly<Record<string, string>>;
  /** Readings of what was stated; reports what is missing or contradictory. */
  readings(usage: StatedUsage): readonly MeterReading[];
}

export function readField(field: UsageField, value: unknown): ExactQuantity {
  return READERS[field.written](value);
}

interface StatedQuantity {
  readonly value: Fraction;
  /** The field's name as written. */
  readonly field: string;
  /** Written as true: one of each. */
  readonly each: boolean;
  /** Written as a percentage. */
  readonly share?: boolean;
}

/** What an item states, and where to report what is wrong with it. */
export class StatedUsage {
  /** The prices it will be billed by, whose rules its quantities follow. */
  readonly book: PriceBook;
  readonly attributes: Attributes;
  /** Length of the billing month in seconds; undefined for `actual`. */
  readonly monthSec: Fraction | undefined;
  private readonly stated = new Map<string, StatedQuantity>();
  /** Whether the form found anything wrong. */
  hasReported = false;
  /** Stated, but not readable, which was said already. */
  private readonly unread = new Set<string>();
  private readonly report: (field: string, message: string) => void;
  private readonly fields: UsageForm['fields'];

  constructor(
    book: PriceBook,
    attributes: Attributes,
    monthSec: Fraction | undefined,
    report: (field: string, message: string) => void,
    fields: UsageForm['fields'] = {},
  ) {
    this.fields = fields;
    this.book = book;
    this.attributes = attributes;
    this.monthSec = monthSec;
    this.report = (field, message) => {
      this.hasReported = true;
      report(field, message);
    };
  }

  state(quantity: string, stated: StatedQuantity): void {
    const before = this.stated.get(quantity);
    if (before) this.report(stated.field, `${stated.field} must not be stated as ${before.field} too`);
    else this.stated.set(quantity, stated);
  }

  /** Takes note of a quantity that could not be read: it is not missing. */
  markUnread(quantity: string): void {
    this.unread.add(quantity);
  }

  get(quantity: string): Fraction | undefined {
    return this.stated.get(quantity)?.value;
  }

  /** The quantity, or 0 where it is not stated. */
  getOrZero(quantity: string): Fraction {
    return this.get(quantity) ?? ZERO;
  }

  /** Whether it was stated as `true`: one for each instance or task. */
  isEach(quantity: string): boolean {
    return this.stated.get(quantity)?.each ?? false;
  }

  /** Whether it was stated as a percentage of something. */
  isShare(quantity: string): boolean {
    return this.stated.get(quantity)?.share ?? false;
  }

  /** The quantity; reports and returns undefined where it is missing. `reason` ends the sentence: `with duration`. */
  require(quantity: string, reason: string): Fraction | undefined {
    const value = this.get(quantity);
    if (value === undefined && !this.unread.has(quantity)) {
      const field = this.nameOf(quantity);
      this.report(field, `${field} must be stated ${reason}, got nothing`);
    }
    return value;
  }

  /** What people call a quantity that they have not stated: the first of its fields' names. */
  private nameOf(quantity: string): string {
    if (Object.hasOwn(this.fields, quantity)) return quantity;
    return Object.entries(this.fields).find(([, { states }]) => states === quantity)?.[0] ?? quantity;
  }

  /** Reports against the field that stated the quantity: `memory must be …`. */
  reject(quantity: string, rule: string): void {
    const field = this.stated.get(quantity)?.field ?? quantity;
    this.report(field, `${field} ${rule}`);
  }
}
