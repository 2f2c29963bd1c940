/** A constant as dated data: what it is, who says so, as of when, and how sure. Plain data that survives JSON. */
export interface Dated<T> {
  readonly value: T;
  /** Address of the page, repository or data set. */
  readonly source: string;
  /** Date of the source or of the measurement: 2026-08-20, 2020-06 or 2025. */
  readonly asOf: string;
  /** Stated by the provider, measured by somebody, or assumed (derived or recalled counts as assumed). */
  readonly basis: 'documented' | 'measured' | 'assumed';
  readonly note?: string;
}
