/** The scenario document that a verb works on: the file, with what the command line changes in it. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { BadInput, issuesOf } from './bad-input.ts';
import type { Io } from './io.ts';
import type { ReplacedTraffic, SimulationJob } from './prepare.ts';
import { readPrices, readRates } from './price-options.ts';
import { MAX_DOCUMENT_BYTES, parseDocument } from './read-document.ts';
import { STDIN, sourceName } from './read-text.ts';
import { type Arguments, flagArgument, textArgument, textsArgument } from './verbs/verb.ts';

/** Reads the positional `file` and applies what the other options change in it; `--set` comes last. */
export async function readScenarioJob(args: Arguments, io: Io): Promise<SimulationJob> {
  const file = textArgument(args, 'file')!;
  const source = sourceName(file);
  const traffic = textArgument(args, 'traffic');
  if (file === STDIN && traffic === STDIN)
    throw new BadInput('standard input can be read once, as the scenario or as the traffic');
  const document = await parseDocument(await io.readText(file, MAX_DOCUMENT_BYTES), source);
  const prices = await readPrices(args, io);
  const columns = textArgument(args, 'columns');
  const instead = traffic === undefined ? undefined : replaceTraffic(document, file, traffic, columns);
  return {
    document: await changed(withPrices(document, prices), changes(args), source),
    file,
    source,
    skipBadRows: flagArgument(args, 'skip-bad-rows'),
    ...(columns === undefined ? {} : { columns }),
    ...(instead === undefined ? {} : { instead }),
  };
}

/** Recorded traffic brings its own horizon and needs no warm-up. Says what the document stated before. */
function replaceTraffic(
  document: unknown,
  scenario: string,
  file: string,
  columns: string | undefined,
): ReplacedTraffic | undefined {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined;
  const folder = scenario === STDIN ? '.' : dirname(scenario);
  const named = file === STDIN || isAbsolute(file) ? file : relative(folder, resolve(file));
  const fields = document as Record<string, unknown>;
  fields.traffic = { pattern: 'replay', file: named, ...(columns === undefined ? {} : { columns }) };
  const { horizon, warmup } = fields;
  delete fields.horizon;
  delete fields.warmup;
  return {
    played: sourceName(file),
    ...(horizon === undefined ? {} : { horizon: String(horizon) }),
    ...(warmup === undefined ? {} : { warmup: String(warmup) }),
  };
}

/** Prices from a file lie over those that the document brings. */
function withPrices(document: unknown, prices: unknown): unknown {
  if (prices === undefined || typeof document !== 'object' || document === null) return document;
  return { ...document, prices };
}

interface Change {
  readonly option: string;
  readonly path: string;
  readonly value: string;
}

/** Options that stand for a field of the scenario. */
const SHORTHANDS = [
  ['seed', 'seed'],
  ['replications', 'replications'],
  ['precision', 'precision'],
  ['as-of', 'asOf'],
] as const;

function changes(args: Arguments): Change[] {
  const issues: string[] = [];
  const shorthand = SHORTHANDS.flatMap(([name, path]) => {
    const value = textArgument(args, name);
    return value === undefined ? [] : [{ option: `--${name}`, path, value }];
  });
  const rates = Object.entries(readRates(args)).map(([currency, value]) => ({
    option: '--rate',
    path: `rates.${currency}`,
    value: `"${value}"`,
  }));
  const stated = textsArgument(args, 'set').map((text) => {
    const cut = text.indexOf('=');
    if (cut < 1) issues.push(`--set must be path=value such as deployments[0].minInstances=5, got "${text}"`);
    return { option: '--set', path: text.slice(0, cut).trim(), value: text.slice(cut + 1) };
  });
  if (issues.length > 0) throw new BadInput(...issues);
  return [...shorthand, ...rates, ...stated];
}

/** Values are read as YAML, so that 5 is a number, `5 s` a text and [1, 2] a list. */
async function changed(document: unknown, wanted: readonly Change[], source: string): Promise<unknown> {
  if (wanted.length === 0) return document;
  const { applySet, formatIssue } = await import('../engine/index.ts');
  const issues: string[] = [];
  let current = document;
  for (const { option, path, value } of wanted) {
    try {
      const data = value.trim() === '' ? '' : await parseDocument(value, `${option} ${path}`);
      const change = applySet(current, path, data);
      if (change.issue) issues.push(`${formatIssue(change.issue, source)}, from ${option} ${path}=${value}`);
      else current = change.document;
    } catch (error) {
      const found = issuesOf(error);
      if (!found) throw error;
      issues.push(...found);
    }
  }
  if (issues.length > 0) throw new BadInput(...issues);
  return current;
}
