/** Random models whose clients try again, for differential tests: waits on the grid of the models' own times, or free. */
import fc from 'fast-check';
import type { Model, RetryModel } from '../../engine/model.ts';
import { gridTime, NEVER } from './random-times.ts';

const anyTime = fc.oneof(gridTime(15, 1), fc.integer({ min: 1, max: 1_500_000 }));

const retryModels: fc.Arbitrary<RetryModel> = fc.record({
  attempts: fc.integer({ min: 2, max: 6 }),
  backoffUs: anyTime,
  factor: fc.constantFrom(1, 2, 2, 1.3, 4),
  maxBackoffUs: fc.oneof({ weight: 2, arbitrary: NEVER }, anyTime),
  jitter: fc.constantFrom('none' as const, 'full' as const),
  timeoutUs: fc.oneof(NEVER, anyTime),
  budget: fc.oneof({ weight: 3, arbitrary: NEVER }, fc.constantFrom(0.1, 0.5)),
});

export function retried<M extends Model>(models: fc.Arbitrary<M>): fc.Arbitrary<M> {
  return fc
    .tuple(models, retryModels, fc.constantFrom(0, 0.2, 0.6))
    .map(([model, retry, errorShare]) => ({ ...model, function: { ...model.function, errorShare, retry } }));
}
