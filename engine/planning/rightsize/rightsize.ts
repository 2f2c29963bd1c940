/**
 * Which size a deployment should have: every size plays the same requests, and is billed; told are the cheapest, the fastest,
 * the one between, and all that no other beats in both. Leaves out whether the function fits into less memory.
 */
import type { Platform } from '../../platform-kinds/platform.ts';
import type { DeploymentResult, Result } from '../../result.ts';
import type { DeploymentDocument } from '../../scenario/deployment-schema.ts';
import { deploymentIds } from '../../scenario/deployments.ts';
import { readScenario } from '../../scenario/read.ts';
import { inEachRegion } from '../../scenario/regions.ts';
import { suggestion } from '../../words/nearest.ts';
import { parseSizeMb } from '../../words/quantity.ts';
import { replicateCandidates, type WrittenDeployment } from '../candidates.ts';
import type { ReplicationPlayer } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { type Answered, answerOf, type Latency, type Rightsizing } from './answer.ts';
import type { MeasuredPoint } from './measured-points.ts';
import { measuredSizes } from './measured-sizes.ts';
import { type AskedSizes, dimensionOf, memoryOf, type Place, type Size, sizesOf } from './sizes.ts';

export interface RightsizeOptions {
  /** The deployment to size; all that can be where it is absent. */
  readonly deployment?: string;
  readonly asked: AskedSizes;
  /** Mean durations measured at some memory sizes, in place of what follows from the processor share. */
  readonly measured?: readonly MeasuredPoint[];
  /** Whether sizes between the measured ones may be tried too. */
  readonly interpolate: boolean;
  readonly level: ServiceLevel;
  /** Weight of cost against latency in the balanced choice, 0–1. */
  readonly balance: number;
  readonly by: Latency;
}

export type Rightsized =
  | {
      /** As the scenario stands. */
      readonly result: Result;
      readonly answers: readonly Rightsizing[];
      /** The same with each deployment at its cheapest size; one without such a size stays as it stands. */
      readonly chosen: Result;
      readonly issues?: undefined;
    }
  | { readonly issues: readonly string[] };

/** Rejects with what is wrong with the document. */
export async function rightsize(
  whole: object,
  options: RightsizeOptions,
  player: ReplicationPlayer,
  platforms: readonly Platform[],
): Promise<Rightsized> {
  const document = narrowed(whole, options.deployment, platforms);
  const result = await player.play(document);
  const chosen = chosenOf(placesOf(document, result, platforms), options);
  if (chosen.issues) return chosen;
  const tried: { readonly id: string; readonly place: Place; readonly sizes: readonly Size[] }[] = [];
  const issues: string[] = [];
  for (const { id, place } of chosen.places) {
    const { measured } = options;
    const found = measured ? measuredSizes(place, { ...options, measured }) : sizesOf(place, options.asked);
    if (found.issues) issues.push(...found.issues.map((issue) => `${id}: ${issue} (${askedWords(options)})`));
    else tried.push({ id, place, sizes: found.sizes });
  }
  if (issues.length > 0) return { issues };
  const candidates = tried.flatMap(({ place, sizes }) =>
    sizes.map(({ set }) => ({ ...place.written, ...set })),
  );
  const { currency } = result.comparison;
  const played = await replicateCandidates(player, { ...document, currency }, candidates);
  const cheapestOf = new Map<string, DeploymentResult>();
  let from = 0;
  const answers = tried.map(({ id, place, sizes }) => {
    const answered: Answered[] = sizes.map((size, i) => {
      const { result: each, replications } = played[from + i]!;
      return { size, played: each, replications };
    });
    from += sizes.length;
    const answer = answerOf(id, place, answered, options);
    const cheapest = answered.find(({ size }) => size.name === answer.cheapest);
    if (cheapest) cheapestOf.set(id, { ...cheapest.played, id });
    return answer;
  });
  const deployments = result.deployments.map((each) => cheapestOf.get(each.id) ?? each);
  return { result, answers, chosen: { ...result, deployments } };
}

