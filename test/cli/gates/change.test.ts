/** What changed since a baseline: by how much, whether it is chance, and in what the runs differ besides. */
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../cli/gates/change.ts';
import { certaintyWords } from '../../../cli/gates/change-columns.ts';
import { changeHeadline } from '../../../cli/gates/change-headline.ts';
import { changeJson, changeText } from '../../../cli/gates/change-report.ts';
import { changedLines } from '../../../cli/gates/changed-lines.ts';
import { comparabilityWords } from '../../../cli/gates/comparability.ts';
import { scenarioChanges } from '../../../cli/gates/scenario-changes.ts';
import type { DeploymentResult, Result } from '../../../engine/result.ts';
import { longestLine, result } from '../fixtures.ts';

const [lambda, servers] = result.deployments as [DeploymentResult, DeploymentResult];

/** The deployments of the fixture, some with another total and interval. */
function runOf(
  totals: Readonly<Record<string, readonly [total: string, low: string | null, high?: string]>>,
): Result {
  const deployments = Object.entries(totals).map(([id, [total, low, high]]) => {
    const like = id === 'servers' ? servers : lambda;
    const interval = low === null ? ([null, null] as const) : ([low, high!] as const);
    return { ...like, id, bill: { ...like.bill, total }, interval: { ...like.interval, total: interval } };
  });
  return { ...result, deployments };
}

describe('how sure a change is', () => {
  const certainty = (was: Result, is: Result) => changesOf(was, is).changed.map((each) => each.certainty);
  const another = (run: Result): Result => ({ ...run, seed: 8 });

  it('is exact on the same requests', () => {
    expect(certainty(runOf({ lambda: ['10', '9', '11'] }), runOf({ lambda: ['10.01', '9', '11'] }))).toEqual([
      'paired',
    ]);
  });

  it.each([
    ['apart', ['10', '9', '11'], ['12', '11.01', '13'], 'clear'],
    ['apart the other way', ['12', '11.01', '13'], ['10', '9', '11'], 'clear'],
    ['touching', ['10', '9', '11'], ['12', '11.00', '13'], 'chance'],
    ['one in the other', ['10', '5', '15'], ['10.5', '10.4', '10.6'], 'chance'],
    ['missing', ['10', null], ['12', '11', '13'], 'unknown'],
    ['the same amount', ['10', '9', '11'], ['10.00', '9', '11'], 'none'],
  ] as const)('is told by intervals at another seed: %s', (_, was, is, expected) => {
    expect(certainty(another(runOf({ lambda: was })), runOf({ lambda: is }))).toEqual([expected]);
  });

  it('is not exact once the requests, their work or the program are others', () => {
    const before = runOf({ lambda: ['10', '9', '11'] });
    const now = runOf({ lambda: ['11', '9', '12'] });
    const stating = (fields: object): Result => ({
      ...before,
      scenario: { ...(before.scenario as object), ...fields },
    });
    for (const other of [
      stating({ traffic: { pattern: 'poisson', rate: '2/s' } }),
      stating({ horizon: '12 h' }),
      stating({ function: { duration: { p50: '80 ms' } } }),
      stating({ functions: { a: { errors: '1 %' } } }),
      { ...before, taximeter: '0.0.9' },
      {
        ...before,
        deployments: before.deployments.map((d) => ({ ...d, requests: { ...d.requests, arrived: 1 } })),
      },
    ]) {
      expect(certainty(other, now)).toEqual(['chance']);
    }
    const sized = (memory: string): object => ({ scenario: { name: memory, function: { memory } } });
    expect(certainty({ ...before, ...sized('1 GB') }, { ...now, ...sized('2 GB') })).toEqual(['paired']);
  });

  it('is said in a sentence for each kind', () => {
    const was = another(runOf({ a: ['1', '1', '1'], b: ['1', '0', '2'], c: ['1', null] }));
    expect(
      certaintyWords(changesOf(was, runOf({ a: ['2', '2', '2'], b: ['2', '1', '3'], c: ['2', null] }))),
    ).toEqual([
      'a: more than chance, because the 95 % intervals are apart',
      'b: may be chance, because the 95 % intervals overlap',
      'c: one replication has no interval, so that nobody knows whether it is chance',
    ]);
  });
});

