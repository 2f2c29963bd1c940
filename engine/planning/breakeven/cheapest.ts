/** Which deployment costs least, range by range of the traffic, among those that give the service asked for. */
import type { Rival } from './crossings.ts';
import type { Duel } from './duel.ts';
import { geometricMean } from './rates.ts';
import type { CheapestRange, RateRange } from './result.ts';

/** `duels[i][j]` for i < j; `met`: of each rival in turn, where it gives the service. */
export function cheapestRanges(
  rivals: readonly Rival[],
  duels: readonly (readonly Duel[])[],
  met: readonly (readonly RateRange[])[],
): CheapestRange[] {
  const rates = rivals[0]!.course.spots.map(({ ratePerSec }) => ratePerSec);
  const orders = duels.flat().flatMap((each) => each.orders);
  const ends = [...orders, ...met.flat()].flatMap((each) => [each.fromPerSec, each.toPerSec]);
  const cuts = [...new Set([...rates, ...ends])].sort((a, b) => a - b);
  const ranges: CheapestRange[] = [];
  for (const [i, toPerSec] of cuts.slice(1).entries()) {
    const fromPerSec = cuts[i]!;
    const deployments = cheapestAt(geometricMean(fromPerSec, toPerSec), rivals, duels, met);
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
  met: readonly (readonly RateRange[])[],
): string[] {
  const holds = ({ fromPerSec, toPerSec }: RateRange) => fromPerSec <= ratePerSec && ratePerSec < toPerSec;
  const isBeaten = (i: number) =>
    rivals.some((_, j) => {
      if (i === j) return false;
      const { orders } = i < j ? duels[i]![j]! : duels[j]![i]!;
      const order = orders.find(holds);
      return order !== undefined && order.sign === (i < j ? 1 : -1);
    });
  return rivals.filter((_, i) => met[i]!.some(holds) && !isBeaten(i)).map(({ id }) => id);
}
