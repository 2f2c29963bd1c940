/** A distribution of times in microseconds, drawn from one random stream. Samples are not rounded. */
export interface Sampler {
  sample(): number;
  /** Writes the next `count` samples to `out` from index 0: the same numbers as `count` calls of `sample`. */
  fill(out: Float64Array, count: number): void;
}
