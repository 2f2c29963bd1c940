/** From which traffic on another deployment costs less: curves of cost, where they cross, and who is cheapest between. */
import { comparedTotal } from '../../comparison.ts';
import type { Scenario } from '../../scenario/compile.ts';
import type { WrittenDeployment } from '../candidates.ts';
import type { ReplicationPlayer } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { cheapestRanges } from './cheapest.ts';
import { Course } from './course.ts';
import type { Rival } from './crossings.ts';
import { type Duel, duel } from './duel.ts';
import { kneesOf } from './knees.ts';
import { ratesBetween } from './rates.ts';
import type { BreakEven, Curve, Played, Step } from './result.ts';
import { playCurves, pointOf } from './spots.ts';
import { highestRatePerSec } from './stretch.ts';
import { EFFORT, Trials } from './trials.ts';

export interface BreakEvenOptions {
  readonly fromPerSec: number;
  /** Where it is not stated, as far as runs are quick. */
  readonly toPerSec?: number;
  readonly pointsPerDecade: number;
  readonly level: ServiceLevel;
  /** Smallest number of machines of a fleet. */
  readonly fewest: number;
}

/** Further ones, of which there may be hundreds, are only looked for where curves might cross. */
const STEPS_SHOWN = 4;
/** Ranges of cost that come so near to each other might cross. */
const NEAR = 1.05;

/** `scenario`: with at least two deployments and with traffic that has rates. */
export async function breakEven(
  scenario: Scenario,
  options: BreakEvenOptions,
  player: ReplicationPlayer,
): Promise<BreakEven> {
  const { level, fewest } = options;
  const trials = new Trials(scenario, player);
  const toPerSec = options.toPerSec ?? highestRatePerSec(trials.writtenRatePerSec, trials.rules);
  const ratesPerSec = ratesBetween(options.fromPerSec, toPerSec, options.pointsPerDecade);
  const written: readonly (WrittenDeployment & { id: string })[] = scenario.document.deployments.map(
    (deployment, i) => ({ ...deployment, id: scenario.deployments[i]!.id }),
  );
  const curves = await playCurves(trials, written, { level, fewest, ratesPerSec });
  const rivals = written.map((deployment, i) => ({
    id: deployment.id,
    course: new Course(trials, deployment, level, curves[i]!),
  }));
  const contested = contestedCells(rivals);
  const duels: Duel[][] = await Promise.all(
    rivals.map((a, i) =>
      Promise.all(rivals.map((b, j) => (i < j ? duel(trials, [a, b], contested) : NO_DUEL))),
    ),
  );
  const crossings = duels.flat().flatMap((each) => each.crossings);
  const { period } = curves[0]![0]!.result.bill;
  return {
    currency: scenario.exchange.currency,
    period,
    level,
    writtenRatePerSec: trials.writtenRatePerSec,
    curve: await Promise.all(rivals.map((rival, i) => curveOf(rival, scenario, i, contested))),
    crossings: crossings.sort((a, b) => a.ratePerSec - b.ratePerSec),
    cheapest: cheapestRanges(rivals, duels),
    played: playedOf(scenario, trials, ratesPerSec, options.toPerSec === undefined),
  };
}

const NO_DUEL: Duel = { crossings: [], orders: [] };

async function curveOf(
  { id, course }: Rival,
  scenario: Scenario,
  index: number,
  contested: readonly boolean[],
): Promise<Curve> {
  const { platform, region } = scenario.deployments[index]!;
  const steps: Step[] = [];
  for (const cell of contested.keys()) {
    const isKnown = contested[cell] && course.holds(cell);
    if (isKnown || (course.holds(cell) && steps.length < STEPS_SHOWN && isFewSteps(course, cell))) {
      steps.push(...(await course.stepsIn(cell)));
    }
  }
  return {
    deployment: id,
    platform,
    region,
    points: course.spots.map(pointOf),
    knees: kneesOf(course.spots),
    steps,
  };
}

function isFewSteps({ spots }: Course, cell: number): boolean {
  return (spots[cell + 1]!.size ?? 0) - (spots[cell]!.size ?? 0) <= STEPS_SHOWN;
}

/** Between which rates any two deployments might cross: where their ranges of cost meet or come close. */
function contestedCells(rivals: readonly Rival[]): boolean[] {
  const [{ course }] = rivals as [Rival];
  return course.spots.slice(1).map((_, cell) => {
    const ranges = rivals
      .filter((rival) => rival.course.holds(cell))
      .map(({ course: { spots } }) => [cell, cell + 1].map((at) => Number(comparedTotal(spots[at]!.result))));
    return ranges.some(([lowA, highA], i) =>
      ranges.slice(i + 1).some(([lowB, highB]) => {
        const startsApart = Math.max(lowA!, highA!) * NEAR < Math.min(lowB!, highB!);
        const endsApart = Math.max(lowB!, highB!) * NEAR < Math.min(lowA!, highA!);
        return !startsApart && !endsApart && (lowA !== lowB || highA !== highB);
      }),
    );
  });
}

function playedOf(
  scenario: Scenario,
  trials: Trials,
  ratesPerSec: readonly number[],
  isOurEnd: boolean,
): Played {
  const { whole } = trials.rules;
  const stretches = ratesPerSec.map((rate) => trials.stretch(rate, EFFORT.point));
  const shortened = stretches.findIndex(({ horizonSec }) => horizonSec < whole.horizonSec);
  const lengthened = stretches.filter(({ horizonSec }) => horizonSec > whole.horizonSec).length - 1;
  return {
    seed: scenario.document.seed!,
    replications: whole.replications,
    horizonSec: whole.horizonSec,
    ...(shortened >= 0 && { shortenedFromPerSec: ratesPerSec[shortened]! }),
    ...(lengthened >= 0 && { lengthenedToPerSec: ratesPerSec[lengthened]! }),
    longestSec: stretches[0]!.horizonSec,
    shortestSec: stretches.at(-1)!.horizonSec,
    fewestReplications: stretches.at(-1)!.replications,
    ...(isOurEnd && !trials.rules.isTimeless && { endsEarly: true as const }),
  };
}
