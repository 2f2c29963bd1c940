/** The published JSON Schemas (draft 2020-12) of the documents people and programs exchange. */
import * as z from 'zod/mini';
import { resultSchema } from './result-schema.ts';
import { scenarioSchema } from './schema.ts';
import { usageSchema } from './usage-schema.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Of scenario files. Units are checked by `taximeter validate`; the schema knows quantities as text with examples. */
export function scenarioJsonSchema(): JsonSchema {
  return published(scenarioSchema);
}

/** Of what `taximeter bill` reads. */
export function usageJsonSchema(): JsonSchema {
  return published(usageSchema);
}

/** Of what `--format json` prints. */
export function resultJsonSchema(): JsonSchema {
  return published(resultSchema);
}

function published(schema: z.core.$ZodType): JsonSchema {
  // Quantities check themselves and state their JSON type as metadata, which is what `unrepresentable` leaves room for.
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
}
