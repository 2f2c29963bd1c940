import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import { quantityText } from '../../engine/money/decimal.ts';
import type { FreeGrants, GrantedItem } from '../../engine/money/free-quantity.ts';
import { grantFor, takeFree, takeInProportion } from '../../engine/money/free-quantity.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { Attributes, Grant } from '../../engine/money/price-book.ts';
import { BOOK, grantOf, of } from './made-up-book.ts';

interface Changes {
  readonly region?: string;
  readonly attributes?: Attributes;
  readonly freeGrants?: FreeGrants;
  readonly account?: BillingAccount;
  readonly used?: Readonly<Record<string, string>>;
}

function itemOf(grants: readonly Grant[], changes: Changes = {}): GrantedItem {
  const { region = 'here', attributes = {}, freeGrants = true, used = { calls: '1' } } = changes;
  const readings = Object.entries(used).map(([meter, quantity]) => ({ meter, quantity: of(quantity) }));
  const account = changes.account ?? new BillingAccount();
  const purchase = { region, attributes, freeGrants, days: of('30'), account };
  return { book: { ...BOOK, grants }, readings, purchase };
}

const calls = (quantity: string, grantable?: string): MeterReading => ({
  meter: 'calls',
  quantity: of(quantity),
  ...(grantable !== undefined && { grantable: of(grantable) }),
});

const free = (grant: Grant, item: GrantedItem, quantity: string, unitPrice = '0.004') =>
  quantityText(takeFree(grant, calls(quantity), of(unitPrice), item, [takeInProportion([item])]));

describe('the grant of a meter', () => {
  const standard = grantOf({ id: 'standard', attributes: { plan: 'standard' } });
  const local = grantOf({ id: 'local', regions: ['here'] });
  const idFor = (grants: readonly Grant[], changes: Changes) =>
    grantFor(itemOf(grants, changes), 'calls')?.id;

  it('is the first for what was bought and where', () => {
    const grants = [standard, local];
    expect(idFor(grants, { attributes: { plan: 'standard' } })).toBe('standard');
    expect(idFor(grants, {})).toBe('local');
    expect(idFor(grants, { region: 'there' })).toBeUndefined();
    expect(grantFor(itemOf(grants), 'disk')).toBeUndefined();
  });

  it('is not given beside what takes it away, once any of that is used', () => {
    const alone = [grantOf({ unlessUsed: ['kept'] })];
    expect(idFor(alone, { used: { calls: '1', kept: '0' } })).toBe('free');
    expect(idFor(alone, { used: { calls: '1', kept: '0.1' } })).toBeUndefined();
  });
});

describe('what is free', () => {
  it('is all, none or as much as stated, up to what was used', () => {
    const grant = grantOf();
    const terms: readonly FreeGrants[] = [true, false, { free: of('300') }, { other: of('300') }, {}];
    const all = terms.map((freeGrants) => free(grant, itemOf([grant], { freeGrants }), '400'));
    expect(all).toEqual(['400', '0', '300', '0', '0']);
    expect(free(grant, itemOf([grant]), '4000')).toBe('1000');
  });

  it('is what the items before have left', () => {
    const grant = grantOf();
    const account = new BillingAccount();
    const taken = ['600', '600', '600'].map((used) => free(grant, itemOf([grant], { account }), used));
    expect(taken).toEqual(['600', '400', '0']);
  });

  it('is less of what is dearer, where it is granted as money, and nothing of what costs nothing', () => {
    const grant = grantOf({ worth: '4' });
    const half = { free: of('500') };
    expect(free(grant, itemOf([grant]), '5000', '0.004')).toBe('1000');
    expect(free(grant, itemOf([grant]), '5000', '0.008')).toBe('500');
    expect(free(grant, itemOf([grant], { freeGrants: half }), '5000', '0.008')).toBe('250');
    expect(free(grant, itemOf([grant]), '5000', '0')).toBe('0');
  });

  it('is the same share of each meter and item, where it goes in proportion', () => {
    const grant = grantOf({ meters: ['calls', 'events'], inProportion: true });
    const account = new BillingAccount();
    const items = [
      itemOf([grant], { account, used: { calls: '1000', events: '3000' } }),
      itemOf([grant], { account, used: { events: '4000' } }),
      itemOf([grant], { account, used: { events: '9999' }, freeGrants: false }),
    ];
    const shares = takeInProportion(items);
    const eighth = items.map((item) => quantityText(takeFree(grant, calls('800'), of('1'), item, [shares])));
    expect(eighth).toEqual(['100', '100', '0']);
  });

  it('is what the account asked for, hour by hour, where it has to ask', () => {
    const grant = grantOf({ quantity: '10', period: 'hour', onRequest: true });
    const freeOf = (reading: MeterReading, freeGrants: FreeGrants, account = new BillingAccount()) => {
      const item = { ...itemOf([grant], { account, freeGrants }), readings: [reading] };
      return quantityText(takeFree(grant, reading, of('1'), item, [takeInProportion([item])]));
    };
    expect(freeOf(calls('9000'), true)).toBe('0');
    expect(freeOf(calls('9000', '6000'), true)).toBe('6000');
    expect(freeOf(calls('9000', '6000'), false)).toBe('0');
    expect(freeOf(calls('9000'), { free: of('7200') })).toBe('7200');
    // 30 days have 720 hours; an item that runs for longer has them all.
    expect(freeOf(calls('9000', '7440'), true)).toBe('7440');
    const account = new BillingAccount();
    expect(['6000', '6000'].map((most) => freeOf(calls('9000', most), true, account))).toEqual([
      '6000',
      '1200',
    ]);
  });

  it('is granted once, or in each region', () => {
    const taken = (scope: Grant['scope']) => {
      const grant = grantOf({ scope });
      const account = new BillingAccount();
      return ['here', 'there'].map((region) => free(grant, itemOf([grant], { account, region }), '800'));
    };
    expect(taken('account')).toEqual(['800', '200']);
    expect(taken('region')).toEqual(['800', '800']);
  });
});
