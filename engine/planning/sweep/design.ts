/**
 * Which points a sweep plays, of the fields that it varies: all combinations (a grid), or a Latin hypercube, which has each
 * stratum of each field once.
 */
import { type RandomStream, randomStream } from '../../random/stream.ts';
import { type Range, valueAt } from './range.ts';

/** A field that is varied: over a list of values, or over a range. */
export interface Dimension {
  readonly path: string;
  readonly levels: { readonly values: readonly unknown[] } | { readonly range: Range };
}

/** One value per dimension. */
export type Point = readonly unknown[];

/** The values of a dimension in a grid. */
export function levelsOf({ levels }: Dimension): readonly unknown[] {
  if ('values' in levels) return levels.values;
  const last = (levels.range.points ?? 2) - 1;
  return Array.from({ length: last + 1 }, (_, i) => valueAt(levels.range, i / last));
}

export function gridSize(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, each) => product * levelsOf(each).length, 1);
}

/** All combinations; the last dimension changes fastest. */
export function grid(dimensions: readonly Dimension[]): Point[] {
  return dimensions.reduce<Point[]>(
    (points, dimension) => points.flatMap((point) => levelsOf(dimension).map((value) => [...point, value])),
    [[]],
  );
}

/**
 * McKay, Beckman and Conover 1979: each dimension is cut into as many strata as there are points, each of which is used once,
 * at a random place inside it. Each field draws from a stream of its own, so that one more leaves the others as they are.
 */
export function latinHypercube(dimensions: readonly Dimension[], count: number, seed: string): Point[] {
  const columns = dimensions.map(({ path, levels }) => {
    const stream = randomStream(seed, 'sweep', path);
    return permutation(count, stream).map((stratum) => {
      const share = (stratum + stream.next()) / count;
      return 'range' in levels
        ? valueAt(levels.range, share)
        : levels.values[Math.min(levels.values.length - 1, Math.floor(share * levels.values.length))];
    });
  });
  return Array.from({ length: count }, (_, i) => columns.map((column) => column[i]));
}

/** Fisher and Yates. */
function permutation(count: number, stream: RandomStream): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(stream.next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
