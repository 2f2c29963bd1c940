/** Ceilings: what more of them costs. One that touches nothing saves nothing, and what was written need not be lowered for it. */
import { fromDecimal } from '../../money/decimal.ts';
import { compare } from '../../money/fraction.ts';
import type { InstanceChoice } from './choice.ts';
import type { Judged } from './judged.ts';
import { keyOf, type PlanTrials } from './trials.ts';

export function costsNoMore(a: Judged, b: Judged): boolean {
  return compare(fromDecimal(a.result.bill.total), fromDecimal(b.result.bill.total)) <= 0;
}

/** The same plan with the room that was written, where that is more and costs no more. */
export async function withWrittenRoom(
  trials: PlanTrials,
  plan: Judged,
  written: InstanceChoice,
): Promise<Judged> {
  const room = roomOf(written);
  if (room === undefined) return plan;
  const choice = withRoom(plan.choice, room);
  const isMore = (roomOf(choice) ?? 0) > (roomOf(plan.choice) ?? Number.POSITIVE_INFINITY);
  if (!plan.meets || !isMore || !trials.allows(choice)) return plan;
  const roomy = await trials.withOtherSeeds(choice);
  return roomy.meets && costsNoMore(roomy, plan) ? roomy : plan;
}

/** The lowest ceiling of all that differ from a plan in it alone, where all with more cost the same; undefined where more was not played. */
export function leastRoomOf(plan: Judged, played: readonly Judged[]): number | undefined {
  if (!plan.meets) return undefined;
  const open = keyOf(withRoom(plan.choice, undefined));
  const alike = played
    .filter(({ choice }) => keyOf(withRoom(choice, undefined)) === open)
    .map((each) => ({ each, room: roomOf(each.choice) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.room - b.room);
  const costsTheSame = ({ each }: (typeof alike)[number]) =>
    costsNoMore(each, plan) && costsNoMore(plan, each);
  // What missed with another seed has a play that says so; what was not asked may miss, too.
  const seeds = plan.elsewhere.length;
  const enough = alike.filter(({ each }) => each.meets && each.elsewhere.length === seeds);
  const [least] = enough;
  const above = alike.filter(({ room }) => least !== undefined && room > least.room);
  const isFree = above.length > 0 && [least!, ...above].every(costsTheSame);
  return isFree && Number.isFinite(least!.room) ? least!.room : undefined;
}

function roomOf(choice: InstanceChoice): number | undefined {
  return choice.maxInstances ?? choice.scale?.max;
}

/** A fleet that scales has to have a ceiling: there any number stands for none. */
function withRoom(choice: InstanceChoice, room: number | undefined): InstanceChoice {
  const { scale, maxInstances: _, ...rest } = choice;
  if (scale) return { ...choice, scale: { ...scale, max: room ?? Number.MAX_SAFE_INTEGER } };
  return { ...rest, ...(room !== undefined && { maxInstances: room }) };
}
