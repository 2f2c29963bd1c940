import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../cli/command-line.ts';
import { openPlayerHere } from '../../../cli/studies/study-player.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { expectGolden } from '../../golden-file.ts';
import { fakeIo, longestLine } from '../fixtures.ts';

const LAMBDA = '{ id: lambda, platform: aws-lambda, region: us-east-1 }';
const SERVERS = '{ id: servers, platform: aws-ec2, region: us-east-1, size: t3.medium, count: 1 }';

function scenario(deployments: readonly string[], traffic = '{ pattern: poisson, rate: 11/s }'): string {
  return `
horizon: 10 min
warmup: 1 min
replications: 3
traffic: ${traffic}
function: { memory: 512 MB, duration: { distribution: constant, mean: 100 ms }, cpu: 30 % }
deployments:
${deployments.map((each) => `  - ${each}`).join('\n')}
`;
}

async function breakeven(words: readonly string[], text = scenario([LAMBDA, SERVERS])) {
  const io = fakeIo({ 's.yaml': text }, { openPlayers: openPlayerHere });
  const code = await runCommandLine(['breakeven', 's.yaml', ...words], verbs, '1', io);
  return { code, ...io.written };
}

const QUICK = ['--from', '0.1/s', '--to', '40/s', '--points', '2'];
const QUICKER = ['--from', '4/s', '--to', '40/s', '--points', '1'];

describe('breakeven', () => {
  it('answers in a sentence, then shows where curves cross, the curves and what they rest on', async () => {
    const { code, out } = await breakeven(QUICK);
    expect(code).toBe(0);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expectGolden('test/golden/breakeven.txt', out);
  });

  it('says the same for programs', async () => {
    const { out } = await breakeven([...QUICK, '--format', 'json']);
    const { crossings, curve, cheapest, currency, period } = JSON.parse(out);
    expect(crossings).toHaveLength(1);
    const [{ between, ratePerSec, interval, monthly }] = crossings;
    expect([between, monthly, currency, period]).toEqual([['lambda', 'servers'], '30.37', 'USD', '730 h']);
    expect(interval[0]).toBeLessThan(ratePerSec);
    expect(interval[1]).toBeGreaterThan(ratePerSec);
    expect(cheapest).toEqual([
      { fromPerSec: 0.1, toPerSec: ratePerSec, deployments: ['lambda'] },
      { fromPerSec: ratePerSec, toPerSec: 40, deployments: ['servers'] },
    ]);
    expect(curve.map(({ deployment }: { deployment: string }) => deployment)).toEqual(['lambda', 'servers']);
    expect(curve[1].points[0]).toMatchObject({ ratePerSec: 0.1, total: '30.37', meets: true, count: 1 });
  });

  it('prints the curve as rows, and Markdown', async () => {
    const csv = (await breakeven([...QUICKER, '--format', 'csv'])).out.split('\r\n');
    expect(csv[0]).toMatch(/^row,deployment,platform,region,period,currency,rate_per_sec,cost,/);
    expect(csv[1]).toMatch(/^point,lambda,aws-lambda,us-east-1,730 h,USD,4,/);
    // Three points of each, and the crossing.
    expect(csv).toHaveLength(2 * 3 + 1 + 2);
    expect(csv.at(-2)).toMatch(
      /^crossing,lambda,aws-lambda,us-east-1,730 h,USD,13\.\d+,30\.37,.*,servers,13\.\d+,1[34]\.\d+$/,
    );
    const { out } = await breakeven([...QUICKER, '--format', 'markdown']);
    expect(out).toMatch(/^\*\*Below 13\.\d requests\/s lambda costs less, above it servers: /);
    expect(out).toContain('| requests/s | a month | lambda | lambda p99 | servers | servers p99 |');
  });

  it('compares only those that keep a limit', async () => {
    const { out } = await breakeven([...QUICKER, '--p99', '90ms', '--format', 'json']);
    const { curve, crossings, cheapest } = JSON.parse(out);
    const met = curve.map(({ points }: { points: { meets: boolean }[] }) => points.map(({ meets }) => meets));
    // A request takes 100 ms on the function and 79 ms on the faster processor of the server.
    expect(met[0].some((meets: boolean) => meets)).toBe(false);
    expect(met[1].every((meets: boolean) => meets)).toBe(true);
    expect(crossings).toEqual([]);
    expect(cheapest).toEqual([{ fromPerSec: 4, toPerSec: 40, deployments: ['servers'] }]);
    const text = (await breakeven([...QUICKER, '--p99', '90ms'])).out;
    expect(text).toContain('lambda gives the service that is asked for at no traffic');
  });

  it('says how busy instances kept ready must be', async () => {
    const kept = scenario(['{ id: kept, platform: aws-lambda, region: us-east-1, minInstances: 2 }']);
    const { code, out } = await breakeven(['--utilisation'], kept);
    expect(code).toBe(0);
    expect(out).toMatch(/^Instances kept ready cost what they would on demand at 60\.0 % in use on kept\n/);
    expect(out).toContain('kept: 0.0000041667 ÷ (0.0000166667 − 0.0000097222) per GB-s = 0.600000');
    expect(longestLine(out)).toBeLessThanOrEqual(80);
  });
});

