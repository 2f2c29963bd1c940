/** Calls, where clients try again: each is one request or several, and it is calls that were answered or not. */
import type { CallsResult, DeploymentResult, Result } from '../../engine/result.ts';
import { formatCount, formatMilliseconds, formatShare } from './numbers.ts';
import type { Column, FieldValue } from './table.ts';

type Row = DeploymentResult;

export function hasCalls({ deployments }: Pick<Result, 'deployments'>): boolean {
  return deployments.some(({ calls }) => calls);
}

/** What is served or not. */
export function servedUnit(result: Pick<Result, 'deployments'>): 'calls' | 'requests' {
  return hasCalls(result) ? 'calls' : 'requests';
}

/** p99 of calls, null where none was answered well; undefined where clients do not try again. */
export function callP99Ms({ calls }: Pick<Row, 'calls'>): number | null | undefined {
  return calls && (calls.succeeded > 0 ? calls.latencyMs.p99 : null);
}

/** Share of its calls that a deployment's clients gave up; 0 where they do not try again. */
export function givenUpShare({ calls }: Pick<Row, 'calls'>): number {
  return calls === undefined || calls.made === 0 ? 0 : calls.gaveUp / calls.made;
}

export const CALL_WORDS =
  'calls: what clients want, each with the attempts it takes; requests are attempts; p50 to p99 here: from the first attempt to the good answer';

export const callColumns: readonly Column<Row>[] = [
  { title: 'deployment', text: ({ id }) => id, wraps: true, fields: [] },
  shown('calls', ({ made }) => formatCount(made)),
  shown('answered', ({ made, succeeded }) => formatShare(made === 0 ? 0 : succeeded / made)),
  shown('given up', ({ made, gaveUp }) => formatShare(made === 0 ? 0 : gaveUp / made)),
  shown('attempts/call', ({ attemptsPerCall }) => attemptsPerCall.toFixed(2)),
  { ...shown('p50', ({ latencyMs }) => formatMilliseconds(latencyMs.p50)), dropFirst: 2 },
  { ...shown('p95', ({ latencyMs }) => formatMilliseconds(latencyMs.p95)), dropFirst: 1 },
  shown('p99', ({ latencyMs }) => formatMilliseconds(latencyMs.p99)),
];

/** The same for programs, beside the comparison; people get a table of its own. */
export const callFields: Column<Row> = {
  title: 'calls',
  text: () => '',
  ifSaid: true,
  fields: [
    field('calls', ({ made }) => made),
    field('calls_succeeded', ({ succeeded }) => succeeded),
    field('calls_given_up', ({ gaveUp }) => gaveUp),
    field('calls_open', ({ open }) => open),
    field('attempts_per_call', ({ attemptsPerCall }) => attemptsPerCall),
    field('attempts_abandoned', ({ abandoned }) => abandoned),
    field('call_p50_ms', ({ latencyMs }) => latencyMs.p50),
    field('call_p95_ms', ({ latencyMs }) => latencyMs.p95),
    field('call_p99_ms', ({ latencyMs }) => latencyMs.p99),
  ],
};

function shown(title: string, text: (calls: CallsResult) => string): Column<Row> {
  return { title, align: 'right', text: ({ calls }) => (calls ? text(calls) : ''), fields: [] };
}

function field(heading: string, value: (calls: CallsResult) => number) {
  return [heading, ({ calls }: Row): FieldValue => (calls ? value(calls) : null)] as const;
}
