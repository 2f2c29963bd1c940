/**
 * How IBM Cloud Functions behaved until October 2024, as dated data: OpenWhisk with the provider's limits. Leaves out home
 * invokers: how many there were and how large is not known.
 */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const DOCS = 'https://github.com/ibm-cloud-docs/openwhisk';
const OPENWHISK = 'https://github.com/apache/openwhisk';

export const cloudFunctionsBehaviour: PoolBehaviour = {
  profile: '2024',
  defaultRegion: '*',
  ...undocumented(DOCS, '2024-05-22'),
  memoryMb: { value: { min: 128, max: 2048 }, source: DOCS, asOf: '2024-05-22', basis: 'documented' },
  maxTimeoutSec: { value: 600, source: DOCS, asOf: '2024-05-22', basis: 'documented' },
  accountConcurrency: {
    value: 1000,
    source: DOCS,
    asOf: '2024-05-22',
    basis: 'documented',
    note: 'of a namespace',
  },
  requestWindow: {
    value: { most: 5000, every: 'minute' },
    source: DOCS,
    asOf: '2024-05-22',
    basis: 'documented',
    note: 'of a namespace; that it is the minute of the clock is in the source of OpenWhisk',
  },
  pause: {
    value: { afterSec: 10, resumeMs: 15 },
    source: OPENWHISK,
    asOf: '2026-08-05',
    basis: 'assumed',
    note: '10 s in the source of OpenWhisk, 50 ms before 2022; 15 ms is one docker unpause in a log of 2017',
  },
  coldStart: {
    value: { any: { p50Ms: 500, p99Ms: 600 } },
    source: 'https://gist.github.com/5ran6/1a77247b6f24c6c831ca35c4a3fbe487',
    asOf: '2023-10-21',
    basis: 'assumed',
    note: 'that of DigitalOcean Functions, which are OpenWhisk too',
  },
  startBilled: {
    value: true,
    source: OPENWHISK,
    asOf: '2026-08-05',
    basis: 'assumed',
    note: 'the duration of an activation includes its initialisation; its container is waited for, not billed',
  },
  idleLife: fixedIdleLife(600, {
    source: OPENWHISK,
    asOf: '2026-08-05',
    basis: 'assumed',
    note: '10 min, the value in the source of OpenWhisk',
  }),
};
