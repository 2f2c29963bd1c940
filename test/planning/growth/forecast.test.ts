/** Forecasts against figures worked out by hand: where grants and tiers are crossed, what it costs, and who is cheapest. */
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast } from '../../../engine/planning/growth/forecast.ts';
import type { Growth } from '../../../engine/planning/growth/growth-rate.ts';
import type { Player } from '../../../engine/planning/player.ts';
import { result } from '../../cli/fixtures.ts';
import { playerHere } from './play-document.ts';

const monthly = (percent: number): Growth => ({ share: percent / 100, per: 'month' });

/** Equal gaps and one duration: with instances that stay, nothing is left to chance, and a tenth of a month is exact. */
const STEADY = {
  horizon: '73 h',
  replications: 1,
  traffic: { pattern: 'steady', rate: '100k/month' },
  function: { memory: '1 GB', duration: '900 ms' },
  deployments: [
    {
      ...{ id: 'lambda', platform: 'aws-lambda', region: 'us-east-1', architecture: 'x86_64' },
      behaviour: { instanceLife: 'none' },
    },
  ],
};

const crossed = ({ months }: Forecast) =>
  months.flatMap((each) =>
    each.crossed.map((crossing) => [each.month, crossing.what, 'label' in crossing ? crossing.label : '']),
  );

describe('on Lambda, doubling every month', () => {
  it('uses up 400,000 GB-s in month 4 and 1 million requests in month 5', async () => {
    // 100k requests × 0.9 GB-s: 90k, 180k, 360k, 720k GB-s; 100k, …, 800k, 1.6M requests.
    const found = await forecast(playerHere, STEADY, monthly(100), 5);
    expect(crossed(found)).toEqual([
      [4, 'freeUsedUp', 'Duration'],
      [5, 'freeUsedUp', 'Requests'],
    ]);
    expect(found.months.map(({ requests }) => requests)).toEqual([100e3, 200e3, 400e3, 800e3, 1.6e6]);
    // (720,000 − 400,000) × $0.0000166667 = $5.33; (1,440,000 − 400,000) × $0.0000166667 + 0.6 × $0.20 = $17.33 + $0.12.
    const totals = found.months.map(({ deployments }) => deployments[0]!.total);
    expect(totals).toEqual(['0.00', '0.00', '0.00', '5.33', '17.45']);
    expect(found.years).toEqual([
      { from: 1, to: 5, deployments: [{ id: 'lambda', total: '22.78' }], cheapest: 'lambda' },
    ]);
    expect(found.results[0].scenario).toMatchObject({ traffic: { rate: '100k/month' } });
  });

  it('crosses nothing without grants', async () => {
    const found = await forecast(playerHere, { ...STEADY, freeGrants: false }, monthly(100), 5);
    expect(crossed(found)).toEqual([]);
    // 1.44M GB-s = $24.00 and 1.6M requests = $0.32.
    expect(found.months[4]!.deployments[0]!.total).toBe('24.32');
  });
});

it('on Lambda, halving every month, it is inside the grants again', async () => {
  const document = { ...STEADY, traffic: { pattern: 'steady', rate: '1.6M/month' } };
  const found = await forecast(playerHere, document, monthly(-50), 4);
  expect(crossed(found)).toEqual([
    [2, 'freeAgain', 'Requests'],
    [3, 'freeAgain', 'Duration'],
  ]);
  expect(found.months.map(({ deployments }) => deployments[0]!.total)).toEqual([
    '17.45',
    '5.33',
    '0.00',
    '0.00',
  ]);
});

