/** What Cloudflare Containers charged before 2025-11-21: CPU as provisioned, busy or not; all else as since then. */
import type { Grant, Meter, Price, PriceBook } from '../../money/price-book.ts';
import { prices } from './prices.ts';

const PROVISIONED: Meter = {
  name: 'provisionedVcpuSeconds',
  label: 'vCPU, provisioned',
  unit: 'vCPU-s',
  explanation: 'vCPU of the instance type × time while it runs, busy or not, in steps of 10 ms.',
  main: true,
  billedTime: [{ stepSec: '0.01', minimumSec: '0' }],
};

const { validFrom: _, ...sameRules } = prices;
const [cpuGrant, ...grants]: readonly Grant[] = prices.grants;
const [cpuPrice, ...rates]: readonly Price[] = prices.prices;

export const pricesByProvisionedCpu: PriceBook = {
  ...sameRules,
  asOf: '2025',
  sources: {
    pricing: {
      ...prices.sources.pricing,
      title: 'Cloudflare Containers pricing as launched in the middle of 2025',
    },
  },
  meters: [PROVISIONED, ...prices.meters.slice(1)],
  grants: [{ ...cpuGrant!, id: PROVISIONED.name, meters: [PROVISIONED.name] }, ...grants],
  prices: [{ ...cpuPrice!, meter: PROVISIONED.name, source: 'pricing', asOf: '2025' }, ...rates],
};
