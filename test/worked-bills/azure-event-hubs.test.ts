/** Published Event Hubs bills: units of each plan, events by 64 KB, capture and retention. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'azure-event-hubs', region: 'eastus' };

describe('published bills of Azure Event Hubs', () => {
  it('AZ-35: 20 throughput units, 100M events and capture, as words and as meters', () => {
    const lines = [
      ['throughputUnitHours', '14600', '438.00'],
      ['ingressEvents', '100000000', '2.80'],
      ['captureUnitHours', '14600', '1460.00'],
    ];
    const words = billOf({ ...PLACE, standard_TU: 20, ingress_M: 100, capture: true });
    expect(linesOf(words)).toEqual(lines);
    expect(words.total).toBe('1900.80');
    const usage = { throughputUnitHours: 14_600, ingressEvents: '100M', captureUnitHours: 14_600 };
    expect(linesOf(billOf({ ...PLACE, usage }))).toEqual(lines);
  });

  it('AZ-35: one throughput unit of the Basic plan', () => {
    expect(billOf({ ...PLACE, plan: 'basic', throughputUnits: 1 }).total).toBe('10.95');
  });

  it('AZ-35: retention beyond 8 TB with 8 processing units', () => {
    const lines = [
      ['processingUnitHours', '5840', '5997.68'],
      ['premiumRetentionGbMonths', '12100', '1210.00'],
    ];
    const words = { premium_PU: 8, retention_GB: 20_100 };
    expect(linesOf(billOf({ ...PLACE, ...words }))).toEqual(lines);
    expect(linesOf(billOf({ ...PLACE, plan: 'premium', ...words }))).toEqual(lines);
  });

  it('AZ-35: retention beyond 20 TB with 2 capacity units', () => {
    const words = { plan: 'dedicated', capacityUnits: 2, retention_GB: 20_100 };
    expect(linesOf(billOf({ ...PLACE, ...words }))).toEqual([
      ['capacityUnitHours', '1460', '9999.54'],
      ['dedicatedRetentionGbMonths', '100', '10.00'],
    ]);
  });
});

describe('rules of Azure Event Hubs', () => {
  it('bills nothing for no events', () => {
    expect(linesOf(billOf({ ...PLACE, events: 0 }))).toEqual([['ingressEvents', '0', '0.00']]);
  });

  it('bills one event for each started 64 KB', () => {
    const paid = (eventKb: number) => linesOf(billOf({ ...PLACE, TU: 0, events: '100M', eventKb })).at(-1);
    expect(paid(64)).toEqual(['ingressEvents', '100000000', '2.80']);
    expect(paid(65)).toEqual(['ingressEvents', '200000000', '5.60']);
  });

  it('needs one throughput unit at least for events or capture, unless it is paid elsewhere', () => {
    const meters = (usage: object) => linesOf(billOf({ ...PLACE, ...usage })).map(([meter]) => meter);
    expect(billOf({ ...PLACE, events: '10M' }).total).toBe('22.18');
    expect(billOf({ ...PLACE, events: '10M', TU: 1 }).total).toBe('22.18');
    expect(billOf({ ...PLACE, events: '10M', TU: 0 }).total).toBe('0.28');
    expect(billOf({ ...PLACE, events: '10M', throughputUnitHours: 10 }).total).toBe('0.58');
    expect(meters({ capture: true })).toEqual(['throughputUnitHours', 'captureUnitHours']);
    expect(meters({ events: 0 })).toEqual(['ingressEvents']);
  });

  it('includes events in the units of Premium and Dedicated', () => {
    const total = (usage: object) => billOf({ ...PLACE, events: '1B', ...usage }).total;
    expect(total({ plan: 'premium', PU: 1 })).toBe('749.71');
    expect(total({ PU: 1 })).toBe('749.71');
    expect(total({ plan: 'dedicated', CU: 1 })).toBe('4999.77');
    expect(() => total({ plan: 'premium' })).toThrow('processingUnits must be stated with plan: premium');
    expect(() => total({ plan: 'dedicated' })).toThrow('capacityUnits must be stated with plan: dedicated');
    expect(() => total({ plan: 'premium', PU: 1, TU: 1 })).toThrow(
      'TU must not be stated with plan: premium',
    );
  });

  it('has capture on Standard alone', () => {
    expect(() => billOf({ ...PLACE, plan: 'basic', TU: 1, capture: true })).toThrow(
      'capture must be stated with plan: standard, got plan: basic',
    );
  });

  it('includes what it calls 1 TB, stated so or in GB', () => {
    const kept = (retention: string) => billOf({ ...PLACE, plan: 'premium', PU: 1, retention }).total;
    expect([kept('1 TB'), kept('1000 GB')]).toEqual(['749.71', '749.71']);
    expect(kept('2 TB')).toBe(kept('2000 GB'));
    expect(billOf({ ...PLACE, plan: 'dedicated', CU: 1, retention: '10 TB' }).total).toBe('4999.77');
  });

  it('keeps retention within the units’ own free', () => {
    expect(linesOf(billOf({ ...PLACE, premium_PU: 1, retention_GB: 1000, hours: 1 }))).toEqual([
      ['processingUnitHours', '1', '1.03'],
    ]);
    expect(() => billOf({ ...PLACE, retention_GB: 1000 })).toThrow('must be stated with retention');
  });

  it('follows the length of the month', () => {
    expect(billOf({ ...PLACE, TU: 1, month: '744 h' }).total).toBe('22.32');
  });
});
