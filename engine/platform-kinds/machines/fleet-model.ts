/**
 * What fleets of servers and of tasks have in common: count or autoscaler, requests at once per machine, queue, boot.
 * Unless told otherwise a machine takes as many at once as run at full speed; more of them share its processors.
 */
import type { FleetModel } from '../../model.ts';
import { formatDuration } from '../../words/quantity.ts';
import { durationScale, requestsAtFullSpeed, sharingOf } from '../cpu-share.ts';
import type { Dated } from '../dated.ts';
import { checkWhole, type KnobReport } from '../knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../platform.ts';
import { type FleetScaling, scalerModel, scalingAssumptions } from './fleet-scaling.ts';

export type FleetBehaviour = FleetConstants & FleetScaling;

/** Whatever plays `scale`. */
export interface FleetConstants {
  readonly profile: string;
  readonly defaultRegion: string;
  readonly boot: Dated<{ readonly sec: number }>;
  readonly metering: Dated<{ readonly stepSec: number; readonly minimumSec: number }>;
  readonly queue: Dated<{ readonly places: number }>;
  readonly queueTimeout: Dated<{ readonly sec: number }>;
}

/** One machine of the fleet. */
export interface Machine {
  readonly vcpu: number;
  /** As messages name it: `t3.medium (2 vCPU)`. */
  readonly label: string;
  /** Shortest billed run, where it differs from the platform's. */
  readonly minimumSec?: number;
}

/** Knobs of every fleet. */
export const fleetKnobs = ['count', 'scale', 'concurrency', 'queue', 'queueTimeout'] as const;

const SECOND_US = 1_000_000;
/** Workers of one machine, most of all where the work needs no processor and nothing else bounds them. */
const MOST_WORKERS = 1000;

export function checkFleetKnobs(knobs: DeploymentKnobs, issues: KnobReport): void {
  const { platform, scale } = knobs;
  checkWhole('count', knobs.count, { min: 1 }, platform, issues);
  checkWhole('queue', knobs.queue, { min: 0 }, platform, issues);
  if (scale === undefined) return;
  if (knobs.count !== undefined) {
    issues.knob('count', `count must be left out where scale is given on ${platform}, got ${knobs.count}`);
  }
  checkWhole('scale.min', scale.min, { min: 1 }, platform, issues);
  checkWhole('scale.max', scale.max, { min: 1 }, platform, issues);
  if (scale.min > scale.max) {
    issues.knob('scale.min', `scale.min must be at most scale.max (${scale.max}), got ${scale.min}`);
  }
  if (!(scale.target > 0 && scale.target <= 1)) {
    const percent = Number((scale.target * 100).toPrecision(12));
    issues.knob('scale.target', `scale.target must be above 0 % and at most 100 %, got ${percent} %`);
  }
}

/** Requests that one machine works on at once: as stated, or as many as run at full speed. */
export function workersOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  machine: Machine,
  issues: KnobReport,
): number {
  checkWhole('concurrency', knobs.concurrency, { min: 1, max: MOST_WORKERS }, knobs.platform, issues);
  return knobs.concurrency ?? Math.min(MOST_WORKERS, requestsAtFullSpeed(fn, machine.vcpu));
}

/** The fleet of checked knobs. */
export function fleetModel(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  machine: Machine,
  workers: number,
  behaviour: FleetBehaviour,
): FleetModel {
  const { scale, count = 1 } = knobs;
  const { stepSec, minimumSec } = behaviour.metering.value;
  return {
    kind: 'fleet',
    id: knobs.id,
    workScale: durationScale(fn, machine.vcpu),
    timeoutUs: fn.timeoutUs ?? Infinity,
    workers,
    sharing: workers > requestsAtFullSpeed(fn, machine.vcpu) ? sharingOf(fn, machine.vcpu) : null,
    onDemand: null,
    minInstances: scale?.min ?? count,
    maxInstances: scale?.max ?? count,
    autoscaler: scale === undefined ? null : scalerModel(scale.target, behaviour),
    boot: { distribution: 'constant', valueUs: Math.round(behaviour.boot.value.sec * SECOND_US) },
    queuePlaces: knobs.queue ?? behaviour.queue.value.places,
    queueTimeoutUs: knobs.queueTimeoutUs ?? behaviour.queueTimeout.value.sec * SECOND_US,
    metering: {
      stepUs: stepSec * SECOND_US,
      minimumUs: (machine.minimumSec ?? minimumSec) * SECOND_US,
    },
  };
}

/** Fleet knobs that the scenario left open, as scenario text. */
export function fleetDefaults(
  knobs: DeploymentKnobs,
  model: FleetModel,
  region: string,
  behaviour: FleetBehaviour,
): Record<string, unknown> {
  return {
    ...(knobs.profile === undefined && { profile: behaviour.profile }),
    ...(knobs.region === undefined && { region }),
    ...(knobs.count === undefined && knobs.scale === undefined && { count: model.minInstances }),
    ...(knobs.concurrency === undefined && { concurrency: model.workers }),
    ...(knobs.queue === undefined && { queue: model.queuePlaces }),
    ...(knobs.queueTimeoutUs === undefined && { queueTimeout: formatDuration(model.queueTimeoutUs) }),
  };
}

/** What a reader of a fleet's figures must know. */
export function fleetAssumptions(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  { workers, sharing }: FleetModel,
  behaviour: FleetBehaviour,
): string[] {
  const said = ['a vCPU is taken to be as fast as one of Lambda, whatever its architecture'];
  if (knobs.concurrency === undefined) {
    said.push(`each instance takes ${workers} at once: its vCPU ÷ what one request keeps busy`);
  }
  if (sharing) said.push('requests beyond full speed share the vCPU of their instance evenly');
  if (knobs.scale !== undefined) {
    said.push(
      `a new instance takes ${behaviour.boot.value.sec} s to start, without the start of the application`,
      ...scalingAssumptions(behaviour),
    );
  }
  if (knobs.queue === undefined || knobs.queueTimeoutUs === undefined) {
    const { places } = behaviour.queue.value;
    const { sec } = behaviour.queueTimeout.value;
    said.push(
      `requests wait in one queue of ${knobs.queue ?? places} places${knobs.queueTimeoutUs === undefined ? `, ${sec} s at most` : ''}`,
    );
  }
  if (fn.minInstances !== undefined || fn.maxInstances !== undefined) {
    said.push("the function's minInstances and maxInstances do not apply to a fleet");
  }
  return said;
}
