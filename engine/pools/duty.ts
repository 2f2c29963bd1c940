/** A fleet's instances on duty: who gets the next request, who leaves first, and how many requests are in them. */
import type { FleetModel } from '../model.ts';
import { DutyRoster } from './duty-roster.ts';
import { FullestFirst } from './fullest-first.ts';
import { LeastLoaded } from './least-loaded.ts';
import type { ServersByLoad } from './servers-by-load.ts';

export class Duty {
  /** Requests in instances on duty. */
  inService = 0;
  private readonly servers: ServersByLoad;
  private readonly roster = new DutyRoster();

  constructor({ filling, workers }: Pick<FleetModel, 'filling' | 'workers'>) {
    this.servers = filling === 'fullestFirst' ? new FullestFirst(workers) : new LeastLoaded(workers);
  }

  get size(): number {
    return this.roster.length;
  }

  has(instance: number): boolean {
    return this.servers.isOnDuty(instance);
  }

  /** Requests in an instance, on duty or on its way out. */
  load(instance: number): number {
    return this.servers.load[instance];
  }

  /** A new instance, which is not on duty yet. */
  meet(instance: number): void {
    this.servers.load[instance] = 0;
  }

  put(instance: number): void {
    this.servers.add(instance);
    this.roster.add(instance);
  }

  /** Gives a request to the instance whose turn it is, or returns -1 when all are full. */
  give(): number {
    const instance = this.servers.take();
    if (instance >= 0) this.inService++;
    return instance;
  }

  /** A request is done. */
  done(instance: number): void {
    this.servers.release(instance);
    if (this.servers.isOnDuty(instance)) this.inService--;
  }

  /** Takes off the one that came last; there must be one. */
  takeNewest(): number {
    const instance = this.roster.pop();
    this.dismiss(instance);
    return instance;
  }

  takeOff(instance: number): void {
    this.roster.remove(instance);
    this.dismiss(instance);
  }

  /** Takes off all of some sort, in the order they came, which is that of those that stay. */
  takeOffAll(isLeaving: (instance: number, position: number) => boolean): void {
    for (const instance of this.roster.removeAll(isLeaving)) this.dismiss(instance);
  }

  private dismiss(instance: number): void {
    this.servers.remove(instance);
    this.inService -= this.servers.load[instance];
  }
}
