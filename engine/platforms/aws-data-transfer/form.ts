/** Data transfer in words: gigabytes out, or responses of a size. 1 GB = 1,024 MB. */
import { divide, type Fraction, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

export const dataTransferForm: UsageForm = {
  fields: {
    egress: { states: 'egress', written: 'size' },
    egressGb: { states: 'egress', written: 'gigabytes' },
    gb: { states: 'egress', written: 'gigabytes' },
    interRegion: { states: 'interRegion', written: 'size' },
    interRegionGb: { states: 'interRegion', written: 'gigabytes' },
    interZone: { states: 'interZone', written: 'size' },
    interZoneGb: { states: 'interZone', written: 'gigabytes' },
    requests: { states: 'requests', written: 'count' },
    ...payloadFields('response'),
  },
  readings(usage) {
    const egress = egressGb(usage);
    return [
      ...(egress ? [{ meter: 'egressGb', quantity: egress }] : []),
      ...sized(usage, 'interRegionGb', 'interRegion'),
      ...sized(usage, 'interZoneGb', 'interZone'),
    ];
  },
};

function egressGb(usage: StatedUsage): Fraction | undefined {
  const stated = usage.get('egress');
  const requests = usage.get('requests');
  const response = payloadBytes(usage, 'response', 'requests');
  if (requests && !response) usage.require('responseKb', 'with requests');
  if (stated && requests) usage.reject('requests', 'must not be stated with the gigabytes that they send');
  if (stated) return divide(stated, MB_PER_GB);
  return requests && response && bytesToGigabytes(multiply(requests, response));
}

function sized(usage: StatedUsage, meter: string, quantity: string): MeterReading[] {
  const stated = usage.get(quantity);
  return stated ? [{ meter, quantity: divide(stated, MB_PER_GB) }] : [];
}
