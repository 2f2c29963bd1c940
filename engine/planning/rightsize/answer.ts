/** What the sizes of one deployment did → which of them to choose, as plain data. Field names are public. */
import type { ReplicationFigures } from '../../precision/intervals.ts';
import type { DeploymentResult } from '../../result.ts';
import {
  answeredP99Ms,
  isMet,
  metBy,
  refusedShare,
  type ServiceLevel,
  servesWell,
  shareOf,
  unservedShare,
} from '../service-level.ts';
import { mayCostTheSame } from './as-cheap.ts';
import { balancedOf, cheapestOf, fastestOf, paretoOf } from './front.ts';
import type { MeasuredSize } from './measured-sizes.ts';
import { powerTuningLink } from './power-tuning.ts';
import { sentencesOf } from './probes.ts';
import { memoryOf, type Place, type Size } from './sizes.ts';

/** By which latency the fastest is told. */
export type Latency = 'mean' | 'p50' | 'p99';

export interface Answered {
  readonly size: Size | MeasuredSize;
  readonly played: DeploymentResult;
  /** The same replication by replication: in each of them all sizes have the same luck. */
  readonly replications: readonly ReplicationFigures[];
}

/** One size as it was played. */
export interface EvaluatedSize {
  readonly name: string;
  readonly memoryMb?: number;
  readonly vcpu?: number;
  readonly size?: string;
  readonly total: string;
  readonly perMillionRequests: string | null;
  /** Of what people wait for, cold starts included: requests, or calls where clients try again. Null where nobody was answered. */
  readonly meanMs: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly coldStartRatio: number;
  /** Share of requests that were throttled, dropped or timed out: the two below together. */
  readonly unservedShare: number;
  readonly refusedShare: number;
  readonly timedOutShare: number;
  /** Whether it serves nearly all requests and keeps every stated limit: the others are not chosen among. */
  readonly meets: boolean;
  readonly pareto: boolean;
  readonly interval: DeploymentResult['interval'];
  /** Measured mean duration that it was played with, where there is one, and whether it lies between measured ones. */
  readonly measuredMs?: number;
  readonly interpolated?: true;
  /** Fields of the deployment that state this size. */
  readonly set: Readonly<Record<string, unknown>>;
}

export interface Rightsizing {
  readonly id: string;
  readonly platform: string;
  readonly region: string;
  readonly currency: string;
  readonly period: string;
  /** Names of sizes; null where none serves as it should. */
  readonly cheapest: string | null;
  readonly fastest: string | null;
  readonly balanced: string | null;
  /** The cheapest of those within 1 % of the fastest. */
  readonly asFast: string | null;
  /** Sizes that may cost what the cheapest does: the 95 % interval of the difference, replication by replication, holds 0. */
  readonly asCheap: readonly string[];
  readonly pareto: readonly string[];
  /** The size that the scenario states, where it was tried. */
  readonly now: string | null;
  readonly by: Latency;
  readonly balance: number;
  readonly evaluated: readonly EvaluatedSize[];
  /** What must be known of the cheapest size in particular, one sentence each. */
  readonly notes: readonly string[];
  /** The curve on the page of Lambda Power Tuning, where sizes are memory and prices are in USD. */
  readonly link?: string;
}

interface Ask {
  readonly level: ServiceLevel;
  readonly balance: number;
  readonly by: Latency;
}

/** Nobody feels more than this. */
const AS_FAST = 1.01;
/** What a link can hold: Int16. */
const MOST_LINKED_MB = 32_767;

