/**
 * Instances of a fleet that are off duty and alive: at rest until a request wakes them or their idle life is over, and those of
 * the buffer, started before anybody needs them. Empty where instances do not come on demand.
 */
import { Draws } from '../durations/draws.ts';
import { sampler } from '../durations/index.ts';
import type { OnDemandModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { PrewarmedInstances } from './prewarmed-instances.ts';
import { type OnExpired, RestingInstances } from './resting-instances.ts';

export class Bench {
  /** Null where instances that nobody needs end. */
  private readonly resting: RestingInstances | null = null;
  /** Null where none are started beforehand. */
  readonly prewarmed: PrewarmedInstances | null = null;
  private readonly isWarming: boolean[] = [];
  /** When each had its last request, or started. */
  private readonly idleSinceUs: number[] = [];

  constructor(onDemand: OnDemandModel | null, idleLives: RandomStream, onExpired: OnExpired) {
    if (onDemand === null) return;
    const idleLife = new Draws(sampler(onDemand.idleLife, idleLives));
    const rest = () => new RestingInstances(idleLife, onExpired);
    this.resting = rest();
    if (onDemand.prewarmed > 0) this.prewarmed = new PrewarmedInstances(onDemand.prewarmed, rest());
  }

  /** The one that came to rest last or, if there is none, a pre-warmed one; or -1. */
  take(nowUs: number): number {
    const instance = this.resting?.take(nowUs) ?? -1;
    return instance < 0 && this.prewarmed !== null ? this.prewarmed.take(nowUs) : instance;
  }

  /** One has nothing to do from now on, on duty or not. */
  idle(instance: number, nowUs: number): void {
    this.idleSinceUs[instance] = nowUs;
  }

  /** One that has nothing to do leaves duty; false where such instances end. */
  rest(instance: number, nowUs: number): boolean {
    this.resting?.put(instance, nowUs, this.idleSinceUs[instance]);
    return this.resting !== null;
  }

  /** One starts for the buffer. */
  warm(instance: number): void {
    this.isWarming[instance] = true;
    (this.prewarmed as PrewarmedInstances).warming++;
  }

  /** One has started, or will not: whether it was for the buffer. */
  warmed(instance: number): boolean {
    if (this.prewarmed === null || !this.isWarming[instance]) return false;
    this.isWarming[instance] = false;
    this.prewarmed.warming--;
    return true;
  }

  /** Ends those whose idle life is over. */
  expire(nowUs: number): void {
    this.resting?.expire(nowUs);
    this.prewarmed?.expire(nowUs);
  }

  /** Takes out all of some sort; those whose idle life is over must be gone. */
  drop(isLeaving: (instance: number) => boolean): void {
    this.resting?.drop(isLeaving);
    this.prewarmed?.drop(isLeaving);
  }
}
