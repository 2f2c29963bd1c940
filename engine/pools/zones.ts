/**
 * In which zone the instances of one pool are, as far as it matters: each new one goes to the next zone in turn that is there,
 * and the first zone is the one that is lost. When an instance will be lost is known from its start.
 */
import type { FaultTimes, Spell } from './fault-times.ts';

const NEVER = Number.POSITIVE_INFINITY;

export class Zones {
  /** By instance: when it is lost with its zone; Infinity for never. */
  readonly lossUs: number[] = [];
  private readonly count: number;
  private readonly losses: readonly Spell[];
  private turn = 0;

  private constructor(count: number, losses: readonly Spell[]) {
    this.count = count;
    this.losses = losses;
  }

  /** Null where no zone is ever lost. */
  static of({ zones, losses }: FaultTimes): Zones | null {
    return losses.length === 0 ? null : new Zones(zones, losses);
  }

  /** A new instance is put into a zone. */
  place(instance: number, nowUs: number): void {
    const isFirst = this.turn++ % this.count === 0;
    this.lossUs[instance] = NEVER;
    if (!isFirst) return;
    if (this.losses.some(({ fromUs, toUs }) => nowUs >= fromUs && nowUs < toUs)) this.place(instance, nowUs);
    else this.lossUs[instance] = this.losses.find(({ fromUs }) => fromUs > nowUs)?.fromUs ?? NEVER;
  }
}
