/** A study of sensitivity for people: what moves the bill and the p99 of each deployment most, in the order of a tornado. */
import type { InputRow } from '../../engine/planning/sensitivity/input-row.ts';
import type { DeploymentSensitivity, Sensitivity } from '../../engine/planning/sensitivity/sensitivity.ts';
import { horizonWords } from '../../engine/scenario/horizon-words.ts';
import { counted } from '../../engine/words/counted.ts';
import { measuredMemoryWords } from '../studies/measured-memory-words.ts';
import { periodWords } from './comparison.ts';
import { isZero } from './decimal.ts';
import { scenarioName } from './headline.ts';
import { interactionWords, p99InteractionWords } from './interaction-words.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { formatHalfWidth, formatMoney } from './money.ts';
import { formatMilliseconds } from './numbers.ts';
import { paragraph } from './plain-text.ts';
import { billColumns, p99Columns } from './sensitivity-columns.ts';
import type { Column } from './table.ts';
import { type TextStyle, textTable } from './text-table.ts';

/** The rest is less than any of them. */
const SHOWN = 10;
const INDENT = '  ';

interface Part {
  readonly title: string;
  readonly columns: readonly Column<InputRow>[];
  readonly rows: readonly InputRow[];
  readonly notes: readonly string[];
}

export function sensitivityText(study: Sensitivity, by: number, style: TextStyle): string {
  const indented = { ...style, indent: INDENT };
  return [
    ...[sensitivityHeadline(study, by), ...underAnswer(study)].map((words) => paragraph(words, style.width)),
    ...study.deployments.flatMap((deployment) => [
      '\n',
      paragraph(deploymentWords(study, deployment), style.width),
      ...partsOf(deployment).flatMap(({ title, columns, rows, notes }) => [
        `\n${INDENT}${title}\n`,
        rows.length === 0 ? '' : textTable(columns, rows, indented),
        ...notes.map((text) => paragraph(text, style.width, INDENT)),
      ]),
    ]),
    '\n',
    ...[methodWords(study, by), ...horizonWords(study.result.assumptions)].map((words) =>
      paragraph(words, style.width),
    ),
  ].join('');
}

export function sensitivityMarkdown(study: Sensitivity, by: number): string {
  const parts = study.deployments.flatMap((deployment) => [
    `### ${escapeMarkdown(deploymentWords(study, deployment))}\n`,
    ...partsOf(deployment).flatMap(({ title, columns, rows, notes }) => [
      `${escapeMarkdown(title)}\n`,
      ...(rows.length === 0 ? [] : [markdownTable(columns, rows)]),
      ...notes.map((text) => `${escapeMarkdown(text)}\n`),
    ]),
  ]);
  const headline = `**${escapeMarkdown(sensitivityHeadline(study, by))}**\n`;
  const lines = (all: readonly string[]) => all.map((words) => `${escapeMarkdown(words)}\n`);
  const method = [methodWords(study, by), ...horizonWords(study.result.assumptions)];
  return [headline, ...lines(underAnswer(study)), ...parts, ...lines(method)].join('\n');
}

/** What an answer is easily misread for. */
function underAnswer({ deployments }: Sensitivity): string[] {
  return measuredMemoryWords(deployments.flatMap(({ inputs }) => inputs.map(({ path }) => path)));
}

/** `Small API, each input ±50 %: most of the bill hangs on duration (lambda: $0.20 to $1.10, 1.3 % per 1 %), …`. */
export function sensitivityHeadline({ result, deployments }: Sensitivity, by: number): string {
  const said = deployments.slice(0, 3).map(({ base, inputs: [first], inputsByP99 }) => {
    if (!first || !moves(first)) return `nothing moves the bill of ${base.id}`;
    const money = (amount: string | null) => formatMoney(amount ?? base.bill.total, base.bill.currency);
    return `${first.input} moves the bill of ${base.id} most (${money(first.totalLow)} to ${money(first.totalHigh)})${p99Headline(first, inputsByP99[0])}`;
  });
  const more = deployments.length > 3 ? ['more below'] : [];
  return `${scenarioName(result)}, each input ±${percentWords(by)}: ${[...said, ...more].join('; ')}`;
}

/** ` and its p99 (80 ms to 240 ms)`, `, duration its p99 (…)`; nothing where nothing moves that. */
function p99Headline(ofBill: InputRow, ofP99: InputRow | undefined): string {
  if (!ofP99 || !movesP99(ofP99)) return '';
  const { input, p99LowMs, p99BaseMs, p99HighMs } = ofP99;
  const range = [p99LowMs, p99HighMs].map((ms) => formatMilliseconds(ms ?? p99BaseMs)).join(' to ');
  return `${input === ofBill.input ? ' and' : `, ${input}`} its p99 (${range})`;
}

