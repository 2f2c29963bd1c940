import type { TrafficModel } from '../model.ts';
import type { Rate } from './varying.ts';

/** A trapezoid: nothing, a straight rise from `at`, the peak held, a straight fall, nothing. */
export function spikeRate(model: Extract<TrafficModel, { pattern: 'spike' }>): Rate {
  const topUs = model.atUs + model.riseUs;
  const fallUs = topUs + model.holdUs;
  const endUs = fallUs + model.fallUs;
  const at = (timeUs: number) => {
    if (timeUs < model.atUs || timeUs >= endUs) return 0;
    if (timeUs < topUs) return (model.peakPerSec * (timeUs - model.atUs)) / model.riseUs;
    if (timeUs < fallUs) return model.peakPerSec;
    return (model.peakPerSec * (endUs - timeUs)) / model.fallUs;
  };
  const ceiling = (fromUs: number, toUs: number) => {
    if (toUs <= model.atUs || fromUs >= endUs) return 0;
    if (toUs < topUs) return at(toUs);
    return fromUs >= fallUs ? at(fromUs) : model.peakPerSec;
  };
  return { at, ceiling };
}
