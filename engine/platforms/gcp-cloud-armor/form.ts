/** Cloud Armor in the words of worked examples. */
import { formOfOtherNames } from '../../stated-usage/meter-fields.ts';

export const cloudArmorForm = formOfOtherNames({
  policies: 'policyMonths',
  rules: 'ruleMonths',
});
