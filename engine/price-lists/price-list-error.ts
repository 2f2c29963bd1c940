/** A price list or own-prices document that cannot be used. Carries every problem found; nothing of it is imported. */
export class PriceListError extends Error {
  /** One line each: the record, the rule it breaks, and the value it has. */
  readonly issues: readonly string[];

  constructor(...issues: string[]) {
    super(issues.join('\n'));
    this.name = 'PriceListError';
    this.issues = issues;
  }
}
