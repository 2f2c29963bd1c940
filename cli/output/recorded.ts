/** What must be said beside figures that come from recorded traffic: how far they reach beyond the record. */
import type { Result } from '../../engine/result.ts';
import { parseDurationUs } from '../../engine/words/quantity.ts';
import { isMonthly } from './comparison.ts';
import { formatCount } from './numbers.ts';
import { readableSpan } from './span.ts';

/** A month that is more than so many times the record is mostly a guess. */
const FAR = 50;

/** Lines for under the comparison; none where all traffic was generated. `hasSpread`: whether it shows a ±. */
export function recordedWords(result: Result, hasSpread: boolean): string[] {
  if (!isRecorded(result)) return [];
  const chance = '± is chance in the simulation; the traffic itself is taken as it was';
  return [...(hasSpread ? [chance] : []), ...farWords(result)];
}

function isRecorded(result: Result): boolean {
  const sources = [field(result, 'traffic')].flat();
  return sources.some((source) => patternOf(source) === 'replay');
}

function patternOf(source: unknown): unknown {
  return typeof source === 'object' && source !== null && 'pattern' in source ? source.pattern : undefined;
}

/** `scaled up 765 times from 57 min of traffic`. */
function farWords(result: Result): string[] {
  const horizon = field(result, 'horizon');
  const month = result.deployments[0]?.bill.period;
  if (!isMonthly(result) || typeof horizon !== 'string' || month === undefined) return [];
  const times = (parseDurationUs(month).value ?? 0) / (parseDurationUs(horizon).value ?? 0);
  if (!(times > FAR) || !Number.isFinite(times)) return [];
  return [`scaled up ${formatCount(Math.round(times))} times from ${readableSpan(horizon)} of traffic`];
}

function field(result: Result, name: string): unknown {
  return { ...(result.scenario as Readonly<Record<string, unknown>>) }[name];
}
