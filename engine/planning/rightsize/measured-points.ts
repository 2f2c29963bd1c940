/** Mean durations that somebody measured at some memory sizes, of one function or several; checked, and read between the points. */

export interface MeasuredPoint {
  readonly memoryMb: number;
  readonly meanMs: number;
}

/** The points of one function; unnamed where the source names none. */
export interface MeasuredSeries {
  readonly name?: string;
  readonly points: readonly MeasuredPoint[];
  /** Rows that the points are the means of, where a size had several. */
  readonly averagedRows?: number;
}

/** Issues are whole sentences without the name of the source. */
export type ReadSeries =
  | { readonly series: readonly MeasuredSeries[]; readonly issues?: undefined }
  | { readonly series?: undefined; readonly issues: readonly string[] };

/** Sizes of one function; nobody measures more, and each takes a simulation. */
export const MOST_POINTS = 200;
const LONGEST_MS = 24 * 3600e3;

/** What is wrong with a point, as the rest of a sentence; undefined for nothing. */
export function pointIssue(memoryMb: number, meanMs: number): string | undefined {
  if (!Number.isInteger(memoryMb) || memoryMb < 1) {
    return `memory must be a whole number of MB, 1 or more, got ${numberWords(memoryMb)}`;
  }
  if (!(meanMs >= 0.001 && meanMs <= LONGEST_MS)) {
    return `duration must be 0.001 ms to 24 h, got ${numberWords(meanMs, ' ms')}`;
  }
  return undefined;
}

function numberWords(value: number, unit = ''): string {
  return Number.isNaN(value) ? 'no number' : `${value}${unit}`;
}

/** In the order of memory. Each size at most once. */
export function checkedSeries(
  points: readonly MeasuredPoint[],
  placeOf: (index: number) => string,
  name?: string,
): ReadSeries {
  if (points.length === 0) return { issues: ['must have at least one measured size, got none'] };
  if (points.length > MOST_POINTS) {
    return { issues: [`must have at most ${MOST_POINTS} sizes, got ${points.length}`] };
  }
  const issues: string[] = [];
  const seen = new Set<number>();
  points.forEach(({ memoryMb, meanMs }, i) => {
    const issue = pointIssue(memoryMb, meanMs);
    if (issue !== undefined) issues.push(`${placeOf(i)}: ${issue}`);
    else if (seen.has(memoryMb))
      issues.push(`${placeOf(i)}: each size must stand once, got ${memoryMb} MB again`);
    seen.add(memoryMb);
  });
  if (issues.length > 0) return { issues };
  const sorted = [...points].sort((a, b) => a.memoryMb - b.memoryMb);
  return { series: [{ ...(name !== undefined && { name }), points: sorted }] };
}

/**
 * Duration at a size between two measured ones, on a straight line in the logarithms of both: exact where duration × memory is
 * constant. Undefined beyond the measured sizes. `points` in the order of memory.
 */
export function interpolatedMs(points: readonly MeasuredPoint[], memoryMb: number): number | undefined {
  const at = points.findIndex((point) => point.memoryMb >= memoryMb);
  const above = points[at];
  if (above?.memoryMb === memoryMb) return above.meanMs;
  const below = points[at - 1];
  if (!above || !below) return undefined;
  const share = Math.log(memoryMb / below.memoryMb) / Math.log(above.memoryMb / below.memoryMb);
  return below.meanMs * (above.meanMs / below.meanMs) ** share;
}
