import { describe, expect, it } from 'vitest';
import { headline } from '../../../cli/output/headline.ts';
import { runMarkdown } from '../../../cli/output/run-markdown.ts';
import { runText } from '../../../cli/output/run-text.ts';
import type { DeploymentResult, Result } from '../../../engine/result.ts';
import { longestLine, result } from '../fixtures.ts';

const [lambda, servers] = result.deployments as [DeploymentResult, DeploymentResult];

function costing(
  deployment: DeploymentResult,
  id: string,
  total: string,
  interval = [total, total],
): DeploymentResult {
  return {
    ...deployment,
    id,
    bill: { ...deployment.bill, total },
    interval: { ...deployment.interval, total: interval as [string, string] },
  };
}

function comparing(...deployments: DeploymentResult[]): Result {
  return {
    ...result,
    deployments,
    comparison: { cheapest: deployments[0]!.id, fastestP99: deployments[0]!.id, currency: 'USD' },
  };
}

const allFree = {
  ...lambda,
  bill: { ...lambda.bill, lines: lambda.bill.lines.map((line) => ({ ...line, free: line.quantity })) },
};

describe('runText', () => {
  it('is the whole answer in 80 columns', () => {
    expect(runText(result, { width: 80 })).toBe(`\
small-api: lambda is cheapest at $0.63 a month, 24× below servers; fastest p99:
servers 61 ms

deployment   cost/month    p50     p95     p99    cold  dropped  instances
lambda      $0.63 ±0.02  80 ms  350 ms  612 ms  0.13 %      0 %   3.3 (14)
servers          $15.18  45 ms   55 ms   61 ms     0 %    0.5 %      2 (2)
± half of the 95 % interval over 8 replications; instances: mean (peak)
95 % intervals: lambda p99 590 – 640 ms, cold 0.12 – 0.14 %; servers p99
60 – 62 ms

deployment  timed out  failed
lambda        0.003 %   0.1 %
servers       0.003 %   0.1 %

lambda: aws-lambda us-east-1, $0.63 a month ($0.33 per million requests)
  item                              quantity     − free        × price  = amount
  Requests                1,891,713 requests  1,000,000     $0.0000002     $0.18
  Compute time of               433,753 GB-s    400,000  $0.0000133334     $0.45
  on-demand instances
  not in the bill: data transfer, logs

servers: aws-ec2 us-east-1, $15.18 a month ($8.02 per million requests)
  item                        quantity  × price  = amount
  t3.micro, Linux, on demand   1,460 h  $0.0104    $15.18
  not in the bill: data transfer

seed 7, 8 replications of 24 h, scaled to a month of 730 h
prices of aws-lambda: 2026-07-01, aws.amazon.com
prices of aws-ec2: 2026-07-01, aws.amazon.com
addresses: taximeter prices show <platform>, or --format json
assumed
  the function is on the processor all the time, because cpu is not given
`);
  });

  it('cuts what was assumed to a line each and says where the rest is', () => {
    const sentence = `lambda: an idle instance is gone ${'after a while '.repeat(9)}`.trim();
    const text = runText({ ...result, assumptions: [sentence, 'short'] }, { width: 60 });
    expect(text.slice(text.indexOf('assumed'))).toBe(`\
assumed (in full: --table assumptions)
  lambda: an idle instance is gone after a while after a …
  short
`);
    expect(runText({ ...result, assumptions: [] }, { width: 60 })).not.toContain('assumed');
  });

  it('reads a span that nobody would write in two units', () => {
    const odd = { name: 'x', horizon: '2381543 s', month: 'actual' };
    const bill = { ...lambda.bill, period: '2381543 s' };
    const text = runText({ ...comparing({ ...lambda, bill }), scenario: odd }, { width: 80 });
    expect(text).toContain('$0.63 for 27 d 13 h;');
    expect(text).toContain('8 replications of 27 d 13 h, billed as it is');
  });

  it('calls a bill that the free quantities cover by its name, not by a price per million', () => {
    const free = comparing(costing(allFree, 'lambda', '0.00'), servers);
    expect(runText(free, { width: 80 })).toContain(
      '\nlambda: aws-lambda us-east-1, $0.00 a month (inside the free grant)\n',
    );
    const unused = { ...lambda.bill, total: '0.00', lines: [], perMillionRequests: null };
    expect(runText(comparing({ ...lambda, bill: unused }), { width: 80 })).not.toContain('free grant');
  });

  it('splits refusals where there are two kinds, and shows waits where there are any', () => {
    const throttled = {
      ...lambda,
      requests: { ...lambda.requests, timedOut: 0, failed: 0, throttled: 6219 },
    };
    const waited = {
      ...servers,
      requests: { ...servers.requests, timedOut: 0, failed: 0 },
      waitMs: { mean: 404, p95: 1500, p99: 2900 },
    };
    const text = runText(comparing(throttled, waited), { width: 80 });
    expect(text).toContain('cold  refused  instances\n');
    expect(text).toContain('; refused: throttled or dropped;\n');
    expect(text).toContain(`
deployment  throttled  dropped    wait  wait p99
lambda           10 %      0 %    0 ms      0 ms
servers           0 %    0.5 %  404 ms     2.9 s
`);
  });

  it('fits everything that can go wrong at once into a table', () => {
    const worst = {
      ...lambda,
      requests: { ...lambda.requests, throttled: 1, dropped: 1, timedOut: 1, failed: 1 },
      waitMs: { mean: 404, p95: 1500, p99: 2900 },
      provisioned: { busyShare: 0.8512, spillShare: 0.8541 },
    };
    const text = runText(comparing(worst, servers), { width: 80 });
    expect(longestLine(text)).toBeLessThanOrEqual(80);
    expect(text).toMatch(/^deployment {2}throttled {2}dropped {2}timed out .*wait p99 .*spilled$/m);
    expect(text).toContain('spilled: requests that found none of these free\n');
  });

  it('shows no interval that prints as one number', () => {
    const interval = { ...lambda.interval, p99Ms: [612.1, 612.3], coldStartRatio: [0.0013, 0.0013] } as const;
    expect(runText(comparing({ ...lambda, interval }), { width: 80 })).not.toContain('intervals');
  });

  it('loses medians, not costs, where there is less room', () => {
    const text = runText(result, { width: 72 });
    const withoutAddresses = text.replace(/^.*:\/\/.*$/gm, '');
    expect(longestLine(withoutAddresses)).toBeLessThanOrEqual(72);
    expect(text).toContain('deployment   cost/month     p95     p99    cold  dropped  instances');
  });

  it('fits names that are long', () => {
    const id = 'checkout-service-behind-the-gateway-in-production';
    expect(longestLine(runText(comparing({ ...lambda, id }, servers), { width: 80 }))).toBeLessThanOrEqual(
      80,
    );
  });

  it('says so when a bill is for the horizon alone', () => {
    const scenario = { name: 'x', horizon: '24 h', month: 'actual' };
    const bill = { ...lambda.bill, period: '24 h' };
    const text = runText({ ...comparing({ ...lambda, bill }), scenario }, { width: 80 });
    expect(text).toContain('lambda costs $0.63 for 24 h');
    expect(text).toContain('8 replications of 24 h, billed as it is');
    expect(text).not.toContain('month');
  });
});

