/** What is wrong with a usage document that must not be billable. */
import { billUsage } from '../engine/bill-usage/bill-usage.ts';

export function complaintsOf(document: unknown): string[] {
  const result = billUsage(document, 'usage.yaml');
  if (!('issues' in result)) throw new Error(`billed ${result.total}`);
  return result.issues.map(({ message }) => message);
}
