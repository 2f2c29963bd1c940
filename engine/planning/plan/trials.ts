/** Plays choices for one deployment, each once, and keeps what was found: with the seed that is stated, and, where asked, with others. */
import type { DeploymentResult } from '../../result.ts';
import { playCandidates, type WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import { isMet, type ServiceLevel } from '../service-level.ts';
import type { InstanceChoice } from './choice.ts';
import { bestOf, type Judged, judge } from './judged.ts';
import { likelyMisses } from './likely-misses.ts';

/** So many requests at once are a matter of seconds. */
const AFFORDABLE_REQUESTS = 120e6;
/** Of other seeds: the first ones that miss spare the rest. */
const SEEDS_TOGETHER = 2;

interface Played {
  readonly choice: InstanceChoice;
  readonly result: DeploymentResult;
  readonly elsewhere: Map<string, DeploymentResult>;
}

/** What is tried: `deployment` without what is planned of it, in a scenario. */
export interface Subject {
  readonly player: Player;
  readonly document: object;
  readonly deployment: WrittenDeployment;
  /** What is wrong with a scenario, told without playing it; undefined for nothing. */
  readonly objectionTo: (document: object) => string | undefined;
  /** Other seeds, which an answer must hold with, too. */
  readonly otherSeeds?: readonly string[];
}

export class PlanTrials {
  readonly level: ServiceLevel;
  readonly otherSeeds: readonly string[];
  private readonly subject: Subject;
  private readonly played: Map<string, Played>;
  private readonly asked = new Map<string, string | undefined>();

  constructor(subject: Subject, level: ServiceLevel, played = new Map<string, Played>()) {
    this.subject = subject;
    this.otherSeeds = subject.otherSeeds ?? [];
    this.level = level;
    this.played = played;
  }

  /** The same trials held to another level. */
  heldTo(level: ServiceLevel): PlanTrials {
    return new PlanTrials(this.subject, level, this.played);
  }

  /** The same trials without what other seeds said of them. */
  withStatedSeed(level: ServiceLevel): PlanTrials {
    const played = [...this.played].map(([key, each]) => [key, { ...each, elsewhere: new Map() }] as const);
    return new PlanTrials({ ...this.subject, otherSeeds: [] }, level, new Map(played));
  }

  /** In the order they were played. */
  get all(): readonly Judged[] {
    return [...this.played.values()].map((each) => this.judged(each));
  }

  async try(choices: readonly InstanceChoice[]): Promise<Judged[]> {
    const unknown = new Map(choices.map((choice) => [keyOf(choice), choice]));
    for (const key of this.played.keys()) unknown.delete(key);
    const fresh = [...unknown];
    const { player, document, deployment } = this.subject;
    const results = await playCandidates(
      player,
      document,
      fresh.map(([, choice]) => ({ ...deployment, ...choice })),
    );
    for (const [i, [key, choice]] of fresh.entries())
      this.played.set(key, { choice, result: results[i]!, elsewhere: new Map() });
    return choices.map((choice) => this.guessed(this.played.get(keyOf(choice))!));
  }

  async one(choice: InstanceChoice): Promise<Judged> {
    return (await this.try([choice]))[0] as Judged;
  }

  async best(choices: readonly InstanceChoice[]): Promise<Judged> {
    return bestOf(await this.try(choices));
  }

  /** Played with the other seeds too, until one of them misses the level, or `all` of them. */
  async withOtherSeeds(choice: InstanceChoice, all = false): Promise<Judged> {
    await this.one(choice);
    const played = this.played.get(keyOf(choice))!;
    const seeds = [...this.otherSeeds].sort((a, b) => this.missedWith(b) - this.missedWith(a));
    for (let from = 0; from < seeds.length; from += SEEDS_TOGETHER) {
      if (!all && !this.judged(played).meets) break;
      const fresh = seeds.slice(from, from + SEEDS_TOGETHER).filter((seed) => !played.elsewhere.has(seed));
      const results = await Promise.all(fresh.map((seed) => this.playWith(seed, choice)));
      for (const [i, seed] of fresh.entries()) played.elsewhere.set(seed, results[i]!);
    }
    return this.judged(played);
  }

  /** By what it did alone, whatever the others make likely. It must have been played. */
  asPlayed(choice: InstanceChoice): Judged {
    return this.judged(this.played.get(keyOf(choice))!);
  }

  /** Whether the platform takes it. */
  allows(choice: InstanceChoice): boolean {
    return this.refusal(choice) === undefined;
  }

  /** Why it does not; undefined where it does. */
  refusal(choice: InstanceChoice): string | undefined {
    const key = keyOf(choice);
    if (!this.asked.has(key)) {
      const { document, deployment, objectionTo } = this.subject;
      const deployments = [{ ...deployment, ...choice, id: 'candidate' }];
      this.asked.set(key, objectionTo({ ...document, deployments }));
    }
    return this.asked.get(key);
  }

  /** Whether so many trials can be played without a second thought. */
  affords(trials: number): boolean {
    const [first] = this.played.values();
    if (!first) return true;
    return trials * playedRequests(first.result) <= AFFORDABLE_REQUESTS;
  }

  private judged({ choice, result, elsewhere }: Played): Judged {
    return judge(choice, result, this.level, elsewhere);
  }

  /** Where not all seeds were tried, what more of everything missed is missed by it, too. */
  private guessed(played: Played): Judged {
    const own = this.judged(played);
    if (!own.meets || own.elsewhere.length === this.otherSeeds.length) return own;
    const missed = [...this.played.values()]
      .filter(({ elsewhere }) => elsewhere.size > 0)
      .map((each) => this.judged(each))
      .find((each) => likelyMisses(own, each));
    return missed ? { ...own, meets: false, excess: missed.excess } : own;
  }

  private missedWith(seed: string): number {
    const results = [...this.played.values()].flatMap(({ choice, elsewhere }) => {
      const result = elsewhere.get(seed);
      return result ? [judge(choice, result, this.level)] : [];
    });
    return results.filter(({ met }) => !isMet(met)).length;
  }

  private async playWith(seed: string, choice: InstanceChoice): Promise<DeploymentResult> {
    const { player, document, deployment } = this.subject;
    const [result] = await playCandidates(player, { ...document, seed }, [{ ...deployment, ...choice }]);
    return result!;
  }
}

/** Of all replications; of a horizon that was sampled, those that were really played. */
export function playedRequests({
  requests,
  interval,
}: Pick<DeploymentResult, 'requests' | 'interval'>): number {
  return interval.playedRequests ?? requests.arrived * interval.replications;
}

/** Whatever the order of its fields. */
export function keyOf(choice: InstanceChoice): string {
  return JSON.stringify(Object.entries(choice).sort(([a], [b]) => (a < b ? -1 : 1)));
}
