/**
 * Target tracking as Amazon's does it for tasks and instances: an alarm counts periods whose mean share of busy workers is
 * above the target, another those well below; when one fires the fleet is sized to bring the share to the target.
 */
import type { AutoscalerModel } from '../model.ts';

export class Autoscaler {
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
   * A period ends with the mean share `busyShare` of busy workers over `ready` instances, `wanted` being the present size
   * with those that are still starting. Returns the size to have from now on.
   */
  size(busyShare: number, ready: number, wanted: number): number {
    const { target, inBelow, outPeriods, inPeriods, periodUs } = this.model;
    const nowUs = this.nextUs;
    this.nextUs += periodUs;
    this.above = busyShare > target ? this.above + 1 : 0;
    this.below = busyShare < inBelow * target ? this.below + 1 : 0;
    const desired = Math.max(1, Math.ceil((ready * busyShare) / target));
    if (this.above >= outPeriods && nowUs >= this.outAllowedUs && desired > wanted) {
      this.outAllowedUs = nowUs + this.model.outCooldownUs;
      return desired;
    }
    if (this.below >= inPeriods && nowUs >= this.inAllowedUs && desired < wanted) {
      this.inAllowedUs = nowUs + this.model.inCooldownUs;
      return desired;
    }
    return wanted;
  }
}
