import { describe, expect, it } from 'vitest';
import { fromDecimal, roundToDecimals } from '../../engine/money/decimal.ts';
import { divide, fraction } from '../../engine/money/fraction.ts';
import { meterEc2 } from '../../engine/platforms/aws-ec2/billing.ts';
import { prices } from '../../engine/platforms/aws-ec2/prices.ts';
import { INSTANCE_SIZES, SIZES_ORIGIN } from '../../engine/platforms/aws-ec2/sizes.ts';
import { HORIZON, NO_USAGE, quantities } from './usage.ts';

describe('metering of EC2', () => {
  const usage = { ...NO_USAGE, replications: 2, billedInstanceUs: 2 * 3 * HORIZON.horizonUs };
  const shape = { size: 't3.small', storageGb: 20, publicIpv4: true };

  it('bills three instances with their volumes and addresses', () => {
    expect(quantities(meterEc2(usage, shape, HORIZON))).toEqual({
      instanceHours: '2190',
      gp3GbMonths: '60',
      publicIpv4Hours: '2190',
    });
  });

  it('bills neither disk nor address where there is none', () => {
    expect(quantities(meterEc2(usage, { size: 't3.small' }, HORIZON))).toEqual({ instanceHours: '2190' });
  });

  it('counts a GB-month as a month even where the bill is for the horizon alone', () => {
    const actual = { horizonUs: HORIZON.horizonUs, monthUs: HORIZON.horizonUs };
    expect(quantities(meterEc2(usage, shape, actual))).toMatchObject({
      instanceHours: '219',
      gp3GbMonths: '6',
    });
    const thirtyDays = { ...HORIZON, monthUs: 720 * 3_600_000_000 };
    expect(quantities(meterEc2(usage, shape, thirtyDays))).toMatchObject({ gp3GbMonths: '60' });
  });
});

describe('prices of EC2', () => {
  const hourly = prices.prices.filter(({ meter }) => meter === 'instanceHours');
  const priceOf = (region: string, size: string) =>
    hourly.find((price) => price.region === region && price.attributes?.size === size);

  it('cover t3, t4g, m7g and c7g in the main regions', () => {
    const families = ['t3', 't4g', 'm7g', 'c7g'];
    const sizes = Object.keys(INSTANCE_SIZES).filter((size) => families.includes(size.split('.')[0]!));
    expect(sizes).toHaveLength(25);
    for (const region of ['us-east-1', 'eu-west-1', 'eu-central-1', 'ap-northeast-1']) {
      for (const size of sizes) expect(priceOf(region, size), `${size} in ${region}`).toBeDefined();
    }
  });

  it('are all for sizes whose hardware is known', () => {
    expect(SIZES_ORIGIN).toMatchObject({ confidence: 'recalled', source: expect.stringMatching(/^https:/) });
    for (const { attributes } of hourly) expect(INSTANCE_SIZES).toHaveProperty([attributes!.size!]);
  });

  it('name the rule where they are derived, and follow it', () => {
    const derived = hourly.filter(({ confidence }) => confidence === 'derived');
    expect(derived.length).toBeGreaterThan(100);
    const bases = { t3: 'xlarge', t4g: 'large', m7g: 'xlarge', c7g: '8xlarge' } as const;
    const steps = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'];
    for (const { region, attributes, tiers, note } of derived) {
      const [family, size] = attributes!.size!.split('.') as [keyof typeof bases, string];
      const base = priceOf(region, `${family}.${bases[family]}`)!;
      expect(base.confidence).not.toBe('derived');
      const doublings = steps.indexOf(bases[family]) - steps.indexOf(size);
      const factor = fraction(2n ** BigInt(doublings + 9), 2n ** 9n);
      const exact = divide(fromDecimal(base.tiers[0]!.price), factor);
      expect(fromDecimal(tiers[0]!.price)).toEqual(
        fromDecimal(roundToDecimals(exact, { mode: 'half-up', decimals: 4 })),
      );
      expect(note).toMatch(/powers of two/);
    }
  });
});
