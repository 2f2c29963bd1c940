/** Published Fargate bills, line by line to the cent, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf, type WorkedBill } from './billed.ts';

const PAGE = 'https://aws.amazon.com/fargate/pricing/';

const examples: readonly WorkedBill[] = [
  {
    name: 'AWS-FG1: 5 Linux tasks, 10 minutes a day, 30 GB of disk',
    source: PAGE,
    words: {
      tasks: 5,
      vcpu: 1,
      memoryGb: 2,
      ephemeralGb: 30,
      secondsPerDay: 600,
      days: 30,
      arch: 'x86_64',
    },
    meters: { usage: { vcpuHours: 25, memoryGbHours: 50, ephemeralGbHours: 250 } },
    lines: [
      ['vcpuHours', '25', '1.01'],
      ['memoryGbHours', '50', '0.22'],
      ['ephemeralGbHours', '250', '0.03'],
    ],
    total: '1.26',
  },
  {
    name: 'AWS-FG4: 10 Windows tasks, an hour a day',
    source: PAGE,
    words: { tasks: 10, vcpu: 1, memoryGb: 2, secondsPerDay: 3600, days: 30, os: 'Windows' },
    meters: {
      operatingSystem: 'windows',
      usage: {
        windowsVcpuSeconds: 1_080_000,
        windowsLicenceVcpuSeconds: 1_080_000,
        windowsMemoryGbSeconds: 2_160_000,
      },
    },
    lines: [
      ['windowsVcpuSeconds', '1080000', '27.45'],
      ['windowsLicenceVcpuSeconds', '1080000', '13.80'],
      ['windowsMemoryGbSeconds', '2160000', '6.00'],
    ],
    total: '47.25',
  },
  {
    name: 'TP-FARGATE-730: a quarter vCPU and 1 GB all month',
    source: 'AWS price list read 2026-08-17',
    words: { vcpu: '0.25', memoryGb: 1, hours: 730, arch: 'x86_64' },
    meters: { usage: { vcpuHours: '182.5', memoryGbHours: 730 } },
    lines: [
      ['vcpuHours', '182.5', '7.39'],
      ['memoryGbHours', '730', '3.24'],
    ],
    total: '10.63',
  },
];

const PLACE = { platform: 'aws-fargate', region: 'us-east-1' };

describe('published bills of AWS Fargate', () => {
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

  it('charges a short run for a minute on Linux and five on Windows', () => {
    const run = { vcpu: 1, memory: '2 GB', durationPerDay: '10 s', days: 30 };
    expect(linesOf(billOf({ ...PLACE, ...run }))[0]).toEqual(['vcpuHours', '0.5', '0.02']);
    expect(linesOf(billOf({ ...PLACE, ...run, os: 'windows' }))[0]).toEqual([
      'windowsVcpuSeconds',
      '9000',
      '0.23',
    ]);
  });

  it('has notional spot prices, an old sample in Ireland, and none for Windows', () => {
    const task = { vcpu: 1, memory: '2 GB', hours: 1000, commitment: 'spot' };
    expect(linesOf(billOf({ ...PLACE, ...task }))).toEqual([
      ['vcpuHours', '1000', '12.14'],
      ['memoryGbHours', '2000', '2.67'],
    ]);
    expect(billOf({ ...PLACE, ...task, region: 'eu-west-1' }).total).toBe('16.83');
    expect(() => billOf({ ...PLACE, ...task, os: 'windows' })).toThrow(/commitment spot/);
  });

  it('takes days without hours a day as whole days, and a duration as that of each task', () => {
    const task = { vcpu: 1, memory: '2 GB' };
    const whole = linesOf(billOf({ ...PLACE, ...task, days: 22 }));
    expect(whole[0]).toEqual(['vcpuHours', '528', '21.37']);
    expect(linesOf(billOf({ ...PLACE, ...task, hoursPerDay: 24, days: 22 }))).toEqual(whole);
    expect(linesOf(billOf({ ...PLACE, ...task, tasks: 100, duration: '90 s' }))[0]![1]).toBe('2.5');
    expect(linesOf(billOf({ ...PLACE, ...task, tasks: 120, duration: '30 s' }))[0]![1]).toBe('2');
    expect(() => billOf({ ...PLACE, ...task, days: 22, hours: 5 })).toThrow(
      /hours must not be stated with days/,
    );
  });

  it('has Windows tasks of 1, 2 and 4 vCPU only', () => {
    const windows = { ...PLACE, os: 'windows', hours: 1 };
    expect(billOf({ ...windows, vcpu: 4, memory: '8 GB' }).total).toBe('0.63');
    expect(() => billOf({ ...windows, vcpu: '0.5', memory: '2 GB' })).toThrow(
      'vcpu must be one of 1, 2, 4 with windows on aws-fargate, got 0.5',
    );
    expect(() => billOf({ ...windows, vcpu: 8, memory: '16 GB' })).toThrow(/one of 1, 2, 4 with windows/);
  });

  it('says in which words spot, Windows and arm64 are bought', () => {
    const task = { ...PLACE, vcpu: 1, memory: '2 GB' };
    for (const [field, words] of [
      ['spot', 'commitment: spot'],
      ['windows', 'operatingSystem: windows'],
      ['arm64', 'architecture: arm64'],
    ] as const) {
      expect(() => billOf({ ...task, [field]: true })).toThrow(
        `${field} is not a field of aws-fargate usage; state ${words}`,
      );
    }
  });

  it('charges nothing for no time, and by the length of the month', () => {
    const task = { vcpu: '0.25', memory: '0.5 GB' };
    expect(billOf({ ...PLACE, ...task, hours: 0 }).total).toBe('0.00');
    const totals = ['720 h', '730 h', '744 h'].map((month) => billOf({ ...PLACE, ...task, month }).total);
    expect(totals).toEqual(['8.89', '9.01', '9.18']);
  });
});
