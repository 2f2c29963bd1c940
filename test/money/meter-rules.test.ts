import { describe, expect, it } from 'vitest';
import { fromDecimal, quantityText } from '../../engine/money/decimal.ts';
import { beyondIncluded, billedSeconds } from '../../engine/money/meter-rules.ts';
import { prices as ec2 } from '../../engine/platforms/aws-ec2/prices.ts';
import { prices as fargate } from '../../engine/platforms/aws-fargate/prices.ts';
import { prices as lambda } from '../../engine/platforms/aws-lambda/prices.ts';

describe('billedSeconds', () => {
  const cases = [
    [lambda, 'gbSeconds', {}, '0.35083', '0.351'],
    [lambda, 'gbSeconds', {}, '0.351', '0.351'],
    [lambda, 'gbSeconds', {}, '0', '0'],
    [lambda, 'provisionedGbSeconds', {}, '1', '300'],
    [lambda, 'provisionedGbSeconds', {}, '300.001', '600'],
    [lambda, 'snapStartCacheGbSeconds', {}, '60', '10800'],
    [fargate, 'vcpuHours', {}, '10', '60'],
    [fargate, 'vcpuHours', {}, '60.2', '61'],
    [fargate, 'windowsVcpuSeconds', { operatingSystem: 'windows' }, '10', '300'],
    [ec2, 'instanceHours', {}, '59', '60'],
    [ec2, 'publicIpv4Hours', {}, '1.5', '1.5'],
  ] as const;
  for (const [book, meter, bought, seconds, billed] of cases) {
    it(`${seconds} s of ${meter} on ${book.platform} is billed as ${billed} s`, () => {
      expect(quantityText(billedSeconds(book, meter, bought, fromDecimal(seconds)))).toBe(billed);
    });
  }
});

describe('beyondIncluded', () => {
  it('takes off what is included, never below zero', () => {
    expect(quantityText(beyondIncluded(fargate, 'ephemeralGbHours', fromDecimal('30')))).toBe('10');
    expect(quantityText(beyondIncluded(fargate, 'ephemeralGbHours', fromDecimal('10')))).toBe('0');
    expect(quantityText(beyondIncluded(lambda, 'gbSeconds', fromDecimal('3')))).toBe('3');
  });

  it('throws on a meter of another platform', () => {
    expect(() => beyondIncluded(lambda, 'vcpuHours', fromDecimal('1'))).toThrow(
      "meter must be one of aws-lambda's, got vcpuHours",
    );
  });
});
