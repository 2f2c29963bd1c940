/** How much a fleet has to do, as means over the time between two looks of its autoscaler. */
import type { Demand } from './scaler.ts';

const IN_USE = 0;
const OFFERED = 1;
const PRESENT = 2;
const SINCE = 3;
const AT = 4;
const PRESENT_NOW = 5;

export class DemandMeter implements Demand {
  busyShare = 0;
  present = 0;
  presentNow = 0;
  processors = 0;
  /** What one instance offers. */
  private readonly perInstance: number;
  /** Areas under the curves since the last look, when that was, and up to when they go; and the requests present then. */
  private readonly areas = new Float64Array(6);

  constructor(perInstance: number, startUs: number) {
    this.perInstance = perInstance;
    this.areas[SINCE] = startUs;
    this.areas[AT] = startUs;
  }

  /** Time passes up to `nowUs`: places (or shared processors) in use and on duty, requests in instances and in the line. */
  pass(nowUs: number, inUse: number, offered: number, present: number): void {
    const { areas } = this;
    const passedUs = nowUs - areas[AT];
    areas[AT] = nowUs;
    areas[IN_USE] += passedUs * inUse;
    areas[OFFERED] += passedUs * offered;
    areas[PRESENT] += passedUs * present;
    areas[PRESENT_NOW] = present;
  }

  /** The means up to now, and a new beginning. */
  look(): this {
    const { areas } = this;
    const timeUs = Math.max(1, areas[AT] - areas[SINCE]);
    this.busyShare = areas[OFFERED] > 0 ? Math.min(1, areas[IN_USE] / areas[OFFERED]) : 0;
    this.present = areas[PRESENT] / timeUs;
    this.presentNow = areas[PRESENT_NOW];
    this.processors = areas[IN_USE] / timeUs / this.perInstance;
    areas.fill(0, IN_USE, SINCE);
    areas[SINCE] = areas[AT];
    return this;
  }
}
