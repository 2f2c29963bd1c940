/** A quantity as written → its number, by what its name states: a field of a form or a meter, of the month or as a rate. */
import { fraction, multiply } from '../money/fraction.ts';
import type { PriceBook } from '../money/price-book.ts';
import { writtenRate } from '../words/quantity.ts';
import { type ExactCount, exactCount, exactCountOrShare, exactNumber } from './exact-quantity.ts';
import { meterQuantity } from './meter-quantity.ts';
import { isCount, type StatedWord } from './stated-rates.ts';
import { readField, type UsageField, type UsageForm } from './usage-form.ts';

/** In the unit of the word or of the value, each of which may be that of a rate. */
export function readWord(
  { field, meter, unit }: StatedWord,
  value: unknown,
  { form, book }: { readonly form: UsageForm; readonly book: PriceBook },
): ExactCount {
  const names = field ? namesOf(field, form) : [meter!.name, `${meter!.unit}s`];
  const bare = isNumber(field) ? withoutName(value, names) : value;
  if (unit !== undefined) return { ...exactNumber(bare), unit };
  if (field?.written === 'countOrShare') return exactCountOrShare(bare);
  if (isCount({ field, meter }, book.meters)) return exactCount(bare);
  const exact = field ? readField(field, bare) : meterQuantity(meter!, value);
  const isDecimal = form.gigabytesOfTerabyte !== undefined && /\d ?TB$/.test(String(value).trim());
  return isDecimal && exact.value ? { value: multiply(exact.value, DECIMAL_TERABYTE) } : exact;
}

/** A TB of 1,000 GB as a share of one of 1,024. */
const DECIMAL_TERABYTE = fraction(1000n, 1024n);

/** Of a meter the unit decides, which goes before its name. */
function isNumber(field: UsageField | undefined): boolean {
  return field === undefined || ['number', 'count', 'countOrShare'].includes(field.written);
}

/** Whether it is so many in each hour, day …, by its name or as written. */
export function isStatedRate(word: StatedWord, value: unknown): boolean {
  return word.unit !== undefined || writtenRate(value) !== undefined;
}

function namesOf({ states }: UsageField, { fields }: UsageForm): string[] {
  return Object.keys(fields).filter((name) => fields[name]!.states === states);
}

const NAMED = /^([\d.,_]+ ?[kKMB]?) ?([A-Za-z]{2,})((?: ?\/| per ).*)?$/;

/** `2 vCPU` and `5M requests/day` without the word that the field's name, or another name of it, says already. */
function withoutName(value: unknown, names: readonly string[]): unknown {
  const [, number, word = '', rest = ''] = (typeof value === 'string' && NAMED.exec(value.trim())) || [];
  const said = word.toLowerCase();
  const isName = names.some((name) =>
    [said, `${said}s`, said.replace(/s$/, '')].includes(name.toLowerCase()),
  );
  return isName ? `${number!.trim()}${rest}` : value;
}
