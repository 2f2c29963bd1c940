/**
 * Pods of a Knative service as a fleet: the autoscaler makes and removes them, the activator holds requests while there is none.
 * A node holds as many as its vCPU and memory have room for; the others are not started.
 */
import type { DistributionModel, FleetModel } from '../../model.ts';
import { durationScale, requestsAtFullSpeed, sharingOf } from '../../platform-kinds/cpu-share.ts';
import { checkWhole, type KnobReport, statedInstances } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import type { Node } from '../../platform-kinds/self-hosted/node-platform.ts';
import type { WindowScalerModel } from '../../scaler-model.ts';
import { formatSizeMb } from '../../words/quantity.ts';
import { knativeBehaviour as behaviour, type Kpa } from './behaviour.ts';

const SECOND_US = 1_000_000;
/** For 2 ÷ 0.4. */
const ROUNDING = 1e-9;

/** One size of pod on equal nodes. */
export interface Pods {
  readonly vcpu: number;
  readonly memoryMb: number;
  readonly nodes: number;
  /** What all nodes together have room for. */
  readonly room: number;
  readonly minInstances: number;
  /** No more than there is room for. */
  readonly maxInstances: number;
}

/** The pods that the knobs ask for, on `node`s; reports what no node can hold. */
export function podsOf(knobs: DeploymentKnobs, fn: FunctionKnobs, node: Node, issues: KnobReport): Pods {
  const { platform, count = 1, vcpu = behaviour.pod.value.vcpu, memoryMb = fn.memoryMb } = knobs;
  checkWhole('count', knobs.count, { min: 1 }, platform, issues);
  checkWhole(
    'concurrency',
    knobs.concurrency,
    { min: 1, max: behaviour.concurrency.value.most },
    platform,
    issues,
  );
  checkWhole('queue', knobs.queue, { min: 0 }, platform, issues);
  const of = `on ${platform}, the most that a node ${node.size} has`;
  if (vcpu > node.vcpu) issues.knob('vcpu', `vcpu must be at most ${node.vcpu} ${of}, got ${vcpu}`);
  if (memoryMb > node.memoryMb) {
    const [most, got] = [node.memoryMb, memoryMb].map(formatSizeMb);
    issues.knob('memory', `memory must be at most ${most} ${of}, got ${got}`);
  }
  const each = Math.floor(Math.min(node.vcpu / vcpu, node.memoryMb / memoryMb) + ROUNDING);
  const room = count * each;
  const maxInstances = statedInstances('maxInstances', knobs, fn, { min: 1 }, issues) ?? room;
  const most = Math.min(room, maxInstances);
  const minInstances = statedInstances('minInstances', knobs, fn, { min: 0, max: most }, issues) ?? 0;
  return { vcpu, memoryMb, nodes: count, room, minInstances, maxInstances: most };
}

/** Requests that a pod takes at once: no more than stated, or as many as may be stated. */
export function podModel(knobs: DeploymentKnobs, fn: FunctionKnobs, pods: Pods): FleetModel {
  const { target, most } = behaviour.concurrency.value;
  const workers = knobs.concurrency ?? most;
  const timeoutUs = fn.timeoutUs ?? behaviour.timeout.value.sec * SECOND_US;
  return {
    kind: 'fleet',
    id: knobs.id,
    workScale: durationScale(fn, pods.vcpu),
    timeoutUs,
    workers,
    sharing: workers > requestsAtFullSpeed(fn, pods.vcpu) ? sharingOf(fn, pods.vcpu) : null,
    onDemand: {
      startsFor: 'first',
      prewarmed: 0,
      idleLife: constant(0),
      scaleOut: null,
      billedBy: 'spells',
      metering: { stepUs: 1, minimumUs: 0 },
      startBilled: false,
    },
    minInstances: pods.minInstances,
    maxInstances: pods.maxInstances,
    autoscaler: kpaModel(behaviour.kpa.value, knobs.concurrency ?? target),
    boot: fn.init ?? constant(behaviour.podStart.value.sec * SECOND_US),
    queuePlaces: knobs.queue ?? Number.POSITIVE_INFINITY,
    queueTimeoutUs: knobs.queueTimeoutUs ?? timeoutUs,
    metering: { stepUs: 1, minimumUs: 0 },
  };
}

/** The autoscaler of a service whose pods are to have `target` requests each, of which it makes use in part. */
export function kpaModel(kpa: Kpa, target: number): WindowScalerModel {
  return {
    kind: 'windows',
    periodUs: kpa.tickSec * SECOND_US,
    stableUs: kpa.stableWindowSec * SECOND_US,
    panicUs: kpa.panicWindowSec * SECOND_US,
    panicAt: kpa.panicThreshold,
    requestsTarget: kpa.targetUtilization * target,
    processorTarget: Number.POSITIVE_INFINITY,
    mostUp: kpa.maxScaleUpRate,
    mostDown: kpa.maxScaleDownRate,
    zeroGraceUs: kpa.zeroGraceSec * SECOND_US,
  };
}

function constant(valueUs: number): DistributionModel {
  return { distribution: 'constant', valueUs };
}
