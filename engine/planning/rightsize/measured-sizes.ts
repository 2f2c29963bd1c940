/** The sizes at which the function was measured, each to be played with its measured mean. */
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { interpolatedMs, type MeasuredPoint } from './measured-points.ts';
import { type AskedSizes, demanded, memory, type Place, type Size, type Sizes, sizesOf } from './sizes.ts';

interface Measured {
  readonly measured: readonly MeasuredPoint[];
  readonly asked: AskedSizes;
  readonly interpolate: boolean;
}

/** A size whose duration lies between measured ones. */
export interface MeasuredSize extends Size {
  readonly meanMs: number;
  readonly interpolated?: true;
}

export function measuredSizes(place: Place, { measured, asked, interpolate }: Measured): Sizes {
  const known = measured.map(({ memoryMb }) => memoryMb);
  const wanted = asked.memoryMb ?? (interpolate ? between(place, known) : known);
  const issues: string[] = [];
  const sizes = wanted.flatMap((memoryMb): MeasuredSize[] => {
    const isKnown = known.includes(memoryMb);
    const meanMs = isKnown || interpolate ? interpolatedMs(measured, memoryMb) : undefined;
    if (meanMs !== undefined) return [withMean(memory(memoryMb), meanMs, isKnown)];
    issues.push(
      interpolate
        ? `memory must be between the measured ${formatSizeMb(known[0]!)} and ${formatSizeMb(known.at(-1)!)}, got ${formatSizeMb(memoryMb)}`
        : `memory must be a measured size unless --interpolate is given, got ${formatSizeMb(memoryMb)}`,
    );
    return [];
  });
  return issues.length > 0 ? { issues } : demanded(place, sizes);
}

/** The measured sizes and the usual ones between them. */
function between(place: Place, known: readonly number[]): number[] {
  const usual = (sizesOf(place, {}).sizes ?? []).map(({ memoryMb }) => memoryMb!);
  const inside = usual.filter((mb) => mb > known[0]! && mb < known.at(-1)!);
  return [...new Set([...known, ...inside])].sort((a, b) => a - b);
}

function withMean(size: Size, meanMs: number, isKnown: boolean): MeasuredSize {
  const us = Math.max(1, Math.round(meanMs * 1000));
  const set = { ...size.set, meanDuration: formatDuration(us) };
  return { ...size, set, meanMs: us / 1000, ...(!isKnown && { interpolated: true }) };
}
