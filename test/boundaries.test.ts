/**
 * How the code hangs together: imports point one way, files stay short, data stays data. The tables of what is allowed
 * are in boundaries.ts.
 */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../engine/platforms/registry.ts';
import { DATA, LIGHT, PARTS } from './boundaries.ts';
import { circle, filesBelow, importsOf, offences, partOf, ROOT, reachable, sourceFiles } from './sources.ts';

const engine = sourceFiles('engine');
const cli = sourceFiles('cli');
const web = sourceFiles('web');
const both = [...engine, ...cli, ...web];

describe('imports', () => {
  it('that go in a circle are found', () => {
    const file = (path: string, text: string) => ({ path, text, lines: 1, imports: importsOf(path, text) });
    const types = file('engine/c.ts', "import type { A } from './a.ts';");
    const files = [file('engine/a.ts', "import './b.ts';"), file('engine/b.ts', "import './c.ts';"), types];
    expect(circle(files)).toEqual([]);
    expect(circle([...files.slice(0, 2), file('engine/c.ts', "export * from './b.ts';")])).toEqual([
      'engine/b.ts',
      'engine/c.ts',
      'engine/b.ts',
    ]);
  });

  it('are found in every form that this code uses', () => {
    const text = `
import a, { type B } from './a.ts';
import type { C } from '../usage.ts';
import {
  type D,
  type E,
} from './d.ts';
export { f } from 'zod/mini';
const g = await import('./g.ts');
// import { h } from './h.ts';
`;
    expect(importsOf('engine/money/x.ts', text)).toEqual([
      { to: 'engine/money/a.ts', isPackage: false, typeOnly: false },
      { to: 'engine/usage.ts', isPackage: false, typeOnly: true },
      { to: 'engine/money/d.ts', isPackage: false, typeOnly: true },
      { to: 'zod/mini', isPackage: true, typeOnly: false },
      { to: 'engine/money/g.ts', isPackage: false, typeOnly: false },
    ]);
  });
});

