/** A break-even for a person: the answer, where curves cross, the curves, and what they rest on. */
import type { BreakEven } from '../../../engine/planning/breakeven/result.ts';
import type { ServiceLevel } from '../../../engine/planning/service-level.ts';
import { lengthWords } from '../../traffic/time-units.ts';
import { csvTable } from '../csv.ts';
import { escapeMarkdown, markdownTable } from '../markdown.ts';
import { formatQuantity, formatUnit } from '../money.ts';
import { formatMilliseconds, formatShare } from '../numbers.ts';
import { paragraph } from '../plain-text.ts';
import { type TextStyle, textTable } from '../text-table.ts';
import { breakEvenHeadline, perPeriod } from './headline.ts';
import { rateText } from './rate-words.ts';
import { crossingColumns, curveColumns, curveRows, tidyColumns, tidyRows } from './tables.ts';

/** More columns of money do not fit a line. */
const ABREAST = 4;

/** `isStated`: whether the service level was asked for, or is our own. */
export function breakEvenText(found: BreakEven, isStated: boolean, style: TextStyle): string {
  const prose = (lines: readonly string[]) => lines.map((line) => paragraph(line, style.width)).join('');
  const tables = blocks(found).map((shown) => textTable(curveColumns(found, shown), curveRows(found), style));
  return [
    paragraph(breakEvenHeadline(found), style.width),
    ...(found.crossings.length === 0
      ? []
      : [textTable(crossingColumns(found), found.crossings, style) + prose(stepSign(found))]),
    `${paragraph(curveTitle(found), style.width)}${tables.join('\n')}`,
    prose(marks(found)),
    prose(grounds(found, isStated)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

export function breakEvenMarkdown(found: BreakEven, isStated: boolean): string {
  const all = found.curve.map((_, at) => at);
  return [
    `**${escapeMarkdown(breakEvenHeadline(found))}**\n`,
    ...(found.crossings.length === 0 ? [] : [markdownTable(crossingColumns(found), found.crossings)]),
    `${escapeMarkdown(curveTitle(found))}\n`,
    markdownTable(curveColumns(found, all), curveRows(found)),
    ...[...stepSign(found), ...marks(found), ...grounds(found, isStated)].map(
      (line) => `${escapeMarkdown(line)}\n`,
    ),
  ].join('\n');
}

export function breakEvenCsv(found: BreakEven): string {
  return csvTable(tidyColumns, tidyRows(found));
}

function blocks({ curve }: BreakEven): number[][] {
  const all = curve.map((_, at) => at);
  return Array.from({ length: Math.ceil(all.length / ABREAST) }, (_, i) =>
    all.slice(i * ABREAST, (i + 1) * ABREAST),
  );
}

function curveTitle(found: BreakEven): string {
  const isSized = found.curve.some(({ points }) => points.some(({ count = 1 }) => count > 1));
  return `cost${perPeriod(found)} by traffic${isSized ? ' (in brackets: machines that it takes)' : ''}`;
}

/** What there is to see on the curves. */
function marks({ curve }: BreakEven): string[] {
  return curve.flatMap(({ deployment, knees, steps, points, met }) => [
    ...knees.map(
      ({ ratePerSec, label, free, unit }) =>
        `${deployment}: the free ${formatQuantity(free)} ${formatUnit(unit, free)} (${label}) are used up at ${rateText(ratePerSec)} requests/s`,
    ),
    ...stepWords(deployment, steps.slice(0, 4)),
    ...lapses(deployment, points, met),
  ]);
}

/** What the sign in the table of crossings is, where it has one. */
function stepSign({ crossings }: BreakEven): string[] {
  return crossings.some(({ step }) => step) ? ['* one of them needs another machine there'] : [];
}

function stepWords(deployment: string, steps: BreakEven['curve'][number]['steps']): string[] {
  if (steps.length === 0) return [];
  const said = steps.map(({ ratePerSec, to }) => `${to} machines from ${rateText(ratePerSec)} requests/s on`);
  return [`${deployment}: ${said.join(', ')}`];
}

type Curve = BreakEven['curve'][number];

/** Where the service that is asked for is given, unless it is everywhere. */
function lapses(deployment: string, points: Curve['points'], met: Curve['met']): string[] {
  if (points.every(({ meets }) => meets)) return [];
  if (met.length === 0) return [`${deployment} gives the service that is asked for at no traffic`];
  const [lowest, highest] = [points[0]!.ratePerSec, points.at(-1)!.ratePerSec];
  const parts = met.map(({ fromPerSec, toPerSec }) => {
    if (fromPerSec === lowest) return `up to ${rateText(toPerSec)} requests/s`;
    return toPerSec === highest
      ? `from ${rateText(fromPerSec)} requests/s on`
      : `from ${rateText(fromPerSec)} to ${rateText(toPerSec)} requests/s`;
  });
  return [`${deployment} gives the service that is asked for ${parts.join(', ')} (found to 1 %)`];
}

function grounds(
  { level, played, writtenRatePerSec, curve, crossings }: BreakEven,
  isStated: boolean,
): string[] {
  const sized = curve.filter(({ points }) => points.some(({ count }) => count !== undefined));
  const service = levelWords(level).join(', ');
  return [
    isStated
      ? `every point keeps ${service}`
      : `no limit is stated: every point has ${service}; servers may be as full as that allows (--p99 300ms)`,
    ...(sized.length > 0
      ? [
          `${sized.map(({ deployment }) => deployment).join(', ')}: at each traffic the fewest machines that give it`,
        ]
      : []),
    ...(played.endsEarly
      ? ['the curve ends where a run of the whole shape takes long; a higher --to goes on']
      : []),
    `all rates of the scenario (${rateText(writtenRatePerSec)} requests/s) times one factor, its shape as it is`,
    playedWords(played),
    ...(played.notes ?? []),
    ...fewWords(crossings),
    'between two points a cost is taken to be straight but for free quantities, tiers and machines, and the service to be given where it is at both: two crossings, or a lapse, that lie closer together are not seen (--points)',
  ];
}

/** `seed 1, 3 to 8 replications of 1 d; traffic is alike at all times: up to …`. */
function playedWords(played: BreakEven['played']): string {
  const { seed, replications, fewestReplications, lengthenedToPerSec, shortenedFromPerSec } = played;
  const length = (seconds: number) => lengthWords(seconds * 1e6);
  const times =
    replications === fewestReplications ? replications : `${fewestReplications} to ${replications}`;
  const parts = [
    ...(lengthenedToPerSec === undefined
      ? []
      : [
          `up to ${rateText(lengthenedToPerSec)} requests/s, where that is few requests, more is played (${length(played.longestSec)} at the least traffic)`,
        ]),
    ...(shortenedFromPerSec === undefined
      ? []
      : [
          `from ${rateText(shortenedFromPerSec)} requests/s on less is played (${length(played.shortestSec)} at the most traffic)`,
        ]),
  ];
  const alike = parts.length === 0 ? '' : `; its traffic is alike at all times: ${parts.join(', ')}`;
  return `seed ${seed}, ${times} replications of ${length(played.horizonSec)}${alike}`;
}

/** Why a crossing has no interval, although there are replications. */
function fewWords(crossings: BreakEven['crossings']): string[] {
  const few = crossings.filter(({ interval, requests }) => interval[0] === null && requests < 100);
  if (few.length === 0) return [];
  const least = Math.min(...few.map(({ requests }) => requests));
  return [
    `too few requests for an interval at ${few.map(({ ratePerSec }) => rateText(ratePerSec)).join(', ')} requests/s: ${least} decide; a longer horizon or more replications have more`,
  ];
}

function levelWords({ p99Ms, cold, throttled, timedOut, failed }: ServiceLevel): string[] {
  const share = (value: number | undefined, words: string) =>
    value === undefined ? [] : [`at most ${formatShare(value)} ${words}`];
  return [
    ...(p99Ms === undefined ? [] : [`a p99 of at most ${formatMilliseconds(p99Ms)}`]),
    ...share(cold, 'cold'),
    ...share(throttled, 'throttled or dropped'),
    ...share(timedOut, 'timed out'),
    ...share(failed, 'failed'),
  ];
}
