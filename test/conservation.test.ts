/** What holds in every result, whatever the scenario: nothing is lost, nothing is counted twice, no part exceeds its whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../engine/index.ts';
import type { DeploymentModel } from '../engine/model.ts';
import { fromDecimal } from '../engine/money/decimal.ts';
import { add, compare, ZERO } from '../engine/money/fraction.ts';
import type { DeploymentResult, Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenario/compile.ts';
import { compiled, scenarioDocuments } from './engine/random-scenarios.ts';

/** Every scenario is run once; each law is then looked at in all of their results. */
const runs = fc.sample(scenarioDocuments, { numRuns: 120, seed: 7 }).map((document) => {
  const scenario = compiled(document);
  return { scenario, result: runScenario(scenario) };
});

function each(law: (deployment: DeploymentResult, model: DeploymentModel, scenario: Scenario) => void): void {
  for (const { scenario, result } of runs) {
    for (const [i, deployment] of result.deployments.entries()) {
      try {
        law(deployment, scenario.deployments[i]!.model, scenario);
      } catch (error) {
        const { id, requests } = deployment;
        throw new Error(`${id} of ${JSON.stringify(scenario.document)}: ${JSON.stringify(requests)}`, {
          cause: error,
        });
      }
    }
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Equal but for the last digits of a division by the replications. */
function near(got: number, wanted: number): void {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
}

describe('requests', () => {
  it('that arrived are completed, failed, throttled, timed out, dropped or in flight', () => {
    each(({ requests: r }) => {
      near(r.completed + r.failed + r.throttled + r.timedOut + r.dropped + r.inFlight, r.arrived);
    });
  });

  it('that started are cold or warm', () => {
    each(({ requests: r, coldStartRatio }, model) => {
      const answered = r.completed + r.failed + r.timedOut;
      expect(r.cold + r.warm + 1e-9).toBeGreaterThanOrEqual(answered);
      // Of those in flight some may wait in a queue; a function has none.
      if (model.kind === 'functionPool') near(r.cold + r.warm, answered + r.inFlight);
      else expect(r.cold + r.warm).toBeLessThanOrEqual(answered + r.inFlight + 1e-9);
      near(coldStartRatio * (r.cold + r.warm), r.cold);
    });
  });

  it('are throttled by functions alone and dropped by fleets alone', () => {
    each(({ requests: r }, model) => {
      if (model.kind === 'functionPool') expect(r.dropped).toBe(0);
      else expect([r.throttled, r.cold]).toEqual([0, 0]);
    });
  });

  it('are the same for every deployment', () => {
    for (const { result } of runs) {
      // Where clients try again it is their calls that are the same, and how often they do depends on who serves them.
      const arrived = result.deployments.map(({ calls, requests }) => calls?.made ?? requests.arrived);
      expect(new Set(arrived).size).toBe(1);
    }
  });

  it('are whole numbers where there is one replication', () => {
    each(({ requests, interval }) => {
      for (const count of Object.values(requests))
        near(count * interval.replications, Math.round(count * interval.replications));
      if (interval.replications === 1) expect(Object.values(requests).every(Number.isInteger)).toBe(true);
    });
  });
});

describe('calls', () => {
  it('are answered, given up or open, by one attempt or several', () => {
    each(({ calls, requests, timeline }, _, { model }) => {
      expect(calls !== undefined).toBe(model.function.retry !== undefined);
      if (!calls) return;
      near(calls.succeeded + calls.gaveUp + calls.open, calls.made);
      near(sum(timeline.map((bin) => bin.calls!)), calls.made);
      near(sum(timeline.map((bin) => bin.succeeded!)), calls.succeeded);
      if (calls.made === 0) return;
      expect(calls.attemptsPerCall).toBeGreaterThanOrEqual(1);
      expect(calls.attemptsPerCall).toBeLessThanOrEqual(model.function.retry!.attempts);
      // The horizon also has the retries of earlier calls.
      expect(calls.attemptsPerCall * calls.made).toBeLessThanOrEqual(requests.arrived + 1e-6);
      const { mean, p50, p95, p99, max } = calls.latencyMs;
      expect([p50, p95, p99, max]).toEqual([p50, p95, p99, max].sort((a, b) => a - b));
      expect(mean).toBeLessThanOrEqual(max);
    });
  });

  it('met every way to end', () => {
    const met = { succeeded: 0, gaveUp: 0, open: 0, abandoned: 0 };
    each(({ calls }) => {
      for (const way of Object.keys(met) as (keyof typeof met)[]) met[way] += calls?.[way] ?? 0;
    });
    for (const [way, count] of Object.entries(met)) expect(count, way).toBeGreaterThan(50);
  });
});

describe('numbers', () => {
  it('are finite and not negative', () => {
    for (const { result } of runs) {
      for (const deployment of result.deployments) {
        for (const [path, value] of numbersOf(deployment, deployment.id))
          if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) expect.fail(`${path} is ${value}`);
      }
    }
  });

  it('of latency rise with their percentile', () => {
    each(({ latencyMs: l, waitMs: w, timeline }) => {
      const rising = [
        [l.p50, l.p90, l.p95, l.p99, l.p999, l.max],
        [w.p95, w.p99],
      ];
      for (const { p50, p95, p99 } of timeline) if (p50 !== null) rising.push([p50, p95!, p99!, l.max]);
      for (const row of rising) expect(row).toEqual([...row].sort((a, b) => a - b));
      expect(l.mean).toBeLessThanOrEqual(l.max);
    });
  });

  it('of shares are at most 1', () => {
    each(({ coldStartRatio, provisioned, interval }) => {
      const shares = [coldStartRatio, ...Object.values(provisioned ?? {}), ...interval.coldStartRatio];
      for (const share of shares) expect(share ?? 0).toBeLessThanOrEqual(1 + 1e-12);
    });
  });
});

describe('instances', () => {
  it('that are busy are at most all, and all at most their peak', () => {
    each(({ instances: { mean, busy, idle, peak } }) => {
      expect(busy).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(peak + 1e-9);
      near(idle, mean - busy);
    });
  });

  it('never exceed what the deployment allows', () => {
    each(({ instances: { peak } }, model) => {
      const limit =
        model.kind === 'fleet'
          ? model.maxInstances
          : Math.max(model.minInstances, Math.min(model.maxInstances, model.accountConcurrency));
      expect(peak).toBeLessThanOrEqual(limit);
      expect(peak).toBeGreaterThanOrEqual(model.minInstances);
    });
  });

  it('start with a cold start each where they are functions', () => {
    each(({ instances, requests }, model) => {
      if (model.kind === 'functionPool') near(instances.started, requests.cold);
    });
  });
});

describe('timeline', () => {
  it('adds up to the totals', () => {
    each(({ timeline, requests }) => {
      near(sum(timeline.map(({ arrivals }) => arrivals)), requests.arrived);
      near(sum(timeline.map(({ cold }) => cold)), requests.cold);
      near(sum(timeline.map(({ throttled }) => throttled)), requests.throttled);
    });
  });

  it('integrates to the mean instances, state by state', () => {
    each(({ timeline, instances }, model, scenario) => {
      const horizonSec = scenario.model.horizonUs / 1e6;
      const mean = (of: (bin: (typeof timeline)[number]) => number) =>
        sum(
          timeline.map((bin, i) => {
            const endSec = timeline[i + 1]?.startSec ?? horizonSec;
            return of(bin) * (endSec - bin.startSec);
          }),
        ) / horizonSec;
      near(
        mean(({ starting, busy, idle }) => starting + busy + idle),
        instances.mean,
      );
      // A function's init is for a request, so it counts as busy; a server boots for nobody.
      const busy = mean((bin) => bin.busy + (model.kind === 'functionPool' ? bin.starting : 0));
      near(busy, instances.busy);
    });
  });
});

describe('bill', () => {
  it('is the sum of its lines', () => {
    each(({ bill }) => {
      const total = bill.lines.reduce((amount, line) => add(amount, fromDecimal(line.amount)), ZERO);
      expect(compare(total, fromDecimal(bill.total))).toBe(0);
    });
  });

  it('is never higher with free grants than without', () => {
    for (const { scenario, result } of runs.slice(0, 60)) {
      const other = runScenario({ ...scenario, freeGrants: !scenario.freeGrants });
      const [withGrants, without] = scenario.freeGrants ? [result, other] : [other, result];
      for (const [i, { bill }] of withGrants.deployments.entries()) {
        const full = without.deployments[i]!.bill;
        expect(compare(fromDecimal(bill.total), fromDecimal(full.total))).toBeLessThanOrEqual(0);
      }
      // Grants change the bill, and nothing that happened.
      expect(withoutMoney(other)).toEqual(withoutMoney(result));
    }
  });

  it('names the cheapest and the fastest', () => {
    for (const { result } of runs) {
      const { cheapest, fastestP99 } = result.comparison;
      const totals = result.deployments.map(({ bill }) => fromDecimal(bill.total));
      const least =
        result.deployments[totals.findIndex((total) => totals.every((other) => compare(total, other) <= 0))]!;
      expect(cheapest).toBe(least.id);
      expect(result.deployments.map(({ id }) => id)).toContain(fastestP99);
    }
  });
});

describe('what was run', () => {
  it('met every way a request can end', () => {
    const met = {
      completed: 0,
      failed: 0,
      throttled: 0,
      timedOut: 0,
      dropped: 0,
      inFlight: 0,
      cold: 0,
      warm: 0,
    };
    each(({ requests }) => {
      for (const way of Object.keys(met) as (keyof typeof met)[]) met[way] += requests[way];
    });
    for (const [way, count] of Object.entries(met)) expect(count, way).toBeGreaterThan(0);
  });
});

function withoutMoney({ deployments }: Result) {
  return deployments.map(({ bill: _, interval, ...rest }) => ({ ...rest, p99Ms: interval.p99Ms }));
}

/** Every number in a value, with the way to it. */
function numbersOf(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${path}.${key}`));
}
