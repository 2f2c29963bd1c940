/** Faults as written → those the simulator plays, and what they mean in words. */
import type { FaultModel } from '../model.ts';
import type { Report } from '../platform-kinds/platform.ts';
import { formatDuration } from '../words/quantity.ts';
import type { FaultDocument } from './faults-schema.ts';
import { durationUs } from './written.ts';

/** One that would strike after the horizon is an issue. */
export function faultModels(
  written: readonly FaultDocument[],
  horizonUs: number,
  report: Report,
): FaultModel[] {
  return written.map((each, i) => {
    const atUs = durationUs(each.at);
    if (atUs >= horizonUs) {
      report(
        `faults[${i}].at`,
        `at must be before the end of the horizon (${formatDuration(horizonUs)}), got ${formatDuration(atUs)}`,
      );
    }
    if (each.fault === 'deploy') return { fault: 'deploy', atUs };
    return { fault: 'noNewInstances', fromUs: atUs, toUs: atUs + durationUs(each.for) };
  });
}

export function faultAssumptions(faults: readonly FaultModel[]): string[] {
  return faults.map((each) =>
    each.fault === 'deploy'
      ? `a deploy at ${formatDuration(each.atUs)} replaces instances that came with a request of their own; those kept ready, those that requests share, servers and tasks are replaced one by one, which is not played`
      : `from ${formatDuration(each.fromUs)} to ${formatDuration(each.toUs)} no instance can be started`,
  );
}
