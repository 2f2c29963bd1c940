/** What Lambda's behaviour is told as: a profile for each year, and what a run assumes of it. */
import { memoryMbPerVcpu } from '../../platform-kinds/cpu-share.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { assumedSentence } from '../../platform-kinds/profiles/assumed.ts';
import { factsOf } from '../../platform-kinds/profiles/facts.ts';
import type { Profile } from '../../platform-kinds/profiles/profile.ts';
import { formatDuration } from '../../words/quantity.ts';
import { lambdaBehaviour } from './behaviour.ts';
import type { Choices } from './choices.ts';
import { imagePlacement, initByRuntime, loadingPerMb, placement, placementTails } from './cold-starts.ts';
import { lambdaWords } from './fact-words.ts';
import { firstRuns } from './first-runs.ts';
import { imageInits } from './image-inits.ts';
import { LAMBDA_PROFILES, type LambdaProfile } from './profiles.ts';
import { restores } from './snap-start.ts';

const ID = 'aws-lambda';
const SECOND_US = 1_000_000;

/** The same in every year. */
const coldStarts = {
  placement,
  placementTails,
  initByRuntime,
  loadingPerMb,
  imagePlacement,
  imageInits,
  restores,
  firstRuns,
};

export const lambdaProfiles: readonly Profile[] = LAMBDA_PROFILES.map((profile) => ({
  profile: profile.profile,
  facts: factsOf(constantsOf(profile), lambdaWords),
}));

/** As they are read: how large, how many, which, how long, and what a start takes. */
function constantsOf(profile: LambdaProfile): object {
  // Pollers are billed and not simulated.
  const { sqsPollers: _, metering, initBilled, timeoutEndsInstance, ...limits } = lambdaBehaviour;
  return { ...limits, memoryMbPerVcpu, ...profile, timeoutEndsInstance, ...coldStarts, initBilled, metering };
}

/** In one sentence; what is documented or measured is not in it. */
export function assumedOfLambda(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  { profile, packaging, runtime }: Pick<Choices, 'profile' | 'packaging' | 'runtime'>,
): string[] {
  const newest = LAMBDA_PROFILES[0]!.profile;
  const where = profile.profile === newest ? ID : `${ID}@${profile.profile}`;
  const { behaviour = {} } = knobs;
  const isUsed = (name: string) => {
    const unused = packaging.kind === 'image' ? ['placement', 'placementTails'] : ['imagePlacement'];
    if (name === 'placementTails' && !(runtime in placementTails.value)) return false;
    if (name in coldStarts) return fn.init === undefined && !unused.includes(name);
    if (name === 'provisionedAlarms') return knobs.ready?.by === 'alarms';
    if (name.startsWith('provisioned')) return knobs.ready !== undefined;
    if (name.startsWith('idleLife')) return behaviour.idleLife === undefined;
    return true;
  };
  return assumedSentence(where, constantsOf(profile), isUsed, lambdaWords);
}

export function idleLifeAssumptions({ idleLife, idleLifeBesideOthers }: LambdaProfile): string[] {
  const within = ({ value: { idleSec } }: LambdaProfile['idleLife']) => {
    const [least, most] = [idleSec[0]!, idleSec.at(-1)!].map((sec) => formatDuration(sec * SECOND_US));
    return least === most ? least : `${least} to ${most}`;
  };
  const seen = `as ${idleLife.basis} in ${idleLife.asOf}: AWS documents no time`;
  const alone = idleLifeBesideOthers ? 'an idle instance that is the only one' : 'an idle instance';
  return [
    `${alone} is gone after ${within(idleLife)}, ${seen}`,
    ...(idleLifeBesideOthers
      ? [`one beside others is gone after ${within(idleLifeBesideOthers)}, ${seen}`]
      : []),
  ];
}
