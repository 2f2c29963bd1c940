/** Bills of Azure API Management and Azure Monitor, which stand beside functions. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const GATEWAY = { platform: 'azure-api-management', region: 'eastus' };
const MONITOR = { platform: 'azure-monitor', region: 'eastus' };

describe('bills of Azure API Management', () => {
  it('has 1M calls free on Consumption', () => {
    expect(linesOf(billOf({ ...GATEWAY, calls: 0 }))).toEqual([['calls', '0', '0.00']]);
    expect(linesOf(billOf({ ...GATEWAY, calls: '1M' }))).toEqual([['calls', '0', '0.00']]);
    expect(linesOf(billOf({ ...GATEWAY, calls: '10M' }))).toEqual([['calls', '9000000', '31.50']]);
    expect(billOf({ ...GATEWAY, calls_M: 10, freeGrants: false }).total).toBe('35.00');
  });

  it('bills units of the other plans by the hour, calls included', () => {
    const total = (plan: string, units: number) => billOf({ ...GATEWAY, plan, units, calls: '5M' }).total;
    expect(total('developer', 1)).toBe('48.03');
    expect(total('basic', 2)).toBe('294.34');
    expect(total('standard', 3)).toBe('2060.13');
    expect(total('premium', 4)).toBe('11180.68');
    expect(total('basic-v2', 1)).toBe('149.65');
    expect(total('standard-v2', 1)).toBe('700.07');
  });

  it('has one unit at least, with calls or a gateway of its own', () => {
    expect(billOf({ ...GATEWAY, plan: 'standard', calls: '5M' }).total).toBe('686.71');
    expect(billOf({ ...GATEWAY, plan: 'premium', gateways: 2 }).total).toBe('3295.17');
    expect(billOf({ ...GATEWAY, plan: 'premium', gateways: 2, units: 0 }).total).toBe('500.00');
    expect(billOf({ ...GATEWAY, plan: 'premium', gateways: 2, unitHours: 10 }).total).toBe('538.29');
    expect(() => billOf({ ...GATEWAY, plan: 'basic', gateways: 1 })).toThrow(
      'gateways must be stated with plan: developer or premium, got plan: basic',
    );
  });

  it('does not know what calls beyond the included ones cost', () => {
    const beyond = { ...GATEWAY, plan: 'basic-v2', units: 1, calls: '11M' };
    expect(() => billOf(beyond)).toThrow('price of calls');
  });

  it('follows the length of the month', () => {
    expect(billOf({ ...GATEWAY, plan: 'developer', units: 1, month: '744 h' }).total).toBe('48.96');
    expect(billOf({ ...GATEWAY, gateways: 2 }).total).toBe('500.00');
  });
});

describe('bills of Azure Monitor', () => {
  it('has 5 GB free, then bills by the gigabyte', () => {
    expect(linesOf(billOf({ ...MONITOR, telemetry: '0 GB' }))).toEqual([
      ['applicationInsightsGb', '0', '0.00'],
    ]);
    expect(linesOf(billOf({ ...MONITOR, telemetry: '5 GB' }))).toEqual([
      ['applicationInsightsGb', '0', '0.00'],
    ]);
    expect(linesOf(billOf({ ...MONITOR, GB: 15 }))).toEqual([['applicationInsightsGb', '10', '23.00']]);
    const logs = { ...MONITOR, region: 'westeurope', logs: '10 GB', freeGrants: false };
    expect(linesOf(billOf(logs))).toEqual([['logAnalyticsGb', '10', '29.90']]);
  });
});
