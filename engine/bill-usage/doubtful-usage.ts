/** Usage of functions that can be billed but may not be what was meant: requests without time, totals that look like one's. */
import { fromDecimal } from '../money/decimal.ts';
import { agrees } from '../money/find-price.ts';
import { compare, type Fraction, fraction, isZero, multiply } from '../money/fraction.ts';
import type { Meter } from '../money/price-book.ts';
import type { Platform } from '../platform-kinds/platform.ts';
import type { UsageForm } from '../stated-usage/usage-form.ts';
import type { ReadItem } from './read-items.ts';
import { wordsOfMeter } from './words-of-meter.ts';

/** Words for the time of one request, in the order in which a platform is asked for them. */
const TIME_OF_ONE = ['cpuTime', 'duration'];
/** No request takes less: a total of all requests that is below this for each is the time of one. */
const LEAST_MS = fromDecimal('0.01');
const MOST_NAMED = 4;
const KINDS: readonly string[] = ['function', 'container'];
const ON_CPU = /cpu/i;

/** Units of time, or of something × time: GB-s, vCPU-hour, CPU-ms. */
const TIME_UNIT = /(?:^|-)(ms|s|h|hour)$/;
const MS_IN: Readonly<Record<string, Fraction>> = {
  ms: fraction(1n),
  s: fraction(1000n),
  h: fraction(3_600_000n),
  hour: fraction(3_600_000n),
};

/** `item 1 (aws-lambda): no duration is stated, so only requests are billed`; items with the same doubt are told together. */
export function doubtfulUsage(items: readonly ReadItem[], platforms: readonly Platform[]): string[] {
  const numbers = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    const platform = platforms.find(({ id }) => id === item.book.platform)!;
    for (const doubt of doubtsOf(item, platform)) {
      const sentence = ` (${platform.id}): ${doubt}`;
      const known = numbers.get(sentence);
      if (known) known.push(i + 1);
      else numbers.set(sentence, [i + 1]);
    }
  }
  return [...numbers].map(([sentence, which]) => `${itemWords(which)}${sentence}`);
}

function doubtsOf(item: ReadItem, platform: Platform): string[] {
  const { kind, form } = platform;
  const requests = quantityOf(item, 'requests');
  if (!KINDS.includes(kind) || !requests || isZero(requests) || !isMain(item, 'requests')) return [];
  const times = item.book.meters.filter(({ unit }) => TIME_UNIT.test(unit));
  const usual = times.filter(({ name }) => isMain(item, name));
  const word = TIME_OF_ONE.find((name) => Object.hasOwn(form?.fields ?? {}, name)) ?? usual[0]?.name;
  if (word === undefined || usual.length === 0) return [];
  if (!times.some(({ name }) => quantityOf(item, name)))
    return kind === 'function' ? [`no ${word} is stated, so only requests are billed`] : [];
  const cpu = usual.find(({ name }) => ON_CPU.test(name));
  if (word === 'cpuTime' && cpu && !quantityOf(item, cpu.name))
    return ['no cpuTime is stated, so no time on the CPU is billed'];
  const states = form?.fields[word]?.states;
  const isOfOne = Object.keys(item.stated).some((name) => form?.fields[name]?.states === states);
  if (isOfOne) return [];
  return usual
    .filter((meter) => isOfOneRequest(item, meter, requests))
    .map(
      ({ name }) => `${statedWord(item, name, form)} is the total of all requests; ${word} is that of one`,
    );
}

/** Whether the time that is stated can hardly be that of all requests. */
function isOfOneRequest(item: ReadItem, { name, unit }: Meter, requests: Fraction): boolean {
  const total = quantityOf(item, name);
  if (total === undefined || isZero(total)) return false;
  const ms = multiply(total, MS_IN[TIME_UNIT.exec(unit)![1]!]!);
  return compare(ms, multiply(requests, LEAST_MS)) < 0;
}

/** The word that the meter's time was stated by, or the meter itself. */
function statedWord({ stated, attributes, month, book }: ReadItem, meter: string, form?: UsageForm): string {
  const words = form ? wordsOfMeter({ stated, attributes, month: month.text }, meter, form, book) : [];
  return words.length === 1 ? words[0]! : meter;
}

function quantityOf({ readings }: ReadItem, name: string): Fraction | undefined {
  return readings.find(({ meter }) => meter === name)?.quantity;
}

function isMain({ book, attributes }: ReadItem, name: string): boolean {
  const main = book.meters.find((meter) => meter.name === name)?.main ?? false;
  return typeof main === 'boolean' ? main : agrees(main, { ...book.attributeDefaults, ...attributes });
}

function itemWords(numbers: readonly number[]): string {
  if (numbers.length === 1) return `item ${numbers[0]}`;
  if (numbers.length <= MOST_NAMED) return `items ${numbers.join(', ')}`;
  const named = numbers.slice(0, MOST_NAMED - 1);
  return `items ${named.join(', ')} and ${numbers.length - named.length} more`;
}
