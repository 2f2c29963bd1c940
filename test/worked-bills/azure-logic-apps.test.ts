/** Published Logic Apps bills: actions and loops, connector calls, workflow plans. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const CONSUMPTION = { platform: 'azure-logic-apps', region: 'eastus' };
const STANDARD = { platform: 'azure-logic-apps', region: 'westeurope' };

describe('published bills of Azure Logic Apps', () => {
  it('AZ-25: a loop over 10 items with one action each is 11 actions', () => {
    const bill = billOf({ ...CONSUMPTION, freeGrants: false, usage: { items: 10, actions_per_item: 1 } });
    expect(linesOf(bill)).toEqual([['actions', '11', '0.00']]);
  });

  it('AZ-37: one WS1 for 730 h', () => {
    const lines = [
      ['vcpuHours', '730', '143.96'],
      ['memoryGbHours', '2555', '36.03'],
    ];
    expect(linesOf(billOf({ ...STANDARD, hours: 730 }))).toEqual(lines);
    expect(linesOf(billOf({ ...STANDARD, plan: 'standard', size: 'WS1', hours: 730 }))).toEqual(lines);
    const usage = { vcpuHours: 730, memoryGbHours: 2555 };
    expect(linesOf(billOf({ ...STANDARD, usage }))).toEqual(lines);
  });

  it('AZ-37: 2M standard and 1M enterprise connector calls', () => {
    const use = { standard_connector_calls: '2M', enterprise_connector_calls: '1M' };
    expect(linesOf(billOf({ ...STANDARD, ...use }))).toEqual([
      ['standardConnectorCalls', '2000000', '250.00'],
      ['enterpriseConnectorCalls', '1000000', '1000.00'],
    ]);
  });

  it('AZ-53: 1M actions without the grant', () => {
    expect(billOf({ ...CONSUMPTION, freeGrants: false, actions: 1_000_000 }).total).toBe('25.00');
  });
});

describe('rules of Azure Logic Apps', () => {
  it('bills nothing for no actions and for those of the grant', () => {
    expect(linesOf(billOf({ ...CONSUMPTION, actions: 0 }))).toEqual([['actions', '0', '0.00']]);
    expect(linesOf(billOf({ ...CONSUMPTION, actions: 4000 }))).toEqual([['actions', '0', '0.00']]);
    expect(linesOf(billOf({ ...CONSUMPTION, actions: 8000 }))).toEqual([['actions', '4000', '0.10']]);
  });

  it('multiplies runs by what each does', () => {
    const usage = { runs: 1000, actionsPerRun: 3, items: 10, actionsPerItem: 2 };
    expect(linesOf(billOf({ ...CONSUMPTION, usage }))).toEqual([['actions', '20000', '0.50']]);
  });

  it('bills larger plans and several instances in proportion', () => {
    const two = { ...STANDARD, plan: 'standard', size: 'ws3', instances: 2, hours: 10, actions: '1M' };
    expect(linesOf(billOf(two))).toEqual([
      ['vcpuHours', '80', '15.78'],
      ['memoryGbHours', '280', '3.95'],
    ]);
  });

  it('follows the length of the month', () => {
    expect(linesOf(billOf({ ...STANDARD, size: 'ws1', month: '744 h' }))).toEqual([
      ['vcpuHours', '744', '146.72'],
      ['memoryGbHours', '2604', '36.72'],
    ]);
  });
});
