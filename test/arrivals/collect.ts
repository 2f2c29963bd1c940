/** All arrivals of sources at once, read block by block. */
import { arrivals, type Span } from '../../engine/arrivals/index.ts';
import type { TrafficModel } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';

export interface Arrivals {
  readonly timesUs: readonly number[];
  /** Durations that requests bring along, -1 where they bring none. */
  readonly worksUs: readonly number[];
}

export function collect(
  traffic: readonly TrafficModel[],
  span: Span,
  { seed = 'arrivals', block = 2048 } = {},
): Arrivals {
  const source = arrivals(traffic, span, (i) => randomStream(seed, i));
  const [blockTimesUs, blockWorksUs] = [new Float64Array(block), new Float64Array(block).fill(-1)];
  const timesUs: number[] = [];
  const worksUs: number[] = [];
  for (let count = source.fill(blockTimesUs, blockWorksUs); count > 0; ) {
    for (let i = 0; i < count; i++) {
      timesUs.push(blockTimesUs[i]!);
      worksUs.push(blockWorksUs[i]!);
    }
    count = source.fill(blockTimesUs, blockWorksUs);
  }
  // The end is the end, however often one asks.
  if (source.fill(blockTimesUs, blockWorksUs) !== 0) throw new Error('requests after the end');
  return { timesUs, worksUs };
}

export function countBetween(timesUs: readonly number[], fromUs: number, toUs: number): number {
  return timesUs.filter((timeUs) => timeUs >= fromUs && timeUs < toUs).length;
}
