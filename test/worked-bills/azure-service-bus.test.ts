/** Azure Service Bus bills: published tiers with what the base charge includes, chunks, plans. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'azure-service-bus', region: 'eastus' };

describe('bills of Azure Service Bus', () => {
  it('costs the base charge alone for an unused namespace', () => {
    const bill = billOf({ ...PLACE, namespaces: 1, operations: 0 });
    expect(linesOf(bill)).toEqual([
      ['baseHours', '730', '9.81'],
      ['operations', '0', '0.00'],
    ]);
  });

  it('has 13M operations and 1,000 connections in the base charge', () => {
    expect(billOf({ ...PLACE, namespaces: 0, operations: '13M', connections: 1000 }).total).toBe('0.00');
  });

  it('counts them in the published tiers: 3,000M operations and 1M connections', () => {
    const words = { namespaces: 1, operations_M: 3000, connections: '1M' };
    const lines = [
      ['baseHours', '730', '9.81'],
      ['operations', '87000000', '69.60'],
      ['operations', '2400000000', '1200.00'],
      ['operations', '500000000', '100.00'],
      ['connectionMonths', '99000', '2970.00'],
      ['connectionMonths', '400000', '6000.00'],
      ['connectionMonths', '500000', '12500.00'],
    ];
    expect(linesOf(billOf({ ...PLACE, ...words }))).toEqual(lines);
    const usage = { baseHours: 730, operations: '3B', connectionMonths: '1M' };
    expect(linesOf(billOf({ ...PLACE, usage }))).toEqual(lines);
  });

  it('bills one operation for each started 64 KB, two for a message', () => {
    const small = { ...PLACE, plan: 'basic', operations: '10M', messageKb: 64 };
    expect(linesOf(billOf(small))).toEqual([['operations', '10000000', '0.50']]);
    expect(linesOf(billOf({ ...small, messageKb: 65 }))).toEqual([['operations', '20000000', '1.00']]);
    const messages = { ...PLACE, plan: 'basic', messages: '10M', messageSize: '256 KB' };
    expect(linesOf(billOf(messages))).toEqual([['operations', '80000000', '4.00']]);
  });

  it('has nothing free on Basic: 1,000M operations', () => {
    expect(billOf({ ...PLACE, plan: 'basic', operations: '1B' }).total).toBe('50.00');
  });

  it('bills Premium by messaging units, whatever the operations', () => {
    const bill = (MU: number) => billOf({ ...PLACE, plan: 'premium', MU, operations: '1B' }).total;
    expect([1, 2, 4, 8, 16].map(bill)).toEqual(['677.08', '1354.15', '2708.30', '5416.60', '10833.20']);
  });

  it('has the base charge of one namespace with any use of Standard, unless there is none', () => {
    const used = { ...PLACE, plan: 'standard', operations: '20M' };
    const operations = ['operations', '7000000', '5.60'];
    expect(linesOf(billOf(used))).toEqual([['baseHours', '730', '9.81'], operations]);
    expect(linesOf(billOf({ ...used, hours: 100 }))).toEqual([['baseHours', '100', '1.34'], operations]);
    expect(linesOf(billOf({ ...used, baseHours: 50 }))).toEqual([['baseHours', '50', '0.67'], operations]);
    expect(linesOf(billOf({ ...used, namespaces: 0 }))).toEqual([operations]);
    expect(linesOf(billOf({ ...used, plan: 'basic' }))).toEqual([['operations', '20000000', '1.00']]);
  });

  it('has it once for the items of an account', () => {
    const item = { ...PLACE, messages: '1M' };
    expect(billed([item, item]).total).toBe('9.81');
  });

  it('takes no hours where nothing is paid by them', () => {
    expect(() => billOf({ ...PLACE, plan: 'basic', operations: 1, hours: 3 })).toThrow(
      'hours must not be stated',
    );
    expect(() => billOf({ ...PLACE, plan: 'premium', operations: 1, hours: 3 })).toThrow(
      'messagingUnits must be stated with hours',
    );
  });

  it('counts connections for the hours that they are there: 5,000 for 12 hours of 30.5 days', () => {
    const half = { ...PLACE, operations: 0, connections: 5000, hoursPerDay: 12, days: 30.5 };
    expect(linesOf(billOf(half)).at(-1)).toEqual(['connectionMonths', '1506.849315068', '45.21']);
    expect(billOf(half).total).toBe('50.13');
    expect(billOf({ ...half, freeGrants: false }).total).toBe('80.13');
  });

  it('wants the messaging units of Premium', () => {
    expect(() => billOf({ ...PLACE, plan: 'premium', operations: '10M' })).toThrow(
      'messagingUnits must be stated with plan: premium, whose units include operations',
    );
  });

  it('follows the length of the month', () => {
    expect(billOf({ ...PLACE, namespaces: 1, month: '744 h' }).total).toBe('10.00');
    expect(billOf({ ...PLACE, namespaces: 1, hours: 100 }).total).toBe('1.34');
  });
});
