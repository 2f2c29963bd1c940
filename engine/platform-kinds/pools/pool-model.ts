/**
 * What request-scaled platforms have in common: knobs → a pool of instances, with its defaults and assumptions. Leaves out
 * each platform's own way to scale.
 */
import type { DeploymentModel, FunctionPoolModel, RequestMetering } from '../../model.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { durationScale } from '../cpu-share.ts';
import { lognormalThrough } from '../lognormal-time.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../platform.ts';
import { idleLifeModel, idleLifeText } from './idle-life.ts';
import type { PoolBehaviour } from './pool-behaviour.ts';
import type { PoolChoices } from './pool-choices.ts';
import {
  processorTimeoutUs,
  requestLimitDefaults,
  requestLimits,
  requestLimitWords,
} from './request-limits.ts';
import { sharedModel, sharedScalingOf } from './sharing-model.ts';
import { warmPingWords } from './warm-pings.ts';

const SECOND_US = 1_000_000;

/** Knobs of every such platform. */
export const poolKnobs = [
  'memory',
  'concurrency',
  'maxInstances',
  'accountConcurrency',
  'warmPings',
  'behaviour',
] as const;

/** How the platform bills a request, and on how much processor it runs. */
export interface PoolTerms {
  readonly vcpu: number;
  readonly metering: RequestMetering;
  readonly billsInit: boolean;
}

export function poolModel(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  choices: PoolChoices,
  behaviour: PoolBehaviour,
  terms: PoolTerms,
): DeploymentModel {
  const alone = modelOfOneAtOnce(knobs, fn, choices, behaviour, terms);
  const scaling = sharedScalingOf(behaviour, choices, knobs);
  return scaling ? sharedModel(alone, fn, terms.vcpu, choices.concurrency, scaling, behaviour) : alone;
}

function modelOfOneAtOnce(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  choices: PoolChoices,
  behaviour: PoolBehaviour,
  { vcpu, metering, billsInit }: PoolTerms,
): FunctionPoolModel {
  const { behaviour: stated = {} } = knobs;
  const lifeSec = behaviour.instanceLifeSec.value;
  return {
    kind: 'functionPool',
    id: knobs.id,
    workScale: durationScale(fn, vcpu),
    timeoutUs: Math.min(choices.timeoutUs, processorTimeoutUs(knobs, fn, behaviour, vcpu)),
    ...requestLimits(knobs, behaviour),
    coldStart: coldStartOf(fn, choices, billsInit),
    idleLife: stated.idleLife ?? idleLifeModel(behaviour.idleLife.value),
    idleLifeBesideOthers: null,
    warmPings: knobs.warmPings ?? null,
    requestRate: null,
    instanceLifeUs: stated.instanceLifeUs ?? (lifeSec === null ? Infinity : lifeSec * SECOND_US),
    routing: stated.routing ?? behaviour.routing.value,
    minInstances: choices.minInstances,
    provisioning: null,
    maxInstances: choices.maxInstances,
    accountConcurrency: choices.accountConcurrency,
    reservesMax: false,
    scaleOut: stated.scaleOut === undefined ? behaviour.scaleOut.value : stated.scaleOut,
    timeoutEndsInstance: false,
    metering,
  };
}

function coldStartOf(
  fn: FunctionKnobs,
  { coldStart }: PoolChoices,
  billed: boolean,
): FunctionPoolModel['coldStart'] {
  if (fn.init !== undefined) return [{ name: 'init', duration: fn.init, billed }];
  if (coldStart === undefined) return [];
  return [{ name: 'cold start', duration: lognormalThrough(coldStart), billed }];
}

