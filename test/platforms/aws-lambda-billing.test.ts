import { describe, expect, it } from 'vitest';
import { meterLambda } from '../../engine/platforms/aws-lambda/billing.ts';
import { prices } from '../../engine/platforms/aws-lambda/prices.ts';
import { HORIZON, NO_REQUESTS, NO_USAGE, quantities } from './usage.ts';

describe('metering of AWS Lambda', () => {
  const usage = {
    ...NO_USAGE,
    replications: 4,
    requests: { ...NO_REQUESTS, arrived: 500, warm: 390, cold: 10, throttled: 100 },
    onDemandSteps: 40_000,
    provisionedSteps: 8000,
    provisionedUs: 4 * 2 * HORIZON.horizonUs,
  };

  it('bills requests that started, as the mean of the replications scaled to the month', () => {
    expect(quantities(meterLambda(usage, { memoryMb: 1024, ephemeralMb: 512 }, HORIZON, prices))).toEqual({
      requests: '1000',
      gbSeconds: '100',
      provisionedGbSeconds: String(2 * 730 * 3600),
      provisionedDurationGbSeconds: '20',
      ephemeralGbSeconds: '0',
    });
  });

  it('bills disk above 512 MB for all billed time, and memory as MB ÷ 1024', () => {
    const readings = quantities(meterLambda(usage, { memoryMb: 128, ephemeralMb: 1024 }, HORIZON, prices));
    expect(readings).toMatchObject({ gbSeconds: '12.5', ephemeralGbSeconds: '60' });
  });

  it('does not scale where the month is the horizon', () => {
    const actual = { horizonUs: HORIZON.horizonUs, monthUs: HORIZON.horizonUs };
    expect(quantities(meterLambda(usage, { memoryMb: 1024 }, actual, prices))).toMatchObject({
      requests: '100',
      gbSeconds: '10',
    });
  });

  it('is exact where three replications do not divide', () => {
    const [requests] = meterLambda({ ...usage, replications: 3 }, { memoryMb: 1024 }, HORIZON, prices);
    expect(requests!.quantity).toEqual({ num: 4000n, den: 3n });
  });
});

describe('prices of AWS Lambda', () => {
  it('cover 24 regions and both architectures', () => {
    expect(prices.regions).toHaveLength(24);
    for (const region of prices.regions) {
      const own = prices.prices.filter((price) => price.region === region);
      const durations = own.filter(({ meter }) => meter === 'gbSeconds').map((price) => price.attributes);
      expect(durations).toEqual([{ architecture: 'x86_64' }, { architecture: 'arm64' }]);
      expect(own.map(({ meter }) => meter)).toEqual(
        expect.arrayContaining(['requests', 'provisionedGbSeconds', 'ephemeralGbSeconds']),
      );
    }
  });

  it('say so where only the first tier is known', () => {
    const single = prices.prices.filter(({ meter, tiers }) => meter === 'gbSeconds' && tiers.length === 1);
    expect(new Set(single.map(({ region }) => region))).toEqual(
      new Set(['eu-central-2', 'eu-south-1', 'ap-southeast-5', 'ap-east-1', 'af-south-1', 'me-south-1']),
    );
    for (const { note } of single) expect(note).toMatch(/only the first tier/);
  });
});
