/**
 * Sizes a fleet by what its windows of the recent past hold: a long one for the usual course and, where the model has one, a
 * short one that takes over when the demand is a multiple of what is there. The way of Knative's autoscaler, and of Cloud Run's,
 * which has the long window alone.
 */
import type { WindowScalerModel } from '../scaler-model.ts';
import type { Demand, Scaler, SizeLimits } from './scaler.ts';

/** Takes the last binary digits off before rounding up: 21 ÷ 0.7 is 30. */
const ROUNDING = 1e-9;

export class WindowScaler implements Scaler {
  nextUs: number;
  private readonly model: WindowScalerModel;
  /** Of the last looks: instances that the demand of each would have needed. */
  private readonly needed: Float64Array;
  private looks = 0;
  /** Until when it panics, and the most it has asked for since it began. */
  private panicUntilUs = Number.NEGATIVE_INFINITY;
  private panicSize = 0;
  /** Since when nothing was needed. */
  private unneededSinceUs = Number.POSITIVE_INFINITY;

  constructor(model: WindowScalerModel, startUs: number) {
    this.model = model;
    this.nextUs = startUs + model.periodUs;
    this.needed = new Float64Array(Math.max(1, Math.round(model.stableUs / model.periodUs)));
  }

  size(
    demand: Omit<Demand, 'presentNow'>,
    ready: number,
    present: number,
    { minInstances, maxInstances }: SizeLimits,
  ): number {
    const { model } = this;
    const nowUs = this.nextUs;
    this.nextUs += model.periodUs;
    this.needed[this.looks++ % this.needed.length] = this.neededFor(demand);
    const there = Math.max(1, ready);
    const rate = (wanted: number) =>
      Math.min(Math.max(wanted, Math.floor(there / model.mostDown)), Math.ceil(there * model.mostUp));
    const stable = rate(this.wanted(model.stableUs));
    let size = stable;
    if (model.panicUs > 0) {
      const panic = this.wanted(model.panicUs);
      const isOver = panic / there >= model.panicAt;
      if (isOver && nowUs >= this.panicUntilUs) this.panicSize = 0;
      if (isOver) this.panicUntilUs = nowUs + model.stableUs;
      if (nowUs < this.panicUntilUs) {
        this.panicSize = Math.max(this.panicSize, present, rate(panic), stable);
        size = this.panicSize;
      }
    }
    return Math.max(minInstances, Math.min(maxInstances, this.kept(size, nowUs)));
  }

  /** The last instance stays for the grace after nothing is needed any more. */
  private kept(size: number, nowUs: number): number {
    if (size > 0) this.unneededSinceUs = Number.POSITIVE_INFINITY;
    else if (this.unneededSinceUs === Number.POSITIVE_INFINITY) this.unneededSinceUs = nowUs;
    return size === 0 && nowUs < this.unneededSinceUs + this.model.zeroGraceUs ? 1 : size;
  }

  private neededFor({ present, processors }: Omit<Demand, 'presentNow'>): number {
    const { requestsTarget, processorTarget } = this.model;
    return Math.max(present / requestsTarget, processors / processorTarget);
  }

  /** Instances for the mean over the last looks of a window, or as many as there were. */
  private wanted(windowUs: number): number {
    const { needed, looks, model } = this;
    const count = Math.min(looks, Math.max(1, Math.round(windowUs / model.periodUs)));
    let sum = 0;
    for (let back = 1; back <= count; back++) sum += needed[(looks - back) % needed.length];
    return Math.ceil(sum / count - ROUNDING);
  }
}
