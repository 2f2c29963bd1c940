/** Which deployment costs least, range by range of the traffic, among those that give the service asked for. */
import type { Rival } from './crossings.ts';
import type { Duel } from './duel.ts';
import { geometricMean } from './rates.ts';
import type { CheapestRange } from './result.ts';

/** `duels[i][j]` for i < j. */
export function cheapestRanges(
  rivals: readonly Rival[],
  duels: readonly (readonly Duel[])[],
): CheapestRange[] {
  const rates = rivals[0]!.course.spots.map(({ ratePerSec }) => ratePerSec);
  const ends = duels
    .flat()
    .flatMap(({ orders }) => orders.flatMap((each) => [each.fromPerSec, each.toPerSec]));
  const cuts = [...new Set([...rates, ...ends])].sort((a, b) => a - b);
  const ranges: CheapestRange[] = [];
  for (const [i, toPerSec] of cuts.slice(1).entries()) {
    const fromPerSec = cuts[i]!;
    const deployments = cheapestAt(geometricMean(fromPerSec, toPerSec), rivals, duels);
    const last = ranges.at(-1);
    if (last && String(last.deployments) === String(deployments)) {
      ranges[ranges.length - 1] = { ...last, toPerSec };
    } else ranges.push({ fromPerSec, toPerSec, deployments });
  }
  return ranges;
}

function cheapestAt(
  ratePerSec: number,
  rivals: readonly Rival[],
  duels: readonly (readonly Duel[])[],
): string[] {
  const rates = rivals[0]!.course.spots.map((spot) => spot.ratePerSec);
  const cell = rates.findIndex((rate) => rate > ratePerSec) - 1;
  const isBeaten = (i: number) =>
    rivals.some((_, j) => {
      if (i === j) return false;
      const { orders } = i < j ? duels[i]![j]! : duels[j]![i]!;
      const order = orders.find(
        ({ fromPerSec, toPerSec }) => fromPerSec <= ratePerSec && ratePerSec < toPerSec,
      );
      return order !== undefined && order.sign === (i < j ? 1 : -1);
    });
  return rivals.filter(({ course }, i) => course.holds(cell) && !isBeaten(i)).map(({ id }) => id);
}