/** With the wanted deployment alone; as it is where that is not among a sound document's. */
function narrowed(document: object, wanted: string | undefined, platforms: readonly Platform[]): object {
  if (wanted === undefined || readScenario(document, '', platforms).issues.length > 0) return document;
  const { deployments } = document as { readonly deployments: readonly DeploymentDocument[] };
  const regional = inEachRegion(deployments, platforms).map(({ written }) => written);
  const at = deploymentIds(regional, () => {}).indexOf(wanted);
  return at < 0 ? document : { ...document, deployments: [{ ...regional[at], id: wanted }] };
}

interface Placed {
  readonly id: string;
  readonly place: Place;
}

type Places =
  | { readonly places: readonly Placed[]; readonly issues?: undefined }
  | { readonly places?: undefined; readonly issues: readonly string[] };

interface Functions {
  readonly deployments: readonly WrittenDeployment[];
  readonly function?: { readonly memory?: unknown };
  readonly functions?: Readonly<Record<string, { readonly memory?: unknown }>>;
}

function placesOf(document: object, result: Result, platforms: readonly Platform[]): Placed[] {
  const { deployments } = document as { readonly deployments: readonly DeploymentDocument[] };
  const regional = inEachRegion(deployments, platforms).map(({ written }) => written);
  const ids = deploymentIds(regional, () => {});
  const resolved = result.scenario as Functions;
  const functions = Object.values(resolved.functions ?? { main: resolved.function! });
  const needMb = Math.max(...functions.map(({ memory }) => parseSizeMb(memory).value ?? 0));
  return result.deployments.map(({ id, platform }, i) => ({
    id,
    place: {
      document,
      written: regional[ids.indexOf(id)]!,
      resolved: resolved.deployments[i]!,
      platform: platforms.find((each) => each.id === platform)!,
      platforms,
      needMb,
    },
  }));
}

/** The deployments that can be sized as asked. */
function chosenOf(places: readonly Placed[], options: RightsizeOptions): Places {
  const { deployment: wanted, measured } = options;
  const ids = places.map(({ id }) => id);
  if (wanted !== undefined && !ids.includes(wanted)) {
    return {
      issues: [`--deployment must be one of ${ids.join(', ')}, got "${wanted}"${suggestion(wanted, ids)}`],
    };
  }
  const named = wanted === undefined ? places : places.filter(({ id }) => id === wanted);
  const possible = named.filter(({ place }) => canBeAsked(place, options));
  if (possible.length === 0) {
    const names = named.map(
      ({ id, place: { platform } }) =>
        `${id} (${platform.id}) by ${dimensionOf(named.find((each) => each.id === id)!.place) ?? 'nothing'}`,
    );
    return {
      issues: [
        `${askedWords(options)} must go with a deployment that is sized so; sized are ${names.join(', ')}`,
      ],
    };
  }
  if (!measured || possible.length === 1) return { places: possible };
  const onLambda = possible.filter(({ place }) => place.platform.id === 'aws-lambda');
  if (onLambda.length === 1) return { places: onLambda };
  const names = possible.map(({ id }) => id).join(', ');
  return { issues: [`--measured must go with --deployment, the one that was measured: one of ${names}`] };
}

function canBeAsked(place: Place, { asked, measured }: RightsizeOptions): boolean {
  const dimension = dimensionOf(place);
  if (measured) return dimension === 'memory' && memoryOf(place.resolved) !== undefined;
  if (asked.size) return dimension === 'size';
  if (asked.vcpu) return dimension === 'vcpu';
  if (asked.memoryMb) return dimension === 'memory' || dimension === 'vcpu';
  return dimension !== undefined;
}

function askedWords({ asked, measured }: RightsizeOptions): string {
  if (measured) return '--measured';
  if (asked.size) return '--sizes';
  if (asked.vcpu) return '--vcpu';
  return asked.memoryMb ? '--memory' : 'rightsize';
}
