/** All requests of a replication at once, as a list: what both reference simulators play. */
import { arrivals } from '../../engine/arrivals/index.ts';
import { sampler } from '../../engine/durations/index.ts';
import type { Model } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';
import type { Request } from './reference-tally.ts';

const MOST = 2 ** 17;

export function requestsOf(model: Model, replication: number): Request[] {
  const seed = `${model.seed}/${replication}`;
  const span = { startUs: -model.warmupUs, endUs: model.horizonUs };
  const source = arrivals(model.traffic, span, (i) => randomStream(seed, 'arrivals', i));
  const timesUs = new Float64Array(MOST);
  const carriedUs = new Float64Array(MOST).fill(-1);
  const count = source.fill(timesUs, carriedUs);
  if (count === MOST) throw new Error(`a reference run must have fewer than ${MOST} requests`);
  const work = sampler(model.function.work, randomStream(seed, 'work', model.function.name));
  const errors = randomStream(seed, 'errors', model.function.name);
  return Array.from({ length: count }, (_, i) => {
    const drawnUs = work.sample();
    return {
      arrivedUs: timesUs[i]!,
      workUs: carriedUs[i]! >= 0 ? carriedUs[i]! : drawnUs,
      failed: errors.next() < model.function.errorShare,
    };
  });
}
