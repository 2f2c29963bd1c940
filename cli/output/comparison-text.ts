/** The comparison with all that it must be read with: what its signs mean, intervals, and whom it left unserved. */
import type { Result } from '../../engine/result.ts';
import { counted } from '../../engine/words/counted.ts';
import { CALL_WORDS, callColumns, hasCalls } from './calls.ts';
import { comparisonColumns, upperBoundWords } from './comparison.ts';
import { functionColumns, functionRows } from './functions.ts';
import { collapsed, collapsedWords, hasMany } from './many-deployments.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { formatHalfWidth } from './money.ts';
import { asCompared } from './one-currency.ts';
import { paragraph } from './plain-text.ts';
import { recordedWords } from './recorded.ts';
import { batchesWords, replicationsOf } from './repeated.ts';
import { intervalWords, serviceColumns } from './service.ts';
import { type TextStyle, textTable } from './text-table.ts';

export function comparisonText(run: Result, style: TextStyle): string {
  const result = asCompared(run);
  const rows = collapsed(result);
  const more = hasMany(result) ? collapsedWords(rows) : ['instances: mean (peak)'];
  const words = [...legend(result), ...more].join('; ');
  const notes = [words, ...upperBoundWords(result), ...scatterWords(result)].map((line) =>
    unbroken(line, style.width),
  );
  const table = textTable(comparisonColumns(result), rows.deployments, style) + notes.join('');
  return [table, serviceText(rows, style), callsText(rows, style), functionsText(run, style)]
    .filter((part) => part !== '')
    .join('\n');
}

/** Without the intervals, which a comment on a pull request folds away. */
export function comparisonMarkdown(run: Result): string {
  const result = asCompared(run);
  const columns = serviceColumns(result);
  const notes = [...upperBoundWords(result), ...recordedWords(result, hasSpread(result))];
  return [
    markdownTable(comparisonColumns(result), result.deployments),
    ...(columns.length === 1 ? [] : [markdownTable(columns, result.deployments)]),
    ...(hasCalls(result)
      ? [markdownTable(callColumns, result.deployments), `${escapeMarkdown(CALL_WORDS)}\n`]
      : []),
    ...functionsMarkdown(run),
    ...notes.map((line) => `${escapeMarkdown(line)}\n`),
  ].join('\n');
}

/** The comparison alone, where nothing is folded. */
export function comparisonAloneMarkdown(result: Result): string {
  const notes = [legend(result).join('; '), intervalWords(result)].filter((line) => line !== '');
  return [comparisonMarkdown(result), ...notes.map((line) => `${escapeMarkdown(line)}\n`)].join('\n');
}

function hasSpread({ deployments }: Result): boolean {
  return deployments.some(({ bill, interval }) => formatHalfWidth(interval.total, bill.total) !== '');
}

/** What the ± in the comparison is, where it has one. */
export function spreadWords(result: Result): string[] {
  const runs = counted(replicationsOf(result), 'replication');
  return hasSpread(result) ? [`± half of the 95 % interval over ${runs}${batchesWords(result)}`] : [];
}

/** The small print of the comparison: only what this table shows. */
function legend(result: Result): string[] {
  const columns = comparisonColumns(result);
  const isMixed = columns.some(({ title }) => title === 'refused');
  return [...spreadWords(result), ...(isMixed ? ['refused: throttled or dropped'] : [])];
}

function scatterWords(result: Result): string[] {
  const intervals = hasMany(result) ? '' : intervalWords(result);
  return [...(intervals === '' ? [] : [intervals]), ...recordedWords(result, hasSpread(result))];
}

/** A paragraph that keeps a range such as `590 – 612 ms` on one line. */
function unbroken(text: string, width: number): string {
  const noBreak = '\u00a0';
  const held = text.replace(/(?<=\d) (?=– |%|[a-z]+\b)|(?<=–) /g, noBreak);
  return paragraph(held, width).replaceAll(noBreak, ' ');
}

function serviceText(result: Result, style: TextStyle): string {
  const columns = serviceColumns(result);
  if (columns.length === 1) return '';
  const isReady = columns.some(({ title }) => title === 'spilled');
  const words = 'ready: kept by minInstances; spilled: requests that found none of these free';
  return textTable(columns, result.deployments, style) + (isReady ? paragraph(words, style.width) : '');
}

function callsText(result: Result, style: TextStyle): string {
  if (!hasCalls(result)) return '';
  return textTable(callColumns, result.deployments, style) + paragraph(CALL_WORDS, style.width);
}

function functionsText(result: Result, style: TextStyle): string {
  const rows = functionRows(result);
  return rows.length === 0 || hasMany(result) ? '' : textTable(functionColumns, rows, style);
}

function functionsMarkdown(result: Result): string[] {
  const rows = functionRows(result);
  return rows.length === 0 || hasMany(result) ? [] : [markdownTable(functionColumns, rows)];
}
