/** One command line from its words to an exit code: finds the verb, runs it, and says what went wrong. */
import { issuesOf } from './bad-input.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { printable } from './output/plain-text.ts';
import { parseWords } from './parse-words.ts';
import type { Verb } from './verbs/verb.ts';

/** Never throws; whatever goes wrong is told on standard error. */
export async function runCommandLine(
  words: readonly string[],
  verbs: readonly Verb[],
  version: string,
  io: Io,
): Promise<ExitCode> {
  try {
    const parsed = await parseWords(words, verbs, version, io.columns);
    if ('verb' in parsed) return await parsed.verb.run!(parsed.args, io);
    if (parsed.asked) io.stdout(parsed.help);
    else io.stderr(parsed.help);
    return parsed.asked ? EXIT.done : EXIT.badInput;
  } catch (error) {
    return explain(error, words, io);
  }
}

function explain(error: unknown, words: readonly string[], io: Io): ExitCode {
  const issues = issuesOf(error);
  if (issues) {
    // What a document holds must not move the cursor or colour the screen when it is quoted.
    const lines = issues.flatMap((issue) => issue.split('\n'));
    io.stderr(lines.map((line) => `${printable(line)}\n`).join(''));
    return EXIT.badInput;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  const isVerbose = words.includes('--verbose') || Boolean(io.env.DEBUG);
  const told = isVerbose ? stack : `${message}\n--verbose shows where it happened`;
  io.stderr(`this is a defect of taximeter: ${told}\n`);
  return EXIT.defect;
}