export function answerOf(id: string, place: Place, answered: readonly Answered[], ask: Ask): Rightsizing {
  const { by, balance } = ask;
  const all = answered.map((each) => evaluated(each, ask.level));
  const choices = all.flatMap((row) => {
    const latencyMs = row[`${by}Ms`];
    return row.meets && latencyMs !== null ? [{ row, total: row.total, latencyMs }] : [];
  });
  const front = new Set(paretoOf(choices).map(({ row }) => row));
  const cheapest = cheapestOf(choices)?.row;
  const playedOf = (row: EvaluatedSize) => answered[all.indexOf(row)]!;
  const fastest = fastestOf(choices);
  const asFast = choices.filter(({ latencyMs }) => latencyMs <= AS_FAST * fastest!.latencyMs);
  const first = answered[0]?.played;
  const currency = first?.bill.currency ?? 'USD';
  const link = linkOf(all, currency);
  return {
    id,
    platform: place.platform.id,
    region: first?.region ?? '',
    currency,
    period: first?.bill.period ?? '',
    cheapest: cheapest?.name ?? null,
    fastest: fastest?.row.name ?? null,
    asFast: cheapestOf(asFast)?.row.name ?? null,
    balanced: balancedOf(choices, balance)?.row.name ?? null,
    asCheap: choices
      .filter(({ row }) => cheapest && row !== cheapest && mayCostTheSame(playedOf(cheapest), playedOf(row)))
      .map(({ row }) => row.name),
    pareto: all.filter((row) => front.has(row)).map(({ name }) => name),
    now: answered.find(({ size }) => isNow(place, size))?.size.name ?? null,
    by,
    balance,
    notes: cheapest ? notesOf(place, cheapest) : [],
    evaluated: all.map((row) => ({ ...row, pareto: front.has(row) })),
    ...(link !== undefined && { link }),
  };
}

function evaluated({ size, played }: Answered, level: ServiceLevel): EvaluatedSize {
  const { bill, interval, coldStartRatio, calls, latencyMs } = played;
  const p99Ms = answeredP99Ms(played);
  const seen = (calls ?? { latencyMs }).latencyMs;
  const { name, memoryMb, vcpu, size: type, set } = size;
  return {
    name,
    ...(memoryMb !== undefined && { memoryMb }),
    ...(vcpu !== undefined && { vcpu }),
    ...(type !== undefined && { size: type }),
    total: bill.total,
    perMillionRequests: bill.perMillionRequests,
    meanMs: p99Ms === null ? null : seen.mean,
    p50Ms: p99Ms === null ? null : seen.p50,
    p99Ms,
    coldStartRatio,
    unservedShare: unservedShare(played),
    refusedShare: refusedShare(played),
    timedOutShare: shareOf(played, 'timedOut'),
    // Where clients try again, what counts is that they get their answer in the end.
    meets: servesWell(played) && isMet(metBy(played, level)),
    pareto: false,
    interval,
    ...('meanMs' in size && { measuredMs: size.meanMs, ...(size.interpolated && { interpolated: true }) }),
    set,
  };
}

/** What it rests on that names the size itself, such as a machine that is fast for a while only. */
function notesOf({ document, written, platforms }: Place, { name, size, set }: EvaluatedSize): string[] {
  const named = sentencesOf(document, { ...written, ...set }, platforms);
  return named.filter((sentence) => sentence.includes(size ?? name));
}

function isNow({ resolved }: Place, { memoryMb, vcpu, size }: Size): boolean {
  const isMemory = memoryMb === undefined || memoryMb === memoryOf(resolved);
  return isMemory && [undefined, resolved.vcpu].includes(vcpu) && [undefined, resolved.size].includes(size);
}

function linkOf(rows: readonly EvaluatedSize[], currency: string): string | undefined {
  const isMemory =
    rows.length > 0 && rows.every(({ vcpu, size }) => vcpu === undefined && size === undefined);
  if (!isMemory || currency !== 'USD') return undefined;
  const shown = rows.filter(
    (row) => row.meets && row.memoryMb! <= MOST_LINKED_MB && row.perMillionRequests !== null,
  );
  if (shown.length === 0) return undefined;
  return powerTuningLink(
    shown.map((row) => ({
      memoryMb: row.memoryMb!,
      meanMs: row.meanMs!,
      usdPerInvocation: Number(row.perMillionRequests) / 1e6,
    })),
  );
}
