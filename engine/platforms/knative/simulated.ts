/** Knative in the simulator: pods that its autoscaler scales, on a fixed number of nodes, which are what is paid for. */
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { assumedSentence } from '../../platform-kinds/profiles/assumed.ts';
import { factsOf } from '../../platform-kinds/profiles/facts.ts';
import { vcpuSpeed } from '../../platform-kinds/profiles/vcpu-speed.ts';
import { nodePlatform } from '../../platform-kinds/self-hosted/node-platform.ts';
import { counted } from '../../words/counted.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { knativeBehaviour as behaviour } from './behaviour.ts';
import { knativeWords } from './fact-words.ts';
import { type Pods, podModel, podsOf } from './pods.ts';

export const simulatedKnative = nodePlatform<Pods>({
  knobs: [
    ...['size', 'count', 'vcpu', 'memory', 'concurrency'],
    ...['minInstances', 'maxInstances', 'queue', 'queueTimeout'],
  ],
  profiles: [
    { profile: behaviour.profile, facts: [...factsOf(behaviour, knativeWords), ...factsOf(vcpuSpeed)] },
  ],
  behaviour,
  layout: podsOf,
  place(knobs, fn, pods) {
    const { nodes, vcpu, memoryMb } = pods;
    const model = podModel(knobs, fn, pods);
    return {
      ...{ nodes, vcpu, memoryMb, model },
      defaults: {
        ...(knobs.vcpu === undefined && { vcpu }),
        ...(knobs.memoryMb === undefined && { memory: formatSizeMb(memoryMb) }),
        ...(knobs.minInstances === undefined && { minInstances: model.minInstances }),
        ...(knobs.maxInstances === undefined && { maxInstances: model.maxInstances }),
        ...(knobs.queueTimeoutUs === undefined && { queueTimeout: formatDuration(model.queueTimeoutUs) }),
      },
      assumptions: assumptionsOf(knobs, fn, pods),
    };
  },
});

function assumptionsOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  { vcpu, memoryMb, nodes, room }: Pods,
): string[] {
  const { kpa, concurrency, podStart, timeout } = behaviour;
  const said = [
    'a vCPU is taken to be as fast as one of Lambda, whatever its architecture',
    `${counted(nodes, 'node')} of ${knobs.size} hold ${counted(room, 'pod')} of ${vcpu} vCPU and ${formatSizeMb(memoryMb)}: more are not started`,
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