it('reaches the second tier of Lambda’s duration in month 3', async () => {
  // 400k requests × 10 GB × 900 s: 3.6, 4.68 and 6.084 thousand million GB-s; the first tier ends at 6.
  const document = {
    ...STEADY,
    horizon: '24 h',
    traffic: { pattern: 'steady', rate: '400k/month' },
    function: { memory: '10 GB', duration: '15 min' },
  };
  const found = await forecast(playerHere, document, monthly(30), 4);
  expect(found.months.map((each) => each.crossed)).toEqual([
    [],
    [],
    [
      {
        ...{ deployment: 'lambda', what: 'tier', meter: 'gbSeconds', label: 'Duration', unit: 'GB-s' },
        ...{ tier: 2, unitPrice: '0.0000150000', before: '0.0000166667' },
      },
    ],
    [],
  ]);
});

it('says at which limit requests are turned away', async () => {
  // 3 requests a second of a second each, two at once: every third is turned away.
  const document = {
    ...STEADY,
    horizon: '1 h',
    traffic: { pattern: 'steady', rate: '1.5/s' },
    function: { memory: '128 MB', duration: '1 s' },
    deployments: [{ ...STEADY.deployments[0], accountConcurrency: 2 }],
  };
  const { months } = await forecast(playerHere, document, monthly(100), 2);
  const refused = months[1]!.crossed.find(({ what }) => what === 'refused');
  expect(refused).toMatchObject({ limit: { knob: 'accountConcurrency', value: 2 } });
  expect((refused as { share: number }).share).toBeCloseTo(1 / 3, 2);
  expect(months[0]!.crossed).toEqual([]);
});

describe('who is cheapest', () => {
  /** Costs by the rate: `pays` a dollar for each request a second, `fixed` five dollars; it is full at 8. */
  const player: Player = {
    parallel: 2,
    async play(document) {
      const rate = Number.parseFloat((document as { traffic: { rate: string } }).traffic.rate);
      const [like] = result.deployments;
      const of = (id: string, total: string, dropped: number) => ({
        ...like!,
        id,
        bill: { ...like!.bill, total },
        requests: { ...like!.requests, arrived: rate * 3600, dropped },
      });
      const scenario = { horizon: '1 h', month: '730 h', deployments: [{ id: 'pays' }, { id: 'fixed' }] };
      const deployments = [of('pays', rate.toFixed(2), 0), of('fixed', '5.00', Math.max(0, rate - 8) * 3600)];
      return { ...result, scenario, deployments };
    },
  };
  const document = { traffic: { pattern: 'poisson', rate: '2/s' } };

  it('changes with the rate, and back to who still serves', async () => {
    const { months, years } = await forecast(player, document, monthly(50), 5);
    expect(months.map(({ ratePerSec }) => ratePerSec)).toEqual([2, 3, 4.5, 6.75, 10.125]);
    expect(months.map(({ cheapest }) => cheapest)).toEqual(['pays', 'pays', 'pays', 'fixed', 'pays']);
    expect(months[4]!.deployments[1]!.dropped).toBeCloseTo(2.125 / 10.125, 12);
    expect(months[4]!.crossed).toEqual([
      { deployment: 'fixed', what: 'refused', share: expect.closeTo(0.21, 2) },
    ]);
    // 2 + 3 + 4.5 + 6.75 + 10.13 against 25, which does not serve all of it.
    expect(years).toMatchObject([
      {
        deployments: [
          { id: 'pays', total: '26.38' },
          { id: 'fixed', total: '25.00' },
        ],
        cheapest: 'pays',
      },
    ]);
  });

  it('is summed up by years', async () => {
    const { years } = await forecast(player, document, { share: 0, per: 'year' }, 25);
    expect(years.map(({ from, to, deployments }) => [from, to, deployments[0]!.total])).toEqual([
      [1, 12, '24.00'],
      [13, 24, '24.00'],
      [25, 25, '2.00'],
    ]);
  });

  it('is played once where nothing grows', async () => {
    let plays = 0;
    const counting: Player = { parallel: 1, play: (each) => player.play(each).finally(() => plays++) };
    await forecast(counting, document, monthly(0), 12);
    expect(plays).toBe(1);
  });
});
