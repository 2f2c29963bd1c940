/**
 * How HTTP requests share instances of Azure Functions, and when instances are added, by plan. Leaves out that a host turns
 * requests away (429) beyond 100 that wait in it: all wait in one line here, 230 s at most. That an answer over HTTP may
 * take 230 s with its wait is left out: the timeout alone ends one that has begun.
 */
import type { PoolBehaviour, SharedScaling } from '../../platform-kinds/pools/pool-behaviour.ts';

const SCALING_PAGE = 'https://learn.microsoft.com/azure/azure-functions/event-driven-scaling';
const PREMIUM_PAGE = 'https://learn.microsoft.com/azure/azure-functions/functions-premium-plan';
const AZURE_DOCS = 'https://github.com/MicrosoftDocs/azure-docs';

type OfPlan = Pick<
  PoolBehaviour,
  'accountConcurrency' | 'prewarmed' | 'requestsAtOnce' | 'scaleOut' | 'sharedBilling' | 'sharedScaling'
>;

const manyAtOnce = {
  value: { usual: 100, most: 1000 },
  source: 'https://github.com/Azure/azure-functions-host',
  asOf: '2024-10-24',
  basis: 'documented',
  note: 'default of its host (maxConcurrentRequests); workers in Python and PowerShell run fewer at once by themselves',
} as const satisfies PoolBehaviour['requestsAtOnce'];

/** Looked at as often as an instance may come, over as long as the host takes between two looks at its own health. */
const watched: SharedScaling = {
  alsoOne: true,
  startsFor: 'each',
  pendingSec: 230,
  targets: { periodSec: 1, windowSec: 10, requests: 1, processor: 0.8 },
};

const NOT_SAID =
  'its controller watches the load, by what it decides is not documented: taken to be full places, and processors beyond ' +
  'the 80 % at which a host calls itself unhealthy; who finds no place waits, also beyond the 100 for whom a host has room';

export const consumptionScaling: OfPlan = {
  accountConcurrency: {
    value: 200,
    source: AZURE_DOCS,
    asOf: '2024-06-18',
    basis: 'documented',
    note: 'of one app, not of all, on Windows; 100 on Linux, which maxInstances plays',
  },
  requestsAtOnce: manyAtOnce,
  sharedScaling: { value: watched, source: SCALING_PAGE, asOf: '2024', basis: 'assumed', note: NOT_SAID },
  scaleOut: {
    value: { burst: 1, perSec: 1 },
    source: SCALING_PAGE,
    asOf: '2024',
    basis: 'documented',
    note: 'at most one a second for HTTP',
  },
  sharedBilling: {
    value: 'requests',
    source: 'https://azure.microsoft.com/pricing/details/functions/',
    asOf: '2026',
    basis: 'documented',
    note: 'an execution is its own time × memory, at least 100 ms; others beside it make it longer',
  },
};

export const flexScaling: OfPlan = {
  accountConcurrency: {
    value: 1000,
    source: AZURE_DOCS,
    asOf: '2024-06-18',
    basis: 'documented',
    note: 'of one function group, not of all; a region has 512,000 MB, which is 250 of 2 GB, unless asked for more',
  },
  requestsAtOnce: {
    value: { usual: { 512: 4, 2048: 16, 4096: 32 }, most: 1000, oneFor: ['python'] },
    source: 'https://learn.microsoft.com/azure/azure-functions/functions-concurrency',
    asOf: '2024',
    basis: 'assumed',
    note: 'recalled: 4 at 512 MB, 16 at 2,048 MB, 32 at 4,096 MB, 1 in Python',
  },
  sharedScaling: {
    value: { startsFor: 'each', pendingSec: 230, targets: null },
    source: AZURE_DOCS,
    asOf: '2024-05-24',
    basis: 'assumed',
    note: 'one for each request that finds no place, as scaling by the concurrency of an instance means; who finds none waits 230 s at most, or with one request an instance is refused',
  },
  scaleOut: {
    value: null,
    source: AZURE_DOCS,
    asOf: '2024-06-18',
    basis: 'assumed',
    note: 'not documented; 1,000 instances within a minute were demonstrated',
  },
  sharedBilling: {
    value: 'spells',
    source: AZURE_DOCS,
    asOf: '2024-05-24',
    basis: 'documented',
    note: 'executions at the same time on an instance are billed once',
  },
};

export const premiumScaling: OfPlan = {
  accountConcurrency: {
    value: 100,
    source: AZURE_DOCS,
    asOf: '2024-06-18',
    basis: 'documented',
    note: 'of one plan, not of all, on Windows; 20 to 100 on Linux by region, which maxInstances plays',
  },
  requestsAtOnce: manyAtOnce,
  sharedScaling: { value: watched, source: SCALING_PAGE, asOf: '2024', basis: 'assumed', note: NOT_SAID },
  scaleOut: {
    value: null,
    source: SCALING_PAGE,
    asOf: '2024',
    basis: 'assumed',
    note: 'faster than the one a second of Consumption, how fast is not documented',
  },
  prewarmed: {
    value: 1,
    source: PREMIUM_PAGE,
    asOf: '2024-04-07',
    basis: 'documented',
    note: 'for HTTP; allocated with the first request, billed like any other, and replaced at once when it is used',
  },
};
