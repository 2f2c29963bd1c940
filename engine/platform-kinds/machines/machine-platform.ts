/**
 * A fleet of equal machines from its parts: virtual machines by size, or containers by vCPU and memory. What they share is
 * here; a platform says which machines it sells and which meters they run up.
 */
import { attributeValues } from '../../money/find-price.ts';
import type { Attributes, PriceBook } from '../../money/price-book.ts';
import { checkedRegion, checkPriced, checkProfile, choiceIssue, KnobReport } from '../knob-checks.ts';
import type { DeploymentKnobs, DeploymentShape, FunctionKnobs, SimulatedPlatform } from '../platform.ts';
import { attributesOf } from '../platform.ts';
import {
  checkFleetKnobs,
  type FleetBehaviour,
  fleetAssumptions,
  fleetDefaults,
  fleetKnobs,
  fleetModel,
  workersOf,
} from './fleet-model.ts';
import { assumedOfFleet, fleetProfile } from './fleet-profile.ts';

export interface MachinePlatform {
  readonly behaviour: FleetBehaviour;
  /** Knobs beyond those of every fleet. Of plan, commitment and operatingSystem the book knows the choices. */
  readonly knobs: readonly string[];
  /** It has no autoscaler: `scale` is no knob. */
  readonly fixed?: true;
  /** The machine that the knobs ask for, with what prices depend on; undefined after an issue. */
  machine(
    knobs: DeploymentKnobs,
    fn: FunctionKnobs,
    issues: KnobReport,
    book: PriceBook,
  ): SoldMachine | undefined;
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
    knobs: [...fleetKnobs.filter((knob) => !(spec.fixed && knob === 'scale')), ...spec.knobs],
    profiles: [fleetProfile(spec.behaviour, { fixed: spec.fixed === true })],
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
      const terms = termsOf(spec.knobs, knobs, book, issues);
      const sold = spec.machine({ ...knobs, ...terms }, fn, issues, book);
      if (sold === undefined) return undefined;
      const { label } = sold;
      const { vcpu } = sold.shape;
      const workers = workersOf(knobs, fn, { vcpu, label }, issues);
      const bought = { ...sold.shape, ...terms };
      if (!issues.failed) checkPriced(book, spec.meters(bought), region, attributesOf(bought), issues);
      if (issues.failed) return undefined;
      const model = fleetModel(knobs, fn, { vcpu, label }, workers, behaviour);
      const shape = { ...bought, alwaysOn: model.minInstances };
      return {
        deployment: { id: knobs.id, platform: knobs.platform, region, shape, model },
        defaults: {
          ...fleetDefaults(knobs, model, region, behaviour),
          ...unstated(terms, knobs),
          ...sold.defaults,
        },
        assumptions: [
          ...fleetAssumptions(knobs, fn, model, behaviour),
          ...(spec.assumptions?.(knobs) ?? []),
          ...spotAssumptions(knobs),
          ...assumedOfFleet(knobs, behaviour),
        ],
      };
    },
  };
}

const TERMS = ['plan', 'commitment', 'operatingSystem'] as const;
type Terms = { readonly [Term in (typeof TERMS)[number]]?: string };

/** On which terms it is bought: as stated, or as the book takes what is not said. */
function termsOf(has: readonly string[], knobs: DeploymentKnobs, book: PriceBook, issues: KnobReport): Terms {
  const bought: Record<string, string> = {};
  for (const term of TERMS) {
    const chosen = has.includes(term) ? (knobs[term] ?? book.attributeDefaults[term]) : undefined;
    if (chosen === undefined) continue;
    const choices = attributeValues(book, term);
    if (!choices.includes(chosen)) issues.knob(term, choiceIssue(term, chosen, choices, knobs.platform));
    bought[term] = chosen;
  }
  return bought;
}

function unstated(terms: Terms, knobs: DeploymentKnobs): Attributes {
  return Object.fromEntries(
    TERMS.flatMap((term) => {
      const filled = knobs[term] === undefined ? terms[term] : undefined;
      return filled === undefined ? [] : [[term, filled]];
    }),
  );
}

/** What a reader must know of machines that may be taken away. */
export function spotAssumptions({ commitment }: DeploymentKnobs): readonly string[] {
  return commitment === 'spot' ? ['interruptions of spot machines are not simulated'] : [];
}

/** What a reader must know of machines whose price was agreed on for long. */
export function committedAssumptions({ commitment, scale }: DeploymentKnobs): readonly string[] {
  if (commitment === undefined || commitment === 'on-demand' || scale === undefined) return [];
  return [`every instance has the price of ${commitment}, those beyond the minimum too`];
}

export interface MachineSize {
  readonly vcpu: number;
  readonly memoryMb: number;
}

/** The machine of a size that must be stated and priced in the book; `example` is shown where it is not stated. */
export function machineOfSize(
  knobs: DeploymentKnobs,
  sizes: Readonly<Record<string, MachineSize>>,
  example: string,
  issues: KnobReport,
  book: PriceBook,
): SoldMachine | undefined {
  const { size, platform } = knobs;
  if (size === undefined) {
    issues.knob('size', `size is required on ${platform}, for example ${example}`);
    return undefined;
  }
  const sold = pricedSizes(Object.keys(sizes), book);
  if (!sold.includes(size)) {
    issues.knob('size', unknownSize(size, sold, platform));
    return undefined;
  }
  const { vcpu, memoryMb } = sizes[size]!;
  return { shape: { size, vcpu, memoryMb }, label: `${size} (${vcpu} vCPU)` };
}

/** A size whose hardware is known may have no price in a book of another day. */
export function pricedSizes(known: readonly string[], book: PriceBook): readonly string[] {
  const priced = new Set(attributeValues(book, 'size'));
  return known.filter((size) => priced.has(size));
}

/** More are not listed in a message: only those of the same family, or the families. */
const MOST_CHOICES = 40;

function unknownSize(size: string, sizes: readonly string[], platform: string): string {
  if (sizes.length <= MOST_CHOICES) return choiceIssue('size', size, sizes, platform);
  const familyOf = (name: string) => name.split('-')[0]!;
  const siblings = sizes.filter((known) => familyOf(known) === familyOf(size));
  if (siblings.length > 0) return choiceIssue('size', size, siblings, platform);
  const families = [...new Set(sizes.map(familyOf))].join(', ');
  return `size must be of a family whose prices are known on ${platform} (${families}), got ${size}`;
}
