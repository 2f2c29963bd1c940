/** Azure Bandwidth in the words of worked examples: data out and data between regions. */
import { gigabyteWords, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const bandwidthForm: UsageForm = {
  fields: {
    ...gigabyteWords('egressGb', ['egress', 'response'], ['GB', 'egress_GB']),
    ...gigabyteWords('ingressGb', ['ingress'], ['ingress_GB']),
    ...gigabyteWords('interRegionGb', ['interRegion'], ['inter_region_GB']),
  },
  readings(usage) {
    return statedMeters(usage, ...['egressGb', 'ingressGb', 'interRegionGb']);
  },
};
