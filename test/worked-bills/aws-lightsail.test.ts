/** Published Lightsail bills, and how its hours end at the plan's price. */
import { describe, expect, it } from 'vitest';
import { LIGHTSAIL_SIZES, SIZES_ORIGIN } from '../../engine/platforms/aws-lightsail/sizes.ts';
import { billOf, linesOf } from './billed.ts';

const SERVER = { platform: 'aws-lightsail', region: 'us-east-1', size: '512mb' };

describe('bills of Lightsail', () => {
  it('lightsail-100h: 100 h of the least expensive plan, published as 0.46 at another plan’s hour: 0.67', () => {
    expect(linesOf(billOf({ ...SERVER, hours: '100' }))).toEqual([['instanceHours', '100', '0.67']]);
  });

  it('lightsail-100h at the hour it was computed with, that of the plan without IPv4: 0.46', () => {
    expect(billOf({ ...SERVER, size: '512mb-ipv6', hours: '100' }).total).toBe('0.46');
  });

  it('are the plan’s price for a whole month, however long it is', () => {
    const months = ['720 h', '730 h', '744 h'].map(
      (month) => billOf({ ...SERVER, size: '4gb', month }).total,
    );
    expect(months).toEqual(['24.00', '24.00', '24.00']);
    expect(billOf({ ...SERVER, size: '4gb', hours: 730, count: 2 }).total).toBe('48.00');
    expect(billOf({ ...SERVER, size: '4gb', hours: 729 }).total).toBe('23.55');
  });

  it('never come to more by the hour than the plan’s price', () => {
    for (const size of [...Object.keys(LIGHTSAIL_SIZES), '512mb-ipv6']) {
      const server = { ...SERVER, size, month: '744 h' };
      const [part, whole] = [billOf({ ...server, hours: 743 }).total, billOf(server).total];
      expect(Number(part), size).toBeLessThanOrEqual(Number(whole));
    }
  });

  it('are of sizes whose hardware AWS publishes', () => {
    expect(SIZES_ORIGIN).toMatchObject({ confidence: 'official', source: expect.stringMatching(/^https:/) });
    expect(Object.values(LIGHTSAIL_SIZES).every(({ vcpu }) => vcpu >= 2)).toBe(true);
  });

  it('count started hours, and traffic beyond the allowance by region', () => {
    expect(linesOf(billOf({ ...SERVER, hours: '10 min' }))).toEqual([['instanceHours', '1', '0.01']]);
    expect(billOf({ ...SERVER, region: 'ap-southeast-2', egressGb: 100 }).total).toBe('22.00');
    expect(billOf({ ...SERVER, hours: 0, egressGb: 100 }).total).toBe('9.00');
    expect(billOf({ ...SERVER, hours: 0 }).total).toBe('0.00');
  });
});
