/**
 * How instances of a fleet go: one that nobody needs rests or ends when it is done; those that are replaced, and those whose
 * zone is lost, end for good.
 */
import type { Bench } from './bench.ts';
import type { Boots } from './boots.ts';
import type { Duty } from './duty.ts';
import type { FleetLives } from './fleet-lives.ts';

export class Departures {
  private readonly duty: Duty;
  private readonly boots: Boots;
  private readonly bench: Bench;
  private readonly lives: FleetLives;
  /** Those that end when they are done. */
  private readonly spent = new Set<number>();

  constructor(duty: Duty, boots: Boots, bench: Bench, lives: FleetLives) {
    this.duty = duty;
    this.boots = boots;
    this.bench = bench;
    this.lives = lives;
  }

  /** One that is off duty is done with all it had. */
  done(instance: number, nowUs: number): void {
    const isSpent = this.spent.size > 0 && this.spent.delete(instance);
    if (isSpent || !this.bench.rest(instance, nowUs)) this.lives.end(instance, nowUs);
  }

  /** Those that came with requests end: all but the first `kept` on duty, the buffer, and what is still starting. */
  replace(kept: number, nowUs: number): void {
    const { bench, boots, duty } = this;
    duty.takeOffAll((_, position) => position >= kept);
    const stays = (instance: number) =>
      duty.has(instance) || boots.isUnderWay(instance) || bench.prewarmed?.has(instance) === true;
    this.expel((instance) => !stays(instance), nowUs);
  }

  /** Those of some sort end, whatever they do; what is in them must be done at the same time. */
  lose(isLost: (instance: number) => boolean, nowUs: number): void {
    this.duty.takeOffAll(isLost);
    this.expel(isLost, nowUs);
  }

  /** Those off duty of some sort end: now, or when they are done. */
  private expel(isLeaving: (instance: number) => boolean, nowUs: number): void {
    const { bench, boots, duty, lives } = this;
    bench.expire(nowUs);
    const leaving = new Set(lives.all().filter(isLeaving));
    bench.drop((instance) => leaving.has(instance));
    for (const instance of leaving) {
      if (boots.isUnderWay(instance)) {
        boots.giveUp(instance);
        bench.warmed(instance);
      }
      if (duty.load(instance) > 0) this.spent.add(instance);
      else lives.end(instance, nowUs);
    }
  }
}