describe('the headline', () => {
  const headline = (was: Result, is: Result) => changeHeadline(changesOf(was, is));
  const at = (...amounts: readonly string[]) =>
    runOf(
      Object.fromEntries(
        amounts.map((amount, i) => [
          'lambda abcd'.split('')[0] + String(i),
          [amount, amount, amount] as const,
        ]),
      ),
    );

  it.each([
    [['341'], ['382'], 'Monthly cost goes up by $41.00 (12 %) on l0'],
    [['341', '5'], ['382', '5'], 'Monthly cost goes up by $41.00 (12 %) on l0; l1 costs the same'],
    [
      ['341', '5'],
      ['382', '4'],
      'Monthly cost goes up by $41.00 (12 %) on l0 and down by $1.00 (20 %) on l1',
    ],
    [
      ['0', '5', '1', '1'],
      ['1', '5.5', '4', '1'],
      'Monthly cost goes up by $3.00 (300 %) on l2, $1.00 on l0 and 1 more; l3 costs the same',
    ],
    [['1', '2'], ['1.00', '2'], 'Monthly cost stays the same on l0 and l1'],
    [['1'], ['1', '2'], 'Monthly cost stays the same on l0; new: l1'],
    [['1', '2'], ['3'], 'Monthly cost goes up by $2.00 (200 %) on l0; gone: l1'],
  ])('of %j → %j', (was, is, words) => {
    expect(headline(at(...was), at(...is))).toBe(words);
  });

  it('says what may be chance, of what period it is, and which is cheapest now', () => {
    const was = { ...runOf({ lambda: ['10', '9', '11'] }), seed: 8 };
    const is = runOf({ lambda: ['10.5', '9', '12'] });
    expect(headline(was, is)).toBe('Monthly cost goes up by $0.50 (5 %) on lambda, within chance');
    const actual = {
      ...is,
      scenario: { month: 'actual' },
      comparison: { ...is.comparison, cheapest: 'servers' },
    };
    expect(headline(was, actual)).toBe(
      'Cost for 730 h goes up by $0.50 (5 %) on lambda, within chance; cheapest is now servers (was lambda)',
    );
  });
});

describe('money in two currencies', () => {
  const euro = (deployment: DeploymentResult): DeploymentResult => ({
    ...deployment,
    bill: { ...deployment.bill, currency: 'EUR' },
  });
  const inEuro: Result = {
    ...result,
    deployments: [euro(lambda)],
    comparison: { ...result.comparison, currency: 'EUR' },
  };

  it('is not compared', () => {
    const changes = changesOf(inEuro, result);
    expect(changes.incomparable).toEqual(['lambda']);
    expect(changes.changed).toEqual([]);
    expect(changeText(changes, { width: 80 })).toMatch(/\nlambda +€0\.63 +\$0\.63 +other currency/);
  });

  it('is compared in that of the comparison, and where the bills are in the same one', () => {
    const compared = { total: '20', perMillionRequests: null, interval: [null, null] as const };
    const mixed: Result = { ...result, deployments: [{ ...euro(lambda), compared }, servers] };
    expect(changesOf(mixed, result).changed.map(({ difference }) => difference)).toEqual(['-19.37', '0.00']);
    const other = { ...inEuro, deployments: [lambda] };
    expect(changesOf(other, result).changed.map(({ difference }) => difference)).toEqual(['0.00']);
  });
});

it('a table fits 80 columns and shows who is new and gone', () => {
  const text = changeText(changesOf(runOf({ lambda: ['0.10', '0', '1'], old: ['3', '3', '3'] }), result), {
    width: 80,
  });
  expect(longestLine(text)).toBeLessThanOrEqual(80);
  expect(text).toMatch(/\nlambda +\$0\.10 +\$0\.63 +\+\$0\.53 \(\+530 %\) +612 ms/);
  expect(text).toMatch(/\nservers +– +\$15\.18 +new +61 ms/);
  expect(text).toMatch(/\nold +\$3\.00 +– +gone/);
});

it('JSON has exact amounts', () => {
  const { deployments, gone } = changeJson(
    runOf({ lambda: ['0.60', '0', '1'], old: ['3', '3', '3'] }),
    result,
  );
  expect(deployments).toHaveLength(1);
  expect(deployments[0]).toMatchObject({
    id: 'lambda',
    total: { before: '0.60', now: '0.63', difference: '0.03', percent: '5' },
    coldStartRatio: { before: 0.0013, now: 0.0013 },
  });
  expect(gone).toEqual(['old']);
  expect(changeJson(runOf({ lambda: ['0.00', '0', '1'] }), result).deployments[0]!.total.percent).toBeNull();
});

