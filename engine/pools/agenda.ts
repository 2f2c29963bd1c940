/** What happens in a pool at times of its own, between the requests: faults, changes of what is kept ready, pings. */
export interface Timed {
  /** When it is next due; Infinity for never. */
  readonly nextUs: number;
  /** It happens, at `nextUs`. */
  pass(): void;
}

export function timed(nextUs: () => number, pass: (nowUs: number) => void): Timed {
  return {
    get nextUs() {
      return nextUs();
    },
    pass: () => pass(nextUs()),
  };
}

export class Agenda {
  private readonly entries: readonly Timed[];

  /** Of those due at the same time the first comes first. */
  constructor(entries: readonly Timed[]) {
    this.entries = entries;
  }

  /** What is due first; undefined where nothing ever is. */
  get next(): Timed | undefined {
    let next: Timed | undefined;
    for (const entry of this.entries) {
      if (entry.nextUs < (next?.nextUs ?? Number.POSITIVE_INFINITY)) next = entry;
    }
    return next;
  }
}
