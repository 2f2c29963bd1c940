/** How many instances are to be kept ready as time goes on: by the hour of a day or week, or as an alarm finds them in use. */
import type { ReadyByAlarms, ReadyBySchedule } from '../model.ts';
import { Autoscaler } from './autoscaler.ts';
import type { Demand } from './scaler.ts';

export interface Readiness {
  /** Never more than that. */
  readonly most: number;
  /** How many from the start of the simulation on. */
  readonly first: number;
  /** When it is next asked. */
  readonly nextUs: number;
  /** Whether the answer depends on the demand. */
  readonly looks: boolean;
  /** How many from `nextUs` on, with those ready and those that were asked for until now; moves on to the next time. */
  ask(demand: Pick<Demand, 'busyShare'>, ready: number, asked: number): number;
}

export function readinessOf(model: ReadyBySchedule | ReadyByAlarms, startUs: number): Readiness {
  return model.by === 'schedule' ? new Scheduled(model, startUs) : new Tracked(model, startUs);
}

class Scheduled implements Readiness {
  readonly most: number;
  readonly first: number;
  readonly looks = false;
  nextUs: number;
  private readonly model: ReadyBySchedule;
  /** Which of the changes is next. */
  private index: number;

  constructor(model: ReadyBySchedule, startUs: number) {
    const { changes, cycleUs, cycleStartUs } = model;
    this.model = model;
    this.most = Math.max(...changes.map(({ instances }) => instances));
    const intoCycleUs = modulo(startUs - cycleStartUs, cycleUs);
    const later = changes.findIndex(({ atUs }) => atUs > intoCycleUs);
    this.index = Math.max(0, later);
    // Before the first change of a cycle the last one still holds.
    this.first = changes.at(this.index - 1)!.instances;
    this.nextUs = startUs + modulo(changes[this.index]!.atUs - intoCycleUs - 1, cycleUs) + 1;
  }

  ask(): number {
    const { changes, cycleUs } = this.model;
    const { atUs, instances } = changes[this.index]!;
    this.index = (this.index + 1) % changes.length;
    this.nextUs += modulo(changes[this.index]!.atUs - atUs - 1, cycleUs) + 1;
    return instances;
  }
}

class Tracked implements Readiness {
  readonly most: number;
  readonly first: number;
  readonly looks = true;
  private readonly model: ReadyByAlarms;
  private readonly alarms: Autoscaler;

  constructor(model: ReadyByAlarms, startUs: number) {
    this.model = model;
    this.most = model.maxInstances;
    this.first = model.minInstances;
    this.alarms = new Autoscaler(model.alarms, startUs);
  }

  get nextUs(): number {
    return this.alarms.nextUs;
  }

  ask(demand: Pick<Demand, 'busyShare'>, ready: number, asked: number): number {
    return this.alarms.size(demand, ready, asked, this.model);
  }
}

/** Of negative times, too. */
function modulo(us: number, cycleUs: number): number {
  return ((us % cycleUs) + cycleUs) % cycleUs;
}
