/** Compute Engine's prices of machines by region, size and commitment, and of vCPU and memory by family. */
import type { Price, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';
import { type BySize, discounted, fromFamily, fromStandard2, sharedCore } from './hourly-derived.ts';
import { E2_STANDARD_2, FAMILIES, N2_STANDARD_2 } from './hourly-listed.ts';

export const SOURCES = {
  'catalogue-2025-03': {
    title: 'Google Cloud Billing Catalog, Compute Engine, as kept by google-cloud-pricing-cost-calculator',
    url: 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/master/pricing.yml',
    asOf: '2025-03-06',
  },
  'checked-2026-08': {
    title: 'google-cloud-pricing-cost-calculator, tests against its price list',
    url: 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/master/t/test.sh',
    asOf: '2026-08-20',
  },
  'catalogue-2023-08': {
    title: 'Google Cloud Billing Catalog, Compute Engine, as kept by OpenCost',
    url: 'https://github.com/opencost/opencost/blob/develop/pkg/cloud/gcp/test/skus.json',
    asOf: '2023-08-10',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

const LISTED = from('catalogue-2025-03', 'third-party');
const SHAPED = from('catalogue-2025-03', 'derived', 'vCPU × price of a vCPU + GB × price of a GB');
const SCALED = from('catalogue-2025-03', 'derived', 'in proportion to the vCPU of the listed machine');
const SHARED = from('checked-2026-08', 'derived', 'a half, a quarter or an eighth of e2-standard-2');
const SINGAPORE = from(
  'catalogue-2023-08',
  'third-party',
  'listed in rupiah, divided by its conversion rate',
);
const SINGAPORE_SHAPED = from('catalogue-2023-08', 'derived', SHAPED.note);
const SUSTAINED = from(
  'catalogue-2025-03',
  'derived',
  'a machine that runs the whole month: 30 % less on N1, 20 % less on N2 and N2D',
);
const COMMITTED = from(
  'catalogue-2025-03',
  'derived',
  "e2-standard-2's price per month ÷ 730 h, in proportion to vCPU",
);

/** Regions with prices of vCPU and memory by family. */
const BY_FAMILY = ['us-central1', 'us-east1', 'us-west1'];

/** Part of the price that is left when a machine runs the whole month. */
const SUSTAINED_USE: Readonly<Record<string, string>> = { n1: '0.7', n2: '0.8', n2d: '0.8' };

function machines(region: string, sizes: BySize, commitment: string, origin: Origin): Price[] {
  return Object.entries(sizes).map(([size, price]) => ({
    ...flatPrice('instanceHours', region, price, origin),
    attributes: { size, commitment },
  }));
}

/** On demand, and sustained where the family has the discount. */
function family(region: string, name: string, sizes: BySize, origin: Origin): Price[] {
  const left = SUSTAINED_USE[name];
  return [
    ...machines(region, sizes, 'on-demand', origin),
    ...(left === undefined ? [] : machines(region, discounted(sizes, left), 'sustained-use', SUSTAINED)),
  ];
}

function parts(region: string, size: string, vcpu: string, memoryGb: string, origin: Origin): Price[] {
  const attributes = { size, commitment: 'on-demand' };
  return [
    { ...flatPrice('vcpuHours', region, vcpu, origin), attributes },
    { ...flatPrice('memoryGbHours', region, memoryGb, origin), attributes },
  ];
}

const E2_IOWA = fromFamily('e2', FAMILIES.e2!)['e2-standard-2']!;

const SINGAPORE_T2D = { vcpu: '0.033929', memoryGb: '0.004547' };

export const REGIONAL_PRICES: readonly Price[] = [
  ...BY_FAMILY.flatMap((region) => [
    ...machines(region, sharedCore(E2_IOWA), 'on-demand', SHARED),
    ...Object.entries(FAMILIES).flatMap(([name, prices]) => [
      ...family(region, name, fromFamily(name, prices), SHAPED),
      ...parts(region, name, prices.vcpu, prices.memoryGb, LISTED),
    ]),
  ]),
  ...machines('us-central1', { 'f1-micro': '0.0076', 'g1-small': '0.0257' }, 'on-demand', LISTED),
  ...machines('us-central1', fromStandard2('e2', '0.042217186'), 'cud-1y', COMMITTED),
  ...machines('us-central1', fromStandard2('e2', '0.030155134'), 'cud-3y', COMMITTED),
  ...Object.entries(E2_STANDARD_2).flatMap(([region, price]) => [
    ...machines(region, sharedCore(price), 'on-demand', SCALED),
    ...machines(region, { 'e2-standard-2': price }, 'on-demand', LISTED),
    ...machines(region, without('e2-standard-2', fromStandard2('e2', price)), 'on-demand', SCALED),
  ]),
  ...Object.entries(N2_STANDARD_2).flatMap(([region, price]) =>
    family(region, 'n2', fromStandard2('n2', price), SCALED),
  ),
  ...machines('asia-southeast1', fromFamily('t2d', SINGAPORE_T2D), 'on-demand', SINGAPORE_SHAPED),
  ...parts('asia-southeast1', 't2d', SINGAPORE_T2D.vcpu, SINGAPORE_T2D.memoryGb, SINGAPORE),
];

function without(size: string, { [size]: _, ...rest }: BySize): BySize {
  return rest;
}
