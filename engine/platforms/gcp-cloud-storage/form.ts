/**
 * Cloud Storage in the words of worked examples: GB held all month, by storage class (standard where none is named), and
 * operations, which are of Standard unless all data is Coldline. Those of Nearline and Archive have other prices, which
 * are not known.
 */
import type { MeterReading } from '../../money/meter-reading.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import { gigabyteWords, otherNameFields, readingOf, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const KEPT = {
  standardGb: 'standardGbMonths',
  storageGb: 'standardGbMonths',
  standardGbMonths: 'standardGbMonths',
  nearlineGb: 'nearlineGbMonths',
  nearlineGbMonths: 'nearlineGbMonths',
  coldlineGb: 'coldlineGbMonths',
  coldlineGbMonths: 'coldlineGbMonths',
  archiveGb: 'archiveGbMonths',
  archiveGbMonths: 'archiveGbMonths',
};
const OPERATIONS = {
  classA: ['classAOperations', 'coldlineClassAOperations'],
  classB: ['classBOperations', 'coldlineClassBOperations'],
} as const;
const OF_CLASS = 'of Standard, or of Coldline where nothing else is kept';

export const cloudStorageForm: UsageForm = {
  fields: withMeanings(
    {
      ...otherNameFields(KEPT),
      ...gigabyteWords('standardGbMonths', ['storage', 'stored']),
      classA: { states: 'classA', written: 'count' },
      classB: { states: 'classB', written: 'count' },
    },
    { classA: OF_CLASS, classB: OF_CLASS },
  ),
  readings: (usage) => [
    ...statedMeters(usage, ...Object.values(KEPT)),
    ...operationReadings(usage, 'classA'),
    ...operationReadings(usage, 'classB'),
  ],
};

function operationReadings(usage: StatedUsage, word: keyof typeof OPERATIONS): MeterReading[] {
  const operations = usage.get(word);
  const kept = statedMeters(usage, ...Object.values(KEPT)).map(({ meter }) => meter);
  const [ofStandard, ofColdline] = OPERATIONS[word];
  const isColdline = kept.length > 0 && kept.every((meter) => meter === 'coldlineGbMonths');
  if (operations && kept.length > 0 && !isColdline && !kept.includes('standardGbMonths'))
    usage.reject(
      word,
      `must be stated as ${ofStandard} (Standard) or ${ofColdline}; others' price is not known`,
    );
  return readingOf(isColdline ? ofColdline : ofStandard, operations);
}
