/**
 * What Compute Engine charges for predefined machines on demand, for a whole month of sustained use and under commitments.
 * Leaves out disks, licences, custom shapes, spot machines and the sustained-use discount of a part of a month.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { PriceBook } from '../../money/price-book.ts';
import { REGIONAL_PRICES, SOURCES } from './regional-prices.ts';

/** By the second, at least a minute. */
const PER_SECOND = [{ stepSec: '1', minimumSec: '60' }] as const;

export const prices = {
  platform: 'gcp-compute-engine',
  name: 'Google Compute Engine',
  currency: 'USD',
  asOf: '2026-08-20',
  lineRounding: { mode: 'half-up', decimals: 2 },
  totalRoundedOnce: true,
  regions: regionsOf(REGIONAL_PRICES),
  attributeDefaults: { commitment: 'on-demand' },
  sources: SOURCES,
  meters: [
    {
      name: 'instanceHours',
      label: 'Machines',
      unit: 'hour',
      explanation: 'Machines of a size × time, each run by the second with a minimum of a minute.',
      main: true,
      billedTime: PER_SECOND,
    },
    {
      name: 'vcpuHours',
      label: 'vCPU',
      unit: 'vCPU-hour',
      explanation: "vCPU of a family's predefined machines (size: e2) × time.",
      main: false,
      billedTime: PER_SECOND,
    },
    {
      name: 'memoryGbHours',
      label: 'Memory',
      unit: 'GiB-hour',
      explanation: "Memory of a family's predefined machines (size: e2) × time.",
      main: false,
      billedTime: PER_SECOND,
    },
  ],
  grants: [],
  prices: REGIONAL_PRICES,
  leftOut: [
    { name: 'sustained-use discount (but for commitment: sustained-use)' },
    { name: 'disks' },
    { name: 'public IPv4 addresses' },
    { name: 'data transfer', extras: ['gcp-network'] },
    { name: 'load balancer', extras: ['gcp-network'] },
    { name: 'operating system licences' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
