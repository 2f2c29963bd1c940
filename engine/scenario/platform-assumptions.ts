/** What is assumed of deployments, told once however many share it. */
import type { Deployed } from './deploy.ts';

/** So many names stand behind a sentence; of more, one less and how many are not named. */
const MOST_NAMES = 4;

type Place = Deployed['deployment'];

/** `an idle instance … (lambda)`, said once where several deployments share it. */
export function platformAssumptions(deployed: readonly Deployed[]): string[] {
  const placesBySentence = new Map<string, Place[]>();
  for (const { deployment, assumptions } of deployed) {
    for (const sentence of assumptions) {
      placesBySentence.set(sentence, [...(placesBySentence.get(sentence) ?? []), deployment]);
    }
  }
  const all = deployed.map(({ deployment }) => deployment);
  return [...placesBySentence].map(([sentence, places]) => `${sentence} (${placesWords(places, all)})`);
}

/** A response that is stated is billed where an extra for data transfer stands beside the deployment. */
export function responseAssumptions(response: string | undefined, deployed: readonly Deployed[]): string[] {
  const all = deployed.map(({ deployment }) => deployment);
  const without = all.filter(({ extras }) => !extras.some(({ billsResponse }) => billsResponse));
  if (response === undefined || without.length === 0) return [];
  const where = without.length === all.length ? '' : ` (${placesWords(without, all)})`;
  return [`response is not billed: data transfer is left out${where}`];
}

/** Deployments by their ids, all of those on a platform by its name. */
function placesWords(places: readonly Place[], all: readonly Place[]): string {
  const on = (platform: string, among: readonly Place[]) =>
    among.filter((place) => place.platform === platform).length;
  const named = places.map(({ id, platform }) => {
    const isWhole = on(platform, all) > 1 && on(platform, places) === on(platform, all);
    return isWhole ? platform : id;
  });
  const names = [...new Set(named)];
  if (names.length <= MOST_NAMES) return names.join(', ');
  const shown = names.slice(0, MOST_NAMES - 1);
  return `${shown.join(', ')} and ${names.length - shown.length} more`;
}
