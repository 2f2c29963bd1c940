import { describe, expect, it } from 'vitest';
import type { FleetModel, FunctionPoolModel } from '../../engine/model.ts';
import { BillingAccount } from '../../engine/money/account.ts';
import { fraction } from '../../engine/money/fraction.ts';
import { priceUsage } from '../../engine/money/price-usage.ts';
import {
  attributesOf,
  type DeploymentKnobs,
  type FunctionKnobs,
} from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario, type Scenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { attempt, deploy } from './deploying.ts';
import { HORIZON, NO_REQUESTS, NO_USAGE, quantities } from './usage.ts';

/**
 * A month of 1,000 requests: 9,000 s of them on instances that came for them and 1,800 s on the two kept ready, which
 * wait for 5,254,200 s besides; with the others three instances live all the time, 7,884,000 s or 2,190 h.
 */
const USAGE = {
  ...NO_USAGE,
  replications: 4,
  requests: { ...NO_REQUESTS, arrived: 500, warm: 390, cold: 10, throttled: 100 },
  stepUs: 100_000,
  onDemandSteps: 36_000,
  provisionedSteps: 7200,
  provisionedStarts: 100,
  warmPings: 0,
  provisionedUs: 4 * 2 * HORIZON.horizonUs,
  billedInstanceUs: 4 * 3 * HORIZON.horizonUs,
};

interface Case {
  readonly platform: string;
  readonly knobs: Partial<DeploymentKnobs>;
  readonly readings: Readonly<Record<string, string>>;
}

/** With half a processor busy for each request. */
const CASES: readonly Case[] = [
  {
    platform: 'azure-functions',
    knobs: { memoryMb: 500 },
    readings: { requests: '1000', gbSeconds: '4500' },
  },
  {
    platform: 'azure-functions',
    knobs: { plan: 'flex', memoryMb: 2048, minInstances: 2 },
    readings: {
      requests: '750',
      gbSeconds: '18000',
      alwaysReadyRequests: '250',
      alwaysReadyBaselineGbSeconds: '10512000',
      alwaysReadyGbSeconds: '3600',
    },
  },
  {
    platform: 'azure-functions',
    knobs: { plan: 'premium', size: 'ep2' },
    readings: { vcpuHours: '4380', memoryGbHours: '15330' },
  },
  {
    platform: 'gcp-functions',
    knobs: { memoryMb: 1024, minInstances: 2 },
    readings: { requests: '1000', gbSeconds: '5265000', ghzSeconds: '15120', idleGhzSeconds: '7355880' },
  },
  {
    platform: 'gcp-cloud-run',
    knobs: { vcpu: 2, memoryMb: 512, minInstances: 2 },
    readings: {
      requests: '1000',
      vcpuSeconds: '21600',
      memoryGbSeconds: '5400',
      idleVcpuSeconds: '10508400',
      idleMemoryGbSeconds: '2627100',
    },
  },
  {
    platform: 'gcp-cloud-run',
    knobs: { plan: 'instance-based', memoryMb: 1024 },
    readings: { vcpuSeconds: '7884000', memoryGbSeconds: '7884000' },
  },
  {
    platform: 'cloudflare-workers',
    knobs: {},
    readings: { planMonths: '1', requests: '1000', cpuMs: '5400000' },
  },
  {
    platform: 'vercel-functions',
    knobs: { memoryMb: 4096 },
    readings: { requests: '1000', activeCpuHours: '1.5', memoryGbHours: '12' },
  },
  {
    platform: 'vercel-functions',
    knobs: { plan: 'legacy', memoryMb: 1024 },
    readings: { requests: '1000', gbHours: '3' },
  },
  {
    platform: 'ibm-code-engine',
    knobs: { memoryMb: 2048 },
    readings: { vcpuSeconds: '3942000', memoryGbSeconds: '15768000', requests: '1000' },
  },
  { platform: 'ibm-cloud-functions', knobs: { memoryMb: 256 }, readings: { gbSeconds: '2700' } },
  { platform: 'digitalocean-functions', knobs: { memoryMb: 256 }, readings: { gibSeconds: '2700' } },
  {
    platform: 'scaleway-functions',
    knobs: { memoryMb: 256, minInstances: 2 },
    readings: { requests: '1000', gbSeconds: '2700', provisionedGbSeconds: '1314000' },
  },
  {
    platform: 'alibaba-function-compute',
    knobs: { memoryMb: 1024 },
    readings: { computeUnits: '7027.5' },
  },
  {
    platform: 'aws-lambda-edge',
    knobs: { memoryMb: 128 },
    readings: { requests: '1000', gbSeconds: '1350' },
  },
  {
    platform: 'netlify-functions',
    knobs: { plan: 'personal', memoryMb: 1024 },
    readings: { planMonths: '1', credits: '30.2', creditPacks: '0.0604' },
  },
  {
    platform: 'deno-deploy',
    knobs: {},
    readings: { planMonths: '1', requests: '1000', cpuHours: '1.5', memoryGbHours: '1095' },
  },
  { platform: 'fastly-compute', knobs: {}, readings: { requests: '1000', vcpuMs: '5400000' } },
  { platform: 'supabase-edge-functions', knobs: {}, readings: { planMonths: '1', requests: '1000' } },
  {
    platform: 'huawei-functiongraph',
    knobs: { memoryMb: 256, minInstances: 2 },
    readings: { requests: '1000', gbSeconds: '1316250' },
  },
];