describe('breakeven of some deployments', () => {
  const ARM = '{ id: arm, platform: aws-lambda, region: eu-west-1, architecture: arm64 }';

  it('leaves out with a sentence what has no price for instances kept ready', async () => {
    const { code, out } = await breakeven(['--utilisation'], scenario([LAMBDA, ARM]));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Instances kept ready cost what they would on demand at 60\.\d % in use on lambda\n/,
    );
    expect(out.replaceAll('\n', ' ')).toContain(
      'arm is left out: price of provisionedGbSeconds on aws-lambda',
    );
    expect(await breakeven(['--utilisation'], scenario([ARM]))).toMatchObject({
      code: 2,
      err: expect.stringContaining('arm: price of provisionedGbSeconds'),
    });
  });

  it('looks at those that are named alone', async () => {
    const text = scenario([LAMBDA, ARM, SERVERS]);
    const named = ['--deployment', 'lambda', '--deployment', 'servers', '--format', 'json'];
    const { out } = await breakeven([...QUICKER, ...named], text);
    const { curve } = JSON.parse(out) as { curve: { deployment: string }[] };
    expect(curve.map(({ deployment }) => deployment)).toEqual(['lambda', 'servers']);
  });
});

describe('breakeven refuses', () => {
  const refused = async (words: readonly string[], text?: string) => {
    const { code, out, err } = await breakeven(words, text);
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  it('a single deployment', async () => {
    expect(await refused([], scenario([LAMBDA]))).toContain(
      'breakeven must have at least two deployments to compare, got 1 (s.yaml: deployments)',
    );
  });

  it('a range that is none, and rates that are none', async () => {
    expect(await refused(['--from', '10/s', '--to', '1/s'])).toContain(
      '--from must be below --to, got 10/s and 1/s',
    );
    expect(await refused(['--from', '0/s'])).toContain(
      '--from must be at least one request in 30 years (1e-9/s), got 0/s',
    );
    expect(await refused(['--to', '10'])).toContain('--to must be a rate such as 12/s');
    expect(await refused(['--points', '0', '--fewest', 'x'])).toMatch(
      /--points must be a whole number from 1 to 20, got "0"\n.*--fewest must be a whole number from 1 to 10000, got "x"/,
    );
  });

  it('a month that is no month', async () => {
    expect(await refused([], `month: actual\n${scenario([LAMBDA, SERVERS])}`)).toContain(
      'month must be a time such as 730 h for breakeven',
    );
  });

  it('traffic that is none, or has no rate to be turned', async () => {
    expect(await refused([], scenario([LAMBDA, SERVERS], '{ pattern: poisson, rate: 0/s }'))).toContain(
      'traffic must be above 0 requests/s to be turned up and down, got none (s.yaml: traffic)',
    );
    expect(await refused([], scenario([LAMBDA, SERVERS], '{ pattern: replay, file: hits.csv }'))).toContain(
      'got the file hits.csv: state a pattern like it',
    );
  });

  it('to say how busy servers must be', async () => {
    expect(await refused(['--utilisation'], scenario([SERVERS]))).toContain(
      '--utilisation must have a deployment that takes minInstances, got aws-ec2 (s.yaml: deployments)',
    );
  });
});
