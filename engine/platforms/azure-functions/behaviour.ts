/** How Azure Functions behaves on its three plans, as dated data; how it scales stands in files of its own. */
import type { Dated } from '../../platform-kinds/dated.ts';
import type {
  ColdStartQuantiles,
  EarlierBehaviour,
  PoolBehaviour,
} from '../../platform-kinds/pools/pool-behaviour.ts';
import { undocumented } from '../../platform-kinds/undocumented.ts';
import { consumptionScaling, flexScaling, premiumScaling } from './http-scaling.ts';
import { queueTriggers, triggeredBy } from './queue-triggers.ts';
import { FLEX_SIZES, PREMIUM_SIZES } from './sizes.ts';

const AZURE_DOCS = 'https://github.com/MicrosoftDocs/azure-docs';
const SHILKOV = 'https://github.com/mikhailshilkov/mikhailio-hugo';

/** Warm and cold answers after idle gaps of 60 to 720 s, 100 each. */
const measuredIdleLife = {
  value: {
    idleSec: [120, 150, 180, 210, 240, 270, 300, 330, 345, 360, 375, 390],
    goneShare: [0, 0.06, 0.13, 0.22, 0.29, 0.31, 0.34, 0.4, 0.73, 0.76, 0.98, 1],
  },
  source: 'https://github.com/ubc-cirrus-lab/demystifying-serverless-costs',
  asOf: '2025',
  basis: 'measured',
  note: '2 to 6.5 min; in 2021 it was 20 to 30',
} as const satisfies PoolBehaviour['idleLife'];

const ofAnyPlan = {
  ...measuredIdleLife,
  basis: 'assumed',
  note: '2 to 6.5 min, as measured on Azure in 2025 without word of this plan',
} as const satisfies PoolBehaviour['idleLife'];

/** Client time of cold requests; Linux, Java and PowerShell Windows. */
const measuredColdStart = {
  value: {
    any: { p50Ms: 1575, p99Ms: 5380 },
    nodejs: { p50Ms: 1575, p99Ms: 5380 },
    dotnet: { p50Ms: 932, p99Ms: 5102 },
    python: { p50Ms: 1292, p99Ms: 3958 },
    java: { p50Ms: 7682, p99Ms: 19782 },
    powershell: { p50Ms: 7140, p99Ms: 27711 },
  },
  source: SHILKOV,
  asOf: '2021-01',
  basis: 'measured',
  note: '120 to 172 cold requests each, the network in it; Node.js stands for runtimes that were not measured',
} as const satisfies Dated<Record<string, ColdStartQuantiles>>;

const measuredLoading = {
  value: 390,
  source: SHILKOV,
  asOf: '2021-01',
  basis: 'measured',
  note: 'median of cold requests in Node.js on Windows 1.6 s without, 7.3 s with 14 MB and 14.6 s with 35 MB',
} as const satisfies PoolBehaviour['loadingMsPerMb'];

const ANY_PLAN = {
  profile: '2025',
  defaultRegion: 'eastus',
  ...undocumented(AZURE_DOCS, '2024-06-18'),
  queueTriggers,
  startBilled: {
    value: false,
    source: AZURE_DOCS,
    asOf: '2024-06-18',
    basis: 'assumed',
    note: 'what is billed is the time of executions',
  },
} as const satisfies Partial<PoolBehaviour>;

const consumption: PoolBehaviour = {
  ...ANY_PLAN,
  ...consumptionScaling,
  memoryMb: {
    value: { min: 128, max: 1536 },
    source: 'https://learn.microsoft.com/azure/azure-functions/event-driven-scaling',
    asOf: '2024',
    basis: 'documented',
    note: 'what the function takes of the 1,536 MB of an instance',
  },
  maxTimeoutSec: { value: 600, source: AZURE_DOCS, asOf: '2026-01-20', basis: 'documented' },
  coldStart: measuredColdStart,
  loadingMsPerMb: measuredLoading,
  idleLife: measuredIdleLife,
};

const flex: PoolBehaviour = {
  ...ANY_PLAN,
  ...flexScaling,
  memoryMb: {
    value: { sizes: Object.keys(FLEX_SIZES).map(Number) },
    source: AZURE_DOCS,
    asOf: '2026-03',
    basis: 'documented',
  },
  maxTimeoutSec: { value: null, source: AZURE_DOCS, asOf: '2026-01-20', basis: 'documented' },
  coldStart: { ...measuredColdStart, basis: 'assumed', note: 'that of the Consumption plan' },
  loadingMsPerMb: { ...measuredLoading, basis: 'assumed', note: 'that of the Consumption plan' },
  readyInstances: { value: { min: 0 }, source: AZURE_DOCS, asOf: '2024-05-24', basis: 'documented' },
  idleLife: ofAnyPlan,
};

const premium: Omit<PoolBehaviour, 'memoryMb'> = {
  ...ANY_PLAN,
  ...premiumScaling,
  maxTimeoutSec: {
    value: null,
    source: AZURE_DOCS,
    asOf: '2026-01-20',
    basis: 'documented',
    note: '60 min are guaranteed',
  },
  coldStart: {
    value: { any: { p50Ms: 249, p99Ms: 3109 } },
    source: SHILKOV,
    asOf: '2021-01',
    basis: 'measured',
    note: '51 first requests in C#',
  },
  readyInstances: { value: { min: 1, max: 20 }, source: AZURE_DOCS, asOf: '2022', basis: 'documented' },
  idleLife: ofAnyPlan,
};

/** `size` counts on the Premium plan only. */
export function functionsBehaviour(plan: string, size: string, trigger: string): PoolBehaviour {
  return triggeredBy(trigger, ofPlan(plan, size));
}

function ofPlan(plan: string, size: string): PoolBehaviour {
  if (plan === 'flex') return flex;
  if (plan !== 'premium') return consumption;
  const { memoryMb } = PREMIUM_SIZES[size] ?? PREMIUM_SIZES.ep1!;
  const sizes = {
    value: { sizes: [memoryMb] },
    source: AZURE_DOCS,
    asOf: '2022',
    basis: 'documented',
  } as const;
  return { ...premium, memoryMb: sizes };
}

/** What the Consumption plan did with idle instances before; the other plans were not measured. */
export function earlierFunctions(plan: string): readonly EarlierBehaviour[] {
  if (plan !== 'consumption') return [];
  return [
    {
      profile: '2021',
      idleLife: {
        value: {
          idleSec: [60, 180, 480, 720, 1020, 1200, 1260, 1320, 1380, 1440, 1560, 1680, 1800, 3600],
          goneShare: [0, 0.076, 0.103, 0.162, 0.205, 0.213, 0.408, 0.5, 0.761, 0.785, 0.819, 0.91, 0.944, 1],
        },
        source: SHILKOV,
        asOf: '2021-01',
        basis: 'measured',
        note: '21 % gone after 20 min, half after 22, 94 % after 30; the last are taken to go within the hour',
      },
    },
    {
      profile: '2019',
      idleLife: {
        value: { idleSec: [1200], goneShare: [1] },
        source: SHILKOV,
        asOf: '2019',
        basis: 'measured',
        note: '20 min, always, from 2018 until histograms of their gaps decided for HTTP functions in June 2020',
      },
    },
  ];
}
