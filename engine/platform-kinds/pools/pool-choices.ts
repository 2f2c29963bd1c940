/** Knobs of request-scaled platforms that they share: checked, with defaults filled in; nothing is clamped. */
import type { PriceBook } from '../../money/price-book.ts';
import { formatDuration } from '../../words/quantity.ts';
import { requestsAtFullSpeed } from '../cpu-share.ts';
import {
  checkedRegion,
  checkWhole,
  type KnobReport,
  statedInstances,
  wholeNumberIssue,
} from '../knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../platform.ts';
import type { ColdStartQuantiles, PoolBehaviour } from './pool-behaviour.ts';
import { checkRequestLimits } from './request-limits.ts';
import { checkWarmPings } from './warm-pings.ts';

const SECOND_US = 1_000_000;

export interface PoolChoices {
  readonly region: string;
  readonly memoryMb: number;
  /** Requests that an instance takes at once. */
  readonly concurrency: number;
  readonly timeoutUs: number;
  readonly minInstances: number;
  readonly maxInstances: number;
  readonly accountConcurrency: number;
  /** Undefined where there is no cold start, or the scenario states its own. */
  readonly coldStart: (ColdStartQuantiles & { readonly measured: string }) | undefined;
}

/** Checks everything; what comes back is of use only if `issues` stayed empty. */
export function choosePool(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  book: PriceBook,
  behaviour: PoolBehaviour,
  issues: KnobReport,
  vcpuOf: (memoryMb: number) => number,
): PoolChoices {
  const { platform } = knobs;
  const accountConcurrency = knobs.accountConcurrency ?? behaviour.accountConcurrency.value ?? Infinity;
  const most = { min: 0, ...(Number.isFinite(accountConcurrency) && { max: accountConcurrency }) };
  const minInstances = readyInstancesOf(knobs, fn, most, behaviour, issues);
  const maxInstances = statedInstances('maxInstances', knobs, fn, most, issues) ?? Infinity;
  if (minInstances > maxInstances) {
    issues.stated(
      'minInstances',
      knobs.minInstances ?? (fn.minInstances === undefined ? minInstances : undefined),
      `minInstances must be at most maxInstances (${maxInstances}) on ${platform}, got ${minInstances}`,
    );
  }
  const memoryMb = memoryOf(knobs, fn, behaviour, issues);
  const concurrency = concurrencyOf(knobs, fn, memoryMb, behaviour, issues, vcpuOf);
  checkWarmPings(knobs, concurrency, issues);
  checkRequestLimits(knobs, behaviour, issues);
  return {
    region:
      book.regions.length === 0
        ? (knobs.region ?? '*')
        : checkedRegion(knobs, behaviour.defaultRegion, book.regions, issues),
    memoryMb,
    concurrency,
    timeoutUs: timeoutOf(knobs, fn, behaviour, issues),
    minInstances,
    maxInstances,
    accountConcurrency,
    coldStart: coldStartOf(fn, behaviour),
  };
}

function concurrencyOf(
  { concurrency, platform }: DeploymentKnobs,
  fn: FunctionKnobs,
  memoryMb: number,
  { requestsAtOnce }: PoolBehaviour,
  issues: KnobReport,
  vcpuOf: (memoryMb: number) => number,
): number {
  const { usual, most, oneFor = [] } = requestsAtOnce?.value ?? { usual: 1, most: 1 };
  if (concurrency === undefined) {
    if (oneFor.includes(runtimeFamily(fn))) return 1;
    if (usual === 'fullSpeed') return Math.min(most, requestsAtFullSpeed(fn, vcpuOf(memoryMb)));
    return typeof usual === 'number' ? usual : (usual[memoryMb] ?? 1);
  }
  if (most > 1) checkWhole('concurrency', concurrency, { min: 1, max: most }, platform, issues);
  else if (concurrency !== 1) {
    issues.knob(
      'concurrency',
      `concurrency must be 1 on ${platform}, where one request per instance is played, got ${concurrency}`,
    );
  }
  return concurrency;
}

/** The size asked for; where none is, the smallest sold one that holds the function's memory. */
function memoryOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  { memoryMb: { value } }: PoolBehaviour,
  issues: KnobReport,
): number {
  const { platform } = knobs;
  if ('sizes' in value) {
    const asked = knobs.memoryMb;
    if (asked === undefined) return value.sizes.find((size) => size >= fn.memoryMb) ?? value.sizes.at(-1)!;
    if (!value.sizes.includes(asked)) {
      issues.knob(
        'memory',
        `memory must be one of ${value.sizes.join(', ')} MB on ${platform}, got ${asked} MB`,
      );
    }
    return asked;
  }
  const { stepMb = 1, ...range } = value;
  const memoryMb = knobs.memoryMb ?? Math.max(range.min, Math.ceil(fn.memoryMb / stepMb) * stepMb);
  const rest = wholeNumberIssue('memory', memoryMb, { ...range, unit: 'MB' }, platform);
  const issue =
    rest ??
    (memoryMb % stepMb === 0
      ? undefined
      : `memory must be a multiple of ${stepMb} MB on ${platform}, got ${memoryMb} MB`);
  if (issue !== undefined) {
    issues.stated('memory', knobs.memoryMb, issue);
  }
  return memoryMb;
}

function timeoutOf(
  { platform }: DeploymentKnobs,
  fn: FunctionKnobs,
  { maxTimeoutSec }: PoolBehaviour,
  issues: KnobReport,
): number {
  const longestUs = maxTimeoutSec.value === null ? Infinity : maxTimeoutSec.value * SECOND_US;
  const timeoutUs = fn.timeoutUs ?? longestUs;
  if (timeoutUs > longestUs) {
    const [most, got] = [formatDuration(longestUs), formatDuration(timeoutUs)];
    issues.at('function.timeout', `timeout must be at most ${most} on ${platform}, got ${got}`);
  }
  return timeoutUs;
}

/** A platform that keeps none ready has no use for what the function asks for everywhere. */
function readyInstancesOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  most: { readonly min: number; readonly max?: number },
  { readyInstances }: PoolBehaviour,
  issues: KnobReport,
): number {
  if (readyInstances) {
    const range = { ...most, ...readyInstances.value };
    return statedInstances('minInstances', knobs, fn, range, issues) ?? range.min;
  }
  if (knobs.minInstances !== undefined) {
    const { platform, plan } = knobs;
    const bought = plan === undefined ? 'by default' : `with plan ${plan}`;
    issues.knob(
      'minInstances',
      `minInstances must be left out on ${platform}, which keeps none ready ${bought}`,
    );
  }
  return 0;
}

/** By the family of the runtime. */
function coldStartOf(
  fn: FunctionKnobs,
  { coldStart: { value }, loadingMsPerMb }: PoolBehaviour,
): PoolChoices['coldStart'] {
  if (value === null || fn.init !== undefined) return undefined;
  const family = runtimeFamily(fn);
  const measured = Object.hasOwn(value, family) ? family : 'any';
  const { p50Ms, p99Ms } = value[measured]!;
  const loadingMs = (fn.bundleMb ?? 0) * (loadingMsPerMb?.value ?? 0);
  return { p50Ms: p50Ms + loadingMs, p99Ms: p99Ms + loadingMs, measured };
}

/** `nodejs22` → nodejs. */
function runtimeFamily({ runtime }: FunctionKnobs): string {
  return /^[a-z]+/.exec(runtime.toLowerCase())?.[0] ?? '';
}
