/** A sweep for people: where each deployment is the cheapest, how far costs and latencies range, and the first rows. */

import { servesWell } from '../../engine/planning/service-level.ts';
import { counted } from '../../engine/words/counted.ts';
import { answeredMs, periodWords } from './comparison.ts';
import { compareDecimals } from './decimal.ts';
import { scenarioName } from './headline.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { formatMoney } from './money.ts';
import { formatCount, formatMilliseconds } from './numbers.ts';
import { paragraph } from './plain-text.ts';
import { asResult, placeWords, type Swept, type SweptRow, sweptColumns, sweptRows } from './sweep-columns.ts';
import { methodWords, notesOf, underAnswer } from './sweep-notes.ts';
import type { Column } from './table.ts';
import { type TextStyle, textTable } from './text-table.ts';

/** What fits a screen. */
const SHOWN_ROWS = 24;

/** What one deployment did over all points. */
interface Ranged {
  readonly id: string;
  readonly lowest: SweptRow;
  readonly highest: SweptRow;
  /** Points at which no other that serves its requests costs less; `ties`: at which one costs the same. */
  readonly wins: number;
  readonly ties: number;
  readonly p99Ms: readonly number[];
}

export function sweepText(swept: Swept, style: TextStyle): string {
  const rows = sweptRows(swept);
  const more = rows.length - SHOWN_ROWS;
  return [
    paragraph(sweepHeadline(swept, rows), style.width),
    ...underAnswer(swept).map((words) => paragraph(words, style.width)),
    '\n',
    textTable(rangeColumns(swept, rows), rangesOf(rows), style),
    '\n',
    textTable(sweptColumns(swept, rows), rows.slice(0, SHOWN_ROWS), style),
    more <= 0 ? '' : paragraph(moreWords(more), style.width),
    '\n',
    ...[methodWords(swept, rows), ...notesOf(swept)].map((words) => paragraph(words, style.width)),
  ].join('');
}

/** As a comment of a pull request: it should stay short, too. */
export function sweepMarkdown(swept: Swept): string {
  const rows = sweptRows(swept);
  const more = rows.length - SHOWN_ROWS;
  return [
    `**${escapeMarkdown(sweepHeadline(swept, rows))}**\n`,
    ...underAnswer(swept).map((words) => `${escapeMarkdown(words)}\n`),
    markdownTable(rangeColumns(swept, rows), rangesOf(rows)),
    markdownTable(sweptColumns(swept, rows), rows.slice(0, SHOWN_ROWS)),
    ...(more <= 0 ? [] : [`${escapeMarkdown(moreWords(more))}\n`]),
    ...[methodWords(swept, rows), ...notesOf(swept)].map((words) => `${escapeMarkdown(words)}\n`),
  ].join('\n');
}

/** `Small API at 12 points: lambda is cheapest at 9 and servers at 3; $0.63 to $61.20 a month, least with lambda at memory=128 MB`. */
export function sweepHeadline(swept: Swept, rows: readonly SweptRow[] = sweptRows(swept)): string {
  const result = asResult(swept, rows);
  const name = `${scenarioName(result)} at ${counted(swept.points.length, 'point')}`;
  const serving = rows.filter(({ deployment }) => servesWell(deployment));
  if (serving.length === 0) return `${name}: no deployment serves its requests at any of them`;
  const [least, most] = extremes(serving);
  const winners =
    new Set(rows.map(({ deployment }) => deployment.id)).size === 1
      ? ''
      : `cheapest is ${joined(winningPlaces(rows))}; `;
  const range = `${cost(least)} to ${cost(most)}${periodWords(result)}`;
  const cheapest = serving.filter(
    ({ deployment: { bill } }) => compareDecimals(bill.total, least.deployment.bill.total) === 0,
  );
  const alike = cheapest.filter(({ number }) => number === least.number);
  const points = new Set(cheapest.map(({ number }) => number)).size;
  const places = points === 1 ? '' : `${formatCount(points)} points such as `;
  return `${name}: ${winners}${range}, least with ${namesOf(alike)} at ${places}${placeWords(swept, least.point)}`;
}

