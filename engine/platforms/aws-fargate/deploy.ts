/**
 * AWS Fargate (ECS): knobs → a fleet of equal tasks behind one queue. A public address counts only where stated.
 * Leaves out load balancers, interruptions of Spot, image pull by size and whether the memory is enough for the requests at once.
 */

import type { PriceBook } from '../../money/price-book.ts';
import {
  checkCommitment,
  checkedRegion,
  checkPriced,
  checkProfile,
  choiceIssue,
  KnobReport,
  wholeNumberIssue,
} from '../../platform-kinds/knob-checks.ts';
import {
  checkFleetKnobs,
  fleetAssumptions,
  fleetDefaults,
  fleetKnobs,
  fleetModel,
  type Machine,
  workersOf,
} from '../../platform-kinds/machines/fleet-model.ts';
import { assumedOfFleet } from '../../platform-kinds/machines/fleet-profile.ts';
import { spotAssumptions } from '../../platform-kinds/machines/machine-platform.ts';
import type {
  DeployedPlatform,
  DeploymentKnobs,
  DeploymentShape,
  FunctionKnobs,
  Report,
} from '../../platform-kinds/platform.ts';
import { attributesOf } from '../../platform-kinds/platform.ts';
import { formatSizeMb } from '../../words/quantity.ts';
import { fargateBehaviour as fargate } from './behaviour.ts';
import { fargateWords } from './fact-words.ts';
import { taskSizeOf } from './task-size.ts';

const ID = 'aws-fargate';
const MB_PER_GB = 1024;

export const fargateKnobs = [
  'vcpu',
  'memory',
  'architecture',
  'operatingSystem',
  'ephemeralStorage',
  ...fleetKnobs,
  'publicIpv4',
  'commitment',
] as const;

export function deployFargate(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  path: string,
  report: Report,
  book: PriceBook,
): DeployedPlatform | undefined {
  const issues = new KnobReport(path, report);
  checkProfile(knobs, [fargate.profile], issues);
  checkFleetKnobs(knobs, issues);
  const region = checkedRegion(knobs, fargate.defaultRegion, book.regions, issues);
  const architecture = architectureOf(knobs, issues);
  const operatingSystem = operatingSystemOf(knobs, architecture, issues);
  const ephemeralMb = ephemeralOf(knobs, issues);
  checkCommitment(knobs, book, issues);
  const size = taskSizeOf(knobs, issues);
  if (size === undefined) return undefined;
  const machine: Machine = {
    vcpu: size.vcpu,
    label: `a task of ${size.vcpu} vCPU`,
    ...(operatingSystem === 'windows' && { minimumSec: fargate.windows.value.minimumSec }),
  };
  const workers = workersOf(knobs, fn, machine, issues);
  const publicIpv4 = knobs.publicIpv4 ?? false;
  const terms = knobs.commitment === undefined ? {} : { commitment: knobs.commitment };
  const shape = { architecture, ...size, ephemeralMb, publicIpv4, operatingSystem, ...terms };
  if (!issues.failed) checkPriced(book, metersOf(shape), region, attributesOf(shape), issues);
  if (issues.failed) return undefined;
  const model = fleetModel(knobs, fn, machine, workers, fargate);
  return {
    deployment: { id: knobs.id, platform: ID, region, shape, model },
    defaults: {
      ...fleetDefaults(knobs, model, region, fargate),
      ...(knobs.memoryMb === undefined && { memory: formatSizeMb(size.memoryMb) }),
      ...(knobs.architecture === undefined && { architecture }),
      ...(knobs.operatingSystem === undefined && { operatingSystem }),
      ...(knobs.ephemeralMb === undefined && { ephemeralStorage: formatSizeMb(ephemeralMb) }),
      ...(knobs.publicIpv4 === undefined && { publicIpv4 }),
    },
    assumptions: [
      ...fleetAssumptions(knobs, fn, model, fargate),
      ...(knobs.publicIpv4 === undefined
        ? ['no public address (publicIpv4) is billed, because none is stated']
        : []),
      ...spotAssumptions(knobs),
      ...assumedOfFleet(knobs, fargate, fargateWords),
    ],
  };
}

function metersOf({ operatingSystem, ephemeralMb, publicIpv4 }: DeploymentShape): string[] {
  const perTask =
    operatingSystem === 'windows'
      ? ['windowsVcpuSeconds', 'windowsLicenceVcpuSeconds', 'windowsMemoryGbSeconds']
      : ['vcpuHours', 'memoryGbHours'];
  const beyondIncluded = ephemeralMb! > fargate.ephemeralGb.value.min * MB_PER_GB;
  return [
    ...perTask,
    ...(beyondIncluded ? ['ephemeralGbHours'] : []),
    ...(publicIpv4 ? ['publicIpv4Hours'] : []),
  ];
}

function architectureOf(knobs: DeploymentKnobs, issues: KnobReport): string {
  const { architecture = 'x86_64' } = knobs;
  if (architecture === 'x86') return 'x86_64';
  if (architecture !== 'x86_64' && architecture !== 'arm64') {
    issues.knob('architecture', choiceIssue('architecture', architecture, ['x86_64', 'arm64'], ID));
  }
  return architecture;
}

/** Windows tasks run on x86_64. */
function operatingSystemOf(knobs: DeploymentKnobs, architecture: string, issues: KnobReport): string {
  const { operatingSystem = 'linux' } = knobs;
  if (operatingSystem !== 'linux' && operatingSystem !== 'windows') {
    issues.knob('operatingSystem', choiceIssue('operatingSystem', operatingSystem, ['linux', 'windows'], ID));
  }
  if (operatingSystem !== 'windows') return operatingSystem;
  const windows = fargate.windows.value;
  if (architecture !== windows.architecture) {
    issues.knob(
      'architecture',
      `architecture must be ${windows.architecture} with windows on ${ID}, got ${architecture}`,
    );
  }
  return operatingSystem;
}

function ephemeralOf(knobs: DeploymentKnobs, issues: KnobReport): number {
  const { min, max } = fargate.ephemeralGb.value;
  const { ephemeralMb = min * MB_PER_GB } = knobs;
  const range = { min, max, unit: 'GB' };
  const issue = wholeNumberIssue('ephemeralStorage', ephemeralMb / MB_PER_GB, range, ID);
  if (issue !== undefined) issues.knob('ephemeralStorage', issue);
  return ephemeralMb;
}
