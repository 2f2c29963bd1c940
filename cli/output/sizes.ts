/** Sizes that are small in the unit they are kept in, in one that people read: 1 byte, 64 KB, 10 GiB. */
import { compareDecimals, isZero, multiplyDecimals, trimZeros } from './decimal.ts';
import { formatQuantity, formatUnit } from './money.ts';

const BYTES_PER_MB = '1048576';
const KB_PER_MB = '1024';

/** Megabytes as `1 byte`, `1,000 bytes`, `64 KB` or `128 MB`. */
export function sizeWords(megabytes: string): string {
  const bytes = trimZeros(multiplyDecimals(megabytes, BYTES_PER_MB));
  if (compareDecimals(bytes, '1024') < 0) return `${formatQuantity(bytes)} ${formatUnit('byte', bytes)}`;
  if (compareDecimals(megabytes, '1') >= 0) return `${formatQuantity(megabytes)} MB`;
  return `${formatQuantity(trimZeros(multiplyDecimals(megabytes, KB_PER_MB)))} KB`;
}

/** Unit → the one below it. */
const SMALLER: Readonly<Record<string, string>> = { TiB: 'GiB', TB: 'GB', GiB: 'MiB', GB: 'MB' };

/** A bound below 1 in the unit 1,024 times smaller: 0.009765625 TiB is 10 GiB. */
export function readableBound(
  quantity: string,
  unit: string,
): { readonly quantity: string; readonly unit: string } {
  const smaller = Object.hasOwn(SMALLER, unit) ? SMALLER[unit] : undefined;
  if (smaller === undefined || isZero(quantity) || compareDecimals(quantity, '1') >= 0)
    return { quantity, unit };
  return { quantity: trimZeros(multiplyDecimals(quantity, '1024')), unit: smaller };
}
