/**
 * The kinds of field a scenario has, each a zod schema that checks the written text (units included), words its own
 * message and describes itself for the JSON Schema. Messages open without the field's name; issues add it.
 */
import * as z from 'zod/mini';
import { describeValue } from '../words/issue.ts';
import { suggestion } from '../words/nearest.ts';
import {
  type Parsed,
  parseCount,
  parseDurationUs,
  parseNumber,
  parseRatePerSec,
  parseShare,
  parseSizeMb,
} from '../words/quantity.ts';

/** Bounds on the parsed number, with the words for them: `must be 1–1000, got 0`. */
interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly rule: string;
}

/** Above zero, whatever the unit. */
const POSITIVE = { min: Number.MIN_VALUE, rule: 'greater than 0' };
/** Arrivals lie on a grid of microseconds; a thousand per grid point is beyond any use. */
const RATE_RANGE = { max: 1e9, rule: 'at most 1B/s' };
const COUNT_RANGE = { max: 1e9, rule: 'at most 1B' };

function quantity<T>(parse: (value: unknown) => Parsed, range: Range | undefined, json: z.core.GlobalMeta) {
  const objection = (value: unknown) => objectionTo(value, parse, range);
  return z
    .custom<T>((value) => objection(value) === undefined, { error: (issue) => objection(issue.input) })
    .check(z.meta(json));
}

function objectionTo(value: unknown, parse: (value: unknown) => Parsed, range: Range | undefined) {
  const parsed = parse(value);
  if (parsed.error !== undefined) return required(value, parsed.error);
  const { min = 0, max = Number.POSITIVE_INFINITY } = range ?? {};
  if (parsed.value >= min && parsed.value <= max) return undefined;
  return `must be ${range?.rule}, got ${describeValue(value)}`;
}

/** A field that is not there is told what it should be, not what it got. */
function required(value: unknown, message: string): string {
  return value === undefined ? `is required and ${message.replace(/, got nothing$/, '')}` : message;
}

export function duration(description: string, range?: Range) {
  return quantity<string>(parseDurationUs, range, {
    type: 'string',
    description,
    examples: ['200 ms', '5 min'],
  });
}

export function positiveDuration(description: string, range: Range = POSITIVE) {
  return duration(description, range);
}

export function size(description: string) {
  return quantity<string>(parseSizeMb, POSITIVE, {
    type: 'string',
    description,
    examples: ['512 MB', '1.5 GB'],
  });
}

export function rate(description: string) {
  return quantity<string>(parseRatePerSec, RATE_RANGE, {
    type: 'string',
    description,
    examples: ['12/s', '1M/month'],
  });
}

export function share(description: string, range: Range = { max: 1, rule: '0–100 %' }) {
  return quantity<string>(parseShare, range, { type: 'string', description, examples: ['70 %'] });
}

export function count(description: string, range: Range = COUNT_RANGE) {
  const parse = (value: unknown): Parsed => {
    const parsed = parseCount(value);
    if (parsed.error === undefined || range === COUNT_RANGE) return parsed;
    return { error: `must be a whole number, ${range.rule}, got ${describeValue(value)}` };
  };
  return quantity<number | string>(parse, range, {
    type: ['integer', 'string'],
    description,
    examples: [5],
  });
}

/** At least one, at most a billion. */
export function countFromOne(description: string) {
  return count(description, { min: 1, max: 1e9, rule: '1 to 1B' });
}

/** Instances of a fleet; more than a million are nobody's, and each is kept in memory. */
export function instances(description: string, min: 0 | 1) {
  return count(description, { min, max: 1e6, rule: `${min} to 1M` });
}

/** Of a function: deployments may change the number over time. */
export function readyInstances(description: string) {
  const parse = (value: unknown): Parsed =>
    typeof value === 'object' && value !== null
      ? { error: 'must be a whole number; one that changes is stated on a deployment of one function' }
      : parseCount(value);
  const range = { min: 0, max: 1e6, rule: '0 to 1M' };
  const json: z.core.GlobalMeta = { type: ['integer', 'string'], description, examples: [5] };
  return quantity<number | string>(parse, range, json);
}

export function positiveNumber(description: string, range: Range = POSITIVE, example = 0.5) {
  return quantity<number | string>(parseNumber, range, {
    type: ['number', 'string'],
    description,
    examples: [example],
  });
}

/** Text with a form of its own. */
export function formatted(parse: (value: unknown) => Parsed, description: string, examples: string[]) {
  return quantity<string>(parse, undefined, { type: 'string', description, examples });
}

const LONGEST_TEXT = 500;

export function text(description: string) {
  const objection = (value: unknown) => {
    if (typeof value !== 'string') return required(value, `must be text, got ${describeValue(value)}`);
    if (value.trim() === '') return 'must be text, got ""';
    return value.length > LONGEST_TEXT
      ? `must be at most ${LONGEST_TEXT} characters, got ${value.length}`
      : undefined;
  };
  const json = { type: 'string', description };
  return z
    .custom<string>((value) => objection(value) === undefined, { error: (issue) => objection(issue.input) })
    .check(z.meta(json));
}

/** Text, or the whole number that YAML takes a bare year for. */
export function yearOrText(description: string) {
  const isYear = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
  const objection = (value: unknown) =>
    typeof value === 'string' ? undefined : `must be text such as 2020, got ${describeValue(value)}`;
  const written = z.custom<number | string>((value) => isYear(value) || objection(value) === undefined, {
    error: (issue) => objection(issue.input)!,
  });
  return written.check(z.meta({ type: ['string', 'integer'], description }));
}

export function choice<const Values extends readonly string[]>(values: Values, description: string) {
  const error = (issue: { input?: unknown }) => oneOf(issue.input, values);
  return z.enum(values, { error }).check(z.meta({ description }));
}

/** `must be one of a, b, c, got "d" (did you mean …?)`. */
export function oneOf(value: unknown, values: readonly string[]): string {
  const close = typeof value === 'string' ? suggestion(value, values) : '';
  return required(value, `must be one of ${values.join(', ')}, got ${describeValue(value)}${close}`);
}

export function flag(description: string) {
  const error = (issue: { input?: unknown }) => `must be true or false, got ${describeValue(issue.input)}`;
  return z.boolean({ error }).check(z.meta({ description }));
}

/** An object with exactly these fields. Unknown ones give one message line each, in the order of the issue's keys. */
export function object<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  description: string,
  unsupported: readonly string[] = [],
) {
  const known = Object.keys(shape);
  const error = (issue: z.core.$ZodRawIssue) =>
    issue.code === 'unrecognized_keys'
      ? (issue.keys as string[]).map((key) => unknownField(key, known, unsupported)).join('\n')
      : required(issue.input, `must be an object with fields, got ${describeValue(issue.input)}`);
  return z.strictObject(shape, { error }).check(z.meta({ description }));
}

function unknownField(key: string, known: readonly string[], unsupported: readonly string[]): string {
  if (unsupported.includes(key)) return 'is not supported by this version';
  const close = suggestion(key, known);
  return close === ''
    ? `is not a field here; the fields are ${known.join(', ')}`
    : `is not a field here${close}`;
}
