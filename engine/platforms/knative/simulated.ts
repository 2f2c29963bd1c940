/** Knative in the simulator: pods that its autoscaler scales, on a fixed number of nodes, which are what is paid for. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { checkedRegion, checkPriced, checkProfile, KnobReport } from '../../platform-kinds/knob-checks.ts';
import { machineOfSize } from '../../platform-kinds/machines/machine-platform.ts';
import { monthHours } from '../../platform-kinds/machines/machine-time.ts';
import type { DeploymentKnobs, FunctionKnobs, SimulatedPlatform } from '../../platform-kinds/platform.ts';
import { assumedSentence } from '../../platform-kinds/profiles/assumed.ts';
import { factsOf } from '../../platform-kinds/profiles/facts.ts';
import { vcpuSpeed } from '../../platform-kinds/profiles/vcpu-speed.ts';
import { NODE_SIZES } from '../../platform-kinds/self-hosted/node-sizes.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { knativeBehaviour as behaviour } from './behaviour.ts';
import { knativeWords } from './fact-words.ts';
import { type Pods, podModel, podsOf } from './pods.ts';

export const simulatedKnative: SimulatedPlatform = {
  knobs: [
    ...['size', 'count', 'vcpu', 'memory', 'concurrency'],
    ...['minInstances', 'maxInstances', 'queue', 'queueTimeout'],
  ],
  profiles: [
    { profile: behaviour.profile, facts: [...factsOf(behaviour, knativeWords), ...factsOf(vcpuSpeed)] },
  ],
  meter: (_, { alwaysOn = 0 }, month) => [
    { meter: 'nodeHours', quantity: multiply(fromNumber(alwaysOn), monthHours(month)) },
  ],
  deploy(knobs, fn, path, report, book) {
    const issues = new KnobReport(path, report);
    checkProfile(knobs, [behaviour.profile], issues);
    const region = checkedRegion(knobs, behaviour.defaultRegion, book.regions, issues);
    const node = machineOfSize(knobs, NODE_SIZES, 'm5.large', issues, book);
    if (node === undefined) return undefined;
    const { size } = knobs as { readonly size: string };
    const pods = podsOf(knobs, fn, { size, ...NODE_SIZES[size]! }, issues);
    if (!issues.failed) checkPriced(book, ['nodeHours'], region, { size }, issues);
    if (issues.failed) return undefined;
    const model = podModel(knobs, fn, pods);
    const { vcpu, memoryMb, nodes: alwaysOn } = pods;
    return {
      deployment: {
        id: knobs.id,
        platform: knobs.platform,
        region,
        shape: { size, vcpu, memoryMb, alwaysOn },
        model,
      },
      defaults: {
        ...(knobs.profile === undefined && { profile: behaviour.profile }),
        ...(knobs.region === undefined && { region }),
        ...(knobs.count === undefined && { count: pods.nodes }),
        ...(knobs.vcpu === undefined && { vcpu }),
        ...(knobs.memoryMb === undefined && { memory: formatSizeMb(memoryMb) }),
        ...(knobs.minInstances === undefined && { minInstances: model.minInstances }),
        ...(knobs.maxInstances === undefined && { maxInstances: model.maxInstances }),
        ...(knobs.queueTimeoutUs === undefined && { queueTimeout: formatDuration(model.queueTimeoutUs) }),
      },
      assumptions: assumptionsOf(knobs, fn, pods),
    };
  },
};

function assumptionsOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  { vcpu, memoryMb, nodes, room }: Pods,
): string[] {
  const { kpa, concurrency, podStart, timeout } = behaviour;
  const said = [
    'a vCPU is taken to be as fast as one of Lambda, whatever its architecture',
    `${count(nodes, 'node')} of ${knobs.size} hold ${count(room, 'pod')} of ${vcpu} vCPU and ${formatSizeMb(memoryMb)}: more are not started`,
    `how pods come and go is ${kpa.basis} as of ${kpa.asOf}: ${kpa.note}`,
    'all of a node’s vCPU serve requests: what the platform itself needs is left out',
    'nodes are there all the time, and no managed control plane is billed',
  ];
  if (knobs.concurrency === undefined) said.push(`concurrency is left open: ${concurrency.note}`);
  if (fn.init === undefined) {
    said.push(
      `a pod takes ${podStart.value.sec} s to start, ${podStart.basis} as of ${podStart.asOf}: ${podStart.note}`,
    );
  }
  if (fn.timeoutUs === undefined) {
    said.push(`no timeout is stated: ${timeout.value.sec} s, Knative’s default, are used`);
  }
  const isUsed = (name: string) => name !== 'pod' || knobs.vcpu === undefined;
  return [...said, ...assumedSentence(knobs.platform, behaviour, isUsed, knativeWords)];
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
