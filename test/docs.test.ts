/** What the documents say is true: every command they print runs, every output they show is the output. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../engine/index.ts';
import { PLATFORMS } from '../engine/platforms/registry.ts';
import { readDocument, type Session } from './document.ts';
import { isBuilt, type Played, play, startsProgram, sweep } from './play.ts';
import { ROOT } from './sources.ts';

if (!isBuilt) process.stderr.write('test/docs.test.ts: commands skipped, because dist/ is not built\n');

afterAll(sweep);

const documents = ['README.md', 'scenarios/README.md'].map(readDocument);
const readme = documents[0]!;
const scripts: Record<string, string> = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).scripts;

const inlineSessions = documents.flatMap(({ inline }) =>
  inline
    .filter((text) => /^npx taximeter \w/.test(text))
    .map((text): Session => ({ commands: [{ text, exitCode: 0 }], shown: [] })),
);
const sessions = [...documents.flatMap((document) => document.sessions), ...inlineSessions].filter(
  ({ commands }) => commands.some(startsProgram),
);

/** Lines of which each but `…` must be in the output, in this order. */
function missingLines(shown: readonly string[], output: string): string[] {
  const lines = output.split('\n');
  return shown.filter((line) => {
    if (line === '…') return false;
    const at = lines.indexOf(line);
    if (at >= 0) lines.splice(0, at + 1);
    return at < 0;
  });
}

describe.skipIf(!isBuilt && !process.env.CI)('commands in the documents', () => {
  const played = new Map<Session, Played>();

  beforeAll(async () => {
    // One at a time: other tests measure how quickly the program answers.
    for (const session of sessions) played.set(session, await play(session));
  }, 240_000);

  it.each(sessions.map((session) => [session.commands.map(({ text }) => text).join('\n'), session] as const))(
    '%s',
    (_, session) => {
      const { codes, output } = played.get(session)!;
      const said = session.commands.filter(startsProgram).map(({ exitCode }) => exitCode);
      expect(codes, output).toEqual(said);
      expect(missingLines(session.shown, output)).toEqual([]);
    },
  );

  it('are many', () => {
    expect(sessions.length).toBeGreaterThan(10);
  });
});

describe('the documents', () => {
  it.each(documents)('$path names only npm scripts that exist', ({ text }) => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test))\b/g)].map(([, run, own]) => run ?? own!);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it.each(documents)('$path links only to files that exist', ({ path, text }) => {
    const folder = path.replace(/[^/]*$/, '');
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!);
    const files = targets.filter((target) => !target.startsWith('https://'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(`${ROOT}${folder}${file}`))).toEqual([]);
  });

  it('have a heading for every link inside README.md', () => {
    const anchors = [...readme.text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...readme.text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('show both commands, the picture and a sentence on the first screen', () => {
    const screen = readme.text.split('\n').slice(0, 20).join('\n');
    expect(screen).toMatch(/^# Taximeter\n\n_.*_ Taximeter says/);
    expect(screen).toContain('npm install && npx taximeter run scenarios/small-api.yaml\n');
    expect(screen).toContain('npm install && npm test\n');
    expect(screen).toContain('](scenarios/small-api.svg)');
    expect(JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).engines.node).toBe('>=20.19');
    expect(screen).toContain('Node 20.19 or newer');
  });

  it('mention every scenario and file beside it', () => {
    const { text } = readDocument('scenarios/README.md');
    const files = readdirSync(`${ROOT}scenarios`, { recursive: true, encoding: 'utf8' });
    const input = files.filter((file) => /\.(yaml|json|csv|gz)$/.test(file));
    expect(input.filter((file) => !text.includes(`](${file.replaceAll('\\', '/')})`))).toEqual([]);
  });

  it('explain every field of a scenario', () => {
    const fields = fieldsOf(scenarioJsonSchema());
    expect(fields.size).toBeGreaterThan(50);
    const named = new Set(readme.inline.flatMap((code) => code.match(/\w+/g) ?? []));
    expect([...fields].filter((field) => !named.has(field))).toEqual([]);
  });

  it('count the platforms, and mark those that are not simulated', () => {
    const text = readFileSync(`${ROOT}README.md`, 'utf8');
    expect(text).toContain(`${PLATFORMS.length} platforms have price books`);
    const marked = [...text.matchAll(/`([a-z0-9-]+)` ¹/g)].map(([, id]) => id).sort();
    const unsimulated = PLATFORMS.filter(({ kind, simulated }) => kind !== 'service' && !simulated);
    expect(marked).toEqual(unsimulated.map(({ id }) => id).sort());
    const changes = readFileSync(`${ROOT}CHANGELOG.md`, 'utf8');
    expect(changes).toContain(
      `${PLATFORMS.filter(({ simulated }) => simulated).length} of them can be simulated`,
    );
  });

  it('explain every knob of every platform', () => {
    const named = new Set(readme.inline);
    const knobs = PLATFORMS.flatMap((platform) => [platform.id, ...(platform.simulated?.knobs ?? [])]);
    expect(knobs.filter((knob) => !named.has(knob))).toEqual([]);
  });

  it('cite the source of everything that was measured or assumed', async () => {
    const modules = [
      'aws-lambda/behaviour',
      'aws-lambda/cold-starts',
      'aws-ec2/behaviour',
      'aws-fargate/behaviour',
    ];
    for (const module of modules) {
      for (const constants of Object.values(await import(`${ROOT}engine/platforms/${module}.ts`))) {
        for (const { source, basis } of datedIn(constants)) {
          if (basis !== 'documented') expect(readme.text, `${module}: ${source}`).toContain(source);
        }
      }
    }
  });
});

/** Names of properties anywhere in a schema. */
function fieldsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value)) found.add(name);
    fieldsOf(value, found);
  }
  return found;
}

interface Sourced {
  readonly source: string;
  readonly basis: string;
}

/** Dated constants: the value itself, or those among its fields. */
function datedIn(value: unknown): Sourced[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && 'basis' in value) return [value as Sourced];
  return Object.values(value).flatMap(datedIn);
}
