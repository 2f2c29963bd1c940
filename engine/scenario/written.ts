/**
 * Numbers from text that the schema has already accepted. A text it would have refused is a defect of ours, so these throw.
 */
import {
  type Parsed,
  parseCount,
  parseDurationUs,
  parseNumber,
  parseRatePerSec,
  parseShare,
  parseSizeMb,
} from '../words/quantity.ts';

export const durationUs = accepted(parseDurationUs);
export const sizeMb = accepted(parseSizeMb);
export const ratePerSec = accepted(parseRatePerSec);
export const shareOf = accepted(parseShare);
export const countOf = accepted(parseCount);
export const numberOf = accepted(parseNumber);

function accepted(parse: (value: unknown) => Parsed) {
  return (value: string | number): number => {
    const parsed = parse(value);
    if (parsed.error !== undefined)
      throw new Error(`an unchecked quantity reached the compiler: ${parsed.error}`);
    return parsed.value;
  };
}

/** The same for a field that may be absent. */
export function ifWritten<In, Out>(value: In | undefined, read: (value: In) => Out): Out | undefined {
  return value === undefined ? undefined : read(value);
}