describe('the engine', () => {
  it('imports nothing but itself and the packages of each part', () => {
    expect(
      offences(engine, (from, { to, isPackage }) =>
        isPackage ? !PARTS[partOf(from)]?.packages?.includes(to) : !to.startsWith('engine/'),
      ),
    ).toEqual([]);
  });

  it('imports one way, part by part', () => {
    const wrong = offences(engine, (from, { to, isPackage, typeOnly }) => {
      if (isPackage || partOf(from) === partOf(to)) return false;
      const { call = [], know = [] } = PARTS[partOf(from)] ?? {};
      return !call.includes(partOf(to)) && !(typeOnly && know.includes(partOf(to)));
    });
    expect(wrong).toEqual([]);
  });

  it('has every part in the table, and no more', () => {
    expect(Object.keys(PARTS).sort()).toEqual([...new Set(engine.map(({ path }) => partOf(path)))].sort());
  });

  it('keeps money to itself', () => {
    const beyond = engine
      .filter(({ path }) => partOf(path) === 'money')
      .flatMap(({ path, imports }) => imports.map(({ to }) => [path, to]))
      .filter(([, to]) => partOf(to!) !== 'money');
    expect(beyond).toEqual([]);
  });

  it('keeps platforms apart: one knows nothing of another', () => {
    const folder = (path: string) => /^engine\/platforms\/([^/]+)\//.exec(path)?.[1];
    expect(
      offences(engine, (from, { to }) => {
        const [own, other] = [folder(from), folder(to)];
        return own !== undefined && other !== undefined && own !== other;
      }),
    ).toEqual([]);
  });

  it('has no clock and no randomness but the named streams', () => {
    const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/;
    expect(engine.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('holds platform data that survives JSON', async () => {
    const folders = new Set<string>();
    for (const path of filesBelow('engine/platforms')) {
      const exported: Record<string, unknown> = await import(`${ROOT}${path}`);
      for (const [name, value] of Object.entries(exported)) {
        if (holdsFunction(value)) continue;
        expect(JSON.parse(JSON.stringify(value)), `${path}: ${name}`).toEqual(value);
        folders.add(path.split('/').slice(0, 3).join('/'));
      }
    }
    // Every platform has some.
    expect(folders.size).toBeGreaterThanOrEqual(PLATFORMS.length);
  });
});

/** Frames, forms and platforms hold code; everything else of a platform is data. */
function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFunction);
}

describe('the page', () => {
  /** What the page is built with, on the machine that builds it. */
  const isOfTheBuild = ({ path }: { path: string }) =>
    path.startsWith('web/build/') || path === 'web/vite.config.ts';

  it('calls the engine through its index, or a light file; and never the command line', () => {
    const direct = web
      .filter((file) => !isOfTheBuild(file))
      .flatMap(({ imports }) => imports.filter(({ to, typeOnly }) => !to.startsWith('web/') && !typeOnly));
    const own = direct.filter(({ isPackage }) => !isPackage).map(({ to }) => to);
    const allowed = ['engine/index.ts', ...Object.keys(LIGHT)];
    expect(own.filter((to) => !allowed.includes(to))).toEqual([]);
  });
});

describe('the command line', () => {
  it('calls the engine through its index, or a light file with a reason', () => {
    const direct = cli.flatMap(({ imports }) =>
      imports.filter(({ to, typeOnly }) => to.startsWith('engine/') && to !== 'engine/index.ts' && !typeOnly),
    );
    expect([...new Set(direct.map(({ to }) => to))].sort()).toEqual(Object.keys(LIGHT).sort());
  });

  it.each(Object.keys(LIGHT))('%s is light: no package, no price, no platform', (path) => {
    const heavy = [...reachable(both, path)].filter(
      (to) =>
        !/^engine\/(scenario|traffic|words)\/|^engine\/(version|arrivals\/(expected-requests|weekend)|planning\/service-level)/.test(
          to,
        ),
    );
    expect(heavy).toEqual([]);
  });

  it('loads the index only when it is needed', () => {
    const atStart = /^import (?!type )[^;]*engine\/index\.ts'/m;
    expect(cli.filter(({ text }) => atStart.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has verbs that do not know each other', () => {
    const gather = ['cli/verbs/index.ts', 'cli/verbs/prices.ts'];
    const verbs = cli.filter(({ path }) => path.startsWith('cli/verbs/') && !gather.includes(path));
    expect(offences(verbs, (_, { to }) => to.startsWith('cli/verbs/') && to !== 'cli/verbs/verb.ts')).toEqual(
      [],
    );
  });

  it('uses each package in one place', () => {
    const used = cli.flatMap(({ path, imports }) =>
      imports
        .filter(({ to, isPackage }) => isPackage && !to.startsWith('node:'))
        .map(({ to }) => `${path} ${to}`),
    );
    expect([...new Set(used)].sort()).toEqual([
      'cli/parse-words.ts yargs',
      'cli/read-document.ts yaml',
      'cli/terminal/colour.ts picocolors',
      'cli/traffic/csv-rows.ts csv-parse',
    ]);
  });
});

describe('all of it', () => {
  it('goes round in no circle', () => {
    expect(circle(both)).toEqual([]);
  });

  it('keeps files to 200 lines', () => {
    const long = both.filter(({ path, lines }) => lines > 200 && !DATA.includes(path));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('names everything for what it is', () => {
    const attic = /(^|[/.-])(utils?|helpers?|common|misc|shared|lib)([/.-]|$)/;
    const paths = ['engine', 'cli', 'test'].flatMap(filesBelow);
    expect(paths.filter((path) => attic.test(path))).toEqual([]);
    const drawer = /^\s*(?:export )?(?:const|let|function|class|interface|type) \w*(?:util|helper|misc)\w*/im;
    expect(both.filter(({ text }) => drawer.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('opens each file with why it exists, or is short and says it of what it exports', () => {
    const silent = both.filter(({ text, lines }) => !/\/\*\*/.test(text) && lines > 30);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
