/** Published Azure Container Instances bills, line by line to the cent, and the edges of the rules. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billOf, linesOf, type WorkedBill } from './billed.ts';

const PAGE = 'https://azure.microsoft.com/pricing/details/container-instances/';

const examples: readonly WorkedBill[] = [
  {
    name: 'AZ-49: 0.5 vCPU and 1 GB for 730 hours (0.0247 an hour, 18.03)',
    source: PAGE,
    words: { vCPU: '0.5', memoryGb: 1, hours: 730 },
    meters: { usage: { vcpuHours: 365, memoryGbHours: 730 } },
    lines: [
      ['vcpuHours', '365', '14.78'],
      ['memoryGbHours', '730', '3.25'],
    ],
    total: '18.03',
  },
  {
    name: 'AZ-49: 1 vCPU and 2 GB for 730 hours (36.062, published 36.06; each line rounded 36.07)',
    source: PAGE,
    words: { vCPU: 1, memory: '2 GB', hours: 730 },
    meters: { usage: { vcpuHours: 730, memoryGbHours: 1460 } },
    lines: [
      ['vcpuHours', '730', '29.57'],
      ['memoryGbHours', '1460', '6.50'],
    ],
    total: '36.07',
  },
  {
    name: 'AZ-48: 0.5 vCPU and 1 GB for 720 hours in Sweden Central (16.78 and 3.68)',
    source: PAGE,
    words: { region: 'swedencentral', vCPU: '0.5', GiB: 1, seconds: 2_592_000 },
    meters: { region: 'swedencentral', usage: { vcpuHours: 360, memoryGbHours: 720 } },
    lines: [
      ['vcpuHours', '360', '16.78'],
      ['memoryGbHours', '720', '3.68'],
    ],
    total: '20.46',
  },
];

const PLACE = { platform: 'azure-container-instances', region: 'eastus' };

describe('published bills of Azure Container Instances', () => {
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
});

describe('rules of Azure Container Instances', () => {
  it('bills by the second, the whole month where no time is stated, nothing for none', () => {
    const group = { vcpu: 1, memoryGb: 1 };
    const vcpuHours = (usage: object) => linesOf(billOf({ ...PLACE, ...group, ...usage }))[0]![1];
    expect(vcpuHours({ durationPerDay: '35.2 s', days: 100 })).toBe('1');
    expect(vcpuHours({})).toBe('730');
    expect(vcpuHours({ month: '744 h', groups: 2 })).toBe('1488');
    expect(billOf({ ...PLACE, ...group, hours: 0 }).total).toBe('0.00');
  });

  it('adds the Windows licence where its price is known', () => {
    const group = { vcpu: 1, memoryGb: 1, hours: 100, os: 'windows' };
    expect(linesOf(billOf({ ...PLACE, ...group }))).toEqual([
      ['vcpuHours', '100', '4.05'],
      ['memoryGbHours', '100', '0.45'],
      ['windowsVcpuSeconds', '360000', '4.32'],
    ]);
    const unknown = billUsage({ ...PLACE, region: 'swedencentral', ...group }, 'usage.yaml');
    expect('issues' in unknown && unknown.issues).toHaveLength(3);
  });
});
