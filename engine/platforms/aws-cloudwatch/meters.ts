/** What CloudWatch counts, and what of it is free every month. */
import type { Grant, Meter } from '../../money/price-book.ts';

export const meters: readonly Meter[] = [
  {
    name: 'lambdaLogGb',
    label: 'Lambda logs',
    unit: 'GB',
    explanation: 'Logs of Lambda functions taken in, before compression.',
    main: true,
  },
  {
    name: 'customLogGb',
    label: 'Custom logs',
    unit: 'GB',
    explanation: 'Logs that applications and agents send, before compression.',
    main: false,
  },
  {
    name: 'vendedLogGb',
    label: 'Vended logs',
    unit: 'GB',
    explanation:
      'Logs of AWS services other than Lambda; their tiers are counted apart from those of Lambda.',
    main: false,
  },
  {
    name: 'storedGbMonths',
    label: 'Log storage',
    unit: 'GB-month',
    explanation:
      'Logs kept × share of the month. AWS counts their compressed size; one computed from logs taken in is uncompressed.',
    main: false,
  },
  {
    name: 'scannedGb',
    label: 'Logs Insights',
    unit: 'GB',
    explanation: 'Logs that queries scan.',
    main: false,
  },
  {
    name: 'metricMonths',
    label: 'Custom metrics',
    unit: 'metric-month',
    explanation: 'Custom metrics × share of the month, by the hour.',
    main: false,
  },
  {
    name: 'alarmMonths',
    label: 'Alarms',
    unit: 'alarm-month',
    explanation: 'Standard alarms × share of the month, by the hour.',
    main: false,
  },
];

const LOGS = ['lambdaLogGb', 'customLogGb', 'vendedLogGb', 'storedGbMonths', 'scannedGb'];

export function grants(source: string, asOf: string): readonly Grant[] {
  const terms = { scope: 'account', period: 'month', source, asOf } as const;
  return [
    {
      id: 'logsGb',
      label: '5 GB of logs in, kept or queried',
      meters: LOGS,
      quantity: '5',
      unit: 'GB',
      ...terms,
    },
    {
      id: 'metrics',
      label: '10 metrics',
      meters: ['metricMonths'],
      quantity: '10',
      unit: 'metric-month',
      ...terms,
    },
    {
      id: 'alarms',
      label: '10 alarms',
      meters: ['alarmMonths'],
      quantity: '10',
      unit: 'alarm-month',
      ...terms,
    },
  ];
}
