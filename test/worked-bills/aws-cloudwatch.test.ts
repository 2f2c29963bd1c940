/** Published CloudWatch bills, line by line to the cent, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billOf, linesOf } from './billed.ts';

const CLOUDWATCH = { platform: 'aws-cloudwatch', region: 'us-east-1' };
const FREE = { logsGb: 5, metrics: 10, alarms: 10 };
const BEFORE = { choice: { asOf: '2025-04-30' } };

function totalOn(document: unknown, options: typeof BEFORE | undefined): string {
  const bill = billUsage(document, 'usage.yaml', options);
  return 'total' in bill ? bill.total : bill.issues.map(({ message }) => message).join('\n');
}

describe('published bills of CloudWatch', () => {
  it('TP-CW: logs of 9.5 GB, 25 metrics and 15 alarms, as meters', () => {
    const usage = { lambdaLogGb: '9.5', storedGbMonths: '9.5', metricMonths: 25, alarmMonths: 15 };
    const item = { ...CLOUDWATCH, freeTier: FREE, usage };
    expect(linesOf(billOf(item))).toEqual([
      ['lambdaLogGb', '4.5', '2.25'],
      ['storedGbMonths', '9.5', '0.29'],
      ['metricMonths', '15', '4.50'],
      ['alarmMonths', '5', '0.50'],
    ]);
    for (const options of [undefined, BEFORE]) expect(totalOn(item, options)).toBe('7.54');
  });

  it('TP-CW in words: 5M invocations × 2 KB, 7.56 (published 7.54, with 9.54 GB rounded to 9.5)', () => {
    const words = { invocations: 5_000_000, logKb: 2, customMetrics: 25, alarms: 15, freeTier: FREE };
    const bill = billOf({ ...CLOUDWATCH, ...words });
    expect(bill.lines.map(({ amount }) => amount)).toEqual(['2.27', '0.29', '4.50', '0.50']);
  });

  it('TP-LOGS: 60,000 GB of Lambda logs, 12728.00 (published 12500.00, with bounds of 1,000 GB a TB)', () => {
    const item = { ...CLOUDWATCH, freeTier: null, usage: { lambdaLogGb: 60_000 } };
    expect(linesOf(billOf(item))).toEqual([
      ['lambdaLogGb', '10240', '5120.00'],
      ['lambdaLogGb', '20480', '5120.00'],
      ['lambdaLogGb', '20480', '2048.00'],
      ['lambdaLogGb', '8800', '440.00'],
    ]);
    expect(billOf({ ...CLOUDWATCH, freeTier: null, lambdaLogs: '60 TB' }).total).toBe('12800.00');
  });

  it('TP-LOGS before May 2025: 30000.00 at one price', () => {
    const item = { ...CLOUDWATCH, freeTier: null, usage: { lambdaLogGb: 60_000 } };
    expect(totalOn(item, BEFORE)).toBe('30000.00');
  });
});

describe('bills of CloudWatch', () => {
  it('are nothing for nothing, and inside what is free', () => {
    expect(linesOf(billOf({ ...CLOUDWATCH, usage: { lambdaLogGb: 0 } }))).toEqual([
      ['lambdaLogGb', '0', '0.00'],
    ]);
    expect(billOf({ ...CLOUDWATCH, usage: { customLogGb: 2, storedGbMonths: 3 } }).total).toBe('0.00');
    expect(billOf({ ...CLOUDWATCH, metrics: 10, alarms: 10 }).total).toBe('0.00');
  });

  it('price metrics by tiers', () => {
    expect(linesOf(billOf({ ...CLOUDWATCH, metrics: 20_010 }))).toEqual([
      ['metricMonths', '10000', '3000.00'],
      ['metricMonths', '10000', '1000.00'],
    ]);
  });

  it('keep logs for a month unless it is said how long, or how much is kept', () => {
    const stored = (usage: object) =>
      linesOf(billOf({ ...CLOUDWATCH, freeTier: null, invocations: 1_048_576, logKb: 10, ...usage }))[1];
    expect(stored({})).toEqual(['storedGbMonths', '10', '0.30']);
    expect(stored({ retentionMonths: 6 })).toEqual(['storedGbMonths', '60', '1.80']);
    expect(stored({ storedGb: 5 })).toEqual(['storedGbMonths', '5', '0.15']);
  });

  it('are refused without what is logged', () => {
    expect(() => billOf({ ...CLOUDWATCH, invocations: 1 })).toThrow('logKb must be stated with invocations');
    expect(() => billOf({ ...CLOUDWATCH, logKb: 1 })).toThrow('invocations must be stated with logKb');
  });
});