const named = CASES.map((each) => [`${each.platform} ${Object.values(each.knobs).join(' ')}`, each] as const);

function plansOf(platform: string): string[] {
  return CASES.flatMap(({ platform: id, knobs: { plan } }) => (id === platform && plan ? [plan] : []));
}

function platformOf(platform: string) {
  return PLATFORMS.find(({ id }) => id === platform)!;
}

function poolOf(platform: string, knobs: Partial<DeploymentKnobs> = {}, fn: Partial<FunctionKnobs> = {}) {
  return deploy(platform, { concurrency: 1, ...knobs }, fn).deployment.model as FunctionPoolModel;
}

/** Platforms whose instances take several requests at once unless told otherwise. */
const SHARING = ['azure-functions', 'gcp-cloud-run', 'vercel-functions'];

describe.each(named)('%s', (_name, { platform, knobs, readings }) => {
  const { shape } = deploy(platform, knobs).deployment;
  const { simulated, books } = platformOf(platform);

  it('bills what a month of requests comes to', () => {
    const billed = simulated!.meter(USAGE, { ...shape, cpuShare: 0.5 }, HORIZON, books[0]);
    expect(quantities(billed)).toEqual(readings);
  });

  it('bills nothing but its plan where nothing happened', () => {
    const { planMonths = '1', ...rest } = quantities(simulated!.meter(NO_USAGE, shape, HORIZON, books[0]));
    expect(planMonths).toBe('1');
    expect(new Set(Object.values(rest))).toEqual(new Set(['0']));
  });

  it('runs up meters of its book', () => {
    const meters = new Set(books[0].meters.map(({ name }) => name));
    expect(Object.keys(readings).filter((meter) => !meters.has(meter))).toEqual([]);
  });
});

const platforms = [...new Set(CASES.map(({ platform }) => platform))];

describe.each(platforms)('%s', (platform) => {
  it('deploys with nothing stated, one request per instance or as many as it takes', () => {
    const { deployment, assumptions } = deploy(platform);
    const kind = SHARING.includes(platform) ? 'fleet' : 'functionPool';
    expect(deployment.model).toMatchObject({ kind, id: 'it' });
    const most = platform === 'vercel-functions' ? 30_000 : Infinity;
    if (platform !== 'azure-functions') expect(deployment.model.maxInstances).toBe(most);
    expect(new Set(assumptions).size).toBe(assumptions.length);
    expect(assumptions.filter((said) => said === '' || said.endsWith('.'))).toEqual([]);
  });

  it('reads back to the same pools from what it filled in, on every plan', () => {
    const plain = {
      traffic: { pattern: 'poisson', rate: '1/s' },
      function: { duration: '100 ms', memory: '512 MB', cpu: '40 %' },
      deployments: [undefined, ...plansOf(platform)].map((plan) => ({ platform, ...(plan && { plan }) })),
      ...(platform === 'scaleway-functions' && { rates: { EUR: 1.08 } }),
    };
    const once = compiled(plain);
    const again = compiled(once.document);
    expect(again.model).toEqual(once.model);
    expect(again.document).toEqual(once.document);
  });

  it('is known to every book it has, the older ones too', () => {
    const { simulated, books } = platformOf(platform);
    const { shape, region } = deploy(platform).deployment;
    const terms = { region, attributes: attributesOf(shape), freeGrants: true, days: fraction(30n) };
    for (const book of books) {
      const readings = simulated!.meter(USAGE, { ...shape, cpuShare: 0.5 }, HORIZON, book);
      const bill = priceUsage(readings, book, { ...terms, account: new BillingAccount() });
      expect(bill.lines.length).toBeGreaterThan(0);
    }
  });

  it('refuses memory that it does not sell, and many requests in one instance', () => {
    const [memory] = attempt(platform, { memoryMb: 77 }).issues;
    expect(memory).toMatch(/^deployments\[0\]\.memory: memory must be .* MB on .*, got 77 MB$/);
    const [concurrency] = attempt(platform, { concurrency: 1001 }).issues;
    expect(concurrency).toMatch(
      /^deployments\[0\]\.concurrency: concurrency must be (1|1–1,?000) on .*, got 1001$/,
    );
  });
});

