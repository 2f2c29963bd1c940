import { describe, expect, it } from 'vitest';
import { findPrice } from '../../../engine/money/find-price.ts';
import { busyShareByPrice } from '../../../engine/planning/breakeven/ready-prices.ts';
import { awsLambda } from '../../../engine/platforms/aws-lambda/index.ts';

/** The first tier of the newest book. */
function priceOf(meter: string, architecture: string): string {
  return findPrice(awsLambda.books[0], meter, 'us-east-1', { architecture }).price!.tiers[0]!.price;
}

describe('utilisation at which an instance kept ready costs what it would on demand', () => {
  it.each([
    // 0.0000041667 ÷ (0.0000166667 − 0.0000097222) = 41667 ÷ 69445
    ['x86_64', '0.600000'],
    // 0.0000033334 ÷ (0.0000133334 − 0.0000077778) = 33334 ÷ 55556
    ['arm64', '0.600007'],
  ])('is 60.0 %% on AWS Lambda, %s', (architecture, utilisation) => {
    const prices = {
      ready: priceOf('provisionedGbSeconds', architecture),
      used: priceOf('provisionedDurationGbSeconds', architecture),
      onDemand: priceOf('gbSeconds', architecture),
    };
    expect(busyShareByPrice(prices)).toBe(utilisation);
    expect((Number(utilisation) * 100).toFixed(1)).toBe('60.0');
  });

  it('is more than all of the time where being ready costs more than it saves', () => {
    expect(busyShareByPrice({ ready: '3', used: '1', onDemand: '3' })).toBe('1.500000');
  });

  it('is none where use costs no less', () => {
    expect(busyShareByPrice({ ready: '1', used: '2', onDemand: '2' })).toBeNull();
  });
});
