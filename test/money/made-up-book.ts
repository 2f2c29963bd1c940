/** A book of one meter with one price, to be changed where a test needs more. */
import { fromDecimal } from '../../engine/money/decimal.ts';
import type { Grant, Meter, PriceBook } from '../../engine/money/price-book.ts';

const MADE_UP = { source: 'made-up', asOf: '2026-01-01' } as const;

export const CALLS: Meter = { name: 'calls', label: 'Calls', unit: 'call', explanation: '', main: true };

/** 0.004 for each call, everywhere; nothing is free. */
export const BOOK: PriceBook = {
  platform: 'made-up',
  name: 'Made up',
  currency: 'USD',
  asOf: '2026-01-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: { 'made-up': { title: 'Made up', url: 'https://example.org/', asOf: '2026-01-01' } },
  meters: [CALLS],
  grants: [],
  prices: [{ meter: 'calls', region: '*', tiers: [{ price: '0.004' }], confidence: 'official', ...MADE_UP }],
  leftOut: [],
};

/** A thousand calls a month, unless told. */
export function grantOf(changes: Partial<Grant> = {}): Grant {
  const grant = { id: 'free', label: '', meters: ['calls'], quantity: '1000', unit: 'call' };
  return { ...grant, scope: 'account', period: 'month', ...MADE_UP, ...changes };
}

export const of = fromDecimal;
