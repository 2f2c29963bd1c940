/** What each extra nine of warm starts costs: the cheapest number that keeps the cold share below a tenth, a hundredth and so on. */
import { bestOf, type Judged } from './judged.ts';
import { type Ground, leastReady, searchRising } from './numbers-plan.ts';
import { type Evaluated, evaluated } from './plan-document.ts';
import { playedRequests } from './trials.ts';

const COLD_SHARES = [0.1, 0.01, 0.001, 0.0001];
/** Fewer cold requests than that say little about their share. */
const ENOUGH_COLD = 10;

export interface Nine extends Evaluated {
  /** Largest share of cold starts. */
  readonly cold: number;
  /** Whether as many requests were played as tell such a share from a smaller one. */
  readonly resolved: boolean;
}

/** Limits on shares stay, that on latency does not: it asks for as many nines as it needs. Undefined where no instances are kept ready; of none alone where more cannot be. */
export async function costOfNines(ground: Ground): Promise<Nine[] | undefined> {
  const { trials, knobs, refused = [] } = ground;
  if (![...knobs, ...refused].includes('minInstances')) return undefined;
  const { p99Ms: _, ...shares } = trials.level;
  const nines: Nine[] = [];
  for (const cold of COLD_SHARES) {
    const held = { ...ground, trials: trials.heldTo({ ...shares, cold }) };
    const start = await leastReady(held);
    const best = bestOf([start, await searchRising(held, start)]);
    nines.push({ cold, resolved: startedOf(best) * cold >= ENOUGH_COLD, ...evaluated(best) });
  }
  return nines;
}

/** Of the requests that were played, those that started. */
function startedOf({ result }: Judged): number {
  const { arrived, cold, warm } = result.requests;
  return arrived === 0 ? 0 : (playedRequests(result) * (cold + warm)) / arrived;
}
