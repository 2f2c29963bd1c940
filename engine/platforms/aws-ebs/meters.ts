/** What EBS counts: sizes, IOPS and throughput of volumes as shares of the month, snapshots, fast restores. */
import type { Meter } from '../../money/price-book.ts';

/** Volumes are billed by the second, at least a minute. */
const PER_SECOND = [{ stepSec: '1', minimumSec: '60' }] as const;

export const meters = [
  storage('gp3GbMonths', 'gp3 storage'),
  {
    ...storage('gp3IopsMonths', 'gp3 IOPS above 3,000'),
    unit: 'IOPS-month',
    explanation: 'Provisioned IOPS of each volume beyond 3,000 × share of the month.',
    included: { quantity: '3000', unit: 'IOPS' },
  },
  {
    ...storage('gp3ThroughputMbpsMonths', 'gp3 throughput above 125 MB/s'),
    unit: 'MB/s-month',
    explanation: 'Provisioned throughput of each volume beyond 125 MB/s × share of the month.',
    included: { quantity: '125', unit: 'MB/s' },
  },
  storage('gp2GbMonths', 'gp2 storage'),
  storage('io2GbMonths', 'io2 storage'),
  iops('io2IopsMonths', 'io2 IOPS to 32,000', 'Provisioned IOPS of each volume up to 32,000'),
  iops('io2MiddleIopsMonths', 'io2 IOPS to 64,000', 'Provisioned IOPS of each volume from 32,001 to 64,000'),
  iops('io2UpperIopsMonths', 'io2 IOPS above 64,000', 'Provisioned IOPS of each volume beyond 64,000'),
  storage('io1GbMonths', 'io1 storage'),
  iops('io1IopsMonths', 'io1 IOPS', 'Provisioned IOPS'),
  storage('st1GbMonths', 'st1 storage'),
  storage('sc1GbMonths', 'sc1 storage'),
  {
    name: 'snapshotGbMonths',
    label: 'Snapshots',
    unit: 'GB-month',
    explanation: 'Data that snapshots keep, changed blocks only, × share of the month.',
    main: false,
  },
  {
    name: 'fastRestoreDsuHours',
    label: 'Fast snapshot restore',
    unit: 'DSU-hour',
    explanation: 'Snapshots × zones × time for which fast restore is on, by the minute, at least 1 hour.',
    main: false,
    billedTime: [{ stepSec: '60', minimumSec: '3600' }],
  },
] as const satisfies readonly Meter[];

function storage(name: string, label: string): Meter {
  return {
    name,
    label,
    unit: 'GB-month',
    explanation: 'Size of the volumes × share of the month for which they exist.',
    main: false,
    billedTime: PER_SECOND,
  };
}

function iops(name: string, label: string, what: string): Meter {
  return {
    name,
    label,
    unit: 'IOPS-month',
    explanation: `${what} × share of the month.`,
    main: false,
    billedTime: PER_SECOND,
  };
}
