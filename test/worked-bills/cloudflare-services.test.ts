/** Published bills of Cloudflare Queues, Workers Logs and Vectorize, and the rules of Containers. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billOf, linesOf, type WorkedBill } from './billed.ts';
import { holdBills } from './hold-bills.ts';

const DOCS = 'https://developers.cloudflare.com';

function billAsOf(asOf: string, document: Readonly<Record<string, unknown>>) {
  const result = billUsage(document, 'usage.yaml', { choice: { asOf } });
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.items[0]!.bill;
}

describe('published bills of Cloudflare Queues', () => {
  const QUEUES = { platform: 'cloudflare-queues' };
  const queues: readonly WorkedBill[] = [
    {
      name: 'cf-queues-1: 1M messages a day below 64 KB',
      source: `${DOCS}/queues/platform/pricing/`,
      words: { messagesPerDay: '1000000', days: '30', chunksPerMessage: '1', opsPerMessage: '3' },
      meters: { usage: { operations: 90_000_000 } },
      lines: [['operations', '89000000', '35.60']],
      total: '35.60',
    },
  ];
  holdBills(QUEUES, queues);

  it('count an operation for each started 64 KB of 1,000 bytes', () => {
    const operations = (size: object) => billOf({ ...QUEUES, messages: 1000, ...size }).lines[0]!.quantity;
    expect(operations({})).toBe('3000');
    expect(operations({ messageKb: 64 })).toBe('3000');
    expect(operations({ messageSize: '64 KB' })).toBe('3000');
    expect(operations({ messageBytes: 64_001 })).toBe('6000');
    expect(operations({ messageKb: 65 })).toBe('6000');
    expect(operations({ messageKb: 127, retries: 100 })).toBe('6200');
  });

  it('charge nothing for nothing', () => {
    expect(billOf({ ...QUEUES, messages: 0 }).total).toBe('0.00');
  });
});

describe('published bills of Workers Logs', () => {
  const LOGS = { platform: 'cloudflare-workers-logs' };
  const logs: readonly WorkedBill[] = [
    {
      name: 'cf-logs-1: 15M requests of two logs (the page’s formula has 1.5M by mistake)',
      source: `${DOCS}/workers/observability/logs/workers-logs/`,
      words: { requestsPerMonth: '15000000', logsPerRequest: '2', samplingRate: '1' },
      meters: { usage: { logs: 30_000_000 } },
      lines: [['logs', '10000000', '6.00']],
      total: '6.00',
    },
    {
      name: 'cf-logs-2: 1B requests, a tenth sampled',
      source: `${DOCS}/workers/observability/logs/workers-logs/`,
      words: { requestsPerMonth: '1000000000', logsPerRequest: '2', samplingRate: '0.1' },
      meters: { usage: { logs: 200_000_000 } },
      lines: [['logs', '180000000', '108.00']],
      total: '108.00',
    },
  ];
  holdBills(LOGS, logs);

  it('have Logpush as a meter of its own', () => {
    expect(billOf({ ...LOGS, usage: { logpushRequests: '30M' } }).total).toBe('1.00');
  });
});

describe('published bills of Vectorize', () => {
  const VECTORIZE = { platform: 'cloudflare-vectorize' };
  // Rows of the price page's table: dimensions, vectors, queries, in the open beta and since general availability.
  it.each([
    ['cf-vectorize-beta-experiment', 384, 5_000, 10_000, '0.24', '0.06'],
    ['cf-vectorize-beta-scaling', 768, 25_000, 50_000, '2.31', '0.59'],
    ['cf-vectorize-beta-production', 768, 50_000, 200_000, '7.68', '1.94'],
    ['cf-vectorize-beta-large', 768, 250_000, 500_000, '23.04', '5.86'],
    ['cf-vectorize-beta-xl', 1536, 500_000, 1_000_000, '92.16', '23.42'],
  ])('%s: %i dimensions, %i vectors, %i queries', (_, dimensions, vectors, queries, beta, now) => {
    const usage = { ...VECTORIZE, dimensions, vectors, queries, freeGrants: false };
    expect(billAsOf('2024-01-15', usage).total).toBe(beta);
    expect(billOf(usage).total).toBe(now);
    const vectorDimensions = dimensions * (vectors + queries);
    const meters = { ...VECTORIZE, usage: { vectorDimensions } };
    expect(billAsOf('2024-01-15', meters).total).toBe(beta);
  });

  it('take off what Workers Paid includes', () => {
    const lines = linesOf(billOf({ ...VECTORIZE, dimensions: 768, vectors: 50_000, queries: 200_000 }));
    expect(lines).toEqual([
      ['queriedDimensions', '142000000', '1.42'],
      ['storedDimensions', '28400000', '0.01'],
    ]);
  });
});

describe('bills of Cloudflare Containers', () => {
  const CONTAINER = { platform: 'cloudflare-containers', vcpu: '0.5', memory: '4 GB', diskGb: 8, hours: 100 };

  it('charge busy CPU, and memory and disk while they run', () => {
    expect(linesOf(billOf({ ...CONTAINER, cpuShare: '50 %' }))).toEqual([
      ['activeVcpuSeconds', '67500', '1.35'],
      ['memoryGibSeconds', '1350000', '3.38'],
      ['diskGbSeconds', '2160000', '0.15'],
    ]);
  });

  it('charged CPU busy or not before 2025-11-21', () => {
    expect(linesOf(billAsOf('2025-11-20', { ...CONTAINER, cpuShare: '50 %' }))[0]).toEqual([
      'provisionedVcpuSeconds',
      '157500',
      '3.15',
    ]);
  });

  it('run for the whole month where no time is stated, and include traffic by part of the world', () => {
    const { hours: _, ...always } = CONTAINER;
    expect(billOf({ ...always, month: '31 days' }).lines[1]!.quantity).toBe('10713600');
    const out = { egressGb: 1500, egressOceaniaGb: 600, egressElsewhereGb: 500 };
    expect(billOf({ platform: 'cloudflare-containers', usage: out }).total).toBe('17.50');
  });
});

describe('retries of Queues', () => {
  const queue = { platform: 'cloudflare-queues', messages: '10M' };
  const operations = (usage: object) => billOf({ ...queue, ...usage }).lines[0]!.quantity;

  it('are a count or a share of the messages', () => {
    expect(operations({ retries: '1M' })).toBe('31000000');
    expect(operations({ retries: '10 %' })).toBe('31000000');
    expect(operations({ retries: '150 %', deadLetters: '1 %' })).toBe('45100000');
    expect(operations({ messages: 1, retries: '10 %' })).toBe('3.1');
  });

  it('are no tenth of one, but of one message', () => {
    expect(() => billOf({ ...queue, retries: 0.1 })).toThrow(
      'retries must be a count of the month, or a share such as 10 %',
    );
    expect(operations({ messages: 1, retries: 0.1 })).toBe('3.1');
  });
});

describe('traffic of Containers', () => {
  it('is free up to what the plan calls 1 TB', () => {
    const out = (egressGb: string | number) => billOf({ platform: 'cloudflare-containers', egressGb }).total;
    expect([out('1 TB'), out('1000 GB'), out(1000)]).toEqual(['0.00', '0.00', '0.00']);
    expect(out('2 TB')).toBe('25.00');
  });
});
