/** How long plan will take, by experience with searches of its kind: told before it starts where that is minutes. */
import type { Platform } from '../../engine/index.ts';
import { counted } from '../../engine/words/counted.ts';
import { parseDurationUs } from '../../engine/words/quantity.ts';
import type { Expected } from './with-players.ts';

/** Plans tried, other seeds with them, where a plan takes long: of a count, of scaling, of instances kept ready, of these over time. */
const COUNT = 30;
const SCALE = 45;
const READY = 60;
const OVER_TIME = 130;
const DAY_US = 24 * 3600e6;
const LONG_MS = 60_000;

/** `document`: of a scenario that may hold mistakes still. */
export function expectedPlans(document: unknown, platforms: readonly Platform[]): Expected {
  const { deployments, horizon } = Object(document) as { deployments?: unknown; horizon?: unknown };
  const list = Array.isArray(deployments)
    ? (deployments as unknown[]).map((one) => Object(one) as Written)
    : [];
  const spansDay = (parseDurationUs(horizon ?? '24 h').value ?? 0) >= DAY_US;
  // Those that differ in what is planned alone are searched once.
  const searched = new Map(list.map((one) => [searchKey(one), one]));
  const each = [...searched.values()].map(({ platform, scale }) => {
    const { knobs = [], changesReady } = platforms.find(({ id }) => id === platform)?.simulated ?? {};
    if (scale !== undefined) return SCALE;
    if (knobs.includes('minInstances')) return changesReady && spansDay ? READY + OVER_TIME : READY;
    return knobs.includes('count') ? COUNT : 1;
  });
  const plans = each.reduce((sum, more) => sum + more, list.length);
  return {
    plans,
    warning({ deployments: played }, tookMs, threads) {
      const perPlanMs = tookMs / Math.max(1, played.length);
      const expectedMs = (plans * perPlanMs) / threads;
      if (expectedMs < LONG_MS) return undefined;
      const minutes = counted(Math.max(1, Math.round(expectedMs / 60_000)), 'minute');
      return `a long search: at most ${plans} plans of ${(perPlanMs / 1000).toPrecision(2)} s each, at most ${minutes} on ${counted(threads, 'thread')}; --replications 1 or --deployment ID makes it shorter`;
    },
  };
}

function searchKey({
  id: _,
  count: __,
  minInstances: ___,
  maxInstances: ____,
  scale,
  ...base
}: Written): string {
  return JSON.stringify([base, scale !== undefined]);
}

type Written = Readonly<Record<string, unknown>>;
