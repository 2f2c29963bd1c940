/** The cases of a plain C loop with the same rules: what the engine's speed is measured against. */
import type { Model } from '../../engine/model.ts';

interface Case {
  readonly name: string;
  readonly ratePerSec: number;
  readonly warmUs: number;
  readonly coldUs: number;
  readonly lognormal: boolean;
}

export const cases: readonly Case[] = [
  { name: 'a', ratePerSec: 0.9, warmUs: 1.991e6, coldUs: 2.244e6, lognormal: false },
  { name: 'b', ratePerSec: 100, warmUs: 0.2e6, coldUs: 0.5e6, lognormal: false },
  { name: 'c', ratePerSec: 10_000, warmUs: 0.2e6, coldUs: 0.5e6, lognormal: true },
  { name: 'd', ratePerSec: 1_000_000, warmUs: 0.1e6, coldUs: 0.4e6, lognormal: true },
];

const SIGMA = 0.5;

/** Poisson arrivals, most recently finished instance first, an idle life of 600 s, no limits. */
export function benchModel(of: Case, requests: number): Model {
  return {
    seed: '1',
    horizonUs: Math.round((requests / of.ratePerSec) * 1e6),
    warmupUs: 0,
    replications: 1,
    traffic: [{ pattern: 'poisson', ratePerSec: of.ratePerSec }],
    function: {
      name: 'main',
      work: of.lognormal
        ? { distribution: 'lognormal', mu: Math.log(of.warmUs) - SIGMA ** 2 / 2, sigma: SIGMA }
        : { distribution: 'exponential', meanUs: of.warmUs },
      errorShare: 0,
    },
    deployments: [
      {
        id: 'pool',
        kind: 'functionPool',
        workScale: 1,
        timeoutUs: Number.POSITIVE_INFINITY,
        coldStart: [
          {
            name: 'init',
            duration: { distribution: 'constant', valueUs: of.coldUs - of.warmUs },
            billed: true,
          },
        ],
        idleLifeBesideOthers: null,
        warmPings: null,
        requestRate: null,
        idleLife: { distribution: 'constant', valueUs: 600e6 },
        instanceLifeUs: Number.POSITIVE_INFINITY,
        routing: 'mostRecent',
        minInstances: 0,
        provisioning: null,
        maxInstances: Number.POSITIVE_INFINITY,
        accountConcurrency: Number.POSITIVE_INFINITY,
        reservesMax: false,
        scaleOut: null,
        timeoutEndsInstance: false,
        metering: { stepUs: 1000, minimumUs: 1000 },
      },
    ],
  };
}
