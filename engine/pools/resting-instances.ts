/**
 * Instances of a fleet that are off duty and alive, each until its idle life is over. That end is found when its turn comes
 * and is told with the time at which it really was.
 */
import type { Draws } from '../durations/draws.ts';

/** An instance's idle life was over at that time. */
export type OnExpired = (instance: number, atUs: number) => void;

export class RestingInstances {
  private readonly idleLife: Draws;
  private readonly onExpired: OnExpired;
  /** The one that came last on top; until when each would stay. */
  private readonly instances: number[] = [];
  private readonly expiresUs: number[] = [];

  constructor(idleLife: Draws, onExpired: OnExpired) {
    this.idleLife = idleLife;
    this.onExpired = onExpired;
  }

  /** One that has been idle since `sinceUs`, and was kept until now. */
  put(instance: number, nowUs: number, sinceUs: number): void {
    this.expiresUs[instance] = Math.max(nowUs, sinceUs + this.idleLife.next());
    this.instances.push(instance);
  }

  /** The one that came last, or -1; usable up to and including the last moment of its idle life. */
  take(nowUs: number): number {
    const { instances, expiresUs } = this;
    for (let instance = instances.pop(); instance !== undefined; instance = instances.pop()) {
      if (expiresUs[instance] >= nowUs) return instance;
      this.onExpired(instance, expiresUs[instance]);
    }
    return -1;
  }

  /** Tells of those whose idle life is over, so that only the living are left. */
  expire(nowUs: number): void {
    const { instances, expiresUs } = this;
    const over = instances.filter((instance) => expiresUs[instance] < nowUs);
    if (over.length === 0) return;
    const left = instances.filter((instance) => expiresUs[instance] >= nowUs);
    instances.splice(0, instances.length, ...left);
    for (const instance of over) this.onExpired(instance, expiresUs[instance]);
  }
}
