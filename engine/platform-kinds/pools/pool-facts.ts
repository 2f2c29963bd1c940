/** What a pool's behaviour is told as: a profile for each plan that behaves in its own way, and what a run assumes of it. */

import type { DeploymentKnobs, FunctionKnobs } from '../platform.ts';
import { assumedSentence } from '../profiles/assumed.ts';
import { profileOf } from '../profiles/facts.ts';
import { poolWords } from '../profiles/pool-words.ts';
import type { Profile } from '../profiles/profile.ts';
import type { PoolBehaviour } from './pool-behaviour.ts';
import type { PoolChoices } from './pool-choices.ts';
import type { PoolPlatform } from './pool-platform.ts';
import { sharedScalingOf } from './sharing-model.ts';

/** Of each year and, in it, of each plan that behaves in its own way; the usual one first. */
export function poolProfiles({
  behaviour,
  earlier,
  plans = [],
}: Pick<PoolPlatform, 'behaviour' | 'earlier' | 'plans'>): Profile[] {
  const bought = plans.length === 0 ? [undefined] : plans;
  const told = bought.flatMap((plan) => {
    const knobs = { id: 'profile', platform: 'profile', ...(plan !== undefined && { plan }) };
    const newest = typeof behaviour === 'function' ? behaviour(knobs) : behaviour;
    return [newest, ...(earlier?.(knobs) ?? [])].map((year) => {
      const { profile, facts } = profileOf(inOrder({ ...newest, ...year }));
      return { profile, ...(plan !== undefined && { plan }), facts };
    });
  });
  // The newest of every plan before what was earlier.
  return told.sort((a, b) => (a.profile < b.profile ? 1 : a.profile > b.profile ? -1 : 0));
}

/** As the constants are read, whatever the order in which a platform states them. */
function inOrder(behaviour: PoolBehaviour): PoolBehaviour {
  const order = Object.keys(poolWords);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = Object.entries(behaviour).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(sorted) as unknown as PoolBehaviour;
}

/** In one sentence. That the speed of a vCPU is assumed stands in another. */
export function assumedOfPool(
  where: string,
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  choices: PoolChoices,
  behaviour: PoolBehaviour,
): string[] {
  const { behaviour: stated = {} } = knobs;
  // Those that share instances have no routing of their own, nor an end but when they are idle.
  const isShared = sharedScalingOf(behaviour, choices, knobs) !== undefined;
  const startsCold = behaviour.coldStart.value !== null || fn.init !== undefined;
  const counts: { readonly [Name in keyof PoolBehaviour]?: boolean } = {
    memoryMb: knobs.memoryMb === undefined && choices.memoryMb !== fn.memoryMb,
    maxTimeoutSec: fn.timeoutUs === undefined,
    accountConcurrency: knobs.accountConcurrency === undefined,
    requestWindow: knobs.requestsPerMinute === undefined,
    processorSec: knobs.cpuLimitUs === undefined,
    coldStart: fn.init === undefined,
    loadingMsPerMb: fn.init === undefined && fn.bundleMb !== undefined,
    startBilled: startsCold,
    readyInstances: knobs.minInstances === undefined && fn.minInstances === undefined,
    requestsAtOnce: knobs.concurrency === undefined,
    sharedScaling: isShared,
    prewarmed: isShared,
    sharedBilling: isShared,
    queueTriggers: knobs.trigger !== undefined && knobs.trigger !== 'http',
    idleLife: stated.idleLife === undefined,
    routing: !isShared && stated.routing === undefined,
    instanceLifeSec: !isShared && stated.instanceLifeUs === undefined,
    scaleOut: stated.scaleOut === undefined,
  };
  const isUsed = (name: string) => counts[name as keyof PoolBehaviour] ?? true;
  return assumedSentence(where, inOrder(behaviour), isUsed);
}
