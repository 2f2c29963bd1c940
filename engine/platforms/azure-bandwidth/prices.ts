/**
 * What Azure charges for data that leaves a region: to the internet by routing preference (plan), and to other regions of
 * its continent. Data in costs nothing. Leaves out transfer between continents, zones and peered networks.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource, Tier } from '../../money/price-book.ts';
import { flatPrice, flatPrices, originsOf } from '../../platform-kinds/price-origin.ts';
import { BETWEEN_REGIONS, OVER_INTERNET, OVER_MICROSOFT } from './regions.ts';

const SOURCES = {
  'tco-2026-07': {
    title: 'jcvib/tco-calculator, prices generated from the Azure Retail Prices API',
    url: 'https://github.com/jcvib/tco-calculator',
    asOf: '2026-07-21',
  },
  'togen-2026-09': {
    title: 'mooncitizen/togen, prices built from the Azure Retail Prices API',
    url: 'https://github.com/mooncitizen/togen',
    asOf: '2026-09-06',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const EGRESS = from('tco-2026-07', 'third-party');
const BETWEEN = from('togen-2026-09', 'third-party');

/** Bounds count from the first gigabyte, the free ones included. */
const BOUNDS = {
  'microsoft-global-network': ['10335', '51295', '153695'],
  internet: ['10100', '50100', '150100'],
} as const;

function egress(plan: keyof typeof BOUNDS, regions: readonly string[], steps: readonly string[]): Price[] {
  const tiers: readonly Tier[] = steps.map((price, step) => {
    const upTo = BOUNDS[plan][step];
    return upTo === undefined ? { price } : { upTo, price };
  });
  return regions.map((region) => ({ meter: 'egressGb', region, attributes: { plan }, tiers, ...EGRESS }));
}

const MICROSOFT = 'microsoft-global-network';

const PRICES: readonly Price[] = [
  ...egress(MICROSOFT, OVER_MICROSOFT.americaAndEurope, ['0.087', '0.083', '0.07', '0.05']),
  ...egress(MICROSOFT, OVER_MICROSOFT.asiaPacific, ['0.12', '0.085', '0.082', '0.08']),
  ...egress(MICROSOFT, OVER_MICROSOFT.southAndAfrica, ['0.181', '0.175', '0.17', '0.16']),
  ...egress('internet', OVER_INTERNET.americaAndEurope, ['0.08', '0.065', '0.06', '0.04']),
  ...egress('internet', OVER_INTERNET.asiaPacific, ['0.11', '0.075', '0.07', '0.06']),
  ...egress('internet', OVER_INTERNET.newZealand, ['0.1155', '0.07875', '0.0735', '0.063']),
  ...egress('internet', OVER_INTERNET.southAndAfrica, ['0.12', '0.085', '0.08', '0.075']),
  flatPrice('ingressGb', '*', '0', EGRESS),
  ...flatPrices('interRegionGb', BETWEEN_REGIONS.americaAndEurope, '0.02', BETWEEN),
  ...flatPrices('interRegionGb', BETWEEN_REGIONS.asiaOceaniaMiddleEastAndAfrica, '0.08', BETWEEN),
  ...flatPrices('interRegionGb', BETWEEN_REGIONS.southAmerica, '0.16', BETWEEN),
];

export const prices = {
  platform: 'azure-bandwidth',
  name: 'Azure Bandwidth',
  currency: 'USD',
  asOf: '2026-09-06',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { plan: MICROSOFT },
  sources: SOURCES,
  meters: [
    {
      name: 'egressGb',
      label: 'Data to the internet',
      unit: 'GB',
      explanation: 'Data that leaves Azure, by routing preference: over Microsoft’s network or the internet.',
      main: true,
    },
    {
      name: 'ingressGb',
      label: 'Data in',
      unit: 'GB',
      explanation: 'Data that enters Azure; it costs nothing.',
      main: false,
    },
    {
      name: 'interRegionGb',
      label: 'Data between regions',
      unit: 'GB',
      explanation: 'Data to another region of the same continent.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'egress',
      label: 'Free data out',
      meters: ['egressGb'],
      quantity: '100',
      unit: 'GB',
      countsInTiers: true,
      scope: 'account',
      period: 'month',
      source: 'tco-2026-07',
      asOf: '2026-07-21',
      confidence: 'third-party',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'transfer between continents' },
    { name: 'transfer between zones and peered networks' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
