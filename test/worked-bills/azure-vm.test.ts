/** Published Azure VM bills, and the edges of the rules. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { prices } from '../../engine/platforms/azure-vm/prices.ts';
import { INSTANCE_SIZES, SIZES_ORIGIN } from '../../engine/platforms/azure-vm/sizes.ts';
import { billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'azure-vm', region: 'eastus' };

const examples: readonly (readonly [size: string, region: string, total: string, exact: string])[] = [
  ['Standard_D2s_v3', 'eastus', '70.08', '70.08'],
  ['Standard_D2s_v3', 'westeurope', '87.60', '87.60'],
  ['Standard_D2s_v3', 'japaneast', '94.17', '94.17'],
  ['Standard_D4s_v5', 'eastus', '140.16', '140.16'],
  ['Standard_D4s_v5', 'westeurope', '167.90', '167.90'],
  ['Standard_D4s_v5', 'japaneast', '181.04', '181.04'],
  ['Standard_B2s', 'eastus', '30.37', '30.368'],
  ['Standard_B2s', 'westeurope', '35.04', '35.04'],
  ['Standard_B2s', 'japaneast', '39.71', '39.712'],
];

describe('published bills of Azure VMs', () => {
  it.each(examples)('AZ-51: %s in %s for 730 hours costs %s (%s)', (size, region, total) => {
    const inWords = billOf({ ...PLACE, region, size, hours: 730 });
    expect(linesOf(inWords)).toEqual([['instanceHours', '730', total]]);
    expect(billOf({ ...PLACE, region, size, usage: { instanceHours: 730 } }).total).toBe(total);
  });
});

describe('rules of Azure VMs', () => {
  it('bills by the second, the whole month where no time is stated, nothing for none', () => {
    const hours = (usage: object) => linesOf(billOf({ ...PLACE, size: 'standard_b2s', ...usage }))[0]![1];
    expect(hours({ durationPerDay: '35.2 s', days: 100 })).toBe('1');
    expect(hours({ month: '672 h', count: 3 })).toBe('2016');
    expect(hours({ hours: 0 })).toBe('0');
  });

  it('asks for the size, and refuses one whose price is not known there', () => {
    const issues = (document: object) => {
      const result = billUsage({ ...PLACE, hours: 1, ...document }, 'usage.yaml');
      return 'issues' in result ? result.issues.map(({ message }) => message) : [];
    };
    expect(issues({})).toEqual(['size must be stated on azure-vm, got nothing']);
    expect(issues({ region: 'japaneast', size: 'Standard_E2s_v5' })).toEqual([
      'price of instanceHours on azure-vm, operatingSystem linux, size standard_e2s_v5 must be known in japaneast, got none; known in eastus',
    ]);
  });

  it('knows the hardware of every size that it can price, and of no other', () => {
    const priced = new Set(prices.prices.map(({ attributes }) => attributes?.size));
    expect(Object.keys(INSTANCE_SIZES).sort()).toEqual([...priced].sort());
    expect(SIZES_ORIGIN.source).toMatch(/^https:/);
  });
});
