/**
 * What Azure Monitor charges for logs: data taken in by Application Insights (East US) and Log Analytics (West Europe).
 * Leaves out commitment tiers, basic and auxiliary logs, longer retention, alerts and metrics.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  'azure-monitor-2026': {
    title: 'Azure Monitor pricing, as a third-party cost sheet quotes it',
    url: 'https://azure.microsoft.com/pricing/details/monitor/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const SHEET = originsOf(SOURCES)('azure-monitor-2026', 'third-party');

const PRICES: readonly Price[] = [
  flatPrice('applicationInsightsGb', 'eastus', '2.3', SHEET),
  flatPrice('logAnalyticsGb', 'westeurope', '2.99', SHEET),
];

export const prices = {
  platform: 'azure-monitor',
  name: 'Azure Monitor',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'applicationInsightsGb',
      label: 'Application Insights',
      unit: 'GB',
      explanation: 'Telemetry taken in by Application Insights.',
      main: true,
    },
    {
      name: 'logAnalyticsGb',
      label: 'Log Analytics',
      unit: 'GB',
      explanation: 'Logs taken in by Log Analytics.',
      main: true,
    },
  ],
  grants: [
    {
      id: 'ingestion',
      label: 'Free data taken in',
      meters: ['applicationInsightsGb', 'logAnalyticsGb'],
      quantity: '5',
      unit: 'GB',
      scope: 'account',
      period: 'month',
      source: 'azure-monitor-2026',
      asOf: '2026',
      confidence: 'recalled',
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'retention beyond what is included' },
    { name: 'alerts' },
    { name: 'custom metrics' },
    { name: 'data export' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
