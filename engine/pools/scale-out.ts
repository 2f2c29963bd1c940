/** Token bucket on new instances: starts full with `burst` tokens and refills continuously at `perSec`. */
export class ScaleOutLimit {
  private readonly burst: number;
  private readonly perUs: number;
  private tokens: number;
  private atUs: number;

  constructor(rule: { readonly burst: number; readonly perSec: number } | null, startUs: number) {
    this.burst = rule ? rule.burst : Number.POSITIVE_INFINITY;
    this.perUs = rule ? rule.perSec / 1e6 : 0;
    this.tokens = this.burst;
    this.atUs = startUs;
  }

  /** Takes one token; false when none is left at `nowUs`. */
  take(nowUs: number): boolean {
    if (this.burst === Number.POSITIVE_INFINITY) return true;
    this.tokens = Math.min(this.burst, this.tokens + (nowUs - this.atUs) * this.perUs);
    this.atUs = nowUs;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}
