/** The faults of a run for one pool: which strikes next, when no instance can be started, and when a zone is lost. */
import type { FaultModel } from '../model.ts';

/** A deploy; a zone is lost; what was lost can be started again. */
export type Strike = 'deploy' | 'lost' | 'back';

/** From, up to but not including. */
export interface Spell {
  readonly fromUs: number;
  readonly toUs: number;
}

export class FaultTimes {
  /** Infinity when none is left. */
  nextUs: number;
  /** Into how many zones instances are spread, at least two; 1 where that does not matter. */
  readonly zones: number;
  /** When the first zone is gone, in order, none touching another. */
  readonly losses: readonly Spell[];
  private readonly strikes: readonly { readonly atUs: number; readonly strike: Strike }[];
  private readonly outages: readonly Spell[];
  private passed = 0;

  constructor(faults: readonly FaultModel[]) {
    const lost = faults.filter((each) => each.fault === 'zoneLost');
    this.zones = lost[0]?.zones ?? 1;
    this.losses = joined(lost);
    this.outages = faults.filter((each) => each.fault === 'noNewInstances');
    const deploys = faults.filter((each) => each.fault === 'deploy');
    this.strikes = [
      ...deploys.map(({ atUs }) => ({ atUs, strike: 'deploy' as const })),
      ...this.losses.flatMap(({ fromUs, toUs }) => [
        { atUs: fromUs, strike: 'lost' as const },
        { atUs: this.whenStarted(toUs), strike: 'back' as const },
      ]),
    ].sort((a, b) => a.atUs - b.atUs);
    this.nextUs = this.strikes[0]?.atUs ?? Number.POSITIVE_INFINITY;
  }

  /** The next one strikes; there must be one. */
  pass(): Strike {
    const { strike } = this.strikes[this.passed++];
    this.nextUs = this.strikes[this.passed]?.atUs ?? Number.POSITIVE_INFINITY;
    return strike;
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

/** The same times as spells that do not touch, in order. */
function joined(spells: readonly Spell[]): Spell[] {
  const apart: Spell[] = [];
  for (const spell of [...spells].sort((a, b) => a.fromUs - b.fromUs)) {
    const last = apart.at(-1);
    if (last === undefined || spell.fromUs > last.toUs) apart.push(spell);
    else apart[apart.length - 1] = { fromUs: last.fromUs, toUs: Math.max(last.toUs, spell.toUs) };
  }
  return apart;
}
