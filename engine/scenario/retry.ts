/** Clients that try again, as written → the model of them, the defaults as text, and what they mean in words. */
import type { RetryModel } from '../model.ts';
import type { Report } from '../platform-kinds/platform.ts';
import { formatDuration } from '../words/quantity.ts';
import type { RetryDocument } from './retry-schema.ts';
import { countOf, durationUs, ifWritten, numberOf, shareOf } from './written.ts';

/**
 * Doubling, with full jitter: what the AWS SDKs do in their standard mode, and what most clients of cloud services therefore
 * do unless told otherwise (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). How often and how
 * soon differs from client to client, so that is asked for.
 */
const RETRY_DEFAULTS = { factor: 2, jitter: 'full' } as const;

export function resolvedRetry(written: RetryDocument): RetryDocument & typeof RETRY_DEFAULTS {
  const stated = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  return { ...RETRY_DEFAULTS, ...stated } as RetryDocument & typeof RETRY_DEFAULTS;
}

/** `path` is that of the field itself. */
export function retryModel(written: RetryDocument, path: string, report: Report): RetryModel {
  const full = resolvedRetry(written);
  const never = Number.POSITIVE_INFINITY;
  const model = {
    attempts: countOf(full.attempts),
    backoffUs: durationUs(full.backoff),
    factor: numberOf(full.factor),
    maxBackoffUs: ifWritten(full.maxBackoff, durationUs) ?? never,
    jitter: full.jitter,
    timeoutUs: ifWritten(full.timeout, durationUs) ?? never,
    budget: ifWritten(full.budget, shareOf) ?? never,
  };
  if (model.maxBackoffUs < model.backoffUs) {
    const [most, first] = [model.maxBackoffUs, model.backoffUs].map(formatDuration);
    report(`${path}.maxBackoff`, `maxBackoff must be at least the backoff (${first}), got ${most}`);
  }
  return model;
}

/** What it means, and what is counted otherwise because of it. */
export function retryAssumptions({ attempts, timeoutUs }: RetryModel): string[] {
  const late =
    timeoutUs === Number.POSITIVE_INFINITY
      ? ''
      : `, as is one that takes longer than ${formatDuration(timeoutUs)} and goes on without anybody waiting for it`;
  const most = attempts === 2 ? 'once' : `up to ${attempts - 1} times`;
  return [
    `a failed attempt is tried again ${most} with the same work, its failing drawn anew${late}; every attempt counts as a request`,
  ];
}
