/** Artifact Registry in the words of worked examples. */
import { formOfOtherNames } from '../../stated-usage/meter-fields.ts';

export const artifactRegistryForm = formOfOtherNames({
  storageGb: 'storageGbMonths',
  GB: 'storageGbMonths',
  GiB: 'storageGbMonths',
});
