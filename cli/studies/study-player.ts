/** Who plays documents for the verbs that try many of them. */
import type { ReplicationPlayer } from '../../engine/planning/player.ts';
import { type OnProgress, prepare, type SimulationJob } from '../prepare.ts';
import { Recordings } from '../recordings.ts';

export interface Players extends ReplicationPlayer {
  /** Stops what is being played; nobody waits for it any more. */
  close(): void;
}

/**
 * `job`: the files of the documents that will be played, and how to read them; `onProgress` hears of reading and of warnings;
 * `threads`: where another number is wanted than one per core.
 */
export type OpenPlayers = (job: SimulationJob, onProgress: OnProgress, threads?: number) => Players;

/** Of many documents with the same files, each thing is told once. */
export function tellOnce(onProgress: OnProgress): OnProgress {
  const told = new Set<string>();
  return (progress) => {
    if (progress.doing !== 'warning') onProgress(progress);
    else if (!told.has(progress.text)) {
      told.add(progress.text);
      onProgress(progress);
    }
  };
}

/** Plays in this thread, one document after the other. */
export const openPlayerHere: OpenPlayers = (job, onProgress) => {
  const recordings = new Recordings();
  const tell = tellOnce(onProgress);
  const playReplications = async (document: unknown) => {
    const { runReplications } = await import('../../engine/index.ts');
    const { scenario, notes } = await prepare({ ...job, document }, tell, recordings);
    for (const text of notes) tell({ doing: 'warning', text });
    return runReplications(scenario);
  };
  return {
    parallel: 1,
    play: async (document) => (await playReplications(document)).result,
    playReplications,
    close: () => recordings.close(),
  };
};
