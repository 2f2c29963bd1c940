/** The courses of two deployments cut alike: pieces on which each has one size, so that neither cost jumps. */
import type { Course, Piece } from './course.ts';

/** Each in one size, which may differ between its ends where nothing can be crossed. */
export interface PairPiece {
  readonly fromPerSec: number;
  readonly toPerSec: number;
  readonly from: readonly [number | undefined, number | undefined];
  readonly to: readonly [number | undefined, number | undefined];
}

export async function piecesOfBoth(
  a: Course,
  b: Course,
  cell: number,
  isContested: boolean,
): Promise<PairPiece[]> {
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
