/** Idle instances, in the order in which a platform hands them out. */
export interface IdleSet {
  /** An instance becomes idle; calls come in order of time. */
  put(instance: number): void;
  /** Takes out the instance whose turn it is, or -1 when there is none. */
  take(): number;
}
