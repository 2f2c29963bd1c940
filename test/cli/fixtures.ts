/** A result and a world that exist only in memory, for tests of what the command line does with them. */
import { BadInput } from '../../cli/bad-input.ts';
import type { Io } from '../../cli/io.ts';
import type { DeploymentResult, Result } from '../../engine/result.ts';

const lambda: DeploymentResult = {
  id: 'lambda',
  platform: 'aws-lambda',
  region: 'us-east-1',
  requests: {
    arrived: 62_194,
    completed: 62_130,
    warm: 62_113,
    cold: 81,
    failed: 62,
    throttled: 0,
    timedOut: 2,
    dropped: 0,
    inFlight: 0,
  },
  coldStartRatio: 0.0013,
  latencyMs: { mean: 110, p50: 80.2, p90: 250, p95: 349.6, p99: 612.4, p999: 1234, max: 10_000 },
  waitMs: { mean: 0, p95: 0, p99: 0 },
  instances: { mean: 3.25, busy: 0.1, idle: 3.15, peak: 14, started: 81, meanLifeSec: 900 },
  bill: {
    currency: 'USD',
    period: '730 h',
    total: '0.63',
    perMillionRequests: '0.3330',
    lines: [
      {
        meter: 'requests',
        label: 'Requests',
        quantity: '1891713.4166',
        unit: 'requests',
        free: '1000000',
        unitPrice: '0.0000002',
        amount: '0.18',
        source: 'https://aws.amazon.com/lambda/pricing/',
        asOf: '2026-07-01',
      },
      {
        meter: 'gbSeconds',
        label: 'Compute time of on-demand instances',
        quantity: '433753.1',
        unit: 'GB-s',
        free: '400000',
        unitPrice: '0.0000133334',
        amount: '0.45',
        source: 'https://aws.amazon.com/lambda/pricing/',
        asOf: '2026-07-01',
      },
    ],
    leftOut: ['data transfer', 'logs'],
  },
  interval: {
    confidence: 0.95,
    replications: 8,
    total: ['0.61', '0.65'],
    coldStartRatio: [0.0012, 0.0014],
    p99Ms: [590, 640],
  },
  timeline: [
    {
      startSec: 0,
      arrivals: 120.5,
      cold: 3,
      throttled: 0,
      busy: 1.25,
      idle: 2,
      starting: 0.1,
      p50: 80,
      p95: 350,
      p99: 612,
    },
    {
      startSec: 300,
      arrivals: 0,
      cold: 0,
      throttled: 0,
      busy: 0,
      idle: 3,
      starting: 0,
      p50: null,
      p95: null,
      p99: null,
    },
  ],
};

const servers: DeploymentResult = {
  ...lambda,
  id: 'servers',
  platform: 'aws-ec2',
  requests: { ...lambda.requests, cold: 0, warm: 61_883, completed: 61_819, dropped: 311 },
  coldStartRatio: 0,
  latencyMs: { mean: 50, p50: 45, p90: 52, p95: 55, p99: 61, p999: 80, max: 120 },
  instances: { mean: 2, busy: 0.2, idle: 1.8, peak: 2, started: 2, meanLifeSec: 0 },
  bill: {
    currency: 'USD',
    period: '730 h',
    total: '15.18',
    perMillionRequests: '8.02',
    lines: [
      {
        meter: 'instanceHours',
        label: 't3.micro, Linux, on demand',
        quantity: '1460',
        unit: 'h',
        free: '0',
        unitPrice: '0.0104',
        amount: '15.18',
        source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
        asOf: '2026-07-01',
      },
    ],
    leftOut: ['data transfer'],
  },
  interval: {
    ...lambda.interval,
    total: ['15.18', '15.18'],
    coldStartRatio: [0, 0],
    p99Ms: [60, 62],
  },
  timeline: [],
};

export const result: Result = {
  version: 1,
  taximeter: '0.1.0',
  scenario: { version: 1, name: 'small-api', horizon: '24 h', month: '730 h' },
  seed: 7,
  assumptions: ['the function is on the processor all the time, because cpu is not given'],
  deployments: [lambda, servers],
  comparison: { cheapest: 'lambda', fastestP99: 'servers', currency: 'USD' },
};

export interface FakeIo extends Io {
  readonly written: { out: string; err: string };
  readonly files: Map<string, string>;
  clock: number;
}

/** Files in a map; standard input is the file `-`. */
export function fakeIo(files: Readonly<Record<string, string>> = {}, changes: Partial<Io> = {}): FakeIo {
  const written = { out: '', err: '' };
  const store = new Map(Object.entries(files));
  const io: FakeIo = {
    written,
    files: store,
    clock: 0,
    stdout: (text) => {
      written.out += text;
    },
    stderr: (text) => {
      written.err += text;
    },
    stdoutIsTty: false,
    stderrIsTty: false,
    columns: 80,
    env: {},
    now: () => io.clock,
    async readText(path) {
      const text = store.get(path);
      if (text === undefined) throw new BadInput(`cannot read ${path}: there is no such file or folder`);
      return text;
    },
    async readParts(path, maxBytes, take) {
      const text = await io.readText(path, maxBytes);
      take(text, text.length, text.length);
    },
    exists: (path) => path === '.' || store.has(path),
    writeProblem: (path) => (path.includes('/') ? `cannot write ${path}: there is no folder` : undefined),
    writeFileAtomically: (path, text) => void store.set(path, text),
    appendTo: (path) => ({
      append: (text) => void store.set(path, (store.get(path) ?? '') + text),
      close() {},
    }),
    removeFile: (path) => void store.delete(path),
    digestOf: async (path) => `digest of ${store.get(path)}`,
    today: () => '2026-11-20',
    fetchText: async ({ href }) => {
      throw new BadInput(`cannot fetch ${href}: there is no network`);
    },
    fetchParts: async ({ href }) => {
      throw new BadInput(`cannot fetch ${href}: there is no network`);
    },
    simulate: async () => ({ result, notes: [] }),
    words: [],
    whenInterrupted: () => () => {},
    openPlayers: () => ({
      parallel: 1,
      play: async () => result,
      playReplications: async () => ({ result, replications: result.deployments.map(() => []) }),
      close() {},
    }),
    serve: async () => {
      throw new BadInput('--port must be a port that is free: there is no network');
    },
    ...changes,
  };
  return io;
}

export function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].length));
}
