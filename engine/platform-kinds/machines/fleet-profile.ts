/** What a fleet's behaviour is told as, and what a run assumes of it. */
import type { DeploymentKnobs } from '../platform.ts';
import { assumedSentence } from '../profiles/assumed.ts';
import { profileOf } from '../profiles/facts.ts';
import type { AnyWords, Profile } from '../profiles/profile.ts';
import type { FleetBehaviour } from './fleet-model.ts';
import { SCALING_FACTS } from './fleet-scaling.ts';

/** Of no use where the number of instances is fixed. */
const OF_SCALING = ['boot', ...SCALING_FACTS];

/** `own`: words of constants that fleets do not share. */
export function fleetProfile(
  behaviour: FleetBehaviour,
  { fixed = false, own }: { readonly fixed?: boolean; readonly own?: AnyWords } = {},
): Profile {
  const whole = profileOf(behaviour, own);
  return fixed ? { ...whole, facts: whole.facts.filter(({ name }) => !OF_SCALING.includes(name)) } : whole;
}

/** In one sentence. That the speed of a vCPU is assumed stands in another. */
export function assumedOfFleet(knobs: DeploymentKnobs, behaviour: FleetBehaviour, own?: AnyWords): string[] {
  const isUsed = (name: string) => {
    if (OF_SCALING.includes(name)) return knobs.scale !== undefined;
    if (name === 'parts') return knobs.memoryMb === undefined;
    if (name === 'queue') return knobs.queue === undefined;
    return name !== 'queueTimeout' || knobs.queueTimeoutUs === undefined;
  };
  return assumedSentence(knobs.platform, behaviour, isUsed, own);
}
