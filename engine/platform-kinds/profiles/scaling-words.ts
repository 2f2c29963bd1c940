/** How instances that take several requests come and go, in words. */
import type { QueueTriggers, SharedScaling } from '../pools/pool-behaviour.ts';
import { count, percent, seconds } from './amounts.ts';
import type { FactTable } from './profile.ts';

export function scalingWords({ startsFor, filling, refuses, pendingSec, targets }: SharedScaling): string {
  const starts = {
    each: 'a request that finds no place starts an instance unless enough are starting',
    first: 'a request starts an instance only where there is none',
    none: 'no request starts an instance',
  };
  const turnedAway = pendingSec === null ? '' : `; one that waits for ${seconds(pendingSec)} is turned away`;
  const filled = filling === undefined ? '' : 'instances are filled one after the other, the fullest first; ';
  const refused = refuses === true ? ', and is refused where none may be started' : '';
  const starting = `${filled}${starts[startsFor]}${refused}${turnedAway}`;
  if (targets === null) return starting;
  const { requests, processor, windowSec, periodSec } = targets;
  const aims = [
    ...(Number.isFinite(requests) ? [`${percent(requests)} of its places`] : []),
    ...(Number.isFinite(processor) ? [`${percent(processor)} of its processors`] : []),
  ];
  const looks = `looked at every ${seconds(periodSec)} over the last ${seconds(windowSec)}`;
  return `${starting}; an instance is to have ${aims.join(' and ')} in use, ${looks}`;
}

export function queueWords({ lookSec, mostUp }: QueueTriggers): string {
  return `an instance for so many messages, looked at every ${seconds(lookSec)}; at most ${count(mostUp)} more at a look`;
}

export function queueTable({ kinds }: QueueTriggers): FactTable {
  return {
    columns: ['trigger', 'messages for one', 'at once'],
    rows: Object.entries(kinds).map(([kind, { target, atOnce }]) => [kind, count(target), count(atOnce)]),
  };
}
