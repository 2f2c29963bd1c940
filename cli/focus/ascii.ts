/** Text as ASCII, because readers of FOCUS files that follow its validator take nothing else. */
import { printable } from '../output/plain-text.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
  '÷': '/',
  '…': '...',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '€': 'EUR',
  '£': 'GBP',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  ł: 'l',
  Ł: 'L',
};

/** Accents are dropped, what has no like becomes `?`: for reading, not for telling two names apart. */
export function asciiText(text: string): string {
  const plain = printable(text)
    .replace(/[^ -~]/gu, (sign) => SIGNS[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  return plain.replace(/[^ -~]/gu, '?').trim();
}

/** The same name always, and no other name's: for identifiers. */
export function asciiId(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '?')).replaceAll("'", '%27');
}
