/** What a study of sensitivity reads off a run: the bill, with its lines for prices, and the wait that people see. */

import type { ReplicationFigures } from '../../precision/intervals.ts';
import type { DeploymentResult } from '../../result.ts';
import { answeredP99Ms } from '../service-level.ts';
import { type PriceInput, totalAtPrices } from './price-lines.ts';

export interface Figures {
  readonly total: string;
  /** Null where nobody was answered. */
  readonly p99Ms: number | null;
}

/** A deployment as it was played, and each of its replications. */
export interface Replications {
  readonly result: DeploymentResult;
  readonly each: readonly ReplicationFigures[];
}

/** A price and how many per cent of itself it is. */
export interface PriceChange {
  readonly price: PriceInput;
  readonly percent: number;
}

export function figuresOf(result: DeploymentResult, prices: readonly PriceChange[] = []): Figures {
  const total = prices.length === 0 ? result.bill.total : totalAtPrices(result.bill, prices);
  return { total, p99Ms: answeredP99Ms(result) };
}
