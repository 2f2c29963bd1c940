/** Published bills of Azure Storage: queues and blobs. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import type { OwnPrices } from '../../engine/money/own-prices.ts';
import { billOf, linesOf } from './billed.ts';

const QUEUES = { platform: 'azure-storage-queues', region: 'westus' };
const BLOBS = { platform: 'azure-blob-storage', region: 'eastus' };

/** The fictitious prices of Microsoft's guide to estimating costs. */
const GUIDE = { source: 'guide', asOf: '2024-07-26', confidence: 'own', region: 'eastus' } as const;
const storage = (plan: string) => ({ ...GUIDE, meter: 'storageGbMonths', attributes: { plan, size: 'lrs' } });
const FICTITIOUS: OwnPrices = {
  books: [
    {
      platform: 'azure-blob-storage',
      sources: {
        guide: {
          title: 'Microsoft, Estimate the cost of using Azure Blob Storage',
          url: 'https://learn.microsoft.com/azure/storage/blobs/blob-storage-estimate-costs',
          asOf: '2024-07-26',
        },
      },
      prices: [
        { ...storage('hot'), tiers: [{ upTo: '51200', price: '0.0208' }, { price: '0.020' }] },
        { ...storage('cool'), tiers: [{ price: '0.0115' }] },
        { ...storage('archive'), tiers: [{ price: '0.002' }] },
      ],
    },
  ],
};

function totalAtFictitious(words: Readonly<Record<string, unknown>>): string {
  const result = billUsage({ ...BLOBS, ...words }, 'usage.yaml', { choice: { own: FICTITIOUS } });
  if ('issues' in result) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.total;
}

describe('published bills of Azure Storage Queues', () => {
  it('AZ-39: 2,000 GB, 2M class 1 and 4M class 2 operations', () => {
    const lines = [
      ['storageGbMonths', '2000', '90.00'],
      ['class1Operations', '2000000', '0.80'],
      ['class2Operations', '4000000', '1.60'],
    ];
    expect(linesOf(billOf({ ...QUEUES, GB: 2000, class1: 2_000_000, class2: 4_000_000 }))).toEqual(lines);
    const usage = { storageGbMonths: 2000, class1Operations: '2M', class2Operations: '4M' };
    const bill = billOf({ ...QUEUES, plan: 'gpv2', size: 'LRS', usage });
    expect(linesOf(bill)).toEqual(lines);
    expect(bill.total).toBe('92.40');
  });

  it('costs nothing unused, more with redundancy, and is not known for every kind', () => {
    expect(billOf({ ...QUEUES, class1: 0 }).total).toBe('0.00');
    const geo = { ...QUEUES, size: 'grs', GB: 100, class1: '1M', geoReplicationGb: 100 };
    expect(linesOf(billOf(geo))).toEqual([
      ['storageGbMonths', '100', '5.98'],
      ['class1Operations', '1000000', '0.80'],
      ['geoReplicationGb', '100', '2.00'],
    ]);
    expect(() => billOf({ ...QUEUES, size: 'zrs', class1: 1 })).toThrow('price of class1Operations');
  });
});

describe('published bills of Azure Blob Storage', () => {
  it('AZ-23: 10 TB cool at the guide’s fictitious price; published as 117.78, which does not follow: 117.76', () => {
    expect(totalAtFictitious({ plan: 'cool', TB: 10 })).toBe('117.76');
  });

  it('AZ-23: 100 TB hot at fictitious prices; published as 2,130 without the second tier: 2,088.96', () => {
    expect(totalAtFictitious({ storage: '100 TB' })).toBe('2088.96');
  });

  it('AZ-23: 100 TB cool at the fictitious price; published as 963, which does not follow: 1,177.60', () => {
    expect(totalAtFictitious({ plan: 'cool', storage: '100 TB' })).toBe('1177.60');
  });

  it('AZ-23: 100 TB archive at the fictitious price', () => {
    expect(totalAtFictitious({ plan: 'archive', storage_GB: 102_400 })).toBe('204.80');
  });

  it('AZ-24: 641,000 upload writes at the book’s price, which is the guide’s', () => {
    expect(linesOf(billOf({ ...BLOBS, writes: 641_000 }))).toEqual([['writeOperations', '641000', '3.53']]);
  });

  it('AZ-24: 1,000 renames are 0.0055, a cent when rounded', () => {
    expect(linesOf(billOf({ ...BLOBS, renames: 1000 }))).toEqual([['writeOperations', '1000', '0.01']]);
  });

  it('AZ-24: the first month, 5,000 GB with their uploads and 500 reads, at the book’s prices', () => {
    const bill = billOf({ ...BLOBS, storage_GB: 5000, writes: 641_000, reads: 500 });
    expect(linesOf(bill)).toEqual([
      ['storageGbMonths', '5000', '104.00'],
      ['writeOperations', '641000', '3.53'],
      ['readOperations', '500', '0.00'],
    ]);
    expect(bill.total).toBe('107.53');
  });

  it('costs nothing unused, and less for each gigabyte beyond 50 TB', () => {
    expect(linesOf(billOf({ ...BLOBS, storage_GB: 0 }))).toEqual([['storageGbMonths', '0', '0.00']]);
    expect(linesOf(billOf({ ...BLOBS, storage: '600 TB' }))).toEqual([
      ['storageGbMonths', '51200', '1064.96'],
      ['storageGbMonths', '460800', '9201.25'],
      ['storageGbMonths', '102400', '1959.53'],
    ]);
  });

  it('bills retrieval from the cool tier and does not know it for the hot one', () => {
    const cool = { ...BLOBS, plan: 'cool', retrieval: '100 GB', reads: '1M' };
    expect(linesOf(billOf(cool))).toEqual([
      ['readOperations', '1000000', '1.00'],
      ['retrievalGb', '100', '1.00'],
    ]);
    expect(() => billOf({ ...BLOBS, retrieval: '100 GB' })).toThrow('price of retrievalGb');
  });
});
