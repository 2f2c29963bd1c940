/** Which prices a bill is made of: a day, one's own, a rate between currencies; and the arithmetic of a line in words. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rateWanted } from '../../../engine/money/exchange.ts';
import { ROOT } from '../../sources.ts';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();
const SHOP = `${ROOT}scenarios/usage/small-shop.yaml`;
const HOBBY = `${ROOT}scenarios/hobby-api.yaml`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function json(...words: string[]) {
  const { code, out, err } = await taximeter([...words, '--format', 'json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

const COLD =
  '{ platform: aws-lambda, region: us-east-1, requests: 1M, durationMs: 250.06, memoryMb: 1024, initDurationMs: 100.77, coldStarts: 1M, freeTier: null }';

describe('--as-of', () => {
  it('bills by the rules of that day: init since August 2025, milliseconds since December 2020', async () => {
    const usage = file('cold.yaml', COLD);
    const seconds = async (...more: string[]) => {
      const { items } = await json('bill', usage, ...more);
      return items[0].bill.lines.find(({ meter }: { meter: string }) => meter === 'gbSeconds').quantity;
    };
    expect(await seconds()).toBe('351000');
    expect(await seconds('--as-of', '2025-08-01')).toBe('351000');
    expect(await seconds('--as-of', '2025-07-31')).toBe('251000');
    expect(await seconds('--as-of', '2020-11-30')).toBe('300000');
  });

  it('is part of a run', async () => {
    const run = async (...more: string[]) => {
      const words = [
        'run',
        HOBBY,
        '--set',
        'freeGrants=false',
        '--set',
        'function.duration=150 ms',
        '--replications',
        '1',
      ];
      const { deployments } = await json(...words, '--quiet', ...more);
      return Number(deployments[0].bill.lines[1].quantity);
    };
    const [today, before] = [await run(), await run('--as-of', '2020-11-30')];
    // The same requests in steps of 100 ms, without their inits.
    expect(before / today).toBeGreaterThan(1.15);
  });

  it('tells of prices that are younger than the day', async () => {
    const usage = file('young.yaml', '{ platform: gcp-cloud-run, region: us-central1, requests: 1M }');
    for (const format of ['table', 'markdown', 'html']) {
      const { out } = await taximeter(['bill', usage, '--as-of', '2021-01-01', '--format', format]);
      expect(out.replace(/\s+/g, ' '), format).toContain(
        'no prices of 2021-01-01 are known for gcp-cloud-run',
      );
    }
    expect((await json('bill', usage)).notes).toBeUndefined();
  });

  it('refuses what is no day, and a day before anything is known', async () => {
    expect((await taximeter(['bill', SHOP, '--as-of', 'tomorrow'])).err).toBe(
      '--as-of must be a day such as 2025-07-01, got "tomorrow"\n',
    );
    const { code, err } = await taximeter(['bill', SHOP, '--as-of', '1999-01-01']);
    expect(code).toBe(2);
    expect(err).toContain('prices of aws-lambda must be known on 1999-01-01, got none before 2014-11-13');
  });
});

describe('--prices', () => {
  const own = () =>
    file(
      'own.json',
      '{ "prices": [{ "platform": "aws-lambda", "meter": "requests", "region": "us-east-1", "price": "0.0000001" }] }',
    );

  it('lie over the shipped ones, in bills and in runs', async () => {
    const { items } = await json('bill', SHOP, '--prices', own());
    expect(items[0].bill.lines[0]).toMatchObject({ unitPrice: '0.0000001', amount: '0.20' });
    const words = ['run', HOBBY, '--quiet', '--replications', '1', '--set', 'freeGrants=false'];
    const result = await json(...words, '--prices', own());
    expect(result.deployments[0].bill.lines[0]).toMatchObject({ unitPrice: '0.0000001', amount: '0.01' });
    // What was brought is part of the scenario, which is the same again.
    const again = file('again.json', JSON.stringify(result.scenario));
    expect((await json('run', again, '--quiet')).deployments[0].bill).toEqual(result.deployments[0].bill);
  });

  it('that are wrong are refused with their place', async () => {
    const wrong = file(
      'wrong.json',
      '{ "prices": [{ "platform": "aws-lambda", "meter": "reqests", "price": "-1" }] }',
    );
    const { code, err } = await taximeter(['bill', SHOP, '--prices', wrong]);
    expect(code).toBe(2);
    expect(err).toContain('prices[0].meter');
    expect(err).toContain('did you mean requests?');
    const run = await taximeter(['run', HOBBY, '--prices', wrong]);
    expect(run.code).toBe(2);
    expect(run.err).toContain('prices.prices[0].meter');
  });
});

describe('--rate', () => {
  const euros = () =>
    file(
      'euros.yaml',
      '[{ platform: scaleway-functions, requests: 30M, seconds: 1, memoryMB: 128 }, { platform: aws-lambda, region: us-east-1, requests: 2M }]',
    );

  it('adds up across currencies, of which each bill keeps its own', async () => {
    const { items, total, currency, rates } = await json('bill', euros(), '--rate', 'EUR=1.10');
    expect(rates).toEqual({ EUR: '1.10' });
    for (const format of ['table', 'markdown', 'html']) {
      const { out } = await taximeter(['bill', euros(), '--rate', 'EUR=1.10', '--format', format]);
      expect(out).toContain('added up at 1 EUR = 1.10 USD');
    }
    expect(items[0].bill).toMatchObject({ currency: 'EUR', total: '44.55' });
    expect(items[1].bill).toMatchObject({ currency: 'USD', total: '0.20' });
    expect([total, currency]).toEqual(['49.21', 'USD']);
  });

  it('is asked for where it is missing, and must be a rate', async () => {
    const { code, err } = await taximeter(['bill', euros()]);
    expect(code).toBe(2);
    expect(err).toContain('--rate must say what 1 EUR is worth in USD, such as EUR=1.08');
    // The other way round it is another number, and of other currencies none that could be taken for theirs.
    const wanted = (currency: string, of: string) =>
      rateWanted('items', [currency, of], { currency, rates: {} });
    expect(wanted('EUR', 'USD')).toContain('what 1 USD is worth in EUR, such as USD: 0.93, because');
    expect(wanted('USD', 'GBP')).toContain('in USD, such as GBP: 2 where it is worth 2 USD, because');
    expect((await taximeter(['bill', euros(), '--rate', 'EUR=1.1', '--rate', 'EUR=1.2'])).err).toContain(
      '--rate must be given once for EUR, got "EUR=1.2" too',
    );
    expect((await taximeter(['bill', euros(), '--rate', 'EUR'])).err).toContain(
      '--rate must be such as EUR=1.08, got "EUR"',
    );
  });
});

describe('--explain', () => {
  it('tells the arithmetic of one line', async () => {
    const { code, out } = await taximeter(['bill', SHOP, '--explain', 'gbSeconds']);
    expect(code).toBe(0);
    expect(out).toContain('Of it 400,000 GB-s are free: 400,000 GB-s a month and account.');
    expect(out).toMatch(
      /140,000 GB-s × \$0\.0000166667 = \$2\.333338, rounded half up to 2\n? *decimals:\s+\$2\.33\./,
    );
  });

  it('of every deployment that has it, or of one', async () => {
    const words = ['run', HOBBY, '--quiet', '--replications', '1', '--explain'];
    expect((await taximeter([...words, 'instanceHours'])).out).toMatch(
      /^server: Instances \(instanceHours\)\n/,
    );
    const { code, err } = await taximeter([...words, 'lambda.reqests']);
    expect(code).toBe(2);
    expect(err).toContain('(did you mean lambda.requests?)');
  });
});
