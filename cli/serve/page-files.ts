/** The built page, read into memory once: a request names one of these files or gets nothing, so no path leads outside. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInput } from '../bad-input.ts';

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** By the path that a browser asks for: `/`, `/assets/index.js`. */
export function pageFiles(folder: URL = builtPage()): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new BadInput(
      `the page must have been built, got nothing in ${fileURLToPath(folder)}: npm run build`,
    );
  }
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = `/${name.replaceAll('\\', '/')}`;
    files.set(path, { type, bytes: readFileSync(new URL(`.${path}`, folder)) });
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

/** Beside the built program, or where it will be. */
function builtPage(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? '../../dist/web/' : '../web/', import.meta.url);
}
