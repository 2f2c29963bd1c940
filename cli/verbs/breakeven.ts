/** From which traffic on another deployment costs less: curves of cost against traffic, and where they cross. */
import type { BreakEven, KeptReady } from '../../engine/planning/breakeven/result.ts';
import type { Scenario } from '../../engine/scenario/compile.ts';
import { parseRatePerSec } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { output, scenarioInput } from '../options.ts';
import { keptReadyCsv, keptReadyMarkdown, keptReadyText } from '../output/breakeven/kept-ready.ts';
import { breakEvenCsv, breakEvenMarkdown, breakEvenText } from '../output/breakeven/page.ts';
import { prepare, type SimulationJob, trafficFiles } from '../prepare.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { readServiceLevel, serviceLevelOptions } from '../studies/service-level-options.ts';
import { withPlayers } from '../studies/with-players.ts';
import { withProgress } from '../terminal/progress.ts';
import { type Arguments, flagArgument, textArgument, type Verb } from './verb.ts';

export const breakeven: Verb = {
  name: 'breakeven',
  summary: 'find the traffic from which on another deployment costs less',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...output,
    from: { kind: 'text', default: '0.001/s', describe: 'lowest traffic of the curve, e.g. 1000/month' },
    to: {
      kind: 'text',
      describe: 'highest traffic of the curve; 1000/s, less where a long shape must be played as a whole',
    },
    points: { kind: 'text', default: '4', describe: 'points of the curve in a decade, 1 to 20' },
    fewest: { kind: 'text', default: '1', describe: 'smallest number of machines of a fleet, e.g. 2' },
    utilisation: {
      kind: 'flag',
      describe:
        'instead: how busy instances kept ready (minInstances) must be to cost what they would on demand',
    },
    ...serviceLevelOptions,
    ...scenarioInput,
    ...priceOptions,
  },
  examples: [
    ['breakeven scenario.yaml', 'who at which traffic'],
    ['breakeven scenario.yaml --p99 300ms', 'sized for it'],
  ],
  async run(args, io) {
    const level = readServiceLevel(args);
    const range = readRange(args);
    checkOut(args, io);
    const job = await readScenarioJob(args, io);
    checkTurnable(job);
    const scenario = await prepared(args, io, job);
    await checkTraffic(scenario, job.source);
    if (flagArgument(args, 'utilisation')) {
      const found = await keptReady(scenario, job, args, io);
      deliver(renderKeptReady(found, args, io), args, io);
      return EXIT.done;
    }
    checkMonth(scenario, job.source);
    checkComparable(scenario, job.source);
    const { breakEven } = await import('../../engine/index.ts');
    const isStated = Object.keys(level).length > 0;
    const options = { ...range, level: isStated ? level : DEFAULT_LEVEL };
    const found = await withPlayers(args, io, job, (player) => breakEven(scenario, options, player));
    deliver(render(found, isStated, args, io), args, io);
    return EXIT.done;
  },
};

/** Whoever turns requests away is not compared with those that serve them. */
const DEFAULT_LEVEL = { throttled: 0.001 };

const LOWEST_PER_SEC = 1e-9;

function readRange(args: Arguments) {
  const issues: string[] = [];
  const rate = (name: string): number | undefined => {
    const text = textArgument(args, name);
    if (text === undefined) return undefined;
    const { value, error } = parseRatePerSec(text);
    if (error !== undefined) issues.push(`--${name} ${error}`);
    else if (!(value >= LOWEST_PER_SEC))
      issues.push(`--${name} must be at least one request in 30 years (1e-9/s), got ${text}`);
    return value;
  };
  const whole = (name: string, most: number): number => {
    const text = textArgument(args, name)!;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most)
      issues.push(`--${name} must be a whole number from 1 to ${most}, got "${text}"`);
    return value;
  };
  const [fromPerSec = 0, toPerSec] = [rate('from'), rate('to')];
  const range = { fromPerSec, pointsPerDecade: whole('points', 20), fewest: whole('fewest', 10_000) };
  if (issues.length === 0 && toPerSec !== undefined && fromPerSec >= toPerSec) {
    issues.push(
      `--from must be below --to, got ${textArgument(args, 'from')} and ${textArgument(args, 'to')}`,
    );
  }
  if (issues.length > 0) throw new BadInput(...issues);
  return { ...range, ...(toPerSec !== undefined && { toPerSec }) };
}

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

async function keptReady(
  scenario: Scenario,
  job: SimulationJob,
  args: Arguments,
  io: Io,
): Promise<KeptReady[]> {
  const { PLATFORMS, playKeptReady } = await import('../../engine/index.ts');
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
  return withPlayers(args, io, job, (player) => playKeptReady(scenario, able, player));
}

function renderKeptReady(found: readonly KeptReady[], args: Arguments, io: Io): string {
  switch (textArgument(args, 'format')) {
    case 'json':
      return jsonText({ version: 1, utilisation: found });
    case 'csv':
      return keptReadyCsv(found);
    case 'markdown':
      return keptReadyMarkdown(found);
    default:
      return keptReadyText(found, textStyle(args, io));
  }
}

function render(found: BreakEven, isStated: boolean, args: Arguments, io: Io): string {
  switch (textArgument(args, 'format')) {
    case 'json':
      return jsonText({ version: 1, ...found });
    case 'csv':
      return breakEvenCsv(found);
    case 'markdown':
      return breakEvenMarkdown(found, isStated);
    default:
      return breakEvenText(found, isStated, textStyle(args, io));
  }
}
