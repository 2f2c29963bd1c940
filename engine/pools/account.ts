/** What the functions of one account share: its concurrency, of which some set a part aside, and the rates that are the account's. */
import type { FunctionPoolModel } from '../model.ts';
import { RequestWindow } from './request-window.ts';
import { TokenBucket } from './token-bucket.ts';

/** A function of the account. */
export interface AccountMember {
  /** Of the concurrency, so much is set aside for it; null where it takes from what is left. */
  readonly reserved: number | null;
  /** What it takes of that: requests on demand, and instances kept ready, busy or not. */
  readonly taken: number;
}

export class Account {
  readonly requestRate: TokenBucket;
  readonly requestWindow: RequestWindow | null;
  private readonly limit: number;
  private readonly members: AccountMember[] = [];
  private unreserved: number;

  /** By the limits that the models of its functions agree on. */
  constructor({ accountConcurrency, requestRate, requestWindow }: FunctionPoolModel, startUs: number) {
    this.limit = accountConcurrency;
    this.unreserved = accountConcurrency;
    this.requestRate = new TokenBucket(requestRate, startUs);
    this.requestWindow = requestWindow ? new RequestWindow(requestWindow) : null;
  }

  join(member: AccountMember): void {
    this.members.push(member);
    const reserved = this.members.reduce((sum, each) => sum + (each.reserved ?? 0), 0);
    this.unreserved = Math.max(0, this.limit - reserved);
  }

  /** Whether one more may take from what nobody has set aside. */
  get hasRoom(): boolean {
    let taken = 0;
    for (const member of this.members) if (member.reserved === null) taken += member.taken;
    return taken < this.unreserved;
  }
}
