/**
 * Recorded traffic: what a file holds, once read, in a form the engine can play as often as it likes.
 * Rows are pulled block by block, so memory does not depend on the number of requests.
 */
export interface Recording {
  /** Where it came from, for messages and the result. */
  readonly source: string;
  /** `counts`: requests per bin; `requests`: one row per request. */
  readonly shape: 'counts' | 'requests';
  /** Width of a bin in microseconds; 0 where each row is one request. */
  readonly binUs: number;
  /** From the start of the first row to the end of the last one: the horizon it fills. */
  readonly spanUs: number;
  /** Requests in all, exactly. */
  readonly requests: number;
  /** Whether rows of single requests carry their duration. */
  readonly hasDurations: boolean;
  open(): RecordingReader;
}

export interface RecordingReader {
  /**
   * Fills both arrays from the start and returns the number of rows written, 0 at the end.
   * `timesUs` ascend: a bin's start, or a request's arrival, from the start of the recording.
   * `values`: the bin's count, or the request's duration in microseconds (-1 where it has none).
   */
  read(timesUs: Float64Array, values: Float64Array): number;
}
