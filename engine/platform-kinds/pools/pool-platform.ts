/** A request-scaled platform from its parts: behaviour, processor by memory, and which meters it runs up. */
import type { Attributes, PriceBook } from '../../money/price-book.ts';
import { vcpuPerRequest } from '../cpu-share.ts';
import { checkPriced, checkProfile, KnobReport } from '../knob-checks.ts';
import type { DeploymentKnobs, DeploymentShape, FunctionKnobs, SimulatedPlatform } from '../platform.ts';
import { billsInit, requestMetering } from '../request-metering.ts';
import type { EarlierBehaviour, PoolBehaviour } from './pool-behaviour.ts';
import { choosePool, type PoolChoices } from './pool-choices.ts';
import { assumedOfPool, poolProfiles } from './pool-facts.ts';
import { poolAssumptions, poolDefaults, poolKnobs, poolModel } from './pool-model.ts';

export interface PoolPlatform {
  /** Of the plan that is bought. */
  readonly behaviour: PoolBehaviour | ((knobs: DeploymentKnobs) => PoolBehaviour);
  /** What was otherwise in earlier years under a plan, newest first. */
  earlier?(knobs: DeploymentKnobs): readonly EarlierBehaviour[];
  /** Plans that behave in their own way, the usual one first; absent where all behave alike. */
  readonly plans?: readonly string[];
  /** Knobs beyond those of every pool, such as plan or minInstances. */
  readonly knobs: readonly string[];
  /** What is bought, as prices name it, with the defaults filled in; reports what is not sold. */
  purchase?(
    knobs: DeploymentKnobs,
    issues: KnobReport,
    fn: FunctionKnobs,
  ): Pick<DeploymentShape, 'plan' | 'architecture' | 'size' | 'commitment'>;
  /** Processors of one instance. */
  vcpu(memoryMb: number, knobs: DeploymentKnobs): number;
  /** The meter whose rules say how the duration of a request is billed. */
  durationMeter(bought: Attributes): string;
  /** Every meter that a deployment runs up, so that its prices can be checked. */
  meters(choices: PoolChoices, bought: Attributes): readonly string[];
  /** Anything a reader must know besides what all pools say. */
  assumptions?(knobs: DeploymentKnobs, fn: FunctionKnobs, choices: PoolChoices): readonly string[];
  /**
   * What is assumed of the requests of an instance, where the platform puts several in one unless told otherwise and bills
   * the time of instances: one request for each costs the most.
   */
  upperBound?(knobs: DeploymentKnobs): string | undefined;
  readonly meter: SimulatedPlatform['meter'];
}

export function poolPlatform(spec: PoolPlatform): SimulatedPlatform {
  return {
    knobs: [...poolKnobs, ...spec.knobs],
    profiles: poolProfiles(spec),
    meter: spec.meter,
    deploy(knobs, fn, path, report, book) {
      const issues = new KnobReport(path, report);
      const bought = spec.purchase?.(knobs, issues, fn) ?? {};
      const newest = typeof spec.behaviour === 'function' ? spec.behaviour(knobs) : spec.behaviour;
      const years = [newest, ...(spec.earlier?.(knobs) ?? [])];
      checkProfile(
        knobs,
        years.map(({ profile }) => profile),
        issues,
      );
      const behaviour = { ...newest, ...years.find(({ profile }) => profile === knobs.profile) };
      const choices = choosePool(knobs, fn, book, behaviour, issues, (mb) => spec.vcpu(mb, knobs));
      const { region, memoryMb } = choices;
      if (!issues.failed) checkPriced(book, spec.meters(choices, bought), region, bought, issues);
      if (issues.failed) return undefined;
      const vcpu = spec.vcpu(memoryMb, knobs);
      // Asked for, one request per instance is what is bought.
      const upperBound = knobs.concurrency === 1 ? undefined : spec.upperBound?.(knobs);
      return {
        deployment: {
          id: knobs.id,
          platform: knobs.platform,
          region,
          shape: { ...bought, memoryMb, vcpu, cpuShare: vcpuPerRequest(fn, vcpu) },
          model: poolModel(knobs, fn, choices, behaviour, termsOf(spec, behaviour, vcpu, bought, book)),
        },
        defaults: {
          ...unstated(spec.knobs.includes('vcpu') ? { ...bought, vcpu } : bought, knobs),
          ...poolDefaults(knobs, choices, behaviour),
        },
        assumptions: [
          ...poolAssumptions(knobs, fn, choices, behaviour),
          ...(upperBound === undefined ? [] : [upperBound]),
          ...(spec.assumptions?.(knobs, fn, choices) ?? []),
          ...assumedOfPool(whereTold(spec, knobs, bought), knobs, fn, choices, behaviour),
        ],
        ...(upperBound !== undefined && { upperBound }),
      };
    },
  };
}

function termsOf(
  spec: PoolPlatform,
  { startBilled }: PoolBehaviour,
  vcpu: number,
  bought: Attributes,
  book: PriceBook,
) {
  const meter = spec.durationMeter(bought);
  return {
    vcpu,
    metering: requestMetering(book, meter, bought),
    billsInit: startBilled?.value ?? billsInit(book, meter),
  };
}

/** What to ask to be explained: the platform, with its plan where that is not the usual one. */
function whereTold(
  { plans = [] }: PoolPlatform,
  { platform }: DeploymentKnobs,
  { plan }: Attributes,
): string {
  return plan !== undefined && plans.indexOf(plan) > 0 ? `${platform}@${plan}` : platform;
}

/** What was filled in of what is bought. */
function unstated(bought: object, knobs: DeploymentKnobs): Record<string, unknown> {
  const stated = knobs as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(bought).filter(([name]) => stated[name] === undefined));
}
