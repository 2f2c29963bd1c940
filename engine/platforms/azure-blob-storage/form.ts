/** Blob Storage in the words of worked examples: data stored and retrieved, operations by kind; a rename is a write. */
import { fromDecimal } from '../../money/decimal.ts';
import { add, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { gigabyteWords, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const GB_PER_TB = fromDecimal('1024');

export const blobStorageForm: UsageForm = {
  fields: withMeanings(
    {
      ...gigabyteWords('storageGbMonths', ['storage', 'capacity'], ['GB', 'storageGb', 'storage_GB']),
      ...fieldsNamed([
        ['terabytes', 'number', 'TB', 'storageTb', 'storage_TB'],
        ['writes', 'count', 'writeOperations', 'writes', 'write_operations'],
        ['renames', 'count', 'renames'],
        ['listOperations', 'count', 'lists', 'list_operations', 'listAndCreateContainerOperations'],
        ['readOperations', 'count', 'reads', 'read_operations'],
        ['otherOperations', 'count', 'other_operations'],
      ]),
      ...gigabyteWords('retrievalGb', ['retrieval'], ['retrieval_GB', 'data_retrieval_GB']),
      ...gigabyteWords('earlyDeletionGbMonths', ['earlyDeletion'], ['early_deletion_GB']),
    },
    { renames: 'each one write' },
  ),
  readings(usage) {
    return [
      ...terabyteReadings(usage),
      ...writeReadings(usage),
      ...statedMeters(
        usage,
        ...[
          'storageGbMonths',
          'listOperations',
          'readOperations',
          'otherOperations',
          'retrievalGb',
          'earlyDeletionGbMonths',
        ],
      ),
    ];
  },
};

function terabyteReadings(usage: StatedUsage): MeterReading[] {
  const terabytes = usage.get('terabytes');
  if (!terabytes) return [];
  if (usage.get('storageGbMonths as size')) usage.reject('terabytes', 'must not be stated as gigabytes too');
  return [{ meter: 'storageGbMonths', quantity: multiply(terabytes, GB_PER_TB) }];
}

function writeReadings(usage: StatedUsage): MeterReading[] {
  const writes = usage.get('writes');
  const renames = usage.get('renames');
  const all = writes && renames ? add(writes, renames) : (writes ?? renames);
  return all ? [{ meter: 'writeOperations', quantity: all }] : [];
}
