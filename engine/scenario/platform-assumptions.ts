/** What platforms assume, told once however many deployments share it. */
import type { Deployed } from './deploy.ts';

/** `lambda: an idle instance …`, said once where several deployments share it; of all on a platform by its name. */
export function platformAssumptions(deployed: readonly Deployed[]): string[] {
  const placesBySentence = new Map<string, { readonly id: string; readonly platform: string }[]>();
  for (const { deployment, assumptions } of deployed) {
    for (const sentence of assumptions) {
      placesBySentence.set(sentence, [...(placesBySentence.get(sentence) ?? []), deployment]);
    }
  }
  const countOn = (platform: string) =>
    deployed.filter(({ deployment }) => deployment.platform === platform).length;
  return [...placesBySentence].map(([sentence, places]) => {
    const on = (platform: string) => places.filter((place) => place.platform === platform);
    const names = places.map(({ id, platform }) => {
      const isWhole = countOn(platform) > 1 && on(platform).length === countOn(platform);
      return isWhole ? platform : id;
    });
    return `${[...new Set(names)].join(', ')}: ${sentence}`;
  });
}
