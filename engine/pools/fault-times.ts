/** The faults of a run for one pool: which strikes next, and when no instance can be started. */
import type { FaultModel } from '../model.ts';

export class FaultTimes {
  /** Infinity when none is left. */
  nextUs: number;
  private readonly deploysUs: readonly number[];
  private readonly outages: readonly { readonly fromUs: number; readonly toUs: number }[];
  private passed = 0;

  constructor(faults: readonly FaultModel[]) {
    this.deploysUs = faults
      .flatMap((each) => (each.fault === 'deploy' ? [each.atUs] : []))
      .sort((a, b) => a - b);
    this.outages = faults.flatMap((each) => (each.fault === 'noNewInstances' ? [each] : []));
    this.nextUs = this.deploysUs[0] ?? Number.POSITIVE_INFINITY;
  }

  /** The next deploy is done. */
  pass(): void {
    this.nextUs = this.deploysUs[++this.passed] ?? Number.POSITIVE_INFINITY;
  }

  /** When one can be started that is due at `dueUs`: then, or when an outage is over. */
  whenStarted(dueUs: number): number {
    let atUs = dueUs;
    while (!this.canStart(atUs)) {
      const over = this.outages.filter(({ fromUs, toUs }) => atUs >= fromUs && atUs < toUs);
      atUs = Math.max(...over.map(({ toUs }) => toUs));
    }
    return atUs;
  }

  /** Whether instances can be started: not from the start of an outage up to, not including, its end. */
  canStart(nowUs: number): boolean {
    for (const { fromUs, toUs } of this.outages) if (nowUs >= fromUs && nowUs < toUs) return false;
    return true;
  }
}
