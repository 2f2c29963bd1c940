/** Published App Runner bills, from words and from meters. */
import { describe, expect, it } from 'vitest';
import { APP_RUNNER_SIZES, SIZES_ORIGIN } from '../../engine/platforms/aws-app-runner/sizes.ts';
import { billOf, linesOf } from './billed.ts';

const TOKYO = { platform: 'aws-app-runner', region: 'ap-northeast-1' };
const SIZE = { vcpu: 1, memoryGb: 2 };

describe('published bills of App Runner', () => {
  it('TP-APPRUNNER: provisioned all month, active 2 h a day', () => {
    const lines = [
      ['memoryGbHours', '1440', '12.96'],
      ['vcpuHours', '60', '4.86'],
    ];
    const bill = billOf({ ...TOKYO, ...SIZE, activeHoursPerDay: 2, days: 30 });
    expect(linesOf(bill)).toEqual(lines);
    expect(bill.total).toBe('17.82');
    expect(linesOf(billOf({ ...TOKYO, usage: { memoryGbHours: 1440, vcpuHours: 60 } }))).toEqual(lines);
  });

  it('TP-APPRUNNER, active 8 h and 24 h a day', () => {
    const total = (activeHoursPerDay: number) =>
      billOf({ ...TOKYO, ...SIZE, activeHoursPerDay, days: 30 }).total;
    expect([8, 24].map(total)).toEqual(['32.40', '71.28']);
  });
});

describe('bills of App Runner', () => {
  const US = { platform: 'aws-app-runner', region: 'us-east-1', ...SIZE };

  it('are for memory alone while nothing is asked for, as long as the month is', () => {
    const idle = (month: string) => billOf({ ...US, month, activeHours: 0 }).total;
    expect(['720 h', '730 h', '744 h'].map(idle)).toEqual(['10.08', '10.22', '10.42']);
    expect(billOf({ ...US, hours: 0, activeHours: 0 }).total).toBe('0.00');
  });

  it('have a minute of vCPU at least for each active stretch', () => {
    const use = { activeSecondsPerDay: 1, days: 30 };
    expect(linesOf(billOf({ ...US, ...use }))[1]).toEqual(['vcpuHours', '0.5', '0.03']);
  });

  it('are active all the time where nothing else is said, and never for longer', () => {
    expect(linesOf(billOf({ ...US, hours: 100 }))[1]).toEqual(['vcpuHours', '100', '6.40']);
    expect(() => billOf({ ...US, hours: 100, activeHours: 101 })).toThrow(/at most the 100 h provisioned/);
  });

  it('are of the sizes that are sold, each with 2 to 4 GB for a vCPU', () => {
    expect(SIZES_ORIGIN).toMatchObject({ confidence: 'recalled', source: expect.stringMatching(/^https:/) });
    for (const { vcpu, memoryMb } of APP_RUNNER_SIZES) {
      expect(memoryMb / 1024 / vcpu).toBeGreaterThanOrEqual(2);
      expect(memoryMb / 1024 / vcpu).toBeLessThanOrEqual(4);
      const bill = billOf({ ...US, vcpu, memoryMb, memoryGb: undefined });
      expect(linesOf(bill)[1]![1]).toBe(String(vcpu * 730));
    }
  });
});
