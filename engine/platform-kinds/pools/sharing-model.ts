/**
 * Instances that take several requests at once: knobs → a fleet that grows with demand and whose requests share each
 * instance's processors. Which platforms do so, and by which targets, is for their behaviour to say.
 */
import type { FleetModel, FunctionPoolModel, OnDemandModel } from '../../model.ts';
import type { WindowScalerModel } from '../../scaler-model.ts';
import { sharingOf } from '../cpu-share.ts';
import type { FunctionKnobs } from '../platform.ts';
import type { SharedScaling } from './pool-behaviour.ts';

const SECOND_US = 1_000_000;

/** What is said of a pool of one request an instance, with as many requests in one as stated. */
export function sharedModel(
  alone: FunctionPoolModel,
  fn: FunctionKnobs,
  vcpu: number,
  concurrency: number,
  scaling: SharedScaling,
): FleetModel {
  const [start] = alone.coldStart;
  const maxInstances = Math.min(alone.maxInstances, alone.accountConcurrency);
  const onDemand: OnDemandModel = {
    startsFor: scaling.startsFor,
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
    sharing: sharingOf(fn, vcpu),
    ...(scaling.filling && { filling: scaling.filling }),
    onDemand,
    minInstances: alone.minInstances,
    maxInstances,
    autoscaler: scaling.targets ? windowsOf(scaling.targets, concurrency) : null,
    boot: start?.duration ?? { distribution: 'constant', valueUs: 0 },
    queuePlaces: Number.POSITIVE_INFINITY,
    queueTimeoutUs: scaling.pendingSec === null ? Number.POSITIVE_INFINITY : scaling.pendingSec * SECOND_US,
    metering: { stepUs: 1, minimumUs: 0 },
  };
}

function windowsOf(targets: NonNullable<SharedScaling['targets']>, concurrency: number): WindowScalerModel {
  return {
    kind: 'windows',
    periodUs: targets.periodSec * SECOND_US,
    stableUs: targets.windowSec * SECOND_US,
    panicUs: 0,
    panicAt: Number.POSITIVE_INFINITY,
    requestsTarget: targets.requests * concurrency,
    processorTarget: targets.processor,
    mostUp: Number.POSITIVE_INFINITY,
    mostDown: Number.POSITIVE_INFINITY,
    zeroGraceUs: 0,
  };
}
