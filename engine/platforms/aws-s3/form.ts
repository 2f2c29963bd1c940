/** S3 in words: gigabytes stored all month, and requests that write or read. 1 GB = 1,024 MB. */
import { divide } from '../../money/fraction.ts';
import { MB_PER_GB } from '../../money/units.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const s3Form: UsageForm = {
  fields: {
    storage: { states: 'storage', written: 'size' },
    storageGb: { states: 'storage', written: 'gigabytes' },
    puts: { states: 'putRequests', written: 'count' },
    putRequests: { states: 'putRequests', written: 'count' },
    gets: { states: 'getRequests', written: 'count' },
    getRequests: { states: 'getRequests', written: 'count' },
  },
  readings(usage) {
    const storage = usage.get('storage');
    const requests = ['putRequests', 'getRequests'].flatMap((meter) => {
      const quantity = usage.get(meter);
      return quantity ? [{ meter, quantity }] : [];
    });
    return [
      ...(storage ? [{ meter: 'storageGbMonths', quantity: divide(storage, MB_PER_GB) }] : []),
      ...requests,
    ];
  },
};
