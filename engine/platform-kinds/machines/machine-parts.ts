/** Containers that are sold by vCPU and memory: which of both may stand together. An unsold pair is an issue, never the nearest. */
import { formatSizeMb } from '../../words/quantity.ts';
import type { KnobReport } from '../knob-checks.ts';
import type { DeploymentKnobs } from '../platform.ts';
import type { SoldMachine } from './machine-platform.ts';

export interface Pair {
  readonly vcpu: number;
  readonly memoryMb: number;
}

export interface PartRange {
  readonly vcpu: { readonly min: number; readonly max: number; readonly step: number };
  readonly memoryMb: { readonly min: number; readonly max: number };
  /** Memory that a vCPU may have with it. */
  readonly mbPerVcpu?: { readonly min: number; readonly max: number };
}

/** One of the listed pairs; the least memory that goes with the vCPU where none is stated. */
export function machineOfPair(
  knobs: DeploymentKnobs,
  pairs: readonly Pair[],
  issues: KnobReport,
): SoldMachine | undefined {
  const { platform, vcpu, memoryMb } = knobs;
  const choices = [...new Set(pairs.map((pair) => pair.vcpu))].join(', ');
  const sizes = pairs.filter((pair) => pair.vcpu === vcpu).map((pair) => pair.memoryMb);
  if (vcpu === undefined) {
    issues.knob('vcpu', `vcpu is required on ${platform}: one of ${choices}`);
  } else if (sizes.length === 0) {
    issues.knob('vcpu', `vcpu must be one of ${choices} on ${platform}, got ${vcpu}`);
  } else if (memoryMb !== undefined && !sizes.includes(memoryMb)) {
    const rule =
      sizes.length === 1 ? formatSizeMb(sizes[0]!) : `one of ${sizes.map(formatSizeMb).join(', ')}`;
    issues.knob('memory', memoryIssue(rule, vcpu, platform, memoryMb));
  } else {
    return container(knobs, { vcpu, memoryMb: memoryMb ?? Math.min(...sizes) });
  }
  return undefined;
}

/** Any pair within the bounds; the least memory that goes with the vCPU where none is stated. */
export function machineOfParts(
  knobs: DeploymentKnobs,
  range: PartRange,
  issues: KnobReport,
): SoldMachine | undefined {
  const { platform, vcpu } = knobs;
  const { min, max, step } = range.vcpu;
  const rule = `${min}–${max} in steps of ${step}`;
  if (vcpu === undefined) {
    issues.knob('vcpu', `vcpu is required on ${platform}: ${rule}`);
    return undefined;
  }
  if (vcpu < min || vcpu > max || !isMultiple(vcpu, step)) {
    issues.knob('vcpu', `vcpu must be ${rule} on ${platform}, got ${vcpu}`);
    return undefined;
  }
  const { min: mbMin = 0, max: mbMax = Infinity } = range.mbPerVcpu ?? {};
  const least = Math.max(range.memoryMb.min, Math.ceil(mbMin * vcpu));
  const most = Math.min(range.memoryMb.max, Math.floor(mbMax * vcpu));
  const memoryMb = knobs.memoryMb ?? least;
  if (memoryMb < least || memoryMb > most) {
    const bounds = least === most ? formatSizeMb(least) : `${formatSizeMb(least)} to ${formatSizeMb(most)}`;
    issues.knob('memory', memoryIssue(bounds, vcpu, platform, memoryMb));
    return undefined;
  }
  return container(knobs, { vcpu, memoryMb });
}

function container(knobs: DeploymentKnobs, { vcpu, memoryMb }: Pair): SoldMachine {
  return {
    shape: { vcpu, memoryMb },
    label: `a container of ${vcpu} vCPU`,
    defaults: knobs.memoryMb === undefined ? { memory: formatSizeMb(memoryMb) } : {},
  };
}

function memoryIssue(rule: string, vcpu: number, platform: string, gotMb: number): string {
  return `memory must be ${rule} with ${vcpu} vCPU on ${platform}, got ${formatSizeMb(gotMb)}`;
}

/** The margin is for 0.3 ÷ 0.1. */
function isMultiple(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}
