/** The courses of two deployments cut alike: pieces on which each has one size, so that neither cost jumps. */
import type { Course, Piece } from './course.ts';

/** Each in one size, which may differ between its ends where nothing can be crossed. */
export interface PairPiece {
  readonly fromPerSec: number;
  readonly toPerSec: number;
  readonly from: readonly [number | undefined, number | undefined];
  readonly to: readonly [number | undefined, number | undefined];
}

/** Where both give the service; none where they do so at no rate of the cell. */
export async function piecesOfBoth(
  a: Course,
  b: Course,
  cell: number,
  isContested: boolean,
): Promise<PairPiece[]> {
  const [spanA, spanB] = await Promise.all([a.spanIn(cell), b.spanIn(cell)]);
  if (!spanA || !spanB) return [];
  const [lowest, highest] = [
    Math.max(spanA.from.ratePerSec, spanB.from.ratePerSec),
    Math.min(spanA.to.ratePerSec, spanB.to.ratePerSec),
  ];
  if (lowest >= highest) return [];
  const areAlike =
    spanA.from.ratePerSec === spanB.from.ratePerSec && spanA.to.ratePerSec === spanB.to.ratePerSec;
  if (!isContested && areAlike) {
    return [
      {
        fromPerSec: lowest,
        toPerSec: highest,
        from: [spanA.from.size, spanB.from.size],
        to: [spanA.to.size, spanB.to.size],
      },
    ];
  }
  const [ofA, ofB] = await Promise.all([a.piecesIn(cell), b.piecesIn(cell)]);
  const ends = [...ofA, ...ofB].flatMap(({ fromPerSec, toPerSec }) => [fromPerSec, toPerSec]);
  const cuts = [...new Set(ends)].filter((rate) => lowest <= rate && rate <= highest);
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
