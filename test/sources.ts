/** The program's own source files and what each imports, read with one regular expression: enough for this code's style. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** A file such as `engine/model.ts`, or a package such as `zod/mini`. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone once compiled: a file may know the shape of what it never calls. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** Every TypeScript file below the folders, by its path from the root with forward slashes. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap(filesBelow).map((path) => {
    const text = readFileSync(`${ROOT}${path}`, 'utf8');
    return { path, text, lines: text.trimEnd().split('\n').length, imports: importsOf(path, text) };
  });
}

/** Paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`. */
const IMPORT = /^(?:import|export)\s+(?:(type\s)?\s*([^;'"]*?)\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;

export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, names = '', from, loaded]) => {
    const target = (from ?? loaded)!;
    const isPackage = !target.startsWith('.');
    return {
      to: isPackage ? target : posix.join(posix.dirname(path), target),
      isPackage,
      typeOnly: type !== undefined || isTypesAlone(names),
    };
  });
}

/** `{ type A, type B }`. */
function isTypesAlone(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
  const parts = (inBraces ?? '').split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  return named.length > 0 && named.every((part) => part.startsWith('type '));
}

/** Files and packages that a file loads, itself included. */
export function reachable(files: readonly SourceFile[], path: string): Set<string> {
  const seen = new Set<string>();
  const visit = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const to of loads(files, at)) visit(to);
  };
  visit(path);
  return seen;
}

/** The first circle of files that load each other, in order; empty where there is none. */
export function circle(files: readonly SourceFile[]): string[] {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const to of loads(files, path)) {
      const found = visit(to, [...way, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const { path } of files) {
    const found = visit(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

function loads(files: readonly SourceFile[], path: string): string[] {
  const imports = files.find((file) => file.path === path)?.imports ?? [];
  return imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to);
}

/** `engine/pools/fleet.ts` → pools, `engine/model.ts` → model. */
export function partOf(path: string): string {
  return path.split('/')[1]!.replace(/\.ts$/, '');
}

/** Every import that `isWrong` objects to, as `from → to`. */
export function offences(files: readonly SourceFile[], isWrong: (from: string, to: Import) => boolean) {
  return files.flatMap(({ path, imports }) =>
    imports.filter((each) => isWrong(path, each)).map(({ to }) => `${path} → ${to}`),
  );
}
