/** What a function pool lets in: ceilings on requests in flight, rates of requests and of new instances, and outages of starts. */
import type { FunctionPoolModel } from '../model.ts';
import type { FaultTimes } from './fault-times.ts';
import { TokenBucket } from './token-bucket.ts';

export class Admission {
  private readonly limit: number;
  private readonly requestRate: TokenBucket;
  private readonly scaleOut: TokenBucket;
  private readonly faults: FaultTimes;

  constructor(model: FunctionPoolModel, startUs: number, faults: FaultTimes) {
    this.limit = Math.min(model.maxInstances, model.accountConcurrency);
    this.requestRate = new TokenBucket(model.requestRate, startUs);
    this.scaleOut = new TokenBucket(model.scaleOut, startUs);
    this.faults = faults;
  }

  /** Whether a request may come beside those in flight. */
  request(nowUs: number, inFlight: number): boolean {
    return inFlight < this.limit && this.requestRate.take(nowUs);
  }

  /** Whether an instance may be started for it; `inFlight` with instances that are on order, which take up room as well. */
  instance(nowUs: number, inFlight: number): boolean {
    return inFlight < this.limit && this.faults.canStart(nowUs) && this.scaleOut.take(nowUs);
  }
}
