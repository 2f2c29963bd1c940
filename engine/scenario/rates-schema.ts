/** Prices of one's own, the currency of the comparison and exchange rates, as written. */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';

const CODE = /^[A-Z]{3}$/;
const RATE = /^\d{1,12}(\.\d{1,12})?$/;

export const currencyField = z.string({ error: 'must be a currency such as USD' }).check(
  z.regex(CODE, { error: (issue) => `must be a currency such as USD, got ${describeValue(issue.input)}` }),
  z.meta({
    description: 'Currency in which bills are compared. Default: theirs, or USD where they differ.',
  }),
);

const rate = z.custom<number | string>((value) => isRate(value), {
  error: (issue) => `must be an exchange rate such as 1.08, got ${describeValue(issue.input)}`,
});

export const ratesField = z
  .record(currencyField, rate.check(z.meta({ type: ['number', 'string'] })), {
    error: (issue) => `must be rates by currency such as { EUR: 1.08 }, got ${describeValue(issue.input)}`,
  })
  .check(
    z.meta({ description: 'What one unit of a currency is worth in the one that bills are compared in.' }),
  );

/** Decimal text, or a number that prints as one. */
function isRate(value: unknown): boolean {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && RATE.test(text) && Number(text) > 0;
}

/** Read by the reader of such documents, which knows the platforms. */
export const ownPricesField = z
  .unknown()
  .check(
    z.meta({ description: 'Prices of your own over the shipped ones: { prices: [...], discounts: [...] }.' }),
  );
