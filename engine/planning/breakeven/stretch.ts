/**
 * How long is played at a rate. Traffic that is the same at all times is as well known from a stretch of it as from a week,
 * and a run then takes about the same time at any rate; where a horizon holds a few requests, it is longer than that. Traffic with
 * a shape is played as a whole, fewer times.
 */

export interface Stretch {
  readonly horizonSec: number;
  readonly warmupSec: number;
  readonly replications: number;
}

export interface StretchRules {
  /** As the scenario has it. */
  readonly whole: Stretch;
  /** Whether a part of the horizon stands for all of it. */
  readonly isTimeless: boolean;
  /** An autoscaler needs its time to arrive at the number of machines that it wants. */
  readonly isAutoscaled: boolean;
}

const MINUTE = 60;
const SHORTEST = { horizonSec: 2 * MINUTE, warmupSec: 2 * MINUTE };
const SHORTEST_AUTOSCALED = { horizonSec: 10 * MINUTE, warmupSec: 30 * MINUTE };
/** An interval of fewer means nothing. */
export const FEWEST_REPLICATIONS = 3;
/** Of what is played; the rest comes before it. */
const COUNTED = 0.8;

const HIGHEST_PER_SEC = 1000;
/** A run with a shape is played as a whole: the highest traffic of its curve is one that takes so many requests. */
const MOST_REQUESTS = 6e6;

/** How far a curve goes where nobody says: at least to what the scenario itself has. */
export function highestRatePerSec(writtenPerSec: number, { whole, isTimeless }: StretchRules): number {
  const affordable = MOST_REQUESTS / (whole.horizonSec + whole.warmupSec);
  return Math.max(writtenPerSec, isTimeless ? HIGHEST_PER_SEC : Math.min(HIGHEST_PER_SEC, affordable));
}

/** Of the requests that are affordable, at least so many: a few more or fewer by luck are then a per cent of the bill at most. */
const LEAST = 0.1;
const LONGEST_SEC = 365 * 24 * 3600;

/** What takes about `requests` requests, warm-up included; more than the scenario has only where that is less than a tenth. */
export function stretchAt(ratePerSec: number, requests: number, rules: StretchRules): Stretch {
  const { whole, isTimeless, isAutoscaled } = rules;
  const wholeSec = whole.horizonSec + whole.warmupSec;
  const fewer = (seconds: number, fewest: number) => {
    const affordable = Math.floor(requests / (ratePerSec * seconds));
    return Math.min(whole.replications, Math.max(fewest, affordable));
  };
  if (!isTimeless) return { ...whole, replications: fewer(wholeSec, 1) };
  const seconds = requests / (ratePerSec * whole.replications);
  if (seconds >= wholeSec) {
    const longer = Math.min(LONGEST_SEC, Math.round(LEAST * seconds));
    return { ...whole, horizonSec: Math.max(whole.horizonSec, longer) };
  }
  const shortest = isAutoscaled ? SHORTEST_AUTOSCALED : SHORTEST;
  const horizonSec = Math.min(whole.horizonSec, Math.max(shortest.horizonSec, Math.round(COUNTED * seconds)));
  const before = Math.max(shortest.warmupSec, Math.round((1 - COUNTED) * seconds));
  const warmupSec = Math.min(whole.warmupSec, before);
  return { horizonSec, warmupSec, replications: fewer(horizonSec + warmupSec, FEWEST_REPLICATIONS) };
}
