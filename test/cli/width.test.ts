/** Every page fits 80 columns; only an address that is longer by itself stands on a longer line, alone. */
import { describe, expect, it } from 'vitest';
import { verbs } from '../../cli/verbs/index.ts';
import { PLATFORMS } from '../../engine/index.ts';
import { ROOT } from '../sources.ts';
import { simulateAlone, taximeter } from '../taximeter.ts';

const PAGE = 80;
const scenario = (name: string) => `${ROOT}scenarios/${name}.yaml`;

function tooLong(text: string): string[] {
  return text.split('\n').filter((line) => [...line].length > PAGE && !/^ *https?:\/\/\S+$/.test(line));
}

async function page(...words: string[]): Promise<string> {
  const { code, out } = await taximeter(words);
  expect(code).toBe(0);
  expect(out).not.toBe('');
  return out;
}

describe('80 columns hold', () => {
  const paths = [
    [],
    ...verbs.flatMap(({ name, verbs: below = [] }) => [[name], ...below.map((each) => [name, each.name])]),
  ];

  it.each(paths.map((path) => [path.join(' '), path] as const))(
    'the help of taximeter %s',
    async (_, path) => {
      expect(tooLong(await page(...path, '--help'))).toEqual([]);
    },
  );

  it('every page of prices', async () => {
    expect(tooLong(await page('prices', 'list'))).toEqual([]);
    for (const { id, books } of PLATFORMS) {
      for (const region of books[0].regions) {
        expect(tooLong(await page('prices', 'show', id, '--region', region))).toEqual([]);
      }
    }
  });

  it('a bill, a plan and a scenario to start from', async () => {
    expect(tooLong(await page('bill', `${ROOT}scenarios/usage/small-shop.yaml`))).toEqual([]);
    expect(tooLong((await page('validate', scenario('nightly-job'))).replaceAll(ROOT, ''))).toEqual([]);
    expect(tooLong(await page('init', '-'))).toEqual([]);
  });

  it.each([
    ['hobby-api', ['--replications', '2']],
    ['nightly-job', ['--replications', '2']],
    ['small-api', ['--set', 'horizon=3 h']],
    ['steady-api', ['--set', 'horizon=20 min', '--replications', '1']],
    ['constant-load', ['--set', 'horizon=1 min', '--set', 'deployments[1].queue=0']],
    [
      'black-friday',
      [
        '--set',
        'horizon=2 min',
        '--set',
        'traffic[1].at=1 s',
        '--replications',
        '2',
        '--set',
        'deployments[0].maxInstances=50',
      ],
    ],
  ])('a run of %s, in all its tables', async (name, words) => {
    const played = new Map<string, ReturnType<typeof simulateAlone>>();
    const tables = ['comparison', 'bill', 'timeline', 'assumptions'].map((table) => ['--table', table]);
    for (const table of [[], ...tables]) {
      const { code, out } = await taximeter(['run', scenario(name), '-q', ...words, ...table], {
        simulate: (job, onProgress) => {
          const outcome = played.get(name) ?? simulateAlone(job, onProgress);
          played.set(name, outcome);
          return outcome;
        },
      });
      expect(code).toBe(0);
      expect(tooLong(out)).toEqual([]);
    }
  });
});
