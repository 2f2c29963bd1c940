/** The real world: this process's streams, terminal, clock and files. */
import { existsSync, writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { appendTo, digestOf, removeFile } from './append-file.ts';
import type { Io } from './io.ts';
import { whenInterrupted } from './last-words.ts';
import { FETCH_LIMITS, fetchParts, fetchText, LONG_FETCH_LIMITS } from './prices/fetch-text.ts';
import { readParts, readText } from './read-text.ts';
import { openBrowser } from './serve/open-browser.ts';
import { servePage } from './serve/page-server.ts';
import { simulateJob } from './simulate-job.ts';
import { openPlayers } from './threads/players.ts';
import { writeFileAtomically, writeProblem } from './write-file.ts';

const STDERR = 2;

export const processIo: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: writeNow,
  stdoutIsTty: process.stdout.isTTY === true,
  stderrIsTty: process.stderr.isTTY === true,
  columns: terminalWidth(process.stdout.columns || process.stderr.columns),
  env: process.env,
  words: process.argv.slice(2),
  whenInterrupted,
  now: () => performance.now(),
  readText,
  readParts,
  exists: existsSync,
  writeProblem,
  writeFileAtomically,
  appendTo,
  removeFile,
  digestOf,
  today: () => new Date().toISOString().slice(0, 10),
  fetchText: (address, timeoutMs) => fetchText(address, { ...FETCH_LIMITS, timeoutMs }),
  fetchParts: (address, timeoutMs, begin) => fetchParts(address, { ...LONG_FETCH_LIMITS, timeoutMs }, begin),
  simulate: simulateJob,
  openPlayers,
  async serve(files, port) {
    const { address, ended } = await servePage(files, port);
    return { address, ended, openBrowser: () => openBrowser(address) };
  },
};

/** Some terminals say 0; below 40 nothing is readable, so that lines may as well run over. */
function terminalWidth(columns: number | undefined): number {
  return Math.max(40, columns || 80);
}

/** A reader that has gone away, or a full pipe, must not stop the work that the message is about. */
function writeNow(text: string): void {
  try {
    writeSync(STDERR, text);
  } catch {
    // Nobody can be told.
  }
}
