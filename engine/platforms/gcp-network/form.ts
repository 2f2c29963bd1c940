/** Google's network in the words of worked examples: data by destination, machines behind NAT, tunnels, forwarding rules. */
import { compare, divide, type Fraction, fraction, min, multiply } from '../../money/fraction.ts';
import type { MeterReading } from '../../money/meter-reading.ts';
import { SEC_PER_HOUR } from '../../money/units.ts';
import { withMeanings } from '../../stated-usage/field-names.ts';
import {
  gigabyteWords,
  otherNameFields,
  statedGigabytes,
  statedMeters,
} from '../../stated-usage/meter-fields.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';

/** A gateway charges for no more machines than these. */
const MOST_NAT_VMS = fraction(32n);
const KNOWN_TIER_GB = fraction(1024n);
const RULES_IN_ONE_PRICE = fraction(5n);
const OTHER_NAMES = {
  GiB: 'egressGb',
  worldGb: 'egressGb',
  asiaGb: 'egressAsiaGb',
  chinaGb: 'egressChinaGb',
  egressChinaGb: 'egressChinaGb',
  australiaGb: 'egressAustraliaGb',
  egressAustraliaGb: 'egressAustraliaGb',
  interRegionGb: 'sameContinentGb',
};

export const networkForm: UsageForm = {
  fields: withMeanings(
    {
      ...otherNameFields(OTHER_NAMES),
      ...gigabyteWords('egressGb', ['egress']),
      natVms: { states: 'natVms', written: 'number' },
      natGateways: { states: 'natGateways', written: 'number' },
      vpnTunnels: { states: 'vpnTunnels', written: 'number' },
      loadBalancers: { states: 'loadBalancers', written: 'number' },
      forwardingRules: { states: 'forwardingRules', written: 'number' },
      hours: { states: 'hours', written: 'hours' },
    },
    { natVms: 'of each gateway at most 32 are billed' },
  ),
  readings(usage) {
    rejectUnknownTiers(usage);
    return [
      ...statedMeters(usage, ...Object.values(OTHER_NAMES)),
      ...lasting(usage, 'natVmHours', natVms(usage)),
      ...lasting(usage, 'vpnTunnelHours', usage.get('vpnTunnels')),
      ...lasting(usage, 'loadBalancerHours', loadBalancers(usage)),
    ];
  },
};

/** To some places only the first tier's price is known. */
function rejectUnknownTiers(usage: StatedUsage): void {
  for (const meter of ['egressChinaGb', 'egressAustraliaGb']) {
    const quantity = statedGigabytes(usage, meter);
    if (quantity && compare(quantity, KNOWN_TIER_GB) > 0)
      usage.reject(`${meter} as size`, 'must be at most 1024: the price above it is not known');
  }
}

/** So many of something, for `hours` or all month. */
function lasting(usage: StatedUsage, meter: string, count: Fraction | undefined): MeterReading[] {
  if (count === undefined) return [];
  const time = usage.get('hours') ?? usage.monthSec ?? usage.require('hours', 'where month is actual');
  return time ? [{ meter, quantity: multiply(count, divide(time, SEC_PER_HOUR)) }] : [];
}

/** `natVms` stand behind each gateway. */
function natVms(usage: StatedUsage): Fraction | undefined {
  const vms = usage.get('natVms');
  if (vms === undefined && usage.get('natGateways') !== undefined)
    usage.require('natVms', 'with natGateways');
  return vms && multiply(min(vms, MOST_NAT_VMS), usage.get('natGateways') ?? fraction(1n));
}

/** Up to five rules have one price together. */
function loadBalancers(usage: StatedUsage): Fraction | undefined {
  const rules = usage.get('forwardingRules');
  if (rules && compare(rules, RULES_IN_ONE_PRICE) > 0)
    usage.reject('forwardingRules', 'must be at most 5: the price of further rules is not known');
  return usage.get('loadBalancers') ?? (rules && fraction(1n));
}
