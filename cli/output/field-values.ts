/**
 * How values stand in a CSV, alike for every verb: shares as `…_percent` (`cold_percent`; `refused_percent` is throttled and dropped
 * together), money as it is, yes and no as `true` and `false`, rates as `…per_sec`.
 */
import type { FieldValue } from './table.ts';

/** Without the last digits that only come from multiplying by 100. */
export function percent(share: number | null): number | null {
  return share === null ? null : Number((share * 100).toPrecision(12));
}

export function decimal(text: string | null): FieldValue {
  return text === null ? null : { decimal: text };
}
