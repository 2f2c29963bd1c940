/** Published bills of data transfer, load balancers and VPC, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

const TRANSFER = { platform: 'aws-data-transfer', region: 'us-east-1' };
const BALANCER = { platform: 'aws-load-balancer', region: 'us-east-1' };
const VPC = { platform: 'aws-vpc', region: 'us-east-1' };

describe('published bills of data transfer', () => {
  it('TP-IC-DTO: 57,000 GB to the internet', () => {
    for (const usage of [{ gb: 57_000 }, { egress: '57000 GB' }, { usage: { egressGb: 57_000 } }]) {
      const bill = billOf({ ...TRANSFER, freeTier: null, ...usage });
      expect(linesOf(bill)).toEqual([
        ['egressGb', '10240', '921.60'],
        ['egressGb', '40960', '3481.60'],
        ['egressGb', '5800', '406.00'],
      ]);
      expect(bill.total).toBe('4809.20');
    }
  });

  it('gives 100 GB free, once for all regions, before the first tier', () => {
    expect(linesOf(billOf({ ...TRANSFER, gb: 100 }))).toEqual([['egressGb', '0', '0.00']]);
    expect(linesOf(billOf({ ...TRANSFER, gb: 0 }))).toEqual([['egressGb', '0', '0.00']]);
    expect(linesOf(billOf({ ...TRANSFER, gb: 10_440 }))).toEqual([
      ['egressGb', '10240', '921.60'],
      ['egressGb', '100', '8.50'],
    ]);
    const { items } = billed([
      { ...TRANSFER, gb: 60 },
      { ...TRANSFER, region: 'ap-northeast-1', gb: 60 },
    ]);
    expect(items.map(({ bill }) => bill.total)).toEqual(['0.90', '1.14']);
  });

  it('bills other regions and zones where their prices are known', () => {
    expect(linesOf(billOf({ ...TRANSFER, interRegionGb: 100, interZoneGb: 100 }))).toEqual([
      ['interRegionGb', '100', '2.00'],
      ['interZoneGb', '100', '1.00'],
    ]);
    expect(() => billOf({ ...TRANSFER, region: 'eu-west-2', interRegionGb: 1 })).toThrow(
      'known in us-east-1',
    );
  });
});

describe('published bills of load balancers', () => {
  it('AWS-ALB1: one connection a second, 300 KB/s, with a trust store', () => {
    const load = { newConnPerSec: 1, connectionMinutes: 2, activeConnections: 120, kbPerSec: 300, rules: 1 };
    const words = billOf({ ...BALANCER, ...load, hours: 720, lcuMax: '1.08', trustStores: 1 });
    const meters = billOf({
      ...BALANCER,
      usage: { loadBalancerHours: 720, lcuHours: '777.6', trustStoreHours: 720 },
    });
    for (const bill of [words, meters]) {
      expect(linesOf(bill)).toEqual([
        ['loadBalancerHours', '720', '16.20'],
        ['lcuHours', '777.6', '6.22'],
        ['trustStoreHours', '720', '4.03'],
      ]);
      expect(bill.total).toBe('26.45');
    }
  });

  it('TP-ALB-IP: without capacity units, with two addresses', () => {
    const { items, total } = billed([
      { ...BALANCER, hours: 730 },
      { ...VPC, hours: 730, publicIpv4: 2 },
    ]);
    expect(items.flatMap(({ bill }) => linesOf(bill))).toEqual([
      ['loadBalancerHours', '730', '16.43'],
      ['publicIpv4Hours', '1460', '7.30'],
    ]);
    expect(total).toBe('23.73');
  });

  it('TP-ALB-FRA: 26.6 connections a second in Frankfurt, 25.57 (published 25.56, rounded by the hour)', () => {
    const FRANKFURT = { ...BALANCER, region: 'eu-central-1' };
    const words = billOf({ ...FRANKFURT, newConnPerSec: '26.6', lcu: '1.064', hours: 720 });
    const meters = billOf({ ...FRANKFURT, usage: { loadBalancerHours: 720, lcuHours: '766.08' } });
    for (const bill of [words, meters]) {
      expect(linesOf(bill)).toEqual([
        ['loadBalancerHours', '720', '19.44'],
        ['lcuHours', '766.08', '6.13'],
      ]);
    }
  });

  it('bills the largest dimension of the load', () => {
    const units = (load: object) => linesOf(billOf({ ...BALANCER, hours: 1, ...load }))[1]![1];
    expect(units({ newConnPerSec: 100, connectionDuration: '3 min', gbPerHour: '3.6' })).toBe('6');
    expect(units({ gbPerHour: 1, lambdaTargets: true })).toBe('2.5');
    expect(units({ rules: 60, requestsPerSec: 100, newConnPerSec: 1 })).toBe('5');
    expect(units({ plan: 'network', newConnPerSec: 100, activeConnections: 18_000, gbPerHour: '0.1' })).toBe(
      '0.18',
    );
  });

  it('bills started hours, the whole month where none are stated', () => {
    const paid = (time: object) => linesOf(billOf({ ...BALANCER, ...time }))[0]![1];
    expect(paid({})).toBe('730');
    expect(paid({ loadBalancers: 2, month: '30 d' })).toBe('1440');
    expect(paid({ hours: '0.2' })).toBe('1');
    expect(paid({ hours: 0 })).toBe('0');
    expect(paid({ plan: 'network', hours: 730 })).toBe('730');
  });

  it('refuses a load that contradicts the stated units', () => {
    const load = { newConnPerSec: 50, lcu: 1, hours: 1 };
    expect(() => billOf({ ...BALANCER, ...load })).toThrow('lcu must agree with the other fields (2), got 1');
    expect(() => billOf({ ...BALANCER, rules: 20 })).toThrow('requestsPerSec must be stated');
  });
});

describe('published bills of VPC', () => {
  it('TP-IC-NAT and TP-NAT2: a NAT gateway for a month', () => {
    for (const [gb, amount, total] of [
      [100, '4.50', '37.35'],
      [2, '0.09', '32.94'],
    ] as const) {
      const words = billOf({ ...VPC, hours: 730, gb });
      const meters = billOf({ ...VPC, usage: { natHours: 730, natGb: gb } });
      for (const bill of [words, meters]) {
        expect(linesOf(bill)).toEqual([
          ['natHours', '730', '32.85'],
          ['natGb', String(gb), amount],
        ]);
        expect(bill.total).toBe(total);
      }
    }
  });

  it('bills gateways, endpoints by zone and addresses in started hours', () => {
    const usage = { natGateways: 2, endpoints: 3, zones: 2, publicIpv4: 1, hours: '9.5' };
    expect(linesOf(billOf({ ...VPC, ...usage }))).toEqual([
      ['natHours', '20', '0.90'],
      ['endpointHours', '60', '0.60'],
      ['publicIpv4Hours', '10', '0.05'],
    ]);
    expect(billOf({ ...VPC, region: 'eu-central-1', publicIpv4: 1 }).total).toBe('3.65');
    expect(linesOf(billOf({ ...VPC, natGateways: 1, month: '28 d' }))[0]![1]).toBe('672');
    expect(linesOf(billOf({ ...VPC, natGateways: 1, hours: 0, gb: 0 })).map(([, paid]) => paid)).toEqual([
      '0',
      '0',
    ]);
  });

  it('refuses what could be either, and prices that are not known', () => {
    expect(() => billOf({ ...VPC, natGateways: 1, zones: 1, gb: 5 })).toThrow(
      'gb must be stated as natGb or',
    );
    expect(() => billOf({ ...VPC, hours: 5 })).toThrow('natGateways must be stated with hours');
    expect(() => billOf({ ...VPC, region: 'eu-central-1', natGateways: 1 })).toThrow(
      'must be known in eu-central-1',
    );
  });
});
