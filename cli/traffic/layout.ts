/**
 * Decides from the header row, and from what the user told, how a traffic file is to be read. Each way of
 * reading is a file of its own beside this one; adding one is a file and a branch here.
 */
import type { BlockStore } from '../../engine/traffic/blocks.ts';
import type { Recording } from '../../engine/traffic/recording.ts';
import { type Column, columnsOf } from './columns.ts';
import { CountsInOrder } from './counts-in-order.ts';
import { CountsPerBin } from './counts-per-bin.ts';
import { isFunctionTable, MinutesPerFunction } from './minutes-per-function.ts';
import { parseDecimal } from './numbers.ts';
import { RequestEnds } from './request-ends.ts';
import { RequestRows } from './request-rows.ts';
import { assignRoles, type Roles } from './roles.ts';
import type { Told } from './told.ts';

/** Takes the rows of a file one by one and makes a recording of them. */
export interface Layout {
  /** Takes a row of as many cells as the header; returns what is wrong with it, or undefined. */
  row(cells: readonly string[]): string | undefined;
  /** Called for every row that was refused and left out. */
  skipped?(): void;
  /** Whether an empty line between rows is a row that is missing its number. */
  readonly blankIsBad?: boolean;
  /** Closes the recording; throws an Error where the rows do not make one. */
  finish(): { recording: Recording; notes: string[] };
}

export interface LayoutContext {
  readonly source: string;
  readonly store: BlockStore;
  readonly told: Told;
}

/** Throws an Error that asks for --columns where the header is not understood. */
export function layoutFor(header: readonly string[], context: LayoutContext): Layout {
  const columns = columnsOf(header);
  if (isFunctionTable(columns)) return new MinutesPerFunction(columns, context);
  const { told } = context;
  if (told.function !== undefined) {
    throw new Error('function must go with a table of functions with a column per minute, got none');
  }
  if (header.every((cell) => !Number.isNaN(parseDecimal(cell)))) {
    throw new Error(`the first line must name the columns, got ${header.slice(0, 4).join(', ')}`);
  }
  const roles = assignRoles(columns, told);
  const { time, requests, duration, end } = roles;
  if (requests && duration && told.requests === undefined) {
    throw new Error(
      `rows must be counts or single requests, got both ${requests.name} and ${duration.name}; ` +
        `tell --columns requests=${requests.name} or requests=none`,
    );
  }
  const leftOut = leftOutNotes(columns, roles);
  if (requests && time) return new CountsPerBin(time, requests, context, leftOut);
  const binsInOrder = columns.length === 1 || told.binUs !== undefined;
  if (requests && binsInOrder) return new CountsInOrder(requests, context, leftOut);
  if (requests) throw new Error(unknownTime(columns, 'the bins'));
  if (told.binUs !== undefined) throw new Error('bin must go with counts, got rows of single requests');
  if (time) return new RequestRows(time, duration, context, leftOut);
  if (end && duration) return new RequestEnds(end, duration, context, leftOut);
  throw new Error(unknownTime(columns, 'the requests'));
}

function unknownTime(columns: readonly Column[], what: string): string {
  const list = columns.map(({ name }) => name);
  const shown = list.length > 12 ? `${list.slice(0, 12).join(', ')}, …` : list.join(', ');
  const hint = list.length === 1 ? `time=${shown} or requests=${shown}` : 'time=…';
  return `one column must be the time of ${what}, got ${shown}; tell it with --columns ${hint}`;
}

function leftOutNotes(columns: readonly Column[], roles: Roles): string[] {
  const used = new Set(Object.values(roles).map((column: Column) => column.index));
  if (roles.requests) for (const role of ['duration', 'end'] as const) used.delete(roles[role]?.index ?? -1);
  else if (roles.time) used.delete(roles.end?.index ?? -1);
  const names = columns.filter(({ index }) => !used.has(index)).map(({ name }) => name);
  return names.length > 0 ? [`columns left out: ${names.join(', ')}`] : [];
}
