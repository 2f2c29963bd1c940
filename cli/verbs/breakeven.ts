/** From which traffic on another deployment costs less: curves of cost against traffic, and where they cross. */
import type { BreakEvenOptions } from '../../engine/index.ts';
import type { ReplicationPlayer } from '../../engine/planning/player.ts';
import type { Scenario } from '../../engine/scenario/compile.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, note } from '../deliver.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import { checkLimits, readStatedLimits } from '../gates/gate.ts';
import type { StatedLimit } from '../gates/limit.ts';
import { passVerdict, type Verdict, verdictOn } from '../gates/verdict.ts';
import type { Io } from '../io.ts';
import { AS_IT_STANDS, limitsOn, output, scenarioInput, withGateFormats } from '../options.ts';
import { breakEvenHeadline } from '../output/breakeven/headline.ts';
import {
  keptReadyCsv,
  keptReadyHeadline,
  keptReadyMarkdown,
  keptReadyText,
} from '../output/breakeven/kept-ready.ts';
import { breakEvenCsv, breakEvenMarkdown, breakEvenText } from '../output/breakeven/page.ts';
import { scenarioName } from '../output/headline.ts';
import { prepare, type SimulationJob, trafficFiles } from '../prepare.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { chosenDeployments, deploymentOption } from '../studies/chosen-deployments.ts';
import { rateRangeOptions, readRateRange } from '../studies/rate-range.ts';
import { readServiceLevel, serviceLevelOptions } from '../studies/service-level-options.ts';
import { withPlayers } from '../studies/with-players.ts';
import { withProgress } from '../terminal/progress.ts';
import { type Arguments, flagArgument, textsArgument, type Verb } from './verb.ts';

export const breakeven: Verb = {
  name: 'breakeven',
  summary: 'find the traffic from which on another deployment costs less',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...withGateFormats(output),
    ...rateRangeOptions,
    utilisation: {
      kind: 'flag',
      describe:
        'instead: how busy instances kept ready (minInstances) must be to cost what they would on demand',
    },
    ...deploymentOption,
    ...serviceLevelOptions,
    ...scenarioInput,
    ...priceOptions,
    ...limitsOn(AS_IT_STANDS),
  },
  examples: [
    ['breakeven scenario.yaml', 'who at which traffic'],
    ['breakeven scenario.yaml --p99 300ms', 'sized for it'],
  ],
  async run(args, io) {
    const level = readServiceLevel(args);
    const range = readRateRange(args);
    const stated = readStatedLimits(args);
    checkOut(args, io);
    const whole = await readScenarioJob(args, io);
    checkTurnable(whole);
    const job = { ...whole, document: await chosenDeployments(whole, textsArgument(args, 'deployment')) };
    checkLimits(stated, job.document);
    const scenario = await prepared(args, io, job);
    await checkTraffic(scenario, job.source);
    const isStated = Object.keys(level).length > 0;
    const options = { ...range, level: isStated ? level : DEFAULT_LEVEL };
    const study = flagArgument(args, 'utilisation')
      ? await keptReady(scenario, job)
      : await crossings(scenario, job, options, isStated);
    const { verdict, pages } = await withPlayers(args, io, job, async (player) => ({
      // First, so that a limit of a deployment that is not there is told before the long work.
      verdict: await verdictAsItStands(stated, job, player),
      pages: await study(player),
    }));
    const answer = { verdict, name: scenarioName({ scenario: scenario.document }), ...pages };
    deliver(rendered(answer, args, io), args, io);
    return passVerdict(verdict, args, io);
  },
};

type Pages = Omit<Answer, 'verdict' | 'name'>;
type Study = (player: ReplicationPlayer) => Promise<Pages>;

/** What a study turns up and down is its question; a limit is about what the scenario states. */
async function verdictAsItStands(
  limits: readonly StatedLimit[],
  { document }: SimulationJob,
  player: ReplicationPlayer,
): Promise<Verdict> {
  return limits.length === 0 ? { outcomes: [], kept: [] } : verdictOn(limits, await player.play(document));
}

