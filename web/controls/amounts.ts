/** Amounts that a slider moves: what a written one is in numbers, and how a number is written. */
import { type Parsed, parseDurationUs, parseRatePerSec, parseSizeMb } from '../../engine/words/quantity.ts';

export interface Amount {
  readonly min: number;
  readonly max: number;
  readonly read: (text: string) => number | undefined;
  readonly write: (value: number) => string;
}

const readOf = ({ value }: Parsed) => value;
const three = (value: number) => String(Number(value.toPrecision(3)));

const milliseconds = (text: string) => {
  const us = readOf(parseDurationUs(text));
  return us === undefined ? undefined : us / 1000;
};

export const AMOUNTS = {
  /** Per second. */
  rate: {
    min: 0.1,
    max: 10_000,
    read: (text) => readOf(parseRatePerSec(text)),
    write: (perSec: number) => `${three(perSec)}/s`,
  },
  /** In MB. */
  memory: {
    min: 128,
    max: 10_240,
    read: (text) => readOf(parseSizeMb(text)),
    write: (mb: number) => `${Math.round(mb)} MB`,
  },
  /** In milliseconds. */
  duration: { min: 1, max: 60_000, read: milliseconds, write: (ms: number) => `${three(ms)} ms` },
} satisfies Record<string, Amount>;
