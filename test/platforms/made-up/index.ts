/** A platform that does not exist: all that it takes to add one, prices, words, behaviour and billing, is in this file. */

import { fromNumber } from '../../../engine/money/decimal.ts';
import { fraction, multiply } from '../../../engine/money/fraction.ts';
import type { PriceBook } from '../../../engine/money/price-book.ts';
import type { Platform } from '../../../engine/platform-kinds/platform.ts';
import type { PoolBehaviour } from '../../../engine/platform-kinds/pools/pool-behaviour.ts';
import { poolPlatform } from '../../../engine/platform-kinds/pools/pool-platform.ts';
import { microsecondsToSeconds, monthly } from '../../../engine/platform-kinds/scale-usage.ts';

const source = 'brochure';
const KNOWN = { source, asOf: '2026-11-01', confidence: 'official' } as const;

const prices = {
  platform: 'moon-functions',
  name: 'Moon Functions',
  currency: 'USD',
  asOf: '2026-11-01',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: ['tranquility'],
  attributeDefaults: {},
  sources: { brochure: { title: 'Brochure', url: 'https://example.org/moon', asOf: '2026-11-01' } },
  meters: [
    { name: 'requests', label: 'Requests', unit: 'request', explanation: 'Every request.', main: true },
    {
      name: 'seconds',
      label: 'Time',
      unit: 's',
      explanation: 'Running time, in steps of 100 ms.',
      main: true,
      billedTime: [{ stepSec: '0.1', minimumSec: '0.1' }],
    },
  ],
  grants: [
    {
      ...{ id: 'requests', label: '1,000 requests', meters: ['requests'], quantity: '1000', unit: 'request' },
      ...{ scope: 'account', period: 'month', source, asOf: '2026-11-01' },
    },
  ],
  prices: [
    { meter: 'requests', region: 'tranquility', tiers: [{ price: '0.001' }], ...KNOWN },
    { meter: 'seconds', region: 'tranquility', tiers: [{ price: '0.01' }], ...KNOWN },
  ],
  leftOut: [{ name: 'air' }],
} as const satisfies PriceBook;

const assumed = { source: 'https://example.org/moon', asOf: '2026-11-01', basis: 'assumed' } as const;

const behaviour: PoolBehaviour = {
  profile: '2026',
  defaultRegion: 'tranquility',
  memoryMb: { value: { min: 128, max: 1024, stepMb: 128 }, ...assumed },
  maxTimeoutSec: { value: 60, ...assumed },
  accountConcurrency: { value: 100, ...assumed },
  coldStart: { value: { any: { p50Ms: 100, p99Ms: 300 } }, ...assumed },
  idleLife: { value: { idleSec: [300], goneShare: [1] }, ...assumed },
  routing: { value: 'mostRecent', ...assumed },
  instanceLifeSec: { value: null, ...assumed },
  scaleOut: { value: null, ...assumed },
};

export const moonFunctions: Platform = {
  id: 'moon-functions',
  name: 'Moon Functions',
  provider: 'Moon',
  kind: 'function',
  books: [prices],
  form: {
    fields: { hikers: { states: 'hikers', written: 'number' } },
    readings: (usage) => [{ meter: 'requests', quantity: multiply(usage.getOrZero('hikers'), fraction(6n)) }],
  },
  simulated: poolPlatform({
    behaviour,
    knobs: [],
    vcpu: (memoryMb) => memoryMb / 1024,
    durationMeter: () => 'seconds',
    meters: () => ['requests', 'seconds'],
    meter: (usage, _, month) => [
      { meter: 'requests', quantity: monthly(usage.requests.cold + usage.requests.warm, usage, month) },
      {
        meter: 'seconds',
        quantity: microsecondsToSeconds(
          multiply(monthly(usage.onDemandSteps, usage, month), fromNumber(usage.stepUs)),
        ),
      },
    ],
  }),
};
