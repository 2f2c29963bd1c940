/** Input that is broken, or made to do harm: each ends with 2, says every problem once with its place, and writes nothing. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { taximeter } from '../taximeter.ts';

const here = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'taximeter-test-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

const SOUND = `
horizon: 10 min
replications: 1
traffic: { pattern: poisson, rate: 1/s }
function: { duration: 100 ms }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-1 }
`;

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(name, content);
  return name;
}

/** Lines of standard error; nothing may be on standard output or beside the input. */
async function refusal(...words: string[]): Promise<string[]> {
  const before = readdirSync('.');
  const { code, out, err } = await taximeter(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(readdirSync('.')).toEqual(before);
  return err.trimEnd().split('\n');
}

const SIMULATED = PLATFORMS.filter(({ simulated }) => simulated);
const oneOf = (platforms: readonly unknown[]) => {
  const many = `one of ${platforms.length} such as aws-lambda (prices list names them)`;
  const few = `one of ${SIMULATED.map(({ id }) => id).join(', ')}`;
  return `platform must be ${platforms.length > 44 ? many : few}, got "lambda" (did you mean aws-lambda?)`;
};

describe('a scenario', () => {
  it('has all that is wrong with it told at once', async () => {
    const text = `
horizn: 10 min
replications: -2
traffic: { pattern: poison, rate: 5 }
function: { runtim: nodejs, memory: 512, duration: { p50: 80, p99: 600 ms } }
deployments:
  - { id: lambda, platform: aws-lambda, region: us-east-11, memory: 64 MB, minInstance: 3 }
  - { id: server, platform: aws-ec3, size: t3.small }
  - { id: task, platform: aws-fargate, vcpu: 0.3 }
`;
    const lines = await refusal('run', file('bad.yaml', text), '-o', 'r.json');
    expect(lines.map((line) => line.replace(/^.*\(bad\.yaml: (.*)\)$/, '$1')).sort()).toEqual(
      [
        ...['horizn', 'replications', 'traffic.pattern', 'function.runtim', 'function.memory'],
        ...['function.duration.p50', 'deployments[0].region', 'deployments[0].memory'],
        ...['deployments[0].minInstance', 'deployments[1].platform', 'deployments[2].vcpu'],
      ].sort(),
    );
    const message = lines.join('\n');
    for (const meant of ['horizon', 'poisson', 'runtime', 'us-east-1', 'minInstances', 'aws-ec2']) {
      expect(message).toContain(`(did you mean ${meant}?)`);
    }
    expect(message).toContain('memory must be 128–10240 MB on aws-lambda, got 64 MB');
    expect(message).toContain('memory must be a size such as 512 MB or 1.5 GB, got 512');
  });

  it.each([
    ['empty', '', 'x.yaml must hold a document, got nothing'],
    ['a comment', '# later\n', 'x.yaml must hold a document, got nothing'],
    ['null', 'null', 'document must be an object with fields, got null (x.yaml)'],
    ['a list', '[1]', 'document must be an object with fields, got a list (x.yaml)'],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff), 'x.yaml must be UTF-8 text'],
    ['50 MB', Buffer.alloc(50 * 1024 ** 2, '# '), 'x.yaml must be at most 4 MB, got more'],
    ['deep', `${'['.repeat(9999)}`, 'document must nest at most 20 levels deep (x.yaml)'],
    ['a cycle', 'a: &a [*a]', 'document must nest at most 20 levels deep (x.yaml)'],
    [
      'polluting',
      `{ "__proto__": { "x": 1 } }`,
      '__proto__ must not be used as a field name (x.yaml: __proto__)',
    ],
    ['two documents', `${SOUND}---\na: 1`, 'x.yaml must hold one document, got 2'],
    ['a tag', `${SOUND}name: !!js/function x`, 'unresolved tag: tag:yaml.org,2002:js/function (x.yaml:8:7)'],
  ])('that is %s is refused in one line', async (_, content, message) => {
    for (const verb of ['run', 'validate'])
      expect(await refusal(verb, file('x.yaml', content))).toEqual([message]);
  });

  it('cannot write to the screen through a message', async () => {
    const text = `${SOUND}question: [1]\n"\\e[2J": 1\nmonth: "\\e]0;x\\a"`;
    const lines = await refusal('run', file('x.yaml', text));
    expect(lines).toHaveLength(3);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it('is refused in a few lines where it is a million values', async () => {
    const lines = await refusal('run', file('x.yaml', `traffic: [${'1,'.repeat(501_000)}1]`));
    expect(lines).toEqual(['document must hold at most 500000 values (x.yaml)']);
  });

  it.each([
    ['none.yaml', 'cannot read none.yaml: there is no such file or folder'],
    ['.', 'cannot read .: it is a folder'],
  ])('%s is not there', async (name, message) => {
    expect(await refusal('run', name)).toEqual([message]);
  });
});

describe('options', () => {
  it.each([
    [
      ['--format', 'xyz'],
      '--format must be one of table, json, csv, markdown, focus, html, junit, github, got "xyz"',
    ],
    [['--seed', '1.5'], 'seed must be a whole number or text, got 1.5 (s.yaml: seed)'],
    [['--seed', ''], '--seed needs a value'],
    [
      ['--replications', 'abc'],
      'replications must be a whole number, 1–1000, got "abc" (s.yaml: replications)',
    ],
    [['--set', 'nonsense'], '--set must be path=value such as deployments[0].minInstances=5, got "nonsense"'],
    [
      ['--columns', 'time=x'],
      '--columns must go with --traffic or a scenario that replays a file, got neither',
    ],
    [
      ['--skip-bad-rows'],
      '--skip-bad-rows must go with --traffic or a scenario that replays a file, got neither',
    ],
    [['--out', 'folder'], 'cannot write folder: it is a folder'],
    [['--out', 'no/r.json'], 'cannot write no/r.json: there is no folder no'],
    [['--traffic', 'a', '--traffic', 'b'], '--traffic must be given once, got a and b'],
  ])('%j are refused', async (words, message) => {
    file('s.yaml', SOUND);
    mkdirSync('folder', { recursive: true });
    expect(await refusal('run', 's.yaml', ...words)).toEqual([message]);
  });

  it.each(['abc', 'a b c', '-5', '007', ' '])('a seed may be %j', async (seed) => {
    const { code } = await taximeter(['run', file('s.yaml', SOUND), '-q', `--seed=${seed}`]);
    expect(code).toBe(seed === ' ' ? 2 : 0);
  });
});

describe('standard input', () => {
  const STDIN_TWICE = 'traffic: [{ pattern: replay, file: "-" }, { pattern: replay, file: "-" }]';

  it('is read once', async () => {
    const twice = SOUND.replace(/traffic: .*/, STDIN_TWICE);
    expect(await refusal('run', file('s.yaml', twice))).toEqual([
      'standard input can be read once, got it as traffic[0] and as traffic[1] (s.yaml)',
    ]);
  });

  it('keeps its sign in messages', async () => {
    expect(await refusal('prices', '-')).toEqual([
      'unknown verb prices -; verbs are list, show, diff, import',
    ]);
    expect(await refusal('schema', '-')).toEqual([
      '<document> must be one of scenario, usage, result, got "-"',
    ]);
  });
});

describe('traffic', () => {
  const refused = async (content: string | Uint8Array) => {
    file('t.csv', content);
    return refusal('run', file('s.yaml', SOUND), '-q', '--traffic', 't.csv', '-o', 'r.json');
  };

  it('has its bad rows told by their lines', async () => {
    expect(await refused('timestamp,requests\n0,5\n60,3,9\n-5,1\n120,NaN\n90,-1\n60,2\n')).toEqual([
      'a row must have 2 columns, got 3 (t.csv line 3)',
      'timestamp must be 0 or more, got "-5" (t.csv line 4)',
      'requests must be a whole number, got "NaN" (t.csv line 5)',
      'requests must be 0 or more, got "-1" (t.csv line 6)',
    ]);
  });

  it.each([
    ['empty', '', 'traffic must hold a header and rows, got an empty file (t.csv)'],
    ['unsorted', 'timestamp\n5\n4\n', 'timestamp must not go back, got "4" after "5" (t.csv line 3)'],
    [
      'an image',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0),
      'traffic must be CSV or TSV text in UTF-8, plain or gzip, got binary data (t.csv)',
    ],
    ['not closed', 'timestamp\n"5\n', 'a quoted cell must be closed, got the end of the file (t.csv line 2)'],
  ])('that is %s is refused', async (_, content, message) => {
    expect(await refused(content)).toEqual([message]);
  });

  it('is not read where the scenario is wrong', async () => {
    file('s.yaml', SOUND);
    expect(
      await refusal(
        'run',
        's.yaml',
        '-q',
        '--traffic',
        'none.csv',
        '--set',
        'deployments[0].platform=lambda',
      ),
    ).toEqual([`${oneOf(SIMULATED)} (s.yaml: deployments[0].platform)`]);
  });
});

describe('usage', () => {
  it.each([
    ['', 'u.yaml must hold a document, got nothing'],
    ['null', 'items must be a list of usage such as { platform, region, usage }, got null (u.yaml)'],
    [
      'items: []',
      'items must be a list of usage such as { platform, region, usage }, got an empty list (u.yaml: items)',
    ],
    ['[1]', 'item must have platform, region and usage, got 1 (u.yaml: items[0])'],
    ['- { platform: lambda }', `${oneOf(PLATFORMS)} (u.yaml: items[0].platform)`],
    [
      '- { platform: aws-lambda, region: us-east-1, requests: .nan, durationMs: 1, memoryMb: 128 }',
      'requests must be a number, 0 or more, got NaN (u.yaml: items[0].requests)',
    ],
  ])('%j is refused', async (content, message) => {
    expect(await refusal('bill', file('u.yaml', content), '-o', 'r.json')).toEqual([message]);
  });
});
