/** What stands beside a function on AWS, in the price list: by offer and by usage type without the sign of its region. */
import type { MeterRule } from '../meter-rule.ts';
import { GB_MONTHS, GB_SECONDS, GIGABYTES, HOURS, MINUTES, REQUESTS } from './units.ts';

type Units = MeterRule['units'];
type Row = readonly [meter: string, usage: string, units: Units];

function service(platform: string, servicecode: string, rows: readonly Row[]): MeterRule[] {
  return rows.map(([meter, usage, units]) => ({ platform, meter, where: { servicecode, usage }, units }));
}

const GATEWAY: readonly Row[] = [
  ['httpRequests', 'ApiGatewayHttpRequest', REQUESTS],
  ['restRequests', 'ApiGatewayRequest', REQUESTS],
  ['webSocketMessages', 'ApiGatewayMessage', REQUESTS],
  ['connectionMinutes', 'ApiGatewayMinute', MINUTES],
  ['cacheHalfGbHours', 'ApiGatewayCacheUsage:0.5GB', HOURS],
  ['cache1600MbHours', 'ApiGatewayCacheUsage:1.6GB', HOURS],
];

const STEP_FUNCTIONS: readonly Row[] = [
  ['transitions', 'StateTransition', REQUESTS],
  ['expressRequests', 'StepFunctions-Request', REQUESTS],
  ['expressGbSeconds', 'StepFunctions-GB-Second', GB_SECONDS],
];

const DYNAMODB: readonly Row[] = [
  ['readUnits', 'ReadRequestUnits', REQUESTS],
  ['writeUnits', 'WriteRequestUnits', REQUESTS],
  ['rcuHours', 'ReadCapacityUnit-Hrs', { 'readcapacityunit-hrs': '1', hrs: '1' }],
  ['wcuHours', 'WriteCapacityUnit-Hrs', { 'writecapacityunit-hrs': '1', hrs: '1' }],
  ['storageGbMonths', 'TimedStorage-ByteHrs', GB_MONTHS],
];

/** Logs of Lambda are vended logs. */
const CLOUDWATCH: readonly Row[] = [
  ['lambdaLogGb', 'VendedLog-Bytes', GIGABYTES],
  ['vendedLogGb', 'VendedLog-Bytes', GIGABYTES],
  ['customLogGb', 'DataProcessing-Bytes', GIGABYTES],
  ['storedGbMonths', 'TimedStorage-ByteHrs', GB_MONTHS],
  ['metricMonths', 'CW:MetricMonitorUsage', { metrics: '1' }],
  ['alarmMonths', 'CW:AlarmMonitorUsage', { alarms: '1' }],
];

const S3: readonly Row[] = [
  ['putRequests', 'Requests-Tier1', REQUESTS],
  ['getRequests', 'Requests-Tier2', REQUESTS],
];

const KINESIS: readonly Row[] = [
  ['shardHours', 'Storage-ShardHour', { shardhour: '1', ...HOURS }],
  ['putUnits', 'PutRequestPayloadUnits', { putrequest: '1', payloadunit: '1', payloadunits: '1' }],
];

export const SERVICE_RULES: readonly MeterRule[] = [
  ...service('aws-api-gateway', 'AmazonApiGateway', GATEWAY),
  queue('standard', 'Requests-Tier1', 'Standard'),
  queue('fifo', 'Requests-FIFO-Tier1', 'FIFO (first-in, first-out)'),
  ...service('aws-sns', 'AmazonSNS', [['publishes', 'Requests-Tier1', REQUESTS]]),
  ...service('aws-step-functions', 'AmazonStates', STEP_FUNCTIONS),
  ...service('aws-dynamodb', 'AmazonDynamoDB', DYNAMODB),
  ...service('aws-eventbridge', 'AWSEvents', [['customEvents', 'Event-64K-Chunks', REQUESTS]]),
  ...service('aws-kinesis', 'AmazonKinesis', KINESIS),
  ...service('aws-cloudwatch', 'AmazonCloudWatch', CLOUDWATCH),
  ...service('aws-s3', 'AmazonS3', S3),
  {
    platform: 'aws-s3',
    meter: 'storageGbMonths',
    where: { servicecode: 'AmazonS3', usage: 'TimedStorage-ByteHrs', volumetype: ['Standard', ''] },
    units: GB_MONTHS,
  },
];

function queue(plan: string, usage: string, queuetype: string): MeterRule {
  return {
    platform: 'aws-sqs',
    meter: 'requests',
    where: { servicecode: 'AWSQueueService', usage, queuetype: [queuetype, ''] },
    attributes: { plan },
    units: REQUESTS,
  };
}
