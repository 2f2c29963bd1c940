/** What Fly.io counts for machines and what belongs to them. A month is 30 days (720 h) wherever a price is of a month. */
import type { Meter } from '../../money/price-book.ts';

export const FLY_METERS = [
  {
    name: 'reservationMonths',
    label: 'Reservation, a twelfth of its year',
    unit: 'month',
    explanation:
      'A block of prepaid use: paid for a year, with a credit every month. Once a month for an account.',
    main: false,
    oncePerAccount: 'Fly plan',
  },
  {
    name: 'machineMonths',
    label: 'Machines, started',
    unit: 'month',
    explanation: 'Machines × seconds for which they are started ÷ 2,592,000.',
    main: true,
    billedTime: [{ stepSec: '1', minimumSec: '1' }],
  },
  {
    name: 'stoppedRootfsGbMonths',
    label: 'Root file systems, stopped',
    unit: 'GB-month',
    explanation: 'Root file system of machines that are stopped or suspended × time ÷ 30 days.',
    main: false,
  },
  {
    name: 'volumeGbMonths',
    label: 'Volumes',
    unit: 'GB-month',
    explanation: 'Size of volumes × time, by the hour, attached or not.',
    main: false,
  },
  {
    name: 'snapshotGbMonths',
    label: 'Volume snapshots',
    unit: 'GB-month',
    explanation: 'Stored snapshots × time.',
    main: false,
  },
  {
    name: 'dedicatedIpv4Months',
    label: 'Dedicated IPv4 addresses',
    unit: 'month',
    explanation: 'Dedicated IPv4 addresses × months.',
    main: false,
  },
  {
    name: 'egressGb',
    label: 'Egress, North America and Europe',
    unit: 'GB',
    explanation: 'Data sent to the internet from North America and Europe.',
    main: false,
  },
  {
    name: 'egressAsiaPacificGb',
    label: 'Egress, Asia Pacific, South America',
    unit: 'GB',
    explanation: 'Data sent to the internet from Asia Pacific, Oceania and South America.',
    main: false,
  },
  {
    name: 'egressAfricaIndiaGb',
    label: 'Egress, Africa and India',
    unit: 'GB',
    explanation: 'Data sent to the internet from Africa and India.',
    main: false,
  },
  {
    name: 'privateTransferGb',
    label: 'To other regions, N. America, Europe',
    unit: 'GB',
    explanation: 'Private data sent to other regions from North America and Europe.',
    main: false,
  },
  {
    name: 'privateTransferAsiaPacificGb',
    label: 'To other regions, Asia Pacific, S. Am.',
    unit: 'GB',
    explanation: 'Private data sent to other regions from Asia Pacific, Oceania and South America.',
    main: false,
  },
  {
    name: 'privateTransferAfricaIndiaGb',
    label: 'To other regions, Africa and India',
    unit: 'GB',
    explanation: 'Private data sent to other regions from Africa and India.',
    main: false,
  },
] as const satisfies readonly Meter[];
