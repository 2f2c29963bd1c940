/** Tries the sizes of a deployment and says which is cheapest, which is fastest, and which lies between. */
import type { Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import type { Result } from '../../engine/result.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver } from '../deliver.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import { checkLimits, readStatedLimits } from '../gates/gate.ts';
import { passVerdict, type Verdict } from '../gates/verdict.ts';
import { limitsOn, output, scenarioInput, withGateFormats } from '../options.ts';
import { isMonthly } from '../output/comparison.ts';
import { csvTable } from '../output/csv.ts';
import { scenarioName } from '../output/headline.ts';
import { sizeColumns, sizeRows } from '../output/rightsize-columns.ts';
import {
  type RightsizePage,
  rightsizeHeadlines,
  rightsizeMarkdown,
  rightsizeText,
} from '../output/rightsize-page.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { readMeasured } from '../studies/read-measured.ts';
import { readRightsizeOptions, rightsizeOptions } from '../studies/rightsize-options.ts';
import { readServiceLevel, serviceLevelOptions } from '../studies/service-level-options.ts';
import { verdictOnSizes } from '../studies/verdict-on-sizes.ts';
import { withPlayers } from '../studies/with-players.ts';
import { flagArgument, type Verb } from './verb.ts';

export const rightsize: Verb = {
  name: 'rightsize',
  summary: 'how much memory, or which size: cost against latency, and what is worth choosing',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...rightsizeOptions,
    link: { kind: 'flag', describe: 'print a link that draws the curve on the page of Lambda Power Tuning' },
    ...serviceLevelOptions,
    ...withGateFormats(output),
    ...scenarioInput,
    ...priceOptions,
    ...limitsOn('each deployment at its cheapest size, one that is not sized as it stands'),
  },
  examples: [
    ['rightsize scenario.yaml', 'every deployment'],
    ['rightsize scenario.yaml --memory 256MB,1GB', 'these sizes'],
    ['rightsize scenario.yaml --p99 300ms', 'the cheapest so'],
    ['rightsize scenario.yaml --measured tuning.json', 'measured times'],
  ],
  async run(args, io) {
    const asked = readRightsizeOptions(args);
    const level = readServiceLevel(args);
    const stated = readStatedLimits(args, Object.keys(level).length > 0);
    checkOut(args, io);
    const job = await readScenarioJob(args, io);
    checkLimits(stated, job.document);
    const measured = await readMeasured(args, io);
    const engine = await import('../../engine/index.ts');
    const options = { ...asked, level, ...(measured && { measured: measured.points }) };
    const found = await withPlayers(args, io, job, (player) =>
      engine.rightsize(job.document as object, options, player, engine.PLATFORMS),
    );
    if (found.issues) throw new BadInput(...found.issues);
    const { result, answers } = found;
    const page: RightsizePage = {
      result,
      answers,
      withLink: flagArgument(args, 'link'),
      ...(measured && { measured: measured.source }),
    };
    const answer = answerOf(page, verdictOnSizes(stated, found, args));
    deliver(rendered(answer, args, io), args, io);
    return passVerdict(answer.verdict, args, io);
  },
};

function answerOf(page: RightsizePage, verdict: Verdict): Answer {
  const { result, answers } = page;
  return {
    verdict,
    name: scenarioName(result),
    headlines: rightsizeHeadlines(page),
    json: () => withAnswers(result, answers),
    csv: () => csvTable(sizeColumns(answers[0]!.period, isMonthly(result)), answers.flatMap(sizeRows)),
    markdown: () => rightsizeMarkdown(page),
    text: (style) => rightsizeText(page, style),
  };
}

/** The run of the scenario, or of the one deployment of it that was asked for, as it stands, with an answer beside each deployment that was sized. */
function withAnswers(result: Result, answers: readonly Rightsizing[]): object {
  const deployments = result.deployments.map((deployment) => {
    const answer = answers.find(({ id }) => id === deployment.id);
    if (!answer) return deployment;
    const { id: _, platform: __, region: ___, currency: ____, period: _____, ...rest } = answer;
    return { ...deployment, rightsize: rest };
  });
  return { ...result, deployments };
}
