/** Faults once more: asked at every moment, with no list of what comes. */
import type { FaultModel } from '../../engine/model.ts';

const NEVER = Number.POSITIVE_INFINITY;

export class ReferenceFaults {
  private readonly faults: readonly FaultModel[];
  private readonly zones: number;
  private lastZone = -1;

  constructor(faults: readonly FaultModel[]) {
    this.faults = faults;
    this.zones = Math.max(1, ...faults.map((each) => (each.fault === 'zoneLost' ? each.zones : 1)));
  }

  /** Times of deploys, of losses, and of zones that are back as far as anything can be started then. */
  get deploysUs(): number[] {
    return inOrder(this.faults.flatMap((each) => (each.fault === 'deploy' ? [each.atUs] : [])));
  }

  get lossesUs(): number[] {
    const times = this.faults.flatMap((each) => (each.fault === 'zoneLost' ? [each.fromUs] : []));
    return [...new Set(inOrder(times))].filter((atUs) => !this.isLost(atUs - 0.5));
  }

  get returnsUs(): number[] {
    const times = this.faults.flatMap((each) => (each.fault === 'zoneLost' ? [each.toUs] : []));
    return [...new Set(inOrder(times))]
      .filter((atUs) => !this.isLost(atUs))
      .map((atUs) => this.whenStarted(atUs));
  }

  /** Whether the first zone is gone. */
  isLost(nowUs: number): boolean {
    return this.faults.some((each) => each.fault === 'zoneLost' && nowUs >= each.fromUs && nowUs < each.toUs);
  }

  canStart(nowUs: number): boolean {
    return !this.faults.some(
      (each) => each.fault === 'noNewInstances' && nowUs >= each.fromUs && nowUs < each.toUs,
    );
  }

  whenStarted(dueUs: number): number {
    if (this.canStart(dueUs)) return dueUs;
    const ends = this.faults.flatMap((each) => (each.fault === 'noNewInstances' ? [each.toUs] : []));
    return Math.min(...ends.filter((toUs) => toUs > dueUs && this.canStart(toUs)));
  }

  /** When a new instance will be lost: each goes to the zone after the last one's, if that is there. */
  place(nowUs: number): number {
    do this.lastZone = (this.lastZone + 1) % this.zones;
    while (this.lastZone === 0 && this.isLost(nowUs));
    return this.lastZone === 0 ? (this.lossesUs.find((atUs) => atUs > nowUs) ?? NEVER) : NEVER;
  }
}

function inOrder(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}
