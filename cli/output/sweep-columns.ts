/** One tidy row per point and deployment: the varied fields, then what the comparison of a run has. */
import type { Dimension, Point } from '../../engine/planning/sweep/design.ts';
import type { PlayedPoint, SweptDeployment } from '../../engine/planning/sweep/play-points.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';
import { comparisonColumns } from './comparison.ts';
import { inCurrency } from './one-currency.ts';
import { shortNames, valueField, valueText } from './swept-values.ts';
import type { Column } from './table.ts';

/** A sweep that was played. */
export interface Swept {
  readonly source: string;
  readonly document: unknown;
  readonly dimensions: readonly Dimension[];
  readonly latin?: number;
  readonly points: readonly Point[];
  readonly played: readonly PlayedPoint[];
}

export interface SweptRow {
  /** From 1. */
  readonly number: number;
  readonly point: Point;
  /** In the currency of the comparison. */
  readonly deployment: DeploymentResult;
  readonly isCheapest: boolean;
}

export function sweptRows({ points, played }: Pick<Swept, 'points' | 'played'>): SweptRow[] {
  return played.flatMap(({ deployments, comparison }, i) =>
    deployments.map((each) => ({
      number: i + 1,
      point: points[i]!,
      deployment: inCurrency(whole(each), comparison.currency),
      isCheapest: each.id === comparison.cheapest,
    })),
  );
}

/** `rate=1/s, memory=128 MB`. */
export function placeWords({ dimensions }: Pick<Swept, 'dimensions'>, point: Point): string {
  const names = shortNames(dimensions.map(({ path }) => path));
  return names.map((name, d) => `${name}=${valueText(point[d])}`).join(', ');
}

function whole({ bill, ...rest }: SweptDeployment): DeploymentResult {
  return { ...rest, bill: { ...bill, lines: [], leftOut: [] }, timeline: [] };
}

export function sweptColumns(swept: Swept, rows: readonly SweptRow[]): Column<SweptRow>[] {
  const names = shortNames(swept.dimensions.map(({ path }) => path));
  const varied = swept.dimensions.map(({ path }, d): Column<SweptRow> => {
    const { heading, value } = valueField(
      path,
      swept.points.map((point) => point[d]),
    );
    return {
      title: names[d]!,
      align: 'right',
      text: ({ point }) => valueText(point[d]),
      fields: [[heading, ({ point }) => value(point[d])]],
    };
  });
  const number: Column<SweptRow> = {
    title: 'point',
    text: () => '',
    ifSaid: true,
    fields: [['point', (row) => row.number]],
  };
  return [number, ...varied, ...comparisonColumns(asResult(swept, rows)).map(ofRow)];
}

function ofRow(column: Column<DeploymentResult>): Column<SweptRow> {
  const { text, fields, tone, markdown: _, ...shape } = column;
  return {
    ...shape,
    text: ({ deployment }) => text(deployment),
    fields: [
      ...fields.map(([heading, value]) => [heading, (row: SweptRow) => value(row.deployment)] as const),
      ...(column.title === 'instances'
        ? [['replications', (row: SweptRow) => row.deployment.interval.replications] as const]
        : []),
    ],
    ...(tone && { tone: (row) => tone(row.deployment) }),
  };
}

/** What the columns of a comparison ask of a result: of the deployments, only whether any has calls or refuses. */
export function asResult({ document, played }: Swept, rows: readonly SweptRow[]): Result {
  const few = rows.slice(0, 1).map(({ deployment }) => deployment);
  const telling = rows.map(({ deployment }) => deployment);
  const throttling = telling.find(({ requests }) => requests.throttled > 0);
  const dropping = telling.find(({ requests }) => requests.dropped > 0);
  const calling = telling.find(({ calls }) => calls);
  const deployments = [...few, ...[throttling, dropping, calling].filter((each) => each !== undefined)];
  return {
    version: 1,
    taximeter: '',
    scenario: document,
    seed: 0,
    deployments,
    comparison: { ...played[0]!.comparison, cheapest: '' },
  };
}
