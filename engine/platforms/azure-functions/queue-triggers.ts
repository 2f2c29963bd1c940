/**
 * Azure Functions on messages of a queue: target-based scaling. Leaves out triggers without it (one instance each 30 s),
 * batches (a message is a request by itself), partitions, which limit the instances on Event Hubs and Cosmos DB, and the
 * delay of polling.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';

const SOURCE = 'https://learn.microsoft.com/azure/azure-functions/functions-target-based-scaling';

/** A storage queue's next batch of 16 is fetched when 8 are left. */
const KINDS = {
  serviceBus: { target: 16, atOnce: 16 },
  storageQueue: { target: 16, atOnce: 24 },
  eventHubs: { target: 10, atOnce: 10 },
  cosmosDb: { target: 100, atOnce: 100 },
} as const;

const HTTP = 'http';
export const TRIGGERS: readonly string[] = [HTTP, ...Object.keys(KINDS)];

export const queueTriggers = {
  value: { lookSec: 10, mostUp: 4, kinds: KINDS },
  source: SOURCE,
  asOf: '2023-04-04',
  basis: 'assumed',
  note:
    'targets and four at a time are documented (Event Hubs: 100 since version 6 of its extension); how often it looks is not: ' +
    'taken to be every 10 s',
} as const satisfies PoolBehaviour['queueTriggers'];

/** The behaviour of a plan on that trigger. */
export function triggeredBy(trigger: string, http: PoolBehaviour): PoolBehaviour {
  const kind = KINDS[trigger as keyof typeof KINDS];
  if (kind === undefined) return http;
  const { lookSec, mostUp } = queueTriggers.value;
  const { prewarmed: _, ...plan } = http;
  const documented = { source: SOURCE, asOf: queueTriggers.asOf, basis: 'documented' } as const;
  return {
    ...plan,
    requestsAtOnce: {
      value: { usual: kind.atOnce, most: 1000 },
      ...documented,
      ...(kind.atOnce === kind.target
        ? { note: `default of ${trigger} triggers` }
        : { basis: 'assumed', note: 'derived: batches of 16, the next one when 8 are left' }),
    },
    sharedScaling: {
      value: {
        alsoOne: true,
        startsFor: 'none',
        pendingSec: null,
        targets: null,
        backlog: { lookSec, mostUp, target: kind.target / kind.atOnce },
      },
      ...documented,
      basis: 'assumed',
      note: `one for ${kind.target} messages where it takes ${kind.atOnce} at once, at most ${mostUp} more at a look; that it looks every ${lookSec} s is assumed`,
    },
    scaleOut: { value: null, ...documented, note: `${mostUp} at a look is the limit` },
  };
}
