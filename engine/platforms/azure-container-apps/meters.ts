/** What Azure Container Apps measures: replicas by the second, active or idle, requests, and dedicated profiles. */
import type { Grant, Meter } from '../../money/price-book.ts';

const PER_SECOND = [{ stepSec: '1', minimumSec: '0' }] as const;

export const METERS = [
  {
    name: 'vcpuSeconds',
    label: 'vCPU, active',
    unit: 'vCPU-s',
    explanation: 'vCPU of each replica or job × time, by the second, while it is not idle.',
    main: true,
    billedTime: PER_SECOND,
  },
  {
    name: 'idleVcpuSeconds',
    label: 'vCPU, idle',
    unit: 'vCPU-s',
    explanation:
      'vCPU × time of replicas at the minimum count that serve no request and use under 0.01 vCPU and 1,000 bytes/s.',
    main: false,
    billedTime: PER_SECOND,
  },
  {
    name: 'memoryGibSeconds',
    label: 'Memory',
    unit: 'GiB-s',
    explanation: 'Memory of each replica or job × time, by the second; active and idle cost the same.',
    main: true,
    billedTime: PER_SECOND,
  },
  {
    name: 'requests',
    label: 'Requests',
    unit: 'request',
    explanation: 'HTTP requests from outside the environment; health probes and jobs cost nothing.',
    main: true,
  },
  {
    name: 'dedicatedVcpuHours',
    label: 'Dedicated vCPU',
    unit: 'vCPU-hour',
    explanation: 'vCPU of every node of a dedicated workload profile × time, whatever runs on it.',
    main: false,
  },
  {
    name: 'dedicatedManagementHours',
    label: 'Dedicated plan management',
    unit: 'hour',
    explanation: 'Time for which an environment has a dedicated workload profile.',
    main: false,
  },
] as const satisfies readonly Meter[];

const MONTHLY = { scope: 'account', period: 'month', source: 'billing-page', asOf: '2025-12-09' } as const;

export const GRANTS = [
  {
    id: 'vcpuSeconds',
    label: 'Free vCPU-seconds',
    meters: ['vcpuSeconds', 'idleVcpuSeconds'],
    quantity: '180000',
    inProportion: true,
    unit: 'vCPU-s',
    ...MONTHLY,
  },
  {
    id: 'memoryGibSeconds',
    label: 'Free GiB-seconds',
    meters: ['memoryGibSeconds'],
    quantity: '360000',
    unit: 'GiB-s',
    ...MONTHLY,
  },
  {
    id: 'requests',
    label: 'Free requests',
    meters: ['requests'],
    quantity: '2000000',
    unit: 'request',
    ...MONTHLY,
  },
] as const satisfies readonly Grant[];
