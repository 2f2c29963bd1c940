/** The scenarios of the project as the page's presets, read when it is built: the same files that the command line runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { virtualModule } from './virtual-module.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);

export const presets = () =>
  virtualModule('presets', () =>
    Object.fromEntries(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.yaml'))
        .map(
          (name) => [name.replace('.yaml', ''), parse(readFileSync(new URL(name, FOLDER), 'utf8'))] as const,
        )
        .filter(([, document]) => !JSON.stringify(document).includes('"file"')),
    ),
  );
