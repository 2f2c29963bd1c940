/**
 * Instances that take several requests at once: knobs → a fleet that grows with demand and whose requests share each
 * instance's processors. Which platforms do so, and by which targets, is for their behaviour to say.
 */
import type { FleetModel, FunctionPoolModel, OnDemandModel } from '../../model.ts';
import type { BacklogScalerModel, ScalerModel, WindowScalerModel } from '../../scaler-model.ts';
import { sharingOf } from '../cpu-share.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../platform.ts';
import type { BacklogScaling, PoolBehaviour, SharedScaling } from './pool-behaviour.ts';

const SECOND_US = 1_000_000;

/** How instances come that take so many requests at once; undefined where they come as those for one. */
export function sharedScalingOf(
  { sharedScaling }: PoolBehaviour,
  { concurrency }: { readonly concurrency: number },
  { warmPings }: DeploymentKnobs,
): SharedScaling | undefined {
  if (sharedScaling === undefined) return undefined;
  // Pings are played on instances for one.
  const isShared = concurrency > 1 || (sharedScaling.value.alsoOne === true && warmPings === undefined);
  return isShared ? sharedScaling.value : undefined;
}

/** What is said of a pool of one request an instance, with as many requests in one as stated. */
export function sharedModel(
  alone: FunctionPoolModel,
  fn: FunctionKnobs,
  vcpu: number,
  concurrency: number,
  scaling: SharedScaling,
  { prewarmed, sharedBilling }: PoolBehaviour,
): FleetModel {
  const [start] = alone.coldStart;
  const maxInstances = Math.min(alone.maxInstances, alone.accountConcurrency);
  const onDemand: OnDemandModel = {
    startsFor: scaling.startsFor,
    prewarmed: prewarmed?.value ?? 0,
    billedBy: sharedBilling?.value ?? 'spells',
    idleLife: alone.idleLife,
    scaleOut: alone.scaleOut,
    ...(scaling.refuses && { refuses: true }),
    metering: alone.metering,
    startBilled: start?.billed ?? false,
  };
  return {
    kind: 'fleet',
    id: alone.id,
    workScale: alone.workScale,
    timeoutUs: alone.timeoutUs,
    workers: concurrency,
    sharing: concurrency > 1 ? sharingOf(fn, vcpu) : null,
    ...(scaling.filling && { filling: scaling.filling }),
    onDemand,
    minInstances: alone.minInstances,
    maxInstances,
    autoscaler: scalerOf(scaling, concurrency),
    boot: start?.duration ?? { distribution: 'constant', valueUs: 0 },
    queuePlaces: Number.POSITIVE_INFINITY,
    queueTimeoutUs: scaling.pendingSec === null ? Number.POSITIVE_INFINITY : scaling.pendingSec * SECOND_US,
    metering: { stepUs: 1, minimumUs: 0 },
  };
}

function scalerOf({ targets, backlog }: SharedScaling, concurrency: number): ScalerModel | null {
  if (backlog !== undefined) return backlogOf(backlog, concurrency);
  return targets ? windowsOf(targets, concurrency) : null;
}

function backlogOf({ lookSec, target, mostUp }: BacklogScaling, concurrency: number): BacklogScalerModel {
  const perInstance = Math.max(1, Math.round(target * concurrency));
  return { kind: 'backlog', periodUs: lookSec * SECOND_US, perInstance, mostUp };
}

function windowsOf(targets: NonNullable<SharedScaling['targets']>, concurrency: number): WindowScalerModel {
  return {
    kind: 'windows',
    periodUs: targets.periodSec * SECOND_US,
    stableUs: targets.windowSec * SECOND_US,
    panicUs: 0,
    panicAt: Number.POSITIVE_INFINITY,
    requestsTarget: targets.requests * concurrency,
    // With one at a time the place is full whatever the request does in it.
    processorTarget: concurrency > 1 ? targets.processor : Number.POSITIVE_INFINITY,
    mostUp: Number.POSITIVE_INFINITY,
    mostDown: Number.POSITIVE_INFINITY,
    zeroGraceUs: 0,
  };
}
