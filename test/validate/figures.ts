/**
 * Figures of the validation, one for each case: what was published, what we get, how far off that is and how far it may be.
 * Tests note them; `print-figures.ts` puts them into one table at the end.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export interface Figure {
  /** `Lambda 2020, logged run of 24 April: cold starts`. */
  readonly name: string;
  readonly published: number;
  readonly ours: number;
  /** Text such as `3.4 %` or `2 starts`. */
  readonly error: string;
  readonly bound: string;
}

const reference = process.env.TAXIMETER_REFERENCE ?? join(import.meta.dirname, '../../../shared');

/** Published data that is not part of this repository. */
export function published(path: string): string {
  return join(reference, path);
}

export const absent = !existsSync(reference);

/** Notes the figure, and holds it. */
export function hold(figure: Omit<Figure, 'error' | 'bound'>, off: number, most: number, unit: string): void {
  const inUnit = (value: number) => `${Number(value.toPrecision(3))} ${unit}`;
  note({ ...figure, error: inUnit(off), bound: inUnit(most) });
  expect(off, `${figure.name}: ${figure.ours} beside ${figure.published}`).toBeLessThanOrEqual(most);
}

/** The same, off by a share of what was published. */
export function holdWithin(figure: Omit<Figure, 'error' | 'bound'>, mostPercent: number): void {
  hold(figure, Math.abs(figure.ours / figure.published - 1) * 100, mostPercent, '%');
}

function note(figure: Figure): void {
  const { TAXIMETER_FIGURES } = process.env;
  if (TAXIMETER_FIGURES !== undefined) appendFileSync(TAXIMETER_FIGURES, `${JSON.stringify(figure)}\n`);
}
