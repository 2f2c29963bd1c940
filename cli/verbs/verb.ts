/** What a verb is: its words for the help text, its options as data, and a `run` that needs no process. */
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

export interface Verb {
  readonly name: string;
  /** One sentence, without a full stop. */
  readonly summary: string;
  readonly positional?: Positional;
  readonly options: Readonly<Record<string, Option>>;
  /** Command lines worth copying, without `taximeter`, and what each does. */
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Verbs under this one; it then has no `run`. */
  readonly verbs?: readonly Verb[];
  /** Throws BadInput for what the user can mend. */
  run?(args: Arguments, io: Io): Promise<ExitCode>;
}

export interface Positional {
  readonly name: string;
  readonly describe: string;
  readonly required: boolean;
  /** Takes every further word too; the argument is then a list. */
  readonly many?: true;
  readonly choices?: readonly string[];
}

/** An option that takes a text, a text that may be given repeatedly, or nothing. */
export interface Option {
  readonly kind: 'text' | 'texts' | 'flag';
  readonly describe: string;
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Where it is not given, by the ending of the file that another option names, as far as it is among the choices. */
  readonly byEndingOf?: { readonly option: string; readonly choices: Readonly<Record<string, string>> };
  /** Given twice it is a mistake; else the last one counts, so that a command can be extended. */
  readonly once?: true;
}

/** Values by option name; options that were not given and have no default are absent. */
export type Arguments = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export function textArgument(args: Arguments, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

export function textsArgument(args: Arguments, name: string): readonly string[] {
  const value = args[name];
  return Array.isArray(value) ? value : [];
}

export function flagArgument(args: Arguments, name: string): boolean {
  return args[name] === true;
}
