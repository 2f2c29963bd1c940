/**
 * What Azure Container Instances charges in the two regions that were seen: vCPU and memory by the second, and the
 * Windows licence. Leaves out GPUs, confidential and spot containers.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

const API = 'https://prices.azure.com/api/retail/prices?$filter=serviceName%20eq%20';

const SOURCES = {
  'retail-api-eastus': {
    title: 'Azure Retail Prices API, Container Instances, East US, as a public document quotes it',
    url: `${API}'Container%20Instances'%20and%20armRegionName%20eq%20'eastus'`,
    asOf: '2026-08-27',
  },
  'retail-api-swedencentral': {
    title: 'Azure Retail Prices API, Container Instances, Sweden Central, as a public document quotes it',
    url: `${API}'Container%20Instances'%20and%20armRegionName%20eq%20'swedencentral'`,
    asOf: '2026-09-06',
  },
  'windows-licence': {
    title: 'Container Instances pricing page, Windows software, as a public document quotes it',
    url: 'https://azure.microsoft.com/pricing/details/container-instances/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

/** Windows has the prices of Linux and the licence besides, so it is known only where that is. */
function on(
  operatingSystem: 'linux' | 'windows',
  region: string,
  vcpu: string,
  gb: string,
  origin: Origin,
): Price[] {
  return [flatPrice('vcpuHours', region, vcpu, origin), flatPrice('memoryGbHours', region, gb, origin)].map(
    (price) => ({ ...price, attributes: { operatingSystem } }),
  );
}

const EAST_US = from(
  'retail-api-eastus',
  'third-party',
  'another document has 0.0365 per vCPU-hour and 0.004 per GB-hour, undated',
);

const PRICES: readonly Price[] = [
  ...on('linux', 'eastus', '0.0405', '0.00445', EAST_US),
  ...on('windows', 'eastus', '0.0405', '0.00445', EAST_US),
  {
    ...flatPrice('windowsVcpuSeconds', 'eastus', '0.000012', from('windows-licence', 'third-party')),
    attributes: { operatingSystem: 'windows' },
  },
  ...on('linux', 'swedencentral', '0.0466', '0.00511', from('retail-api-swedencentral', 'third-party')),
];

const PER_SECOND = [{ stepSec: '1', minimumSec: '0' }] as const;

export const prices = {
  platform: 'azure-container-instances',
  name: 'Azure Container Instances',
  currency: 'USD',
  asOf: '2026-09-06',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { operatingSystem: 'linux' },
  sources: SOURCES,
  meters: [
    {
      name: 'vcpuHours',
      label: 'vCPU',
      unit: 'vCPU-hour',
      explanation: 'vCPU of each container group × time, by the second.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'memoryGbHours',
      label: 'Memory',
      unit: 'GB-hour',
      explanation: 'Memory of each container group × time, by the second.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'windowsVcpuSeconds',
      label: 'Windows licence',
      unit: 'vCPU-s',
      explanation: 'vCPU of each Windows container group × time.',
      main: false,
      billedTime: PER_SECOND,
    },
  ],
  grants: [],
  prices: PRICES,
  leftOut: [
    { name: 'public IP addresses' },
    { name: 'data transfer', extras: ['azure-bandwidth'] },
    { name: 'logs', extras: ['azure-monitor'] },
    { name: 'volumes' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
