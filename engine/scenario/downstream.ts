/** What the function calls and waits for, as written → what the simulator plays, and what it means in words. */
import type { DownstreamModel, FaultModel } from '../model.ts';
import type { Report } from '../platform-kinds/platform.ts';
import { formatShare } from '../words/quantity.ts';
import type { DownstreamDocument } from './downstream-schema.ts';
import type { FunctionLoad } from './function-load.ts';
import { countOf, ifWritten, shareOf } from './written.ts';

/**
 * One for each function, undefined for those that wait for nothing; it is an issue where none does. A slow one that is not
 * described takes any number of calls.
 */
export function downstreamModels(
  written: DownstreamDocument | undefined,
  faults: readonly FaultModel[],
  loads: readonly FunctionLoad[],
  report: Report,
): readonly (DownstreamModel | undefined)[] {
  const isSlow = faults.some(({ fault }) => fault === 'slowDownstream');
  if (written === undefined && !isSlow) return [];
  const [first] = loads;
  if (first && loads.every(({ knobs }) => knobs.cpuShare >= 1)) {
    const what = written === undefined ? 'a slowDownstream fault' : 'a downstream';
    report(
      `${first.placed.path}.cpu`,
      `cpu must be below 100 % beside ${what}, which is what a function waits for, got ${formatShare(first.knobs.cpuShare)}`,
    );
  }
  return loads.map(({ knobs: { cpuShare } }) =>
    cpuShare >= 1
      ? undefined
      : {
          share: 1 - cpuShare,
          connections: ifWritten(written?.connections, countOf) ?? Number.POSITIVE_INFINITY,
          contention: ifWritten(written?.contention, shareOf) ?? 0,
          coherency: ifWritten(written?.coherency, shareOf) ?? 0,
        },
  );
}

export function downstreamAssumptions(model: DownstreamModel | undefined): string[] {
  if (!model) return [];
  const { share, connections } = model;
  const waits = formatShare(Number(share.toFixed(6)));
  const line = Number.isFinite(connections)
    ? `${connections} calls at once, the others in line`
    : 'any number of calls at once';
  return [
    `each request waits in one call, after the part that needs the processor: ${waits} of its duration when nobody else calls; every function has a downstream of its own on every deployment, which takes ${line}`,
  ];
}
