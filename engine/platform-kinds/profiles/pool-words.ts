/** How the constants of request-scaled platforms are told. */
import type { Routing } from '../../model.ts';
import type { MemoryRange, PoolBehaviour, RequestsAtOnce } from '../pools/pool-behaviour.ts';
import { count, milliseconds, percent, seconds, size, span } from './amounts.ts';
import { idleLifeTable, idleLifeWords } from './idle-life-words.ts';
import type { FactTable, WordsOf } from './profile.ts';
import { queueTable, queueWords, scalingWords } from './scaling-words.ts';

const NO_LIMIT = 'no limit';

const ROUTING: Readonly<Record<Routing, string>> = {
  mostRecent: 'to the idle instance that finished last',
  newest: 'to the idle instance that started last',
  oldest: 'to the idle instance that started first',
  leastRecent: 'to the instance that has been idle for longest',
  random: 'to any idle instance, by chance',
};

/** In the order in which they are read. */
export const poolWords: WordsOf<PoolBehaviour> = {
  memoryMb: { label: 'memory', words: memoryWords },
  maxTimeoutSec: {
    label: 'longest request',
    words: (value) => (value === null ? NO_LIMIT : seconds(value)),
  },
  accountConcurrency: {
    label: 'instances at once',
    words: (value) => (value === null ? `${NO_LIMIT} in an account` : `${count(value)} in an account`),
  },
  requestWindow: {
    label: 'requests by time',
    words: ({ most, every }) => `${count(most)} in each ${every}; more are refused`,
  },
  processorSec: {
    label: 'processor time',
    words: ({ usual, most }) =>
      usual === most
        ? `${processorTime(usual)} a request`
        : `${processorTime(usual)} a request unless told otherwise, ${processorTime(most)} at most`,
  },
  requestsAtOnce: { label: 'requests in one instance', words: atOnceWords, table: atOnceTable },
  sharedScaling: { label: 'scaling', words: scalingWords },
  queueTriggers: { label: 'queue triggers', words: queueWords, table: queueTable },
  scaleOut: {
    label: 'new instances',
    words: (value) => (value === null ? `${NO_LIMIT} to how fast they come` : rampWords(value)),
  },
  readyInstances: {
    label: 'instances kept ready',
    words: ({ min, max }) =>
      `${min === 0 ? 'none unless asked for' : `${min} unless more are asked for`}${max === undefined ? '' : `, ${count(max)} at most`}`,
  },
  prewarmed: {
    label: 'instances pre-warmed',
    words: (value) => `${count(value)} more than are in use, while there are requests`,
  },
  routing: { label: 'routing', words: (value) => ROUTING[value] },
  idleLife: { label: 'idle life', words: idleLifeWords, table: idleLifeTable },
  pause: {
    label: 'pause',
    words: ({ afterSec, resumeMs }) =>
      `after ${seconds(afterSec)} without a request; the next one waits for ${milliseconds(resumeMs)}`,
  },
  instanceLifeSec: {
    label: 'life of an instance',
    words: (value) => (value === null ? NO_LIMIT : `${seconds(value)} at most, then until it is next idle`),
  },
  coldStart: {
    label: 'cold start',
    words(value) {
      if (value === null) return 'nobody waits for one';
      const [only] = oneForAll(value);
      return only ? `${quantiles(only)}, whatever the runtime` : 'by runtime';
    },
    table: (value) => (value === null || oneForAll(value)[0] ? undefined : coldStartTable(value)),
  },
  loadingMsPerMb: {
    label: 'loading of dependencies',
    words: (ms) => `${milliseconds(ms)} more for each MB of them, zipped`,
  },
  sharedBilling: {
    label: 'billing of requests',
    words: (value) =>
      value === 'requests'
        ? 'each by itself, also where several share an instance'
        : 'the time in which an instance has any, however many',
  },
  startupBoost: {
    label: 'startup boost',
    words: (value) =>
      Object.entries(value)
        .map(([runtime, share]) => `${percent(share)} of a cold start in ${runtime}`)
        .join(', ')
        .concat(' at most'),
  },
  startBilled: {
    label: 'billing of a start',
    words: (value) => (value ? 'time to start is billed' : 'time to start is not billed'),
  },
};

function processorTime(sec: number): string {
  return sec < 1 ? milliseconds(sec * 1000) : seconds(sec);
}

/** `1,000 at once, then 100/s`. */
export function rampWords({ burst, perSec }: { readonly burst: number; readonly perSec: number }): string {
  const rate = Number.isInteger(perSec)
    ? `${count(perSec)} a second`
    : `${count(Math.round(perSec * 60))} a minute`;
  return `${count(burst)} at once, then ${rate}`;
}

export function quantiles({ p50Ms, p99Ms }: { readonly p50Ms: number; readonly p99Ms: number }): string {
  return `median ${milliseconds(p50Ms)}, p99 ${milliseconds(p99Ms)}`;
}

export function memoryWords(value: MemoryRange | { readonly sizes: readonly number[] }): string {
  if ('sizes' in value) return value.sizes.map(size).join(', ');
  const steps = value.stepMb === undefined ? '' : ` in steps of ${size(value.stepMb)}`;
  return `${span(size(value.min), size(value.max))}${steps}`;
}

type ColdStarts = NonNullable<PoolBehaviour['coldStart']['value']>;

/** The figures that hold for every runtime, where there are no others. */
function oneForAll(value: ColdStarts) {
  return Object.keys(value).length === 1 && value.any ? [value.any] : [];
}

function coldStartTable(value: ColdStarts): FactTable {
  const { any, ...measured } = value;
  const named = [...Object.entries(measured), ...(any ? [['any other', any] as const] : [])];
  return {
    columns: ['runtime', 'median', 'p99'],
    rows: named.map(([runtime, { p50Ms, p99Ms }]) => [runtime, milliseconds(p50Ms), milliseconds(p99Ms)]),
  };
}

function atOnceWords({ usual, most, oneFor = [] }: RequestsAtOnce): string {
  const least =
    typeof usual === 'number'
      ? count(usual)
      : usual === 'fullSpeed'
        ? 'as many as its processors run at full speed'
        : 'by memory';
  const single = oneFor.length === 0 ? '' : `, 1 for ${oneFor.join(' and ')}`;
  return most === 1 ? '1' : `${least} unless told otherwise${single}, ${count(most)} at most`;
}

function atOnceTable({ usual }: RequestsAtOnce): FactTable | undefined {
  if (typeof usual !== 'object') return undefined;
  const rows = Object.entries(usual).map(([mb, requests]) => [size(Number(mb)), count(requests)]);
  return { columns: ['memory', 'requests'], rows };
}
