/**
 * Cosmos DB in the words of worked examples: RU/s × hours × regions, request units, storage by region. The free tier is
 * an account's own choice: it counts only where it is stated, hour by hour, as Azure grants it.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { add, isZero, min, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { gigabyteWords, statedGigabytes, statedMeters } from '../../stated-usage/meter-fields.ts';
import { countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { throughputReadings } from './form-throughput.ts';

const MILLION = fromDecimal('1000000');
const FREE_TIER_GB = fromDecimal('25');
/** Throughput of a provisioned account, or what a serverless one used. */
const RU = ['RU_s', 'requestUnits'];

export const cosmosDbForm: UsageForm = {
  fields: withMeanings(
    {
      ...fieldsNamed([
        ['RU_s', 'number', 'RU_s', 'ruPerSec', 'throughput', 'provisioned_RU_s'],
        ['scaled_to_RU_s', 'number', 'scaled_to_RU_s', 'scaledToRuPerSec'],
        ['max_RU_s', 'number', 'max_RU_s', 'maxRuPerSec'],
        ['utilization', 'share', 'utilization'],
        ['regions', 'number', 'regions'],
        ['multiRegionWrites', 'numberEach', 'multiRegionWrites', 'multi_region_writes'],
        ['freeTierAccount', 'numberEach', 'freeTierAccount', 'free_tier_account'],
        ['free_RU_s', 'number', 'free_RU_s', 'free_tier_RU_s', 'freeRuPerSec'],
        ['requestUnits', 'number', 'requestUnits', 'RU', 'RUs', 'serverless_RU'],
        ['requestUnits in millions', 'number', 'RU_M'],
      ]),
      ...gigabyteWords('stored', ['totalStorage'], ['storage_GB', 'totalStorageGb']),
      ...gigabyteWords(
        'stored by region',
        ['storage', 'storagePerRegion'],
        ['storageGb', 'storage_GB_per_region', 'storageGbPerRegion'],
      ),
      ...gigabyteWords('free storage', ['freeStorage'], ['free_storage_GB', 'free_GB']),
      ...gigabyteWords('analyticalStorageGbMonths', ['analyticalStorage'], ['analytical_storage_GB']),
      ...gigabyteWords('continuousBackupGbMonths', ['continuousBackup'], ['continuous_backup_GB']),
      ...gigabyteWords('periodicBackupGbMonths', ['periodicBackup'], ['periodic_backup_GB']),
      ...gigabyteWords('restoredGb', ['restored'], ['restored_GB']),
      ...runningTimeFields,
    },
    {
      'stored as size': 'of all regions together',
      'stored by region as size': 'kept and billed in each of regions',
    },
  ),
  oneOf: { ru: RU, rus: RU, Ru: RU },
  readings(usage) {
    return [
      ...throughputReadings(usage),
      ...requestReadings(usage),
      ...storageReadings(usage),
      ...statedMeters(
        usage,
        ...['analyticalStorageGbMonths', 'continuousBackupGbMonths', 'periodicBackupGbMonths', 'restoredGb'],
      ),
    ];
  },
};

function requestReadings(usage: StatedUsage): MeterReading[] {
  const millions = usage.get('requestUnits in millions');
  const quantity = usage.get('requestUnits') ?? (millions && multiply(millions, MILLION));
  if (quantity && usage.attributes.plan === 'provisioned') {
    usage.reject(
      millions ? 'requestUnits in millions' : 'requestUnits',
      'must not be stated with plan: provisioned, which bills RU_s',
    );
  }
  return quantity ? [{ meter: 'requestUnits', quantity }] : [];
}

/** Each region keeps and bills all data: `storage` is multiplied by them, `totalStorage` is that of all together. */
function storageReadings(usage: StatedUsage): MeterReading[] {
  const total = statedGigabytes(usage, 'stored');
  const byRegion = statedGigabytes(usage, 'stored by region');
  if (!total && !byRegion) return [];
  const stored = add(total ?? ZERO, multiply(byRegion ?? ZERO, countOf(usage, 'regions')));
  const isFree = !isZero(usage.getOrZero('freeTierAccount'));
  const free = statedGigabytes(usage, 'free storage') ?? (isFree ? FREE_TIER_GB : ZERO);
  return [{ meter: 'storageGbMonths', quantity: stored, grantable: min(stored, free) }];
}
