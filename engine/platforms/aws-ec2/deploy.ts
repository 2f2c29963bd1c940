/**
 * Amazon EC2: knobs → a fleet of equal instances behind one queue. Disk and public address count only where stated.
 * Leaves out load balancers, CPU credits and whether the memory is enough for the requests at once.
 */

import type { PriceBook } from '../../money/price-book.ts';
import {
  checkCommitment,
  checkedRegion,
  checkPriced,
  checkProfile,
  choiceIssue,
  KnobReport,
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
import { pricedSizes, spotAssumptions } from '../../platform-kinds/machines/machine-platform.ts';
import type {
  DeployedPlatform,
  DeploymentKnobs,
  DeploymentShape,
  FunctionKnobs,
  Report,
} from '../../platform-kinds/platform.ts';
import { attributesOf } from '../../platform-kinds/platform.ts';
import { ec2Behaviour as ec2 } from './behaviour.ts';
import { INSTANCE_SIZES, type InstanceSize } from './sizes.ts';

const ID = 'aws-ec2';

export const ec2Knobs = [
  'size',
  'architecture',
  ...fleetKnobs,
  'storage',
  'publicIpv4',
  'operatingSystem',
  'commitment',
] as const;

export function deployEc2(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  path: string,
  report: Report,
  book: PriceBook,
): DeployedPlatform | undefined {
  const issues = new KnobReport(path, report);
  checkProfile(knobs, [ec2.profile], issues);
  checkFleetKnobs(knobs, issues);
  checkOperatingSystem(knobs, issues);
  checkCommitment(knobs, book, issues);
  const region = checkedRegion(knobs, ec2.defaultRegion, book.regions, issues);
  const size = sizeOf(knobs, book, issues);
  if (size === undefined) return undefined;
  const machine: Machine = { vcpu: size.vcpu, label: `${knobs.size} (${size.vcpu} vCPU)` };
  const workers = workersOf(knobs, fn, machine, issues);
  const shape = shapeOf(knobs, size);
  if (!issues.failed) checkPriced(book, metersOf(knobs), region, attributesOf(shape), issues);
  if (issues.failed) return undefined;
  const model = fleetModel(knobs, fn, machine, workers, ec2);
  return {
    deployment: { id: knobs.id, platform: ID, region, shape, model },
    defaults: {
      ...fleetDefaults(knobs, model, region, ec2),
      ...(knobs.publicIpv4 === undefined && { publicIpv4: false }),
      ...(knobs.operatingSystem === undefined && { operatingSystem: 'linux' }),
    },
    assumptions: [
      ...fleetAssumptions(knobs, fn, model, ec2),
      ...assumptionsOf(knobs),
      ...spotAssumptions(knobs),
      ...assumedOfFleet(knobs, ec2),
    ],
  };
}

function metersOf(knobs: DeploymentKnobs): string[] {
  return [
    'instanceHours',
    ...(knobs.storageGb === undefined ? [] : ['gp3GbMonths']),
    ...(knobs.publicIpv4 ? ['publicIpv4Hours'] : []),
  ];
}

function checkOperatingSystem(knobs: DeploymentKnobs, issues: KnobReport): void {
  const { operatingSystem } = knobs;
  if (operatingSystem === undefined || operatingSystem === 'linux') return;
  issues.knob('operatingSystem', choiceIssue('operatingSystem', operatingSystem, ['linux'], ID));
}

/** The hardware of the stated size; undefined after an issue. */
function sizeOf(knobs: DeploymentKnobs, book: PriceBook, issues: KnobReport): InstanceSize | undefined {
  const { size, architecture } = knobs;
  const sold = pricedSizes(Object.keys(INSTANCE_SIZES), book);
  const known = size !== undefined && sold.includes(size) ? INSTANCE_SIZES[size] : undefined;
  if (size === undefined) {
    issues.knob(
      'size',
      `size is required on ${ID}, for example t3.medium; the families are ${families(sold)}`,
    );
  } else if (known === undefined) {
    issues.knob('size', unknownSize(size, sold));
  } else if (architecture !== undefined && normal(architecture) !== known.architecture) {
    issues.knob(
      'architecture',
      `architecture must be ${known.architecture} with ${size} on ${ID}, got ${architecture}`,
    );
  }
  return known;
}

function unknownSize(size: string, sold: readonly string[]): string {
  const family = size.split('.')[0]!;
  const siblings = sold.filter((known) => known.startsWith(`${family}.`));
  if (siblings.length > 0) return choiceIssue('size', size, siblings, ID);
  return `size must be of a family whose prices are known on ${ID} (${families(sold)}), got ${size}`;
}

function families(sizes: readonly string[]): string {
  return [...new Set(sizes.map((size) => size.split('.')[0]))].join(', ');
}

function normal(architecture: string): string {
  return architecture === 'x86' ? 'x86_64' : architecture;
}

function shapeOf(knobs: DeploymentKnobs, size: InstanceSize): DeploymentShape {
  return {
    size: knobs.size!,
    architecture: size.architecture,
    vcpu: size.vcpu,
    memoryMb: size.memoryMb,
    ...(knobs.storageGb !== undefined && { storageGb: knobs.storageGb }),
    publicIpv4: knobs.publicIpv4 ?? false,
    operatingSystem: 'linux',
    ...(knobs.commitment !== undefined && { commitment: knobs.commitment }),
  };
}

function assumptionsOf(knobs: DeploymentKnobs): string[] {
  const said: string[] = [];
  const missing = [
    ...(knobs.storageGb === undefined ? ['disk (storage)'] : []),
    ...(knobs.publicIpv4 === undefined ? ['public address (publicIpv4)'] : []),
  ];
  if (missing.length > 0) said.push(`no ${missing.join(' and no ')} is billed, because none is stated`);
  if (knobs.size!.startsWith('t')) {
    said.push(`${knobs.size} is burstable: its vCPU are taken at full speed and CPU credits are left out`);
  }
  return said;
}
