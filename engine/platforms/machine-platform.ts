/**
 * A fleet of equal machines from its parts: virtual machines by size, or containers by vCPU and memory. What they share is
 * here; a platform says which machines it sells and which meters they run up.
 */
import type { Attributes } from '../money/price-book.ts';
import {
  checkFleetKnobs,
  type FleetBehaviour,
  fleetAssumptions,
  fleetDefaults,
  fleetKnobs,
  fleetModel,
  workersOf,
} from './fleet-model.ts';
import { checkedRegion, checkPriced, checkProfile, choiceIssue, KnobReport } from './knob-checks.ts';
import type { DeploymentKnobs, DeploymentShape, FunctionKnobs, SimulatedPlatform } from './platform.ts';
import { attributesOf } from './platform.ts';

export interface MachinePlatform {
  readonly behaviour: FleetBehaviour;
  /** Knobs beyond those of every fleet. */
  readonly knobs: readonly string[];
  /** The machine that the knobs ask for, with what prices depend on; undefined after an issue. */
  machine(knobs: DeploymentKnobs, fn: FunctionKnobs, issues: KnobReport): SoldMachine | undefined;
  /** Every meter that it runs up, so that its prices can be checked. */
  meters(shape: DeploymentShape): readonly string[];
  /** Anything a reader must know besides what all fleets say. */
  assumptions?(knobs: DeploymentKnobs): readonly string[];
  readonly meter: SimulatedPlatform['meter'];
}

export interface SoldMachine {
  readonly shape: DeploymentShape & { readonly vcpu: number };
  /** As messages name it: `e2-standard-2 (2 vCPU)`. */
  readonly label: string;
  /** What was filled in, as scenario text. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export function machinePlatform(spec: MachinePlatform): SimulatedPlatform {
  return {
    knobs: [...fleetKnobs, ...spec.knobs],
    meter: spec.meter,
    deploy(knobs, fn, path, report, book) {
      const { behaviour } = spec;
      const issues = new KnobReport(path, report);
      checkProfile(knobs, [behaviour.profile], issues);
      checkFleetKnobs(knobs, issues);
      const region =
        book.regions.length === 0
          ? (knobs.region ?? '*')
          : checkedRegion(knobs, behaviour.defaultRegion, book.regions, issues);
      const sold = spec.machine(knobs, fn, issues);
      if (sold === undefined) return undefined;
      const { shape, label } = sold;
      const workers = workersOf(knobs, fn, { vcpu: shape.vcpu, label }, issues);
      const bought: Attributes = attributesOf(shape);
      if (!issues.failed) checkPriced(book, spec.meters(shape), region, bought, issues);
      if (issues.failed) return undefined;
      const model = fleetModel(knobs, fn, { vcpu: shape.vcpu, label }, workers, behaviour);
      return {
        deployment: { id: knobs.id, platform: knobs.platform, region, shape, model },
        defaults: { ...fleetDefaults(knobs, model, region, behaviour), ...sold.defaults },
        assumptions: [...fleetAssumptions(knobs, fn, model, behaviour), ...(spec.assumptions?.(knobs) ?? [])],
      };
    },
  };
}

export interface MachineSize {
  readonly vcpu: number;
  readonly memoryMb: number;
}

/** The machine of a size that must be stated; `example` is shown where it is not. */
export function machineOfSize(
  knobs: DeploymentKnobs,
  sizes: Readonly<Record<string, MachineSize>>,
  example: string,
  issues: KnobReport,
): SoldMachine | undefined {
  const { size, platform, commitment } = knobs;
  if (size === undefined) {
    issues.knob('size', `size is required on ${platform}, for example ${example}`);
    return undefined;
  }
  const known = Object.hasOwn(sizes, size) ? sizes[size] : undefined;
  if (!known) {
    issues.knob('size', choiceIssue('size', size, Object.keys(sizes), platform));
    return undefined;
  }
  const { vcpu, memoryMb } = known;
  const shape = { size, vcpu, memoryMb, ...(commitment !== undefined && { commitment }) };
  return { shape, label: `${size} (${vcpu} vCPU)` };
}
