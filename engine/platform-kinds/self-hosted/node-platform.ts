/** A platform whose own containers run on a fixed number of nodes, which are all the time there and all that is paid for. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { checkedRegion, checkPriced, checkProfile, KnobReport } from '../knob-checks.ts';
import { machineOfSize } from '../machines/machine-platform.ts';
import { monthHours } from '../machines/machine-time.ts';
import type {
  DeployedPlatform,
  Deployment,
  DeploymentKnobs,
  FunctionKnobs,
  SimulatedPlatform,
} from '../platform.ts';
import { NODE_SIZES } from './node-sizes.ts';

/** A node as it is bought. */
export interface Node {
  readonly size: string;
  readonly vcpu: number;
  readonly memoryMb: number;
}

/** `Layout`: what the knobs come to on nodes of one size. */
export interface NodePlatform<Layout> {
  readonly knobs: readonly string[];
  readonly profiles: SimulatedPlatform['profiles'];
  readonly behaviour: { readonly profile: string; readonly defaultRegion: string };
  /** Reports what no node can hold; then what comes back is not used. */
  layout(knobs: DeploymentKnobs, fn: FunctionKnobs, node: Node, issues: KnobReport): Layout;
  place(knobs: DeploymentKnobs, fn: FunctionKnobs, layout: Layout, node: Node): PlacedOnNodes;
}

export interface PlacedOnNodes extends Pick<DeployedPlatform, 'defaults' | 'assumptions'> {
  readonly nodes: number;
  /** Of one container. */
  readonly vcpu: number;
  readonly memoryMb: number;
  readonly model: Deployment['model'];
}

export function nodePlatform<Layout>({ behaviour, ...spec }: NodePlatform<Layout>): SimulatedPlatform {
  return {
    knobs: spec.knobs,
    profiles: spec.profiles,
    meter: (_, { alwaysOn = 0 }, month) => [
      { meter: 'nodeHours', quantity: multiply(fromNumber(alwaysOn), monthHours(month)) },
    ],
    deploy(knobs, fn, path, report, book) {
      const issues = new KnobReport(path, report);
      checkProfile(knobs, [behaviour.profile], issues);
      const region = checkedRegion(knobs, behaviour.defaultRegion, book.regions, issues);
      if (machineOfSize(knobs, NODE_SIZES, 'm5.large', issues, book) === undefined) return undefined;
      const { size } = knobs as { readonly size: string };
      const node = { size, ...NODE_SIZES[size]! };
      const layout = spec.layout(knobs, fn, node, issues);
      if (!issues.failed) checkPriced(book, ['nodeHours'], region, { size }, issues);
      if (issues.failed) return undefined;
      const { nodes, vcpu, memoryMb, model, defaults, assumptions } = spec.place(knobs, fn, layout, node);
      const shape = { size, vcpu, memoryMb, alwaysOn: nodes };
      return {
        deployment: { id: knobs.id, platform: knobs.platform, region, shape, model },
        defaults: {
          ...(knobs.profile === undefined && { profile: behaviour.profile }),
          ...(knobs.region === undefined && { region }),
          ...(knobs.count === undefined && { count: nodes }),
          ...defaults,
        },
        assumptions,
      };
    },
  };
}
