/** Published Event Grid bills: operations of topics and of namespaces, one for each started 64 KB. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf } from './billed.ts';

const PLACE = { platform: 'azure-event-grid', region: 'eastus' };

describe('published bills of Azure Event Grid', () => {
  it('AZ-34: 820,000 operations; 0.48 in whole 100,000 by the tool, 0.43 by the linear meter', () => {
    const bill = billOf({ ...PLACE, operations: 820_000 });
    expect(linesOf(bill)).toEqual([['operations', '720000', '0.43']]);
  });

  it('AZ-53: 10M namespace events without the grant', () => {
    const use = { ...PLACE, freeGrants: false };
    expect(billOf({ ...use, namespace_events: 10_000_000 }).total).toBe('6.00');
    expect(billOf({ ...use, usage: { namespaceEvents: '10M' } }).total).toBe('6.00');
  });
});

describe('rules of Azure Event Grid', () => {
  it('has events in topics unless they are said to be of a namespace', () => {
    expect(billOf({ ...PLACE, events: '5M' }).total).toBe('2.94');
    expect(billOf({ ...PLACE, events: '5M' })).toEqual(billOf({ ...PLACE, operations: '5M' }));
    expect(billOf({ ...PLACE, namespaceEvents: '5M' }).total).toBe('2.40');
  });

  it('bills nothing for no operations and for those of the grant', () => {
    expect(linesOf(billOf({ ...PLACE, operations: 0 }))).toEqual([['operations', '0', '0.00']]);
    expect(linesOf(billOf({ ...PLACE, operations: 100_000 }))).toEqual([['operations', '0', '0.00']]);
  });

  it('bills one operation for each started 64 KB', () => {
    const paid = (eventKb: number) => linesOf(billOf({ ...PLACE, operations: '1M', eventKb }))[0];
    expect(paid(64)).toEqual(['operations', '900000', '0.54']);
    expect(paid(65)).toEqual(['operations', '1900000', '1.14']);
  });
});
