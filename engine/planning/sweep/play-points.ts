/** Plays the points of a sweep, as many at a time as there are threads, all with the same seed (common random numbers). */
import type { DeploymentResult, Result } from '../../result.ts';
import { horizonWords } from '../../scenario/horizon-words.ts';
import type { Player } from '../player.ts';
import type { Dimension, Point } from './design.ts';
import { documentAt } from './points.ts';

/** A deployment at a point: its figures, without what only pages show. */
export type SweptDeployment = Omit<DeploymentResult, 'bill' | 'functions' | 'timeline'> & {
  readonly bill: Omit<DeploymentResult['bill'], 'lines' | 'leftOut'>;
};

export interface PlayedPoint {
  readonly deployments: readonly SweptDeployment[];
  readonly comparison: Result['comparison'];
  /** Where the point's horizon has another mean than its traffic states, one sentence each. */
  readonly notes?: readonly string[];
}

/** `played`: points that need not be played again, by their index; `onPlayed` hears of each new one as it ends. */
export interface Sweep {
  readonly document: unknown;
  readonly dimensions: readonly Dimension[];
  readonly points: readonly Point[];
  readonly played: ReadonlyMap<number, PlayedPoint>;
  onPlayed(index: number, point: PlayedPoint): void;
}

/** Every point, in the order of the design. Rejects with the first point that cannot be played. */
export async function playPoints(player: Player, sweep: Sweep): Promise<PlayedPoint[]> {
  const { points, played } = sweep;
  const results: (PlayedPoint | undefined)[] = points.map((_, index) => played.get(index));
  let next = 0;
  const playOn = async () => {
    while (next < points.length) {
      const index = next++;
      if (results[index]) continue;
      const { document } = documentAt(sweep.document, sweep.dimensions, points[index]!);
      const point = figuresOf(await player.play(document));
      results[index] = point;
      sweep.onPlayed(index, point);
    }
  };
  await Promise.all(Array.from({ length: player.parallel }, playOn));
  return results as PlayedPoint[];
}

function figuresOf({ deployments, comparison, assumptions }: Result): PlayedPoint {
  const notes = horizonWords(assumptions);
  return {
    deployments: deployments.map(({ timeline, functions, bill: { lines, leftOut, ...bill }, ...rest }) => ({
      ...rest,
      bill,
    })),
    comparison,
    ...(notes.length > 0 && { notes }),
  };
}
