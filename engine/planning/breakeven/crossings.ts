/**
 * Where two deployments cost the same. Along the pieces of both courses the sign of what the one costs more is watched; where
 * it changes inside a piece the rate is searched for with more requests, and where it changes from one piece to the next, another
 * machine is the reason.
 */
import { interval95 } from '../../statistics/interval.ts';
import type { Course, Piece } from './course.ts';
import type { Crossing } from './result.ts';
import { rootBetween } from './root.ts';
import { totalOf } from './spots.ts';
import { EFFORT, type Trials } from './trials.ts';

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

export interface Rival {
  readonly id: string;
  readonly course: Course;
}

/** `contested`: cells in which any two deployments might cross, so that their steps must be known. */
export async function duel(
  trials: Trials,
  [a, b]: readonly [Rival, Rival],
  contested: readonly boolean[],
): Promise<Duel> {
  const crossings: Crossing[] = [];
  const orders: Order[] = [];
  let open: { fromPerSec: number; sign: number } | undefined;
  const close = (toPerSec: number) => {
    if (open) orders.push({ ...open, toPerSec });
    open = undefined;
  };
  for (const [cell, isContested] of contested.entries()) {
    const cellFrom = a.course.spots[cell]!.ratePerSec;
    if (!a.course.holds(cell) || !b.course.holds(cell)) {
      close(cellFrom);
      continue;
    }
    for (const piece of await piecesOfBoth(a.course, b.course, cell, isContested)) {
      const [low, high] = await signsAt(a.course, b.course, piece);
      open ??= { fromPerSec: piece.fromPerSec, sign: low };
      if (low !== 0 && open.sign === 0) {
        close(piece.fromPerSec);
        open = { fromPerSec: piece.fromPerSec, sign: low };
      }
      if (low !== 0 && low !== open.sign) {
        const monthly = await steadyTotal(a.course, b.course, piece);
        crossings.push({
          between: named(a, b, open.sign),
          ratePerSec: rounded(piece.fromPerSec),
          interval: [null, null],
          monthly,
          step: true,
        });
        close(piece.fromPerSec);
        open = { fromPerSec: piece.fromPerSec, sign: low };
      }
      if (high === open.sign || high === 0) continue;
      if (open.sign === 0) {
        // From costing the same, as within free quantities, to costing more: nothing is crossed.
        close(piece.fromPerSec);
        open = { fromPerSec: piece.fromPerSec, sign: high };
        continue;
      }
      const crossing = await crossingIn(trials, a, b, piece, open.sign);
      if (!crossing) continue;
      crossings.push(crossing);
      close(crossing.ratePerSec);
      open = { fromPerSec: crossing.ratePerSec, sign: high };
    }
  }
  close(a.course.spots.at(-1)!.ratePerSec);
  return { crossings, orders };
}

/** A piece of both: each in one size, which may differ between its ends where nothing can be crossed. */
interface CommonPiece {
  readonly fromPerSec: number;
  readonly toPerSec: number;
  readonly from: readonly [number | undefined, number | undefined];
  readonly to: readonly [number | undefined, number | undefined];
}

async function piecesOfBoth(
  a: Course,
  b: Course,
  cell: number,
  isContested: boolean,
): Promise<CommonPiece[]> {
  if (!isContested) {
    const [from, to] = [cell, cell + 1];
    return [
      {
        fromPerSec: a.spots[from]!.ratePerSec,
        toPerSec: a.spots[to]!.ratePerSec,
        from: [a.spots[from]!.size, b.spots[from]!.size],
        to: [a.spots[to]!.size, b.spots[to]!.size],
      },
    ];
  }
  const [ofA, ofB] = await Promise.all([a.piecesIn(cell), b.piecesIn(cell)]);
  const cuts = [...new Set([...ofA, ...ofB].flatMap(({ fromPerSec, toPerSec }) => [fromPerSec, toPerSec]))];
  cuts.sort((x, y) => x - y);
  return cuts.slice(1).map((toPerSec, i) => {
    const fromPerSec = cuts[i]!;
    const sizes = [sizeOn(ofA, fromPerSec, toPerSec), sizeOn(ofB, fromPerSec, toPerSec)] as const;
    return { fromPerSec, toPerSec, from: sizes, to: sizes };
  });
}

function sizeOn(pieces: readonly Piece[], fromPerSec: number, toPerSec: number): number | undefined {
  return pieces.find((piece) => piece.fromPerSec <= fromPerSec && piece.toPerSec >= toPerSec)!.size;
}

/** Of what the first costs more than the second at the ends of a piece. */
async function signsAt(a: Course, b: Course, piece: CommonPiece): Promise<[number, number]> {
  const [lowA, lowB, highA, highB] = await Promise.all([
    a.totalAt(piece.fromPerSec, piece.from[0]),
    b.totalAt(piece.fromPerSec, piece.from[1]),
    a.totalAt(piece.toPerSec, piece.to[0]),
    b.totalAt(piece.toPerSec, piece.to[1]),
  ]);
  return [Math.sign(Number(lowA) - Number(lowB)), Math.sign(Number(highA) - Number(highB))];
}

/** At a step: what the one costs that is in the same size before and after, the dearer of both where both are fleets. */
async function steadyTotal(a: Course, b: Course, { fromPerSec, from }: CommonPiece): Promise<string> {
  const isSteady = from[0] === undefined;
  return isSteady ? a.totalAt(fromPerSec, from[0]) : b.totalAt(fromPerSec, from[1]);
}

async function crossingIn(
  trials: Trials,
  a: Rival,
  b: Rival,
  piece: CommonPiece,
  signBelow: number,
): Promise<Crossing | undefined> {
  const both = [a.course.inSize(piece.to[0]), b.course.inSize(piece.to[1])];
  const more = async (ratePerSec: number) => {
    const [first, second] = await trials.play(ratePerSec, both, EFFORT.crossing);
    return Number(totalOf(first!)) - Number(totalOf(second!));
  };
  const root = await rootBetween(more, piece.fromPerSec, piece.toPerSec);
  if (!root) return undefined;
  const ratePerSec = rounded(root.ratePerSec);
  const between = named(a, b, signBelow);
  const above = between[1] === a.id ? 0 : 1;
  const [results, again] = await Promise.all([
    trials.play(ratePerSec, both, EFFORT.crossing),
    trials.repeat(ratePerSec, both, EFFORT.crossing),
  ]);
  const spread = interval95(
    again.map(([first, second]) => Number(totalOf(first!)) - Number(totalOf(second!))),
  );
  const half = spread[0] === null ? null : (spread[1] - spread[0]) / 2 / Math.abs(root.slope);
  return {
    between,
    ratePerSec,
    interval: half === null ? [null, null] : [rounded(ratePerSec - half), rounded(ratePerSec + half)],
    monthly: totalOf(results[above]!),
  };
}

/** The one that costs less below first: the sign is that of what `a` costs more there. */
function named(a: Rival, b: Rival, signBelow: number): [string, string] {
  return signBelow < 0 ? [a.id, b.id] : [b.id, a.id];
}

/** Five digits: more than any of them is sure. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(5));
}
