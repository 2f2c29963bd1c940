/** Neon in the words of worked examples: compute units or extra branches × hours, the whole month where none are stated. */
import { divide, type Fraction, multiply } from '../../money/fraction.ts';
import { MB_PER_GB, SEC_PER_HOUR, USUAL_MONTH_SEC } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const neonForm: UsageForm = {
  fields: fieldsNamed([
    ['cu', 'number', 'cu', 'computeUnits'],
    ['branches', 'number', 'extraBranches', 'branches'],
    ['time', 'hours', 'hours'],
    ['storage', 'gigabytes', 'storageGb', 'storageGB'],
    ['storage', 'size', 'storage'],
  ]),
  readings(usage) {
    const [units, branches] = [usage.get('cu'), usage.get('branches')];
    if (!units && !branches && usage.get('time')) usage.require('cu', 'with hours');
    const storage = usage.get('storage');
    const month = usage.monthSec ?? USUAL_MONTH_SEC;
    const time = usage.get('time') ?? month;
    const of = (count: Fraction | undefined, whole: Fraction) =>
      count && multiply(count, divide(time, whole));
    return [
      ...readingOf('cuHours', of(units, SEC_PER_HOUR)),
      ...readingOf('storageGbMonths', storage && divide(storage, MB_PER_GB)),
      ...readingOf('branchMonths', of(branches, month)),
    ];
  },
};
