/** One or more examples of every pattern, with how many requests it is to bring between two times. */
import type { TrafficModel } from '../../engine/model.ts';
import { countsPerBin, SEC } from '../engine/small-models.ts';

export type Pattern = TrafficModel['pattern'];

export interface Example<P extends Pattern = Pattern> {
  readonly model: TrafficModel & { readonly pattern: P };
  readonly startUs: number;
  readonly endUs: number;
  /** Mean number of requests in [fromUs, toUs). */
  expected(fromUs: number, toUs: number): number;
  /** Variance of a count ÷ its mean: 1 for Poisson, null where it is not a constant. */
  readonly dispersion: number | null;
}

export const HOUR = 3600 * SEC;
export const DAY = 24 * HOUR;

/** Of a rate per second, by the trapezoidal rule in 2,000 steps. */
function integral(ratePerSec: (timeUs: number) => number, fromUs: number, toUs: number): number {
  const steps = 2000;
  const widthUs = (toUs - fromUs) / steps;
  let sum = (ratePerSec(fromUs) + ratePerSec(toUs)) / 2;
  for (let i = 1; i < steps; i++) sum += ratePerSec(fromUs + i * widthUs);
  return (sum * widthUs) / SEC;
}

function poisson(ratePerSec: number, startUs: number, endUs: number): Example<'poisson'> {
  return {
    model: { pattern: 'poisson', ratePerSec },
    startUs,
    endUs,
    expected: (fromUs, toUs) => (ratePerSec * (toUs - fromUs)) / SEC,
    dispersion: 1,
  };
}

function diurnal(changes: {
  amplitude?: number;
  weekend?: number;
  weekStartUs?: number;
}): Example<'diurnal'> {
  const model = {
    pattern: 'diurnal' as const,
    ratePerSec: 0.2,
    amplitude: 0.6,
    peakAtUs: 15 * HOUR,
    weekend: 1,
    weekStartUs: 0,
    ...changes,
  };
  // A week of weekdays at 1 and weekends at `weekend` has to have a mean of 1.
  const weekday = 7 / (5 + 2 * model.weekend);
  const rate = (timeUs: number) => {
    const weekTimeUs = timeUs + model.weekStartUs;
    const day = Math.floor(weekTimeUs / DAY) % 7;
    const level = day === 5 || day === 6 ? weekday * model.weekend : weekday;
    const hours = (weekTimeUs - model.peakAtUs) / HOUR;
    return model.ratePerSec * level * (1 + model.amplitude * Math.cos((Math.PI * hours) / 12));
  };
  const expected = (fromUs: number, toUs: number) => integral(rate, fromUs, toUs - 1e-3);
  return { model, startUs: 0, endUs: 7 * DAY, expected, dispersion: 1 };
}

function ramp(fromPerSec: number, toPerSec: number): Example<'ramp'> {
  const overUs = 100 * SEC;
  const rate = (timeUs: number) =>
    fromPerSec + (toPerSec - fromPerSec) * Math.min(1, Math.max(0, timeUs / overUs));
  return {
    model: { pattern: 'ramp', fromPerSec, toPerSec, overUs },
    startUs: -20 * SEC,
    endUs: 150 * SEC,
    expected: (fromUs, toUs) => integral(rate, fromUs, toUs),
    dispersion: 1,
  };
}

function spike(atUs: number, riseUs: number, holdUs: number, fallUs: number): Example<'spike'> {
  const peakPerSec = 300;
  /** Requests of a straight line from 0 to the peak over a time, up to a part of that time. */
  const upTo = (partUs: number, wholeUs: number) => {
    const reached = Math.min(Math.max(partUs, 0), wholeUs);
    return wholeUs === 0 ? 0 : (peakPerSec * reached ** 2) / (2 * wholeUs * SEC);
  };
  const before = (timeUs: number) => {
    const sinceUs = timeUs - atUs;
    const heldUs = Math.min(Math.max(sinceUs - riseUs, 0), holdUs);
    const fell = upTo(fallUs, fallUs) - upTo(fallUs - Math.max(0, sinceUs - riseUs - holdUs), fallUs);
    return upTo(sinceUs, riseUs) + (peakPerSec * heldUs) / SEC + fell;
  };
  return {
    model: { pattern: 'spike', atUs, peakPerSec, riseUs, holdUs, fallUs },
    startUs: -10 * SEC,
    endUs: 200 * SEC,
    expected: (fromUs, toUs) => before(toUs) - before(fromUs),
    dispersion: 1,
  };
}

