/** What yargs read to the arguments of a verb: a lone `-` put back, names after `--` taken, values and choices checked. */
import { suggestion } from '../engine/words/nearest.ts';
import { BadInput } from './bad-input.ts';
import { everywhere } from './options.ts';
import { STDIN } from './read-text.ts';
import type { Arguments, Option, Positional, Verb } from './verbs/verb.ts';

/** yargs drops a lone `-`; it travels under a name that no argument can have. */
const STDIN_STAND_IN = '\u0000stdin';

export type ParsedValues = Readonly<Record<string, unknown>> & { readonly _: readonly unknown[] };

export function hideStdin(words: readonly string[]): string[] {
  return words.map((word) => (word === STDIN ? STDIN_STAND_IN : word));
}

function restoreStdin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreStdin);
  return value === STDIN_STAND_IN ? STDIN : value;
}

/** For what yargs says of the words it was given. */
export function showStdin(message: string): string {
  return message.replaceAll(STDIN_STAND_IN, STDIN);
}

/** Throws BadInput for values that are missing, unknown or too many. */
export function verbArguments(verb: Verb, path: readonly string[], values: ParsedValues): Arguments {
  const args: Record<string, Arguments[string]> = {};
  for (const [name, option] of Object.entries({ ...verb.options, ...everywhere })) {
    const value = optionValue(`--${name}`, restoreStdin(values[name]), option);
    if (value === undefined) continue;
    checkValue(`--${name}`, value, option);
    args[name] = value;
  }
  for (const [name, option] of Object.entries(verb.options)) {
    const implied = args[name] === undefined ? impliedValue(option, args) : undefined;
    if (implied !== undefined) args[name] = implied;
  }
  const rest = values._.slice(path.length).map((each) => String(restoreStdin(each)));
  const { positional } = verb;
  if (positional) {
    const words = positionalWords(positional, restoreStdin(values[positional.name]), rest);
    if (words.length === 0 && positional.required) throw new BadInput(missingPositional(path, positional));
    for (const word of words) checkValue(`<${positional.name}>`, word, positional);
    if (words.length > 0) args[positional.name] = positional.many ? words : words[0]!;
  }
  if (rest.length > 0) throw new BadInput(tooMany(path, rest[0]!));
  return args;
}

/** Those that yargs gave it, and, after `--`, those that nothing else has taken. */
function positionalWords({ many }: Positional, value: unknown, rest: string[]): string[] {
  const given = [value ?? []].flat().map(String);
  return [...given, ...rest.splice(0, many ? rest.length : 1 - given.length)];
}

/** Of an option that was not given. */
function impliedValue({ default: value, byEndingOf, choices }: Option, args: Arguments): Arguments[string] {
  const file = byEndingOf && args[byEndingOf.option];
  const implied =
    typeof file === 'string' ? byEndingOf!.choices[file.split('.').at(-1)!.toLowerCase()] : undefined;
  return implied !== undefined && choices?.includes(implied) ? implied : value;
}

function optionValue(name: string, value: unknown, { kind, once }: Option): Arguments[string] {
  if (kind === 'texts' || !Array.isArray(value)) return value as Arguments[string];
  if (once) throw new BadInput(`${name} must be given once, got ${value.join(' and ')}`);
  return value.at(-1);
}

/** `run needs <file>: scenario in YAML or JSON`. */
export function missingPositional(path: readonly string[], { name, describe, choices }: Positional): string {
  return `${path.join(' ')} needs ${choices ? describe : `<${name}>: ${describe}`}`;
}

export function tooMany(path: readonly string[], word: string): string {
  return `${path.join(' ')} takes no further argument, got "${word}"`;
}

function checkValue(name: string, value: Arguments[string], { choices }: Pick<Option, 'choices'>): void {
  if (value === '') throw new BadInput(`${name} needs a value`);
  if (!choices || choices.includes(String(value))) return;
  throw new BadInput(
    `${name} must be one of ${choices.join(', ')}, got "${value}"${suggestion(String(value), choices)}`,
  );
}