function percentWords(by: number): string {
  return `${Number((by * 100).toPrecision(6))} %`;
}

/** `lambda: $0.63 ±0.02 a month, p99 412 ms`. */
function deploymentWords({ result }: Sensitivity, { base, inputs }: DeploymentSensitivity): string {
  const { bill, interval } = base;
  const cost =
    `${formatMoney(bill.total, bill.currency)} ${formatHalfWidth(interval.total, bill.total)}`.trim();
  const p99Ms = inputs[0]?.p99BaseMs ?? null;
  return `${base.id}: ${cost}${periodWords(result)}${p99Ms === null ? '' : `, p99 ${formatMilliseconds(p99Ms)}`}`;
}

function partsOf(study: DeploymentSensitivity): Part[] {
  const { base, inputs, inputsByP99, interaction, p99Interaction } = study;
  const [total, p99] = [inputs.filter(moves), inputsByP99.filter(movesP99)];
  const idle = inputs.filter((row) => !moves(row) && !movesP99(row) && !isStuck(row));
  return [
    {
      title: 'what moves the bill',
      columns: billColumns(base.bill.currency),
      rows: total.slice(0, SHOWN),
      notes: [
        ...moreWords(total),
        ...noiseWords(
          total.filter(({ withinNoise }) => withinNoise.total),
          'bill',
        ),
        ...(total.length > 0 ? [] : [isZero(base.bill.total) ? 'nothing does: it stays 0' : 'nothing does']),
        ...(interaction ? [interactionWords(interaction, base)] : []),
      ],
    },
    {
      title: 'what moves the p99',
      columns: p99Columns,
      rows: p99.slice(0, SHOWN),
      notes: [
        ...moreWords(p99),
        ...noiseWords(
          p99.filter(({ withinNoise }) => withinNoise.p99),
          'p99',
        ),
        ...(p99.length > 0 ? [] : ['nothing does']),
        ...(p99Interaction ? [p99InteractionWords(p99Interaction, inputs[0]!.p99BaseMs)] : []),
        ...(idle.length === 0 ? [] : [`moves neither: ${idle.map(({ input }) => input).join(', ')}`]),
        ...refusedWords(inputs),
      ],
    },
  ];
}

/** Whether anything of it shows in the figures as they are printed. */
function moves({ totalLow, totalBase, totalHigh }: InputRow): boolean {
  const shown = (total: string | null) => formatMoney(total ?? totalBase, '');
  return shown(totalLow) !== shown(totalBase) || shown(totalHigh) !== shown(totalBase);
}

function movesP99({ p99LowMs, p99BaseMs, p99HighMs }: InputRow): boolean {
  const shown = (ms: number | null) => formatMilliseconds(ms ?? p99BaseMs);
  return shown(p99LowMs) !== shown(p99BaseMs) || shown(p99HighMs) !== shown(p99BaseMs);
}

function isStuck({ low, high }: InputRow): boolean {
  return low === null && high === null;
}

function moreWords(rows: readonly InputRow[]): string[] {
  return rows.length <= SHOWN ? [] : [`… and ${counted(rows.length - SHOWN, 'input')} that move it less`];
}

function noiseWords(rows: readonly InputRow[], what: string): string[] {
  if (rows.length === 0) return [];
  const names = rows.map(({ input }) => input).join(', ');
  return [
    `perhaps chance (by replication, the 95 % interval of what is added to the ${what} holds none): ${names}`,
  ];
}

/** `cannot be lowered: memory (must be 128–10240 MB on aws-lambda), count (must be 1 to 1M)`. */
function refusedWords(rows: readonly InputRow[]): string[] {
  const said = (way: string, why: (row: InputRow) => string | undefined) => {
    const refused = rows.filter((row) => why(row) !== undefined).map((row) => `${row.input} (${why(row)})`);
    return refused.length === 0 ? [] : [`cannot be ${way}: ${refused.join('; ')}`];
  };
  return [
    ...said('lowered', ({ refusedLow }) => refusedLow),
    ...said('raised', ({ refusedHigh }) => refusedHigh),
  ];
}

function methodWords({ deployments, result }: Sensitivity, by: number): string {
  const { replications } = deployments[0]!.base.interval;
  const { traffic } = Object(result.scenario) as { readonly traffic?: unknown };
  const isReplayed = [traffic].flat().some((source) => Object(source).pattern === 'replay');
  return `- the input ${percentWords(by)} lower, + higher (or the nearest that is allowed); per 1 %: what 1 % of the input does; all runs have the same seed, so that they differ by the input and less by chance; prices are moved on the bill, without a run; ${counted(replications, 'replication')} each${isReplayed ? '; traffic from a file is played as it is' : ''}`;
}
