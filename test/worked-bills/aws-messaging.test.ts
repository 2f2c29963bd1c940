/** Bills of SQS, SNS, EventBridge and Kinesis: published prices × stated usage, since no example of theirs is published. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

const at = (platform: string, region = 'us-east-1') => ({ platform, region });

describe('bills of SQS', () => {
  const SQS = at('aws-sqs');

  it('give a million requests free, standard and FIFO together', () => {
    expect(linesOf(billOf({ ...SQS, requests: 0 }))).toEqual([['requests', '0', '0.00']]);
    expect(billOf({ ...SQS, requests: 1_000_000 }).total).toBe('0.00');
    expect(billOf({ ...SQS, usage: { requests: 11_000_000 } }).total).toBe('4.00');
    expect(billOf({ ...SQS, plan: 'fifo', requests: 11_000_000 }).total).toBe('5.00');
    const { items } = billed([
      { ...SQS, requests: 600_000 },
      { ...SQS, plan: 'fifo', requests: 1_400_000 },
    ]);
    // Half of each is free, 300,000 at 0.40 and 700,000 at 0.50 a million are not.
    expect(items.map(({ bill }) => bill.total)).toEqual(['0.12', '0.35']);
  });

  it('count each started 64 KB, and a message as sent, received and deleted', () => {
    const paid = (usage: object) => linesOf(billOf({ ...SQS, freeTier: null, ...usage }))[0]![1];
    expect(paid({ requests: 1000, messageKb: 64 })).toBe('1000');
    expect(paid({ requests: 1000, messageSize: '256 KB' })).toBe('4000');
    expect(paid({ messages: 1000, messageKb: 10 })).toBe('3000');
    expect(paid({ messages: 1000, messageKb: 65 })).toBe('5000');
  });

  it('go down by tiers', () => {
    const bill = billOf({ ...SQS, freeTier: null, requests: '250_000_000_000' });
    expect(linesOf(bill).map(([, , amount]) => amount)).toEqual(['40000.00', '30000.00', '12000.00']);
  });

  it('know FIFO prices only where they were read', () => {
    expect(() => billOf({ ...SQS, region: 'ap-northeast-1', plan: 'fifo', requests: 1 })).toThrow(
      'must be known in ap-northeast-1',
    );
    expect(() => billOf({ ...SQS, messageKb: 1 })).toThrow('requests must be stated with messageKb');
  });
});

describe('bills of SNS', () => {
  const SNS = at('aws-sns');

  it('give a million messages free, then bill by started 64 KB', () => {
    expect(billOf({ ...SNS, publishes: 1_000_000 }).total).toBe('0.00');
    expect(billOf({ ...SNS, publishes: 3_000_000 }).total).toBe('1.00');
    expect(linesOf(billOf({ ...SNS, publishes: 1_000_000, messageKb: 100 }))).toEqual([
      ['publishes', '1000000', '0.50'],
    ]);
  });

  it('bill deliveries beyond what is free of each kind', () => {
    const usage = { httpDeliveries: 1_100_000, emailDeliveries: 2000, firehoseDeliveries: 1_000_000 };
    expect(linesOf(billOf({ ...SNS, usage }))).toEqual([
      ['httpDeliveries', '1000000', '0.60'],
      ['emailDeliveries', '1000', '0.02'],
      ['firehoseDeliveries', '1000000', '0.19'],
    ]);
  });

  it('bill FIFO topics by message and GB', () => {
    const usage = { fifoPublishes: 10_485_760, fifoDeliveries: 20_971_520, messageKb: 1 };
    expect(linesOf(billOf({ ...SNS, ...usage }))).toEqual([
      ['fifoPublishes', '10485760', '3.15'],
      ['fifoPayloadGb', '10', '0.17'],
      ['fifoDeliveries', '20971520', '0.21'],
      ['fifoDeliveredGb', '20', '0.02'],
    ]);
  });
});

describe('bills of EventBridge', () => {
  const BUS = at('aws-eventbridge');

  it('count started 64 KB of an event', () => {
    expect(linesOf(billOf({ ...BUS, events: 0 }))).toEqual([['customEvents', '0', '0.00']]);
    expect(billOf({ ...BUS, events: 5_000_000 }).total).toBe('5.00');
    expect(billOf({ ...BUS, events: 5_000_000, eventKb: 65 }).total).toBe('10.00');
    expect(billOf({ ...BUS, pipeRequests: 5_000_000 }).total).toBe('2.00');
  });

  it('give 14 million schedules free', () => {
    expect(billOf({ ...BUS, scheduledInvocations: 14_000_000 }).total).toBe('0.00');
    expect(billOf({ ...BUS, invocations: 15_000_000 }).total).toBe('1.00');
  });

  it('bill archives and API destinations', () => {
    const usage = {
      apiDestinationCalls: 1_000_000,
      archivedGb: 10,
      archiveGbMonths: 10,
      replayedEvents: 1_000_000,
    };
    const amounts = linesOf(billOf({ ...BUS, usage })).map(([, , amount]) => amount);
    expect(amounts).toEqual(['0.20', '1.00', '0.23', '1.00']);
  });
});

describe('bills of Kinesis', () => {
  const KINESIS = at('aws-kinesis');

  it('round each record up to whole KB on the way in alone', () => {
    const usage = { streams: 1, records: 10_485_760, recordKb: '0.5', consumers: 2, hours: 720 };
    expect(linesOf(billOf({ ...KINESIS, ...usage }))).toEqual([
      ['streamHours', '720', '28.80'],
      ['writtenGb', '10', '0.80'],
      ['readGb', '10', '0.40'],
    ]);
  });

  it('bill shards by the hour and records by started 25 KB', () => {
    const usage = { shards: 2, records: 100_000_000, recordKb: 26 };
    expect(linesOf(billOf({ ...KINESIS, ...usage }))).toEqual([
      ['shardHours', '1460', '21.90'],
      ['putUnits', '200000000', '2.80'],
    ]);
    expect(billOf({ ...at('aws-kinesis', 'ap-northeast-1'), shards: 1, hours: 100 }).total).toBe('1.95');
    expect(linesOf(billOf({ ...KINESIS, usage: { shardHours: 0 } }))).toEqual([['shardHours', '0', '0.00']]);
  });

  it('are refused without a stream or the size of a record', () => {
    expect(() => billOf({ ...KINESIS, records: 1 })).toThrow('streams must be stated with records');
    expect(() => billOf({ ...KINESIS, streams: 1, records: 1 })).toThrow(
      'recordKb must be stated with records',
    );
  });
});

describe('messages of SNS', () => {
  it('are published', () => {
    const messages = { ...at('aws-sns'), messages: '10M', messageKb: 65 };
    expect(linesOf(billOf(messages))).toEqual(
      linesOf(billOf({ ...at('aws-sns'), publishes: '10M', messageKb: 65 })),
    );
  });
});
