/** What a verb with limits answers, in whichever format is asked for: one way for all verbs, so that none forgets a limit. */
import { jsonText, textStyle } from '../deliver.ts';
import type { Io } from '../io.ts';
import type { TextStyle } from '../output/text-table.ts';
import { STDIN } from '../read-text.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';
import { githubAnnotations } from './github.ts';
import { junitReport } from './junit.ts';
import { limitedMarkdown, limitedText, limitFields } from './limit-pages.ts';
import { allOutcomes, type Verdict } from './verdict.ts';

export interface Answer {
  readonly verdict: Verdict;
  /** What a report of a build pipeline is called: the scenario's name. */
  readonly name: string;
  /** The answer, in a sentence for each thing that was asked about. */
  readonly headlines: readonly string[];
  readonly json: () => object;
  readonly csv: () => string;
  readonly markdown: () => string;
  readonly text: (style: TextStyle) => string;
}

export function rendered(answer: Answer, args: Arguments, io: Io): string {
  const { verdict } = answer;
  switch (textArgument(args, 'format')) {
    case 'json':
      return jsonText({ ...answer.json(), ...limitFields(verdict.outcomes) });
    case 'csv':
      return answer.csv();
    case 'markdown':
      return limitedMarkdown(verdict, answer.markdown());
    case 'table': {
      const style = textStyle(args, io);
      return limitedText(verdict.outcomes, answer.text(style), style);
    }
    default:
      return pipelineReport(answer, args)!;
  }
}

/** The whole of `--format junit` and `--format github`; undefined for other formats. */
export function pipelineReport(
  { verdict, name, headlines }: Pick<Answer, 'verdict' | 'name' | 'headlines'>,
  args: Arguments,
): string | undefined {
  const format = textArgument(args, 'format');
  const outcomes = allOutcomes(verdict);
  if (format === 'junit') return junitReport(outcomes, name);
  if (format !== 'github') return undefined;
  const file = textArgument(args, 'file');
  const isKept = outcomes.every(({ broken }) => !broken);
  const notices = [...headlines, ...(isKept ? verdict.kept : [])];
  return githubAnnotations(outcomes, notices, file === STDIN ? undefined : file);
}
