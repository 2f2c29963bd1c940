/** What a function pool lets in: ceilings on requests in flight, rates of requests and of new instances, and outages of starts. */
import type { FunctionPoolModel } from '../model.ts';
import type { Account } from './account.ts';
import type { FaultTimes } from './fault-times.ts';
import { RequestWindow } from './request-window.ts';
import { TokenBucket } from './token-bucket.ts';

export class Admission {
  /** Its own and, where it is alone, the account's. */
  private readonly limit: number;
  private readonly requestWindow: RequestWindow | null;
  private readonly requestRate: TokenBucket;
  private readonly scaleOut: TokenBucket;
  private readonly faults: FaultTimes;
  /** Where it takes from what others take from, too. */
  private readonly account: Account | null;

  /** `account`: null where no other function is in it. */
  constructor(model: FunctionPoolModel, startUs: number, faults: FaultTimes, account: Account | null) {
    this.limit = Math.min(model.maxInstances, model.accountConcurrency, slotsOf(model));
    this.requestWindow = account === null ? windowOf(model) : account.requestWindow;
    this.requestRate = account?.requestRate ?? new TokenBucket(model.requestRate, startUs);
    this.scaleOut = new TokenBucket(model.scaleOut, startUs);
    this.faults = faults;
    this.account = isReserved(model) ? null : account;
  }

  /** Whether a request may come beside those in flight; `isReady` where an instance that is kept ready waits for it. */
  request(nowUs: number, inFlight: number, isReady: boolean): boolean {
    if (this.requestWindow !== null && !this.requestWindow.take(nowUs)) return false;
    if (inFlight >= this.limit) return false;
    if (this.account !== null && !isReady && !this.account.hasRoom) return false;
    return this.requestRate.take(nowUs);
  }

  /** Whether an instance may be started for it; `inFlight` with instances that are on order, which take up room as well. */
  instance(nowUs: number, inFlight: number): boolean {
    return inFlight < this.limit && this.faults.canStart(nowUs) && this.scaleOut.take(nowUs);
  }
}

/** Of a function alone in its account. */
function windowOf({ requestWindow }: FunctionPoolModel): RequestWindow | null {
  return requestWindow ? new RequestWindow(requestWindow) : null;
}

/** Whether its ceiling is set aside for it in the account. */
export function isReserved({ reservesMax, maxInstances }: FunctionPoolModel): boolean {
  return reservesMax && maxInstances < Number.POSITIVE_INFINITY;
}

/** Requests that the machines of the pool run at once. */
function slotsOf({ invokers }: FunctionPoolModel): number {
  return invokers ? invokers.count * invokers.slots : Number.POSITIVE_INFINITY;
}
