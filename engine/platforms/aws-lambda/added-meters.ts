/**
 * What Lambda bills besides requests and duration since 2023: SnapStart, streamed responses, pollers, tenant isolation,
 * durable functions and MicroVMs. Managed instances stand in managed-instances.ts.
 */
import type { Meter } from '../../money/price-book.ts';

/** Pollers are billed by the second, at least a minute. */
const POLLING = [{ stepSec: '1', minimumSec: '60' }] as const;
const PER_SECOND = [{ stepSec: '1', minimumSec: '0' }] as const;

export const ADDED_METERS = [
  {
    name: 'snapStartCacheGbSeconds',
    label: 'SnapStart cache',
    unit: 'GB-s',
    explanation: 'Memory of each published version (Python, .NET) while it is active, at least 3 hours.',
    main: false,
    billedTime: [{ stepSec: '0.001', minimumSec: '10800' }],
  },
  {
    name: 'snapStartRestoreGb',
    label: 'SnapStart restores',
    unit: 'GB',
    explanation: 'Memory restored from a snapshot, per restore (Python, .NET).',
    main: false,
  },
  {
    name: 'streamingGb',
    label: 'Response streaming',
    unit: 'GB',
    explanation: 'Bytes of streamed responses beyond the first 6 MB of each (MB ÷ 1024).',
    main: false,
    included: { quantity: '6', unit: 'MB' },
  },
  {
    name: 'kafkaEpuHours',
    label: 'Pollers, Kafka',
    unit: 'EPU-hour',
    explanation: 'Event poller units of Kafka sources in provisioned mode × time, at least 1 minute.',
    main: false,
    billedTime: POLLING,
  },
  {
    name: 'sqsEpuHours',
    label: 'Pollers, SQS',
    unit: 'EPU-hour',
    explanation: 'Pollers of SQS queues in provisioned mode, two or more each, × time, at least 1 minute.',
    main: false,
    billedTime: POLLING,
  },
  {
    name: 'tenantEnvironmentGb',
    label: 'Tenant isolation',
    unit: 'GB',
    explanation: 'Environments created for one tenant alone × memory (MB ÷ 1024).',
    main: false,
  },
  {
    name: 'durableOperations',
    label: 'Durable operations',
    unit: 'operation',
    explanation: 'Starts, steps, waits and callbacks of durable functions.',
    main: false,
  },
  {
    name: 'durableWrittenGb',
    label: 'Durable data written',
    unit: 'GB',
    explanation: 'Payloads that durable operations write (1 GB = 1,000,000 KB).',
    main: false,
  },
  {
    name: 'durableStorageGbMonths',
    label: 'Durable data kept',
    unit: 'GB-month',
    explanation: 'Data of durable executions while they run and until their retention ends.',
    main: false,
  },
  {
    name: 'microVmVcpuSeconds',
    label: 'MicroVM vCPU',
    unit: 'vCPU-s',
    explanation: 'Baseline vCPU while a MicroVM runs, and vCPU above it while they are used.',
    main: false,
    billedTime: PER_SECOND,
  },
  {
    name: 'microVmMemoryGbSeconds',
    label: 'MicroVM memory',
    unit: 'GB-s',
    explanation: 'Baseline memory while a MicroVM runs, and memory above it while it is used.',
    main: false,
    billedTime: PER_SECOND,
  },
  {
    name: 'microVmSnapshotWriteGb',
    label: 'MicroVM snapshots written',
    unit: 'GB',
    explanation: 'State that suspending a MicroVM writes.',
    main: false,
  },
  {
    name: 'microVmSnapshotReadGb',
    label: 'MicroVM snapshots read',
    unit: 'GB',
    explanation: 'Image that a launch reads, and state that a resume reads.',
    main: false,
  },
  {
    name: 'microVmStorageGbMonths',
    label: 'MicroVM storage',
    unit: 'GB-month',
    explanation: 'Images, each for a week at least, and suspended state × share of the month.',
    main: false,
  },
] as const satisfies readonly Meter[];
