/**
 * Sizes a fleet by the rules of the Horizontal Pod Autoscaler on one metric: the share of busy workers, or of processors where
 * these are shared. Pods that are not ready do not count in the metric, and as idle ones where it asks for more.
 * Leaves out what the readiness delay (30 s) and the initialisation period (5 min) are for: a pod here is ready once and for all
 * when it has started, and uses nothing before. One that got ready since the last look counts for that part of the time, where
 * the real one waits for a whole sample. The metric is not late and not rounded down to whole percents; no metric is missing,
 * nothing fails, and what has to start cannot be taken back.
 */
import type { HpaScalerModel } from '../scaler-model.ts';
import type { Demand, Scaler, SizeLimits } from './scaler.ts';

/** Takes the last binary digits off: 21 ÷ 0.7 is 30, and 0.55 is within 10 % of 0.5. */
const ROUNDING = 1e-9;

export class HpaScaler implements Scaler {
  nextUs: number;
  private readonly model: HpaScalerModel;
  /** Sizes that the last looks asked for, whatever the limits. */
  private readonly askedFor: Float64Array;
  private looks = 0;

  constructor(model: HpaScalerModel, startUs: number) {
    this.model = model;
    this.nextUs = startUs + model.periodUs;
    this.askedFor = new Float64Array(Math.max(1, Math.round(model.downWindowUs / model.periodUs)));
  }

  size(
    { busyShare }: Pick<Demand, 'busyShare'>,
    ready: number,
    present: number,
    { minInstances, maxInstances }: SizeLimits,
  ): number {
    const { askedFor } = this;
    this.nextUs += this.model.periodUs;
    // The size at the start counts as asked for.
    if (this.looks === 0) askedFor.fill(present);
    const wanted = this.wanted(busyShare, ready, present);
    askedFor[this.looks++ % askedFor.length] = wanted;
    const size = wanted > present ? Math.min(wanted, this.mostFrom(present)) : this.leastFrom(ready, present);
    return Math.max(minInstances, Math.min(maxInstances, size));
  }

  /** Pods that bring the metric to its target, or those that are there where that is not clear. */
  private wanted(busyShare: number, ready: number, present: number): number {
    const { target, tolerance } = this.model;
    if (ready === 0) return present;
    const ofReady = busyShare / target;
    const ratio = ofReady > 1 ? (ofReady * ready) / present : ofReady;
    const isTurnedRound = ofReady > 1 && ratio < 1;
    if (Math.abs(ratio - 1) <= tolerance + ROUNDING || isTurnedRound) return present;
    return Math.ceil(ready * ofReady - ROUNDING);
  }

  private mostFrom(present: number): number {
    const { upShare, upInstances } = this.model;
    return Math.max(Math.ceil(present * (1 + upShare) - ROUNDING), present + upInstances);
  }

  /** The most that was asked for lately, of those that are there. */
  private leastFrom(ready: number, present: number): number {
    return ready < present ? present : Math.min(present, Math.max(...this.askedFor));
  }
}
