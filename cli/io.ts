/**
 * The world as a verb sees it. Verbs read, write and simulate through this alone, so that a test can run them without
 * a process, files or a clock.
 */
import type { Appender } from './append-file.ts';
import type { TakePart } from './read-text.ts';
import type { PageFile } from './serve/page-files.ts';
import type { Simulate } from './simulation.ts';
import type { OpenPlayers } from './studies/study-player.ts';

export interface Io {
  /** Results. */
  stdout(text: string): void;
  /** Messages and progress. Written before it returns, because a simulation may not yield for seconds. */
  stderr(text: string): void;
  readonly stdoutIsTty: boolean;
  readonly stderrIsTty: boolean;
  /** Width of the terminal in characters; 80 where there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The command line without the program. */
  readonly words: readonly string[];
  /** What Ctrl-C says before it ends the process. Returns how to take it back. */
  whenInterrupted(say: () => string): () => void;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** The whole file, or standard input for `-`. Throws BadInput when it cannot be read or is longer than `maxBytes`. */
  readText(path: string, maxBytes: number): Promise<string>;
  /** The same in parts, for texts that are too long to be held as a whole. */
  readParts(path: string, maxBytes: number, take: TakePart): Promise<void>;
  exists(path: string): boolean;
  /** Why a file could not be written there, or undefined where nothing stands in the way. */
  writeProblem(path: string): string | undefined;
  /** Writes the file whole or leaves everything as it was. Throws BadInput when it cannot. */
  writeFileAtomically(path: string, text: string): void;
  /** Makes sure that the file is there, and adds to its end. Throws BadInput when it cannot. */
  appendTo(path: string): Appender;
  /** Nothing happens where there is none. */
  removeFile(path: string): void;
  /** SHA-256 of the bytes of a file. Throws BadInput when it cannot be read. */
  digestOf(path: string): Promise<string>;
  /** Today, as 2026-11-20. */
  today(): string;
  /** The text behind an address, tried again where that may help. Throws BadInput when it cannot be had. */
  fetchText(address: URL, timeoutMs: number): Promise<string>;
  /** A long text in parts. Each try begins anew; the timeout is for each wait until more comes. */
  fetchParts(address: URL, timeoutMs: number, begin: () => TakePart): Promise<void>;
  readonly simulate: Simulate;
  readonly openPlayers: OpenPlayers;
  /** Files for browsers on this machine. Throws BadInput where the port is taken. */
  serve(files: ReadonlyMap<string, PageFile>, port: number): Promise<Served>;
}

export interface Served {
  readonly address: string;
  /** Nothing is served any more. */
  readonly ended: Promise<void>;
  openBrowser(): void;
}
