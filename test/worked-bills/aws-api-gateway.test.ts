/** Published API Gateway bills with what they add beside it, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

const GATEWAY = { platform: 'aws-api-gateway', region: 'us-east-1' };
const TRANSFER = { platform: 'aws-data-transfer', region: 'us-east-1', freeTier: null };

describe('published bills of API Gateway', () => {
  it('AWS-AG1: an HTTP API under 10,000 page loads a minute', () => {
    const lines = [
      ['httpRequests', '300000000', '300.00'],
      ['httpRequests', '132000000', '118.80'],
    ];
    const words = { httpRequests: 432_000_000, requestKb: 12, responseKb: 46, daysInMonth: 30 };
    for (const usage of [words, { httpRequestsPerDay: 14_400_000, days: 30 }]) {
      expect(linesOf(billOf({ ...GATEWAY, ...usage }))).toEqual(lines);
    }
    expect(billOf({ ...GATEWAY, usage: { httpRequests: 432_000_000 } }).total).toBe('418.80');
  });

  it('AWS-AG3: 5M calls of a REST API with responses of 3 KB', () => {
    const words = { requests: 5_000_000, responseKb: 3 };
    const { items, total } = billed([
      { ...GATEWAY, restRequests: 5_000_000, responseKb: 3 },
      { ...TRANSFER, ...words },
    ]);
    expect(items.map(({ bill }) => bill.total)).toEqual(['17.50', '1.29']);
    expect(total).toBe('18.79');
    expect(billOf({ ...TRANSFER, usage: { egressGb: '14.3' } }).total).toBe('1.29');
  });

  it('AWS-AG4: 15 billion calls; 41177.73 at the tiers of egress (published 41502.94, all of it at the first tier)', () => {
    const { items, total } = billed([
      { ...GATEWAY, restRequests: 15_000_000_000, responseKb: 4 },
      { ...TRANSFER, requests: 15_000_000_000, responseKb: 4 },
    ]);
    expect(items.flatMap(({ bill }) => linesOf(bill))).toEqual([
      ['restRequests', '333000000', '1165.50'],
      ['restRequests', '667000000', '1867.60'],
      ['restRequests', '14000000000', '33320.00'],
      ['egressGb', '10240', '921.60'],
      ['egressGb', '40960', '3481.60'],
      ['egressGb', '6020.458984375', '421.43'],
    ]);
    expect(total).toBe('41177.73');
  });

  it('AWS-AG5: a private REST API with a VPC endpoint in one zone', () => {
    for (const region of ['us-east-1', 'us-west-2']) {
      const calls = { requestKb: '0.3', responseKb: 3 };
      const { items, total } = billed([
        { ...GATEWAY, region, restRequests: 5_000_000, ...calls },
        { platform: 'aws-vpc', region, requests: 5_000_000, ...calls, azs: 1, hours: 720 },
      ]);
      const amounts = items.flatMap(({ bill }) => bill.lines).map(({ amount }) => amount);
      expect(amounts).toEqual(['17.50', '7.20', '0.16']);
      expect(total).toBe('24.86');
    }
  });

  it('AWS-AG6: a cache of 1.6 GB for a day, 0.91 (published 0.912, not rounded)', () => {
    for (const region of ['us-east-1', 'us-west-2', 'eu-west-1']) {
      const words = billOf({ ...GATEWAY, region, cacheGb: '1.6', hours: 24 });
      const meters = billOf({ ...GATEWAY, region, usage: { cache1600MbHours: 24 } });
      for (const bill of [words, meters]) expect(linesOf(bill)).toEqual([['cache1600MbHours', '24', '0.91']]);
    }
  });

  it('TP-IC-WS: 1.5B WebSocket messages and 10M minutes', () => {
    const words = billOf({ ...GATEWAY, messages: 1_500_000_000, minutes: 10_000_000 });
    const meters = billOf({
      ...GATEWAY,
      usage: { webSocketMessages: 1_500_000_000, connectionMinutes: 10_000_000 },
    });
    for (const bill of [words, meters]) {
      expect(linesOf(bill)).toEqual([
        ['webSocketMessages', '1000000000', '1000.00'],
        ['webSocketMessages', '500000000', '400.00'],
        ['connectionMinutes', '10000000', '2.50'],
      ]);
      expect(bill.total).toBe('1402.50');
    }
  });
});

describe('bills of API Gateway', () => {
  it('are nothing for no calls, and have no free calls', () => {
    expect(linesOf(billOf({ ...GATEWAY, httpRequests: 0 }))).toEqual([['httpRequests', '0', '0.00']]);
    expect(billOf({ ...GATEWAY, httpRequests: 1_000_000 }).total).toBe('1.00');
  });

  it('count started payload units: 512 KB of an HTTP call, 32 KB of a message, none of a REST call', () => {
    const paid = (usage: object) => linesOf(billOf({ ...GATEWAY, ...usage }))[0]![1];
    expect(paid({ httpRequests: 1_000_000, requestSize: '512 KB' })).toBe('1000000');
    expect(paid({ httpRequests: 1_000_000, requestKb: 513 })).toBe('2000000');
    expect(paid({ httpRequests: 1_000_000, requestKb: 500, responseKb: 600 })).toBe('3000000');
    expect(paid({ messages: 1_000_000, messageKb: 33 })).toBe('2000000');
    expect(paid({ restRequests: 1_000_000, responseKb: 5000 })).toBe('1000000');
  });

  it('keep a cache for the whole month, in started hours', () => {
    const paid = (usage: object) => linesOf(billOf({ ...GATEWAY, ...usage }))[0]![1];
    expect(paid({ cacheGb: '0.5', month: '31 d', region: 'eu-central-1' })).toBe('744');
    expect(paid({ cacheGb: '1.6', hours: '1.5' })).toBe('2');
  });

  it('are refused with the field that is missing or unknown', () => {
    expect(() => billOf({ ...GATEWAY, cacheGb: 3 })).toThrow('cacheGb must be 0.5 or 1.6');
    expect(() => billOf({ ...GATEWAY, responseKb: 3 })).toThrow(
      'httpRequests must be stated with responseKb',
    );
    expect(() => billOf({ ...GATEWAY, region: 'eu-west-1', messages: 1 })).toThrow(
      'webSocketMessages on aws-api-gateway must be known in eu-west-1, got none; known in us-east-1',
    );
  });
});
