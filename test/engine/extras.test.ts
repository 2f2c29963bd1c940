/** Services beside a deployment: read, billed with it on one account, and no longer left out. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import type { Result } from '../../engine/result.ts';
import { runScenario } from '../../engine/run.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const SCENARIO = {
  seed: 1,
  horizon: '1 h',
  warmup: '0 s',
  replications: 1,
  month: '730 h',
  traffic: { pattern: 'steady', rate: '1/s' },
  function: { memory: '1 GB', duration: '100 ms', response: '1 MB' },
};

function issuesOf(deployment: object, scenario: object = SCENARIO): string[] {
  const document = { ...scenario, deployments: [{ platform: 'aws-lambda', ...deployment }] };
  const { issues } = readScenario(document, 'test.yaml', PLATFORMS);
  return issues.map(({ path, message }) => `${path}: ${message}`);
}

function run(deployment: object): Result['deployments'][number] {
  const document = { ...SCENARIO, deployments: [{ platform: 'aws-lambda', ...deployment }] };
  const { draft, issues } = readScenario(document, 'test.yaml', PLATFORMS);
  expect(issues).toEqual([]);
  const { scenario } = compileScenario(draft!, new Map(), PLATFORMS);
  return runScenario(scenario!).deployments[0]!;
}

const lineOf = (deployment: ReturnType<typeof run>, meter: string, platform?: string) =>
  deployment.bill.lines.find((line) => line.meter === meter && (!platform || line.platform === platform))!;

describe('extras', () => {
  it('by name alone bill what a request needs of them', () => {
    const billed = run({ extras: ['aws-api-gateway', 'aws-data-transfer'] });
    // A request a second for 730 h, and a megabyte of response each.
    expect(lineOf(billed, 'httpRequests')).toMatchObject({
      quantity: '2628000',
      amount: '2.63',
      platform: 'aws-api-gateway',
    });
    expect(lineOf(billed, 'egressGb')).toMatchObject({
      quantity: '2566.40625',
      free: '100',
      amount: '221.98',
    });
    const plain = run({});
    const beside = billed.bill.lines.filter(({ platform }) => platform !== undefined);
    const sum = beside.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
    expect(Math.round(Number(billed.bill.total) * 100)).toBe(
      Math.round(Number(plain.bill.total) * 100) + sum,
    );
  });

  it('bill stated quantities, by request and by month', () => {
    const extras = [
      { platform: 'aws-sqs', perRequest: { requests: 3 } },
      { platform: 'aws-vpc', perMonth: { natHours: '30 d', natGb: '500 GB' } },
    ];
    const billed = run({ extras });
    expect(lineOf(billed, 'requests', 'aws-sqs')).toMatchObject({ quantity: '7884000', free: '1000000' });
    expect(lineOf(billed, 'natHours')).toMatchObject({ quantity: '720', amount: '32.40' });
    expect(lineOf(billed, 'natGb')).toMatchObject({ quantity: '500', amount: '22.50' });
  });

  it('that stand there all month are billed once, however many the requests', () => {
    const hours = (extra: object) => lineOf(run({ extras: [extra] }), 'loadBalancerHours');
    const platform = 'aws-load-balancer';
    expect(hours({ platform, perRequest: { requests: 1 } })).toMatchObject({ quantity: '730' });
    const both = { platform, perRequest: { requests: 1 }, perMonth: { hours: 100 } };
    expect(hours(both)).toMatchObject({ quantity: '100' });
    const stream = { platform: 'aws-kinesis', perRequest: { records: 1, recordKb: 2, streams: 1 } };
    expect(lineOf(run({ extras: [stream] }), 'streamHours')).toMatchObject({ quantity: '730' });
  });

  it('that name a size or a plan are one of it for the month, whatever the requests', () => {
    const machine = { platform: 'aws-lightsail', size: '2gb', perRequest: { egressGb: 0.001 } };
    const billed = run({ extras: [machine] });
    expect(lineOf(billed, 'instanceMonths')).toMatchObject({ quantity: '1', amount: '12.00' });
    const addresses = { platform: 'aws-ec2', perMonth: { publicIpv4Hours: 730 } };
    expect(lineOf(run({ extras: [addresses] }), 'instanceHours')).toBeUndefined();
    expect(lineOf(run({ extras: [{ ...addresses, size: 't3.medium' }] }), 'instanceHours').quantity).toBe(
      '730',
    );
  });

  it('can be bought on the terms that their prices know', () => {
    const cosmos = { platform: 'azure-cosmos-db', region: 'eastus', plan: 'provisioned' };
    const reserved = { ...cosmos, commitment: 'reserved-1y', perMonth: { RU_s: 400 } };
    const cost = (extra: object) => Number(lineOf(run({ extras: [extra] }), 'manualUnitHours').amount);
    expect(cost(reserved)).toBeLessThan(cost({ ...cosmos, perMonth: { RU_s: 400 } }));
  });

  it('are no longer left out', () => {
    expect(run({}).bill.leftOut).toContain('data transfer');
    expect(run({ extras: ['aws-data-transfer'] }).bill.leftOut).not.toContain('data transfer');
  });

  it('that cannot be billed say why, at their place', () => {
    expect(issuesOf({ extras: ['aws-sqz'] })[0]).toMatch(
      /^deployments\[0\]\.extras\[0\]: extra must be one of \d+ such as aws-api-gateway \(prices list names them\), got "aws-sqz" \(did you mean aws-sqs\?\)/,
    );
    expect(issuesOf({ extras: ['aws-cloudwatch'] })).toEqual([
      'deployments[0].extras[0]: extra must state perRequest or perMonth for aws-cloudwatch, got neither',
    ]);
    expect(issuesOf({ extras: [{ platform: 'aws-sqs', perRequest: { reqests: 3 } }] })[0]).toMatch(
      /^deployments\[0\]\.extras\[0\]\.perRequest\.reqests: reqests is not a field of aws-sqs usage \(did you mean requests\?\)/,
    );
    expect(
      issuesOf({ extras: [{ platform: 'aws-sqs', region: 'mars', perRequest: { requests: 3 } }] })[0],
    ).toMatch(/extras\[0\]: region must be one of us-east-1, .* for aws-sqs, got mars/);
    const { response: _, ...fn } = SCENARIO.function;
    expect(issuesOf({ extras: ['aws-data-transfer'] }, { ...SCENARIO, function: fn })[0]).toMatch(
      /needs function\.response, or egress in its perRequest, got neither/,
    );
    expect(issuesOf({ extras: 'aws-sqs' })[0]).toMatch(/extras must be a list of services/);
  });
});
