/** What DigitalOcean Functions charges: memory × time beyond a free quantity. Invocations cost nothing. */
import type { PriceBook } from '../../money/price-book.ts';

const SOURCES = {
  'pricing-page': {
    title: 'DigitalOcean Functions pricing, undated (after 2022-08-01)',
    url: 'https://www.digitalocean.com/pricing/functions',
    asOf: '2022',
  },
} as const;

const ORIGIN = { source: 'pricing-page', asOf: '2022' } as const;

export const prices = {
  platform: 'digitalocean-functions',
  name: 'DigitalOcean Functions',
  currency: 'USD',
  asOf: '2022',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'gibSeconds',
      label: 'Duration',
      unit: 'GiB-s',
      explanation:
        'Invocations × memory (MiB ÷ 1024) × time, at least 100 ms each. Invocations cost nothing.',
      main: true,
      // No step is published: as fine as a duration can be stated.
      billedTime: [{ stepSec: '0.000001', minimumSec: '0.1' }],
    },
  ],
  grants: [
    {
      id: 'gibSeconds',
      label: 'Free duration',
      meters: ['gibSeconds'],
      quantity: '90000',
      unit: 'GiB-s',
      scope: 'account',
      period: 'month',
      ...ORIGIN,
    },
  ],
  prices: [
    {
      meter: 'gibSeconds',
      region: '*',
      tiers: [{ price: '0.0000185' }],
      ...ORIGIN,
      confidence: 'official',
      note: 'the page prints exact half cents of its examples rounded up and rounded down; bills here round half-up',
    },
  ],
  leftOut: [{ name: 'data transfer' }, { name: 'log forwarding' }, { name: 'taxes' }],
} as const satisfies PriceBook;
