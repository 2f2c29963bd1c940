/** What `rightsize` says in words: the answer in one sentence, ties, and what all of it rests on. */
import type { EvaluatedSize, Rightsizing } from '../../engine/planning/rightsize/answer.ts';
import { MOST_UNSERVED } from '../../engine/planning/service-level.ts';
import type { Result } from '../../engine/result.ts';
import { horizonWords } from '../../engine/scenario/horizon-words.ts';
import { periodWords } from './comparison.ts';
import { compareDecimals, isZero } from './decimal.ts';
import { scenarioName } from './headline.ts';
import { formatMoney } from './money.ts';
import { formatMilliseconds, formatShare } from './numbers.ts';

/** `lambda: 1 GB is cheapest at $12.20 a month, 8 % below the 512 MB that it has now; …`. */
export function sentence(answer: Rightsizing, result: Result): string {
  const { id, evaluated, currency, by } = answer;
  const named = (name: string | null) => evaluated.find((size) => size.name === name);
  const [cheapest, fastest, balanced, now] = [
    answer.cheapest,
    answer.fastest,
    answer.balanced,
    answer.now,
  ].map(named);
  const who = `${scenarioName(result)}, ${id}`;
  if (!cheapest || !fastest || !balanced) return `${who}: ${noneWords(answer)}`;
  const price = (size: EvaluatedSize) => formatMoney(size.total, currency);
  const latency = (size: EvaluatedSize) => `${by} ${formatMilliseconds(size[`${by}Ms`])}`;
  const saved = now && now !== cheapest ? [savedWords(cheapest, now)] : [];
  const period = periodWords(result);
  const cost = isZero(cheapest.total)
    ? [`${cheapest.name} is the fastest that costs nothing (${latency(cheapest)})`]
    : [`${cheapest.name} is cheapest at ${price(cheapest)}${period} (${latency(cheapest)})`, ...saved];
  if (evaluated.length === 1) {
    return `${who}: ${cheapest.name} is the only size to try: ${price(cheapest)}${periodWords(result)}, ${latency(cheapest)}`;
  }
  const parts = [cost.join(', ')];
  if (fastest === cheapest) parts.push('no other is faster');
  else {
    const near = named(answer.asFast);
    const nearly = near && near !== fastest ? `, ${near.name} within 1 % of it at ${price(near)}` : '';
    parts.push(`${fastest.name} is fastest (${latency(fastest)}) at ${price(fastest)}${nearly}`);
    if (balanced === cheapest || balanced === fastest) parts.push(`balanced: ${balanced.name}`);
    else parts.push(`balanced: ${balanced.name}, ${price(balanced)} and ${latency(balanced)}`);
  }
  return `${who}: ${parts.join('; ')}`;
}

/** Sizes that the sentence names: each must be a row below it. */
export function namedSizes(answer: Rightsizing): string[] {
  const { cheapest, fastest, balanced, asFast, now } = answer;
  const chosen = [cheapest, fastest, balanced, asFast, now].filter((name) => name !== null);
  if (cheapest !== null) return chosen;
  const { least, quickest } = nearestToServing(answer);
  return [...chosen, least.name, quickest.name];
}

function nearestToServing({ evaluated }: Rightsizing) {
  const least = evaluated.reduce((a, b) => (b.unservedShare < a.unservedShare ? b : a));
  const [quickest] = [...evaluated].sort((a, b) => (a.p99Ms ?? Infinity) - (b.p99Ms ?? Infinity));
  return { least, quickest: quickest! };
}

function noneWords(answer: Rightsizing): string {
  const { evaluated } = answer;
  const { least, quickest } = nearestToServing(answer);
  if (evaluated.every(({ meanMs }) => meanMs === null)) return 'no request was answered at any size';
  return least.unservedShare > MOST_UNSERVED
    ? `no size of ${evaluated.length} serves its requests; ${least.name} leaves the fewest unserved, ${formatShare(least.unservedShare)}`
    : `no size of ${evaluated.length} keeps the stated limits; ${quickest.name} has the shortest p99, ${formatMilliseconds(quickest.p99Ms)}`;
}

function savedWords(cheapest: EvaluatedSize, now: EvaluatedSize): string {
  if (!now.meets)
    return `where ${now.name}, as stated now, ${now.unservedShare > MOST_UNSERVED ? 'does not serve its requests' : 'misses a limit'}`;
  if (compareDecimals(now.total, cheapest.total) === 0 || isZero(now.total)) {
    return `the same as the ${now.name} stated now, but faster`;
  }
  const share = 1 - Number(cheapest.total) / Number(now.total);
  return `${formatShare(Number(share.toPrecision(2)))} below the ${now.name} stated now`;
}

/** Where the order of the cheapest is not sure to the last cent. */
export function tieWords({ cheapest, asCheap, evaluated }: Rightsizing): string[] {
  if (asCheap.length === 0) return [];
  const names = asCheap.length > 4 ? `${asCheap.length} other sizes` : asCheap.join(', ');
  const same = `${names} cost${asCheap.length === 1 ? 's' : ''} the same as ${cheapest}`;
  const totalOf = (name: string | null) => evaluated.find((size) => size.name === name)?.total;
  const isExact = asCheap.every((name) => totalOf(name) === totalOf(cheapest));
  return [
    isExact
      ? same
      : `${same}, or the difference may be chance: its 95 % interval, replication by replication, holds none`,
  ];
}

interface Basis {
  readonly result: Result;
  readonly answers: readonly Rightsizing[];
  /** Where measured durations came from. */
  readonly measured?: string;
}

export function basisWords({ answers, result, measured }: Basis): string[] {
  const { replications } = result.deployments[0]!.interval;
  const sizes = answers.flatMap(({ evaluated }) => evaluated);
  const { balance = 0.5 } = answers[0] ?? {};
  const said = (isSo: boolean, words: string) => (isSo ? [words] : []);
  const spread = `; ± is half of the 95 % interval over ${replications} replications`;
  return [
    `every size plays the same requests${replications > 1 ? spread : ', once'}`,
    measured === undefined
      ? 'durations follow from the processor that a size gives and from function.cpu; --measured takes measured ones'
      : `durations: measured means, from ${measured}; function.duration is scaled to each and keeps its form`,
    ...said(
      sizes.some(({ interpolated }) => interpolated === true),
      'interpolated: between two measured sizes, straight in the logarithms of memory and duration',
    ),
    ...horizonWords(result.assumptions),
    'latency counts from arrival to answer, cold starts included; front: no other size is both cheaper and faster',
    ...new Set(answers.flatMap(({ notes }) => notes)),
    `balanced: least ${formatShare(balance)} × cost ÷ lowest + ${formatShare(1 - balance)} × latency ÷ lowest, an idea of AWS Lambda Power Tuning`,
    'whether it fits into less memory than it is stated with is not known here; machines and vCPU are tried with no less',
    ...said(
      sizes.some(({ total }) => isZero(total)),
      'a size at $0.00 lies inside the free grants: --set freeGrants=false shows what it would cost',
    ),
  ];
}
