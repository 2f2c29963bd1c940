/** OpenWhisk in the simulator: containers on a fixed number of nodes, its invokers, and the nodes are what is paid for. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { checkedRegion, checkPriced, checkProfile, KnobReport } from '../../platform-kinds/knob-checks.ts';
import { machineOfSize } from '../../platform-kinds/machines/machine-platform.ts';
import { monthHours } from '../../platform-kinds/machines/machine-time.ts';
import type { DeploymentKnobs, FunctionKnobs, SimulatedPlatform } from '../../platform-kinds/platform.ts';
import { warmPingWords } from '../../platform-kinds/pools/warm-pings.ts';
import { count, milliseconds } from '../../platform-kinds/profiles/amounts.ts';
import { assumedSentence } from '../../platform-kinds/profiles/assumed.ts';
import { profileOf } from '../../platform-kinds/profiles/facts.ts';
import { NODE_SIZES } from '../../platform-kinds/self-hosted/node-sizes.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { openwhiskBehaviour as behaviour } from './behaviour.ts';
import { openwhiskWords } from './fact-words.ts';
import { type Invokers, invokerModel, invokersOf } from './invokers.ts';

export const simulatedOpenWhisk: SimulatedPlatform = {
  knobs: [
    ...['size', 'count', 'memory', 'invokerMemory'],
    ...['accountConcurrency', 'requestsPerMinute', 'maxInstances', 'warmPings'],
  ],
  profiles: [profileOf(behaviour, openwhiskWords)],
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
    const { vcpu, memoryMb: nodeMb } = NODE_SIZES[size]!;
    const invokers = invokersOf(knobs, fn, { size, vcpu, memoryMb: nodeMb }, issues);
    if (!issues.failed) checkPriced(book, ['nodeHours'], region, { size }, issues);
    if (issues.failed) return undefined;
    const { memoryMb, nodes: alwaysOn } = invokers;
    return {
      deployment: {
        id: knobs.id,
        platform: knobs.platform,
        region,
        shape: { size, vcpu, memoryMb, alwaysOn },
        model: invokerModel(knobs, fn, invokers, vcpu),
      },
      defaults: defaultsOf(knobs, region, invokers),
      assumptions: assumptionsOf(knobs, fn, invokers),
    };
  },
};

function defaultsOf(knobs: DeploymentKnobs, region: string, invokers: Invokers): Record<string, unknown> {
  const { nodes, memoryMb, invokerMemoryMb, accountConcurrency, requestsPerMinute } = invokers;
  return {
    ...(knobs.profile === undefined && { profile: behaviour.profile }),
    ...(knobs.region === undefined && { region }),
    ...(knobs.count === undefined && { count: nodes }),
    ...(knobs.memoryMb === undefined && { memory: formatSizeMb(memoryMb) }),
    ...(knobs.invokerMemoryMb === undefined && { invokerMemory: formatSizeMb(invokerMemoryMb) }),
    ...(knobs.accountConcurrency === undefined && { accountConcurrency }),
    ...(knobs.requestsPerMinute === undefined && { requestsPerMinute }),
  };
}

function assumptionsOf(knobs: DeploymentKnobs, fn: FunctionKnobs, invokers: Invokers): string[] {
  const { nodes, slots, memoryMb, invokerMemoryMb, atFullSpeed } = invokers;
  const { pause, containerStart } = behaviour;
  const said = [
    'a vCPU is taken to be as fast as one of Lambda, whatever its architecture',
    `${counted(nodes, 'node')} of ${knobs.size} with ${formatSizeMb(invokerMemoryMb)} for containers hold ${slots} of ${formatSizeMb(memoryMb)} each: where no slot is free a request is refused, where it would wait`,
    ...limitWords(knobs, invokers),
    `a container paused after ${pause.value.afterSec} s keeps a request waiting for ${milliseconds(pause.value.resumeMs)}, ${pause.basis} as of ${pause.asOf}`,
    'containers started beforehand and the limit of ten starts at once on a node are left out',
    'nodes are there all the time, and no managed control plane is billed',
  ];
  if (atFullSpeed < slots) {
    said.push(
      `a container has all processors of its node: beyond ${atFullSpeed} on one node they would slow each other down, which is left out`,
    );
  }
  if (fn.init === undefined) {
    const { p50Ms, p99Ms } = containerStart.value;
    said.push(
      `a cold start takes a median of ${p50Ms} ms, p99 ${p99Ms} ms, ${containerStart.basis} as of ${containerStart.asOf}: ${containerStart.note}`,
    );
  }
  if (fn.timeoutUs === undefined)
    said.push(`no timeout is stated: ${formatDuration(invokers.timeoutUs)}, its default, is used`);
  if (knobs.warmPings) said.push(warmPingWords(knobs.warmPings));
  const counts: Readonly<Record<string, boolean>> = {
    invokerMemory: knobs.invokerMemoryMb === undefined,
    containerVcpu: atFullSpeed < slots,
    containerStart: fn.init === undefined,
  };
  const isUsed = (name: string) => counts[name] ?? true;
  return [...said, ...assumedSentence(knobs.platform, behaviour, isUsed, openwhiskWords)];
}

/** The limits as installed are far below what nodes carry: who meets them must know how to raise them. */
function limitWords(
  knobs: DeploymentKnobs,
  { accountConcurrency, requestsPerMinute }: Invokers,
): readonly string[] {
  const open = [
    ...(knobs.requestsPerMinute === undefined
      ? [`${count(requestsPerMinute)} requests a minute (requestsPerMinute)`]
      : []),
    ...(knobs.accountConcurrency === undefined
      ? [`${count(accountConcurrency)} at once (accountConcurrency)`]
      : []),
  ];
  const minutes = 'a minute is counted from hour 0 of the horizon';
  if (open.length === 0) return [minutes];
  return [`its limits are those it is installed with, more are refused: ${open.join(', ')}; ${minutes}`];
}

function counted(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
