/**
 * First guesses at a schedule, from the load of each hour alone. The nth instance kept ready carries what Erlang's formula says
 * that it adds; it is kept while it is in use for at least a share of the time. Of all schedules with so many switches the
 * one is taken that is best by this measure.
 */
import { type Days, HOURS } from './day-loads.ts';
import type { DaySwitch } from './schedule.ts';

/** Of every hour: what is lost with so many ready, beside a constant: use × n − what n carry of the load. */
type Losses = readonly Float64Array[];

/** Of one kind of days; `use`: share of the time that the last instance must be in use. A segment starts at midnight where `days` is one kind. */
export function guessDay(loads: readonly number[], use: number, segments: number, days: Days): DaySwitch[] {
  const losses = lossesOf(loads, use);
  const starts = days === undefined ? loads.map((_, hour) => hour) : [0];
  const bests = bestSegments(losses);
  let best: Cut | undefined;
  for (const start of starts) {
    const cut = cutDay(bests, start, segments);
    if (!best || cut.loss < best.loss) best = cut;
  }
  const merged = best!.parts.filter(
    ({ instances }, i, all) => i === 0 || all[i - 1]!.instances !== instances,
  );
  return merged
    .map(({ hour, instances }) => ({ days, minute: (hour % HOURS) * 60, instances }))
    .sort((a, b) => a.minute - b.minute);
}

function lossesOf(loads: readonly number[], use: number): Losses {
  const most = Math.ceil(Math.max(...loads) + 5 * Math.sqrt(Math.max(...loads)) + 5);
  return loads.map((load) => {
    const losses = new Float64Array(most + 1);
    let lost = 1;
    for (let n = 0; n <= most; n++) {
      if (n > 0) lost = (load * lost) / (n + load * lost);
      losses[n] = use * n - load * (1 - lost);
    }
    return losses;
  });
}

interface Segment {
  readonly instances: number;
  readonly loss: number;
}

/** Of each first hour and each length, the best number for all of it. */
function bestSegments(losses: Losses): Segment[][] {
  return losses.map((_, first) => {
    const sum = new Float64Array(losses[0]!.length);
    return losses.map((__, more) => {
      const of = losses[(first + more) % HOURS]!;
      let instances = 0;
      for (let n = 0; n < sum.length; n++) {
        sum[n]! += of[n]!;
        if (sum[n]! < sum[instances]!) instances = n;
      }
      return { instances, loss: sum[instances]! };
    });
  });
}

interface Cut {
  readonly loss: number;
  readonly parts: readonly { readonly hour: number; readonly instances: number }[];
}

/** The day from `start` on in at most so many segments, by dynamic programming. */
function cutDay(bests: Segment[][], start: number, segments: number): Cut {
  let cuts: (Cut | undefined)[] = [{ loss: 0, parts: [] }, ...Array.from({ length: HOURS }, () => undefined)];
  let best: Cut | undefined;
  for (let used = 0; used < segments; used++) {
    const longer: (Cut | undefined)[] = Array.from({ length: HOURS + 1 }, () => undefined);
    cuts.forEach((cut, from) => {
      if (!cut) return;
      for (let to = from + 1; to <= HOURS; to++) {
        const { instances, loss } = bests[(start + from) % HOURS]![to - from - 1]!;
        const known = longer[to];
        if (known && known.loss <= cut.loss + loss) continue;
        longer[to] = { loss: cut.loss + loss, parts: [...cut.parts, { hour: start + from, instances }] };
      }
    });
    const whole = longer[HOURS];
    if (whole && (!best || whole.loss < best.loss)) best = whole;
    cuts = longer;
  }
  return best!;
}
