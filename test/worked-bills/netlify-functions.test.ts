/** Credits of Netlify as published, and the plans and packs that pay for them. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'netlify-functions' };

describe('bills of Netlify Functions', () => {
  it('netlify-compute: 2.5 GB for 37 minutes are 15.4 credits (published rounded)', () => {
    const bill = billOf({ ...PLACE, memoryGB: '2.5', minutes: '37' });
    expect(bill.lines.find(({ meter }) => meter === 'credits')!.quantity).toBe('15.416666667');
    expect(bill.total).toBe('20.00');
    const same = billOf({ ...PLACE, gbHours: '1.541666666667' });
    expect(same.lines[1]!.quantity).toBe('15.41666666667');
  });

  it('counts credits for time, traffic, requests and deploys', () => {
    const usage = { requests: '1M', durationMs: 360, memoryGb: 1, egressGb: 10, deploys: 4 };
    expect(billOf({ ...PLACE, ...usage }).lines[1]!.quantity).toBe('1460');
  });

  it('sells whole packs beyond the credits of the plan', () => {
    const packs = (plan: string, credits: number) => linesOf(billOf({ ...PLACE, plan, credits })).slice(2);
    expect(packs('personal', 1000)).toEqual([['creditPacks', '0', '0.00']]);
    expect(packs('personal', 1001)).toEqual([['creditPacks', '1', '5.00']]);
    expect(packs('pro', 3000)).toEqual([['creditPacks', '0', '0.00']]);
    expect(packs('pro', 6001)).toEqual([['creditPacks', '3', '30.00']]);
  });

  it('charges nothing on the free plan, and the plan alone for nothing', () => {
    expect(billOf({ ...PLACE, plan: 'free', credits: 300 }).total).toBe('0.00');
    expect(billOf({ ...PLACE, plan: 'personal', requests: 0 }).total).toBe('9.00');
  });
});

describe('seconds of Netlify Functions', () => {
  const usage = { ...PLACE, requests: '10M', memory: '1 GB' };

  it('are those of one request beside requests, and of all without', () => {
    expect(billOf({ ...usage, seconds: 0.1 })).toEqual(billOf({ ...usage, duration: '100 ms' }));
    expect(billOf({ ...usage, seconds: 0.1 }).total).toBe('40.00');
    expect(billOf({ ...PLACE, memoryGB: 2.5, seconds: 2220 }).lines[1]!.quantity).toBe('15.416666667');
  });

  it('are those of all by names that say so, and stated once', () => {
    expect(billOf({ ...usage, totalSeconds: 1_000_000 })).toEqual(billOf({ ...usage, seconds: 0.1 }));
    expect(() => billOf({ ...usage, seconds: 1, duration: '1 s' })).toThrow('seconds must not be stated');
  });
});
