import type { TrafficModel } from '../model.ts';
import type { Rate } from './varying.ts';

/** A straight line from one rate to another over a time from 0 on; level before and after. */
export function rampRate(model: Extract<TrafficModel, { pattern: 'ramp' }>): Rate {
  const at = (timeUs: number) => {
    const share = Math.min(1, Math.max(0, timeUs / model.overUs));
    return model.fromPerSec + share * (model.toPerSec - model.fromPerSec);
  };
  return { at, ceiling: (fromUs, toUs) => Math.max(at(fromUs), at(toUs)) };
}
