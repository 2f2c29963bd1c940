/** Moves each input of a scenario down and up by a share, and says which of them moves the bill and the p99 most. */
import type { Sensitivity } from '../../engine/planning/sensitivity/sensitivity.ts';
import { formatPath, type PathKey } from '../../engine/words/issue.ts';
import { parseShare } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { brokenLimits, keptWords, readLimits } from '../limits.ts';
import { limits, output, scenarioInput } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { printable } from '../output/plain-text.ts';
import { csvColumns } from '../output/sensitivity-columns.ts';
import { sensitivityJson } from '../output/sensitivity-json.ts';
import { sensitivityMarkdown, sensitivityText } from '../output/sensitivity-text.ts';
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
    ...output,
    ...threadsOption,
    ...scenarioInput,
    ...priceOptions,
    ...limits,
  },
  examples: [
    ['sensitivity scenario.yaml', 'every input and price ±50 %'],
    ['sensitivity scenario.yaml --by 20%', 'smaller steps'],
  ],
  async run(args, io) {
    const stated = readLimits(args);
    checkOut(args, io);
    const by = readBy(args);
    const paths = await readPaths(args);
    const job = await readScenarioJob(args, io);
    const document = chosen(job.document, textsArgument(args, 'deployment'));
    const { PLATFORMS, sensitivityOf } = await import('../../engine/index.ts');
    const study = await withPlayers(args, io, { ...job, document }, (player) =>
      sensitivityOf(player, document as object, {
        by,
        platforms: PLATFORMS,
        ...(paths.length > 0 && { paths }),
      }),
    );
    if (study.missing.length > 0) throw new BadInput(...study.missing.map(nothingThere));
    deliver(render(study, by, args, io), args, io);
    // Of the scenario as it is; what the moved inputs cost is what was asked.
    const broken = brokenLimits(stated, study.result);
    io.stderr(broken.map((line) => `${printable(line)}\n`).join(''));
    if (broken.length > 0) return EXIT.limitNotMet;
    for (const text of keptWords(stated, study.result)) note(text, args, io);
    return EXIT.done;
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

function nothingThere(keys: readonly PathKey[]): string {
  return `--vary must name a quantity above zero, or something that holds some, got ${formatPath(keys)}`;
}

/** More would be a book, and take as long to play. */
const MOST = 20;

/** The document with the deployments that are asked about. Throws BadInput where one is not there, or there are too many. */
function chosen(document: unknown, ids: readonly string[]): unknown {
  const kept = chosenDeployments(document, ids);
  const { deployments } = Object(kept) as { readonly deployments?: unknown };
  if (!Array.isArray(deployments) || deployments.length <= MOST) return kept;
  throw new BadInput(
    `sensitivity must be of at most ${MOST} deployments, got ${deployments.length}: choose with --deployment ID`,
  );
}

function render(study: Sensitivity, by: number, args: Arguments, io: Io): string {
  const format = textArgument(args, 'format');
  if (format === 'json') return jsonText(sensitivityJson(study, by));
  if (format === 'markdown') return sensitivityMarkdown(study, by);
  if (format === 'table') return sensitivityText(study, by, textStyle(args, io));
  const rows = study.deployments.flatMap(({ base, inputs }) =>
    inputs.map((row) => ({ ...row, deployment: base })),
  );
  return csvTable(csvColumns, rows);
}
