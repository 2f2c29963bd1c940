/**
 * A deployment's course through the rates: the spots of its curve and, between them, where a fleet needs another machine,
 * so that on each piece of it the size is one and the cost has no jump. Where the service asked for is given at one spot and not at
 * the next, the last rate at which it is given is searched for; between two spots at which it is, it is taken to be.
 */
import { comparedTotal } from '../../comparison.ts';
import type { DeploymentResult } from '../../result.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { isMet, metBy, type ServiceLevel } from '../service-level.ts';
import { bendsOf } from './knees.ts';
import { geometricMean } from './rates.ts';
import type { Step } from './result.ts';
import { isAutoscaled, withSize } from './sizes.ts';
import { type Spot, spotAt } from './spots.ts';
import { EFFORT, type Trials } from './trials.ts';

/** The part of a cell in which the service is given. */
export interface Span {
  readonly from: Spot;
  readonly to: Spot;
}

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
  private readonly spans = new Map<number, Promise<Span | undefined>>();
  private readonly steps = new Map<number, Promise<Step[]>>();
  private readonly totals = new Map<string, Promise<string>>();

  constructor(trials: Trials, written: WrittenDeployment, level: ServiceLevel, spots: readonly Spot[]) {
    this.trials = trials;
    this.written = written;
    this.level = level;
    this.spots = spots;
    for (const spot of spots) this.know(spot);
  }

  private know({ ratePerSec, size, result }: Spot): void {
    this.totals.set(`${ratePerSec}/${size}`, Promise.resolve(comparedTotal(result)));
  }

  /** Between spot `cell` and the next: as far as the service is given there. */
  spanIn(cell: number): Promise<Span | undefined> {
    const known = this.spans.get(cell);
    if (known) return known;
    const found = this.findSpan(this.spots[cell]!, this.spots[cell + 1]!);
    this.spans.set(cell, found);
    return found;
  }

  private async findSpan(before: Spot, after: Spot): Promise<Span | undefined> {
    if (before.meets && after.meets) return { from: before, to: after };
    if (!before.meets && !after.meets) return undefined;
    let [met, missed] = before.meets ? [before, after] : [after, before];
    const fewest = before.meets ? before.size : smaller(before.size, after.size);
    while (Math.max(met.ratePerSec / missed.ratePerSec, missed.ratePerSec / met.ratePerSec) > 1 + WIDTH) {
      const rate = geometricMean(met.ratePerSec, missed.ratePerSec);
      const spot = await spotAt(this.trials, this.written, rate, this.level, fewest, met.size);
      if (spot.meets) met = spot;
      else missed = spot;
    }
    this.know(met);
    const span = before.meets ? { from: before, to: met } : { from: met, to: after };
    return span.from === span.to ? undefined : span;
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

  /** The cell, as far as the service is given, cut at its steps and where its cost has bends. */
  async piecesIn(cell: number): Promise<Piece[]> {
    const span = await this.spanIn(cell);
    if (!span) return [];
    const { from, to } = span;
    const steps = await this.stepsIn(cell);
    const bends = bendsOf([from, to]).filter((rate) => from.ratePerSec < rate && rate < to.ratePerSec);
    const jumps = steps.map(({ ratePerSec }) => ratePerSec);
    const cuts = [...new Set([from.ratePerSec, ...jumps, ...bends, to.ratePerSec])].sort((a, b) => a - b);
    const sizeFrom = (rate: number) => steps.filter(({ ratePerSec }) => ratePerSec <= rate).at(-1)?.to;
    const least = steps.length > 0 ? from.size : to.size;
    return cuts.slice(1).map((toPerSec, i) => ({
      fromPerSec: cuts[i]!,
      toPerSec,
      size: sizeFrom(cuts[i]!) ?? least,
    }));
  }

  private async findSteps(cell: number): Promise<Step[]> {
    const span = await this.spanIn(cell);
    const [low, high] = [span?.from.size, span?.to.size];
    if (!span || low === undefined || high === undefined || high <= low || isAutoscaled(this.written))
      return [];
    const sizes = spread(low, high, MOST_STEPS);
    const rates = await Promise.all(
      sizes.slice(0, -1).map((size) => this.lastRateOf(size, span.from.ratePerSec, span.to.ratePerSec)),
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

function smaller(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.min(a, b);
}

/** The sizes from one to another, both included; where they are many, some evenly spread. */
function spread(low: number, high: number, most: number): number[] {
  const count = Math.min(most, high - low);
  return Array.from({ length: count + 1 }, (_, i) => low + Math.round((i * (high - low)) / count));
}
