/**
 * Two deployments from the lowest traffic to the highest. Along the pieces of both courses the sign of what the one costs more is
 * watched; where it changes inside a piece the rate is searched for with more requests, and where it changes from one piece to
 * the next, another machine is the reason. A piece ends where a cost jumps or has a bend, so that both are about straight on it and
 * cross once at most; two that are bent otherwise, as by cold starts, may cross twice within a piece, and that is not seen.
 */

import type { Course } from './course.ts';
import { crossingAtStep, crossingInside, type Pair } from './crossings.ts';
import { type PairPiece, piecesOfBoth } from './pair-pieces.ts';
import { geometricMean } from './rates.ts';
import type { Crossing } from './result.ts';
import type { Trials } from './trials.ts';

/** Which of two costs less, from one rate to another: -1 the first, 1 the second, 0 neither. */
export interface Order {
  readonly fromPerSec: number;
  readonly toPerSec: number;
  readonly sign: number;
}

export interface Duel {
  readonly crossings: readonly Crossing[];
  /** Where both give the service asked for. */
  readonly orders: readonly Order[];
}

/** `contested`: cells in which any two deployments might cross, so that their steps must be known. */
export async function duel(trials: Trials, pair: Pair, contested: readonly boolean[]): Promise<Duel> {
  const [a, b] = pair.map(({ course }) => course) as [Course, Course];
  const crossings: Crossing[] = [];
  const orders = new Orders();
  let before: PairPiece | undefined;
  for (const [cell, isContested] of contested.entries()) {
    const pieces = await piecesOfBoth(a, b, cell, isContested);
    if (before && before.toPerSec !== pieces[0]?.fromPerSec) {
      orders.close(before.toPerSec);
      before = undefined;
    }
    for (const piece of pieces) {
      const [low, high] = await signsAt(a, b, piece);
      // Without a jump it is chance that the signs differ: the piece before did not cross after all.
      if (before && low * orders.sign < 0 && jumpsBetween(before, piece)) {
        crossings.push(await crossingAtStep(trials, pair, before, piece, orders.sign));
      }
      orders.turn(piece.fromPerSec, low);
      before = piece;
      // From costing the same, as within free quantities, to costing more: nothing is crossed.
      if (orders.sign === 0 && high !== 0) orders.turn(await lastSameRate(a, b, piece), high);
      if (high * orders.sign >= 0) continue;
      const crossing = await crossingInside(trials, pair, piece, orders.sign);
      if (!crossing) continue;
      crossings.push(crossing);
      orders.turn(crossing.ratePerSec, high);
    }
  }
  if (before) orders.close(before.toPerSec);
  return { crossings, orders: orders.closed };
}

/** Whether one of the two takes another number of machines from here on. */
function jumpsBetween(before: PairPiece, after: PairPiece): boolean {
  return before.to.some((size, i) => size !== after.from[i]);
}

class Orders {
  readonly closed: Order[] = [];
  private open: { readonly fromPerSec: number; readonly sign: number } | undefined;

  get sign(): number {
    return this.open?.sign ?? 0;
  }

  /** Where both cost the same for a moment, the order is what it was. */
  turn(ratePerSec: number, sign: number): void {
    if (this.open && (sign === 0 || sign === this.open.sign)) return;
    this.close(ratePerSec);
    this.open = { fromPerSec: ratePerSec, sign };
  }

  close(ratePerSec: number): void {
    if (this.open && this.open.fromPerSec < ratePerSec)
      this.closed.push({ ...this.open, toPerSec: ratePerSec });
    this.open = undefined;
  }
}

/** A rate is found to this share of it. */
const WIDTH = 0.01;

/** The highest rate of a piece at which both cost the same, to the cent, as they do at its lower end. */
async function lastSameRate(a: Course, b: Course, piece: PairPiece): Promise<number> {
  let [low, high] = [piece.fromPerSec, piece.toPerSec];
  while (high / low > 1 + WIDTH) {
    const rate = geometricMean(low, high);
    const totals = await Promise.all([a.totalAt(rate, piece.from[0]), b.totalAt(rate, piece.from[1])]);
    if (totals[0] === totals[1]) low = rate;
    else high = rate;
  }
  return low;
}

/** Of what the first costs more than the second at the ends of a piece. */
async function signsAt(a: Course, b: Course, piece: PairPiece): Promise<[number, number]> {
  const [lowA, lowB, highA, highB] = await Promise.all([
    a.totalAt(piece.fromPerSec, piece.from[0]),
    b.totalAt(piece.fromPerSec, piece.from[1]),
    a.totalAt(piece.toPerSec, piece.to[0]),
    b.totalAt(piece.toPerSec, piece.to[1]),
  ]);
  return [Math.sign(Number(lowA) - Number(lowB)), Math.sign(Number(highA) - Number(highB))];
}