/** `lambda at 9`, `lambda and run alike at 2`: at how many points each is the cheapest, or several together are. */
function winningPlaces(rows: readonly SweptRow[]): string[] {
  const counts = new Map<string, number>();
  for (const winners of winnersOf(rows).values()) {
    const words = `${namesOf(winners)}${winners.length > 1 ? ' alike' : ''}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  return ordered.map(([words, points]) => `${words} at ${formatCount(points)}`);
}

function namesOf(rows: readonly SweptRow[]): string {
  const [first, ...others] = rows.map(({ deployment }) => deployment.id);
  if (others.length > 2) return `${first} and ${others.length} others`;
  const last = others.pop();
  return last === undefined ? first! : `${[first, ...others].join(', ')} and ${last}`;
}

/** Many winners would bury the sentence. */
function joined(places: readonly string[]): string {
  const shown = places.slice(0, 4).join(', ');
  return places.length > 4 ? `${shown} and others` : shown;
}

function rangesOf(rows: readonly SweptRow[]): Ranged[] {
  const winners = winnersOf(rows);
  const groups = new Map<string, SweptRow[]>();
  for (const row of rows) {
    const { id } = row.deployment;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].map(([id, group]) => {
    const [lowest, highest] = extremes(group);
    const p99Ms = group.map(({ deployment }) => answeredMs(deployment, 'p99')).filter((ms) => ms !== null);
    const won = group.filter((row) => winners.get(row.number)?.includes(row));
    const ties = won.filter(({ number }) => winners.get(number)!.length > 1).length;
    return { id, lowest, highest, wins: won.length, ties, p99Ms };
  });
}

/** Of each point, the cheapest of those that serve their requests: several where they cost the same. */
function winnersOf(rows: readonly SweptRow[]): Map<number, SweptRow[]> {
  const winners = new Map<number, SweptRow[]>();
  for (const row of rows.filter(({ deployment }) => servesWell(deployment))) {
    const [best, ...equals] = winners.get(row.number) ?? [];
    const order = best ? compareDecimals(row.deployment.bill.total, best.deployment.bill.total) : -1;
    if (order < 0) winners.set(row.number, [row]);
    else if (order === 0) winners.set(row.number, [best!, ...equals, row]);
  }
  return winners;
}

function extremes(rows: readonly SweptRow[]): [lowest: SweptRow, highest: SweptRow] {
  let [lowest, highest] = [rows[0]!, rows[0]!];
  for (const row of rows) {
    if (compareDecimals(row.deployment.bill.total, lowest.deployment.bill.total) < 0) lowest = row;
    if (compareDecimals(row.deployment.bill.total, highest.deployment.bill.total) > 0) highest = row;
  }
  return [lowest, highest];
}

function rangeColumns(swept: Swept, rows: readonly SweptRow[]): Column<Ranged>[] {
  const period = periodWords(asResult(swept, rows)) === ' a month' ? 'cost/month' : 'cost';
  return [
    { title: 'deployment', text: ({ id }) => id, fields: [] },
    {
      title: 'cheapest at',
      align: 'right',
      text: ({ wins, ties }) =>
        `${formatCount(wins)} of ${formatCount(swept.points.length)}${ties === 0 ? '' : `, ${formatCount(ties)} tied`}`,
      fields: [],
    },
    {
      title: period,
      align: 'right',
      text: ({ lowest, highest }) => fromTo(cost(lowest), cost(highest)),
      fields: [],
    },
    { title: 'p99', align: 'right', text: ({ p99Ms }) => p99Words(p99Ms), fields: [] },
    {
      title: 'costs least at',
      text: ({ lowest, highest }) =>
        cost(lowest) === cost(highest) ? 'any of them' : placeWords(swept, lowest.point),
      wraps: true,
      fields: [],
    },
  ];
}

function p99Words(p99Ms: readonly number[]): string {
  if (p99Ms.length === 0) return formatMilliseconds(null);
  const ends = p99Ms.reduce(
    ([low, high], ms) => [Math.min(low, ms), Math.max(high, ms)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return fromTo(formatMilliseconds(ends[0]!), formatMilliseconds(ends[1]!));
}

function fromTo(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

function cost({ deployment: { bill } }: SweptRow): string {
  return formatMoney(bill.total, bill.currency);
}

function moreWords(more: number): string {
  return `… and ${counted(more, 'more row')}; --format csv prints all`;
}
