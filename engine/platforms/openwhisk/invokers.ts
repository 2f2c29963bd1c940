/**
 * Invokers of OpenWhisk as a function pool: on each node as many containers as its memory holds, one request in each. What
 * requests on one node take from each other's processors is left out.
 */
import type { FunctionPoolModel } from '../../model.ts';
import { durationScale, requestsAtFullSpeed } from '../../platform-kinds/cpu-share.ts';
import { checkWhole, type KnobReport, wholeNumberIssue } from '../../platform-kinds/knob-checks.ts';
import { lognormalThrough } from '../../platform-kinds/lognormal-time.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { idleLifeModel } from '../../platform-kinds/pools/idle-life.ts';
import type { Node } from '../../platform-kinds/self-hosted/node-platform.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { openwhiskBehaviour as behaviour } from './behaviour.ts';

const MS_US = 1000;
const SECOND_US = 1_000_000;
const MINUTE_US = 60 * SECOND_US;

export interface Invokers {
  readonly nodes: number;
  readonly memoryMb: number;
  /** Of each node, for containers. */
  readonly invokerMemoryMb: number;
  /** Containers of one node. */
  readonly slots: number;
  /** Requests that a node runs at once before they slow each other down. */
  readonly atFullSpeed: number;
  readonly accountConcurrency: number;
  readonly requestsPerMinute: number;
  readonly timeoutUs: number;
}

/** What the knobs ask for, on `node`s; reports what cannot be had. */
export function invokersOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  node: Node,
  issues: KnobReport,
): Invokers {
  const { platform, count = 1, invokerMemoryMb = node.memoryMb } = knobs;
  checkWhole('count', knobs.count, { min: 1 }, platform, issues);
  checkWhole('maxInstances', knobs.maxInstances, { min: 1 }, platform, issues);
  const memoryMb = memoryOf(knobs, fn, issues);
  if (invokerMemoryMb > node.memoryMb) {
    const [most, got] = [node.memoryMb, invokerMemoryMb].map(formatSizeMb);
    issues.knob(
      'invokerMemory',
      `invokerMemory must be at most ${most}, that of a node ${node.size}, got ${got}`,
    );
  } else if (invokerMemoryMb < memoryMb) {
    const [least, got] = [memoryMb, invokerMemoryMb].map(formatSizeMb);
    issues.knob('invokerMemory', `invokerMemory must be ${least} or more, that of one container, got ${got}`);
  }
  return {
    nodes: count,
    memoryMb,
    invokerMemoryMb,
    slots: Math.floor(invokerMemoryMb / memoryMb),
    atFullSpeed: requestsAtFullSpeed(fn, node.vcpu),
    accountConcurrency: knobs.accountConcurrency ?? behaviour.namespaceConcurrency.value,
    requestsPerMinute: knobs.requestsPerMinute ?? behaviour.namespacePerMinute.value,
    timeoutUs: timeoutOf(fn, platform, issues),
  };
}

function memoryOf(knobs: DeploymentKnobs, fn: FunctionKnobs, issues: KnobReport): number {
  const { min, max } = behaviour.memoryMb.value;
  const memoryMb = knobs.memoryMb ?? Math.max(min, fn.memoryMb);
  const issue = wholeNumberIssue('memory', memoryMb, { min, max, unit: 'MB' }, knobs.platform);
  if (issue === undefined) return memoryMb;
  if (knobs.memoryMb === undefined) issues.at('function.memory', issue);
  else issues.knob('memory', issue);
  return min;
}

function timeoutOf({ timeoutUs }: FunctionKnobs, platform: string, issues: KnobReport): number {
  const { usual, most } = behaviour.timeout.value;
  if (timeoutUs !== undefined && timeoutUs > most * SECOND_US) {
    const [longest, got] = [most * SECOND_US, timeoutUs].map(formatDuration);
    issues.at('function.timeout', `timeout must be at most ${longest} on ${platform}, got ${got}`);
  }
  return timeoutUs ?? usual * SECOND_US;
}

export function invokerModel(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  invokers: Invokers,
  nodeVcpu: number,
): FunctionPoolModel {
  const { afterSec, resumeMs } = behaviour.pause.value;
  return {
    kind: 'functionPool',
    id: knobs.id,
    workScale: durationScale(fn, nodeVcpu),
    timeoutUs: invokers.timeoutUs,
    coldStart: [
      {
        name: 'container start',
        duration: fn.init ?? lognormalThrough(behaviour.containerStart.value),
        billed: false,
      },
    ],
    idleLife: idleLifeModel(behaviour.idleLife.value),
    idleLifeBesideOthers: null,
    instanceLifeUs: Infinity,
    routing: 'oldest',
    warmPings: knobs.warmPings ?? null,
    minInstances: 0,
    provisioning: null,
    maxInstances: knobs.maxInstances ?? fn.maxInstances ?? Infinity,
    accountConcurrency: invokers.accountConcurrency,
    reservesMax: false,
    scaleOut: null,
    requestRate: null,
    requestWindow: { most: invokers.requestsPerMinute, everyUs: MINUTE_US },
    invokers: { count: invokers.nodes, slots: invokers.slots },
    pause: { afterUs: afterSec * SECOND_US, resumeUs: resumeMs * MS_US },
    timeoutEndsInstance: true,
    metering: { stepUs: 1, minimumUs: 1 },
  };
}
