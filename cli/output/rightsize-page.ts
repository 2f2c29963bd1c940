/** The answer of `rightsize` for people: a sentence, the sizes, and what it rests on. */
import type { EvaluatedSize, Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import type { Result } from '../../engine/result.ts';
import { isMonthly, periodWords } from './comparison.ts';
import { compareDecimals, isZero } from './decimal.ts';
import { scenarioName } from './headline.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';
import { paragraph } from './plain-text.ts';
import { type SizeRow, sizeColumns, sizeRows } from './rightsize-columns.ts';
import { type TextStyle, textTable } from './text-table.ts';

export interface RightsizePage {
  readonly result: Result;
  readonly answers: readonly Rightsizing[];
  /** Where measured durations came from. */
  readonly measured?: string;
  readonly interpolated: boolean;
  readonly withLink: boolean;
}

/** More rows than this hide the few that matter. */
const MOST_ROWS = 20;

export function rightsizeText(page: RightsizePage, style: TextStyle): string {
  const { answers, result } = page;
  const parts = answers.map((answer) => {
    const { rows, left } = shownRows(answer);
    const columns = sizeColumns(answer.period, isMonthly(result));
    const table = textTable(columns, rows, style);
    const link = page.withLink && answer.link !== undefined ? `\n${answer.link}\n` : '';
    return `${paragraph(sentence(answer, result), style.width)}\n${table}${left.map((line) => paragraph(line, style.width)).join('')}${link}`;
  });
  const notes = restsOn(page).map((line) => hanging(line, style.width));
  return `${parts.join('\n')}\nIt rests on\n${notes.join('')}`;
}

/** A line with a dash, its further lines indented below the first word. */
function hanging(text: string, width: number): string {
  return `- ${paragraph(text, width, '  ').slice(2)}`;
}

export function rightsizeMarkdown(page: RightsizePage): string {
  const { answers, result } = page;
  const parts = answers.flatMap((answer) => {
    const { rows, left } = shownRows(answer);
    return [
      `**${escapeMarkdown(sentence(answer, result))}**\n`,
      markdownTable(sizeColumns(answer.period, isMonthly(result)), rows),
      ...left.map((line) => `${escapeMarkdown(line)}\n`),
      ...(page.withLink && answer.link !== undefined ? [`<${answer.link}>\n`] : []),
    ];
  });
  return [
    ...parts,
    restsOn(page)
      .map((line) => `- ${escapeMarkdown(line)}\n`)
      .join(''),
  ].join('\n');
}

function shownRows(answer: Rightsizing): {
  readonly rows: readonly SizeRow[];
  readonly left: readonly string[];
} {
  const all = sizeRows(answer);
  if (all.length <= MOST_ROWS) return { rows: all, left: [] };
  const rows = all.filter(
    ({ answer: { asCheap, now }, size }) =>
      size.pareto || size.name === now || (asCheap.length <= 5 && asCheap.includes(size.name)),
  );
  if (rows.length === 0) return { rows: all.slice(0, MOST_ROWS), left: [leftWords(all.length - MOST_ROWS)] };
  return { rows, left: rows.length === all.length ? [] : [leftWords(all.length - rows.length)] };
}

function leftWords(count: number): string {
  return `${count} more sizes were tried; --format csv has them all`;
}

/** `lambda: 1 GB is cheapest at $12.20 a month, 8 % below the 512 MB that it has now; …`. */
export function sentence(answer: Rightsizing, result: Result): string {
  const { id, evaluated, currency, by } = answer;
  const named = (name: string | null) => evaluated.find((size) => size.name === name);
  const [cheapest, fastest, balanced, now] = [
    answer.cheapest,
    answer.fastest,
    answer.balanced,
    answer.now,
  ].map(named);
  const who = `${scenarioName(result)}, ${id}`;
  if (!cheapest || !fastest || !balanced) return `${who}: ${noneWords(answer)}`;
  const price = (size: EvaluatedSize) => formatMoney(size.total, currency);
  const latency = (size: EvaluatedSize) => `${by} ${formatMilliseconds(size[`${by}Ms`])}`;
  const saved = now && now !== cheapest ? [savedWords(cheapest, now)] : [];
  const period = periodWords(result);
  const cost = isZero(cheapest.total)
    ? [`${cheapest.name} is the fastest that costs nothing (${latency(cheapest)})`]
    : [`${cheapest.name} is cheapest at ${price(cheapest)}${period} (${latency(cheapest)})`, ...saved];
  if (evaluated.length === 1) {
    return `${who}: ${cheapest.name} is the only size to try: ${price(cheapest)}${periodWords(result)}, ${latency(cheapest)}`;
  }
  const parts = [cost.join(', ')];
  if (fastest === cheapest) parts.push('no other is faster');
  else {
    const near = named(answer.asFast);
    const nearly = near && near !== fastest ? `, ${near.name} within 1 % of it at ${price(near)}` : '';
    parts.push(`${fastest.name} is fastest (${latency(fastest)}) at ${price(fastest)}${nearly}`);
    if (balanced === cheapest || balanced === fastest) parts.push(`balanced: ${balanced.name}`);
    else parts.push(`balanced: ${balanced.name}, ${price(balanced)} and ${latency(balanced)}`);
  }
  return `${who}: ${parts.join('; ')}`;
}

function noneWords({ evaluated }: Rightsizing): string {
  const least = evaluated.reduce((a, b) => (b.unservedShare < a.unservedShare ? b : a));
  if (evaluated.every(({ meanMs }) => meanMs === null)) return 'no request was answered at any size';
  const [quickest] = [...evaluated].sort((a, b) => (a.p99Ms ?? Infinity) - (b.p99Ms ?? Infinity));
  return least.unservedShare > 0.01
    ? `no size of ${evaluated.length} serves its requests; ${least.name} leaves the fewest unserved, ${formatShare(least.unservedShare)}`
    : `no size of ${evaluated.length} keeps the stated limits; ${quickest!.name} has the shortest p99, ${formatMilliseconds(quickest!.p99Ms)}`;
}

function savedWords(cheapest: EvaluatedSize, now: EvaluatedSize): string {
  if (!now.meets)
    return `where ${now.name}, as stated now, ${now.unservedShare > 0.01 ? 'does not serve its requests' : 'misses a limit'}`;
  if (compareDecimals(now.total, cheapest.total) === 0 || isZero(now.total)) {
    return `the same as the ${now.name} stated now`;
  }
  const share = 1 - Number(cheapest.total) / Number(now.total);
  return `${formatShare(Number(share.toPrecision(2)))} below the ${now.name} stated now`;
}

function restsOn({ answers, result, measured, interpolated }: RightsizePage): string[] {
  const [first] = answers;
  const { replications } = result.deployments[0]!.interval;
  const balance = first ? formatShare(first.balance) : '';
  const rest = first ? formatShare(1 - first.balance) : '';
  const words = [
    `every size plays the same requests${replications > 1 ? `; ± is half of the 95 % interval over ${replications} replications` : ', once'}`,
    measured === undefined
      ? 'durations follow from the processor that a size gives and from function.cpu; --measured takes measured ones'
      : `durations: measured means, from ${measured}; function.duration is scaled to each and keeps its form`,
    ...(interpolated
      ? ['interpolated: between two measured sizes, straight in the logarithms of memory and duration']
      : []),
    'latency counts from arrival to answer, cold starts included; front: no other size is both cheaper and faster',
    ...answers.flatMap(tieWords),
    `balanced: least ${balance} × cost ÷ lowest + ${rest} × latency ÷ lowest, an idea of AWS Lambda Power Tuning`,
    'whether it fits into less memory than it is stated with is not known here; machines and vCPU are tried with no less',
  ];
  const isFree = answers.some(({ evaluated }) => evaluated.some(({ total }) => isZero(total)));
  return isFree
    ? [
        ...words,
        'a size at $0.00 lies inside the free grants: --set freeGrants=false shows what it would cost',
      ]
    : words;
}

function tieWords({ id, cheapest, asCheap }: Rightsizing): string[] {
  if (asCheap.length === 0) return [];
  const names = asCheap.length > 4 ? `${asCheap.length} other sizes` : asCheap.join(', ');
  return [
    `${id}: ${names} cost${asCheap.length === 1 ? 's' : ''} the same as ${cheapest} within the intervals (as cheap); their order is surer than that, because all play the same requests`,
  ];
}
