/**
 * AWS Lambda: knobs → a pool of one-request instances, with every default and assumption told.
 * Leaves out prices, and whether the memory is enough for the function.
 */
import type { FunctionPoolModel } from '../../model.ts';
import type { PriceBook } from '../../money/price-book.ts';
import { durationScale, lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import { checkPriced, KnobReport } from '../../platform-kinds/knob-checks.ts';
import type {
  DeployedPlatform,
  DeploymentKnobs,
  FunctionKnobs,
  Report,
} from '../../platform-kinds/platform.ts';
import { billsInit, requestMetering } from '../../platform-kinds/request-metering.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { lambdaBehaviour as lambda } from './behaviour.ts';
import { type Choices, choose, ID } from './choices.ts';
import { coldStartPhases, initByRuntime, placement } from './cold-starts.ts';

const SECOND_US = 1_000_000;

export const lambdaKnobs = [
  'architecture',
  'memory',
  'ephemeralStorage',
  'minInstances',
  'maxInstances',
  'accountConcurrency',
  'idleLife',
  'routing',
  'behaviour',
] as const;

export function deployLambda(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  path: string,
  report: Report,
  book: PriceBook,
): DeployedPlatform | undefined {
  const issues = new KnobReport(path, report);
  const choices = choose(knobs, fn, book, issues);
  const { region, architecture, memoryMb, ephemeralMb } = choices;
  if (!issues.failed) checkPriced(book, metersOf(choices), region, { architecture }, issues);
  if (issues.failed) return undefined;
  return {
    deployment: {
      id: knobs.id,
      platform: ID,
      region,
      shape: { architecture, memoryMb, ephemeralMb },
      model: poolModel(knobs, fn, choices, book),
    },
    defaults: defaultsOf(knobs, choices),
    assumptions: assumptionsOf(knobs, fn, choices),
  };
}

function metersOf({ ephemeralMb, minInstances }: Choices): string[] {
  return [
    'requests',
    'gbSeconds',
    ...(minInstances > 0 ? ['provisionedGbSeconds', 'provisionedDurationGbSeconds'] : []),
    ...(ephemeralMb > lambda.ephemeralMb.value.min ? ['ephemeralGbSeconds'] : []),
  ];
}

function poolModel(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  choices: Choices,
  book: PriceBook,
): FunctionPoolModel {
  const { behaviour = {} } = knobs;
  const { idleSec, goneShare } = lambda.idleLife.value;
  return {
    kind: 'functionPool',
    id: knobs.id,
    workScale: durationScale(fn, lambdaVcpu(choices.memoryMb)),
    timeoutUs: choices.timeoutUs,
    coldStart: coldStartPhases(choices.runtime, choices.architecture, fn.init, billsInit(book, 'gbSeconds')),
    idleLife: behaviour.idleLife ?? {
      distribution: 'empirical',
      probabilities: goneShare,
      valuesUs: idleSec.map((sec) => sec * SECOND_US),
    },
    instanceLifeUs: behaviour.instanceLifeUs ?? lambda.instanceLifeSec.value * SECOND_US,
    routing: behaviour.routing ?? lambda.routing.value,
    minInstances: choices.minInstances,
    maxInstances: choices.maxInstances,
    accountConcurrency: choices.accountConcurrency,
    scaleOut: behaviour.scaleOut === undefined ? lambda.scaleOut.value : behaviour.scaleOut,
    timeoutEndsInstance: lambda.timeoutEndsInstance.value,
    metering: requestMetering(book, 'gbSeconds', {}),
  };
}

/** Knobs that the scenario left open, as scenario text. */
function defaultsOf(knobs: DeploymentKnobs, choices: Choices): Record<string, unknown> {
  return {
    ...(knobs.profile === undefined && { profile: lambda.profile }),
    ...(knobs.region === undefined && { region: choices.region }),
    ...(knobs.architecture === undefined && { architecture: choices.architecture }),
    ...(knobs.memoryMb === undefined && { memory: formatSizeMb(choices.memoryMb) }),
    ...(knobs.ephemeralMb === undefined && { ephemeralStorage: formatSizeMb(choices.ephemeralMb) }),
    ...(knobs.minInstances === undefined && { minInstances: choices.minInstances }),
    ...(knobs.accountConcurrency === undefined && { accountConcurrency: choices.accountConcurrency }),
    behaviour: behaviourDefaults(knobs.behaviour),
  };
}

/** Overrides that the scenario does not make. */
function behaviourDefaults(stated: DeploymentKnobs['behaviour'] = {}): Record<string, unknown> {
  const { idleSec, goneShare } = lambda.idleLife.value;
  const quantiles = idleSec.map((sec, i) => [`p${goneShare[i]! * 100}`, formatDuration(sec * SECOND_US)]);
  return {
    ...(stated.idleLife === undefined && {
      idleLife: { distribution: 'empirical', quantiles: Object.fromEntries(quantiles) },
    }),
    ...(stated.routing === undefined && { routing: lambda.routing.value }),
    ...(stated.instanceLifeUs === undefined && {
      instanceLife: formatDuration(lambda.instanceLifeSec.value * SECOND_US),
    }),
    ...(stated.scaleOut === undefined && { scaleOut: lambda.scaleOut.value }),
  };
}

function assumptionsOf(knobs: DeploymentKnobs, fn: FunctionKnobs, choices: Choices): string[] {
  const { behaviour = {} } = knobs;
  const said: string[] = [];
  if (fn.timeoutUs === undefined) {
    said.push(
      `no timeout is stated: ${formatDuration(choices.timeoutUs)}, the longest that Lambda allows, is used (its own default is 3 s)`,
    );
  }
  if (choices.architecture === 'arm64') {
    said.push('the function is taken to be as fast on arm64 as on x86_64');
  }
  if (fn.init === undefined) said.push(...coldStartAssumptions(choices));
  if (behaviour.idleLife === undefined) {
    said.push(
      'an idle instance is gone after 3 to 6 min, most after 5 to 6, as measured in 2025: AWS documents no time',
    );
  }
  if (behaviour.instanceLifeUs === undefined) {
    said.push('an instance lives 2 h at most, as measured in 2020: AWS documents no time');
  }
  const reservable = choices.accountConcurrency - lambda.unreservedConcurrency.value;
  const reserved = Number.isFinite(choices.maxInstances) ? choices.maxInstances : choices.minInstances;
  if (reserved > 0 && reserved > reservable) {
    said.push(
      `AWS keeps ${lambda.unreservedConcurrency.value} of the account's concurrency unreserved: reserving ${reserved} of ${choices.accountConcurrency} needs a higher account limit`,
    );
  }
  return said;
}

function coldStartAssumptions(choices: Choices): string[] {
  const { measured } = initByRuntime.value[choices.runtime];
  const { p50Ms, p99Ms } = placement.value;
  return [
    `init is that of a hello-world function, ${measured}, zip, ${choices.architecture}, measured from January to June 2026: what the function imports comes on top`,
    `placement and download before it (median ${p50Ms} ms, p99 ${p99Ms} ms) are derived from client times of January 2021`,
  ];
}
