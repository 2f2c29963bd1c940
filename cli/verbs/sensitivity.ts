/** Moves each input of a scenario down and up by a share, and says which of them moves the bill and the p99 most. */
import type { Sensitivity } from '../../engine/planning/sensitivity/sensitivity.ts';
import type { PathKey } from '../../engine/words/issue.ts';
import { parseShare } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver } from '../deliver.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import { checkLimits, readStatedLimits } from '../gates/gate.ts';
import { passVerdict, type Verdict, verdictOn } from '../gates/verdict.ts';
import { AS_IT_STANDS, limitsOn, output, scenarioInput, withGateFormats } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { scenarioName } from '../output/headline.ts';
import { csvColumns } from '../output/sensitivity-columns.ts';
import { sensitivityJson } from '../output/sensitivity-json.ts';
import { sensitivityHeadline, sensitivityMarkdown, sensitivityText } from '../output/sensitivity-text.ts';
import type { SimulationJob } from '../prepare.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { chosenDeployments, deploymentOption } from '../studies/chosen-deployments.ts';
import { threadsOption } from '../studies/threads-option.ts';
import { withPlayers } from '../studies/with-players.ts';
import { type Arguments, textArgument, textsArgument, type Verb } from './verb.ts';

export const sensitivity: Verb = {
  name: 'sensitivity',
  summary: 'which input moves the bill and the p99 most',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    by: { kind: 'text', default: '50 %', describe: 'share by which each input is lowered and raised' },
    vary: { kind: 'texts', describe: 'move this field alone, such as function.duration; may be repeated' },
    ...deploymentOption,
    ...withGateFormats(output),
    ...threadsOption,
    ...scenarioInput,
    ...priceOptions,
    ...limitsOn(AS_IT_STANDS),
  },
  examples: [
    ['sensitivity scenario.yaml', 'every input and price ±50 %'],
    ['sensitivity scenario.yaml --by 20%', 'smaller steps'],
  ],
  async run(args, io) {
    const stated = readStatedLimits(args);
    checkOut(args, io);
    const by = readBy(args);
    const paths = await readPaths(args);
    const job = await readScenarioJob(args, io);
    const document = await chosen(job, textsArgument(args, 'deployment'));
    checkLimits(stated, document);
    const { PLATFORMS, sensitivityOf } = await import('../../engine/index.ts');
    const study = await withPlayers(args, io, { ...job, document }, (player) =>
      sensitivityOf(player, document, {
        by,
        platforms: PLATFORMS,
        ...(paths.length > 0 && { paths }),
      }),
    );
    if (study.missing.length > 0)
      throw new BadInput(...study.missing.map((each) => nothingThere(each, job.instead?.played)));
    // Of the scenario as it is; what the moved inputs cost is what was asked.
    const answer = answerOf(study, by, verdictOn(stated, study.result));
    deliver(rendered(answer, args, io), args, io);
    return passVerdict(answer.verdict, args, io);
  },
};

function readBy(args: Arguments): number {
  const text = textArgument(args, 'by')!;
  const { value, error } = parseShare(text);
  if (error !== undefined) throw new BadInput(`--by ${error}`);
  if (value > 0 && value < 1) return value;
  throw new BadInput(`--by must be more than 0 % and less than 100 %, got "${text}"`);
}

async function readPaths(args: Arguments): Promise<(readonly PathKey[])[]> {
  const { parsePath } = await import('../../engine/index.ts');
  const read = textsArgument(args, 'vary').map((text) => ({ text, keys: parsePath(text.trim()) }));
  const wrong = read.filter(({ keys }) => keys === undefined);
  const rule = 'must be fields with dots and [indexes] such as deployments[0].memory';
  if (wrong.length > 0) throw new BadInput(...wrong.map(({ text }) => `--vary ${rule}, got "${text}"`));
  return read.map(({ keys }) => keys!);
}

/** `file`: what is played in place of the scenario's traffic. */
function nothingThere({ path, value, near }: Sensitivity['missing'][number], file?: string): string {
  const isReplaced = file !== undefined && /^traffic\b/.test(path);
  const got =
    value === undefined
      ? `, which ${isReplaced ? `${file} has replaced: recorded requests are played as they are` : 'the scenario does not have'}`
      : `, which is ${JSON.stringify(value)}`;
  const meant = near.length === 0 ? '' : ` (did you mean ${near.join(' or ')}?)`;
  return `--vary must name a quantity above zero, or something that holds some, got ${path}${got}${meant}`;
}

/** More would be a book, and take as long to play. */
const MOST = 20;

/** The document with the deployments that are asked about. Throws BadInput where one is not there, or there are too many. */
async function chosen(job: SimulationJob, ids: readonly string[]): Promise<object> {
  const kept = await chosenDeployments(job, ids);
  const { deployments } = kept as { readonly deployments?: unknown };
  if (!Array.isArray(deployments) || deployments.length <= MOST) return kept;
  throw new BadInput(
    `sensitivity must be of at most ${MOST} deployments, got ${deployments.length}: choose with --deployment ID`,
  );
}

function answerOf(study: Sensitivity, by: number, verdict: Verdict): Answer {
  return {
    verdict,
    name: scenarioName(study.result),
    headlines: [sensitivityHeadline(study, by)],
    json: () => sensitivityJson(study, by),
    csv: () => {
      const rows = study.deployments.flatMap(({ base, inputs }) =>
        inputs.map((row) => ({ ...row, deployment: base })),
      );
      return csvTable(csvColumns, rows);
    },
    markdown: () => sensitivityMarkdown(study, by),
    text: (style) => sensitivityText(study, by, style),
  };
}
