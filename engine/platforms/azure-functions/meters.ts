/** What Azure Functions measures on each plan, and the rounding that comes before the price. */
import type { Grant, Meter } from '../../money/price-book.ts';

const CONSUMPTION = { plan: 'consumption' } as const;
const FLEX = { plan: 'flex' } as const;

/** An execution counts as at least 100 ms; an active Flex instance as at least a second, then 100 ms at a time. */
const ACTIVE_FLEX_TIME = { stepSec: '0.1', minimumSec: '1', attributes: FLEX } as const;

export const METERS = [
  {
    name: 'requests',
    label: 'Executions',
    unit: 'execution',
    explanation: 'Every execution that reaches the code; on Flex those that on-demand instances serve.',
    main: true,
  },
  {
    name: 'gbSeconds',
    label: 'Execution time',
    unit: 'GB-s',
    explanation:
      'Consumption: observed memory in steps of 128 MB × time, at least 100 ms. Flex: instance size × time in which an on-demand instance is active.',
    main: CONSUMPTION,
    billedTime: [{ stepSec: '0.001', minimumSec: '0.1', attributes: CONSUMPTION }, ACTIVE_FLEX_TIME],
    billedSize: [{ stepMb: '128', minimumMb: '128', attributes: CONSUMPTION }],
  },
  {
    name: 'alwaysReadyBaselineGbSeconds',
    label: 'Always ready, baseline',
    unit: 'GB-s',
    explanation: 'Instance size × all the time for which always-ready instances are kept, active or not.',
    main: false,
  },
  {
    name: 'alwaysReadyGbSeconds',
    label: 'Always ready, execution time',
    unit: 'GB-s',
    explanation: 'Instance size × time in which always-ready instances are active.',
    main: false,
    billedTime: [ACTIVE_FLEX_TIME],
  },
  {
    name: 'alwaysReadyRequests',
    label: 'Always ready, executions',
    unit: 'execution',
    explanation: 'Executions that always-ready instances serve.',
    main: false,
  },
  {
    name: 'vcpuHours',
    label: 'Premium vCPU',
    unit: 'vCPU-hour',
    explanation: 'vCPU of every allocated instance × time, by the second; at least one instance a plan.',
    main: { plan: 'premium' },
    billedTime: [{ stepSec: '1', minimumSec: '0' }],
  },
  {
    name: 'memoryGbHours',
    label: 'Premium memory',
    unit: 'GiB-hour',
    explanation: 'Memory of every allocated instance × time, by the second.',
    main: { plan: 'premium' },
    billedTime: [{ stepSec: '1', minimumSec: '0' }],
  },
] as const satisfies readonly Meter[];

const MONTHLY = { scope: 'account', period: 'month', source: 'retail-api-functions', asOf: '2026' } as const;

/** Granted to paid subscriptions; nothing is free for always-ready instances and on Premium. */
export const GRANTS = [
  {
    id: 'requests',
    label: 'Free executions',
    meters: ['requests'],
    quantity: '1000000',
    unit: 'execution',
    attributes: CONSUMPTION,
    ...MONTHLY,
  },
  {
    id: 'gbSeconds',
    label: 'Free execution time',
    meters: ['gbSeconds'],
    quantity: '400000',
    unit: 'GB-s',
    attributes: CONSUMPTION,
    ...MONTHLY,
  },
  {
    id: 'flexRequests',
    label: 'Free executions on demand',
    meters: ['requests'],
    quantity: '250000',
    unit: 'execution',
    attributes: FLEX,
    ...MONTHLY,
  },
  {
    id: 'flexGbSeconds',
    label: 'Free execution time on demand',
    meters: ['gbSeconds'],
    quantity: '100000',
    unit: 'GB-s',
    attributes: FLEX,
    ...MONTHLY,
  },
] as const satisfies readonly Grant[];