function compiled(document: unknown): Scenario {
  const { issues, draft } = readScenario(document, 'scenario.yaml', PLATFORMS);
  expect(issues).toEqual([]);
  const { scenario, issues: more } = compileScenario(draft!, new Map(), PLATFORMS);
  expect(more).toEqual([]);
  return scenario!;
}

describe('a bill that is the most it would be', () => {
  it('is that of instances which requests would share, not of those that they share', () => {
    expect(deploy('deno-deploy').upperBound).toMatch(/^one request per instance is played/);
    expect(deploy('vercel-functions').upperBound).toBeUndefined();
    for (const plan of ['consumption', 'flex', 'premium']) {
      const { upperBound, assumptions } = deploy('azure-functions', { plan });
      expect(upperBound).toBeUndefined();
      expect(assumptions.join()).not.toContain('one request per instance');
    }
  });
});

describe('what is not sold', () => {
  it.each([
    [
      'azure-functions',
      { region: 'eastsu' },
      /region: region must be one of eastus, .*\(did you mean eastus\?\)/,
    ],
    ['azure-functions', { plan: 'flex', region: 'westeurope' }, /region: .*westeurope/],
    [
      'azure-functions',
      { plan: 'flexible' },
      /plan: plan must be one of consumption, flex, premium .*flex\?/,
    ],
    [
      'azure-functions',
      { size: 'ep1' },
      /size: size must be stated with plan premium .*, got plan consumption/,
    ],
    ['azure-functions', { plan: 'premium', size: 'ep9' }, /size: size must be one of ep1, ep2, ep3 /],
    ['azure-functions', { plan: 'premium', minInstances: 21 }, /minInstances: minInstances must be 1–20 /],
    ['azure-functions', { minInstances: 1 }, /minInstances must be left out .*, which keeps none ready/],
    ['gcp-functions', { region: 'nowhere' }, /region: region must be one of us-central1, /],
    ['gcp-cloud-run', { region: 'nowhere' }, /region: region must be one of /],
    ['gcp-cloud-run', { plan: 'job' }, /plan: plan must be one of request-based, instance-based /],
    ['gcp-cloud-run', { vcpu: 3 }, /vcpu: vcpu must be one of 1, 2, 4, 6, 8 or a share of 1 from 0.08 /],
    [
      'gcp-cloud-run',
      { plan: 'instance-based', vcpu: 0.5 },
      /vcpu: vcpu must be one of .* with plan instance-based/,
    ],
    ['gcp-cloud-run', { memoryMb: 8192 }, /memory: memory must be at most 4 GB with 1 vCPU /],
    ['vercel-functions', { region: 'iad2' }, /region: region must be one of .*\(did you mean iad1\?\)/],
    ['alibaba-function-compute', { vcpu: 17 }, /vcpu: vcpu must be 0.05–16 /],
    [
      'alibaba-function-compute',
      { vcpu: 1, memoryMb: 512 },
      /memory: memory must be 1024–4096 MB with 1 vCPU /,
    ],
    ['netlify-functions', { plan: 'team' }, /plan: plan must be one of free, personal, pro /],
  ] as const)('%s %j', (platform, knobs, issue) => {
    const { deployed, issues } = attempt(platform, knobs);
    expect(deployed).toBeUndefined();
    expect(issues.join('; ')).toMatch(issue);
  });

  it('is a time beyond the longest that the plan allows', () => {
    const timeoutUs = 700e6;
    expect(attempt('azure-functions', {}, { timeoutUs }).issues.join()).toMatch(
      /function\.timeout: timeout must be at most 10 min on azure-functions, got 700 s/,
    );
    expect(poolOf('azure-functions', { plan: 'flex' }, { timeoutUs }).timeoutUs).toBe(timeoutUs);
    expect(poolOf('azure-functions', { plan: 'flex' }).timeoutUs).toBe(Infinity);
  });
});

