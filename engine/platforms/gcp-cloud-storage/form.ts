/** Cloud Storage in the words of worked examples: GB held all month, by storage class. */
import { formOfOtherNames } from '../../stated-usage/meter-fields.ts';

export const cloudStorageForm = formOfOtherNames({
  storageGb: 'standardGbMonths',
  standardGb: 'standardGbMonths',
  nearlineGb: 'nearlineGbMonths',
  coldlineGb: 'coldlineGbMonths',
  archiveGb: 'archiveGbMonths',
  classA: 'classAOperations',
  classB: 'classBOperations',
});
