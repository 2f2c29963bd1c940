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
  - { id: azure, platform: azure-functions, region: eastus, plan: consumption, extras: [azure-bandwidth] }
  - { id: lambda, platform: aws-lambda, region: us-east-1, extras: [aws-data-transfer, aws-api-gateway] }
  - { id: servers, platform: aws-ec2, size: t3.small, count: 1 }
`;

describe('a line of known usage', () => {
  const explain = (line: string, ...more: string[]) =>
    told('bill', file('usage.yaml', USAGE), '--explain', line, ...more);

  it('starts from the words that were stated', async () => {
    expect(await explain('gbSeconds')).toContain(
      'From requests 3,000,000, duration 120 ms, memory 1536 MB, by the rule above. Used',
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
    expect(await explain('egressGb', '--prices', own)).toMatch(/Price: your own, from .*own\.yaml/);
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
    expect(page).toMatch(/azure +\$\d+\.\d\d\* /);
    expect(page).toContain('* at most: one request per instance is played');
    expect(page).toContain('response is not billed: data transfer is left out (servers)');
    const { deployments } = JSON.parse(await told('run', scenario(), '--quiet', '--format', 'json'));
    expect(deployments.map(({ upperBound }: { upperBound?: string }) => upperBound === undefined)).toEqual([
      false,
      true,
      true,
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
    expect(text).toContain('at prices of yours: aws-data-transfer Out to the internet');
  });

  it('does not leave out what another item covers', async () => {
    const { items } = JSON.parse(await words('json'));
    expect(items[0].bill.leftOut).not.toContain('data transfer');
    expect(items[0].stated).toEqual({ requests: 3_000_000, duration: '120 ms', memory: '1536 MB' });
  });
});
