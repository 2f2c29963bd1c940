import { checkNotNegative } from './limits.ts';

/**
 * How many to have ready so that next to every request finds one free: the offered load and a safety margin of β times its
 * square root. Demand of a Poisson stream without a limit is Poisson around the offered load, for large loads normal, so that
 * β is the quantile of the normal law at the share that is to find one free.
 *
 * `offeredLoad`: arrival rate × mean service time (erlang, no unit), from 0. `beta`: 0 leaves no margin, 2.33 serves 99 %.
 *
 * Source: S. Halfin and W. Whitt, Heavy-traffic limits for queues with many exponential servers, Operations Research 29
 * (1981).
 */
export function squareRootStaffing(offeredLoad: number, beta: number): number {
  checkNotNegative('offered load', offeredLoad);
  return Math.max(0, Math.ceil(offeredLoad + beta * Math.sqrt(offeredLoad)));
}
