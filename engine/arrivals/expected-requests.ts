/** How many requests a source brings within the horizon, in expectation: the integral of its rate. Nothing is simulated. */
import type { TrafficModel } from '../model.ts';
import { isWeekend } from './weekend.ts';

const DAY_US = 24 * 3600e6;

export function expectedRequests(traffic: readonly TrafficModel[], horizonUs: number): number {
  return traffic.reduce((sum, source) => sum + requestsOf(source, horizonUs), 0);
}

function requestsOf(source: TrafficModel, horizonUs: number): number {
  switch (source.pattern) {
    case 'steady':
    case 'poisson':
    case 'bursts':
    case 'onOff':
      return (source.ratePerSec * horizonUs) / 1e6;
    case 'diurnal':
      return diurnalRequests(source, horizonUs);
    case 'ramp':
      return areaUnder(
        [
          [0, source.fromPerSec],
          [source.overUs, source.toPerSec],
          [Math.max(horizonUs, source.overUs), source.toPerSec],
        ],
        horizonUs,
      );
    case 'spike': {
      const holdFrom = source.atUs + source.riseUs;
      const fallFrom = holdFrom + source.holdUs;
      return areaUnder(
        [
          [source.atUs, 0],
          [holdFrom, source.peakPerSec],
          [fallFrom, source.peakPerSec],
          [fallFrom + source.fallUs, 0],
        ],
        horizonUs,
      );
    }
    case 'replay': {
      const { requests, spanUs } = source.recording;
      return spanUs > horizonUs ? (requests * horizonUs) / spanUs : requests;
    }
  }
}

/** Under straight lines through (µs, per second), up to the horizon. */
function areaUnder(points: readonly (readonly [number, number])[], horizonUs: number): number {
  let requests = 0;
  for (let i = 1; i < points.length; i++) {
    const [fromUs, fromRate] = points[i - 1]!;
    const [toUs, toRate] = points[i]!;
    const endUs = Math.min(toUs, horizonUs);
    if (endUs <= fromUs) continue;
    const endRate = fromRate + ((toRate - fromRate) * (endUs - fromUs)) / (toUs - fromUs);
    requests += ((fromRate + endRate) / 2) * ((endUs - fromUs) / 1e6);
  }
  return requests;
}

type Diurnal = TrafficModel & { pattern: 'diurnal' };

/** Level × (1 + amplitude × cos), where the level of a weekday and of a weekend day average to the rate over a week. */
function diurnalRequests(source: Diurnal, horizonUs: number): number {
  const { ratePerSec, amplitude, peakAtUs, weekend, weekStartUs } = source;
  const weekdayRate = (ratePerSec * 7) / (5 + 2 * weekend);
  const swing = (us: number) => Math.sin((2 * Math.PI * (us - peakAtUs)) / DAY_US) * (DAY_US / (2 * Math.PI));
  let requests = 0;
  const endUs = weekStartUs + horizonUs;
  for (let us = weekStartUs; us < endUs; ) {
    const day = Math.floor(us / DAY_US);
    const nextUs = Math.min((day + 1) * DAY_US, endUs);
    const rate = weekdayRate * (isWeekend(day) ? weekend : 1);
    requests += (rate * (nextUs - us + amplitude * (swing(nextUs) - swing(us)))) / 1e6;
    us = nextUs;
  }
  return requests;
}
