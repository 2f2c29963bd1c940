/**
 * How Apache OpenWhisk runs functions as it is installed, as dated data. Leaves out containers that are started beforehand, the
 * limit of ten container starts at a time on an invoker, several controllers, and its newer scheduler.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import type { IdleLifeFigures, MemoryRange, Pause } from '../../platform-kinds/pools/pool-behaviour.ts';
import { fixedIdleLife } from '../../platform-kinds/undocumented.ts';

const OPENWHISK = 'https://github.com/apache/openwhisk';
const INSTALLED = { source: OPENWHISK, asOf: '2026-08-05', basis: 'documented' } as const;

export interface OpenWhiskBehaviour {
  readonly profile: string;
  readonly defaultRegion: string;
  readonly memoryMb: Dated<MemoryRange>;
  /** Of a request. */
  readonly timeout: Dated<{ readonly usual: number; readonly most: number }>;
  /** Requests of a namespace at once, and in each minute. */
  readonly namespaceConcurrency: Dated<number>;
  readonly namespacePerMinute: Dated<number>;
  readonly homeInvoker: Dated<true>;
  /** Memory of a node that is for containers. */
  readonly invokerMemory: Dated<'all'>;
  /** Processors that a container may use. */
  readonly containerVcpu: Dated<'all'>;
  readonly idleLife: Dated<IdleLifeFigures>;
  readonly pause: Dated<Pause>;
  readonly containerStart: Dated<{ readonly p50Ms: number; readonly p99Ms: number }>;
}

export const openwhiskBehaviour: OpenWhiskBehaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  memoryMb: { value: { min: 128, max: 512 }, ...INSTALLED, note: 'a setting of the deployment' },
  timeout: {
    value: { usual: 60, most: 300 },
    ...INSTALLED,
    note: 'settings of the deployment; a container whose request times out is removed',
  },
  namespaceConcurrency: {
    value: 30,
    ...INSTALLED,
    note: 'as it is installed; its reference says 100',
  },
  namespacePerMinute: {
    value: 60,
    ...INSTALLED,
    note: 'as it is installed; its reference says 120. By the minute of the clock, before the limit on requests at once',
  },
  homeInvoker: {
    value: true,
    ...INSTALLED,
    note: 'without a free slot anywhere it waits at one drawn by chance, where here it is refused; from ten nodes on some are set aside for images of one’s own, which is left out',
  },
  invokerMemory: {
    value: 'all',
    source: 'https://github.com/apache/openwhisk/issues/2733',
    asOf: '2017-09-12',
    basis: 'assumed',
    note: 'a maintainer’s rule is memory of the machine ÷ memory of a function; as it is installed an invoker has 2,048 MB',
  },
  containerVcpu: {
    value: 'all',
    source: 'https://github.com/apache/openwhisk/pull/5443',
    asOf: '2023-09-26',
    basis: 'assumed',
    note: 'cpu-shares hold only where containers compete, and a limit is an option: that they slow each other is left out',
  },
  idleLife: fixedIdleLife(600, { ...INSTALLED, note: 'idle-container of its settings' }),
  pause: {
    value: { afterSec: 10, resumeMs: 15 },
    source: 'https://github.com/apache/openwhisk/issues/1982',
    asOf: '2017-03-08',
    basis: 'measured',
    note: 'one docker unpause in a log; the 10 s are in its source (50 ms before 2022), and so is runc, whose time is not known',
  },
  containerStart: {
    value: { p50Ms: 500, p99Ms: 600 },
    source: 'https://gist.github.com/5ran6/1a77247b6f24c6c831ca35c4a3fbe487',
    asOf: '2023-10-21',
    basis: 'assumed',
    note: 'that of DigitalOcean Functions, which are OpenWhisk too; a start in its own logs took 0.4 to 1.5 s before the code was loaded',
  },
};
