/** The points of a sweep as documents, and all that is wrong with any of them, before one is played. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { applySet, type Changed } from '../../scenario/set.ts';
import { formatIssue, type Issue } from '../../words/issue.ts';
import { objections } from '../objections.ts';
import type { Dimension, Point } from './design.ts';

/** The document with the point's values in it, the dimensions in their order. */
export function documentAt(document: unknown, dimensions: readonly Dimension[], point: Point): Changed {
  let changed: Changed = { document };
  for (const [d, { path }] of dimensions.entries()) {
    if (changed.issue) return changed;
    changed = applySet(changed.document, path, point[d]);
  }
  return changed;
}

/** `memory=64 MB, rate=1/s`, by the whole paths. */
function pointWords(dimensions: readonly Dimension[], point: Point): string {
  return dimensions.map(({ path }, d) => `${path}=${valueWords(point[d])}`).join(', ');
}

function valueWords(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** What was found so far, each problem once. */
export class PointIssues {
  private readonly found = new Map<string, { first: number; points: number }>();
  private readonly document: unknown;
  private readonly source: string;
  private readonly dimensions: readonly Dimension[];
  private readonly platforms: readonly Platform[];

  constructor(
    scenario: { readonly document: unknown; readonly source: string },
    dimensions: readonly Dimension[],
    platforms: readonly Platform[],
  ) {
    this.document = scenario.document;
    this.source = scenario.source;
    this.dimensions = dimensions;
    this.platforms = platforms;
  }

  check(point: Point, index: number): void {
    const { document, issue } = documentAt(this.document, this.dimensions, point);
    if (issue) {
      this.add(issue, index);
      return;
    }
    for (const each of objections(document, this.source, this.platforms)) this.add(each, index);
  }

  private add(issue: Issue, index: number): void {
    const text = formatIssue(issue, this.source);
    const known = this.found.get(text);
    if (known) known.points++;
    else this.found.set(text, { first: index, points: 1 });
  }

  /** One line each: `memory must be …, at point 3 (deployments[0].memory=64 MB) and 12 others`. */
  lines(points: readonly Point[]): string[] {
    return [...this.found].map(([text, { first, points: count }]) => {
      if (count === points.length) return points.length === 1 ? text : `${text}, at each point`;
      const others = count === 1 ? '' : ` and ${count - 1} other${count === 2 ? '' : 's'}`;
      return `${text}, at point ${first + 1} (${pointWords(this.dimensions, points[first]!)})${others}`;
    });
  }
}