describe('what a reader must know', () => {
  const said = (platform: string, knobs: Partial<DeploymentKnobs> = {}, fn: Partial<FunctionKnobs> = {}) =>
    deploy(platform, knobs, fn).assumptions.join('; ');

  it('names how many requests share an instance by default', () => {
    expect(said('gcp-cloud-run')).toMatch(/takes 80 requests at once is documented .* 80 for each vCPU/);
    expect(said('azure-functions', { plan: 'flex' })).toMatch(/takes 4 requests at once .* 4 at 512 MB/);
    expect(said('gcp-cloud-run', { concurrency: 5 })).not.toMatch(/requests at once is/);
    expect(said('vercel-functions')).toMatch(/takes 6 requests at once is assumed .* not published/);
    expect(said('ibm-code-engine')).toMatch(/one request per instance: the default of an app is 100/);
    expect(said('gcp-functions')).not.toMatch(/one request/);
  });

  it('says whose cold start stands in, that there is none, or nothing where the scenario knows better', () => {
    expect(said('scaleway-functions')).toMatch(/cold start of nodejs .* assumed .* Google Cloud Run/);
    expect(said('fastly-compute')).toMatch(/nobody waits for a cold start is assumed/);
    const init = { distribution: 'constant', valueUs: 1000 } as const;
    expect(said('scaleway-functions', {}, { init })).not.toMatch(/cold start/);
    expect(poolOf('cloudflare-workers', {}, { init }).coldStart).toHaveLength(1);
  });

  it('tells where the largest instance is smaller than the function was measured with', () => {
    expect(said('cloudflare-workers')).toMatch(/an instance has 128 MB, the most that is sold: .* 512 MB/);
    expect(said('vercel-functions')).not.toMatch(/most that is sold/);
  });
});

describe('instances kept ready', () => {
  it('are what the function asks for everywhere, where a platform keeps any', () => {
    expect(poolOf('gcp-cloud-run', {}, { minInstances: 3 }).minInstances).toBe(3);
    expect(poolOf('cloudflare-workers', {}, { minInstances: 3 }).minInstances).toBe(0);
  });

  it('are one at least on the Premium plan, and say so', () => {
    const { deployment, defaults } = deploy('azure-functions', { plan: 'premium' });
    expect(deployment.model).toMatchObject({ minInstances: 1 });
    expect(defaults).toMatchObject({ size: 'ep1', minInstances: 1, memory: '3584 MB' });
  });
});

describe('how requests are billed', () => {
  it('is active on Flex for no longer than instances are kept ready', () => {
    const { simulated, books } = platformOf('azure-functions');
    const short = { ...USAGE, stepUs: 1e6, provisionedSteps: 4 * 3 * 73 * 3600 };
    const readings = simulated!.meter(short, { plan: 'flex', memoryMb: 1024 }, HORIZON, books[0]);
    expect(quantities(readings)).toMatchObject({
      alwaysReadyBaselineGbSeconds: '5256000',
      alwaysReadyGbSeconds: '5256000',
    });
  });

  it('follows the book by plan', () => {
    expect(poolOf('azure-functions', { plan: 'flex' }).metering).toEqual({ stepUs: 100_000, minimumUs: 1e6 });
    expect(poolOf('gcp-cloud-run').metering).toEqual({ stepUs: 100_000, minimumUs: 100_000 });
    expect(poolOf('cloudflare-workers').metering).toEqual({ stepUs: 1, minimumUs: 1 });
  });

  it('has the start of an instance in it where the platform bills that', () => {
    const billsStart = (platform: string, knobs = {}) =>
      poolOf(platform, knobs).coldStart.map(({ billed }) => billed);
    expect(billsStart('azure-functions', { plan: 'flex' })).toEqual([false]);
    expect(billsStart('gcp-cloud-run')).toEqual([true]);
    expect(billsStart('aws-lambda-edge')).toEqual([true]);
    expect(billsStart('cloudflare-workers')).toEqual([]);
  });

  it('takes a cold start from the runtime, or from what stands for those that were not measured', () => {
    const median = (runtime: string) => {
      const { duration } = poolOf('gcp-functions', {}, { runtime }).coldStart[0]!;
      return Math.round(Math.exp((duration as { mu: number }).mu) / 1000);
    };
    expect([median('python3.12'), median('go'), median('cobol')]).toEqual([1106, 589, 665]);
  });
});

describe('another year', () => {
  it('is known of Consumption, whose instances stayed longer in 2021', () => {
    const { model } = deploy('azure-functions', { profile: '2021' }).deployment;
    const { idleLife } = (model as FleetModel).onDemand!;
    const longest = (idleLife as { valuesUs: readonly number[] }).valuesUs.at(-1);
    expect(longest).toBe(3600e6);
    expect(deploy('azure-functions', { profile: '2021' }).assumptions.join('; ')).toMatch(
      /as of 2021-01: 21 % gone/,
    );
  });

  it('is refused where it is not known', () => {
    expect(attempt('azure-functions', { plan: 'flex', profile: '2021' }).issues).toEqual([
      'deployments[0].profile: profile must be 2025 on azure-functions, got 2021 (did you mean 2025?)',
    ]);
  });
});
