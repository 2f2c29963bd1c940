/**
 * A deployment's course through the rates: the spots of its curve and, between them, where a fleet needs another machine,
 * so that on each piece of it the size is one and the cost has no jump.
 */
import { comparedTotal } from '../../comparison.ts';
import type { DeploymentResult } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { isMet, metBy, type ServiceLevel } from '../service-level.ts';
import { geometricMean } from './rates.ts';
import type { Step } from './result.ts';
import { isAutoscaled, withSize } from './sizes.ts';
import type { Spot } from './spots.ts';
import { EFFORT, type Trials } from './trials.ts';

/** From one rate to another in one size. */
export interface Piece {
  readonly fromPerSec: number;
  readonly toPerSec: number;
  readonly size: number | undefined;
}

/** A step is found to this share of its rate. */
const WIDTH = 0.01;
/** Where a step is looked for again, relative to where it was found. */
const AROUND = { low: 0.7, high: 1.4 };
/** Of a cell with more steps than this only so many are looked for. */
const MOST_STEPS = 12;

export class Course {
  readonly spots: readonly Spot[];
  private readonly trials: Trials;
  private readonly written: WrittenDeployment;
  private readonly level: ServiceLevel;
  private readonly steps = new Map<number, Promise<Step[]>>();
  private readonly totals = new Map<string, Promise<string>>();

  constructor(trials: Trials, written: WrittenDeployment, level: ServiceLevel, spots: readonly Spot[]) {
    this.trials = trials;
    this.written = written;
    this.level = level;
    this.spots = spots;
    for (const { ratePerSec, size, result } of spots) {
      this.totals.set(`${ratePerSec}/${size}`, Promise.resolve(comparedTotal(result)));
    }
  }

  /** Between spot `cell` and the next; whether the service is given at both. */
  holds(cell: number): boolean {
    return this.spots[cell]!.meets && this.spots[cell + 1]!.meets;
  }

  inSize(size: number | undefined): WrittenDeployment {
    return withSize(this.written, size);
  }

  totalAt(ratePerSec: number, size: number | undefined): Promise<string> {
    const key = `${ratePerSec}/${size}`;
    const known = this.totals.get(key);
    if (known) return known;
    const played = this.trials
      .play(ratePerSec, [this.inSize(size)])
      .then(([result]) => comparedTotal(result!));
    this.totals.set(key, played);
    return played;
  }

  /** Where another machine is needed between spot `cell` and the next. An autoscaler starts them by itself. */
  stepsIn(cell: number): Promise<Step[]> {
    const known = this.steps.get(cell);
    if (known) return known;
    const found = this.findSteps(cell);
    this.steps.set(cell, found);
    return found;
  }

  /** The cell cut at its steps. */
  async piecesIn(cell: number): Promise<Piece[]> {
    const [before, after] = [this.spots[cell]!, this.spots[cell + 1]!];
    const steps = await this.stepsIn(cell);
    const cuts = [before.ratePerSec, ...steps.map(({ ratePerSec }) => ratePerSec), after.ratePerSec];
    return cuts.slice(1).map((toPerSec, i) => ({
      fromPerSec: cuts[i]!,
      toPerSec,
      size: i === 0 && steps.length > 0 ? before.size : (steps[i - 1]?.to ?? after.size),
    }));
  }

  private async findSteps(cell: number): Promise<Step[]> {
    const [before, after] = [this.spots[cell]!, this.spots[cell + 1]!];
    const [low, high] = [before.size, after.size];
    if (low === undefined || high === undefined || high <= low || isAutoscaled(this.written)) return [];
    const sizes = spread(low, high, MOST_STEPS);
    const rates = await Promise.all(
      sizes.slice(0, -1).map((size) => this.lastRateOf(size, before.ratePerSec, after.ratePerSec)),
    );
    // Chance may exchange two that lie close together.
    rates.sort((a, b) => a - b);
    return rates.map((ratePerSec, i) => ({ ratePerSec, from: sizes[i]!, to: sizes[i + 1]! }));
  }

  /** The highest rate that so many machines are enough for, known to be between the two. */
  private lastRateOf(size: number, lowPerSec: number, highPerSec: number): Promise<number> {
    return this.lastRate(lowPerSec, highPerSec, (rate) => this.trials.play(rate, [this.inSize(size)]));
  }

  /** The rate of a step once more with each of other seeds, a replication each. */
  foundAgain(size: number | undefined, ratePerSec: number): Promise<number[]> {
    const { low, high } = AROUND;
    return Promise.all(
      this.trials.otherSeeds(ratePerSec, EFFORT.point).map((seed) => {
        const once = (rate: number) => this.trials.once(rate, [this.inSize(size)], EFFORT.point, seed);
        return this.lastRateAround(ratePerSec * low, ratePerSec * high, once);
      }),
    );
  }

  /** The same where chance may have put the step outside of the two. */
  private async lastRateAround(
    lowPerSec: number,
    highPerSec: number,
    play: (ratePerSec: number) => Promise<DeploymentResult[]>,
  ): Promise<number> {
    const isEnoughAt = async (rate: number) => isMet(metBy((await play(rate))[0]!, this.level));
    const [atLow, atHigh] = await Promise.all([isEnoughAt(lowPerSec), isEnoughAt(highPerSec)]);
    return this.lastRate(atLow ? lowPerSec : lowPerSec / 4, atHigh ? highPerSec * 4 : highPerSec, play);
  }

  private async lastRate(
    lowPerSec: number,
    highPerSec: number,
    play: (ratePerSec: number) => Promise<DeploymentResult[]>,
  ): Promise<number> {
    let [low, high] = [lowPerSec, highPerSec];
    while (high / low > 1 + WIDTH) {
      const rate = geometricMean(low, high);
      const [result] = await play(rate);
      if (isMet(metBy(result!, this.level))) low = rate;
      else high = rate;
    }
    return geometricMean(low, high);
  }
}

/** The sizes from one to another, both included; where they are many, some evenly spread. */
function spread(low: number, high: number, most: number): number[] {
  const count = Math.min(most, high - low);
  return Array.from({ length: count + 1 }, (_, i) => low + Math.round((i * (high - low)) / count));
}
