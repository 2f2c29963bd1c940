import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../cli/command-line.ts';
import { EXIT } from '../../cli/exit-code.ts';
import { output } from '../../cli/options.ts';
import { verbs } from '../../cli/verbs/index.ts';
import type { Arguments, Verb } from '../../cli/verbs/verb.ts';
import { type FakeIo, fakeIo, longestLine } from './fixtures.ts';

async function taximeter(words: readonly string[], io: FakeIo = fakeIo(), known: readonly Verb[] = verbs) {
  const code = await runCommandLine(words, known, '1.2.3', io);
  return { code, ...io.written };
}

/** A verb that only remembers what it was called with. */
function probe(more: Verb['options'] = {}): { verb: Verb; calls: Arguments[] } {
  const calls: Arguments[] = [];
  const verb: Verb = {
    name: 'probe',
    summary: 'remember',
    positional: { name: 'file', describe: 'any', required: true },
    options: {
      set: { kind: 'texts', describe: 'many' },
      seed: { kind: 'text', describe: 'one' },
      out: { kind: 'text', describe: 'one', alias: 'o' },
      'skip-bad-rows': { kind: 'flag', describe: 'none' },
      ...more,
    },
    examples: [],
    async run(args) {
      calls.push(args);
      return EXIT.done;
    },
  };
  return { verb, calls };
}

describe('an option that follows from another', () => {
  it.each([
    [['r.csv'], 'csv'],
    [['R.JSON'], 'json'],
    [['r.md'], 'markdown'],
    [['r.txt'], 'table'],
    [['r.html'], 'table'],
    [['-'], 'table'],
    [['r.csv', '--format', 'table'], 'table'],
  ])('%j', async ([out, ...more], format) => {
    const { verb, calls } = probe(output);
    await runCommandLine(['probe', 'a', '-o', out!, ...more], [verb], '1.2.3', fakeIo());
    expect(calls[0]).toMatchObject({ out, format });
  });
});

describe('words to arguments', () => {
  it.each([
    [['probe', 'a.yaml'], { file: 'a.yaml' }],
    [['probe', '-'], { file: '-' }],
    [['probe', 'a', '--out', '-'], { file: 'a', out: '-' }],
    [['probe', 'a', '-o', 'b'], { file: 'a', out: 'b' }],
    [['probe', '--', '-odd.yaml'], { file: '-odd.yaml' }],
    [['probe', '--seed', '7', 'a'], { file: 'a', seed: '7' }],
    [['probe', 'a', '--seed', '007'], { file: 'a', seed: '007' }],
    [['probe', 'a', '--seed', '1', '--seed', '2'], { file: 'a', seed: '2' }],
    [['probe', '1e3'], { file: '1e3' }],
    [['probe', 'a', '--set', 'b.c=1', '--set=d[0]=x y'], { file: 'a', set: ['b.c=1', 'd[0]=x y'] }],
    [['probe', '--set', 'b=1', 'a'], { file: 'a', set: ['b=1'] }],
    [['probe', 'a', '--skip-bad-rows', '--no-color'], { file: 'a', 'skip-bad-rows': true, 'no-color': true }],
    [['--quiet', 'probe', 'a'], { file: 'a', quiet: true }],
  ])('%j', async (words, expected) => {
    const { verb, calls } = probe();
    expect(await taximeter(words, fakeIo(), [verb])).toEqual({ code: 0, out: '', err: '' });
    expect(calls).toEqual([expected]);
  });

  it.each([
    [['probe'], 'probe needs <file>: any'],
    [['probe', '--'], 'probe needs <file>: any'],
    [['probe', 'a', 'b'], 'probe takes no further argument, got "b"'],
    [['probe', '--', '-a', '-b'], 'probe takes no further argument, got "-b"'],
    [['prob', 'a', '--seed', '1'], 'unknown verb prob (did you mean probe?); verbs are probe'],
    [['probe', 'a', '--sed', '1'], 'unknown option --sed (did you mean --seed?)'],
    [['probe', 'a', '--sed=1'], 'unknown option --sed (did you mean --seed?)'],
    [['probe', 'a', '--zzz', '-y'], 'unknown option --zzz\nunknown option -y'],
    [['probe', 'a', '--seed'], '--seed needs a value'],
    [['probe', 'a', '--seed='], '--seed needs a value'],
    [['probe', 'a', '--seed', '--quiet'], '--seed needs a value'],
    [['--skip-bad-rows', 'probe', 'a'], '--skip-bad-rows must come after the verb'],
    [['--quiet'], 'taximeter needs a verb: probe'],
  ])('%j is refused', async (words, message) => {
    const { verb, calls } = probe();
    expect(await taximeter(words, fakeIo(), [verb])).toEqual({ code: 2, out: '', err: `${message}\n` });
    expect(calls).toEqual([]);
  });

  it.each([
    [['prices'], 'prices needs a verb: list, show, diff, import'],
    [['prices', 'lst'], 'unknown verb prices lst (did you mean list?); verbs are list, show, diff, import'],
    [['schema'], 'schema needs scenario, usage or result'],
    [
      ['schema', 'scenari'],
      '<document> must be one of scenario, usage, result, got "scenari" (did you mean scenario?)',
    ],
    [
      ['run', 'x', '--format', 'jsn'],
      '--format must be one of table, json, csv, markdown, focus, html, junit, github, got "jsn" (did you mean json?)',
    ],
  ])('%j is refused', async (words, message) => {
    expect(await taximeter(words)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });
});

describe('help', () => {
  const everyVerb = [
    [],
    ...verbs.flatMap((verb) => [[verb.name], ...(verb.verbs ?? []).map((v) => [verb.name, v.name])]),
  ];

  it.each(everyVerb)('of %s %s fits 80 columns and goes to standard output', async (...path) => {
    const { code, out, err } = await taximeter([...path.filter(Boolean), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });

  it.each(verbs.filter(({ examples }) => examples.length > 0))(
    'of $name shows its examples whole',
    async ({ name, examples }) => {
      const { out } = await taximeter([name, '-h']);
      for (const [command, what] of examples)
        expect(out).toMatch(new RegExp(`^  taximeter ${escaped(command)} +${escaped(what)}$`, 'm'));
    },
  );

  it('is what a lone `taximeter` prints, as a mistake', async () => {
    const { code, out, err } = await taximeter([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe((await taximeter(['--help'])).out);
    const words = err.replace(/\s+/g, ' ');
    for (const { name, summary } of verbs) {
      expect(words).toContain(`taximeter ${name} `);
      expect(words).toContain(summary);
    }
  });

  it('prints the version', async () => {
    expect(await taximeter(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('defects', () => {
  const broken: Verb = {
    name: 'break',
    summary: 'fail',
    options: {},
    examples: [],
    run: () => Promise.reject(new TypeError('x is not a function')),
  };

  it('are called ours, with exit code 1 and no stack', async () => {
    const { code, err } = await taximeter(['break'], fakeIo(), [broken]);
    expect(code).toBe(1);
    expect(err).toBe(
      'this is a defect of taximeter: x is not a function\n--verbose shows where it happened\n',
    );
  });

  it('show their stack when asked', async () => {
    const verbose = await taximeter(['break', '--verbose'], fakeIo(), [broken]);
    const debug = await taximeter(['break'], fakeIo({}, { env: { DEBUG: '1' } }), [broken]);
    for (const { err } of [verbose, debug]) expect(err).toMatch(/TypeError: x is not a function\n +at /);
  });
});
