/** The words for `bill` on a page of prices: what may be stated, how it is written, and a few of its other names. */
import type { BillWords, ChoiceWord, QuantityWord } from '../../engine/index.ts';
import { paragraph } from './plain-text.ts';
import type { TextStyle } from './text-table.ts';

const WRITTEN: Readonly<Record<QuantityWord['written'], string>> = {
  number: 'a number',
  count: 'a number, or a rate such as 1M/day',
  countOrShare: 'a number, or a share such as 10 %',
  share: 'a share such as 1 %',
  numberEach: 'a number, or true for one each',
  duration: 'a time such as 120 ms',
  milliseconds: 'a number of ms',
  seconds: 'a number of seconds',
  minutes: 'a number of minutes',
  hours: 'a number of hours',
  days: 'a number of days',
  size: 'a size such as 512 MB',
  kilobytes: 'a number of KB',
  megabytes: 'a number of MB',
  gigabytes: 'a number of GB',
};
const COUNTS: readonly QuantityWord['written'][] = ['count', 'countOrShare'];
const RATES =
  'counts as rates by their names too, such as requestsPerDay, requestsPerHour, requestsPerSecond; with days, or else all month';
/** Other names of one quantity; the JSON has all. */
const OTHERS_SHOWN = 2;
/** More sizes than these stand in the table of prices anyway. */
const VALUES_SHOWN = 12;

export function billWordsText({ quantities, choices }: BillWords, { width }: TextStyle): string {
  const lines = [
    ...quantities.map(quantityText),
    ...choices.map(choiceText),
    'every meter above by its own name',
    ...(quantities.some(({ written }) => COUNTS.includes(written)) ? [RATES] : []),
    'month (a time such as 31 d, or actual; default 730 h)',
    'freeGrants (true, false or quantities by name; default true)',
  ];
  return `words for bill\n${lines.map((line) => paragraph(line, width, '  ')).join('')}`;
}

/** `messages (a number; also messagesPerMonth): each sent, received and deleted: 3 requests`. */
function quantityText({ name, written, others, means }: QuantityWord): string {
  const also = others.length === 0 ? '' : `; also ${others.slice(0, OTHERS_SHOWN).join(', ')}`;
  return `${name} (${WRITTEN[written]}${also})${means === undefined ? '' : `: ${means}`}`;
}

/** `plan: hobby, pro (default pro)`. */
function choiceText({ name, values, default: usual }: ChoiceWord): string {
  const shown = values.slice(0, VALUES_SHOWN).join(', ');
  const more = values.length > VALUES_SHOWN ? ` and ${values.length - VALUES_SHOWN} more` : '';
  return `${name}: ${shown}${more}${usual === undefined ? '' : ` (default ${usual})`}`;
}
