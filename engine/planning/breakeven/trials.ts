/** A scenario played at one rate after another: the same deployments and the same luck, with more or less traffic. */
import type { DeploymentResult } from '../../result.ts';
import type { Scenario } from '../../scenario/compile.ts';
import {
  playCandidates,
  type ReplicatedCandidate,
  replicateCandidates,
  type WrittenDeployment,
} from '../candidates.ts';
import type { ReplicationPlayer } from '../player.ts';
import { scaledTraffic } from '../scaled-traffic.ts';
import { FEWEST_REPLICATIONS, type Stretch, type StretchRules, stretchAt } from './stretch.ts';
import { isTimeless, meanRatePerSec } from './traffic-kind.ts';

/** Requests per play, all replications and the warm-up together. */
export const EFFORT = {
  /** A point of the curve: the bill of each to a quarter to half of a per cent. */
  point: 300_000,
  /** A crossing: to about half of that. */
  crossing: 800_000,
} as const;

export class Trials {
  readonly writtenRatePerSec: number;
  readonly rules: StretchRules;
  private readonly scenario: Scenario;
  private readonly player: ReplicationPlayer;

  /** `scales`: whether an autoscaler is played that must first arrive where it stays. */
  constructor(scenario: Scenario, player: ReplicationPlayer, scales = hasAutoscaler(scenario)) {
    const { horizonUs, warmupUs, replications } = scenario.model;
    this.scenario = scenario;
    this.player = player;
    this.writtenRatePerSec = meanRatePerSec(scenario);
    this.rules = {
      whole: { horizonSec: horizonUs / 1e6, warmupSec: warmupUs / 1e6, replications },
      isTimeless: isTimeless(scenario),
      isAutoscaled: scales,
    };
  }

  /** For deployments that are at all times what they are at the start: of traffic that is, too, a short stretch tells as much. */
  get settled(): Trials {
    return new Trials(this.scenario, this.player, false);
  }

  get parallel(): number {
    return this.player.parallel;
  }

  stretch(ratePerSec: number, effort: number): Stretch {
    return stretchAt(ratePerSec, effort, this.rules);
  }

  play(
    ratePerSec: number,
    deployments: readonly WrittenDeployment[],
    effort: number = EFFORT.point,
  ): Promise<DeploymentResult[]> {
    return playCandidates(this.player, this.documentAt(ratePerSec, effort), deployments);
  }

  /** With the luck of `play`, replication by replication, and more of them where those were too few for an interval. */
  replicate(
    ratePerSec: number,
    deployments: readonly WrittenDeployment[],
    effort: number,
  ): Promise<ReplicatedCandidate[]> {
    const replications = this.replicationsAt(ratePerSec, effort);
    const document = { ...this.documentAt(ratePerSec, effort), replications };
    return replicateCandidates(this.player, document, deployments);
  }

  /** So many arrive where an interval is asked for, in all replications together. */
  requestsAt(ratePerSec: number, effort: number): number {
    return ratePerSec * this.stretch(ratePerSec, effort).horizonSec * this.replicationsAt(ratePerSec, effort);
  }

  /** Enough for an interval, where the scenario does not ask for a single one. */
  private replicationsAt(ratePerSec: number, effort: number): number {
    const least = Math.min(FEWEST_REPLICATIONS, this.rules.whole.replications);
    return Math.max(least, this.stretch(ratePerSec, effort).replications);
  }

  /**
   * The same rate with other luck, run by run: as many as one play has replications, which unlike those can be compared
   * deployment by deployment. Where the scenario asks for a single one, a single one.
   */
  repeat(
    ratePerSec: number,
    deployments: readonly WrittenDeployment[],
    effort: number,
  ): Promise<DeploymentResult[][]> {
    const seeds = this.otherSeeds(ratePerSec, effort);
    return Promise.all(seeds.map((seed) => this.once(ratePerSec, deployments, effort, seed)));
  }

  /** Of runs with other luck, as many as one play has replications. */
  otherSeeds(ratePerSec: number, effort: number): string[] {
    return Array.from(
      { length: this.replicationsAt(ratePerSec, effort) },
      (_, i) => `${this.scenario.document.seed}/again-${i}`,
    );
  }

  /** A single replication. */
  once(
    ratePerSec: number,
    deployments: readonly WrittenDeployment[],
    effort: number,
    seed: string,
  ): Promise<DeploymentResult[]> {
    const document = { ...this.documentAt(ratePerSec, effort), seed, replications: 1 };
    return playCandidates(this.player, document, deployments);
  }

  private documentAt(ratePerSec: number, effort: number): object {
    const { document, exchange } = this.scenario;
    const { horizonSec, warmupSec, replications } = this.stretch(ratePerSec, effort);
    return {
      ...scaledTraffic(document, ratePerSec / this.writtenRatePerSec),
      horizon: `${horizonSec} s`,
      warmup: `${warmupSec} s`,
      replications,
      // Some of the deployments alone might be compared in another.
      currency: exchange.currency,
    };
  }
}

function hasAutoscaler({ document }: Scenario): boolean {
  return document.deployments.some(({ scale }) => scale !== undefined);
}
