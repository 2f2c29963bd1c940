/** A Markdown document as a reader uses it: the commands to copy and what they are said to answer. */
import { readFileSync } from 'node:fs';
import { ROOT } from './sources.ts';

export interface Command {
  /** As printed, without its comment. */
  readonly text: string;
  /** What the document says it ends with; 0 where it says nothing. */
  readonly exitCode: number;
}

/** Commands printed together, in order, and the output shown below them. */
export interface Session {
  readonly commands: readonly Command[];
  /** Lines shown; empty where there is no block of output. */
  readonly shown: readonly string[];
}

export interface Document {
  readonly path: string;
  readonly text: string;
  readonly sessions: readonly Session[];
  /** `…` in running text. */
  readonly inline: readonly string[];
}

const BLOCK = /^```(\w*)\n(.*?)^```$/gms;

export function readDocument(path: string): Document {
  const text = readFileSync(`${ROOT}${path}`, 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, kind, body]) => ({
    kind,
    lines: body!.trimEnd().split('\n'),
  }));
  const sessions = blocks.flatMap(({ kind, lines }, i) => {
    const next = blocks[i + 1];
    const shown = next?.kind === 'text' ? next.lines : [];
    return kind === 'sh' ? [{ commands: lines.map(commandOf), shown }] : [];
  });
  const inline = [...text.replace(BLOCK, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  return { path, text, sessions, inline };
}

/** `npx … # ends with 3`. */
function commandOf(line: string): Command {
  const [, text = '', code = '0'] = /^(.*?)\s*(?:# ends with (\d+))?$/.exec(line) ?? [];
  return { text, exitCode: Number(code) };
}
