/** Fields of a usage form as rows: one quantity, how it is written, and every name under which examples state it. */
import type { UsageField } from './usage-form.ts';

/** `['duration', 'milliseconds', 'durationMs', 'duration_ms']` */
export type FieldRow = readonly [
  states: string,
  written: UsageField['written'],
  ...names: readonly [string, ...string[]],
];

export function fieldsNamed(rows: readonly FieldRow[]): Readonly<Record<string, UsageField>> {
  return Object.fromEntries(
    rows.flatMap(([states, written, ...names]) => names.map((name) => [name, { states, written }])),
  );
}

/** The same fields, with what a quantity stands for said at every name of it. */
export function withMeanings(
  fields: Readonly<Record<string, UsageField>>,
  meanings: Readonly<Record<string, string>>,
): Readonly<Record<string, UsageField>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const means = Object.hasOwn(meanings, field.states) ? meanings[field.states] : undefined;
      return [name, means === undefined ? field : { ...field, means }];
    }),
  );
}