function bursts(ratePerSec: number, size: number): Example<'bursts'> {
  return {
    model: { pattern: 'bursts', ratePerSec, size },
    startUs: -100 * SEC,
    endUs: 1000 * SEC,
    expected: (fromUs, toUs) => (ratePerSec * (toUs - fromUs)) / SEC,
    dispersion: size,
  };
}

/** An interrupted Poisson process: its counts over much more than a spell disperse by 1 + 2 λ p (1 − p) τ ÷ p. */
function onOff(onUs: number, offUs: number): Example<'onOff'> {
  const ratePerSec = 5;
  const onShare = onUs / (onUs + offUs);
  const decaySec = 1 / (SEC / onUs + SEC / offUs);
  return {
    model: { pattern: 'onOff', ratePerSec, onUs, offUs },
    startUs: -500 * SEC,
    endUs: 20_000 * SEC,
    expected: (fromUs, toUs) => (ratePerSec * (toUs - fromUs)) / SEC,
    dispersion: 1 + (2 * ratePerSec * (1 - onShare) * decaySec) / onShare,
  };
}

const COUNTS = [50, 0, 1, 400, 7, 0, 0, 90, 3000, 2, 0];

function replay(spread: 'poisson' | 'even'): Example<'replay'> {
  const binUs = 10 * SEC;
  return {
    model: countsPerBin(COUNTS, binUs, spread) as Example<'replay'>['model'],
    startUs: 0,
    endUs: COUNTS.length * binUs,
    expected: (fromUs, toUs) =>
      COUNTS.reduce((sum, count, bin) => {
        const overlapUs = Math.min(toUs, (bin + 1) * binUs) - Math.max(fromUs, bin * binUs);
        return sum + (count * Math.max(0, overlapUs)) / binUs;
      }, 0),
    dispersion: null,
  };
}

/** Adding a pattern to the model without an example here does not type-check. */
export const patterns = {
  steady: [
    {
      model: { pattern: 'steady', ratePerSec: 3 },
      startUs: -7 * SEC,
      endUs: 500 * SEC,
      expected: (fromUs, toUs) => (3 * (toUs - fromUs)) / SEC,
      dispersion: 0,
    },
  ],
  poisson: [poisson(20, -100 * SEC, 1000 * SEC), poisson(2e6, 0, SEC / 10)],
  diurnal: [
    diurnal({}),
    diurnal({ amplitude: 1, weekend: 0.3, weekStartUs: 5.5 * DAY }),
    diurnal({ amplitude: 0, weekend: 0, weekStartUs: 3 * DAY }),
    diurnal({ weekend: 3, weekStartUs: 6 * DAY + 7 * HOUR }),
  ],
  ramp: [ramp(0, 100), ramp(80, 20), ramp(40, 0)],
  spike: [
    spike(20 * SEC, 30 * SEC, 60 * SEC, 45 * SEC),
    spike(20 * SEC, 0, 60 * SEC, 0),
    spike(70.5 * SEC, 3 * SEC, 0, 0),
    spike(0, 0, 0, 120 * SEC),
    spike(30 * SEC, 90 * SEC, 200 * SEC, 5 * SEC),
  ],
  bursts: [bursts(20, 7), bursts(20, 1), bursts(100, 100)],
  onOff: [onOff(3 * SEC, 6 * SEC), onOff(SEC, SEC / 10)],
  replay: [replay('poisson'), replay('even')],
} satisfies { [P in Pattern]: readonly Example<P>[] };
