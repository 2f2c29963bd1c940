/** Before and after the validation: an empty list of figures, and the table that it has become. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Figure } from './figures.ts';

const file = process.env.TAXIMETER_FIGURES!;

export function setup(): void {
  rmSync(file, { force: true });
}

export function teardown(): void {
  if (!existsSync(file)) return;
  const figures = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Figure => JSON.parse(line))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  rmSync(file);
  const rows = [
    ['case', 'published', 'ours', 'error', 'bound'],
    ...figures.map(({ name, published, ours, error, bound }) => [
      name,
      digits(published),
      digits(ours),
      error,
      bound,
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
