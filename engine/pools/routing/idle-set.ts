/** Idle instances, in the order in which a platform hands them out. */
export interface IdleSet {
  /** An instance becomes idle; calls come in order of time. */
  put(instance: number): void;
  /** Takes out the instance whose turn it is, or -1 when there is none. */
  take(): number;
  /** One that is easily found, left where it is, or -1: whether any is alive can be told from one after the other. */
  any(): number;
  /** Takes out the one that `any` shows. */
  dropAny(): void;
}
