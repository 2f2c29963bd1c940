/** A bill of many items of one account: they share free quantities and tiers, which must not cost more with each of them. */
import { billUsage } from '../../engine/index.ts';

const REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1'];

/** The total is printed so that the bill is there to be made. */
export function billCase(items: number) {
  const usage = Array.from({ length: items }, (_, i) => ({
    platform: 'aws-lambda',
    region: REGIONS[i % REGIONS.length],
    usage: { requests: 1000 + i, durationMs: 100 + (i % 900), memoryMb: 128 * (1 + (i % 8)) },
  }));
  const started = process.hrtime.bigint();
  const billed = billUsage({ items: usage }, 'bench');
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if ('issues' in billed) throw new Error(billed.issues[0]?.message);
  return {
    case: 'bill',
    items: billed.items.length,
    seconds: Number(seconds.toFixed(3)),
    itemsPerSec: Math.round(items / seconds),
    total: billed.total,
  };
}
