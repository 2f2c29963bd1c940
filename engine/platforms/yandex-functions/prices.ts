/**
 * What Yandex Cloud Functions charges (Russia region, contract in US dollars, before VAT): calls and memory × time in
 * GB-hours. Two versions: the prices of 2026, and those before.
 */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'pricing-2026': {
    title: 'Yandex Cloud Functions pricing',
    url: 'https://docs.yandex.cloud/int/en/functions/pricing',
    asOf: '2026',
  },
  'pricing-2025': {
    title: 'Yandex Cloud Functions pricing, older version (2025 or before)',
    url: 'https://yandex.cloud/en/docs/functions/pricing',
    asOf: '2025',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const SINCE = 'the day of the change is not known: the new price is taken to hold from the start of 2026';

function book(source: keyof typeof SOURCES, gbHour: string, call: string, note?: string): PriceBook {
  const origin = from(source, 'official', note);
  const granted = { scope: 'account', period: 'month', source, asOf: origin.asOf } as const;
  return {
    platform: 'yandex-functions',
    name: 'Yandex Cloud Functions',
    currency: 'USD',
    asOf: origin.asOf,
    lineRounding: { mode: 'half-up', decimals: 6 },
    regions: [],
    attributeDefaults: {},
    sources: { [source]: SOURCES[source] },
    meters: [
      {
        name: 'requests',
        label: 'Calls',
        unit: 'call',
        explanation: 'Every call of a function.',
        main: true,
      },
      {
        name: 'gbHours',
        label: 'Duration',
        unit: 'GB-h',
        explanation: 'Calls × memory (MB ÷ 1024) × time, rounded up to 100 ms.',
        main: true,
        billedTime: [{ stepSec: '0.1', minimumSec: '0.1' }],
      },
    ],
    grants: [
      {
        id: 'requests',
        label: 'Free calls',
        meters: ['requests'],
        quantity: '1000000',
        unit: 'call',
        ...granted,
      },
      {
        id: 'gbHours',
        label: 'Free duration',
        meters: ['gbHours'],
        quantity: '10',
        unit: 'GB-h',
        ...granted,
      },
    ],
    prices: [flatPrice('requests', '*', call, origin), flatPrice('gbHours', '*', gbHour, origin)],
    leftOut: [
      { name: 'provisioned instances' },
      { name: 'outgoing traffic' },
      { name: 'API gateway' },
      { name: 'logs' },
      { name: 'VAT' },
    ],
  };
}

export const prices: PriceBook = {
  ...book('pricing-2026', '0.0531147456', '0.0000001554917784', SINCE),
  validFrom: '2026-01-01',
};

export const olderPrices: PriceBook = book('pricing-2025', '0.043760', '0.000000128');
