/**
 * What Cloudflare Containers charge since 2025-11-21, when CPU came to be billed by use: CPU, memory, disk and traffic
 * out by part of the world. Leaves out the Workers and Durable Objects in front.
 */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  pricing: {
    title: 'Cloudflare Containers pricing, undated, late 2025 or later',
    url: 'https://developers.cloudflare.com/containers/pricing/',
    asOf: '2025',
  },
  'active-cpu': {
    title: 'Cloudflare changelog: CPU pricing on active usage',
    url: 'https://developers.cloudflare.com/changelog/post/2025-11-21-new-cpu-pricing/',
    asOf: '2025-11-21',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const RUNNING = [{ stepSec: '0.01', minimumSec: '0' }] as const;
const INCLUDED = { scope: 'account', period: 'month', source: 'pricing', asOf: '2025' } as const;

export const prices = {
  platform: 'cloudflare-containers',
  name: 'Cloudflare Containers',
  currency: 'USD',
  asOf: '2025-11-21',
  validFrom: '2025-11-21',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'activeVcpuSeconds',
      label: 'vCPU, active',
      unit: 'vCPU-s',
      explanation: 'vCPU that are busy × time.',
      main: true,
    },
    {
      name: 'memoryGibSeconds',
      label: 'Memory',
      unit: 'GiB-s',
      explanation: 'Memory of the instance type × time while it runs, in steps of 10 ms.',
      main: true,
      billedTime: RUNNING,
    },
    {
      name: 'diskGbSeconds',
      label: 'Disk',
      unit: 'GB-s',
      explanation: 'Disk of the instance type × time while it runs, in steps of 10 ms.',
      main: true,
      billedTime: RUNNING,
    },
    {
      name: 'egressGb',
      label: 'Data out, North America and Europe',
      unit: 'GB',
      explanation: 'Data sent to clients in North America and Europe.',
      main: false,
    },
    {
      name: 'egressOceaniaGb',
      label: 'Data out, Oceania, Korea and Taiwan',
      unit: 'GB',
      explanation: 'Data sent to clients in Oceania, Korea and Taiwan.',
      main: false,
    },
    {
      name: 'egressElsewhereGb',
      label: 'Data out, elsewhere',
      unit: 'GB',
      explanation: 'Data sent to clients in the rest of the world.',
      main: false,
    },
  ],
  grants: [
    granted('activeVcpuSeconds', '22500', '375 vCPU-minutes', 'vCPU-s'),
    granted('memoryGibSeconds', '90000', '25 GiB-hours', 'GiB-s'),
    granted('diskGbSeconds', '720000', '200 GB-hours', 'GB-s'),
    granted('egressGb', '1000', '1 TB', 'GB'),
    granted('egressOceaniaGb', '500', '500 GB', 'GB'),
    granted('egressElsewhereGb', '500', '500 GB', 'GB'),
  ],
  prices: [
    flatPrice('activeVcpuSeconds', '*', '0.000020', from('active-cpu', 'official')),
    flatPrice('memoryGibSeconds', '*', '0.0000025', from('pricing', 'official')),
    flatPrice('diskGbSeconds', '*', '0.00000007', from('pricing', 'official')),
    flatPrice('egressGb', '*', '0.025', from('pricing', 'official')),
    flatPrice('egressOceaniaGb', '*', '0.05', from('pricing', 'official')),
    flatPrice('egressElsewhereGb', '*', '0.04', from('pricing', 'official')),
  ],
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'Durable Objects that start the containers', extras: ['cloudflare-durable-objects'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;

function granted(meter: string, quantity: string, label: string, unit: string) {
  return { id: meter, label, meters: [meter], quantity, unit, ...INCLUDED } as const;
}
