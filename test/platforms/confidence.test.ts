/** How sure prices may say they are: what was copied from another region or computed is derived, and one record has one origin. */
import { describe, expect, it } from 'vitest';
import type { Price } from '../../engine/money/price-book.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { platformOf } from './metered.ts';

const pricesOf = (platform: string): readonly Price[] => platformOf(platform).books[0].prices;

describe('a price', () => {
  it('whose upper tiers are those of another region is derived', () => {
    const copied = PLATFORMS.flatMap(({ books }) => books.flatMap(({ prices }) => prices)).filter(
      ({ note }) => /tiers 2 and 3 as in [a-z]+-/.test(note ?? ''),
    );
    expect(copied.length).toBeGreaterThan(0);
    for (const { confidence } of copied) expect(confidence).toBe('derived');
  });

  it('of Cosmos DB that was seen in another region only is derived', () => {
    for (const { region, meter, source, confidence } of pricesOf('azure-cosmos-db')) {
      if (source !== 'cosmos-bill-2022-03' || ['*', 'eastus'].includes(region)) continue;
      expect([meter, region, confidence]).toEqual([meter, region, 'derived']);
    }
  });

  it('under a savings plan of Container Apps was seen for active vCPU only', () => {
    const planned = pricesOf('azure-container-apps').filter(({ attributes }) =>
      attributes?.commitment?.startsWith('savings-plan'),
    );
    expect(planned).toHaveLength(10);
    for (const { meter, confidence } of planned) {
      expect([meter, confidence]).toEqual([meter, meter === 'vcpuSeconds' ? 'third-party' : 'derived']);
    }
  });

  it('of Cloud Run on demand comes from one catalogue, in whatever plan', () => {
    const onDemand = pricesOf('gcp-cloud-run').filter(
      ({ region, attributes }) => region === 'us-central1' && attributes?.commitment === 'on-demand',
    );
    expect(new Set(onDemand.map(({ attributes }) => attributes!.plan)).size).toBe(3);
    for (const { asOf, confidence } of onDemand)
      expect([asOf, confidence]).toEqual(['2026-08-01', 'third-party']);
  });
});

describe('units of Google Cloud', () => {
  it.each([
    ['gcp-cloud-run', 'memoryGbSeconds', 'GiB-s'],
    ['gcp-firestore', 'storageGbMonths', 'GiB-month'],
    ['gcp-pubsub', 'retainedGbMonths', 'GiB-month'],
    ['gcp-compute-engine', 'memoryGbHours', 'GiB-hour'],
    ['gcp-gke-autopilot', 'memoryGbHours', 'GiB-hour'],
    ['gcp-cloud-storage', 'standardGbMonths', 'GiB-month'],
    ['gcp-network', 'egressGb', 'GiB'],
    ['azure-functions', 'memoryGbHours', 'GiB-hour'],
  ])('of %s, %s, are as published: %s', (platform, meter, unit) => {
    const { meters, grants } = platformOf(platform).books[0];
    expect(meters.find(({ name }) => name === meter)!.unit).toBe(unit);
    for (const grant of grants) {
      if (grant.meters.includes(meter)) expect(grant.unit).toBe(unit);
    }
  });
});
