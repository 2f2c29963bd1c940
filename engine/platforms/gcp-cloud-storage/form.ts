/** Cloud Storage in the words of worked examples: GB held all month, by storage class (standard where none is named). */
import { formOfOtherNames, gigabyteWords } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

const byOtherNames = formOfOtherNames({
  storageGb: 'standardGbMonths',
  standardGb: 'standardGbMonths',
  nearlineGb: 'nearlineGbMonths',
  coldlineGb: 'coldlineGbMonths',
  archiveGb: 'archiveGbMonths',
  classA: 'classAOperations',
  classB: 'classBOperations',
});

export const cloudStorageForm: UsageForm = {
  ...byOtherNames,
  fields: { ...byOtherNames.fields, ...gigabyteWords('standardGbMonths', ['storage', 'stored']) },
};
