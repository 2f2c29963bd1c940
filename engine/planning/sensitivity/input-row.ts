/** What an input does to a deployment as plain data: all that a tornado chart and a table need. */
import type { DeploymentResult } from '../../result.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { Effect, Moved } from './effects.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Input } from './inputs.ts';
import { holdsNone, type Shift95 } from './shift.ts';

export interface InputRow {
  readonly input: string;
  /** Field that is moved; absent for prices, which are moved on the bill. */
  readonly path?: string;
  /** Of several that are moved together, the one that `low`, `base` and `high` are of: `p50`. */
  readonly figure?: string;
  /** The price's meter. */
  readonly meter?: string;
  readonly low: string | number | null;
  readonly base: string | number;
  readonly high: string | number | null;
  /** What the input is then ÷ what it is. */
  readonly factorLow: number | null;
  readonly factorHigh: number | null;
  readonly totalLow: string | null;
  readonly totalBase: string;
  readonly totalHigh: string | null;
  /** Per cent of the bill for each per cent of the input; null where the bill is 0. */
  readonly elasticity: number | null;
  readonly p99LowMs: number | null;
  readonly p99BaseMs: number | null;
  readonly p99HighMs: number | null;
  readonly p99Elasticity: number | null;
  /** Ends of the bars, from the base: 1 or −1 is as far as any input of the deployment reaches. */
  readonly bars: { readonly total: Bar; readonly p99: Bar };
  /** 95 % intervals of what is added to the figures, from replications of the same luck; absent for prices, which leave no doubt. */
  readonly shift95?: { readonly low: Shift95 | null; readonly high: Shift95 | null };
  /** Whether all that the input does to the figure may be chance. */
  readonly withinNoise: { readonly total: boolean; readonly p99: boolean };
  /** Why there is no lower or higher one. */
  readonly refusedLow?: string;
  readonly refusedHigh?: string;
}

/** Null where the input cannot be moved so. */
export type Bar = readonly [low: number | null, high: number | null];

/** Rows of one deployment, in the order of its effects. */
export function inputRows(effects: readonly Effect[], base: DeploymentResult): InputRow[] {
  const shifts = effects.map((effect) => shiftsOf(effect, figuresOf(base)));
  const reach = {
    total: reachOf(shifts.map(({ total }) => total)),
    p99: reachOf(shifts.map(({ p99 }) => p99)),
  };
  return effects.map((effect, i) => {
    const { total, p99 } = shifts[i]!;
    const bars = { total: scaledTo(total, reach.total), p99: scaledTo(p99, reach.p99) };
    return { ...inputRow(effect, base, { total, p99 }), bars };
  });
}

function inputRow(
  effect: Effect,
  base: DeploymentResult,
  shifts: { readonly total: Bar; readonly p99: Bar },
): Omit<InputRow, 'bars'> {
  const { what, low, high } = effect;
  const [lower, higher] = [ended(low), ended(high)];
  const { total, p99Ms } = figuresOf(base);
  const change = (higher?.factor ?? 1) - (lower?.factor ?? 1);
  return {
    input: inputName(effect),
    ...('price' in what ? { meter: what.price.meter } : { path: what.input.path, ...figureOf(what.input) }),
    ...{ low: lower?.value ?? null, base: effect.base, high: higher?.value ?? null },
    ...{ factorLow: lower?.factor ?? null, factorHigh: higher?.factor ?? null },
    ...{ totalLow: lower?.figures.total ?? null, totalBase: total, totalHigh: higher?.figures.total ?? null },
    elasticity: perPercent(shifts.total, Number(total), change),
    ...{ p99LowMs: lower?.figures.p99Ms ?? null, p99BaseMs: p99Ms, p99HighMs: higher?.figures.p99Ms ?? null },
    p99Elasticity: perPercent(shifts.p99, p99Ms, change),
    ...('input' in what && {
      shift95: { low: lower?.shift95 ?? null, high: higher?.shift95 ?? null },
    }),
    withinNoise: {
      total: isNoise(shifts.total, [lower?.shift95?.total, higher?.shift95?.total]),
      p99: isNoise(shifts.p99, [lower?.shift95?.p99Ms, higher?.shift95?.p99Ms]),
    },
    ...(low.refused !== undefined && { refusedLow: low.refused }),
    ...(high.refused !== undefined && { refusedHigh: high.refused }),
  };
}

function figureOf({ path, leaves: [first, ...others] }: Input): { figure?: string } {
  return others.length === 0
    ? {}
    : { figure: first!.path.slice(path.length).replace(/^\.(quantiles\.)?/, '') };
}

type Played = Exclude<Moved, { refused: string }>;

function ended(side: Moved): Played | undefined {
  return side.refused === undefined ? side : undefined;
}

function shiftsOf({ low, high }: Effect, base: Figures): { total: Bar; p99: Bar } {
  const shift = (side: Moved, of: (figures: Figures) => number | null) => {
    const [to, from] = [side.refused === undefined ? of(side.figures) : null, of(base)];
    return to === null || from === null ? null : to - from;
  };
  const both = (of: (figures: Figures) => number | null): Bar => [shift(low, of), shift(high, of)];
  return { total: both(({ total }) => Number(total)), p99: both(({ p99Ms }) => p99Ms) };
}

function reachOf(bars: readonly Bar[]): number {
  return Math.max(0, ...bars.flat().map((each) => Math.abs(each ?? 0)));
}

function scaledTo([low, high]: Bar, reach: number): Bar {
  const scaled = (shift: number | null) => (shift === null ? null : round(reach === 0 ? 0 : shift / reach));
  return [scaled(low), scaled(high)];
}

/** Null where there is nothing to relate it to, or nothing came of one of the sides. */
function perPercent([low, high]: Bar, base: number | null, change: number): number | null {
  if (!base || change === 0 || (low === null && high === null)) return null;
  return round(((high ?? 0) - (low ?? 0)) / base / change);
}

/** Four digits tell enough, and 0 has no sign. */
function round(value: number): number {
  return Number(value.toPrecision(4)) || 0;
}

/** Nothing moved is no noise, and neither one replication nor a price knows of any. */
function isNoise(bar: Bar, intervals: readonly (Interval | undefined)[]): boolean {
  const moving = bar.flatMap((shift, side) => (shift ? [intervals[side]] : []));
  return moving.length > 0 && moving.every((interval) => interval !== undefined && holdsNone(interval));
}

/** `duration`, `scale.min`, `traffic[1].rate`, `price of Duration`: as little as tells it from the deployment's other inputs. */
export function inputName({ what }: Pick<Effect, 'what'>): string {
  if ('price' in what)
    return `price of ${what.price.label}${what.price.platform ? ` (${what.price.platform})` : ''}`;
  return what.input.path
    .replace(/^deployments\[\d+\]\.(behaviour\.)?/, '')
    .replace(/^(function|functions|traffic|downstream)\./, '');
}
