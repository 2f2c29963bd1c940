/** OpenWhisk in the simulator: containers on a fixed number of nodes, its invokers, and the nodes are what is paid for. */
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { warmPingWords } from '../../platform-kinds/pools/warm-pings.ts';
import { count, milliseconds } from '../../platform-kinds/profiles/amounts.ts';
import { assumedSentence } from '../../platform-kinds/profiles/assumed.ts';
import { profileOf } from '../../platform-kinds/profiles/facts.ts';
import { nodePlatform } from '../../platform-kinds/self-hosted/node-platform.ts';
import { counted } from '../../words/counted.ts';
import { formatDuration, formatSizeMb } from '../../words/quantity.ts';
import { openwhiskBehaviour as behaviour } from './behaviour.ts';
import { openwhiskWords } from './fact-words.ts';
import { type Invokers, invokerModel, invokersOf } from './invokers.ts';

export const simulatedOpenWhisk = nodePlatform<Invokers>({
  knobs: [
    ...['size', 'count', 'memory', 'invokerMemory'],
    ...['accountConcurrency', 'requestsPerMinute', 'maxInstances', 'warmPings'],
  ],
  profiles: [profileOf(behaviour, openwhiskWords)],
  behaviour,
  layout: invokersOf,
  place(knobs, fn, invokers, { vcpu }) {
    const { nodes, memoryMb, invokerMemoryMb, accountConcurrency, requestsPerMinute } = invokers;
    return {
      ...{ nodes, vcpu, memoryMb },
      model: invokerModel(knobs, fn, invokers, vcpu),
      defaults: {
        ...(knobs.memoryMb === undefined && { memory: formatSizeMb(memoryMb) }),
        ...(knobs.invokerMemoryMb === undefined && { invokerMemory: formatSizeMb(invokerMemoryMb) }),
        ...(knobs.accountConcurrency === undefined && { accountConcurrency }),
        ...(knobs.requestsPerMinute === undefined && { requestsPerMinute }),
      },
      assumptions: assumptionsOf(knobs, fn, invokers),
    };
  },
});

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
