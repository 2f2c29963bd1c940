/** A sweep for programs: the design and, point by point, the figures of a result. */
import { VERSION } from '../../engine/version.ts';
import type { Swept } from './sweep-columns.ts';

export function sweepJson({ document, dimensions, latin, points, played }: Swept): object {
  return {
    version: 1,
    taximeter: VERSION,
    scenario: document,
    design: latin === undefined ? { kind: 'grid' } : { kind: 'latinHypercube', points: latin },
    varied: dimensions.map(({ path, levels }) => ({ path, ...levels })),
    points: points.map((point, i) => ({
      values: Object.fromEntries(dimensions.map(({ path }, d) => [path, point[d]])),
      ...played[i]!,
    })),
  };
}
