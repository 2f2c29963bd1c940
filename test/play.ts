/** Runs the commands that a document prints as a shell would, with the built program for `npx taximeter`. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Session } from './document.ts';
import { ROOT } from './sources.ts';

const PROGRAM = `${ROOT}dist/cli/main.js`;
export const isBuilt = existsSync(PROGRAM);

/** A folder that has the scenarios, for commands that write. */
const folder = mkdtempSync(join(tmpdir(), 'taximeter-docs-'));
cpSync(`${ROOT}scenarios`, join(folder, 'scenarios'), { recursive: true });

export function sweep(): void {
  rmSync(folder, { recursive: true });
}

/** Only what starts the program; `npm install` has been. */
export function startsProgram({ text }: Command): boolean {
  return text.includes('npx taximeter');
}

export interface Played {
  /** Of the commands that start the program. */
  readonly codes: readonly (number | null)[];
  readonly output: string;
}

/** One command of a session after another. */
export async function play({ commands }: Session): Promise<Played> {
  const all: Ended[] = [];
  for (const command of commands.filter(startsProgram)) all.push(await end(command));
  return { codes: all.map(({ code }) => code), output: all.map(({ output }) => output).join('') };
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Each command is run once, however often it is printed. */
const ended = new Map<string, Promise<Ended>>();

function end({ text }: Command): Promise<Ended> {
  const command = text.replace(/^npm install && /, '');
  const running = ended.get(command) ?? start(command);
  ended.set(command, running);
  return running;
}

function start(text: string): Promise<Ended> {
  const command = text.replaceAll('npx taximeter', `"${process.execPath}" "${PROGRAM}"`);
  const child = spawn(command, { cwd: folder, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
