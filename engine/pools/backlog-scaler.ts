/**
 * Sizes a fleet by what is left to do: an instance for so many of the requests that are under way or wait, and only so many
 * more at a look. The way of Azure Functions with triggers on queues, which it calls target-based scaling.
 */
import type { BacklogScalerModel } from '../scaler-model.ts';
import type { Demand, Scaler, SizeLimits } from './scaler.ts';

export class BacklogScaler implements Scaler {
  nextUs: number;
  private readonly model: BacklogScalerModel;

  constructor(model: BacklogScalerModel, startUs: number) {
    this.model = model;
    this.nextUs = startUs + model.periodUs;
  }

  size(
    { presentNow }: Pick<Demand, 'presentNow'>,
    _ready: number,
    present: number,
    { minInstances, maxInstances }: SizeLimits,
  ): number {
    const { periodUs, perInstance, mostUp } = this.model;
    this.nextUs += periodUs;
    const size = Math.min(Math.ceil(presentNow / perInstance), present + mostUp);
    return Math.max(minInstances, Math.min(maxInstances, size));
  }
}
