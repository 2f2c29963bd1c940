/** Secret Manager in the words of worked examples. */
import { formOfOtherNames } from '../../stated-usage/meter-fields.ts';

export const secretManagerForm = formOfOtherNames({
  versions: 'secretVersions',
  activeVersions: 'secretVersions',
  accesses: 'accessOperations',
  operations: 'accessOperations',
});
