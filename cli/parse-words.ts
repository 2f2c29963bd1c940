/**
 * The words of a command line to a verb and its arguments, by yargs, which also lays out the help text. What it does not
 * say well (a lone `-`, mistyped names, choices) is left to `verb-arguments` and `usage-messages`.
 */
import yargs, { type Argv } from 'yargs';
import { BadInput } from './bad-input.ts';
import { everywhere } from './options.ts';
import { usageMessage } from './usage-messages.ts';
import { hideStdin, type ParsedValues, showStdin, verbArguments } from './verb-arguments.ts';
import type { Arguments, Option, Verb } from './verbs/verb.ts';

const HELP_WIDTH = 80;
const INTRODUCTION = `taximeter <verb> [file] [options]

What will the ride cost? Plays traffic on serverless platforms and on servers,
and bills what happened.`;

/** A verb to run; or help, which is a mistake to have to print when nobody `asked` for it. */
export type Parsed =
  | { readonly verb: Verb; readonly args: Arguments }
  | { readonly help: string; readonly asked: boolean };

/** Throws BadInput when the words are no command. */
export async function parseWords(
  words: readonly string[],
  verbs: readonly Verb[],
  version: string,
  columns: number,
): Promise<Parsed> {
  let parsed: Parsed | undefined;
  let found: Found | undefined;
  const parser = emptyParser(version, Math.min(HELP_WIDTH, columns)).fail((message, error) => {
    // What yargs objects to comes as a message, or as an error of its own kind; anything else is ours.
    if (error && error.name !== 'YError') throw error;
    throw new BadInput(usageMessage(showStdin(message ?? error?.message ?? ''), words, verbs));
  });
  addOptions(parser, everywhere);
  const isOptional = words.includes('--');
  addVerbs(parser, verbs, [], isOptional, (verb, args) => {
    found = new Found(verb, args);
    throw found;
  });
  if (words.length === 0) return { help: `${await parser.getHelp()}\n`, asked: false };
  try {
    await parser.parseAsync(hideStdin(words), {}, (_error: unknown, _values: unknown, text: string) => {
      if (text !== '') parsed = { help: `${text}\n`, asked: true };
    });
  } catch (error) {
    if (error !== found) throw error;
  }
  if (found) return { verb: found.verb, args: found.args };
  if (!parsed) throw new Error(`no verb ran for ${words.join(' ')}`);
  return parsed;
}

/** Thrown once the verb is known: what yargs does after that is to lay out help in case the verb fails, which takes a while. */
class Found extends Error {
  readonly verb: Verb;
  readonly args: Arguments;

  constructor(verb: Verb, args: Arguments) {
    super(verb.name);
    this.verb = verb;
    this.args = args;
  }
}

function emptyParser(version: string, width: number): Argv {
  return yargs()
    .scriptName('taximeter')
    .usage(INTRODUCTION)
    .locale('en')
    .updateStrings({
      'Commands:': 'Verbs:',
      'Positionals:': 'Arguments:',
      'Show help': 'show this help, or that of a verb',
      'Show version number': 'show the version',
    })
    .exitProcess(false)
    .showHelpOnFail(false)
    .parserConfiguration({
      'boolean-negation': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .wrap(width)
    .version(version)
    .help('help')
    .alias('help', 'h')
    .strict();
}

type OnFound = (verb: Verb, args: Arguments) => void;

/** `isOptional`: a name after `--` is no positional to yargs, so none may be required; `verbArguments` looks again. */
function addVerbs(
  parser: Argv,
  verbs: readonly Verb[],
  above: readonly string[],
  isOptional: boolean,
  onFound: OnFound,
): void {
  for (const verb of verbs) {
    const path = [...above, verb.name];
    const add = (inner: Argv) => describeVerb(inner, verb, path, isOptional, onFound);
    parser.command(`${verb.name}${positionalSyntax(verb, isOptional)}`, verb.summary, add, (values) => {
      if (verb.run) onFound(verb, verbArguments(verb, path, values as ParsedValues));
    });
  }
  const names = verbs.map(({ name }) => name).join(', ');
  parser.demandCommand(1, `${above.join(' ') || 'taximeter'} needs a verb: ${names}`);
}

function positionalSyntax({ positional }: Verb, isOptional: boolean): string {
  if (!positional) return '';
  const name = positional.many ? `${positional.name}..` : positional.name;
  return positional.required && !isOptional ? ` <${name}>` : ` [${name}]`;
}

function describeVerb(
  parser: Argv,
  verb: Verb,
  path: readonly string[],
  isOptional: boolean,
  onFound: OnFound,
): Argv {
  const { positional, verbs, options, examples } = verb;
  if (positional) parser.positional(positional.name, { type: 'string', describe: positional.describe });
  addOptions(parser, options);
  if (examples.length > 0) parser.epilogue(examplesText(examples));
  if (verbs) addVerbs(parser, verbs, path, isOptional, onFound);
  return parser;
}

function addOptions(parser: Argv, options: Verb['options']): void {
  for (const [name, option] of Object.entries(options)) {
    parser.option(name, {
      describe: option.describe,
      type: option.kind === 'flag' ? 'boolean' : 'string',
      requiresArg: option.kind !== 'flag',
      ...(option.alias === undefined ? {} : { alias: option.alias }),
      ...defaultOf(option),
      ...(option.kind === 'texts' ? { array: true, nargs: 1 } : {}),
    });
  }
}

/** One that may follow from another option is told and not set: what was given can be told from what was not. */
function defaultOf({ default: value, byEndingOf }: Option): object {
  if (value === undefined) return {};
  return byEndingOf ? { defaultDescription: value } : { default: value };
}

/** Each command line whole on a line of its own, so that it can be copied. */
function examplesText(examples: Verb['examples']): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, what]) => `  taximeter ${command.padEnd(width)}  ${what}`);
  return `Examples:\n${lines.join('\n')}`;
}
