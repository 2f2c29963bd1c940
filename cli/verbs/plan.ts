/** Finds the cheapest number of instances to keep ready, and to allow, that meets a level of service. */

import { resolve } from 'node:path';
import type { PlannedScenario } from '../../engine/index.ts';
import type { ServiceLevel } from '../../engine/planning/service-level.ts';
import type { Result } from '../../engine/result.ts';
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, note } from '../deliver.ts';
import { type Answer, rendered } from '../gates/answer.ts';
import { checkLimits, readStatedLimits } from '../gates/gate.ts';
import type { StatedLimit } from '../gates/limit.ts';
import { passVerdict, verdictOn } from '../gates/verdict.ts';
import type { Io } from '../io.ts';
import { limitsOn, output, scenarioInput, withGateFormats } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { scenarioName } from '../output/headline.ts';
import { planColumns } from '../output/plan-columns.ts';
import { planMarkdown } from '../output/plan-markdown.ts';
import { planRows } from '../output/plan-rows.ts';
import { answerSentence } from '../output/plan-sentences.ts';
import { planText, unmetWords } from '../output/plan-text.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { STDIN } from '../read-text.ts';
import { askedOutcome } from '../studies/asked-level.ts';
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
    ...withGateFormats(output),
    'write-scenario': {
      kind: 'text',
      describe: 'file to write the scenario with what was chosen to, as YAML or JSON by its name',
    },
    ...scenarioInput,
    ...priceOptions,
    ...limitsOn('each deployment with what was chosen for it'),
  },
  examples: [
    ['plan scenario.yaml --cold 1%', 'how many to keep ready'],
    ['plan scenario.yaml --p99 300ms --cold 1%', 'several limits'],
    ['plan scenario.yaml --cold 1% --format json', 'for a program'],
  ],
  async run(args, io) {
    const level = readLevel(args);
    const stated = readStatedLimits(args, true);
    checkOut(args, io);
    const target = textArgument(args, 'write-scenario');
    checkTarget(target, args, io);
    const job = await readScenarioJob(args, io);
    const ids = textsArgument(args, 'deployment');
    const { planScenario, PLATFORMS } = await import('../../engine/index.ts');
    const document = await chosenDeployments(job, ids);
    checkFunctions(document, job.source);
    checkLimits(stated, document);
    const planned = await withPlayers(
      args,
      io,
      { ...job, document },
      (player) => planScenario(document, level, PLATFORMS, player),
      expectedPlans(document, PLATFORMS),
    );
    checkTraffic(planned.result, job.source);
    const answer = answerOf(planned, stated, args);
    deliver(rendered(answer, args, io), args, io);
    if (target !== undefined) {
      io.writeFileAtomically(target, await plannedScenarioText(planned.document, target, job.file));
      const only = ids.length === 0 ? '' : `, ${ids.join(' and ')} alone,`;
      note(`wrote the scenario with what was chosen${only} to ${target}`, args, io);
    }
    return passVerdict(answer.verdict, args, io);
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

/** Whatever is kept ready, nobody is served late by it. */
function checkTraffic({ deployments }: Result, source: string): void {
  if (deployments.some(({ requests }) => requests.arrived > 0)) return;
  throw new BadInput(`traffic must bring requests to plan for, got none (${source}: traffic)`);
}

function answerOf(
  { result, plans }: PlannedScenario,
  limits: readonly StatedLimit[],
  args: Arguments,
): Answer {
  const asked = result.deployments.map(({ id }, i) => askedOutcome(args, id, unmetWords(plans[i]!)));
  return {
    verdict: { ...verdictOn(limits, result), asked },
    name: scenarioName(result),
    headlines: result.deployments.map((each, i) => answerSentence(result, each, plans[i]!)),
    json: () => {
      const deployments = result.deployments.map((each, i) => ({ ...each, plan: plans[i] }));
      return { ...result, deployments };
    },
    csv: () => csvTable(planColumns(result), planRows(result, plans)),
    markdown: () => planMarkdown(result, plans),
    text: (style) => planText(result, plans, style),
  };
}
