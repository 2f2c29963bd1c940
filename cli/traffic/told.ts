/**
 * What the user says of a file's columns: `time=ts,requests=hits,duration=ms`, with an optional unit after a
 * colon (`time=ts:ms`), a bin width (`bin=60s`), one function of a trace (`function=ab12`), and
 * `requests=none` where rows are requests although a column looks like a count.
 */
import { quote } from './numbers.ts';
import { parseWidthUs } from './time-units.ts';

const KEYS = ['time', 'requests', 'duration', 'end', 'bin', 'function'] as const;
type Key = (typeof KEYS)[number];

export interface Told {
  readonly time?: string;
  readonly requests?: string;
  readonly duration?: string;
  readonly end?: string;
  readonly binUs?: number;
  /** Start of the function's hash or name in a trace of many functions. */
  readonly function?: string;
}

/** Parses the text of `--columns`; throws an Error that states the rule and what arrived. */
export function parseTold(text: string): Told {
  const told: Partial<Record<Key, string>> = {};
  for (const part of text.split(',')) {
    const cut = part.indexOf('=');
    const key = part.slice(0, Math.max(cut, 0)).trim();
    const value = part.slice(cut + 1).trim();
    if (!isKey(key) || value === '') {
      throw new Error(`columns must be given as ${KEYS.join('=…, ')}=…, got ${quote(part)} (--columns)`);
    }
    if (told[key] !== undefined) throw new Error(`${key} must be given once, got it twice (--columns)`);
    told[key] = value;
  }
  const { bin, ...names } = told;
  if (bin === undefined) return names;
  const binUs = parseWidthUs(bin);
  if (binUs === undefined)
    throw new Error(`bin must be a length of time such as 60s, got ${quote(bin)} (--columns)`);
  return { ...names, binUs };
}

function isKey(key: string): key is Key {
  return (KEYS as readonly string[]).includes(key);
}
