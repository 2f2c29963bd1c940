/** A pool whose requests are followed one by one: whoever sent them hears what became of each. */
import type { CallingCourses } from './calling-courses.ts';
import { Fleet } from './fleet.ts';
import type { FunctionPool } from './function-pool.ts';
import { ANSWERED, type Outcomes, THROTTLED } from './outcomes.ts';
import type { Pool, Requests } from './pool.ts';

/**
 * Told of the request `number`, which arrived at `arrivedUs`: it is over at `atUs`, and whether it was answered well. Once for
 * each, as soon as it is certain, which may be before its time; never of one that outlives the horizon.
 */
export type Told = (number: number, arrivedUs: number, atUs: number, isGood: boolean) => void;

export interface FollowedPool extends Pool {
  /** When something next happens by itself that may decide on a request; Infinity for never. */
  readonly nextUs: number;
  /** Plays what happens up to and including `nowUs`. */
  advance(nowUs: number): void;
}

/** `told` must not send anything while it is being told. */
export function followed(pool: FunctionPool | Fleet, told: Told): FollowedPool {
  if (pool instanceof Fleet) return new FollowedFleet(pool, told);
  return pool.courses === null
    ? new FollowedFunctionPool(pool, told)
    : new FollowedCourses(pool, pool.courses, told);
}

/** With one request at a time, all is decided when a request arrives. */
class FollowedFunctionPool implements FollowedPool {
  readonly measurement;
  readonly nextUs = Number.POSITIVE_INFINITY;
  private readonly pool: FunctionPool;
  private readonly told: Told;

  constructor(pool: FunctionPool, told: Told) {
    this.measurement = pool.measurement;
    this.pool = pool;
    this.told = told;
  }

  accept(requests: Requests, from: number, to: number): void {
    const { pool, told } = this;
    const { timesUs, numbers } = requests;
    const { start, doneUs } = pool.outcomes;
    pool.accept(requests, from, to);
    if (numbers === undefined) return;
    for (let i = from; i < to; i++) {
      const atUs = start[i] === THROTTLED ? timesUs[i] : doneUs[i];
      told(numbers[i], timesUs[i], atUs, isGood(requests, pool.outcomes, i));
    }
  }

  advance(): void {}

  beginHorizon(): void {
    this.pool.beginHorizon();
  }

  endHorizon(): void {
    this.pool.endHorizon();
  }
}

function isGood({ failures }: Requests, { start, ending }: Outcomes, i: number): boolean {
  return start[i] !== THROTTLED && ending[i] === ANSWERED && (failures === null || failures[i] === 0);
}

/** But not where requests call something that they share. */
class FollowedCourses implements FollowedPool {
  readonly measurement;
  private readonly pool: FunctionPool;
  private readonly courses: CallingCourses;

  constructor(pool: FunctionPool, courses: CallingCourses, told: Told) {
    this.measurement = pool.measurement;
    this.pool = pool;
    this.courses = courses;
    courses.told = told;
  }

  get nextUs(): number {
    return Math.min(this.courses.nextUs, this.pool.agenda.next?.nextUs ?? Number.POSITIVE_INFINITY);
  }

  accept(requests: Requests, from: number, to: number): void {
    this.pool.accept(requests, from, to);
  }

  advance(nowUs: number): void {
    this.pool.advance(nowUs);
  }

  beginHorizon(): void {
    this.pool.beginHorizon();
  }

  endHorizon(): void {
    this.pool.endHorizon();
  }
}

/** What becomes of those in line, or on a shared processor, shows in time. */
class FollowedFleet implements FollowedPool {
  readonly measurement;
  private readonly fleet: Fleet;

  constructor(fleet: Fleet, told: Told) {
    this.measurement = fleet.measurement;
    this.fleet = fleet;
    fleet.work.told = told;
  }

  get nextUs(): number {
    const { autoscaler, events, faults, line, model, work } = this.fleet;
    const lookUs = autoscaler === null ? Number.POSITIVE_INFINITY : autoscaler.nextUs;
    // It may still start in the microsecond in which its time in line is over, and leaves in the next.
    const leavesUs =
      line.size === 0 ? Number.POSITIVE_INFINITY : line.firstArrivedUs + model.queueTimeoutUs + 1;
    return Math.min(events.nextUs, faults.nextUs, work.callUs, lookUs, leavesUs);
  }

  accept(requests: Requests, from: number, to: number): void {
    this.fleet.accept(requests, from, to);
  }

  advance(nowUs: number): void {
    this.fleet.advance(nowUs);
    this.fleet.dropLate(nowUs);
  }

  beginHorizon(): void {
    this.fleet.beginHorizon();
  }

  endHorizon(): void {
    this.fleet.endHorizon();
  }
}
