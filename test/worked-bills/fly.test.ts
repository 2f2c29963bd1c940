/** Published Fly.io bills: machines of 30 days, what stopped machines keep, reservations, Managed Postgres. */
import { describe, expect, it } from 'vitest';
import { billChosen, refusalOf, testBills } from './bill-table.ts';
import { linesOf } from './billed.ts';

const MACHINES = { platform: 'fly-machines', region: 'sjc' };
const POSTGRES = { platform: 'fly-managed-postgres' };

describe('published bills of Fly.io', () => {
  testBills(MACHINES, [
    [
      'fly-3x1gb-sjc: three machines of 1 GB, always on; the price of one is known from this example alone',
      [{ machines: '3', size: 'shared-cpu-1x@1024MB', hours: '720' }],
      [['machineMonths', '3', '20.37']],
      '20.37',
    ],
    [
      'fly-rootfs: 1 GB stopped for 10 of 30 days',
      [
        { rootfsGB: '1', days: '10' },
        { rootfsGB: '1', stoppedDays: '10' },
      ],
      [['stoppedRootfsGbMonths', '0.333333333', '0.05']],
      '0.05',
    ],
    [
      'fly-rootfs: three machines of 1 GB stopped for 30 days',
      [{ rootfsGB: '1', stoppedMachines: 3 }, { rootfsGB: 3, stoppedDays: 30 }, { stoppedRootfsGbMonths: 3 }],
      [['stoppedRootfsGbMonths', '3', '0.45']],
      '0.45',
    ],
  ]);

  it('fly-reservation: 36 a year are 3 a month for a credit of 5, 40 % off', () => {
    const use = { ...MACHINES, size: 'shared-cpu-1x@1024mb', machines: 1, hours: 720 };
    expect(linesOf(billChosen({ ...use, commitment: 'shared-36-a-year' }))).toEqual([
      ['reservationMonths', '1', '3.00'],
      ['machineMonths', '0.263622975', '1.79'],
    ]);
    expect(billChosen({ ...use, commitment: 'shared-36-a-year' }).total).toBe('4.79');
    expect(billChosen(use).total).toBe('6.79');
  });

  it('fly-shared-nothing: nine regions; published as 61.39, which understates 29 GB of volumes: 64.39', () => {
    const source = {
      page: { title: 'Blueprint', url: 'https://fly.io/docs/blueprints/shared-nothing/', asOf: '2024' },
    };
    const price = (size: string, amount: string) => ({
      ...{ meter: 'machineMonths', region: 'blueprint', attributes: { size }, tiers: [{ price: amount }] },
      ...{ source: 'page', asOf: '2024', confidence: 'own' as const },
    });
    const own = {
      books: [
        {
          ...{ platform: 'fly-machines', sources: source },
          prices: [price('shared-cpu-1x@1024mb', '5.70'), price('shared-cpu-1x@512mb', '3.19')],
        },
      ],
    };
    const place = { platform: 'fly-machines', region: 'blueprint', hours: 720 };
    const big = billChosen({ ...place, size: 'shared-cpu-1x@1024mb', machines: 9 }, { own });
    const small = billChosen(
      {
        ...place,
        size: 'shared-cpu-1x@512mb',
        machines: 2,
        volumesGB: 29,
        dedicatedIpv4: 1,
        egressGB: '16.5',
      },
      { own },
    );
    expect(linesOf(big)).toEqual([['machineMonths', '9', '51.30']]);
    expect(linesOf(small)).toEqual([
      ['machineMonths', '2', '6.38'],
      ['volumeGbMonths', '29', '4.35'],
      ['dedicatedIpv4Months', '1', '2.00'],
      ['egressGb', '16.5', '0.33'],
    ]);
    // 64.39 with 0.03 for machines that start on demand.
    expect([big.total, small.total]).toEqual(['51.30', '13.06']);
  });

  testBills(POSTGRES, [
    [
      'fly-mpg-storage: 10 GB of provisioned storage',
      [{ storageGB: '10' }, { storage: '10 GB' }, { storageGbMonths: 10 }],
      [['storageGbMonths', '10', '2.80']],
      '2.80',
    ],
    [
      'a Basic cluster with it',
      [{ plan: 'basic', storageGB: 10 }],
      [
        ['clusterMonths', '1', '38.00'],
        ['storageGbMonths', '10', '2.80'],
      ],
      '40.80',
    ],
  ]);
});

describe('rules of Fly Machines', () => {
  const SMALL = { size: 'shared-cpu-1x@256mb' };
  testBills(MACHINES, [
    ['no time at all', [{ ...SMALL, hours: 0 }], [['machineMonths', '0', '0.00']], '0.00'],
    ['a month of 30 days', [{ ...SMALL, month: '720 h' }], [['machineMonths', '1', '2.32']], '2.32'],
    [
      'a month of 31 days costs more',
      [{ ...SMALL, month: '744 h' }],
      [['machineMonths', '1.033333333', '2.40']],
      '2.40',
    ],
    ['free snapshots', [{ snapshotGb: 10 }], [['snapshotGbMonths', '0', '0.00']], '0.00'],
    ['more snapshots', [{ snapshotGb: 110 }], [['snapshotGbMonths', '100', '8.00']], '8.00'],
  ]);

  it('refuses a region whose prices are not known', () => {
    expect(refusalOf({ platform: 'fly-machines', region: 'nrt', ...SMALL })).toContain(
      'region must be one of',
    );
  });
});
