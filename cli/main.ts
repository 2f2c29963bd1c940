#!/usr/bin/env node
/** The process around the command line: signals, a reader that leaves early, and the exit code. */
import { VERSION } from '../engine/version.ts';
import { runCommandLine } from './command-line.ts';
import { EXIT } from './exit-code.ts';
import { lastWords } from './last-words.ts';
import { processIo } from './process-io.ts';
import { systemReason } from './system-reason.ts';
import { verbs } from './verbs/index.ts';

// `taximeter … | head` closes the pipe before everything is written; that is the reader's good right.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  processIo.stderr(`cannot write standard output: ${systemReason(error)}\n`);
  process.exit(EXIT.badInput);
});

// Files are written in one go between two turns of the event loop, so leaving here leaves no half of one.
process.on('SIGINT', () => {
  if (process.stderr.isTTY) processIo.stderr('\r\u001b[K');
  processIo.stderr(lastWords());
  process.exit(EXIT.interrupted);
});

process.exitCode = await runCommandLine(process.argv.slice(2), verbs, VERSION, processIo);
