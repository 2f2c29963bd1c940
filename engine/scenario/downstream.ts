/** What the function calls and waits for, as written → what the simulator plays, and what it means in words. */
import type { DownstreamModel, FaultModel } from '../model.ts';
import type { FunctionKnobs, Report } from '../platform-kinds/platform.ts';
import { formatShare } from '../words/quantity.ts';
import type { DownstreamDocument } from './downstream-schema.ts';
import { countOf, ifWritten, shareOf } from './written.ts';

/**
 * Undefined where nothing is said of it. A slow one that is not described takes any number of calls. It is an issue where the
 * function, found at `functionPath`, waits for nothing.
 */
export function downstreamModel(
  written: DownstreamDocument | undefined,
  faults: readonly FaultModel[],
  { cpuShare }: Pick<FunctionKnobs, 'cpuShare'>,
  functionPath: string,
  report: Report,
): DownstreamModel | undefined {
  const isSlow = faults.some(({ fault }) => fault === 'slowDownstream');
  if (written === undefined && !isSlow) return undefined;
  if (cpuShare >= 1) {
    const what = written === undefined ? 'a slowDownstream fault' : 'a downstream';
    report(
      `${functionPath}.cpu`,
      `cpu must be below 100 % beside ${what}, which is what a function waits for, got ${formatShare(cpuShare)}`,
    );
  }
  return {
    share: 1 - cpuShare,
    connections: ifWritten(written?.connections, countOf) ?? Number.POSITIVE_INFINITY,
    contention: ifWritten(written?.contention, shareOf) ?? 0,
    coherency: ifWritten(written?.coherency, shareOf) ?? 0,
  };
}

export function downstreamAssumptions(model: DownstreamModel | undefined): string[] {
  if (!model) return [];
  const { share, connections } = model;
  const waits = formatShare(Number(share.toFixed(6)));
  const line = Number.isFinite(connections)
    ? `${connections} calls at once, the others in line`
    : 'any number of calls at once';
  return [
    `each request waits in one call, after the part that needs the processor: ${waits} of its duration when nobody else calls; every deployment has a downstream of its own, which takes ${line}`,
  ];
}
