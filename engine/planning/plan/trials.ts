/** Plays choices for one deployment, each once, and keeps what was found. */
import type { DeploymentResult } from '../../result.ts';
import { playCandidates, type WrittenDeployment } from '../candidates.ts';
import type { Player } from '../player.ts';
import type { ServiceLevel } from '../service-level.ts';
import type { Choice } from './choice.ts';
import { bestOf, type Judged, judge } from './judged.ts';

/** So many requests at once are a matter of seconds. */
const AFFORDABLE_REQUESTS = 120e6;

interface Played {
  readonly choice: Choice;
  readonly result: DeploymentResult;
}

export class Trials {
  readonly level: ServiceLevel;
  private readonly player: Player;
  private readonly document: object;
  private readonly deployment: WrittenDeployment;
  private readonly played: Map<string, Played>;
  private readonly refused = new Map<string, string>();

  /** `deployment`: without what is planned of it. */
  constructor(
    player: Player,
    document: object,
    deployment: WrittenDeployment,
    level: ServiceLevel,
    played = new Map<string, Played>(),
  ) {
    this.player = player;
    this.document = document;
    this.deployment = deployment;
    this.level = level;
    this.played = played;
  }

  /** The same trials held to another level. */
  heldTo(level: ServiceLevel): Trials {
    return new Trials(this.player, this.document, this.deployment, level, this.played);
  }

  /** In the order they were played. */
  get all(): readonly Judged[] {
    return [...this.played.values()].map(({ choice, result }) => judge(choice, result, this.level));
  }

  async try(choices: readonly Choice[]): Promise<Judged[]> {
    const unknown = new Map(choices.map((choice) => [keyOf(choice), choice]));
    for (const key of this.played.keys()) unknown.delete(key);
    const fresh = [...unknown];
    const results = await playCandidates(
      this.player,
      this.document,
      fresh.map(([, choice]) => ({ ...this.deployment, ...choice })),
    );
    for (const [i, [key, choice]] of fresh.entries()) this.played.set(key, { choice, result: results[i]! });
    return choices.map((choice) => judge(choice, this.played.get(keyOf(choice))!.result, this.level));
  }

  async one(choice: Choice): Promise<Judged> {
    return (await this.try([choice]))[0] as Judged;
  }

  async best(choices: readonly Choice[]): Promise<Judged> {
    return bestOf(await this.try(choices));
  }

  /** Whether the platform takes it. */
  async allows(choice: Choice): Promise<boolean> {
    const key = keyOf(choice);
    if (this.refused.has(key)) return false;
    try {
      await this.one(choice);
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'issues' in error)) throw error;
      this.refused.set(key, error.message.split('\n')[0]!);
      return false;
    }
  }

  /** Why it does not; undefined where it does, or was not asked. */
  refusal(choice: Choice): string | undefined {
    return this.refused.get(keyOf(choice));
  }

  /** Whether so many trials can be played without a second thought. */
  affords(trials: number): boolean {
    const [first] = this.played.values();
    if (!first) return true;
    const { requests, interval } = first.result;
    return trials * requests.arrived * interval.replications <= AFFORDABLE_REQUESTS;
  }
}

/** Whatever the order of its fields. */
function keyOf(choice: Choice): string {
  return JSON.stringify(Object.entries(choice).sort(([a], [b]) => (a < b ? -1 : 1)));
}
