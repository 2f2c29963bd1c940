/** Growth as people say it, traffic times a factor, and what is crossed between two months. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meterMarks } from '../../../engine/planning/growth/bill-marks.ts';
import { crossingsBetween } from '../../../engine/planning/growth/crossings.ts';
import { growthFactor, parseGrowth } from '../../../engine/planning/growth/growth-rate.ts';
import { scaledTraffic, scalingIssues } from '../../../engine/planning/scaled-traffic.ts';
import type { DeploymentResult } from '../../../engine/result.ts';
import { parseRatePerSec } from '../../../engine/words/quantity.ts';
import { result } from '../../cli/fixtures.ts';

describe('growth', () => {
  it.each([
    ['5%/month', 0.05, 'month'],
    ['5 % / month', 0.05, 'month'],
    ['+2.5% per month', 0.025, 'month'],
    ['-3%/month', -0.03, 'month'],
    ['40%/year', 0.4, 'year'],
    ['0%/month', 0, 'month'],
  ] as const)('%s is understood', (text, share, per) => {
    const { growth } = parseGrowth(text);
    expect(growth?.per).toBe(per);
    expect(growth?.share).toBeCloseTo(share, 12);
  });

  it.each([
    '5',
    '5%',
    '5/month',
    '5%/week',
    'x%/month',
    '',
    '1e3%/month',
    '5%/month/month',
    '5,5%/month',
    '∞%/year',
  ])('"%s" is not', (text) => {
    expect(parseGrowth(text).error).toBe(
      `must be a rate of growth such as 5%/month or 40%/year, got "${text}"`,
    );
  });

  it('cannot take more than there is', () => {
    expect(parseGrowth('-100%/month').error).toBe('must be more than -100 %, got "-100%/month"');
    expect(parseGrowth('-99.9%/month').growth).toBeDefined();
  });

  it('begins in the second month; a year is twelve', () => {
    expect([1, 2, 3].map((month) => growthFactor({ share: 0.5, per: 'month' }, month))).toEqual([
      1, 1.5, 2.25,
    ]);
    expect(growthFactor({ share: 0.4, per: 'year' }, 1)).toBe(1);
    expect(growthFactor({ share: 0.4, per: 'year' }, 7)).toBeCloseTo(Math.sqrt(1.4), 12);
    expect(growthFactor({ share: 0.4, per: 'year' }, 13)).toBeCloseTo(1.4, 12);
  });
});

describe('traffic times a factor', () => {
  it('has every rate multiplied, in its unit, and all else as it was', () => {
    const traffic = [
      { pattern: 'diurnal', rate: '500k/month', amplitude: '60 %' },
      { pattern: 'ramp', from: '1/s', to: '1,000 per min', over: '1 h' },
      { pattern: 'spike', at: '9 h', peak: '2.5/s', hold: '1 h' },
      { pattern: 'bursts', rate: '10/h', size: 5 },
    ];
    const document = { name: 'x', traffic };
    expect(scaledTraffic(document, 2)).toEqual({
      name: 'x',
      traffic: [
        { pattern: 'diurnal', rate: '1000000/month', amplitude: '60 %' },
        { pattern: 'ramp', from: '2/s', to: '2000/min', over: '1 h' },
        { pattern: 'spike', at: '9 h', peak: '5/s', hold: '1 h' },
        { pattern: 'bursts', rate: '20/h', size: 5 },
      ],
    });
    expect(document.traffic).toBe(traffic);
    expect(scaledTraffic(document, 1)).toBe(document);
    expect(scaledTraffic({ traffic: traffic[2] }, 2)).toMatchObject({ traffic: { peak: '5/s' } });
  });

  it('is a rate that reads back, whatever the factor', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e4, noNaN: true }),
        fc.constantFrom('s', 'min', 'h', 'day', 'month'),
        (rate, factor, unit) => {
          const { traffic } = scaledTraffic({ traffic: { rate: `${rate}/${unit}` } }, factor) as {
            traffic: { rate: string };
          };
          const expected = parseRatePerSec(`${rate}/${unit}`).value! * factor;
          expect(parseRatePerSec(traffic.rate).value! / expected).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('leaves what is no rate for the reader of scenarios', () => {
    for (const traffic of [null, 'x', [1, null], { rate: 5 }, { rate: 'often' }])
      expect(scaledTraffic({ traffic }, 2)).toEqual({ traffic });
    expect(scaledTraffic({}, 2)).toEqual({});
  });

  it('is refused where requests are recorded', () => {
    const replay = { pattern: 'replay', file: 't.csv' };
    expect(scalingIssues({ traffic: [{ pattern: 'poisson', rate: '1/s' }, replay] })).toEqual([
      { path: 'traffic[1]', message: 'traffic[1] must state rates, which can grow, got recorded requests' },
    ]);
    expect(scalingIssues({ traffic: replay })[0]?.path).toBe('traffic');
    expect(() => scaledTraffic({ traffic: replay }, 2)).toThrow(RangeError);
  });
});

describe('what is crossed', () => {
  const [lambda] = result.deployments as [DeploymentResult];
  const serving = (requests: Partial<DeploymentResult['requests']>, peak = 3): DeploymentResult => ({
    ...lambda,
    requests: { ...lambda.requests, arrived: 1000, throttled: 0, dropped: 0, timedOut: 0, ...requests },
    instances: { ...lambda.instances, peak },
  });
  const words = (before: DeploymentResult, now: DeploymentResult, written = {}) =>
    crossingsBetween(before, now, written).map(({ deployment: _, ...rest }) => rest);

  it('is who turns requests away, lets them time out, and serves again', () => {
    expect(words(serving({}), serving({ throttled: 10, dropped: 10 }))).toEqual([
      { what: 'refused', share: 0.02 },
    ]);
    expect(words(serving({ throttled: 10 }), serving({ throttled: 30 }))).toEqual([]);
    expect(words(serving({}), serving({ timedOut: 1 }))).toEqual([{ what: 'timedOut', share: 0.001 }]);
    expect(words(serving({ throttled: 10 }), serving({}))).toEqual([{ what: 'served' }]);
    expect(words(serving({}), serving({ dropped: 5 }, 8), { maxInstances: 8 })).toEqual([
      { what: 'refused', share: 0.005 },
    ]);
    expect(
      words(serving({}), serving({ throttled: 5 }, 8), { maxInstances: 8, accountConcurrency: 9 }),
    ).toEqual([{ what: 'refused', share: 0.005, limit: { knob: 'maxInstances', value: 8 } }]);
  });

  it('is another instance, of small fleets that scale', () => {
    const scale = { min: 1, max: 50 };
    expect(words(serving({}, 2), serving({}, 3), { scale })).toEqual([
      { what: 'instances', peak: 3, before: 2 },
    ]);
    expect(words(serving({}, 2), serving({}, 3))).toEqual([]);
    expect(words(serving({}, 2.2), serving({}, 3), { scale })).toEqual([]);
    expect(words(serving({}, 30), serving({}, 31), { scale })).toEqual([]);
  });

  it('is a free quantity, and a tier, of what was not used at all the month before', () => {
    const line = {
      ...lambda.bill.lines[0]!,
      unitPrice: '0.09',
      unit: 'GB',
      label: 'Egress',
      meter: 'egressGb',
    };
    const billed = (...lines: DeploymentResult['bill']['lines']): DeploymentResult => ({
      ...serving({}),
      bill: { ...lambda.bill, lines },
    });
    const used = { ...line, quantity: '150', free: '100' };
    expect(words(billed(), billed(used))).toMatchObject([{ what: 'freeUsedUp', meter: 'egressGb' }]);
    expect(words(billed({ ...line, quantity: '0', free: '0' }), billed(used))).toMatchObject([
      { what: 'freeUsedUp' },
    ]);
    expect(words(billed(), billed({ ...line, quantity: '50', free: '50' }))).toEqual([]);
    expect(words(billed(), billed({ ...line, quantity: '50', free: '0' }))).toEqual([]);
    const second = { ...line, quantity: '20', free: '0', unitPrice: '0.085' };
    expect(words(billed(), billed({ ...line, quantity: '100', free: '0' }, second))).toMatchObject([
      { what: 'tier', tier: 2, before: '0.09', unitPrice: '0.085' },
    ]);
  });

  it('takes functions together, which share what is free', () => {
    const line = { ...lambda.bill.lines[0]!, unitPrice: '0.0000002' };
    const marks = meterMarks([
      { ...line, function: 'a', quantity: '600', free: '600' },
      { ...line, function: 'b', quantity: '600', free: '400' },
    ]);
    expect([...marks.values()]).toMatchObject([{ free: 'usedUp', tier: 1 }]);
    const inside = meterMarks([
      { ...line, quantity: '0', free: '0' },
      { ...line, function: 'b', quantity: '4', free: '4' },
    ]);
    expect([...inside.values()]).toMatchObject([{ free: 'inside', tier: 1 }]);
    expect([...meterMarks([{ ...line, free: '0' }]).values()]).toMatchObject([{ free: 'none' }]);
  });
});
