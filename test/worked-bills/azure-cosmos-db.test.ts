/** Published Cosmos DB bills to the cent, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf, type WorkedBill } from './billed.ts';

const BILL = 'https://learn.microsoft.com/azure/cosmos-db/understand-your-bill';
const OFFER = 'https://learn.microsoft.com/azure/cosmos-db/how-to-choose-offer';
const SERVERLESS = 'https://learn.microsoft.com/azure/cosmos-db/throughput-serverless';
const INFRACOST = 'https://github.com/infracost/infracost';
const PLACE = { platform: 'azure-cosmos-db', region: 'eastus' };
const FOUR_REGIONS = { RU_s: 10_000, regions: 4, storage_GB_per_region: 250, hours: 720 };
const FREE_TIER = {
  RU_s: 1200,
  regions: 3,
  free_RU_s: 1000,
  hours: 744,
  storage_GB: 30,
  free_storage_GB: 25,
};

const examples: readonly WorkedBill[] = [
  {
    name: 'AZ-06: 1,000 RU/s for a month of 720 h',
    source: BILL,
    words: { RU_s: 1000, hours: 720 },
    meters: { usage: { manualUnitHours: 7200 } },
    lines: [['manualUnitHours', '7200', '57.60']],
    total: '57.60',
  },
  {
    name: 'AZ-07: 2,500 RU/s for 24 h',
    source: BILL,
    words: { RU_s: 2500, hours: 24 },
    meters: { usage: { manualUnitHours: 600 } },
    lines: [['manualUnitHours', '600', '4.80']],
    total: '4.80',
  },
  {
    name: 'AZ-11: four regions, one of them writable',
    source: BILL,
    words: FOUR_REGIONS,
    meters: { usage: { manualUnitHours: 288_000, storageGbMonths: 1000 } },
    lines: [
      ['manualUnitHours', '288000', '2304.00'],
      ['storageGbMonths', '1000', '250.00'],
    ],
    total: '2554.00',
  },
  {
    name: 'AZ-12: four regions, all writable; published as 6,010, which does not follow: 4,858',
    source: BILL,
    words: { ...FOUR_REGIONS, multiRegionWrites: true },
    meters: { usage: { multiWriteUnitHours: 288_000, storageGbMonths: 1000 } },
    lines: [
      ['multiWriteUnitHours', '288000', '4608.00'],
      ['storageGbMonths', '1000', '250.00'],
    ],
    total: '4858.00',
  },
  {
    name: 'AZ-13: autoscale with the free tier, one hour at 1,600 RU/s',
    source: BILL,
    words: { scaled_to_RU_s: 1600, free_tier_RU_s: 1000, hours: 1 },
    meters: { freeGrants: { throughput: 10 }, usage: { autoscaleUnitHours: 16 } },
    lines: [['autoscaleUnitHours', '6', '0.07']],
    total: '0.07',
  },
  {
    name: 'AZ-14: free tier, three regions, one of them writable',
    source: BILL,
    words: FREE_TIER,
    meters: {
      freeGrants: { throughput: 7440, storage: 25 },
      usage: { manualUnitHours: 26_784, storageGbMonths: 30 },
    },
    lines: [
      ['manualUnitHours', '19344', '154.75'],
      ['storageGbMonths', '5', '1.25'],
    ],
    total: '156.00',
  },
  {
    name: 'AZ-15: free tier, three regions, all writable',
    source: BILL,
    words: { ...FREE_TIER, multiRegionWrites: true },
    meters: {
      freeGrants: { throughput: 7440, storage: 25 },
      usage: { multiWriteUnitHours: 26_784, storageGbMonths: 30 },
    },
    lines: [
      ['multiWriteUnitHours', '19344', '309.50'],
      ['storageGbMonths', '5', '1.25'],
    ],
    total: '310.75',
  },
  {
    name: 'AZ-16: free tier and free account; published as 35.72 + 1.25 = 36.97, which does not follow: 36.96',
    source: BILL,
    words: { RU_s: 600, hours: 744, storage_GB: 5 },
    meters: { usage: { manualUnitHours: 4464, storageGbMonths: 5 } },
    lines: [
      ['manualUnitHours', '4464', '35.71'],
      ['storageGbMonths', '5', '1.25'],
    ],
    total: '36.96',
  },
  {
    name: 'AZ-17: 900 RU/s and 100 GB for 31 days',
    source: BILL,
    words: { RU_s: 900, hours: 744, storage_GB: 100 },
    meters: { usage: { manualUnitHours: 6696, storageGbMonths: 100 } },
    lines: [
      ['manualUnitHours', '6696', '53.57'],
      ['storageGbMonths', '100', '25.00'],
    ],
    total: '78.57',
  },
  {
    name: 'AZ-19: 100,000 RU/s for a year as you go',
    source: BILL,
    words: { RU_s: 100_000, hours: 8760 },
    meters: { usage: { manualUnitHours: 8_760_000 } },
    lines: [['manualUnitHours', '8760000', '70080.00']],
    total: '70080.00',
  },
  {
    name: 'AZ-19: the same reserved for a year at 20 % off',
    source: BILL,
    words: { RU_s: 100_000, hours: 8760, commitment: 'reserved-1y' },
    meters: { commitment: 'reserved-1y', usage: { manualUnitHours: 8_760_000 } },
    lines: [['manualUnitHours', '8760000', '56064.00']],
    total: '56064.00',
  },
  {
    name: 'AZ-19: reserved, one hour',
    source: BILL,
    words: { RU_s: 100_000, hours: 1, commitment: 'reserved-1y' },
    meters: { commitment: 'reserved-1y', usage: { manualUnitHours: 1000 } },
    lines: [['manualUnitHours', '1000', '6.40']],
    total: '6.40',
  },
  {
    name: 'AZ-20: 500 RU/s provisioned',
    source: SERVERLESS,
    words: { provisioned_RU_s: 500, hours: 730 },
    meters: { usage: { manualUnitHours: 3650 } },
    lines: [['manualUnitHours', '3650', '29.20']],
    total: '29.20',
  },
  {
    name: 'AZ-20: serverless, 20M RU',
    source: SERVERLESS,
    words: { RU: 20_000_000 },
    meters: { usage: { requestUnits: '20M' } },
    lines: [['requestUnits', '20000000', '5.00']],
    total: '5.00',
  },
  {
    name: 'AZ-20: serverless, 250M RU',
    source: SERVERLESS,
    words: { serverless_RU: 250_000_000 },
    meters: { usage: { requestUnits: '250M' } },
    lines: [['requestUnits', '250000000', '62.50']],
    total: '62.50',
  },
  {
    name: 'AZ-21: three hours of 30,000 RU/s, manual',
    source: OFFER,
    words: { RU_s: 30_000, hours: 3 },
    meters: { usage: { manualUnitHours: 900 } },
    lines: [['manualUnitHours', '900', '7.20']],
    total: '7.20',
  },
  {
    name: 'AZ-38: manual 500 RU/s in West US',
    source: INFRACOST,
    words: { region: 'westus', RU_s: 500, hours: 730 },
    meters: { region: 'westus', usage: { manualUnitHours: 3650 } },
    lines: [['manualUnitHours', '3650', '29.20']],
    total: '29.20',
  },
  {
    name: 'AZ-38: 6,000 RU/s autoscale half used, which the tool bills as 45 manual units',
    source: INFRACOST,
    words: { region: 'westus', max_RU_s: 6000, utilization: '50 %', hours: 730 },
    meters: { region: 'westus', usage: { autoscaleUnitHours: 21_900 } },
    lines: [['autoscaleUnitHours', '21900', '262.80']],
    total: '262.80',
  },
  {
    name: 'AZ-38: serverless, 10M RU in West US, and 1,000 GB',
    source: INFRACOST,
    words: { region: 'westus', RU_M: 10, storage_GB: 1000 },
    meters: { region: 'westus', usage: { requestUnits: '10M', storageGbMonths: 1000 } },
    lines: [
      ['requestUnits', '10000000', '2.79'],
      ['storageGbMonths', '1000', '250.00'],
    ],
    total: '252.79',
  },
];

describe('published bills of Azure Cosmos DB', () => {
  for (const { name, words, meters, lines, total } of examples) {
    it(`${name}, in words`, () => {
      const bill = billOf({ ...PLACE, ...words });
      expect(linesOf(bill)).toEqual(lines);
      expect(bill.total).toBe(total);
    });
    it(`${name}, as meters`, () => {
      const bill = billOf({ ...PLACE, ...meters });
      expect(linesOf(bill)).toEqual(lines);
      expect(bill.total).toBe(total);
    });
  }

  it('AZ-09: 1,200 RU/s for 500 h, then 22,200 RU/s for 220 h', () => {
    const first = { ...PLACE, RU_s: 1200, hours: 500 };
    expect(billed([first, { ...PLACE, RU_s: 22_200, hours: 220 }]).total).toBe('438.72');
  });

  it('AZ-21: the same three hours on autoscale: idle, full, 3,333 RU/s', () => {
    const hours = [0, 30_000, 3333].map((scaled_to_RU_s) => ({
      ...PLACE,
      max_RU_s: 30_000,
      scaled_to_RU_s,
      hours: 1,
    }));
    const bill = billed(hours);
    expect(bill.items.map((item) => item.bill.total)).toEqual(['0.36', '3.60', '0.40']);
    expect(bill.total).toBe('4.36');
  });

  it('AZ-19: what the reservation does not cover, 50,000 RU/s each in East US and Japan East: 0.50 an hour', () => {
    const regions = ['eastus', 'japaneast'].map((region) => ({ ...PLACE, region, RU_s: 50_000, hours: 720 }));
    expect(billed(regions).total).toBe('6120.00');
    expect(billOf({ ...PLACE, RU_s: 100_000, hours: 720 }).total).toBe('5760.00');
  });

  it('AZ-38: 625 RU/s is 36.50 by the tool’s fraction of a unit, 40.88 by whole hundreds', () => {
    const place = { ...PLACE, region: 'westus' };
    expect(billOf({ ...place, manualUnitHours: '4562.5' }).total).toBe('36.50');
    expect(billOf({ ...place, RU_s: 625, hours: 730 }).total).toBe('40.88');
  });
});

describe('further examples of Microsoft’s pages', () => {
  it('bills 120,000 RU/s for 300 h and 155,000 RU/s for 420 h', () => {
    const place = { ...PLACE, region: 'eastus2' };
    const bill = billed([
      { ...place, RU_s: 120_000, hours: 300 },
      { ...place, RU_s: 155_000, hours: 420 },
    ]);
    expect(bill.items.map((item) => item.bill.total)).toEqual(['2880.00', '5208.00']);
  });

  it('bills 500,000 serverless request units', () => {
    expect(linesOf(billOf({ ...PLACE, RU: 500_000 }))).toEqual([['requestUnits', '500000', '0.13']]);
  });

  it('bills a steady load on autoscale: 21,600, 28,000 and 30,000 RU/s', () => {
    const hours = [21_600, 28_000, 30_000].map((scaled_to_RU_s) => ({ ...PLACE, scaled_to_RU_s, hours: 1 }));
    expect(billed(hours).total).toBe('9.55');
  });
});

describe('rules of Azure Cosmos DB', () => {
  it('bills nothing for no throughput', () => {
    const bill = billOf({ ...PLACE, RU_s: 0 });
    expect(linesOf(bill)).toEqual([['manualUnitHours', '0', '0.00']]);
  });

  it('bills a part of an hour as an hour', () => {
    expect(linesOf(billOf({ ...PLACE, RU_s: 400, hours: '5 min' }))).toEqual([
      ['manualUnitHours', '4', '0.03'],
    ]);
  });

  it('takes the month where no hours are stated', () => {
    const lines = (month: string) => linesOf(billOf({ ...PLACE, RU_s: 100, month }))[0];
    expect(lines('730 h')).toEqual(['manualUnitHours', '730', '5.84']);
    expect(lines('744 h')).toEqual(['manualUnitHours', '744', '5.95']);
  });

  it('keeps a free tier account within its 1,000 RU/s and 25 GB free', () => {
    expect(billOf({ ...PLACE, RU_s: 1000, storage: '25 GB', freeTierAccount: true }).total).toBe('0.00');
    expect(billOf({ ...PLACE, RU_s: 1000, storage: '25 GB' }).total).toBe('64.65');
    const part = { ...PLACE, RU_s: 600, storage: '25 GB', freeTierAccount: true };
    // 200 RU/s beyond it all month, and 25 GB.
    expect(billed({ items: [part, part] }).total).toBe('17.93');
  });

  it('bills autoscale for a tenth of its maximum at least', () => {
    const idle = { ...PLACE, max_RU_s: 4000, scaled_to_RU_s: 100, hours: 1 };
    expect(linesOf(billOf(idle))).toEqual([['autoscaleUnitHours', '4', '0.05']]);
  });

  it('refuses more than the maximum, and hours without a throughput', () => {
    expect(() => billOf({ ...PLACE, max_RU_s: 100, scaled_to_RU_s: 200 })).toThrow(
      'must be at most max_RU_s',
    );
    expect(() => billOf({ ...PLACE, hours: 3 })).toThrow('RU_s must be stated with hours');
  });

  it('takes request units for what they are, by any of their names and with their plan', () => {
    for (const name of ['RU', 'RUs', 'requestUnits', 'serverless_RU']) {
      const bill = billOf({ ...PLACE, plan: 'serverless', [name]: '400M' });
      expect(linesOf(bill)).toEqual([['requestUnits', '400000000', '100.00']]);
    }
    expect(() => billOf({ ...PLACE, plan: 'serverless', RU_s: 400 })).toThrow('with plan: serverless');
    expect(() => billOf({ ...PLACE, plan: 'provisioned', RUs: 400 })).toThrow('with plan: provisioned');
  });

  it('knows no reserved price for autoscale', () => {
    const reserved = { ...PLACE, commitment: 'reserved-1y', scaled_to_RU_s: 1000 };
    expect(() => billOf(reserved)).toThrow('price of autoscaleUnitHours');
  });
});

describe('storage in several regions', () => {
  it('is kept and billed in each, unless it is that of all', () => {
    const total = (usage: object) => billOf({ ...PLACE, RU_s: 10_000, regions: 3, ...usage }).total;
    expect(total({ storage: '100 GB' })).toBe('1827.00');
    expect(total({ storageGb: 100 })).toBe('1827.00');
    expect(total({ storagePerRegion: '100 GB' })).toBe('1827.00');
    expect(total({ totalStorage: '300 GB' })).toBe('1827.00');
    expect(total({ storage_GB: 300 })).toBe('1827.00');
  });
});
