/**
 * How a fleet is sized as its load changes: by alarms that watch a share, by windows of the recent past, by the rules of the
 * Horizontal Pod Autoscaler, or by how much there is to do. Numbers only.
 */

export type ScalerModel = AutoscalerModel | WindowScalerModel | HpaScalerModel | BacklogScalerModel;

/**
 * Target tracking: the share of busy workers is averaged over each period; after `outPeriods` periods above the target,
 * or `inPeriods` below `inBelow` × target, the fleet is sized to ceil(instances × share ÷ target).
 */
export interface AutoscalerModel {
  readonly kind: 'alarms';
  readonly target: number;
  readonly periodUs: number;
  readonly outPeriods: number;
  readonly inPeriods: number;
  /** Scale-in threshold as a share of the target. */
  readonly inBelow: number;
  readonly outCooldownUs: number;
  readonly inCooldownUs: number;
}

/**
 * Sizes by the mean demand of the last while: instances = mean ÷ target, rounded up, looked at every period. Where the mean of
 * the short window asks for `panicAt` times what is there, the most it asks for counts, until it has not done so for a whole
 * long window; nothing is taken away meanwhile.
 */
export interface WindowScalerModel {
  readonly kind: 'windows';
  readonly periodUs: number;
  readonly stableUs: number;
  /** 0 for no short window. */
  readonly panicUs: number;
  readonly panicAt: number;
  /** Requests that an instance is to have; Infinity where they do not count. */
  readonly requestsTarget: number;
  /** Share of an instance's processors that is to be in use; Infinity where it does not count. */
  readonly processorTarget: number;
  /** At most so many times the instances that are ready, and at least that part of them, at a look. */
  readonly mostUp: number;
  readonly mostDown: number;
  /** How long the last instance stays when none is needed. */
  readonly zeroGraceUs: number;
}

/**
 * Each look asks for ceil(ready instances × share of busy workers ÷ target), unless that is too little of a change. Growth is
 * limited for each look; before some are taken away, no look for a while may have asked for more.
 */
export interface HpaScalerModel {
  readonly kind: 'hpa';
  readonly target: number;
  readonly periodUs: number;
  /** No change where share ÷ target is off 1 by no more. */
  readonly tolerance: number;
  /** What the looks of so long a time asked for at most is what stays. */
  readonly downWindowUs: number;
  /** At most so many more at a look, as a share of those present or as a number, whichever allows for more. */
  readonly upShare: number;
  readonly upInstances: number;
}

/** Each look asks for an instance for so many requests, of those under way and in the line at that moment. */
export interface BacklogScalerModel {
  readonly kind: 'backlog';
  readonly periodUs: number;
  readonly perInstance: number;
  /** At most so many more at a look. */
  readonly mostUp: number;
}
