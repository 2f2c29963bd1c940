/**
 * The cheapest schedule of instances kept ready, by the hour of the day and, where a week is played, by weekdays and weekends: the
 * best of many guesses, then one switch after the other moved in number and in time while that helps.
 */
import { type Clock, coversDays, type Days, loadsByHour } from './day-loads.ts';
import { bestOf, comparePlans, type Judged } from './judged.ts';
import { DAY_MINUTES, type DaySwitch, inOrder, switchesOf, writtenSchedule } from './schedule.ts';
import { guessDay } from './schedule-guess.ts';
import type { PlanTrials } from './trials.ts';

/** Shares of the time in use down to which instances are kept: above the first none saves money on its own. */
const USES = [0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.12, 0.07, 0.04, 0.02, 0.01, 0.005, 0.001];
/** Switches a day; more are hard to keep an eye on. */
const SEGMENTS = [2, 3, 4, 6];
/** Where many plans would take long. */
const FEW_SEGMENTS = [4];
const MOST_ROUNDS = 40;
const FEW_ROUNDS = 3;

interface Schedule {
  readonly switches: readonly DaySwitch[];
  readonly plan: Judged;
}

/** `number`: the best single number; `most`: never more than so many. Undefined where no whole day is played, or nothing changes in it. */
export async function planSchedule(
  trials: PlanTrials,
  clock: Clock,
  number: Judged,
  most: number,
): Promise<Judged | undefined> {
  if (!coversDays(clock, 1)) return undefined;
  const kinds: Days[][] = [
    [undefined],
    ...(coversDays(clock, 7) ? [['weekdays', 'weekends'] as Days[]] : []),
  ];
  const segments = trials.affords(USES.length * SEGMENTS.length * kinds.length) ? SEGMENTS : FEW_SEGMENTS;
  const guesses = kinds.flatMap((days) =>
    segments.flatMap((cuts) =>
      USES.map((use) =>
        days
          .flatMap((of) => guessDay(loadsByHour(number.result, clock, of), use, cuts, of))
          .map((each) => ({ ...each, instances: Math.min(most, each.instances) })),
      ),
    ),
  );
  const changing = guesses.filter(changes);
  if (changing.length === 0) return undefined;
  const start = await bestSchedule(trials, changing);
  return (await improve(trials, start, most)).plan;
}

/** From a schedule on that was found before: to the best near the best of all that were played. */
export async function planNearSchedule(trials: PlanTrials, near: Judged, most: number): Promise<Judged> {
  const schedules = trials.all.flatMap(({ choice }) => (switchesOf(choice) ? [choice] : []));
  const plan = bestOf([near, ...(await trials.try(schedules))]);
  // Where many plans take long, what was played on the way is near enough.
  if (!trials.affords(MOST_ROUNDS * 20)) return plan;
  const start = { switches: switchesOf(plan.choice)!, plan };
  return (await improve(trials, start, most)).plan;
}

/** Each of its switches by one more and one fewer. */
export async function playNearSchedules(
  trials: PlanTrials,
  { choice }: Judged,
  most: number,
): Promise<Judged[]> {
  const switches = switchesOf(choice) ?? [];
  const near = switches.flatMap((each, i) =>
    numberMoves(1, most)(each).map(([instead]) => switches.map((old, j) => (i === j ? instead! : old))),
  );
  const played = await playAll(trials, near.filter(changes));
  return played.flatMap((each) => (each ? [each.plan] : []));
}

async function improve(trials: PlanTrials, start: Schedule, most: number): Promise<Schedule> {
  let best = start;
  let step = Math.max(1, Math.round(Math.max(...start.switches.map(({ instances }) => instances)) / 8));
  const rounds = trials.affords(MOST_ROUNDS * 20) ? MOST_ROUNDS : FEW_ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const better =
      (await bestMove(trials, best, numberMoves(step, most))) ?? (await bestMove(trials, best, timeMoves));
    if (better) best = better;
    else if (step === 1) break;
    else step = Math.ceil(step / 3);
  }
  return best;
}

/** What may be done to one switch: an empty list takes it away. */
type Moves = (each: DaySwitch) => readonly (readonly DaySwitch[])[];

const numberMoves =
  (step: number, most: number): Moves =>
  (each) => [
    [{ ...each, instances: Math.max(0, each.instances - step) }],
    [{ ...each, instances: Math.min(most, each.instances + step) }],
  ];

const timeMoves: Moves = (each) => [
  ...(each.days !== undefined && each.minute === 0
    ? []
    : [-60, -15, 15, 60].map((by) => [{ ...each, minute: (each.minute + by + DAY_MINUTES) % DAY_MINUTES }])),
  ...(each.days !== undefined && each.minute === 0 ? [] : [[]]),
];

/** The best of all single moves and of the good ones together; undefined where nothing is better. */
async function bestMove(trials: PlanTrials, from: Schedule, moves: Moves): Promise<Schedule | undefined> {
  const single = from.switches.flatMap((each, i) => moves(each).map((instead) => ({ i, instead })));
  const tried = await playAll(
    trials,
    single.map((move) => applied(from, [move])),
  );
  const good = single
    .map((move, m) => ({ ...move, found: tried[m] }))
    .filter(({ found }) => found !== undefined && comparePlans(found.plan, from.plan) < 0)
    .sort((a, b) => comparePlans(a.found!.plan, b.found!.plan))
    .filter(({ i }, m, all) => all.findIndex((other) => other.i === i) === m);
  if (good.length === 0) return undefined;
  const together = [2, 4, good.length].filter((count) => count <= good.length && count > 1);
  const combined = await playAll(
    trials,
    together.map((count) => applied(from, good.slice(0, count))),
  );
  return best([good[0]!.found!, ...combined.filter((each) => each !== undefined)]);
}

function applied(
  { switches }: Schedule,
  moves: readonly { readonly i: number; readonly instead: readonly DaySwitch[] }[],
): DaySwitch[] | undefined {
  const moved = inOrder(switches.flatMap((each, i) => moves.find((move) => move.i === i)?.instead ?? [each]));
  return moved && changes(moved) ? moved : undefined;
}

/** One number around the clock is no schedule. */
function changes(switches: readonly DaySwitch[]): boolean {
  return switches.some(({ instances }) => instances !== switches[0]!.instances);
}

async function playAll(
  trials: PlanTrials,
  schedules: readonly (readonly DaySwitch[] | undefined)[],
): Promise<(Schedule | undefined)[]> {
  const playable = schedules.flatMap((switches) => (switches ? [switches] : []));
  const plans = await trials.try(playable.map((switches) => ({ minInstances: writtenSchedule(switches) })));
  return schedules.map((switches) => {
    const i = switches === undefined ? -1 : playable.indexOf(switches);
    return i < 0 ? undefined : { switches: playable[i]!, plan: plans[i]! };
  });
}

async function bestSchedule(
  trials: PlanTrials,
  schedules: readonly (readonly DaySwitch[])[],
): Promise<Schedule> {
  const played = await playAll(trials, schedules);
  return best(played.filter((each) => each !== undefined));
}

function best(schedules: readonly Schedule[]): Schedule {
  const plan = bestOf(schedules.map((each) => each.plan));
  return schedules.find((each) => each.plan === plan)!;
}
