/** What AWS services bill beside a deployment where the scenario names them and says no more. */
import { describe, expect, it } from 'vitest';
import { quantityText } from '../../engine/money/decimal.ts';
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileExtras } from '../../engine/scenario/extras.ts';

const AROUND = {
  platforms: PLATFORMS,
  choice: {},
  region: 'us-east-1',
  currency: 'USD',
  response: '1 MB',
  month: '730 h',
};

function besides(id: string) {
  const issues: string[] = [];
  const extras = compileExtras([id], 'extras', AROUND, (_, message) => issues.push(message));
  const shown = (readings: readonly MeterReading[]) =>
    Object.fromEntries(readings.map(({ meter, quantity }) => [meter, quantityText(quantity)]));
  return issues.length > 0
    ? issues[0]
    : extras.map((extra) => [shown(extra.perRequest), shown(extra.perMonth)])[0];
}

describe('an AWS service beside a function', () => {
  it('has what one request needs of it', () => {
    expect(besides('aws-api-gateway')).toEqual([{ httpRequests: '1' }, {}]);
    expect(besides('aws-data-transfer')).toEqual([{ egressGb: '0.0009765625' }, {}]);
    expect(besides('aws-sqs')).toEqual([{ requests: '3' }, {}]);
    expect(besides('aws-sns')).toEqual([{ publishes: '1' }, {}]);
    expect(besides('aws-eventbridge')).toEqual([{ customEvents: '1' }, {}]);
  });

  it('has what is there all month', () => {
    expect(besides('aws-load-balancer')).toEqual([{}, { loadBalancerHours: '730' }]);
    expect(besides('aws-vpc')).toEqual([{}, { natHours: '730', publicIpv4Hours: '730' }]);
  });

  it('must be stated where nothing can be assumed', () => {
    for (const id of ['aws-cloudwatch', 'aws-dynamodb', 'aws-s3', 'aws-step-functions', 'aws-kinesis']) {
      expect(besides(id)).toBe(`extra must state perRequest or perMonth for ${id}, got neither`);
    }
  });
});
