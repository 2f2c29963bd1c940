/** Published EC2 bills, line by line to the cent, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const SERVER = { platform: 'aws-ec2', region: 'us-east-1', size: 't3.small' };
const LINES = [
  ['instanceHours', '730', '15.18'],
  ['gp3GbMonths', '20', '1.60'],
  ['publicIpv4Hours', '730', '3.65'],
];

describe('published bills of EC2', () => {
  it('TP-EC2-T3: t3.small with 20 GB of gp3 and an address, in words', () => {
    const { size: instanceType, ...place } = SERVER;
    const bill = billOf({ ...place, instanceType, hours: 730, gp3Gb: 20, publicIpv4: true });
    expect(linesOf(bill)).toEqual(LINES);
    expect(bill.total).toBe('20.43');
  });

  it('TP-EC2-T3, as meters', () => {
    const bill = billOf({ ...SERVER, usage: { instanceHours: 730, gp3GbMonths: 20, publicIpv4Hours: 730 } });
    expect(linesOf(bill)).toEqual(LINES);
    expect(bill.total).toBe('20.43');
  });

  it('runs for the whole month where no hours are stated', () => {
    expect(linesOf(billOf(SERVER))).toEqual([LINES[0]]);
    expect(linesOf(billOf({ ...SERVER, month: '720 h', count: 2 }))).toEqual([
      ['instanceHours', '1440', '29.95'],
    ]);
  });

  it('bills a volume beyond its included IOPS and throughput for the share of the month', () => {
    const volume = { gp3Gb: 2000, gp3Iops: 10_000, gp3Mbps: 500, hours: 12, month: '30 d' };
    expect(linesOf(billOf({ ...SERVER, ...volume })).slice(1)).toEqual([
      ['gp3GbMonths', '33.333333333', '2.67'],
      ['gp3IopsMonths', '116.666666667', '0.58'],
      ['gp3ThroughputMbpsMonths', '6.25', '0.25'],
    ]);
  });

  it('has a spot price where one was sampled, and refuses where none is known', () => {
    expect(linesOf(billOf({ ...SERVER, commitment: 'spot', hours: 730 }))).toEqual([
      ['instanceHours', '730', '6.79'],
    ]);
    expect(billOf({ ...SERVER, commitment: 'on-demand', hours: 730 }).total).toBe('15.18');
    expect(() => billOf({ ...SERVER, size: 't3.nano', commitment: 'spot' })).toThrow(
      /commitment spot.*got none/,
    );
  });

  it('charges nothing for no time and a minute for a second', () => {
    expect(billOf({ ...SERVER, hours: 0 }).total).toBe('0.00');
    const [run] = linesOf(billOf({ ...SERVER, size: 'm7g.4xlarge', durationPerDay: '1 s', days: 30 }));
    expect(run).toEqual(['instanceHours', '0.5', '0.33']);
  });
});
