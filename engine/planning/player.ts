/** How a study has a scenario played: somewhere else, in a thread or a worker, so that it needs to know neither. */
import type { Result } from '../result.ts';
import type { Replicated } from '../run.ts';

export interface Player {
  /** So many documents are played at a time; more than that wait for their turn. */
  readonly parallel: number;
  /**
   * Plays a scenario document as it stands, with the recordings that were read before. The same document gives the same
   * result, and documents that differ in their deployments alone see the same requests. Rejects with what is wrong with it.
   */
  play(document: unknown): Promise<Result>;
}

/** For studies that ask how sure a difference is: replications of the same number had the same luck, and compare pair by pair. */
export interface ReplicationPlayer extends Player {
  playReplications(document: unknown): Promise<Replicated>;
}