describe('lines of bills', () => {
  const line = lambda.bill.lines[1]!;
  const withLines = (...lines: DeploymentResult['bill']['lines']): Result => ({
    ...result,
    deployments: [{ ...lambda, bill: { ...lambda.bill, lines } }],
  });

  it('are compared by what is metered, whatever tiers they reach', () => {
    const before = withLines({ ...line, quantity: '100', amount: '1.00' });
    const tier = { ...line, quantity: '20', amount: '0.10', unitPrice: '0.000001' };
    const now = withLines({ ...line, quantity: '100', amount: '1.00' }, tier);
    expect(changedLines(changesOf(before, now))).toMatchObject([
      {
        before: { quantity: '100', amount: '1.00' },
        now: { quantity: '120', amount: '1.10' },
        difference: '0.10',
      },
    ]);
    expect(changedLines(changesOf(now, now))).toEqual([]);
  });

  it('may be new or gone', () => {
    const [requests, duration] = lambda.bill.lines;
    const lines = changedLines(changesOf(withLines(requests!), withLines(duration!)));
    expect(
      lines.map(({ label, before, now, difference }) => [label, before?.amount, now?.amount, difference]),
    ).toEqual([
      ['Compute time of on-demand instances', undefined, '0.45', '0.45'],
      ['Requests', '0.18', undefined, '-0.18'],
    ]);
  });
});

describe('what differs besides', () => {
  const stating = (fields: object, more: Partial<Result> = {}): Result => ({
    ...result,
    scenario: { ...(result.scenario as object), ...fields },
    ...more,
  });

  it.each([
    [{ traffic: { rate: '1/s' } }, 'another traffic: traffic not stated (was {"rate":"1/s"})'],
    [{ horizon: '7 d' }, 'another length: horizon 24 h (was 7 d)'],
    [{ month: '744 h' }, 'another month: month 730 h (was 744 h)'],
    [{ rates: { EUR: '1.1' } }, 'another currency or rate: rates not stated (was {"EUR":"1.1"})'],
    [{ asOf: '2025-01-01' }, 'prices of another day: asOf not stated (was 2025-01-01)'],
  ])('%j is told', (fields, words) => {
    expect(comparabilityWords(stating(fields), result)).toEqual([words]);
  });

  it('tells seed, version, period and a traffic file that is another', () => {
    expect(comparabilityWords(stating({}, { seed: 8, taximeter: '0.0.9' }), result)).toEqual([
      'another seed: 7 (was 8), so that some change is chance',
      'another version: taximeter 0.1.0, the baseline is by 0.0.9',
    ]);
    const shorter = {
      ...lambda,
      requests: { ...lambda.requests, arrived: 5 },
      bill: { ...lambda.bill, period: '24 h' },
    };
    expect(comparabilityWords(stating({}, { deployments: [shorter, servers] }), result)).toEqual([
      'another traffic: 62194 requests arrived (was 5)',
      'bills of another period: 730 h (was 24 h)',
    ]);
  });

  it('tells prices of another day where they are others, and not what the scenario changed', () => {
    const priced = (unitPrice: string, asOf: string): Result => {
      const lines = lambda.bill.lines.map((line) => ({ ...line, unitPrice, asOf }));
      return stating({}, { deployments: [{ ...lambda, bill: { ...lambda.bill, lines } }, servers] });
    };
    expect(comparabilityWords(priced('0.0000003', '2026-01-01'), result)).toEqual([
      'prices of another day: lambda has lines that cost more or less by themselves',
    ]);
    expect(comparabilityWords(priced('0.0000003', '2026-07-01'), result)).toEqual([]);
  });

  it('says nothing of runs that are alike', () => {
    expect(comparabilityWords(result, stating({ name: 'other', function: { memory: '1 GB' } }))).toEqual([]);
  });
});

describe('fields of a scenario', () => {
  it('are compared one by one, deployments by their names', () => {
    const deployment = (id: string, memory: string) => ({ id, memory });
    expect(
      scenarioChanges(
        {
          version: 1,
          traffic: [{ rate: '1/s' }, { rate: '5/s' }],
          deployments: [deployment('a', '1 GB'), deployment('b', '1 GB')],
        },
        {
          version: 1,
          name: 'x',
          traffic: [{ rate: '2/s' }],
          deployments: [deployment('c', '9 GB'), deployment('b', '2 GB')],
        },
      ),
    ).toEqual([
      { path: 'traffic.0.rate', before: '1/s', now: '2/s' },
      { path: 'traffic.1', before: '{"rate":"5/s"}', now: undefined },
      { path: 'deployments.b.memory', before: '1 GB', now: '2 GB' },
    ]);
    expect(scenarioChanges({ memory: '1GB' }, { memory: '1 GB' })).toEqual([]);
    expect(scenarioChanges(null, 'x')).toEqual([{ path: '', before: 'null', now: 'x' }]);
    expect(scenarioChanges({ a: { toString: 'x' } }, { a: {} })).toEqual([
      { path: 'a.toString', before: 'x', now: undefined },
    ]);
  });
});
