/** D1 in plain words. A read or a write is that of a row, as D1 counts: a query that scans a table reads all its rows. */
import { withMeanings } from '../../stated-usage/field-names.ts';
import { otherNameFields, statedMeters, storageForm } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

const ROWS = { reads: 'rowsRead', writes: 'rowsWritten' };

export const d1Form: UsageForm = {
  fields: withMeanings(
    { ...storageForm.fields, ...otherNameFields(ROWS) },
    { rowsRead: 'rows read, of which a query may read many', rowsWritten: 'rows written' },
  ),
  readings: (usage) => [...storageForm.readings(usage), ...statedMeters(usage, ...Object.values(ROWS))],
};
