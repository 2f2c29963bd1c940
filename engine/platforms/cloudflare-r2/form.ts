/** R2 in the words of worked examples: GB kept for some days of a month of 30, writes, reads and GB retrieved. */
import { fromNumber } from '../../money/decimal.ts';
import { divide, type Fraction, isZero, multiply } from '../../money/fraction.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { readingOf } from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

const DEFAULT_PERIOD_SEC = fromNumber(30 * 86_400);

export const r2Form: UsageForm = {
  fields: fieldsNamed([
    ['stored', 'size', 'storage', 'stored'],
    ['stored', 'gigabytes', 'storedGB', 'storedGb', 'storageGb', 'storageGB'],
    ['kept', 'days', 'daysKept', 'days'],
    ['period', 'days', 'periodDays'],
    ['writes', 'count', 'writes', 'puts'],
    ['reads', 'count', 'reads', 'gets'],
    ['retrieved', 'size', 'retrieved'],
    ['retrieved', 'gigabytes', 'retrievedGB', 'retrievedGb'],
  ]),
  readings: (usage) => [
    ...readingOf('storageGbMonths', gbMonthsOf(usage)),
    ...readingOf('classAOperations', usage.get('writes')),
    ...readingOf('classBOperations', usage.get('reads')),
    ...readingOf('retrievedGb', gigabytes(usage.get('retrieved'))),
  ],
};

/** The whole month where no days are stated. */
function gbMonthsOf(usage: StatedUsage): Fraction | undefined {
  const kept = usage.get('kept');
  if (kept === undefined) return gigabytes(usage.get('stored'));
  const stored = gigabytes(usage.require('stored', 'with days'));
  const period = usage.get('period') ?? DEFAULT_PERIOD_SEC;
  const billed = isZero(kept) ? kept : billedSeconds(usage.book, 'storageGbMonths', usage.attributes, kept);
  return stored && multiply(stored, divide(billed, period));
}

function gigabytes(size: Fraction | undefined): Fraction | undefined {
  return size && divide(size, MB_PER_GB);
}
