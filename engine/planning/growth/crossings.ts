/** What a deployment crosses from one month to the next: a free quantity, a tier, a limit, another instance. */
import type { DeploymentResult } from '../../result.ts';
import { refusedShare, shareOf } from '../service-level.ts';
import { type MeterMark, meterMarks } from './bill-marks.ts';

/** The figures that a sentence about it needs, and no sentence. */
export type Crossing = { readonly deployment: string } & (
  | ({ readonly what: 'freeUsedUp' | 'freeAgain' } & OfMeter)
  | ({
      readonly what: 'tier';
      readonly tier: number;
      readonly unitPrice: string;
      readonly before: string;
    } & OfMeter)
  | {
      readonly what: 'refused' | 'timedOut';
      /** Of requests. */
      readonly share: number;
      /** The knob that is reached, and its value, where it is known to be. */
      readonly limit?: { readonly knob: string; readonly value: number };
    }
  | { readonly what: 'served' }
  | { readonly what: 'instances'; readonly peak: number; readonly before: number }
);

type OfMeter = Pick<MeterMark, 'meter' | 'label' | 'unit'> & { readonly platform?: string };

/** `written`: the deployment in the scenario with its defaults filled in. */
export function crossingsBetween(
  before: DeploymentResult,
  now: DeploymentResult,
  written: Readonly<Record<string, unknown>> = {},
): Crossing[] {
  return [
    ...billCrossings(before, now),
    ...serviceCrossings(before, now, written),
    ...instanceCrossings(before, now, written),
  ].map((crossing) => ({ deployment: now.id, ...crossing }));
}

type Nameless<T> = T extends unknown ? Omit<T, 'deployment'> : never;

function billCrossings(before: DeploymentResult, now: DeploymentResult): Nameless<Crossing>[] {
  const earlier = meterMarks(before.bill.lines);
  return [...meterMarks(now.bill.lines)].flatMap(([key, mark]): Nameless<Crossing>[] => {
    const was = earlier.get(key) ?? unused(mark);
    const { meter, label, unit, platform } = mark;
    const of = { meter, label, unit, ...(platform !== undefined && { platform }) };
    return [
      ...(was.free === 'inside' && mark.free === 'usedUp' ? [{ what: 'freeUsedUp' as const, ...of }] : []),
      ...(was.free === 'usedUp' && mark.free === 'inside' ? [{ what: 'freeAgain' as const, ...of }] : []),
      ...(was.tier === mark.tier
        ? []
        : [
            {
              what: 'tier' as const,
              tier: mark.tier,
              unitPrice: mark.unitPrice,
              before: was.unitPrice,
              ...of,
            },
          ]),
    ];
  });
}

/** A meter that was not used the month before was inside its free quantity, and in its first tier. */
function unused({ free, firstPrice }: MeterMark): Pick<MeterMark, 'free' | 'tier' | 'unitPrice'> {
  return { free: free === 'none' ? 'none' : 'inside', tier: 1, unitPrice: firstPrice };
}

/** One request in a thousand: less is no change of how a deployment serves. */
const WORTH_SAYING = 0.001;

function serviceCrossings(
  before: DeploymentResult,
  now: DeploymentResult,
  written: Readonly<Record<string, unknown>>,
): Nameless<Crossing>[] {
  const found = (['refused', 'timedOut'] as const).flatMap((what): Nameless<Crossing>[] => {
    const [was, is] = [SHARES[what](before), SHARES[what](now)];
    if (was >= WORTH_SAYING || is < WORTH_SAYING) return [];
    const limit = what === 'refused' ? limitReached(now, written) : undefined;
    return [{ what, share: is, ...(limit && { limit }) }];
  });
  const fails = (each: DeploymentResult) =>
    SHARES.refused(each) >= WORTH_SAYING || SHARES.timedOut(each) >= WORTH_SAYING;
  return fails(before) && !fails(now) ? [...found, { what: 'served' }] : found;
}

const SHARES = {
  refused: refusedShare,
  timedOut: (each: DeploymentResult) => shareOf(each, 'timedOut'),
};

/** Ceilings on instances. */
const CEILINGS = ['maxInstances', 'accountConcurrency'] as const;

function limitReached({ requests, instances }: DeploymentResult, written: Readonly<Record<string, unknown>>) {
  if (requests.throttled === 0) return undefined;
  const reached = CEILINGS.flatMap((knob) => {
    const value = written[knob];
    return typeof value === 'number' && instances.peak >= value ? [{ knob, value }] : [];
  });
  return reached[0];
}

/** Of larger fleets one instance more is no news. */
const MOST_INSTANCES = 20;

/** Fleets that scale by themselves: whether the busiest moment takes another instance. */
function instanceCrossings(
  { instances: { peak: was } }: DeploymentResult,
  { instances: { peak: is } }: DeploymentResult,
  { scale }: Readonly<Record<string, unknown>>,
): Nameless<Crossing>[] {
  const [before, peak] = [Math.ceil(was), Math.ceil(is)];
  if (scale === undefined || before === peak || peak > MOST_INSTANCES) return [];
  return [{ what: 'instances', peak, before }];
}
