/** Varies any fields of a scenario and plays every point; one row per point and deployment. */
import { checkOut, deliver } from '../deliver.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import { checkLimits, readStatedLimits } from '../gates/gate.ts';
import type { StatedLimit } from '../gates/limit.ts';
import { passVerdict } from '../gates/verdict.ts';
import { limitsOn, output, scenarioInput, withGateFormats } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { scenarioName } from '../output/headline.ts';
import { asResult, type Swept, sweptColumns, sweptRows } from '../output/sweep-columns.ts';
import { sweepJson } from '../output/sweep-json.ts';
import { sweepHeadline, sweepMarkdown, sweepText } from '../output/sweep-text.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { readThreads, threadsOption } from '../studies/threads-option.ts';
import { freshOption, playVariation } from '../sweep/play-variation.ts';
import { pointsOf, readVariation, variationOptions } from '../sweep/read-variation.ts';
import { verdictOnPoints } from '../sweep/verdict-on-points.ts';
import type { Verb } from './verb.ts';

export const sweep: Verb = {
  name: 'sweep',
  summary: 'vary any fields over a grid, a list or a Latin hypercube; one row per point',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...variationOptions,
    ...withGateFormats(output),
    ...freshOption,
    ...threadsOption,
    ...scenarioInput,
    ...priceOptions,
    ...limitsOn('each deployment at every point'),
  },
  examples: [
    ['sweep scenario.yaml --vary "function.errors=0 %,1 %"', 'a list'],
    ['sweep scenario.yaml --vary "traffic.rate=1/s..9/s:5"', 'a range'],
  ],
  async run(args, io) {
    const stated = readStatedLimits(args);
    checkOut(args, io);
    // Before all points are looked at, which may take a while.
    readThreads(args);
    const variation = await readVariation(args);
    const job = await readScenarioJob(args, io);
    checkLimits(stated, job.document);
    const points = await pointsOf(variation, job.document);
    const played = await playVariation(args, io, job, { ...variation, points });
    const swept = { source: job.source, document: job.document, ...variation, points, played: played.points };
    const answer = answerOf(swept, stated);
    deliver(rendered(answer, args, io), args, io);
    played.written();
    return passVerdict(answer.verdict, args, io);
  },
};

function answerOf(swept: Swept, limits: readonly StatedLimit[]): Answer {
  const rows = sweptRows(swept);
  return {
    verdict: verdictOnPoints(limits, swept),
    name: scenarioName(asResult(swept, rows)),
    headlines: [sweepHeadline(swept, rows)],
    json: () => sweepJson(swept),
    csv: () => csvTable(sweptColumns(swept, rows), rows),
    markdown: () => sweepMarkdown(swept),
    text: (style) => sweepText(swept, style),
  };
}