describe('recorded traffic', () => {
  const recorded = (horizon: string, more: object = {}): Result => ({
    ...result,
    scenario: { name: 'x', horizon, month: '730 h', traffic: { pattern: 'replay', file: 'a.csv' }, ...more },
  });
  const chance = '± is chance in the simulation; the traffic itself is taken as it was\n';

  it('is told from the chance in its simulation', () => {
    expect(runText(recorded('24 h'), { width: 80 })).toContain(`60 – 62 ms\n${chance}\n`);
    expect(runMarkdown(recorded('24 h'))).toContain(`\n${chance}`);
    expect(runText(result, { width: 80 })).not.toContain('as it was');
    const once = { ...lambda, interval: { ...lambda.interval, total: [null, null] as const } };
    expect(runText({ ...recorded('24 h'), deployments: [once] }, { width: 80 })).not.toContain('as it was');
  });

  it('is said to be short where the month is far longer', () => {
    const line = '\nscaled up 768 times from 57 min of traffic\n';
    expect(runText(recorded('57 min'), { width: 80 })).toContain(line);
    expect(runMarkdown(recorded('57 min'))).toContain(line);
    expect(runText(recorded('15 h'), { width: 80 })).not.toContain('scaled up');
    expect(runText(recorded('57 min', { month: 'actual' }), { width: 80 })).not.toContain('scaled up');
    const generated = { traffic: [{ pattern: 'poisson' }] };
    expect(runText(recorded('57 min', generated), { width: 80 })).not.toContain('scaled up');
  });
});

