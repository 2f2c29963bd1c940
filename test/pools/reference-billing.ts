/**
 * What a reference fleet's servers on demand are billed for: one by one the steps of each spell of work, or of each request by
 * itself; and how busy those are that are always kept.
 */
import type { FleetModel } from '../../engine/model.ts';
import { stepsOf, type Tally } from './reference-tally.ts';

interface Billed {
  /** A server's present or next spell is billed from its start on, where that is billed. */
  startedUs: number | null;
  /** No time is billed twice. */
  toUs: number;
}

export class Billing {
  private readonly model: FleetModel;
  private readonly tally: Tally;
  private readonly servers = new Map<object, Billed>();

  constructor(model: FleetModel, tally: Tally) {
    this.model = model;
    this.tally = tally;
  }

  started(server: { readonly createdUs: number }): void {
    const { onDemand } = this.model;
    this.of(server).startedUs = onDemand?.startBilled ? server.createdUs : null;
  }

  /** A server with requests in it from the one time to the other. */
  spell(server: object, beganUs: number, endedUs: number): void {
    const { onDemand } = this.model;
    const billed = this.of(server);
    const fromUs = Math.max(billed.startedUs ?? beganUs, 0);
    billed.startedUs = null;
    if (!onDemand || onDemand.billedBy === 'requests' || endedUs <= fromUs) return;
    const { stepUs, minimumUs } = onDemand.metering;
    const leastUs = Math.max(endedUs, fromUs + minimumUs);
    billed.toUs = Math.max(billed.toUs, fromUs);
    for (; billed.toUs < leastUs; billed.toUs += stepUs) this.tally.counts.onDemandSteps++;
  }

  /** A request: what of it lies in the horizon. */
  request(beganUs: number, endedUs: number): void {
    const { onDemand } = this.model;
    if (onDemand?.billedBy !== 'requests') return;
    if (beganUs < 0 && endedUs <= 0) return;
    const timeUs = Math.min(endedUs, this.tally.horizonUs) - Math.max(beganUs, 0);
    this.tally.counts.onDemandSteps += stepsOf(timeUs, onDemand.metering);
  }

  /** Time passes with so many servers busy. */
  pass(fromUs: number, toUs: number, busy: number): void {
    if (!this.model.onDemand) return;
    const timeUs = Math.max(0, toUs - Math.max(fromUs, 0));
    this.tally.counts.provisionedBusyUs += timeUs * Math.min(busy, this.model.minInstances);
  }

  private of(server: object): Billed {
    const billed = this.servers.get(server) ?? { startedUs: null, toUs: Number.NEGATIVE_INFINITY };
    this.servers.set(server, billed);
    return billed;
  }
}
