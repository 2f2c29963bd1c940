/** Published bills of data that leaves Azure, and the ladders of its region groups. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'azure-bandwidth', region: 'eastus' };

describe('bills of Azure Bandwidth', () => {
  it('AZ-44: 500 GB to the internet', () => {
    const lines = [['egressGb', '400', '34.80']];
    expect(linesOf(billOf({ ...PLACE, GB: 500 }))).toEqual(lines);
    expect(linesOf(billOf({ ...PLACE, usage: { egressGb: 500 } }))).toEqual(lines);
  });

  it('costs nothing unused and within the first 100 GB', () => {
    expect(linesOf(billOf({ ...PLACE, egress: '0 GB' }))).toEqual([['egressGb', '0', '0.00']]);
    expect(linesOf(billOf({ ...PLACE, egress: '100 GB' }))).toEqual([['egressGb', '0', '0.00']]);
  });

  it('counts the free part in the published bounds', () => {
    expect(linesOf(billOf({ ...PLACE, GB: 200_000 }))).toEqual([
      ['egressGb', '10235', '890.45'],
      ['egressGb', '40960', '3399.68'],
      ['egressGb', '102400', '7168.00'],
      ['egressGb', '46305', '2315.25'],
    ]);
  });

  it('has ladders of its own for internet routing and for other continents', () => {
    const dearest = (region: string, plan?: string) =>
      billOf({ platform: 'azure-bandwidth', region, ...(plan && { plan }), GB: 1100 }).total;
    expect(dearest('eastus', 'internet')).toBe('80.00');
    expect(dearest('japaneast')).toBe('120.00');
    expect(dearest('japaneast', 'internet')).toBe('110.00');
    expect(dearest('brazilsouth')).toBe('181.00');
    expect(dearest('brazilsouth', 'internet')).toBe('120.00');
    expect(dearest('newzealandnorth', 'internet')).toBe('115.50');
    expect(() => dearest('spaincentral', 'internet')).toThrow('price of egressGb');
  });

  it('bills transfer between regions of a continent and nothing for data in', () => {
    const use = { inter_region_GB: 1000, ingress_GB: 1000 };
    const total = (region: string) => billOf({ platform: 'azure-bandwidth', region, ...use }).total;
    expect(['westeurope', 'southeastasia', 'brazilsouth'].map(total)).toEqual(['20.00', '80.00', '160.00']);
    expect(() => total('israelcentral')).toThrow('price of interRegionGb');
  });
});
