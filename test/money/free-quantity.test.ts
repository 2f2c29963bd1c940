import { describe, expect, it } from 'vitest';
import { BillingAccount } from '../../engine/money/account.ts';
import { quantityText } from '../../engine/money/decimal.ts';
import type { FreeGrants, GrantedItem } from '../../engine/money/free-quantity.ts';
import { grantFor, takeFree, takeInProportion } from '../../engine/money/free-quantity.ts';
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
  return { book: { ...BOOK, grants }, readings, purchase: { region, attributes, freeGrants, account } };
}

const free = (grant: Grant, item: GrantedItem, quantity: string, unitPrice = '0.004') =>
  quantityText(takeFree(grant, of(quantity), of(unitPrice), item, takeInProportion([item])));

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
    const eighth = items.map((item) => quantityText(takeFree(grant, of('800'), of('1'), item, shares)));
    expect(eighth).toEqual(['100', '100', '0']);
  });
});