/** Knobs that the scenario left open, as scenario text. */
export function poolDefaults(
  knobs: DeploymentKnobs,
  choices: PoolChoices,
  behaviour: PoolBehaviour,
): Record<string, unknown> {
  const { behaviour: stated = {} } = knobs;
  const lifeSec = behaviour.instanceLifeSec.value;
  return {
    ...(knobs.profile === undefined && { profile: behaviour.profile }),
    ...(knobs.region === undefined && choices.region !== '*' && { region: choices.region }),
    ...(knobs.memoryMb === undefined && { memory: formatSizeMb(choices.memoryMb) }),
    ...(knobs.concurrency === undefined && choices.concurrency > 1 && { concurrency: choices.concurrency }),
    ...(knobs.accountConcurrency === undefined &&
      Number.isFinite(choices.accountConcurrency) && { accountConcurrency: choices.accountConcurrency }),
    ...requestLimitDefaults(knobs, behaviour),
    ...(knobs.minInstances === undefined &&
      choices.minInstances > 0 && { minInstances: choices.minInstances }),
    behaviour: {
      ...(stated.idleLife === undefined && { idleLife: idleLifeText(behaviour.idleLife.value) }),
      ...(stated.routing === undefined && { routing: behaviour.routing.value }),
      ...(stated.instanceLifeUs === undefined && {
        instanceLife: lifeSec === null ? 'none' : formatDuration(lifeSec * SECOND_US),
      }),
      ...(stated.scaleOut === undefined && { scaleOut: behaviour.scaleOut.value ?? 'none' }),
    },
  };
}

/** What a reader of a pool's figures must know. */
export function poolAssumptions(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  choices: PoolChoices,
  behaviour: PoolBehaviour,
): string[] {
  const { behaviour: stated = {} } = knobs;
  const said = ['a vCPU is taken to be as fast as one of Lambda'];
  if (fn.timeoutUs === undefined && Number.isFinite(choices.timeoutUs))
    said.push(
      `no timeout is stated: ${formatDuration(choices.timeoutUs)}, the longest that it allows, is used`,
    );
  if (knobs.memoryMb === undefined && choices.memoryMb < fn.memoryMb) {
    const [sold, measured] = [choices.memoryMb, fn.memoryMb].map(formatSizeMb);
    said.push(`an instance has ${sold}, the most that is sold: the function was measured with ${measured}`);
  }
  if (choices.coldStart) said.push(...coldStartWords(choices.coldStart, fn, behaviour));
  else if (fn.init === undefined) said.push(dated('that nobody waits for a cold start', behaviour.coldStart));
  if (stated.idleLife === undefined) said.push(dated('idle life', behaviour.idleLife));
  said.push(...requestLimitWords(knobs, behaviour));
  if (knobs.warmPings) said.push(warmPingWords(knobs.warmPings));
  return [...said, ...sharedAssumptions(knobs, choices, behaviour)];
}

function sharedAssumptions(knobs: DeploymentKnobs, choices: PoolChoices, behaviour: PoolBehaviour): string[] {
  const { requestsAtOnce, sharedScaling } = behaviour;
  const { concurrency } = choices;
  const words = `that an instance takes ${concurrency} requests at once`;
  const isShared = concurrency > 1;
  const isScaled = sharedScalingOf(behaviour, choices, knobs) !== undefined;
  return [
    ...(isShared && knobs.concurrency === undefined && requestsAtOnce ? [dated(words, requestsAtOnce)] : []),
    ...(isShared
      ? ['requests in one instance share its processors evenly, and wait beside each other freely']
      : []),
    ...(isScaled && sharedScaling ? [dated('when instances are added', sharedScaling)] : []),
    ...(knobs.warmPings && sharedScaling?.value.alsoOne
      ? ['beside pings, requests that find no instance and may not start one are turned away']
      : []),
  ];
}

function coldStartWords(
  { p50Ms, p99Ms, measured }: NonNullable<PoolChoices['coldStart']>,
  { bundleMb }: FunctionKnobs,
  { coldStart, loadingMsPerMb }: PoolBehaviour,
): string[] {
  const who = measured === 'any' ? 'of whatever runtime' : `of ${measured}`;
  const { basis, asOf, note } = coldStart;
  const because = basis === 'assumed' && note !== undefined ? `: ${note}` : '';
  const whole = `a cold start ${who} takes a median of ${p50Ms} ms, p99 ${p99Ms} ms, ${basis} as of ${asOf}${because}`;
  if (bundleMb === undefined) return [whole];
  const loading = loadingMsPerMb
    ? dated(`that each MB of dependencies adds ${loadingMsPerMb.value} ms to it`, loadingMsPerMb)
    : 'dependencies are taken to load in no time: how long they take was not measured on this platform';
  return [whole, loading];
}

function dated(what: string, { basis, asOf, note }: { basis: string; asOf: string; note?: string }): string {
  return `${what} is ${basis} as of ${asOf}${note === undefined ? '' : `: ${note}`}`;
}
