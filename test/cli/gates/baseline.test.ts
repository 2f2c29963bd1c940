/** Files that are no result to compare with: each is refused with 2, and says why. */
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../cli/command-line.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { fakeIo, result } from '../fixtures.ts';

async function refusal(text: string, words: readonly string[] = ['--baseline', 'b.json']) {
  const io = fakeIo({ 's.yaml': 'deployments: []\n', 'b.json': text });
  const code = await runCommandLine(['run', 's.yaml', ...words], verbs, '1.2.3', io);
  expect({ code, out: io.written.out }).toEqual({ code: 2, out: '' });
  return io.written.err.trimEnd().split('\n');
}

const whole = JSON.stringify(result, null, 2);
const NONE = '--baseline must be a result that run --format json printed, got b.json, which is none';
const NO_JSON =
  '--baseline must be a result that run --format json printed, got text that is no JSON, or is cut short (b.json)';

/** A result in which something is another. */
function but(path: string, value: unknown): string {
  const keys = path.split('.');
  const copy: unknown = structuredClone(result);
  let holder = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  holder[keys.at(-1)!] = value;
  return JSON.stringify(copy);
}

describe('a baseline', () => {
  it.each([
    ['empty', '', ['--baseline must be a result that run --format json printed, got nothing (b.json)']],
    ['cut short', whole.slice(0, whole.length / 2), [NO_JSON]],
    ['YAML', 'version: 1\n', [NO_JSON]],
    ['a number', '7', [NONE, 'version must be 1, got nothing (b.json: version)']],
    ['null', 'null', [NONE, 'version must be 1, got nothing (b.json: version)']],
    ['a list', '[]', [NONE, 'version must be 1, got nothing (b.json: version)']],
    ['of another version', but('version', 2), [NONE, 'version must be 1, got 2 (b.json: version)']],
    [
      'without deployments',
      but('deployments', undefined),
      [NONE, 'deployments must be as a run prints it, got nothing (b.json: deployments)'],
    ],
    [
      'with money that is no amount',
      but('deployments.1.bill.total', '1e9'),
      [NONE, 'total must be as a run prints it, got "1e9" (b.json: deployments[1].bill.total)'],
    ],
    [
      'with a number for money',
      but('deployments.0.bill.lines.0.amount', 5),
      [NONE, 'amount must be as a run prints it, got 5 (b.json: deployments[0].bill.lines[0].amount)'],
    ],
    [
      'with an amount as long as a book',
      but('deployments.0.bill.total', '9'.repeat(1000)),
      [NONE, expect.stringMatching(/^total must be as a run prints it, got "9{40}…" /)],
    ],
    [
      'with a name twice',
      but('deployments.1.id', 'lambda'),
      [NONE, 'id must be unique, got "lambda" (b.json: deployments[1].id)'],
    ],
    [
      'that reaches into prototypes',
      whole.replace('"scenario": {', '"scenario": { "__proto__": { "x": 1 },'),
      [NONE, '__proto__ must not be used as a field name (b.json: scenario.__proto__)'],
    ],
    [
      'nested without end',
      `{"version":1,"scenario":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      [NONE, 'document must nest at most 20 levels deep (b.json)'],
    ],
    [
      'of a million values',
      `{"version":1,"scenario":[${'0,'.repeat(600_000)}0]}`,
      [NONE, 'document must hold at most 500000 values (b.json)'],
    ],
  ])('%s is refused', async (_, text, lines) => {
    expect(await refusal(text)).toEqual(lines);
  });

  it('with many problems tells the first', async () => {
    const lines = await refusal(
      but(
        'deployments',
        Array.from({ length: 9 }, () => ({})),
      ),
    );
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^and \d+ more problems \(b\.json\)$/);
  });

  it('that is not there, or is standard input, is refused', async () => {
    expect(await refusal('', ['--baseline', 'other.json'])).toEqual([
      'cannot read other.json: there is no such file or folder',
    ]);
    expect(await refusal('', ['--baseline', '-'])).toEqual([
      '--baseline must be a file, got - for standard input',
    ]);
  });

  it('may have timelines of any length, which nothing here needs', async () => {
    const bin = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`field${i}`, i]));
    const long = but('deployments.0.timeline', Array(50_000).fill(bin));
    const io = fakeIo({ 's.yaml': 'deployments: []\n', 'b.json': long });
    expect(await runCommandLine(['run', 's.yaml', '--baseline', 'b.json'], verbs, '1', io)).toBe(0);
    expect(io.written.out).toMatch(/^Monthly cost stays the same on lambda and servers\n/);
  });

  it('is never written over', async () => {
    expect(await refusal(whole, ['--baseline', 'b.json', '--format', 'json', '-o', 'b.json'])).toEqual([
      '--out must not be a file that is read, got b.json',
    ]);
  });
});
