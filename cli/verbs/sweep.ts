/** Varies any fields of a scenario and plays every point; one row per point and deployment. */
import { checkOut, deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readLimits } from '../limits.ts';
import { limits, output, scenarioInput } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { printable } from '../output/plain-text.ts';
import { type Swept, sweptColumns, sweptRows } from '../output/sweep-columns.ts';
import { sweepJson } from '../output/sweep-json.ts';
import { sweepMarkdown, sweepText } from '../output/sweep-text.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { threadsOption } from '../studies/threads-option.ts';
import { brokenPoints, keptAtPoints } from '../sweep/broken-points.ts';
import { freshOption, playVariation } from '../sweep/play-variation.ts';
import { pointsOf, readVariation, variationOptions } from '../sweep/read-variation.ts';
import { type Arguments, textArgument, type Verb } from './verb.ts';

export const sweep: Verb = {
  name: 'sweep',
  summary: 'vary any fields over a grid, a list or a Latin hypercube; one row per point',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...variationOptions,
    ...output,
    ...freshOption,
    ...threadsOption,
    ...scenarioInput,
    ...priceOptions,
    ...limits,
  },
  examples: [
    ['sweep scenario.yaml --vary "function.errors=0 %,1 %"', 'a list'],
    ['sweep scenario.yaml --vary "traffic.rate=1/s..9/s:5"', 'a range'],
  ],
  async run(args, io) {
    const stated = readLimits(args);
    checkOut(args, io);
    const variation = await readVariation(args);
    const job = await readScenarioJob(args, io);
    const points = await pointsOf(variation, job.document);
    const played = await playVariation(args, io, job, { ...variation, points });
    const swept = { source: job.source, document: job.document, ...variation, points, played: played.points };
    deliver(render(swept, args, io), args, io);
    played.written();
    const broken = brokenPoints(stated, swept);
    io.stderr(broken.map((line) => `${printable(line)}\n`).join(''));
    if (broken.length > 0) return EXIT.limitNotMet;
    for (const text of keptAtPoints(stated, swept)) note(text, args, io);
    return EXIT.done;
  },
};

function render(swept: Swept, args: Arguments, io: Io): string {
  const format = textArgument(args, 'format');
  if (format === 'json') return jsonText(sweepJson(swept));
  if (format === 'markdown') return sweepMarkdown(swept);
  if (format === 'table') return sweepText(swept, textStyle(args, io));
  const rows = sweptRows(swept);
  return csvTable(sweptColumns(swept, rows), rows);
}
