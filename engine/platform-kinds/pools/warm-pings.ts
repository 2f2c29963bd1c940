/** Pings that keep instances warm, as a scenario asks for them: what goes with them, and what they come to in words. */
import { formatDuration } from '../../words/quantity.ts';
import type { KnobReport } from '../knob-checks.ts';
import type { DeploymentKnobs } from '../platform.ts';

/** Requests that share an instance are not played beside pings. */
export function checkWarmPings(
  { warmPings, platform }: DeploymentKnobs,
  concurrency: number,
  issues: KnobReport,
): void {
  if (!warmPings || concurrency === 1) return;
  issues.knob(
    'warmPings',
    `warmPings must go with concurrency: 1 on ${platform}, where an instance takes ${concurrency} requests at once otherwise`,
  );
}

/** Pings one after the other find the same instance: only those at the same time keep several. */
export function warmPingWords({ everyUs, atOnce }: NonNullable<DeploymentKnobs['warmPings']>): string {
  const kept = atOnce === 1 ? 'one instance' : `${atOnce} instances`;
  return `pings every ${formatDuration(everyUs)}, ${atOnce} at once, run 1 ms each and are billed as requests; they keep ${kept} warm where idle lives are longer`;
}
