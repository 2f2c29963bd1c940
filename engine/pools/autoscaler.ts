/**
 * Target tracking as Amazon's does it for tasks and instances: an alarm counts periods whose mean share of busy workers is
 * above the target, another those well below; when one fires the fleet is sized to bring the share to the target.
 */
import type { AutoscalerModel } from '../scaler-model.ts';
import type { Demand, Scaler, SizeLimits } from './scaler.ts';

const ROUNDING = 1e-9;

export class Autoscaler implements Scaler {
  /** End of the present period. */
  nextUs: number;
  private readonly model: AutoscalerModel;
  private above = 0;
  private below = 0;
  private outAllowedUs = Number.NEGATIVE_INFINITY;
  private inAllowedUs = Number.NEGATIVE_INFINITY;

  constructor(model: AutoscalerModel, startUs: number) {
    this.model = model;
    this.nextUs = startUs + model.periodUs;
  }

  /**
   * A period ends with the mean share `busyShare` of busy workers over `ready` instances, `present` being the size with
   * those that are still starting. Returns the size to have from now on, within `limits`; a cooldown follows only where it
   * changes. Like the real ones, it takes nothing away while something it asked for is still on its way.
   */
  size(
    { busyShare }: Pick<Demand, 'busyShare'>,
    ready: number,
    present: number,
    { minInstances, maxInstances }: SizeLimits,
  ): number {
    const { target, inBelow, outPeriods, inPeriods, periodUs } = this.model;
    const nowUs = this.nextUs;
    this.nextUs += periodUs;
    this.above = busyShare > target ? this.above + 1 : 0;
    this.below = busyShare < inBelow * target ? this.below + 1 : 0;
    // The rounding is for 21 ÷ 0.7, which is 30 and a last binary digit.
    const desired = Math.max(1, Math.ceil((ready * busyShare) / target - ROUNDING));
    const size = Math.max(minInstances, Math.min(maxInstances, desired));
    if (this.above >= outPeriods && nowUs >= this.outAllowedUs && size > present) {
      this.outAllowedUs = nowUs + this.model.outCooldownUs;
      return size;
    }
    if (this.below >= inPeriods && nowUs >= this.inAllowedUs && size < present && ready === present) {
      this.inAllowedUs = nowUs + this.model.inCooldownUs;
      return size;
    }
    return present;
  }
}
