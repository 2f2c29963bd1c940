/** Who plays `scale`: alarms that watch a fleet, or the Horizontal Pod Autoscaler of Kubernetes. */
import type { FleetModel } from '../../model.ts';
import type { Dated } from '../dated.ts';
import { type Alarms, targetTracking } from '../target-tracking.ts';

/** A behaviour names its scaler by whose constants it has. */
export type FleetScaling = AlarmScaling | HpaScaling;

export interface AlarmScaling {
  readonly alarms: Dated<Alarms>;
  readonly cooldown: Dated<{ readonly outSec: number; readonly inSec: number }>;
}

export interface HpaScaling {
  readonly hpa: Dated<Hpa>;
}

export interface Hpa {
  readonly syncSec: number;
  /** Off the target by so much of it, nothing changes. */
  readonly tolerance: number;
  /** The highest recommendation of so long a time is the one that counts before pods go. */
  readonly downStabilizationSec: number;
  /** At most so many more at a look, as a share of the pods or as a number, whichever is more. */
  readonly up: { readonly share: number; readonly pods: number };
}

/** Constants of scaling, of no use where the number of instances is fixed. */
export const SCALING_FACTS: readonly string[] = ['alarms', 'cooldown', 'hpa'];

const SECOND_US = 1_000_000;

export function scalerModel(target: number, scaling: FleetScaling): NonNullable<FleetModel['autoscaler']> {
  if ('hpa' in scaling) {
    const { syncSec, tolerance, downStabilizationSec, up } = scaling.hpa.value;
    return {
      kind: 'hpa',
      target,
      periodUs: syncSec * SECOND_US,
      tolerance,
      downWindowUs: downStabilizationSec * SECOND_US,
      upShare: up.share,
      upInstances: up.pods,
    };
  }
  return targetTracking(target, scaling.alarms.value, scaling.cooldown.value);
}

/** What a reader of a fleet that scales must know. */
export function scalingAssumptions(scaling: FleetScaling): readonly string[] {
  return 'hpa' in scaling
    ? ['scale is played by the rules of the Horizontal Pod Autoscaler, whose metrics are taken to be on time']
    : [];
}
