/** How Code Engine functions behave, as dated data. Apps, which take many requests at once, are left out. */
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife, undocumented } from '../../platform-kinds/undocumented.ts';

const DOCS = 'https://github.com/ibm-cloud-docs/codeengine';

/** Memory of a function in MB → vCPU. */
export const FUNCTION_VCPU: Readonly<Record<number, number>> = { 1024: 0.25, 2048: 0.5, 4096: 1 };

export const codeEngineBehaviour: PoolBehaviour = {
  profile: '2025',
  defaultRegion: '*',
  ...undocumented(DOCS, '2025-12-12'),
  memoryMb: {
    value: { sizes: Object.keys(FUNCTION_VCPU).map(Number) },
    source: DOCS,
    asOf: '2025-12-12',
    basis: 'documented',
  },
  maxTimeoutSec: { value: 120, source: DOCS, asOf: '2025-12-12', basis: 'documented' },
  accountConcurrency: {
    value: 250,
    source: DOCS,
    asOf: '2025-12-12',
    basis: 'documented',
    note: 'active instances of a project',
  },
  coldStart: {
    value: { any: { p50Ms: 500, p99Ms: 600 } },
    source: 'https://gist.github.com/5ran6/1a77247b6f24c6c831ca35c4a3fbe487',
    asOf: '2023-10-21',
    basis: 'assumed',
    note: 'that of DigitalOcean Functions, whose containers are pre-warmed too: Code Engine was not measured',
  },
  idleLife: fixedIdleLife(1, {
    source: DOCS,
    asOf: '2024-07',
    basis: 'documented',
    note: '1 s, which can be set longer',
  }),
};
