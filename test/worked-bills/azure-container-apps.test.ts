/** Published Azure Container Apps bills, line by line to the cent, and the edges of the rules. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf, type WorkedBill } from './billed.ts';

const PAGE = 'https://azure.microsoft.com/pricing/details/container-apps/';
const THIRTY_DAYS = { seconds: 2_592_000 };

const examples: readonly WorkedBill[] = [
  {
    name: 'AZ-45: 2.25 vCPU and 4.5 GiB for 30 days, all idle (50.87)',
    source: PAGE,
    words: { region: 'koreacentral', vCPU: '2.25', GiB: '4.5', ...THIRTY_DAYS, activeShare: 0 },
    meters: {
      region: 'koreacentral',
      usage: { idleVcpuSeconds: 5_832_000, memoryGibSeconds: 11_664_000 },
    },
    lines: [
      ['idleVcpuSeconds', '5652000', '16.96'],
      ['memoryGibSeconds', '11304000', '33.91'],
    ],
    total: '50.87',
  },
  {
    name: 'AZ-45: the same, all active (169.56)',
    source: PAGE,
    words: { region: 'koreacentral', vCPU: '2.25', GiB: '4.5', ...THIRTY_DAYS },
    meters: { region: 'koreacentral', usage: { vcpuSeconds: 5_832_000, memoryGibSeconds: 11_664_000 } },
    lines: [
      ['vcpuSeconds', '5652000', '135.65'],
      ['memoryGibSeconds', '11304000', '33.91'],
    ],
    total: '169.56',
  },
  {
    name: 'AZ-47: 2 vCPU and 4 GiB idle for 730 hours, no grant (47.304, published 47.30; each line rounded 47.31)',
    source: PAGE,
    words: { vCPU: 2, GiB: 4, hours: 730, idle: true, freeGrants: false },
    meters: { freeGrants: false, usage: { idleVcpuSeconds: 5_256_000, memoryGibSeconds: 10_512_000 } },
    lines: [
      ['idleVcpuSeconds', '5256000', '15.77'],
      ['memoryGibSeconds', '10512000', '31.54'],
    ],
    total: '47.31',
  },
  {
    name: 'AZ-48: 0.5 vCPU and 1 GiB idle for 30 days in Sweden Central, no grant',
    source: PAGE,
    words: {
      ...{ region: 'swedencentral', vCPU: '0.5', GiB: 1, ...THIRTY_DAYS },
      ...{ activeShare: 0, freeGrants: false },
    },
    meters: {
      region: 'swedencentral',
      freeGrants: false,
      usage: { idleVcpuSeconds: 1_296_000, memoryGibSeconds: 2_592_000 },
    },
    lines: [
      ['idleVcpuSeconds', '1296000', '3.89'],
      ['memoryGibSeconds', '2592000', '7.78'],
    ],
    total: '11.67',
  },
  {
    name: 'AZ-48: the same net of the grant (10.044; each line rounded 10.05, as published)',
    source: PAGE,
    words: { region: 'swedencentral', vCPU: '0.5', GiB: 1, ...THIRTY_DAYS, activeShare: 0 },
    meters: {
      region: 'swedencentral',
      usage: { idleVcpuSeconds: 1_296_000, memoryGibSeconds: 2_592_000 },
    },
    lines: [
      ['idleVcpuSeconds', '1116000', '3.35'],
      ['memoryGibSeconds', '2232000', '6.70'],
    ],
    total: '10.05',
  },
  {
    name: 'AZ-48: 5 % active, no grant (13.03)',
    source: PAGE,
    words: {
      ...{ region: 'swedencentral', vCPU: '0.5', GiB: 1, ...THIRTY_DAYS },
      ...{ activeShare: '5 %', freeGrants: false },
    },
    meters: {
      region: 'swedencentral',
      freeGrants: false,
      usage: {
        ...{ vcpuSeconds: 64_800, idleVcpuSeconds: 1_231_200 },
        memoryGibSeconds: 2_592_000,
      },
    },
    lines: [
      ['vcpuSeconds', '64800', '1.56'],
      ['idleVcpuSeconds', '1231200', '3.69'],
      ['memoryGibSeconds', '2592000', '7.78'],
    ],
    total: '13.03',
  },
];

const PLACE = { platform: 'azure-container-apps', region: 'eastus' };

describe('published bills of Azure Container Apps', () => {
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

  it('AZ-45: the same, 5 % active (22.89 and 33.91, 56.80)', () => {
    const words = { vCPU: '2.25', GiB: '4.5', ...THIRTY_DAYS, activeShare: '5 %' };
    const stated = billOf({ ...PLACE, region: 'koreacentral', ...words });
    expect(linesOf(stated)).toEqual([
      ['vcpuSeconds', '282600', '6.78'],
      ['idleVcpuSeconds', '5369400', '16.11'],
      ['memoryGibSeconds', '11304000', '33.91'],
    ]);
    expect(stated.total).toBe('56.80');
  });

  it('AZ-45: 5 % of what is left after the grant active (22.89 and 33.91, 56.80)', () => {
    const usage = { vcpuSeconds: 282_600, idleVcpuSeconds: 5_369_400, memoryGibSeconds: 11_304_000 };
    const bill = billOf({ ...PLACE, region: 'koreacentral', freeGrants: false, usage });
    expect(linesOf(bill).map(([, , amount]) => amount)).toEqual(['6.78', '16.11', '33.91']);
    expect(bill.total).toBe('56.80');
  });
});

describe('rules of Azure Container Apps', () => {
  it('bills nothing for no time and for usage inside the grants', () => {
    expect(linesOf(billOf({ ...PLACE, vcpu: 1, memory: '2 GB', hours: 0 }))).toEqual([
      ['vcpuSeconds', '0', '0.00'],
      ['memoryGibSeconds', '0', '0.00'],
    ]);
    expect(billOf({ ...PLACE, vcpu: 1, memory: '2 GB', hours: 50, requests: '2M' }).total).toBe('0.00');
  });

  it('counts replicas and requests over the month, whatever its length', () => {
    const usage = { vcpu: '0.5', memoryGib: 1, replicas: 2, requestsPerSecond: 1 };
    const lines = (month: string) => linesOf(billOf({ ...PLACE, month, ...usage }));
    expect(lines('730 h')).toEqual([
      ['vcpuSeconds', '2448000', '58.75'],
      ['memoryGibSeconds', '4896000', '14.69'],
      ['requests', '628000', '0.25'],
    ]);
    expect(lines('28 days')[2]).toEqual(['requests', '419200', '0.17']);
  });

  it('takes active and idle time of a replica one by one', () => {
    const usage = { vcpu: 1, memoryGib: 2, replicas: 2, activeHours: 10, idleHours: 90, freeGrants: false };
    expect(linesOf(billOf({ ...PLACE, ...usage }))).toEqual([
      ['vcpuSeconds', '72000', '1.73'],
      ['idleVcpuSeconds', '648000', '1.94'],
      ['memoryGibSeconds', '1440000', '4.32'],
    ]);
    expect(issuesOf({ ...PLACE, ...usage, hours: 5 })).toEqual([
      'hours must not be stated with active or idle time',
    ]);
  });

  it('bills each execution of a job by the second, always active, without requests', () => {
    const job = { executions: 1000, durationMs: 59_500, vcpu: 1, memoryGib: 2, freeGrants: false };
    expect(linesOf(billOf({ ...PLACE, ...job }))).toEqual([
      ['vcpuSeconds', '60000', '1.44'],
      ['memoryGibSeconds', '120000', '0.36'],
    ]);
    expect(issuesOf({ ...PLACE, ...job, activeShare: '0.5' })).toEqual([
      'activeShare must not be stated for executions of a job',
    ]);
  });

  it('has two price levels, and dearer requests in West Europe', () => {
    const usage = {
      vcpuSeconds: 1_000_000,
      idleVcpuSeconds: 1_000_000,
      memoryGibSeconds: 1_000_000,
      requests: '1M',
    };
    const amounts = (region: string) =>
      linesOf(billOf({ ...PLACE, region, freeGrants: false, usage })).map(([, , amount]) => amount);
    expect(amounts('eastus')).toEqual(['24.00', '3.00', '3.00', '0.40']);
    expect(amounts('uksouth')).toEqual(['34.00', '4.00', '4.00', '0.40']);
    expect(amounts('westeurope')).toEqual(['34.00', '4.00', '4.00', '0.56']);
  });

  it('knows savings plans and dedicated vCPU where their prices are known, and refuses the rest', () => {
    const usage = { vcpuSeconds: 1_000_000, dedicatedVcpuHours: 1000 };
    const amounts = (commitment: string) =>
      linesOf(billOf({ ...PLACE, region: 'uksouth', commitment, freeGrants: false, usage })).map(
        ([, , amount]) => amount,
      );
    expect(amounts('on-demand')).toEqual(['34.00', '80.86']);
    expect(amounts('savings-plan-1y')).toEqual(['28.90', '68.73']);
    expect(amounts('savings-plan-3y')).toEqual(['28.22', '67.11']);
    expect(issuesOf({ ...PLACE, commitment: 'savings-plan-1y', usage: { vcpuSeconds: 1 } })).toEqual([
      'price of vcpuSeconds on azure-container-apps, commitment savings-plan-1y must be known in eastus, got none; known in uksouth',
    ]);
  });

  it('shares the grants between all apps of the account', () => {
    const usage = { vcpuSeconds: 100_000 };
    const items = [
      { ...PLACE, usage },
      { ...PLACE, region: 'uksouth', usage },
    ];
    expect(billed({ items }).items.map(({ bill }) => bill.total)).toEqual(['0.24', '0.34']);
  });

  it('says what is missing for a replica', () => {
    expect(issuesOf({ ...PLACE, vcpu: 1, hours: 5 })).toEqual([
      'memory must be stated for a replica, got nothing',
    ]);
    expect(issuesOf({ ...PLACE, vcpu: 1, GiB: 2, idle: true, activeShare: 0 })).toEqual([
      'idle must not be stated with activeShare too',
    ]);
  });
});

function issuesOf(document: unknown): readonly string[] {
  const result = billUsage(document, 'usage.yaml');
  return 'issues' in result ? result.issues.map(({ message }) => message) : [];
}

describe('requests with a duration', () => {
  const usage = {
    ...PLACE,
    requests: '10M',
    duration: '100 ms',
    vcpu: 0.5,
    memory: '1 GB',
    freeGrants: false,
  };
  const lines = (words: object) =>
    linesOf(billOf({ ...usage, ...words })).map(([meter, paid]) => [meter, paid]);

  it('keep a replica active each, or share one', () => {
    expect(lines({})).toEqual([
      ['vcpuSeconds', '500000'],
      ['memoryGibSeconds', '1000000'],
      ['requests', '10000000'],
    ]);
    expect(lines({ concurrency: 10 })[0]).toEqual(['vcpuSeconds', '50000']);
  });

  it('leave no room for replicas that stand there', () => {
    expect(() => lines({ replicas: 2 })).toThrow(
      'replicas must not be stated with the duration of a request',
    );
    expect(() => lines({ requestsPerDay: 1 })).toThrow('requests must not be stated as a rate too');
  });
});
