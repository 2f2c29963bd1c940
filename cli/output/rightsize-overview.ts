/** Many deployments that were sized, one row each: what each should have, in place of what it has. */
import type { EvaluatedSize, Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds } from './numbers.ts';
import type { Column } from './table.ts';

/** More than so many pages nobody reads. */
export const MOST_PAGES = 4;

export function overviewColumns(by: string): Column<Rightsizing>[] {
  return [
    { title: 'deployment', text: ({ id }) => id, wraps: true, fields: [] },
    { ...right('now', ({ now }) => now ?? ''), align: 'left', dropFirst: 3 },
    right('cost', (answer) => costOf(answer, answer.now)),
    { ...right('cheapest', ({ cheapest }) => cheapest ?? 'none serves'), align: 'left', tone: () => 'good' },
    right('cost', (answer) => costOf(answer, answer.cheapest)),
    right(by, (answer) => latencyOf(answer, answer.cheapest)),
    { ...right('fastest', ({ fastest }) => fastest ?? ''), align: 'left', dropFirst: 2 },
    { ...right(by, (answer) => latencyOf(answer, answer.fastest)), dropFirst: 1 },
  ];
}

function right(title: string, text: Column<Rightsizing>['text']): Column<Rightsizing> {
  return { title, align: 'right', text, fields: [] };
}

function sized({ evaluated }: Rightsizing, wanted: string | null): EvaluatedSize | undefined {
  return evaluated.find(({ name }) => name === wanted);
}

function costOf(answer: Rightsizing, name: string | null): string {
  const size = sized(answer, name);
  return size ? formatMoney(size.total, answer.currency) : '';
}

function latencyOf(answer: Rightsizing, name: string | null): string {
  const size = sized(answer, name);
  return size ? formatMilliseconds(size[`${answer.by}Ms`]) : '';
}

/** `66 deployments sized: 60 cost less at another size than they have now, of 63 that state one`. */
export function overviewSentence(answers: readonly Rightsizing[]): string {
  const stated = answers.filter(({ now, cheapest }) => now !== null && cheapest !== null);
  const better = stated.filter((answer) => costOf(answer, answer.now) !== costOf(answer, answer.cheapest));
  const none = answers.filter(({ cheapest }) => cheapest === null);
  const parts = [
    `${better.length} of ${answers.length} deployments cost less at another size than the one stated now`,
    ...(none.length === 0 ? [] : [`${none.length} have no size that serves as asked`]),
  ];
  return parts.join('; ');
}
