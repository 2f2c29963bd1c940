/** Mistakes in the words of a command line, in our words and with the nearest name that exists. */
import { suggestion } from '../engine/words/nearest.ts';
import { everywhere } from './options.ts';
import { missingPositional, tooMany } from './verb-arguments.ts';
import type { Verb } from './verbs/verb.ts';

/** From yargs' message. What is not known here passes as it is. */
export function usageMessage(message: string, words: readonly string[], verbs: readonly Verb[]): string {
  const place = locate(words, verbs);
  const valueless = /^Not enough arguments following: (.*)$/s.exec(message);
  if (valueless) return `--${valueless[1]} needs a value`;
  const { verb, path } = place;
  if (message.startsWith('Not enough non-option') && verb?.positional) {
    return missingPositional(path, verb.positional);
  }
  const unknown = /^Unknown (?:arguments?|commands?): (.*)$/s.exec(message);
  return unknown ? unknownMessage(unknown[1]!.split(', '), words, place, verbs) : message;
}

interface Place {
  /** The verb that was named, as far as it is known. */
  readonly verb: Verb | undefined;
  readonly path: readonly string[];
  /** Verbs that could stand where the first unknown word stands. */
  readonly open: readonly Verb[];
}

function locate(words: readonly string[], verbs: readonly Verb[]): Place {
  let place: Place = { verb: undefined, path: [], open: verbs };
  for (const word of words.filter((each) => !each.startsWith('-'))) {
    const verb = place.open.find(({ name }) => name === word);
    if (!verb) break;
    place = { verb, path: [...place.path, verb.name], open: verb.verbs ?? [] };
  }
  return place;
}

function unknownMessage(
  names: readonly string[],
  words: readonly string[],
  place: Place,
  verbs: readonly Verb[],
): string {
  const options = names.flatMap((name) => optionWord(name, words) ?? []);
  // A mistyped verb makes everything after it unknown too; one cause is told once.
  const verbOrArgument = names.find((name) => optionWord(name, words) === undefined);
  if (verbOrArgument !== undefined && (place.open.length > 0 || options.length === 0)) {
    return unknownWord(verbOrArgument, place);
  }
  const known = ['help', 'version', ...Object.keys({ ...place.verb?.options, ...everywhere })];
  return [...new Set(options)]
    .map((option) => optionOfOthers(option, place, verbs) ?? unknownOption(option, known))
    .join('\n');
}

/** `bill has no --max-p99, which run, plan and sweep have`: it is not mistyped, and nothing near it is meant. */
function optionOfOthers(option: string, { verb, path }: Place, verbs: readonly Verb[]): string | undefined {
  const name = option.replace(/^--/, '');
  const having = verbs.filter(({ options }) => Object.hasOwn(options, name)).map((each) => each.name);
  if (!verb || Object.hasOwn(verb.options, name) || having.length === 0) return undefined;
  const last = having.pop();
  const all = having.length === 0 ? `${last} has` : `${having.join(', ')} and ${last} have`;
  return `${path.join(' ')} has no option ${option}, which ${all}`;
}

/** The word that an unknown name came from, if it was an option: `--sed=1` for `sed`, `-xy` for `x`. */
function optionWord(name: string, words: readonly string[]): string | undefined {
  const word = words.find((each) => {
    const [dashes = '', stem = ''] = /^(-*)([^=]*)/s.exec(each)?.slice(1) ?? [];
    return dashes.length >= 2
      ? stem === name
      : dashes.length === 1 && name.length === 1 && stem.includes(name);
  });
  return word?.split('=')[0];
}

function unknownOption(option: string, known: readonly string[]): string {
  const typed = option.replace(/^-+/, '');
  if (known.includes(typed)) return `${option} must come after the verb`;
  // Of two names equally near, the one that has every letter typed is the likelier.
  const missing = (name: string) => [...typed].filter((letter) => !name.includes(letter)).length;
  const ordered = [...known].sort((a, b) => missing(a) - missing(b));
  return `unknown option ${option}${suggestion(typed, ordered).replace('mean ', 'mean --')}`;
}

function unknownWord(word: string, { path, open }: Place): string {
  if (open.length === 0) return tooMany(path, word);
  const names = open.map(({ name }) => name);
  const verb = [...path, word].join(' ');
  return `unknown verb ${verb}${suggestion(word, names)}; verbs are ${names.join(', ')}`;
}