/** Whoever turns requests away is not compared with those that serve them. */
const DEFAULT_LEVEL = { throttled: 0.001 };

async function prepared(args: Arguments, io: Io, job: SimulationJob): Promise<Scenario> {
  const { scenario, notes, close } = await withProgress(args, io, (onProgress) => prepare(job, onProgress));
  close();
  for (const text of notes) note(text, args, io);
  return scenario;
}

function checkTurnable(job: SimulationJob): void {
  const [file] = trafficFiles(job);
  if (file !== undefined) {
    throw new BadInput(
      `breakeven must have traffic with a rate that can be turned up and down, got the file ${file}: state a pattern like it, such as { pattern: diurnal, rate: 5/s } (${job.source}: traffic)`,
    );
  }
}

async function checkTraffic(scenario: Scenario, source: string): Promise<void> {
  const { meanRatePerSec } = await import('../../engine/index.ts');
  if (meanRatePerSec(scenario) > 0) return;
  throw new BadInput(
    `traffic must be above 0 requests/s to be turned up and down, got none (${source}: traffic)`,
  );
}

/** A bill of a few hours is a few cents, of which nothing can be told apart. */
function checkMonth({ document }: Scenario, source: string): void {
  if (document.month !== 'actual') return;
  throw new BadInput(
    `month must be a time such as 730 h for breakeven, which compares monthly bills, got actual (${source}: month)`,
  );
}

function checkComparable({ deployments }: Scenario, source: string): void {
  if (deployments.length > 1) return;
  throw new BadInput(
    `breakeven must have at least two deployments to compare, got ${deployments.length} (${source}: deployments)`,
  );
}

async function keptReady(scenario: Scenario, job: SimulationJob): Promise<Study> {
  const { PLATFORMS, playKeptReady, readyRefusal } = await import('../../engine/index.ts');
  const able = scenario.deployments.flatMap(({ platform }, at) => {
    const knobs = PLATFORMS.find(({ id }) => id === platform)?.simulated?.knobs ?? [];
    return knobs.includes('minInstances') ? [at] : [];
  });
  if (able.length === 0) {
    const platforms = [...new Set(scenario.deployments.map(({ platform }) => platform))].join(', ');
    throw new BadInput(
      `--utilisation must have a deployment that takes minInstances, got ${platforms} (${job.source}: deployments)`,
    );
  }
  const asked = able.map((at) => ({ at, why: readyRefusal(scenario, at, PLATFORMS) }));
  const leftOut = asked.flatMap(({ at, why }) =>
    why === undefined ? [] : [{ deployment: scenario.deployments[at]!.id, why }],
  );
  if (leftOut.length === asked.length)
    throw new BadInput(...leftOut.map(({ deployment, why }) => `${deployment}: ${why} (for --utilisation)`));
  const possible = asked.flatMap(({ at, why }) => (why === undefined ? [at] : []));
  return async (player) => {
    const found = await playKeptReady(scenario, possible, player);
    return {
      headlines: [keptReadyHeadline(found)],
      json: () => ({ version: 1, utilisation: found, ...(leftOut.length > 0 && { leftOut }) }),
      csv: () => keptReadyCsv(found),
      markdown: () => keptReadyMarkdown(found, leftOut),
      text: (style) => keptReadyText(found, leftOut, style),
    };
  };
}

async function crossings(
  scenario: Scenario,
  job: SimulationJob,
  options: BreakEvenOptions,
  isStated: boolean,
): Promise<Study> {
  checkMonth(scenario, job.source);
  checkComparable(scenario, job.source);
  const { breakEven } = await import('../../engine/index.ts');
  return async (player) => {
    const found = await breakEven(scenario, options, player);
    return {
      headlines: [breakEvenHeadline(found)],
      json: () => ({ version: 1, ...found }),
      csv: () => breakEvenCsv(found),
      markdown: () => breakEvenMarkdown(found, isStated),
      text: (style) => breakEvenText(found, isStated, style),
    };
  };
}
