/** A whole token, in the millionths that the bucket counts in: whole rates and times then give whole numbers. */
const TOKEN = 1e6;

/** Token bucket, on new instances or on requests: starts full with `burst` tokens and refills continuously at `perSec`. */
export class TokenBucket {
  private readonly full: number;
  /** Millionths per microsecond, which is tokens per second. */
  private readonly refill: number;
  private level: number;
  private atUs: number;

  constructor(rule: { readonly burst: number; readonly perSec: number } | null, startUs: number) {
    this.full = rule ? rule.burst * TOKEN : Number.POSITIVE_INFINITY;
    this.refill = rule ? rule.perSec : 0;
    this.level = this.full;
    this.atUs = startUs;
  }

  /** Takes one token; false when none is left at `nowUs`. */
  take(nowUs: number): boolean {
    if (this.full === Number.POSITIVE_INFINITY) return true;
    this.level = Math.min(this.full, this.level + (nowUs - this.atUs) * this.refill);
    this.atUs = nowUs;
    if (this.level < TOKEN) return false;
    this.level -= TOKEN;
    return true;
  }
}
