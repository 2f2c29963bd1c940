/** What the process answers to its caller. Public: scripts and build pipelines read these numbers. */
export const EXIT = {
  done: 0,
  /** Something that should not have happened: ours to fix. */
  defect: 1,
  badInput: 2,
  /** The results are there, but over a limit that the caller stated. */
  limitNotMet: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
