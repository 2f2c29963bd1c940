/** Prices of added-meters.ts: only those of us-east-1 are known, and of MicroVMs only on arm64. */
import type { Attributes, Price } from '../../money/price-book.ts';
import { from, type SOURCES } from './sources.ts';

const ARM = { architecture: 'arm64' } as const;
const FROM_EXAMPLE = 'read off a worked example of the page; the price on arm64 is not known';

export const ADDED_PRICES: readonly Price[] = [
  added('snapStartCacheGbSeconds', '0.0000015046', 'price-list-2025-10'),
  added('snapStartRestoreGb', '0.0001397998', 'price-list-2025-10'),
  added('streamingGb', '0.008', 'price-list-2025-10'),
  added('kafkaEpuHours', '0.185', 'price-list-2025-10'),
  added('sqsEpuHours', '0.00925', 'pricing-page'),
  {
    ...added('tenantEnvironmentGb', '0.000167', 'pricing-page', { architecture: 'x86_64' }),
    note: FROM_EXAMPLE,
  },
  added('durableOperations', '0.000008', 'pricing-page'),
  added('durableWrittenGb', '0.25', 'pricing-page'),
  added('durableStorageGbMonths', '0.15', 'pricing-page'),
  added('microVmVcpuSeconds', '0.0000276944', 'pricing-page', ARM),
  added('microVmMemoryGbSeconds', '0.0000036667', 'pricing-page', ARM),
  added('microVmSnapshotWriteGb', '0.0038', 'pricing-page'),
  added('microVmSnapshotReadGb', '0.00155', 'pricing-page'),
  added('microVmStorageGbMonths', '0.08', 'pricing-page'),
];

function added(meter: string, price: string, source: keyof typeof SOURCES, attributes?: Attributes): Price {
  return {
    meter,
    region: 'us-east-1',
    ...(attributes && { attributes }),
    tiers: [{ price }],
    ...from(source),
  };
}
