/**
 * Function Compute in the words of worked examples: requests × duration on demand, or instances provisioned for a time,
 * each × vCPU, memory and disk; or the sums that compute units are made of.
 */
import { fromDecimal } from '../../money/decimal.ts';
import { add, divide, type Fraction, multiply, ZERO } from '../../money/fraction.ts';
import { billedSeconds } from '../../money/meter-rules.ts';
import { MB_PER_GB } from '../../money/units.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { invocationFields, invocationSeconds, memoryGbOf } from '../../stated-usage/invocations.ts';
import { countOf } from '../../stated-usage/running-time.ts';
import type { StatedUsage, UsageForm } from '../../stated-usage/usage-form.ts';
import { COMPUTE_UNITS } from './compute-units.ts';

type Unit = keyof typeof COMPUTE_UNITS.value;
const SUMS = (Object.keys(COMPUTE_UNITS.value) as Unit[]).filter((unit) => unit !== 'invocations');

export const functionComputeForm: UsageForm = {
  fields: {
    ...invocationFields,
    ...fieldsNamed([
      ['vcpu', 'number', 'vcpu', 'vcpus', 'cpu'],
      ['disk', 'size', 'disk'],
      ['disk', 'gigabytes', 'diskGb', 'diskGB'],
      ['disk', 'megabytes', 'diskMb', 'diskMB'],
      ['provisionedTime', 'duration', 'provisionedDuration'],
      ['provisionedTime', 'seconds', 'provisionedSeconds'],
      ['provisionedTime', 'hours', 'provisionedHours'],
      ['instances', 'number', 'provisionedInstances', 'instances'],
      ['idleMode', 'numberEach', 'idleMode'],
      ...SUMS.map((unit) => [unit, 'number', unit] as const),
    ]),
  },
  readings(usage) {
    const requests = usage.get('requests') ?? ZERO;
    const sums = SUMS.map((unit) => unitsOf(unit, usage.getOrZero(unit)));
    const quantity = [unitsOf('invocations', requests), ...sums, sizeUnits(usage)].reduce(add, ZERO);
    return usage.hasReported || isSilent(usage) ? [] : [{ meter: 'computeUnits', quantity }];
  },
};

function unitsOf(unit: Unit, quantity: Fraction): Fraction {
  return multiply(quantity, fromDecimal(COMPUTE_UNITS.value[unit]));
}

/** Nothing that costs was stated: the meter may be stated by itself. */
function isSilent(usage: StatedUsage): boolean {
  const stated = ['requests', 'duration', 'provisionedTime', ...SUMS];
  return stated.every((quantity) => usage.get(quantity) === undefined);
}

/** CU of instances of a size for as long as they are billed. */
function sizeUnits(usage: StatedUsage): Fraction {
  const onDemand = usage.get('provisionedTime') === undefined;
  if (onDemand && usage.get('instances')) usage.require('provisionedDuration', 'with provisionedInstances');
  if (onDemand && usage.get('duration') === undefined) {
    if (usage.get('memory') || usage.get('vcpu')) usage.require('duration', 'with vcpu and memory');
    return ZERO;
  }
  const vcpu = usage.require('vcpu', 'for an instance');
  const memory = memoryGbOf(usage, 'computeUnits') ?? usage.require('memory', 'for an instance');
  const time = onDemand ? invocationSeconds(usage, 'computeUnits') : provisionedSeconds(usage);
  const active = usage.isEach('idleMode') ? invocationSeconds(usage, 'computeUnits') : time;
  if (!vcpu || !memory || !time) return ZERO;
  const disk = divide(usage.getOrZero('disk'), MB_PER_GB);
  const parts = [
    unitsOf('vcpuSeconds', multiply(vcpu, active ?? ZERO)),
    unitsOf('memoryGbSeconds', multiply(memory, time)),
    unitsOf('diskGbSeconds', multiply(disk, time)),
  ];
  return parts.reduce(add, ZERO);
}

/** Each provisioned instance is rounded by itself. */
function provisionedSeconds(usage: StatedUsage): Fraction {
  const time = usage.getOrZero('provisionedTime');
  const each = billedSeconds(usage.book, 'computeUnits', { plan: 'provisioned' }, time);
  return multiply(countOf(usage, 'instances'), each);
}