describe('headline', () => {
  it('compares with the next and the dearest', () => {
    const others = [costing(servers, 'dear', '90'), costing(servers, 'next', '0.70')];
    expect(headline(comparing(lambda, ...others))).toContain(
      '$0.63 a month, 10 % below next and 143× below dear;',
    );
  });

  it('names those that cost the same, and compares with those that do not', () => {
    const twin = costing(lambda, 'lambda-arm', '0.630');
    expect(headline(comparing(lambda, twin, servers))).toContain(
      '$0.63 a month, the same as lambda-arm, 24× below servers;',
    );
    expect(headline(comparing(lambda, twin, servers, costing(servers, 'dear', '90')))).toContain(
      ', the same as lambda-arm, 24× below servers and 143× below dear;',
    );
    const more = [costing(lambda, 'b', '0.63'), costing(lambda, 'c', '0.63')];
    expect(headline(comparing(lambda, twin, more[0]!))).toContain(', the same as lambda-arm and b;');
    expect(headline(comparing(lambda, twin, ...more, servers))).toContain(
      ', the same as 3 others, 24× below servers;',
    );
  });

  it('does not claim an order that may be chance', () => {
    const close = costing(servers, 'run', '0.64', ['0.60', '0.68']);
    expect(headline(comparing(lambda, close))).toContain(
      'lambda is cheapest at $0.63 a month, not surely below run ($0.64)',
    );
  });

  it('says when they cost the same, and when the cheapest is free', () => {
    expect(headline(comparing(lambda, costing(servers, 'twin', '0.630')))).toContain(', the same as twin;');
    expect(headline(comparing(costing(allFree, 'free', '0.00'), servers))).toContain(
      'free is cheapest at $0.00 a month (inside the free grant), below servers ($15.18)',
    );
  });

  it('does not praise a bargain that turns requests away', () => {
    const poor = { ...lambda, requests: { ...lambda.requests, throttled: 13_061 } };
    expect(headline(comparing(poor, servers))).toBe(
      'small-api: lambda is cheapest at $0.63 a month but refused 21 % of requests; ' +
        'servers, the only one that serves 99 % of requests, costs $15.18; ' +
        'fastest p99 of those that serve: servers 61 ms',
    );
    expect(headline(comparing(poor, servers, costing(servers, 'more', '30.36')))).toContain(
      '; servers, the cheapest that serves 99 % of requests, costs $15.18, 2.0× below more; ',
    );
    expect(headline(comparing(poor, { ...poor, id: 'twin' }))).toContain(
      '; no deployment serves 99 % of requests; fastest p99: lambda 612 ms',
    );
    const late = { ...lambda, requests: { ...lambda.requests, throttled: 1244, timedOut: 622 } };
    expect(headline(comparing(late))).toBe(
      'small-api: lambda costs $0.63 a month but refused 2 % and timed out on 1 % of requests; p99 612 ms',
    );
  });

  it('mentions a few that were turned away, and a handful not', () => {
    const some = (dropped: number) => ({ ...lambda, requests: { ...lambda.requests, dropped } });
    expect(headline(comparing(some(311), servers))).toContain('; but it refused 0.5 % of requests; ');
    expect(headline(comparing(some(6), servers))).not.toContain('refused');
  });

  it('claims no interval where there was one replication', () => {
    const interval = { ...lambda.interval, replications: 1, total: [null, null] as const };
    const once = comparing({ ...lambda, interval }, { ...servers, interval });
    expect(headline(once)).toContain('24× below servers');
    expect(runText(once, { width: 80 })).not.toContain('±');
  });

  it('calls nobody fast when nothing was answered', () => {
    const requests = {
      ...lambda.requests,
      completed: 0,
      failed: 0,
      timedOut: 0,
      warm: 0,
      cold: 0,
      throttled: 62_194,
    };
    const silent = { ...lambda, requests, bill: { ...lambda.bill, perMillionRequests: null } };
    expect(headline(comparing(silent))).toBe(
      'small-api: lambda costs $0.63 a month but refused 100 % of requests; no request was answered',
    );
    expect(runText(comparing(silent), { width: 80 })).toMatch(
      /^lambda +\$0\.63 ±0\.02 +– +– +– +0\.13 % +100 %/m,
    );
  });

  it('needs no comparison', () => {
    expect(headline(comparing(lambda))).toBe('small-api: lambda costs $0.63 a month; p99 612 ms');
    expect(headline({ ...result, scenario: null, deployments: [] })).toBe(
      'scenario: no deployment to compare',
    );
  });
});

describe('runMarkdown', () => {
  it('has a marker, the headline, five columns and the rest folded', () => {
    const text = runMarkdown(result);
    expect(
      text.startsWith('<!-- taximeter:small-api -->\n**small-api: lambda is cheapest at $0.63 a month'),
    ).toBe(true);
    expect(text).toContain(`\
| deployment | cost/month | p99 | cold | dropped |
| --- | ---: | ---: | ---: | ---: |
| lambda | $0.63 ±0.02 | 612 ms | 0.13 % | 0 % |
| servers | $15.18 | 61 ms | 0 % | 0.5 % |

| deployment | timed out | failed |
| --- | ---: | ---: |
| lambda | 0.003 % | 0.1 % |
| servers | 0.003 % | 0.1 % |
`);
    expect(text.match(/<details>/g)).toHaveLength(3);
    expect(text.match(/<\/details>/g)).toHaveLength(3);
  });

  it('keeps a hostile name inside its comment and its sentence', () => {
    const text = runMarkdown({ ...result, scenario: { name: '--> <script>x</script>' } });
    expect(text.split('\n')[0]).toBe('<!-- taximeter:-script-x-script- -->');
    expect(text).not.toContain('<script');
  });
});
