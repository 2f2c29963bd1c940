const SEC = 1e6;
const MIN = 60 * SEC;
const HOUR = 60 * MIN;
const DAY = 24 * HOUR;
const WIDTHS_US = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SEC),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MIN),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28].map((n) => n * DAY),
];

/** At most this many points: more than a screen shows, few enough to keep a histogram for each. */
const MOST_BINS = 300;

/** Width of a timeline bin: the finest round one that covers the horizon in 300 bins. */
export function timelineBinUs(horizonUs: number): number {
  return (
    WIDTHS_US.find((width) => horizonUs / width <= MOST_BINS) ?? Math.ceil(horizonUs / MOST_BINS / DAY) * DAY
  );
}
