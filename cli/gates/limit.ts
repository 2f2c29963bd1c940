/** What a stated limit is, and what it finds of one deployment. Knows neither options nor how results are printed. */
import type { DeploymentResult, Result } from '../../engine/result.ts';

/** Of one deployment against one limit, in words with units. */
export interface Finding {
  /** `$100.00`, `300 ms`. */
  readonly limit: string;
  /** `$104.20`. */
  readonly found: string;
  /** Where the limit is broken. */
  readonly broken?: {
    /** `$4.20`: by how much; absent where there is no number, as where nothing was answered. */
    readonly over?: string;
    /** `costs $104.20 a month, $4.20 more than $100.00 (--max-cost)`: after the deployment's name. */
    readonly words: string;
  };
  /** Where there is nothing to hold the limit against, why, after the deployment's name: it is neither kept nor broken. */
  readonly unjudged?: string;
}

/** `deployment` is one of `result`, its total in the currency that is compared. */
export type Check = (deployment: DeploymentResult, result: Result) => Finding;

export interface StatedLimit {
  /** `max-cost`. */
  readonly option: string;
  /** As it was given: `--max-p99 300ms`, `--max-cost lambda=100`. */
  readonly words: string;
  /** The deployment that it is for; absent where it is for all that have none of their own. */
  readonly of?: string;
  readonly check: Check;
}

/** A limit from its text, or what is wrong with the text. */
export type MakeCheck = (text: string) => Check | string;
