/** Scenario → result: simulate every deployment, price the mean usage, and say how sure it is. */

import { compare } from './comparison.ts';
import { Measurement } from './measurement.ts';
import { BillingAccount } from './money/account.ts';
import type { Bill } from './money/bill.ts';
import { moneyInterval } from './money/money-interval.ts';
import { pricePerMillion } from './money/per-million.ts';
import { priceUsage } from './money/price-usage.ts';
import type { Deployment } from './platforms/platform.ts';
import { PLATFORM_BILLING } from './platforms/price-books.ts';
import { monthly } from './platforms/scale-usage.ts';
import type { DeploymentResult, Result } from './result.ts';
import type { Scenario } from './scenario/compile.ts';
import { formatDuration } from './scenario/quantity.ts';
import { type OnProgress, simulate } from './simulate.ts';
import { clamped, interval95 } from './statistics/interval.ts';
import { behaviourOf, coldStartRatio, p99Ms, usageOf } from './summarize.ts';
import type { Usage } from './usage.ts';
import { VERSION } from './version.ts';

export interface RunOptions {
  readonly onProgress?: OnProgress;
}

/** Runs all replications of a scenario. The platforms have seen to it that every price it needs is known. */
export function runScenario(scenario: Scenario, { onProgress }: RunOptions = {}): Result {
  const tally = new RunTally(scenario);
  simulate(scenario.model, (measurements) => tally.add(measurements), onProgress);
  return tally.result();
}

/** Replications that were run elsewhere, put together to the same result. */
export class RunTally {
  private readonly scenario: Scenario;
  private readonly tallies: readonly Tally[];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.tallies = scenario.deployments.map((deployment) => new Tally(scenario, deployment));
  }

  /** Takes one replication's measurements, which it may keep and change; replications come in order. */
  add(measurements: readonly Measurement[]): void {
    for (const [i, measurement] of measurements.entries()) this.tallies[i].add(measurement);
  }

  /** The result of all replications of the model; asked for once. */
  result(): Result {
    const { document, model, assumptions } = this.scenario;
    const deployments = this.tallies.map((tally) => tally.result());
    return {
      version: 1,
      taximeter: VERSION,
      scenario: document,
      seed: document.seed ?? model.seed,
      deployments,
      comparison: compare(deployments),
      assumptions,
    };
  }
}

/** One deployment's replications: their sum, and the figures whose spread gives the intervals. */
class Tally {
  private readonly scenario: Scenario;
  private readonly deployment: Deployment;
  private total: Measurement | null = null;
  private readonly totals: string[] = [];
  private readonly coldStartRatios: number[] = [];
  private readonly p99Ms: number[] = [];

  constructor(scenario: Scenario, deployment: Deployment) {
    this.scenario = scenario;
    this.deployment = deployment;
  }

  add(measurement: Measurement): void {
    this.totals.push(this.bill(usageOf(measurement, this.deployment.model, 1)).total);
    this.coldStartRatios.push(coldStartRatio(measurement));
    this.p99Ms.push(p99Ms(measurement));
    if (this.total === null) this.total = measurement;
    else this.total.add(measurement);
  }

  result(): DeploymentResult {
    const { scenario, deployment } = this;
    const { replications } = scenario.model;
    const total = this.total ?? new Measurement(scenario.model.horizonUs, scenario.model.horizonUs, false);
    const usage = usageOf(total, deployment.model, replications);
    const bill = this.bill(usage);
    const perMonth = monthly(usage.requests.arrived, usage, scenario.month);
    const { timeline, ...behaviour } = behaviourOf(total, deployment.model, replications);
    return {
      id: deployment.id,
      platform: deployment.platform,
      region: deployment.region,
      ...behaviour,
      bill: {
        period: formatDuration(scenario.month.monthUs),
        perMillionRequests: pricePerMillion(bill.total, perMonth),
        ...bill,
      },
      interval: {
        confidence: 0.95,
        replications,
        total: moneyInterval(this.totals, bill.total),
        coldStartRatio: clamped(interval95(this.coldStartRatios), 0, 1),
        p99Ms: clamped(interval95(this.p99Ms), 0, Number.POSITIVE_INFINITY),
      },
      timeline,
    };
  }

  private bill(usage: Usage): Bill {
    const { deployment, scenario } = this;
    const { priceBook, meter } = PLATFORM_BILLING[deployment.platform];
    return priceUsage(meter(usage, deployment.shape, scenario.month), priceBook, {
      region: deployment.region,
      shape: deployment.shape,
      freeGrants: scenario.freeGrants,
      account: new BillingAccount(),
    });
  }
}
