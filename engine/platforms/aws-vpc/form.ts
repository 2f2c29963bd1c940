/**
 * VPC in words: NAT gateways, interface endpoints and public addresses × running time, the whole month where no hours are
 * stated. `gb` is what goes through the endpoints where endpoints or zones are stated, else through a NAT gateway.
 */
import { add, divide, type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import { billedHours, countOf, runningTimeFields } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const vpcForm: UsageForm = {
  fields: {
    natGateways: { states: 'natGateways', written: 'number' },
    endpoints: { states: 'endpoints', written: 'number' },
    azs: { states: 'zones', written: 'number' },
    zones: { states: 'zones', written: 'number' },
    publicIpv4: { states: 'publicIpv4', written: 'numberEach' },
    gb: { states: 'processed', written: 'gigabytes' },
    dataProcessed: { states: 'processed', written: 'size' },
    requests: { states: 'requests', written: 'count' },
    ...payloadFields('request'),
    ...payloadFields('response'),
    ...runningTimeFields,
  },
  readings(usage) {
    const hasEndpoints = usage.get('endpoints') !== undefined || usage.get('zones') !== undefined;
    const hasNat = usage.get('natGateways') !== undefined;
    const processed = processedGb(usage);
    if (processed && hasEndpoints && hasNat) {
      usage.reject('processed', 'must be stated as natGb or endpointGb where there are both');
    }
    const isNat = hasNat || (processed !== undefined && !hasEndpoints);
    if (!isNat && !hasEndpoints && usage.get('publicIpv4') === undefined) {
      usage.require('natGateways', 'with hours, or else endpoints or publicIpv4');
    }
    const gateways = countOf(usage, 'natGateways');
    const endpoints = multiply(countOf(usage, 'endpoints'), countOf(usage, 'zones'));
    return [
      ...(isNat ? hourReadings(usage, 'natHours', gateways) : []),
      ...(isNat && processed ? [{ meter: 'natGb', quantity: processed }] : []),
      ...(hasEndpoints ? hourReadings(usage, 'endpointHours', endpoints) : []),
      ...(hasEndpoints && processed ? [{ meter: 'endpointGb', quantity: processed }] : []),
      ...addressReadings(usage),
    ];
  },
};

function hourReadings(usage: StatedUsage, meter: string, count: Fraction): MeterReading[] {
  const hours = billedHours(usage, meter);
  return hours ? [{ meter, quantity: multiply(count, hours) }] : [];
}

function addressReadings(usage: StatedUsage): MeterReading[] {
  const addresses = usage.get('publicIpv4');
  return addresses ? hourReadings(usage, 'publicIpv4Hours', addresses) : [];
}

/** Stated, or requests × what goes there and back. */
function processedGb(usage: StatedUsage): Fraction | undefined {
  const stated = usage.get('processed');
  const requests = usage.get('requests');
  if (stated && requests) usage.reject('requests', 'must not be stated with the gigabytes that they make');
  const there = payloadBytes(usage, 'request', 'requests');
  const back = payloadBytes(usage, 'response', 'requests');
  if (requests && !there && !back) usage.require('requestKb', 'with requests');
  if (stated) return divide(stated, MB_PER_GB);
  return requests && bytesToGigabytes(multiply(requests, add(there ?? ZERO, back ?? ZERO)));
}
