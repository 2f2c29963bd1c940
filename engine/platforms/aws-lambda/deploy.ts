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
import { idleLifeModel, idleLifeText } from '../../platform-kinds/pools/idle-life.ts';
import { warmPingWords } from '../../platform-kinds/pools/warm-pings.ts';
import { billsInit, requestMetering } from '../../platform-kinds/request-metering.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { lambdaBehaviour as lambda } from './behaviour.ts';
import { type Choices, choose, ID } from './choices.ts';
import { billsInitAlways, coldStartPhases } from './cold-starts.ts';
import { assumedOfLambda, idleLifeAssumptions } from './facts.ts';
import { coldStartAssumptions } from './packaging.ts';
import { provisioningAssumptions, provisioningOf } from './provisioning.ts';

const SECOND_US = 1_000_000;

export const lambdaKnobs = [
  'architecture',
  'memory',
  'ephemeralStorage',
  'minInstances',
  'maxInstances',
  'accountConcurrency',
  'warmPings',
  'snapStart',
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
    assumptions: [...assumptionsOf(knobs, fn, choices), ...assumedOfLambda(knobs, fn, choices)],
  };
}

function metersOf({ ephemeralMb, mostReady }: Choices): string[] {
  return [
    'requests',
    'gbSeconds',
    ...(mostReady > 0 ? ['provisionedGbSeconds', 'provisionedDurationGbSeconds'] : []),
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
  const { profile } = choices;
  const besideOthers = behaviour.idleLife ? null : profile.idleLifeBesideOthers;
  return {
    kind: 'functionPool',
    id: knobs.id,
    workScale: durationScale(fn, lambdaVcpu(choices.memoryMb)),
    timeoutUs: choices.timeoutUs,
    coldStart: coldStartPhases(
      choices.runtime,
      choices.architecture,
      fn.init,
      billsInit(book, 'gbSeconds') || billsInitAlways(choices.runtime, choices.packaging),
      choices.packaging,
    ),
    idleLife: behaviour.idleLife ?? idleLifeModel(profile.idleLife.value),
    idleLifeBesideOthers: besideOthers && idleLifeModel(besideOthers.value),
    warmPings: knobs.warmPings ?? null,
    requestRate: requestRateOf(choices),
    instanceLifeUs: behaviour.instanceLifeUs ?? profile.instanceLifeSec.value * SECOND_US,
    routing: behaviour.routing ?? profile.routing.value,
    minInstances: choices.minInstances,
    provisioning: provisioningOf(knobs),
    maxInstances: choices.maxInstances,
    accountConcurrency: choices.accountConcurrency,
    reservesMax: true,
    scaleOut: behaviour.scaleOut === undefined ? scaleOutOf(choices) : behaviour.scaleOut,
    timeoutEndsInstance: lambda.timeoutEndsInstance.value,
    metering: requestMetering(book, 'gbSeconds', {}),
  };
}

/** A second's worth at once. */
function requestRateOf({ accountConcurrency }: Choices): FunctionPoolModel['requestRate'] {
  const perSec = accountConcurrency * lambda.requestsPerSec.value;
  return { burst: perSec, perSec };
}

function scaleOutOf({ profile, region }: Choices): NonNullable<FunctionPoolModel['scaleOut']> {
  const { burst, perSec, burstByRegion = {} } = profile.scaleOut.value;
  return { burst: burstByRegion[region] ?? burst, perSec };
}

/** Knobs that the scenario left open, as scenario text. */
function defaultsOf(knobs: DeploymentKnobs, choices: Choices): Record<string, unknown> {
  return {
    ...(knobs.profile === undefined && { profile: choices.profile.profile }),
    ...(knobs.region === undefined && { region: choices.region }),
    ...(knobs.architecture === undefined && { architecture: choices.architecture }),
    ...(knobs.memoryMb === undefined && { memory: formatSizeMb(choices.memoryMb) }),
    ...(knobs.ephemeralMb === undefined && { ephemeralStorage: formatSizeMb(choices.ephemeralMb) }),
    ...(knobs.minInstances === undefined && !knobs.ready && { minInstances: choices.minInstances }),
    ...(knobs.accountConcurrency === undefined && { accountConcurrency: choices.accountConcurrency }),
    behaviour: behaviourDefaults(choices, knobs.behaviour),
  };
}

/** Overrides that the scenario does not make. */
function behaviourDefaults(
  choices: Choices,
  stated: DeploymentKnobs['behaviour'] = {},
): Record<string, unknown> {
  const { idleLife, idleLifeBesideOthers, routing, instanceLifeSec } = choices.profile;
  return {
    // An idle life of its own beside others has no words in a scenario but the profile's year.
    ...(stated.idleLife === undefined && !idleLifeBesideOthers && { idleLife: idleLifeText(idleLife.value) }),
    ...(stated.routing === undefined && { routing: routing.value }),
    ...(stated.instanceLifeUs === undefined && {
      instanceLife: formatDuration(instanceLifeSec.value * SECOND_US),
    }),
    ...(stated.scaleOut === undefined && { scaleOut: scaleOutOf(choices) }),
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
    said.push(...idleLifeAssumptions(choices.profile));
  }
  if (behaviour.instanceLifeUs === undefined) {
    const { value, basis, asOf } = choices.profile.instanceLifeSec;
    said.push(
      `an instance lives ${formatDuration(value * SECOND_US)} at most, as ${basis} in ${asOf}: AWS documents no time`,
    );
  }
  said.push(...provisioningAssumptions(knobs));
  if (knobs.warmPings) said.push(warmPingWords(knobs.warmPings));
  const reservable = choices.accountConcurrency - lambda.unreservedConcurrency.value;
  const reserved = Number.isFinite(choices.maxInstances) ? choices.maxInstances : choices.mostReady;
  if (reserved > 0 && reserved > reservable) {
    said.push(
      `AWS keeps ${lambda.unreservedConcurrency.value} of the account's concurrency unreserved: reserving ${reserved} of ${choices.accountConcurrency} needs a higher account limit`,
    );
  }
  return said;
}
