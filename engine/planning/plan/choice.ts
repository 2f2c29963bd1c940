/** What a plan decides of a deployment: how many instances it keeps, at least and at most. */
import type { WrittenDeployment } from '../candidates.ts';

/** As a scenario writes them; what is absent is left to the platform. */
export interface InstanceChoice {
  readonly count?: number;
  readonly scale?: TargetTracking;
  readonly minInstances?: Readiness;
  readonly maxInstances?: number;
}

/** Target tracking of a fleet. */
export interface TargetTracking {
  readonly min: number;
  readonly max: number;
  /** A share as text: `70 %`. */
  readonly target: string;
}

/** Instances kept ready: a number, a schedule, or so many that a share of them is in use. */
export type Readiness = number | readonly Switch[] | TargetTracking;

/** From a time of day on. */
export interface Switch {
  readonly at: string;
  readonly days?: 'weekdays' | 'weekends';
  readonly instances: number;
}

const PLANNED: readonly string[] = ['count', 'scale', 'minInstances', 'maxInstances'];

/** A deployment without what is to be planned. */
export function withoutPlanned(deployment: WrittenDeployment): WrittenDeployment {
  return Object.fromEntries(Object.entries(deployment).filter(([name]) => !PLANNED.includes(name)));
}

/** The part of it that is to be planned. */
export function plannedPart(deployment: object): InstanceChoice {
  return Object.fromEntries(Object.entries(deployment).filter(([name]) => PLANNED.includes(name)));
}

/** Targets are tried in such steps. */
export const TARGET_STEP_PERCENT = 5;

export function percentText(percent: number): string {
  return `${percent} %`;
}

export function percentOf({ target }: Pick<TargetTracking, 'target'>): number {
  return Number.parseInt(target, 10);
}

/** Of a fleet, or of instances kept ready. */
export function trackingOf({ scale, minInstances }: InstanceChoice): TargetTracking | undefined {
  if (scale) return scale;
  return typeof minInstances === 'object' && 'min' in minInstances ? minInstances : undefined;
}

/** At any time. */
export function mostReady({ minInstances = 0 }: InstanceChoice): number {
  if (typeof minInstances === 'number') return minInstances;
  if ('max' in minInstances) return minInstances.max;
  return Math.max(...minInstances.map(({ instances }) => instances));
}
