/** Limits that the caller states, held against every point of a sweep. */
import type { Result } from '../../engine/result.ts';
import { counted } from '../../engine/words/counted.ts';
import { brokenLimits, keptWords, type readLimits } from '../limits.ts';
import { placeWords, type Swept, sweptRows } from '../output/sweep-columns.ts';

type Limits = ReturnType<typeof readLimits>;

/** More points would only say the same. */
const MAX_LINES = 20;

/** `lambda costs $104.20 a month, more than $100.00 (--max-cost), at point 3 (rate=10/s)`, a line per point and limit. */
export function brokenPoints(limits: Limits, swept: Swept): string[] {
  if (limits.length === 0) return [];
  const lines = resultsOf(swept).flatMap((result, i) =>
    brokenLimits(limits, result).map(
      (text) => `${text}, at point ${i + 1} (${placeWords(swept, swept.points[i]!)})`,
    ),
  );
  const more = lines.length - MAX_LINES;
  return more <= 0 ? lines : [...lines.slice(0, MAX_LINES), `and ${counted(more, 'more time')}`];
}

/** Where none is broken: `all 2 deployments are within --max-cost 100, at each point`. */
export function keptAtPoints(limits: Limits, swept: Swept): string[] {
  const [first] = resultsOf({ ...swept, points: swept.points.slice(0, 1), played: swept.played.slice(0, 1) });
  return keptWords(limits, first!).map((text) => `${text}, at each point`);
}

/** Each point as the result that it would be alone. */
function resultsOf({ document, points, played }: Swept): Result[] {
  return played.map((point, i) => ({
    version: 1,
    taximeter: '',
    scenario: document,
    seed: 0,
    deployments: sweptRows({ points: [points[i]!], played: [point] }).map(({ deployment }) => deployment),
    comparison: point.comparison,
  }));
}
