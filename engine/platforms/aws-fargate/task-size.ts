/** Which vCPU and memory a Fargate task may have together. An unknown pair is an issue, never the nearest one. */

import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs } from '../../platform-kinds/platform.ts';
import { formatSizeMb } from '../../words/quantity.ts';
import { fargateBehaviour, type TaskSize } from './behaviour.ts';

const ID = 'aws-fargate';

const taskSizes: readonly TaskSize[] = fargateBehaviour.taskSizes.value;

/** The stated vCPU, and the stated memory or the smallest that goes with it; undefined after an issue. */
export function taskSizeOf(
  knobs: DeploymentKnobs,
  issues: KnobReport,
): { readonly vcpu: number; readonly memoryMb: number } | undefined {
  const sold = sizesOf(knobs.operatingSystem);
  const size = sold.find((known) => known.vcpu === knobs.vcpu);
  const choices = sold.map((known) => known.vcpu).join(', ');
  if (knobs.vcpu === undefined) {
    issues.knob('vcpu', `vcpu is required on ${ID}: one of ${choices}`);
  } else if (size === undefined) {
    const where = `${knobs.operatingSystem === 'windows' ? 'with windows ' : ''}on ${ID}`;
    issues.knob('vcpu', `vcpu must be one of ${choices} ${where}, got ${knobs.vcpu}`);
  }
  if (size === undefined) return undefined;
  const { memoryMb = size.minMb } = knobs;
  if (!memorySizes(size).includes(memoryMb)) {
    issues.knob(
      'memory',
      `memory must be ${rule(size)} with ${size.vcpu} vCPU on ${ID}, got ${formatSizeMb(memoryMb)}`,
    );
    return undefined;
  }
  return { vcpu: size.vcpu, memoryMb };
}

/** Windows tasks have neither the smallest nor the largest. */
function sizesOf(operatingSystem: string | undefined): readonly TaskSize[] {
  if (operatingSystem !== 'windows') return taskSizes;
  const { min, max } = fargateBehaviour.windowsVcpu.value;
  return taskSizes.filter(({ vcpu }) => vcpu >= min && vcpu <= max);
}

/** Every memory size in MB that goes with the vCPU. */
export function memorySizes({ minMb, maxMb, stepMb }: TaskSize): number[] {
  const sizes: number[] = [];
  for (let mb = minMb; mb <= maxMb; mb = stepMb === undefined ? mb * 2 : mb + stepMb) sizes.push(mb);
  return sizes;
}

function rule(size: TaskSize): string {
  if (size.stepMb === undefined) return `one of ${memorySizes(size).map(formatSizeMb).join(', ')}`;
  const gb = (mb: number) => mb / 1024;
  return `${gb(size.minMb)}–${gb(size.maxMb)} GB in steps of ${formatSizeMb(size.stepMb)}`;
}
