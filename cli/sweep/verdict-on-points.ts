/** Limits that the caller states, held against every point of a sweep. */
import type { Result } from '../../engine/result.ts';
import type { StatedLimit } from '../gates/limit.ts';
import { keptSentences, outcomesOf } from '../gates/outcomes.ts';
import type { Verdict } from '../gates/verdict.ts';
import { placeWords, type Swept, sweptRows } from '../output/sweep-columns.ts';

/** `lambda costs $104.20 a month, $4.20 more than $100.00 (--max-cost), at point 3 (rate=10/s)`, for each point and limit. */
export function verdictOnPoints(limits: readonly StatedLimit[], swept: Swept): Verdict {
  if (limits.length === 0) return { outcomes: [], kept: [] };
  const outcomes = resultsOf(swept).flatMap((result, i) => {
    const place = `at point ${i + 1} (${placeWords(swept, swept.points[i]!)})`;
    return outcomesOf(limits, result).map((outcome) => ({ ...outcome, place }));
  });
  return { outcomes, kept: keptSentences(limits, outcomes).map((text) => `${text}, at each point`) };
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
