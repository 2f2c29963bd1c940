/** Fields of results as JSON Schema that stand in several places. */
import * as z from 'zod/mini';

/** An amount or a quantity, exact. */
export const money = (description: string) =>
  z.string().check(z.regex(/^-?[0-9]{1,60}(\.[0-9]{1,60})?$/), z.meta({ description }));

/** Money that is never owed to the customer. */
export const cost = (description: string) =>
  z.string().check(z.regex(/^[0-9]{1,60}(\.[0-9]{1,60})?$/), z.meta({ description }));

export const text = (description: string) => z.string().check(z.meta({ description }));
