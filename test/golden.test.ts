/**
 * What the program prints, whole, against files that were looked at. `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts`
 * writes them anew; then read the diff.
 */
import { describe, expect, it } from 'vitest';
import type { Io } from '../cli/io.ts';
import type { Simulate } from '../cli/simulation.ts';
import { expectGolden } from './golden-file.ts';
import { picture } from './picture.ts';
import { ROOT } from './sources.ts';
import { simulateAlone, taximeter } from './taximeter.ts';

const scenario = (name: string) => `${ROOT}scenarios/${name}.yaml`;

/** Simulates each job once, however it is shown. */
const played = new Map<string, ReturnType<Simulate>>();
const simulate: Simulate = (job, onProgress) => {
  const key = JSON.stringify(job);
  const outcome = played.get(key) ?? simulateAlone(job, onProgress);
  played.set(key, outcome);
  return outcome;
};

async function printed(words: readonly string[], changes: Partial<Io> = {}): Promise<string> {
  const { code, out } = await taximeter(words, { simulate, ...changes });
  expect(code).toBe(0);
  return out;
}

/** Changes that make a long scenario short; the others are played as they are. */
const SHORTER: Readonly<Record<string, readonly string[]>> = {
  'black-friday': [
    ...['--set', 'horizon=25 min', '--set', 'traffic[1].at=5 min', '--set', 'traffic[1].rise=5 min'],
    ...['--set', 'traffic[1].peak=990/s', '--replications', '2'],
  ],
  'constant-load': ['--set', 'horizon=10 min', '--replications', '3'],
  'provider-shootout': ['--set', 'horizon=1 h', '--replications', '1'],
  'steady-api': ['--replications', '3'],
  'waiting-api': ['--replications', '2'],
  'keep-warm': ['--replications', '2'],
  'slow-database': ['--replications', '2'],
  'one-account': ['--set', 'horizon=20 min', '--replications', '1'],
  'busy-month': ['--replications', '3', '--precision', '30 %'],
  'business-hours': ['--set', 'horizon=36 h', '--replications', '1'],
  'break-even': ['--replications', '2'],
};

describe('a run prints', () => {
  const names = [
    ...['hobby-api', 'small-api', 'steady-api', 'nightly-job', 'constant-load', 'black-friday'],
    ...['waiting-api', 'keep-warm', 'business-hours', 'one-account', 'zone-loss', 'slow-database'],
    ...['retry-storm', 'retry-burst', 'busy-month', 'break-even'],
    'provider-shootout',
  ];

  it.each(names)('%s', async (name) => {
    const words = ['run', scenario(name), '--quiet', ...(SHORTER[name] ?? [])];
    expectGolden(`test/golden/run-${name}.txt`, await printed(words));
  });

  it('markdown', async () => {
    const words = ['run', scenario('hobby-api'), '--quiet', '--format', 'markdown'];
    expectGolden('test/golden/run-hobby-api.md', await printed(words));
  });
});

describe('the sum on paper', () => {
  const words = ['run', scenario('steady-api'), '--quiet', '--format', 'json', ...SHORTER['steady-api']!];
  const lambdaOf = async (...more: string[]) => {
    const { deployments } = JSON.parse(await printed([...words, ...more]));
    return deployments.find(({ id }: { id: string }) => id === 'lambda').bill;
  };

  it('is $11.63 with the monthly free quantities', async () => {
    expect((await lambdaOf()).total).toBe('11.63');
  });

  it('is $18.50 without', async () => {
    const { total, lines } = await lambdaOf('--set', 'freeGrants=false');
    expect(total).toBe('18.50');
    expect(lines.map(({ amount }: { amount: string }) => amount)).toEqual(['6.00', '12.50']);
  });
});

describe('known usage', () => {
  it.each(['table', 'json', 'csv', 'markdown'])('is billed as %s', async (format) => {
    const words = ['bill', `${ROOT}scenarios/usage/small-shop.yaml`, '--format', format];
    const extension = { table: 'txt', markdown: 'md' }[format] ?? format;
    expectGolden(`test/golden/bill.${extension}`, (await printed(words)).replaceAll(ROOT, ''));
  });
});

describe('prices', () => {
  it('are listed', async () => {
    expectGolden('test/golden/prices.txt', await printed(['prices', 'list']));
  });
});

describe('a platform is explained', () => {
  it('as it behaved in a year', async () => {
    const out = await printed(['explain', 'aws-lambda@2020']);
    expectGolden('test/golden/explain-aws-lambda-2020.txt', out);
  });
});

describe('the picture in README.md', () => {
  it('is what a terminal shows', async () => {
    const out = await printed(['run', scenario('small-api'), '--quiet'], { stdoutIsTty: true });
    const command = 'npx taximeter run scenarios/small-api.yaml';
    // The answer, the comparison and the first bill; what follows is said in words beside the picture.
    const [headline, comparison, bill] = out.split('\n\n');
    const shown = [`$ ${command}`, '', `${headline}\n\n${comparison}\n\n${bill}\n…`].join('\n').split('\n');
    expectGolden(
      'scenarios/small-api.svg',
      picture(shown, 80, `${command}: ${headline!.replaceAll('\n', ' ')}`),
    );
  });
});
