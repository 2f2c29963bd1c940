/** The program in this process: the words of a command line in, what it prints out. Reads and writes real files. */
import { runCommandLine } from '../cli/command-line.ts';
import type { Io } from '../cli/io.ts';
import { prepare } from '../cli/prepare.ts';
import { processIo } from '../cli/process-io.ts';
import type { Simulate } from '../cli/simulation.ts';
import { openPlayerHere } from '../cli/studies/study-player.ts';
import { verbs } from '../cli/verbs/index.ts';
import { runScenario } from '../engine/index.ts';
import { VERSION } from '../engine/version.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** In this thread and no other: threads run the built program, and this is the source. */
export const simulateAlone: Simulate = async (job) => {
  const { scenario, notes, close } = await prepare(job);
  try {
    return { result: runScenario(scenario), notes };
  } finally {
    close();
  }
};

/** `changes`: another world than a pipe of 80 columns without colours, such as a terminal. */
export async function taximeter(words: readonly string[], changes: Partial<Io> = {}): Promise<Answer> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, verbs, VERSION, {
    ...processIo,
    env: {},
    columns: 80,
    stdoutIsTty: false,
    stderrIsTty: false,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    simulate: simulateAlone,
    openPlayers: openPlayerHere,
    ...changes,
  });
  return { code, out, err };
}
