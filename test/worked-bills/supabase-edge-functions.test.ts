/** Published bills of Supabase. Its pages print compute to whole dollars, and so do some of their totals. */
import { describe, expect, it } from 'vitest';
import { billed, billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'supabase-edge-functions' };

describe('published bills of Supabase', () => {
  it('supabase-fn-within: 1.8M invocations and a Small for 730 h are 30.04, published as 30', () => {
    const bill = billOf({ ...PLACE, functionInvocations: '1800000', smallHours: '730' });
    expect(linesOf(bill).at(-1)).toEqual(['requests', '0', '0.00']);
    expect(bill.total).toBe('30.04');
  });

  it('the same with 3.2M invocations: two packages, 4.00', () => {
    const bill = billOf({ ...PLACE, usage: { requests: 3_200_000, smallHours: 730 } });
    expect(linesOf(bill).at(-1)).toEqual(['requests', '2000000', '4.00']);
    expect(bill.total).toBe('34.04');
  });

  it('supabase-compute-1: one Micro for 744 h', () => {
    expect(billOf({ ...PLACE, microHours: '744' }).total).toBe('25.00');
  });

  it('supabase-compute-switch: 233 h of Micro and 511 h of Small are 28.66, published as 29', () => {
    const bill = billOf({ ...PLACE, microHours: '233', smallHours: '511' });
    expect(bill.total).toBe('28.66');
    const gross = billOf({ ...PLACE, microHours: '233', smallHours: '511', freeGrants: false });
    expect(linesOf(gross).slice(1, 3)).toEqual([
      ['microHours', '233', '3.13'],
      ['smallHours', '511', '10.53'],
    ]);
  });

  it('supabase-compute-partial: 744 h, 20 h and 70 h of Micro', () => {
    const projects = ['744', '20', '70'].map((microHours) => ({ ...PLACE, microHours }));
    expect(billed(projects).total).toBe('26.21');
    expect(billOf({ ...PLACE, usage: { microHours: 834 } }).total).toBe('26.21');
  });

  it.each([
    ['999999', '2.00'],
    ['1000000', '2.00'],
    ['1000001', '4.00'],
    ['1500000', '4.00'],
  ])('supabase-package: %s invocations without a quota are %s', (invocations, amount) => {
    const bill = billOf({ ...PLACE, planMonths: 0, invocations, freeGrants: false });
    expect(bill.total).toBe(amount);
  });

  it('bills started hours in full, and none for none', () => {
    expect(billOf({ ...PLACE, usage: { largeHours: '0.2' } }).lines[1]!.quantity).toBe('1');
    expect(linesOf(billOf({ ...PLACE, microHours: 0 }))).toEqual([['planMonths', '1', '25.00']]);
  });

  it('has plans with fees of their own', () => {
    expect(billOf({ ...PLACE, plan: 'free', requests: 500_000 }).total).toBe('0.00');
    expect(billOf({ ...PLACE, plan: 'team', requests: 2_000_001 }).total).toBe('601.00');
    expect(billOf({ ...PLACE, requests: 0, egressGb: 350 }).total).toBe('34.00');
  });
});
