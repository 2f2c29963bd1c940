/** What Workers Logs charge for log events, and Logpush for requests whose traces are sent elsewhere. */
import type { PriceBook, PriceSource } from '../../money/price-book.ts';
import { flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const SOURCES = {
  logs: {
    title: 'Workers Logs pricing, undated, contents of 2025',
    url: 'https://developers.cloudflare.com/workers/observability/logs/workers-logs/',
    asOf: '2025',
  },
  'workers-pricing': {
    title: 'Cloudflare Workers pricing, Logpush, undated, contents of 2026',
    url: 'https://developers.cloudflare.com/workers/platform/pricing/',
    asOf: '2026',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);

export const prices = {
  platform: 'cloudflare-workers-logs',
  name: 'Cloudflare Workers Logs',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: [],
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'logs',
      label: 'Log events',
      unit: 'event',
      explanation: 'Each request’s own log and each line that it writes; sampling takes its share of both.',
      main: true,
    },
    {
      name: 'logpushRequests',
      label: 'Logpush requests',
      unit: 'request',
      explanation: 'Requests whose trace events are sent to a destination of your own.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'logs',
      label: '20,000,000 log events',
      meters: ['logs'],
      quantity: '20000000',
      unit: 'event',
      scope: 'account',
      period: 'month',
      source: 'logs',
      asOf: '2025',
    },
    {
      id: 'logpushRequests',
      label: '10,000,000 requests',
      meters: ['logpushRequests'],
      quantity: '10000000',
      unit: 'request',
      scope: 'account',
      period: 'month',
      source: 'workers-pricing',
      asOf: '2026',
    },
  ],
  prices: [
    flatPrice('logs', '*', '0.0000006', from('logs', 'official')),
    flatPrice('logpushRequests', '*', '0.00000005', from('workers-pricing', 'official')),
  ],
  leftOut: [
    { name: 'Workers Paid plan and the Workers themselves', extras: ['cloudflare-workers'] },
    { name: 'storage at the destination of Logpush' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
