/** What is said below a sweep: how it was made, and what its figures are easily misread for. */
import { counted } from '../../engine/words/counted.ts';
import { measuredMemoryWords } from '../studies/measured-memory-words.ts';
import { formatCount } from './numbers.ts';
import type { Swept, SweptRow } from './sweep-columns.ts';

/** What an answer is easily misread for. */
export function underAnswer({ dimensions }: Swept): string[] {
  return measuredMemoryWords(dimensions.map(({ path }) => path));
}

/** Sentences about the points, of many the first and at how many of them. */
export function notesOf({ played }: Swept): string[] {
  const counts = new Map<string, number>();
  for (const note of played.flatMap(({ notes = [] }) => notes)) counts.set(note, (counts.get(note) ?? 0) + 1);
  const [first, ...others] = counts;
  if (!first) return [];
  const [note, points] = first;
  const where = points === played.length ? '' : `at ${counted(points, 'point')} `;
  return [`${where}${note}${others.length === 0 ? '' : '; at other points more or less'}`];
}

export function methodWords({ latin, dimensions, points }: Swept, rows: readonly SweptRow[]): string {
  const repeats =
    latin === undefined || points.length === latin
      ? ''
      : ` (of ${formatCount(latin)} points drawn ${formatCount(points.length)} are distinct, each played once)`;
  const fields = counted(dimensions.length, 'field');
  const design =
    latin === undefined ? `every combination of ${fields}` : `a Latin hypercube of ${fields}${repeats}`;
  const { replications } = rows[0]!.deployment.interval;
  return `${design}; all points see the same requests, as far as they can (one seed), so that they differ by what is varied and less by chance; ±: 95 % interval of ${counted(replications, 'replication')}`;
}
