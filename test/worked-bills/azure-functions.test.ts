/** Published Azure Functions bills on all plans, from the words of the example and from its meters, and the edges of the rules. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { FLEX_SIZES, PREMIUM_SIZES, SIZES_ORIGIN } from '../../engine/platforms/azure-functions/sizes.ts';
import { billOf, linesOf, type WorkedBill } from './billed.ts';

const COSTS = 'https://learn.microsoft.com/azure/azure-functions/functions-consumption-costs';
const INFRACOST = 'https://github.com/infracost/infracost';
const GIST = 'https://gist.github.com/paulbatum/2b16c5f92351ed1c59e3a2b8a727ca97';

const premium = (
  name: string,
  words: Readonly<Record<string, unknown>>,
  [vcpuHours, vcpuAmount, gibHours, gibAmount, total]: readonly [string, string, string, string, string],
): WorkedBill => ({
  name,
  source: INFRACOST,
  words: { plan: 'premium', hours: 730, ...words },
  meters: { plan: 'premium', usage: { vcpuHours, memoryGbHours: gibHours } },
  lines: [
    ['vcpuHours', vcpuHours, vcpuAmount],
    ['memoryGbHours', gibHours, gibAmount],
  ],
  total,
});

const examples: readonly WorkedBill[] = [
  {
    name: 'AZ-01: Flex Consumption, ten instances for an hour at 40 requests a second (1.9296)',
    source: COSTS,
    words: {
      plan: 'flex',
      requests_per_s: 40,
      concurrency_per_instance: 1,
      instances: 10,
      instance_size_GB: 2,
      hours: 1,
      freeGrants: false,
    },
    meters: { plan: 'flex', freeGrants: false, usage: { requests: 144_000, gbSeconds: 72_000 } },
    lines: [
      ['requests', '144000', '0.06'],
      ['gbSeconds', '72000', '1.87'],
    ],
    total: '1.93',
  },
  {
    name: 'AZ-01: Flex Consumption, one instance for an hour (0.1872)',
    source: COSTS,
    words: { plan: 'flex', instances: 1, instanceSizeGb: 2, hours: 1, freeGrants: false },
    meters: { plan: 'flex', freeGrants: false, usage: { gbSeconds: 7200 } },
    lines: [['gbSeconds', '7200', '0.19']],
    total: '0.19',
  },
  {
    name: 'AZ-03: Consumption, 0.5 GB for 3 seconds is 1.5 GB-s',
    source: COSTS,
    words: { memory_GB: '0.5', seconds: 3, freeGrants: false },
    meters: { freeGrants: false, usage: { gbSeconds: '1.5' } },
    lines: [['gbSeconds', '1.5', '0.00']],
    total: '0.00',
  },
  {
    name: 'AZ-05: Flex Consumption, from the metrics of Azure Monitor (3457.03 GB-s)',
    source: COSTS,
    words: {
      plan: 'flex',
      OnDemandFunctionExecutionUnits: 3_540_000_000,
      OnDemandFunctionExecutionCount: 2100,
      freeGrants: false,
    },
    meters: { plan: 'flex', freeGrants: false, usage: { requests: 2100, gbSeconds: '3457.03125' } },
    lines: [
      ['requests', '2100', '0.00'],
      ['gbSeconds', '3457.03125', '0.09'],
    ],
    total: '0.09',
  },
  {
    name: 'AZ-30: Consumption, 3.54M executions of 495 ms at 490 MB, no grants',
    source: INFRACOST,
    words: { executions: 3_540_123, duration_ms: 495, memory_MB: 490, freeGrants: false },
    meters: { freeGrants: false, usage: { requests: 3_540_123, gbSeconds: '876180.4425' } },
    lines: [
      ['requests', '3540123', '0.71'],
      ['gbSeconds', '876180.4425', '14.02'],
    ],
    total: '14.73',
  },
  {
    name: 'AZ-30: the same with the grants (7.62 and 0.51)',
    source: INFRACOST,
    words: { monthly_executions: 3_540_123, execution_duration_ms: 495, memory_mb: 490 },
    meters: { usage: { requests: 3_540_123, gbSeconds: '876180.4425' } },
    lines: [
      ['requests', '2540123', '0.51'],
      ['gbSeconds', '476180.4425', '7.62'],
    ],
    total: '8.13',
  },
  premium('AZ-32: Premium EP1, one instance', {}, ['730', '126.29', '2555', '31.43', '157.72']),
  premium('AZ-32: Premium EP2, one instance', { size: 'EP2' }, ['1460', '252.58', '5110', '62.85', '315.43']),
  premium('AZ-32: Premium EP3, one instance', { size: 'EP3' }, [
    '2920',
    '505.16',
    '10220',
    '125.71',
    '630.87',
  ]),
  premium('AZ-32: Premium EP3, two instances', { size: 'ep3', instances: 2 }, [
    '5840',
    '1010.32',
    '20440',
    '251.41',
    '1261.73',
  ]),
  {
    name: 'AZ-41: three executions that overlap for 1.5 seconds share the memory: 1.5 GB-s',
    source: 'https://github.com/mikhailshilkov/mikhailio-hugo',
    words: { executions: 3, memory_GB: 1, union_seconds: '1.5', freeGrants: false },
    meters: { freeGrants: false, usage: { requests: 3, gbSeconds: '1.5' } },
    lines: [
      ['requests', '3', '0.00'],
      ['gbSeconds', '1.5', '0.00'],
    ],
    total: '0.00',
  },
  {
    name: 'AZ-42: a load test of nine days, by the hour (585.580018896)',
    source: GIST,
    words: {
      executions_per_hour: 6_500_012,
      units_per_hour_MB_ms: 90_305_037_184,
      days: 9,
      freeGrants: false,
    },
    meters: { freeGrants: false, usage: { requests: 1_404_002_592, gbSeconds: '19048718.781' } },
    lines: [
      ['requests', '1404002592', '280.80'],
      ['gbSeconds', '19048718.781', '304.78'],
    ],
    total: '585.58',
  },
];

const PLACE = { platform: 'azure-functions', region: 'eastus' };
const FLEX = { ...PLACE, plan: 'flex', freeGrants: false };

describe('published bills of Azure Functions', () => {
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

describe('rules of Azure Functions', () => {
  it('bills nothing for no execution and for one inside the grants', () => {
    expect(billOf({ ...PLACE, executions: 0, duration: '1 s', memory: '1 GB' }).total).toBe('0.00');
    expect(billOf({ ...PLACE, executions: 1_000_000, duration: '400 ms', memory: '1 GB' }).total).toBe(
      '0.00',
    );
  });

  it('bills an execution on Consumption for at least 100 ms and 128 MB, then by 1 ms and 128 MB', () => {
    const gbSeconds = (duration: string, memory: string) =>
      linesOf(billOf({ ...PLACE, executions: 1_000_000, duration, memory, freeGrants: false }))[1];
    expect(gbSeconds('3 ms', '20 MB')).toEqual(['gbSeconds', '12500', '0.20']);
    expect(gbSeconds('100.2 ms', '128 MB')).toEqual(['gbSeconds', '12625', '0.20']);
    expect(gbSeconds('100 ms', '160 MB')).toEqual(['gbSeconds', '25000', '0.40']);
  });

  it('bills an active instance on Flex for at least a second, then by 100 ms, once for what it runs at a time', () => {
    const gbSeconds = (usage: object) =>
      linesOf(billOf({ ...FLEX, executions: 100_000, instanceSizeMb: 2048, ...usage }))[1];
    expect(gbSeconds({ durationMs: 50 })).toEqual(['gbSeconds', '200000', '5.20']);
    expect(gbSeconds({ durationMs: 1010 })).toEqual(['gbSeconds', '220000', '5.72']);
    expect(gbSeconds({ durationMs: 1010, concurrency: 10 })).toEqual(['gbSeconds', '22000', '0.57']);
  });

  it('grants 250,000 executions and 100,000 GB-s on Flex, and nothing to instances that are always ready', () => {
    const usage = { requests: 1_250_000, gbSeconds: 200_000, alwaysReadyRequests: 1_000_000 };
    expect(linesOf(billOf({ ...PLACE, plan: 'flex', usage }))).toEqual([
      ['requests', '1000000', '0.40'],
      ['gbSeconds', '100000', '2.60'],
      ['alwaysReadyRequests', '1000000', '0.40'],
    ]);
  });

  it('keeps the grants of the two plans apart in one account', () => {
    const usage = { requests: 1_250_000 };
    const items = [
      { ...PLACE, usage },
      { ...PLACE, plan: 'flex', usage },
    ];
    const bill = billUsage({ items }, 'usage.yaml');
    expect('issues' in bill ? bill.issues : bill.items.map((item) => item.bill.total)).toEqual([
      '0.05',
      '0.40',
    ]);
  });

  it('bills always-ready instances for all the time they are kept, more while active, and can leave idle time only', () => {
    const ready = {
      alwaysReadyInstances: 2,
      instanceSize: '2 GB',
      alwaysReadyActiveShare: '10 %',
      hours: 730,
    };
    expect(linesOf(billOf({ ...FLEX, ...ready }))).toEqual([
      ['alwaysReadyBaselineGbSeconds', '10512000', '42.05'],
      ['alwaysReadyGbSeconds', '1051200', '16.82'],
    ]);
    expect(linesOf(billOf({ ...FLEX, ...ready, baselineWhileIdleOnly: true }))[0]).toEqual([
      'alwaysReadyBaselineGbSeconds',
      '9460800',
      '37.84',
    ]);
  });

  it('reads the metrics of always-ready instances', () => {
    const metrics = {
      AlwaysReadyUnits: 10_240_000_000,
      AlwaysReadyFunctionExecutionUnits: 1_024_000_000,
      AlwaysReadyFunctionExecutionCount: 5_000_000,
    };
    expect(linesOf(billOf({ ...FLEX, ...metrics }))).toEqual([
      ['alwaysReadyBaselineGbSeconds', '10000', '0.04'],
      ['alwaysReadyGbSeconds', '1000', '0.02'],
      ['alwaysReadyRequests', '5000000', '2.00'],
    ]);
  });

  it('bills one Premium instance all month where nothing is stated, executions at no charge', () => {
    expect(billOf({ ...PLACE, plan: 'premium' }).total).toBe('157.72');
    expect(billOf({ ...PLACE, plan: 'premium', executions: '10M' }).total).toBe('157.72');
    expect(billOf({ ...PLACE, plan: 'premium', month: '720 h' }).total).toBe('155.56');
    expect(billOf({ ...PLACE, plan: 'premium', month: '744 h' }).total).toBe('160.74');
  });

  it('lets rates last for the month, whatever its length', () => {
    const usage = { requestsPerSecond: 10, durationMs: 100, memoryMb: 128 };
    const requests = (month: string) => linesOf(billOf({ ...PLACE, month, ...usage }))[0];
    expect(requests('730 h')).toEqual(['requests', '25280000', '5.06']);
    expect(requests('672 h')).toEqual(['requests', '23192000', '4.64']);
  });

  it('costs the same in every region of Consumption and refuses a price that is not known', () => {
    const usage = { executions: '2M', durationMs: 500, memoryMb: 512 };
    const there = billOf({ ...PLACE, ...usage });
    expect(billOf({ ...PLACE, region: 'westeurope', ...usage }).total).toBe(there.total);
    expect(issuesOf({ ...PLACE, region: 'westeurope', plan: 'flex', usage: { gbSeconds: 1 } })).toEqual([
      'price of gbSeconds on azure-functions, plan flex must be known in westeurope, got none; known in eastus',
    ]);
  });

  it('refuses what a plan is not charged by', () => {
    expect(issuesOf({ ...PLACE, OnDemandFunctionExecutionUnits: 5 })).toEqual([
      'OnDemandFunctionExecutionUnits must be stated with plan flex, got plan consumption',
    ]);
    expect(issuesOf({ ...PLACE, plan: 'premium', memoryMb: 512 })).toEqual([
      'memoryMb must be stated with plan consumption or flex, got plan premium',
    ]);
    expect(issuesOf({ ...PLACE, size: 'EP2', executions: 5 })).toEqual([
      'size must be stated with plan premium, got plan consumption',
    ]);
    expect(issuesOf({ ...FLEX, executions: 5, durationMs: 5, memoryMb: 1024 })).toEqual([
      'memoryMb must be one of 512, 2048, 4096 MB on Flex Consumption, got 1024 MB',
    ]);
    expect(issuesOf({ ...PLACE, executions: 5, durationMs: 5, memoryMb: 2048 })).toEqual([
      'memoryMb must be at most 1536 MB on the Consumption plan, got 2048 MB',
    ]);
    expect(issuesOf({ ...PLACE, executions: 5, memoryMb: 512 })).toEqual([
      'duration must be stated with memory, got nothing',
    ]);
    expect(issuesOf({ ...PLACE, plan: 'premium', instances: 0 })).toEqual([
      'instances must be at least 1 on the Premium plan, got 0',
    ]);
  });

  it('says where the sizes of its instances come from', () => {
    expect(Object.keys(PREMIUM_SIZES)).toEqual(['ep1', 'ep2', 'ep3']);
    expect(FLEX_SIZES).toEqual({ 512: '0.25', 2048: '1', 4096: '2' });
    expect(SIZES_ORIGIN.source).toMatch(/^https:/);
  });

  it('does not know a plan before it was sold', () => {
    const onDay = (asOf: string, usage: object) => {
      const result = billUsage({ ...PLACE, ...usage }, 'usage.yaml', { choice: { asOf } });
      return 'issues' in result ? result.issues.map(({ message }) => message) : result.total;
    };
    expect(onDay('2024-06-01', { executions: '2M' })).toBe('0.20');
    expect(onDay('2024-06-01', { plan: 'premium' })).toBe('157.72');
    expect(onDay('2024-06-01', { plan: 'flex', executions: '2M' })).toEqual([
      'plan must be one of consumption, premium on azure-functions, got "flex"',
    ]);
    expect(onDay('2019-01-01', { executions: '2M' })).toBe('0.20');
    expect(onDay('2016-01-01', { executions: '2M' })).toEqual([
      expect.stringContaining(
        'prices of azure-functions must be known on 2016-01-01, got none before 2017-01-01',
      ),
    ]);
  });
});

function issuesOf(document: unknown): readonly string[] {
  const result = billUsage(document, 'usage.yaml');
  return 'issues' in result ? result.issues.map(({ message }) => message) : [];
}

describe('plans by the names that Microsoft gives them', () => {
  it.each([
    ['Flex Consumption', 'flex'],
    ['flex-consumption', 'flex'],
    ['Elastic Premium', 'premium'],
  ])('%s is %s', (named, plan) => {
    const use = plan === 'flex' ? { requests: '1M', duration: '1 s', memory: '2 GB' } : { instances: 2 };
    expect(billOf({ ...PLACE, plan: named, ...use })).toEqual(billOf({ ...PLACE, plan, ...use }));
  });
});
