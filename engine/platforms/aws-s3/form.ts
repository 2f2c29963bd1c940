/** S3 in words: gigabytes stored all month, and requests that write or read. 1 GB = 1,024 MB. */
import { fromNumber } from '../../money/decimal.ts';
import { divide } from '../../money/fraction.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

const MB_PER_GB = fromNumber(1024);

export const s3Form: UsageForm = {
  fields: {
    storage: { states: 'storage', written: 'size' },
    storageGb: { states: 'storage', written: 'gigabytes' },
    puts: { states: 'putRequests', written: 'number' },
    putRequests: { states: 'putRequests', written: 'number' },
    gets: { states: 'getRequests', written: 'number' },
    getRequests: { states: 'getRequests', written: 'number' },
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
