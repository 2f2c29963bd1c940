/** Function Compute as a pool: requests and vCPU and memory × time, added up as compute units. */
import { fromDecimal, fromNumber } from '../../money/decimal.ts';
import { add, multiply } from '../../money/fraction.ts';
import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs } from '../../platform-kinds/platform.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { functionComputeBehaviour } from './behaviour.ts';
import { COMPUTE_UNITS } from './compute-units.ts';

const VCPU = { min: 0.05, max: 16 };
/** 1 vCPU goes with 1 to 4 GB. */
const MB_PER_VCPU_BY_DEFAULT = 2048;

export const simulatedFunctionCompute = poolPlatform({
  behaviour: functionComputeBehaviour,
  knobs: ['vcpu'],
  purchase(knobs, issues, fn) {
    checkVcpu(knobs, knobs.memoryMb ?? fn.memoryMb, issues);
    return {};
  },
  vcpu: (memoryMb, { vcpu = memoryMb / MB_PER_VCPU_BY_DEFAULT }) => vcpu,
  durationMeter: () => 'computeUnits',
  meters: () => ['computeUnits'],
  assumptions: (knobs) => [
    ...(knobs.vcpu === undefined
      ? ['1 vCPU is bought with each 2 GB of memory: from 1 to 4 GB are allowed']
      : []),
    'no disk is counted',
  ],
  meter(usage, shape, month, book) {
    const { started, servedSec } = poolMonth(usage, month);
    const units = COMPUTE_UNITS.value;
    const perSecond = add(
      multiply(fromNumber(shape.vcpu ?? 0), fromDecimal(units.vcpuSeconds)),
      multiply(billedGb(book, 'computeUnits', shape), fromDecimal(units.memoryGbSeconds)),
    );
    const ofRequests = multiply(started, fromDecimal(units.invocations));
    return [{ meter: 'computeUnits', quantity: add(ofRequests, multiply(servedSec, perSecond)) }];
  },
});

function checkVcpu({ vcpu, platform }: DeploymentKnobs, memoryMb: number, issues: KnobReport): void {
  if (vcpu === undefined) return;
  const sold = { min: vcpu * 1024, max: vcpu * 4096 };
  if (vcpu < VCPU.min || vcpu > VCPU.max) {
    issues.knob('vcpu', `vcpu must be ${VCPU.min}–${VCPU.max} on ${platform}, got ${vcpu}`);
  } else if (memoryMb < sold.min || memoryMb > sold.max) {
    const range = `${sold.min}–${sold.max} MB with ${vcpu} vCPU`;
    issues.knob('memory', `memory must be ${range} on ${platform}, got ${memoryMb} MB`);
  }
}
