import type { TrafficModel } from '../model.ts';
import type { Rate } from './varying.ts';
import { isWeekend } from './weekend.ts';

const DAY_US = 86_400e6;

/**
 * The day's cosine, rate × (1 + amplitude × cos), with weekends at their own level; scaled so that the mean over a week is
 * the rate.
 */
export function diurnalRate(model: Extract<TrafficModel, { pattern: 'diurnal' }>): Rate {
  const weekday = (7 * model.ratePerSec) / (5 + 2 * model.weekend);
  const level = (timeUs: number) => {
    const day = Math.floor((timeUs + model.weekStartUs) / DAY_US);
    return isWeekend(day) ? weekday * model.weekend : weekday;
  };
  /** The cosine climbs or falls at most 2π ÷ day per unit of time, so its start bounds the rest of a short time. */
  const slopePerUs = (2 * Math.PI * model.amplitude) / DAY_US;
  const shapeAt = (timeUs: number) => {
    const phase = (2 * Math.PI * (timeUs + model.weekStartUs - model.peakAtUs)) / DAY_US;
    return 1 + model.amplitude * Math.cos(phase);
  };
  const at = (timeUs: number) => level(timeUs) * shapeAt(timeUs);
  const ceiling = (fromUs: number, toUs: number) => {
    const highestLevel = Math.max(level(fromUs), level(toUs));
    return highestLevel * Math.min(1 + model.amplitude, shapeAt(fromUs) + slopePerUs * (toUs - fromUs));
  };
  const floor = (fromUs: number, toUs: number) => {
    const lowestLevel = Math.min(level(fromUs), level(toUs));
    return lowestLevel * Math.max(1 - model.amplitude, shapeAt(fromUs) - slopePerUs * (toUs - fromUs));
  };
  return { at, ceiling, floor };
}
