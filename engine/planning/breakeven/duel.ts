/**
 * Two deployments from the lowest traffic to the highest. Along the pieces of both courses the sign of what the one costs more is
 * watched; where it changes inside a piece the rate is searched for with more requests, and where it changes from one piece to
 * the next, another machine is the reason.
 */

import type { Course } from './course.ts';
import { crossingAtStep, crossingInside, type Pair } from './crossings.ts';
import { type PairPiece, piecesOfBoth } from './pair-pieces.ts';
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
  /** In cells where both give the service asked for. */
  readonly orders: readonly Order[];
}

/** `contested`: cells in which any two deployments might cross, so that their steps must be known. */
export async function duel(trials: Trials, pair: Pair, contested: readonly boolean[]): Promise<Duel> {
  const [a, b] = pair.map(({ course }) => course) as [Course, Course];
  const crossings: Crossing[] = [];
  const orders = new Orders();
  let before: PairPiece | undefined;
  for (const [cell, isContested] of contested.entries()) {
    if (!a.holds(cell) || !b.holds(cell)) {
      orders.close(a.spots[cell]!.ratePerSec);
      before = undefined;
      continue;
    }
    for (const piece of await piecesOfBoth(a, b, cell, isContested)) {
      const [low, high] = await signsAt(a, b, piece);
      // Without a jump it is chance that the signs differ: the piece before did not cross after all.
      if (before && low * orders.sign < 0 && jumpsBetween(before, piece)) {
        crossings.push(await crossingAtStep(trials, pair, before, piece, orders.sign));
      }
      orders.turn(piece.fromPerSec, low);
      before = piece;
      // From costing the same, as within free quantities, to costing more: nothing is crossed.
      if (orders.sign === 0) orders.turn(piece.fromPerSec, high);
      if (high * orders.sign >= 0) continue;
      const crossing = await crossingInside(trials, pair, piece, orders.sign);
      if (!crossing) continue;
      crossings.push(crossing);
      orders.turn(crossing.ratePerSec, high);
    }
  }
  orders.close(a.spots.at(-1)!.ratePerSec);
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
