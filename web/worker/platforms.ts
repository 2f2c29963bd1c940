/** Platforms are loaded when a scenario speaks of them: together they are far more than a page needs to open. */
import type { Platform } from '../../engine/platform-kinds/platform.ts';

const LOADERS = import.meta.glob<Record<string, Platform>>('../../engine/platforms/*/index.ts');

const loaded = new Map<string, Platform>();

/** Those that the document names; where it names one that does not exist, all, so that the nearest name can be told. */
export async function platformsOf(document: unknown): Promise<readonly Platform[]> {
  const named = new Set<string>();
  collect(document, named);
  const known = [...named].filter((id) => pathOf(id) in LOADERS);
  const ids = known.length === named.size ? known : Object.keys(LOADERS).map(idOf);
  await Promise.all(ids.map(load));
  // In the order in which all of them stand, so that nothing depends on what was loaded before.
  return [...loaded.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function pathOf(id: string): string {
  return `../../engine/platforms/${id}/index.ts`;
}

function idOf(path: string): string {
  return path.split('/').at(-2)!;
}

async function load(id: string): Promise<void> {
  if (loaded.has(id)) return;
  const [platform] = Object.values(await LOADERS[pathOf(id)]!());
  loaded.set(id, platform!);
}

/** Whatever stands under `platform` or in a list of `extras`, however deep; what is no text is told by the reader. */
function collect(value: unknown, named: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, named);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'platform' && typeof inner === 'string') named.add(inner);
      else if (name === 'extras' && Array.isArray(inner)) {
        for (const extra of inner) if (typeof extra === 'string') named.add(extra);
      }
      collect(inner, named);
    }
  }
}
