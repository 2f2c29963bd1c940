/** Published Azure App Service bills, and the edges of the rules. */
import { describe, expect, it } from 'vitest';
import { prices } from '../../engine/platforms/azure-app-service/prices.ts';
import { PLAN_SIZES, SIZES_ORIGIN } from '../../engine/platforms/azure-app-service/sizes.ts';
import { billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'azure-app-service', region: 'eastus' };

describe('published bills of Azure App Service', () => {
  it('AZ-51: P1v3 Linux in East US for 730 hours (113.15)', () => {
    expect(linesOf(billOf({ ...PLACE, size: 'P1v3', hours: 730 }))).toEqual([
      ['instanceHours', '730', '113.15'],
    ]);
    expect(billOf({ ...PLACE, size: 'P1v3', usage: { instanceHours: 730 } }).total).toBe('113.15');
  });

  it('AZ-48: B1 Linux in Sweden Central for 30 days (12.96)', () => {
    const b1 = { ...PLACE, region: 'swedencentral', size: 'B1' };
    expect(billOf({ ...b1, seconds: 2_592_000 }).total).toBe('12.96');
    expect(billOf({ ...b1, usage: { instanceHours: 720 } }).total).toBe('12.96');
  });
});

describe('rules of Azure App Service', () => {
  it('bills every instance of the plan for the month, whatever its length, used or not', () => {
    expect(billOf({ ...PLACE, size: 'B1', instances: 2 }).total).toBe('24.82');
    expect(billOf({ ...PLACE, size: 'B1', instances: 2, month: '744 h' }).total).toBe('25.30');
    expect(billOf({ ...PLACE, size: 'F1' }).total).toBe('0.00');
    expect(billOf({ ...PLACE, size: 'B1', hours: 0 }).total).toBe('0.00');
  });

  it('is dearer with Windows', () => {
    expect(billOf({ ...PLACE, size: 'B1', os: 'windows' }).total).toBe('54.75');
    expect(billOf({ ...PLACE, size: 'P0v3', os: 'windows-container' }).total).toBe('114.98');
  });

  it('knows the hardware of every size that it can price, and of no other', () => {
    const priced = new Set(prices.prices.map(({ attributes }) => attributes?.size));
    expect(Object.keys(PLAN_SIZES).sort()).toEqual([...priced].sort());
    expect(SIZES_ORIGIN.source).toMatch(/^https:/);
  });
});
