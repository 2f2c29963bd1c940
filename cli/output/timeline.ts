/** The timeline of a run: one row per deployment and bin. */
import type { Result, TimelineBin } from '../../engine/result.ts';
import { formatCount, formatMilliseconds, formatMoment } from './numbers.ts';
import type { Column } from './table.ts';

export interface TimelineRow extends TimelineBin {
  readonly deployment: string;
}

export function timelineRows(result: Result): TimelineRow[] {
  return result.deployments.flatMap(({ id, timeline }) =>
    timeline.map((bin) => ({ ...bin, deployment: id })),
  );
}

export function timelineColumns({ deployments }: Result): readonly Column<TimelineRow>[] {
  return deployments.some(({ calls }) => calls) ? [...binColumns, ...callColumns] : binColumns;
}

const binColumns: readonly Column<TimelineRow>[] = [
  {
    title: 'deployment',
    text: (bin) => bin.deployment,
    wraps: true,
    fields: [['deployment', (bin) => bin.deployment]],
  },
  {
    title: 'from',
    align: 'right',
    text: ({ startSec }) => formatMoment(startSec),
    fields: [['start_s', ({ startSec }) => startSec]],
  },
  count('arrivals', {}),
  count('cold', {}),
  count('throttled', {}),
  count('busy', {}),
  count('idle', { dropFirst: 3 }),
  count('starting', { dropFirst: 4 }),
  milliseconds('p50', { dropFirst: 2 }),
  milliseconds('p95', { dropFirst: 1 }),
  milliseconds('p99', {}),
];

const callColumns: readonly Column<TimelineRow>[] = (['calls', 'succeeded'] as const).map((name) => ({
  title: name,
  align: 'right',
  text: (bin) => (bin[name] === undefined ? '' : formatCount(bin[name])),
  fields: [[name, (bin) => bin[name] ?? null]],
}));

type Droppable = Pick<Column<TimelineRow>, 'dropFirst'>;

function count(
  name: 'arrivals' | 'cold' | 'throttled' | 'busy' | 'idle' | 'starting',
  options: Droppable,
): Column<TimelineRow> {
  return {
    title: name,
    align: 'right',
    text: (bin) => formatCount(bin[name]),
    fields: [[name, (bin) => bin[name]]],
    ...options,
  };
}

function milliseconds(name: 'p50' | 'p95' | 'p99', options: Droppable): Column<TimelineRow> {
  return {
    title: name,
    align: 'right',
    text: (bin) => formatMilliseconds(bin[name]),
    fields: [[`${name}_ms`, (bin) => bin[name]]],
    ...options,
  };
}
