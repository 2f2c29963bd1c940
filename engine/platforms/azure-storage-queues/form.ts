/** Storage Queues in the words of worked examples. */
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { gigabyteWords, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const storageQueuesForm: UsageForm = {
  fields: {
    ...gigabyteWords('storageGbMonths', ['storage'], ['GB', 'storageGb', 'storage_GB']),
    ...fieldsNamed([
      ['class1Operations', 'number', 'class1', 'class_1'],
      ['class2Operations', 'number', 'class2', 'class_2'],
    ]),
    ...gigabyteWords('geoReplicationGb', ['geoReplication'], ['geo_replication_GB']),
  },
  readings(usage) {
    return statedMeters(
      usage,
      ...['storageGbMonths', 'class1Operations', 'class2Operations', 'geoReplicationGb'],
    );
  },
};
