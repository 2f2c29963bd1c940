/** Managed Postgres in the words of worked examples: clusters of a plan and their storage, for a month. */
import { divide, fraction } from '../../money/fraction.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const flyManagedPostgresForm: UsageForm = {
  fields: fieldsNamed([
    ['clusters', 'number', 'clusters', 'count', 'instances'],
    ['storage', 'size', 'storage'],
    ['storage', 'gigabytes', 'storageGb', 'storageGB'],
  ]),
  readings(usage) {
    const storage = usage.get('storage');
    // Storage may be stated by itself: only a plan buys a cluster beside it.
    const clusters = usage.get('clusters') ?? (storage ? undefined : fraction(1n));
    return [
      ...(clusters ? [{ meter: 'clusterMonths', quantity: clusters }] : []),
      ...(storage ? [{ meter: 'storageGbMonths', quantity: divide(storage, MB_PER_GB) }] : []),
    ];
  },
};
