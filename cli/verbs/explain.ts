/** How a platform is taken to behave, as a page to read or as the facts it is made of. The arithmetic of a bill is `--explain`. */
import type { Explanation } from '../../engine/index.ts';
import { BadInput } from '../bad-input.ts';
import { deliver, jsonText, textStyle } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { output } from '../options.ts';
import { markdownTable } from '../output/markdown.ts';
import { factColumns } from '../output/profile-columns.ts';
import { profileColumns, profileSummaries } from '../output/profile-list.ts';
import { profilePage } from '../output/profile-page.ts';
import { textTable } from '../output/text-table.ts';
import { type Arguments, textArgument, type Verb } from './verb.ts';

export const explain: Verb = {
  name: 'explain',
  summary: 'tell what is documented, measured and assumed of how a platform behaves',
  positional: {
    name: 'platform',
    describe:
      'a platform such as aws-lambda, with a year or plan after an @; all are listed where none is named',
    required: false,
  },
  options: {
    format: {
      kind: 'text',
      choices: ['table', 'json', 'markdown'],
      default: 'table',
      describe: 'table for people, json for programs, markdown for pull requests',
    },
    out: output.out!,
  },
  examples: [
    ['explain', 'the platforms'],
    ['explain aws-lambda@2020', 'one in a year'],
    ['explain gcp-cloud-run --format json', 'its raw values'],
  ],
  async run(args, io) {
    const { explainAll, explainPlatform, PLATFORMS } = await import('../../engine/index.ts');
    const asked = textArgument(args, 'platform');
    if (asked === undefined) return list(explainAll(PLATFORMS), args, io);
    const { explanation, issue } = explainPlatform(PLATFORMS, asked);
    if (!explanation) throw new BadInput(issue);
    const format = textArgument(args, 'format');
    if (format === 'json') deliver(jsonText(explanation), args, io);
    else if (format === 'markdown') deliver(markdownTable(factColumns, explanation.facts), args, io);
    else deliver(profilePage(explanation, textStyle(args, io)), args, io);
    return EXIT.done;
  },
};

function list(explanations: readonly Explanation[], args: Arguments, io: Io): ExitCode {
  const platforms = profileSummaries(explanations);
  const format = textArgument(args, 'format');
  if (format === 'json') deliver(jsonText({ platforms }), args, io);
  else if (format === 'markdown') deliver(markdownTable(profileColumns, platforms), args, io);
  else deliver(textTable(profileColumns, platforms, textStyle(args, io)), args, io);
  return EXIT.done;
}
