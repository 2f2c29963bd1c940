/** The model of clients that try again. Times in microseconds. */
export interface RetryModel {
  /** All tries of a call, the first included; at least 2. */
  readonly attempts: number;
  /** Wait before the first retry, at least 1; `factor` (1 or more) times as long before each one after it. */
  readonly backoffUs: number;
  readonly factor: number;
  /** No wait is longer; Infinity for no limit. */
  readonly maxBackoffUs: number;
  /** `full`: a wait is anything from next to nothing up to the backoff, each as likely; `none`: the backoff itself. */
  readonly jitter: 'none' | 'full';
  /** How long a client waits for an answer before it takes the attempt for lost; Infinity for as long as it takes. */
  readonly timeoutUs: number;
  /** Retries for each call made, over all clients together; Infinity for no such limit. */
  readonly budget: number;
}
