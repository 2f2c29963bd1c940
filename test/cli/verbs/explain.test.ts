/** `--explain`: where a quantity is from, what of it is billed, and whose price it is billed at. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function told(...words: string[]): Promise<string> {
  const { code, out, err } = await taximeter(words);
  expect([code, err]).toEqual([0, '']);
  return out.replace(/\s+/g, ' ');
}

const USAGE = `
- { platform: aws-lambda, region: us-east-1, requests: 3000000, duration: 120 ms, memory: 1536 MB }
- { platform: aws-data-transfer, region: us-east-1, egress: 500 GB }
- { platform: cloudflare-durable-objects, requests: 2803200 }
`;
const OWN = `
discounts: [{ platform: aws-lambda, percent: 17 }]
prices: [{ platform: aws-data-transfer, meter: egressGb, region: us-east-1, price: 0.05 }]
`;
const SCENARIO = `
version: 1
horizon: 1 h
replications: 1
traffic: { pattern: steady, rate: 1/s }
function: { duration: 100 ms, memory: 512 MB, response: 20 KB }
deployments:
  - { id: azure, platform: azure-functions, region: eastus, plan: premium, extras: [azure-bandwidth] }
  - { id: lambda, platform: aws-lambda, region: us-east-1, extras: [aws-data-transfer, aws-api-gateway] }
  - { id: servers, platform: aws-ec2, size: t3.small, count: 1 }
  - { id: deno, platform: deno-deploy }
`;

describe('a line of known usage', () => {
  const explain = (line: string, ...more: string[]) =>
    told('bill', file('usage.yaml', USAGE), '--explain', line, ...more);

  it('starts from the words that were stated', async () => {
    expect(await explain('gbSeconds')).toContain(
      'From what was stated: requests 3,000,000, duration 120 ms, memory 1536 MB. Tier 1 of 3: to 6,000,000,000 GB-s. Used',
    );
    expect(await explain('1.requests')).not.toContain('From requests');
  });

  it('keeps what was used beside what is billed in whole steps', async () => {
    expect(await explain('3.requests')).toContain(
      'Used in the month: 2,803,200 requests. Billed: 3,000,000 requests; what the account pays is rounded up',
    );
  });

  it('is credited to the list, to a discount, or to its user', async () => {
    expect(await explain('gbSeconds')).toMatch(/Price: AWS price list, .*, official, as of/);
    const own = file('own.yaml', OWN);
    expect(await explain('gbSeconds', '--prices', own)).toContain(
      'Price: $0.0000166667 less 17 % = $0.000013833361, own; the price before the discount: AWS price list',
    );
    expect(await explain('egressGb', '--prices', own)).toMatch(
      /Price: your own, from own prices, .*own\.yaml; listed at \$/,
    );
    expect(await explain('egressGb', '--prices', own)).not.toMatch(/own\.yaml, as of/);
  });
});

describe('free quantities', () => {
  it('are said not to go with what rules them out', async () => {
    const usage = file(
      'reserved.yaml',
      '{ platform: aws-lambda, region: us-east-1, usage: { requests: 1M, gbSeconds: 1M, provisionedGbSeconds: 1000 } }',
    );
    expect(await told('bill', usage, '--explain', 'gbSeconds')).toContain(
      'Nothing of it is free: no free quantity goes with Provisioned concurrency.',
    );
  });
});

describe('a line of a run', () => {
  const scenario = () => file('scenario.yaml', SCENARIO);
  const explain = (line: string, ...more: string[]) =>
    told('run', scenario(), '--quiet', '--explain', line, ...more);

  it('says what of the simulation it rests on', async () => {
    expect(await explain('lambda.gbSeconds')).toContain(
      'Simulated, in 1 h: 3,600 requests arrived and started, ',
    );
    expect(await explain('lambda.gbSeconds')).toContain('; × 730 h ÷ 1 h for the month.');
  });

  it('of an extra has the extra’s price, and own prices are the run’s', async () => {
    expect(await explain('azure.egressGb')).toMatch(/Price: [^,]+, .*(official|third-party|derived), as of/);
    const own = file('own.yaml', OWN);
    expect(await explain('lambda.gbSeconds', '--prices', own)).toContain('less 17 %');
    expect(await explain('lambda.egressGb', '--prices', own)).toContain('Price: your own');
  });

  it('marks what is the most that it would cost, and says whose response is not billed', async () => {
    const page = await told('run', scenario(), '--quiet');
    expect(page).toMatch(/deno +\$\d+\.\d\d\* /);
    expect(page).toContain('* at most: one request per instance is played');
    expect(page).toContain('response is not billed: data transfer is left out (servers, deno)');
    const { deployments } = JSON.parse(await told('run', scenario(), '--quiet', '--format', 'json'));
    expect(deployments.map(({ upperBound }: { upperBound?: string }) => upperBound === undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    // The gateway's own data transfer is on the other extra's lines.
    expect(deployments[1].bill.leftOut).not.toContain('data transfer');
  });
});

describe('a bill at own prices', () => {
  const words = async (format: string) =>
    told('bill', file('usage.yaml', USAGE), '--prices', file('own.yaml', OWN), '--format', format);

  it.each(['table', 'markdown', 'html'])('names the discount as %s', async (format) => {
    const text = await words(format);
    expect(text).toContain('less a discount of yours: aws-lambda 17 % off Requests, Duration');
    expect(text).toMatch(
      /at prices of yours: aws-data-transfer Out to the internet \(\S+ % (below|above)\s+list\)/,
    );
    expect(text).not.toMatch(/own\.yaml, (20\d\d|,)/);
  });

  it('does not leave out what another item covers', async () => {
    const { items } = JSON.parse(await words('json'));
    expect(items[0].bill.leftOut).not.toContain('data transfer');
    expect(items[0].stated).toEqual({ requests: 3_000_000, duration: '120 ms', memory: '1536 MB' });
  });
});

const WORDS = `
- { platform: aws-sqs, region: us-east-1, messages: 10M }
- { platform: gcp-firestore, region: nam5, usage: { storage: 10 GB, deletes: 1350000 } }
- { platform: aws-data-transfer, region: us-east-1, egress: 60 TB }
- { platform: gcp-cloud-run, region: us-central1, requests: 20M, duration: 120 ms, vcpu: 1, memory: 512 MB }
- { platform: azure-functions, region: eastus, requests: 5M, duration: 200 ms, memory: 512 MB }
- { platform: aws-sqs, region: eu-west-1, messagesPerDay: 1M }
`;

describe('what a line is told to rest on', () => {
  const usage = () => file('words.yaml', WORDS);
  const explain = (line: string) => told('bill', usage(), '--explain', line);

  it('says what a word stands for, as the page of prices does', async () => {
    expect(await explain('aws-sqs.requests')).toContain(
      'From messages 10M (each sent, received and deleted: 3 requests, more above 64 KB). Tier',
    );
    expect(await told('prices', 'show', 'aws-sqs')).toContain(
      'messages (a number, or a rate such as 1M/day): each sent, received and deleted: 3 requests',
    );
  });

  it('says what was stated where sizes of another plan go without saying, and of a rate', async () => {
    expect(await explain('5.gbSeconds')).toContain(
      'From what was stated: requests 5M, duration 200 ms, memory 512 MB.',
    );
    expect(await explain('6.requests')).toContain(
      'From messagesPerDay 1M (each sent, received and deleted: 3 requests, more above 64 KB; so many each day of the time stated, or of the month).',
    );
  });

  it('names no words for a meter that was stated itself', async () => {
    expect(await explain('deletes')).not.toContain('From ');
    expect(await explain('storageGbMonths')).toContain('From storage 10 GB.');
  });

  it('says which tier it is of, and what money given for free buys', async () => {
    expect(await explain('3.egressGb')).toContain(
      'Tier 2 of 4: from 10,240 GB to 51,200 GB. Used in this tier: 40,960 GB.',
    );
    expect(await explain('vcpuSeconds')).toContain('given as money: $4.32 ÷ $0.000024.');
  });

  it('is not called free where it rounds to nothing', async () => {
    const bill = await told('bill', usage());
    expect(bill).not.toContain('gcp-firestore nam5, $1.62 (inside the free grant)');
    const deletes = file('deletes.yaml', '{ platform: gcp-firestore, region: nam5, deletes: 1350000 }');
    const text = await told('bill', deletes);
    expect(text).toContain('gcp-firestore nam5, $0.00 item');
    expect(text).toContain('× days: the amount of one day is rounded by itself');
  });

  it('of an extra is what a request needs and what a month does', async () => {
    const scenario = SCENARIO.replace(
      'aws-api-gateway]',
      '{ platform: aws-dynamodb, perRequest: { reads: 2 }, perMonth: { storage: 10 GB } }]',
    );
    const explained = (line: string) => told('run', file('extra.yaml', scenario), '-q', '--explain', line);
    expect(await explained('aws-dynamodb.readUnits')).toContain(
      ' 2 units per request × 2,628,000 requests that start in the month.',
    );
    expect(await explained('storageGbMonths')).toContain('Whatever the requests: 10 GB-months a month.');
  });
});

describe('--explain', () => {
  it.each(['json', 'csv', 'focus', 'html'])('does not go with --format %s', async (format) => {
    const words = ['bill', file('usage.yaml', USAGE), '--explain', 'gbSeconds', '--format', format];
    const { code, err } = await taximeter(words);
    expect(code).toBe(2);
    expect(err).toContain(`--explain must go with table, got --format ${format}`);
  });

  it('suggests deployments that start with what was written', async () => {
    const many = SCENARIO.replace('region: us-east-1, extras', 'regions: all, extras');
    const words = ['run', file('many.yaml', many), '-q', '--explain', 'lambda.gbSeconds'];
    expect((await taximeter(words)).err).toMatch(
      /did you mean lambda-[a-z]+-[a-z]+-\d\.gbSeconds or lambda-/,
    );
  });
});

describe('a file for the other verb', () => {
  it('is told which', async () => {
    const usage = file('usage.yaml', USAGE);
    expect((await taximeter(['run', usage])).err).toContain(`taximeter bill ${usage}`);
    const scenario = file('scenario.yaml', SCENARIO);
    expect((await taximeter(['bill', scenario])).err).toContain(`taximeter run ${scenario}`);
    const named = file('named.yaml', SCENARIO.replace('horizon', 'prices: my.json\nhorizon'));
    expect((await taximeter(['validate', named])).err).toContain('a file goes with --prices');
  });
});

describe('prices of another day', () => {
  it.each(['bill', 'comparison'])('are told of with --table %s', async (table) => {
    const page = await told(
      'run',
      file('day.yaml', SCENARIO),
      '-q',
      '--as-of',
      '2024-01-01',
      '--table',
      table,
    );
    expect(page).toContain('no prices of 2024-01-01 are known for ');
    expect(page).toContain('by the rules of that day as far as they are known');
  });

  it('are told of by prices show, and where the day is after all that is known', async () => {
    const show = async (day: string) => (await taximeter(['prices', 'show', 'aws-sqs', '--as-of', day])).err;
    expect(await show('2020-01-01')).toContain('no prices of 2020-01-01 are known for aws-sqs');
    expect(await show('2099-01-01')).toContain('no prices as new as 2099-01-01 are known for aws-sqs');
  });
});
