/** Finds the cheapest number of instances to keep ready, and to allow, that meets a level of service. */

import { resolve } from 'node:path';
import type { PlannedScenario } from '../../engine/index.ts';
import type { ServiceLevel } from '../../engine/planning/service-level.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { brokenLimits, keptWords, readLimits } from '../limits.ts';
import { limits, output, scenarioInput } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { printable } from '../output/plain-text.ts';
import { planColumns } from '../output/plan-columns.ts';
import { planMarkdown } from '../output/plan-markdown.ts';
import { planRows } from '../output/plan-rows.ts';
import { planText, unmetWords } from '../output/plan-text.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { STDIN } from '../read-text.ts';
import { chosenDeployments, deploymentOption } from '../studies/chosen-deployments.ts';
import { expectedPlans } from '../studies/expected-plans.ts';
import { plannedScenarioText } from '../studies/planned-scenario-text.ts';
import { readServiceLevel, serviceLevelOptions } from '../studies/service-level-options.ts';
import { withPlayers } from '../studies/with-players.ts';
import { type Arguments, textArgument, textsArgument, type Verb } from './verb.ts';

export const plan: Verb = {
  name: 'plan',
  summary: 'find the cheapest number of instances to keep ready that meets stated limits',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    ...serviceLevelOptions,
    ...deploymentOption,
    ...output,
    'write-scenario': {
      kind: 'text',
      describe: 'file to write the scenario with what was chosen to, as YAML or JSON by its name',
    },
    ...scenarioInput,
    ...priceOptions,
    ...limits,
  },
  examples: [
    ['plan scenario.yaml --cold 1%', 'how many to keep ready'],
    ['plan scenario.yaml --p99 300ms --cold 1%', 'several limits'],
    ['plan scenario.yaml --cold 1% --format json', 'for a program'],
  ],
  async run(args, io) {
    const level = readLevel(args);
    const stated = readLimits(args);
    checkOut(args, io);
    const target = textArgument(args, 'write-scenario');
    checkTarget(target, args, io);
    const job = await readScenarioJob(args, io);
    const ids = textsArgument(args, 'deployment');
    const document = chosenDeployments(job.document, ids) as object;
    checkFunctions(document, job.source);
    const { planScenario, PLATFORMS } = await import('../../engine/index.ts');
    const planned = await withPlayers(
      args,
      io,
      { ...job, document },
      (player) => planScenario(document, level, PLATFORMS, player),
      expectedPlans(document, PLATFORMS),
    );
    deliver(render(planned, args, io), args, io);
    if (target !== undefined) {
      io.writeFileAtomically(target, await plannedScenarioText(planned.document, target, job.file));
      const only = ids.length === 0 ? '' : `, ${ids.join(' and ')} alone,`;
      note(`wrote the scenario with what was chosen${only} to ${target}`, args, io);
    }
    return verdict(planned, stated, args, io);
  },
};

/** Before work that takes long: neither what is read nor what else is written is written over. */
function checkTarget(target: string | undefined, args: Arguments, io: Io): void {
  if (target === undefined) return;
  if (target === STDIN) throw new BadInput('--write-scenario must be a file, got -');
  for (const [what, other] of [
    ['the scenario', textArgument(args, 'file')],
    ['the traffic', textArgument(args, 'traffic')],
    ['--out', textArgument(args, 'out')],
  ]) {
    if (other !== undefined && resolve(other) === resolve(target))
      throw new BadInput(`--write-scenario must be another file than ${what}, got ${target}`);
  }
  const problem = io.writeProblem(target);
  if (problem !== undefined) throw new BadInput(problem);
}

function readLevel(args: Arguments): ServiceLevel {
  const level = readServiceLevel(args);
  if (Object.keys(level).length > 0) return level;
  const options = Object.keys(serviceLevelOptions).map((name) => `--${name}`);
  throw new BadInput(
    `plan must be told what to meet: ${options.join(', ')}, got none; e.g. --p99 300ms --cold 1%`,
  );
}

/** Several share an account, which a plan for one by one would not see. */
function checkFunctions(document: unknown, source: string): void {
  const { functions } = (document ?? {}) as { functions?: unknown };
  const count = typeof functions === 'object' && functions !== null ? Object.keys(functions).length : 1;
  if (count > 1) {
    throw new BadInput(
      `functions must be one for plan, got ${count} (${source}): give each a scenario of its own`,
    );
  }
}

function render({ result, plans }: PlannedScenario, args: Arguments, io: Io): string {
  const format = textArgument(args, 'format');
  if (format === 'json') {
    const deployments = result.deployments.map((each, i) => ({ ...each, plan: plans[i] }));
    return jsonText({ ...result, deployments });
  }
  if (format === 'csv') return csvTable(planColumns(result), planRows(result, plans));
  if (format === 'markdown') return planMarkdown(result, plans);
  return planText(result, plans, textStyle(args, io));
}

/** Told even under --quiet: it is why the exit code is not 0. */
function verdict(
  { result, plans }: PlannedScenario,
  stated: ReturnType<typeof readLimits>,
  args: Arguments,
  io: Io,
): ExitCode {
  const broken = [...unmetWords(result, plans), ...brokenLimits(stated, result)];
  io.stderr(broken.map((line) => `${printable(line)}\n`).join(''));
  if (broken.length > 0) return EXIT.limitNotMet;
  for (const text of keptWords(stated, result)) note(text, args, io);
  return EXIT.done;
}
