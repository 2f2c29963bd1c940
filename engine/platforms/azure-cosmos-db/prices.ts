/**
 * What Azure Cosmos DB charges: throughput by 100 RU/s and hour, serverless request units, storage, analytical store and
 * backups. Leaves out dedicated gateways, vCore clusters and reservations other than of one year.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { PriceBook } from '../../money/price-book.ts';
import { PRICES, SOURCES } from './price-rows.ts';

/** A part of an hour is an hour. */
const WHOLE_HOURS = [{ stepSec: '3600', minimumSec: '3600' }] as const;

/** Of one account in a subscription, which has to ask for it when it is made. */
const FREE_TIER = {
  onRequest: true,
  scope: 'account',
  source: 'cosmos-bill-2022-03',
  asOf: SOURCES['cosmos-bill-2022-03'].asOf,
} as const;

export const prices = {
  platform: 'azure-cosmos-db',
  name: 'Azure Cosmos DB',
  currency: 'USD',
  asOf: '2026',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: { commitment: 'none' },
  sources: SOURCES,
  meters: [
    {
      name: 'manualUnitHours',
      label: 'Manual throughput',
      unit: '100 RU/s-hour',
      explanation: 'Most RU/s of each hour in hundreds × regions, one region writable.',
      main: true,
      billedTime: WHOLE_HOURS,
    },
    {
      name: 'autoscaleUnitHours',
      label: 'Autoscale throughput',
      unit: '100 RU/s-hour',
      explanation:
        'Most RU/s that each hour scaled to, at least 10 % of the maximum, × regions, one writable.',
      main: true,
      billedTime: WHOLE_HOURS,
    },
    {
      name: 'multiWriteUnitHours',
      label: 'Multi-write throughput',
      unit: '100 RU/s-hour',
      explanation: 'RU/s of each hour in hundreds × regions, all of them writable, manual or autoscale.',
      main: { plan: 'provisioned' },
      billedTime: WHOLE_HOURS,
    },
    {
      name: 'requestUnits',
      label: 'Serverless request units',
      unit: 'RU',
      explanation: 'Request units of all operations on a serverless account.',
      main: { plan: 'serverless' },
    },
    {
      name: 'storageGbMonths',
      label: 'Data stored',
      unit: 'GB-month',
      explanation: 'Data and indexes of all regions, on average over the month.',
      main: false,
    },
    {
      name: 'analyticalStorageGbMonths',
      label: 'Analytical store',
      unit: 'GB-month',
      explanation: 'Data in the analytical store, on average over the month.',
      main: false,
    },
    {
      name: 'analyticalWrites',
      label: 'Analytical writes',
      unit: 'operation',
      explanation: 'Write operations of the analytical store.',
      main: false,
    },
    {
      name: 'analyticalReads',
      label: 'Analytical reads',
      unit: 'operation',
      explanation: 'Read operations of the analytical store.',
      main: false,
    },
    {
      name: 'continuousBackupGbMonths',
      label: 'Continuous backup',
      unit: 'GB-month',
      explanation: 'Data under 30-day continuous backup × regions.',
      main: false,
    },
    {
      name: 'periodicBackupGbMonths',
      label: 'Periodic backups',
      unit: 'GB-month',
      explanation: 'Data × copies kept beyond two.',
      main: false,
    },
    {
      name: 'restoredGb',
      label: 'Restored data',
      unit: 'GB',
      explanation: 'Data restored from continuous backup.',
      main: false,
    },
  ],
  grants: [
    {
      id: 'throughput',
      label: '1,000 RU/s of each hour, all regions together',
      meters: ['manualUnitHours', 'autoscaleUnitHours', 'multiWriteUnitHours'],
      quantity: '10',
      unit: '100 RU/s-hour',
      period: 'hour',
      ...FREE_TIER,
    },
    {
      id: 'storage',
      label: '25 GB of data',
      meters: ['storageGbMonths'],
      quantity: '25',
      unit: 'GB-month',
      period: 'month',
      ...FREE_TIER,
    },
  ],
  prices: PRICES,
  leftOut: [
    { name: 'data transfer between regions and out', extras: ['azure-bandwidth'] },
    { name: 'dedicated gateway' },
    { name: 'availability zone surcharge' },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
