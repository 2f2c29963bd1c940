/**
 * Limits of request-scaled platforms beside those on instances: requests by the minute or day, processor time of a request, and
 * pauses of idle instances. Days and minutes are counted from hour 0 of the horizon.
 */
import type { ContainerPoolModel } from '../../model.ts';
import { formatDuration } from '../../words/quantity.ts';
import { vcpuPerRequest } from '../cpu-share.ts';
import type { KnobReport } from '../knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../platform.ts';
import { count, milliseconds } from '../profiles/amounts.ts';
import type { PoolBehaviour } from './pool-behaviour.ts';

const MS_US = 1000;
const SECOND_US = 1_000_000;
const WINDOWS_US = { minute: 60 * SECOND_US, day: 86_400 * SECOND_US };

/** Reports processor time beyond what may be asked for. */
export function checkRequestLimits(
  { cpuLimitUs, platform, plan }: DeploymentKnobs,
  { processorSec }: PoolBehaviour,
  issues: KnobReport,
): void {
  const mostUs = (processorSec?.value.most ?? Infinity) * SECOND_US;
  if (cpuLimitUs === undefined || cpuLimitUs <= mostUs) return;
  const [most, got] = [mostUs, cpuLimitUs].map(formatDuration);
  const where = plan === undefined ? platform : `${platform} with plan ${plan}`;
  issues.knob('cpuLimit', `cpuLimit must be at most ${most} on ${where}, got ${got}`);
}

/** What of them the pool itself plays. */
export function requestLimits(
  knobs: DeploymentKnobs,
  { requestWindow, pause }: PoolBehaviour,
): ContainerPoolModel {
  const window = requestWindow?.value;
  return {
    ...(window && {
      requestWindow: {
        most: mostRequests(knobs, window),
        everyUs: WINDOWS_US[window.every],
      },
    }),
    ...(pause && {
      pause: {
        afterUs: pause.value.afterSec * SECOND_US,
        resumeUs: pause.value.resumeMs * MS_US,
      },
    }),
  };
}

/**
 * The duration at which a request on `vcpu` has used up its processor time; Infinity where that is not limited. Its share of
 * the processor is taken to be the same from request to request.
 */
export function processorTimeoutUs(
  { cpuLimitUs }: DeploymentKnobs,
  fn: FunctionKnobs,
  { processorSec }: PoolBehaviour,
  vcpu: number,
): number {
  if (processorSec === undefined) return Infinity;
  return Math.round((cpuLimitUs ?? processorSec.value.usual * SECOND_US) / vcpuPerRequest(fn, vcpu));
}

/** Knobs that the scenario left open, as scenario text. */
export function requestLimitDefaults(
  knobs: DeploymentKnobs,
  { requestWindow, processorSec }: PoolBehaviour,
): Record<string, unknown> {
  return {
    ...(knobs.requestsPerMinute === undefined &&
      requestWindow?.value.every === 'minute' && { requestsPerMinute: requestWindow.value.most }),
    ...(knobs.cpuLimitUs === undefined &&
      processorSec && { cpuLimit: formatDuration(processorSec.value.usual * SECOND_US) }),
  };
}

/** What a reader must know of them. */
export function requestLimitWords(
  knobs: DeploymentKnobs,
  { requestWindow, processorSec, pause }: PoolBehaviour,
): string[] {
  const said: string[] = [];
  if (requestWindow) {
    const { every } = requestWindow.value;
    const most = count(mostRequests(knobs, requestWindow.value));
    said.push(
      `requests beyond ${most} a ${every} are refused; a ${every} is counted from hour 0 of the horizon`,
    );
  }
  if (processorSec) {
    const limit = formatDuration(knobs.cpuLimitUs ?? processorSec.value.usual * SECOND_US);
    said.push(`a request is stopped when it has used ${limit} of processor time, and counts as timed out`);
  }
  if (pause) {
    const { afterSec, resumeMs } = pause.value;
    said.push(
      `a request that finds a container paused, which it is after ${afterSec} s without one, waits for ${milliseconds(resumeMs)}`,
    );
  }
  return said;
}

function mostRequests(
  { requestsPerMinute }: DeploymentKnobs,
  { most, every }: NonNullable<PoolBehaviour['requestWindow']>['value'],
): number {
  return every === 'minute' ? (requestsPerMinute ?? most) : most;
}
