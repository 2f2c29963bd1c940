/** From which traffic on another deployment costs less: curves of cost, where they cross, and who is cheapest between. */
import { comparedTotal } from '../../comparison.ts';
import type { Scenario } from '../../scenario/compile.ts';
import { horizonWords } from '../../scenario/horizon-words.ts';
import type { WrittenDeployment } from '../candidates.ts';
import type { ReplicationPlayer } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import { cheapestRanges } from './cheapest.ts';
import { Course, type Span } from './course.ts';
import type { Rival } from './crossings.ts';
import { type Duel, duel } from './duel.ts';
import { kneesOf } from './knees.ts';
import { ratesBetween } from './rates.ts';
import type { BreakEven, Curve, Played, RateRange, Step } from './result.ts';
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
  const spans = await Promise.all(rivals.map(({ course }) => spansOf(course)));
  const met = spans.map(metRanges);
  const contested = contestedCells(spans);
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
    curve: await Promise.all(rivals.map((rival, i) => curveOf(rival, scenario, i, contested, met[i]!))),
    crossings: crossings.sort((a, b) => a.ratePerSec - b.ratePerSec),
    cheapest: cheapestRanges(rivals, duels, met),
    played: playedOf(scenario, trials, ratesPerSec, options.toPerSec === undefined),
  };
}

const NO_DUEL: Duel = { crossings: [], orders: [] };

async function curveOf(
  { id, course }: Rival,
  scenario: Scenario,
  index: number,
  contested: readonly boolean[],
  met: readonly RateRange[],
): Promise<Curve> {
  const { platform, region } = scenario.deployments[index]!;
  const steps: Step[] = [];
  for (const cell of contested.keys()) {
    const span = await course.spanIn(cell);
    if (span && (contested[cell] || (steps.length < STEPS_SHOWN && isFewSteps(span)))) {
      steps.push(...(await course.stepsIn(cell)));
    }
  }
  return {
    deployment: id,
    platform,
    region,
    points: course.spots.map(pointOf),
    met,
    knees: kneesOf(course.spots),
    steps,
  };
}

function isFewSteps({ from, to }: Span): boolean {
  return (to.size ?? 0) - (from.size ?? 0) <= STEPS_SHOWN;
}

type Spans = readonly (Span | undefined)[];

/** Cell by cell, where the service is given. */
function spansOf(course: Course): Promise<Spans> {
  return Promise.all(course.spots.slice(1).map((_, cell) => course.spanIn(cell)));
}

function metRanges(spans: Spans): RateRange[] {
  const ranges: RateRange[] = [];
  for (const span of spans) {
    if (!span) continue;
    const [fromPerSec, toPerSec] = [span.from.ratePerSec, span.to.ratePerSec];
    const last = ranges.at(-1);
    if (last?.toPerSec === fromPerSec) ranges[ranges.length - 1] = { ...last, toPerSec };
    else ranges.push({ fromPerSec, toPerSec });
  }
  return ranges;
}

/** Between which rates any two deployments might cross: where their ranges of cost meet or come close. */
function contestedCells(spans: readonly Spans[]): boolean[] {
  return spans[0]!.map((_, cell) => {
    const ranges = spans.flatMap((its) => {
      const span = its[cell];
      return span ? [[span.from, span.to].map(({ result }) => Number(comparedTotal(result)))] : [];
    });
    return ranges.some(([startA, endA], i) =>
      ranges.slice(i + 1).some(([startB, endB]) => {
        const isBelow = Math.max(startA!, endA!) * NEAR < Math.min(startB!, endB!);
        const isAbove = Math.max(startB!, endB!) * NEAR < Math.min(startA!, endA!);
        return !isBelow && !isAbove && (startA !== startB || endA !== endB);
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
  const notes = horizonWords(scenario.assumptions);
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
    ...(notes.length > 0 && { notes }),
    ...(isOurEnd && !trials.rules.isTimeless && { endsEarly: true as const }),
  };
}
