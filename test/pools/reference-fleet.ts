/**
 * A fleet once more, slowly and plainly: one object a server with the requests in it, one list of what is to happen, one
 * list of who waits. The engine must agree with it to the last digit. Which of several equally loaded servers gets a
 * request is the one thing taken over from the engine; that it is one of them is checked.
 */
import { sampler } from '../../engine/durations/index.ts';
import type { FleetModel, Model } from '../../engine/model.ts';
import { LeastLoaded } from '../../engine/pools/least-loaded.ts';
import { randomStream } from '../../engine/random/stream.ts';
import type { ReferencePool } from './reference-clients.ts';
import { requestsOf } from './reference-requests.ts';
import { type ReferenceScaler, referenceScaler } from './reference-scalers.ts';
import { type Request, stepsOf, Tally } from './reference-tally.ts';

interface Server {
  readonly number: number;
  readonly createdUs: number;
  /** Starting, taking requests, finishing what it has, or gone. */
  state: 'starting' | 'ready' | 'leaving' | 'gone';
  inIt: number;
  busySinceUs: number;
}

interface Event {
  readonly atUs: number;
  readonly happen: () => void;
}

export class ReferenceFleet implements ReferencePool {
  readonly tally: Tally;
  told: ReferencePool['told'] = () => {};
  private readonly model: FleetModel;
  private readonly servers: Server[] = [];
  /** Ready servers in the order they came on duty: the last one is the first to leave. */
  private onDuty: Server[] = [];
  private readonly choice: LeastLoaded;
  /** In the order they were scheduled. */
  private events: Event[] = [];
  private line: Request[] = [];
  private nowUs: number;
  private counting = false;
  private readonly drawBootUs: () => number;
  private readonly faults: NonNullable<Model['faults']>;
  private readonly scaler: ReferenceScaler | null;

  constructor(model: FleetModel, { horizonUs, warmupUs, faults = [] }: Model, seed: string) {
    this.faults = faults;
    this.model = model;
    this.tally = new Tally(horizonUs);
    this.choice = new LeastLoaded(model.workers);
    this.nowUs = -warmupUs;
    this.scaler = model.autoscaler && referenceScaler(model.autoscaler, -warmupUs);
    const boot = sampler(model.boot, randomStream(seed, 'boot'));
    this.drawBootUs = () => Math.round(boot.sample());
    for (let i = 0; i < model.minInstances; i++) this.putOnDuty(this.create());
  }

  beginHorizon(): void {
    this.pass(0);
    this.tally.counts.peakInstances = this.alive.length;
    this.counting = true;
  }

  accept(request: Request): void {
    const { tally, model } = this;
    this.pass(request.arrivedUs);
    if (request.arrivedUs >= 0) tally.arrivals[tally.binOf(request.arrivedUs)]!++;
    this.dropLate();
    if (this.line.length === 0 && this.hasFreeWorker()) this.start(request);
    else if (this.line.length < model.queuePlaces) this.line.push(request);
    else this.drop(request);
  }

  /** When something happens next: an event, a look, or someone in line who leaves it. */
  get nextUs(): number {
    return Math.min(
      ...this.events.map(({ atUs }) => atUs),
      ...this.line.map(({ arrivedUs }) => arrivedUs + this.model.queueTimeoutUs + 1),
      this.scaler?.nextUs ?? Number.POSITIVE_INFINITY,
    );
  }

  step(nowUs: number): void {
    this.pass(nowUs);
    this.dropLate();
  }

  endHorizon(): Tally {
    const { tally } = this;
    this.pass(tally.horizonUs);
    this.dropLate();
    tally.counts.inFlight += this.line.filter(({ arrivedUs }) => arrivedUs >= 0).length;
    for (const server of this.alive) {
      if (server.inIt > 0) tally.busy.push([server.busySinceUs, tally.horizonUs]);
      tally.counts.billedInstanceUs += this.bookLife(server, tally.horizonUs);
    }
    return tally;
  }

  private get alive(): Server[] {
    return this.servers.filter(({ state }) => state !== 'gone');
  }

  private get wanted(): Server[] {
    return this.servers.filter(({ state }) => state === 'starting' || state === 'ready');
  }

  /** Plays what is scheduled up to and including `untilUs`; the autoscaler looks after all else of its microsecond. */
  private pass(untilUs: number): void {
    for (;;) {
      const lookUs = this.scaler?.nextUs ?? Number.POSITIVE_INFINITY;
      const next = first(this.events);
      if (next && next.atUs <= Math.min(untilUs, lookUs)) {
        this.events = this.events.filter((event) => event !== next);
        this.moveTo(next.atUs);
        next.happen();
      } else if (this.scaler && lookUs <= untilUs) {
        this.moveTo(lookUs);
        this.resize(this.scaler.look(this.onDuty.length, this.wanted.length, this.model));
      } else break;
    }
    this.moveTo(untilUs);
  }

  private moveTo(nowUs: number): void {
    const inService = this.onDuty.reduce((sum, { inIt }) => sum + inIt, 0);
    this.scaler?.pass(nowUs - this.nowUs, inService, this.onDuty.length * this.model.workers);
    this.nowUs = nowUs;
  }

  private hasFreeWorker(): boolean {
    return this.onDuty.some(({ inIt }) => inIt < this.model.workers);
  }

  private start(request: Request): void {
    const { model, tally, nowUs } = this;
    const server = this.servers[this.choice.take()]!;
    const fewest = Math.min(...this.onDuty.map(({ inIt }) => inIt));
    if (!this.onDuty.includes(server) || server.inIt !== fewest)
      throw new Error('not a server with the fewest requests');
    if (server.inIt++ === 0) server.busySinceUs = nowUs;
    const workUs = Math.round(request.workUs * model.workScale);
    const timedOut = workUs > model.timeoutUs;
    const doneUs = nowUs + Math.min(workUs, model.timeoutUs);
    this.events.push({ atUs: doneUs, happen: () => this.done(server) });
    this.told(request, doneUs, !timedOut && !request.failed);
    if (request.arrivedUs < 0) return;
    tally.counts.warm++;
    tally.waitsUs.push(nowUs - request.arrivedUs);
    tally.answer(request, timedOut, doneUs);
  }

  private done(server: Server): void {
    this.choice.release(server.number);
    if (--server.inIt === 0) {
      this.tally.busy.push([server.busySinceUs, this.nowUs]);
      if (server.state === 'leaving') this.end(server);
    }
    this.serveLine();
  }

  private serveLine(): void {
    this.dropLate();
    while (this.line.length > 0 && this.hasFreeWorker()) this.start(this.line.shift()!);
  }

  /** Those who waited longer than they would have left before now. */
  private dropLate(): void {
    const isLate = ({ arrivedUs }: Request) => arrivedUs + this.model.queueTimeoutUs < this.nowUs;
    for (const request of this.line.filter(isLate)) this.drop(request);
    this.line = this.line.filter((request) => !isLate(request));
  }

  private drop(request: Request): void {
    if (request.arrivedUs >= 0) this.tally.counts.dropped++;
    this.told(request, this.nowUs, false);
  }

  private resize(size: number): void {
    const isOut = this.faults.some(
      (each) => each.fault === 'noNewInstances' && this.nowUs >= each.fromUs && this.nowUs < each.toUs,
    );
    while (!isOut && this.wanted.length < size && this.alive.length < this.model.maxInstances) {
      const server = this.create();
      const upUs = this.nowUs + this.drawBootUs();
      this.tally.starting.push([this.nowUs, upUs]);
      this.events.push({
        atUs: upUs,
        happen: () => {
          this.putOnDuty(server);
          this.serveLine();
        },
      });
    }
    while (this.wanted.length > size) {
      const server = this.onDuty.pop()!;
      this.choice.remove(server.number);
      server.state = 'leaving';
      if (server.inIt === 0) this.end(server);
    }
  }

  private create(): Server {
    const { counts } = this.tally;
    const server: Server = {
      number: this.servers.length,
      createdUs: this.nowUs,
      state: 'starting',
      inIt: 0,
      busySinceUs: 0,
    };
    this.servers.push(server);
    if (this.counting) {
      counts.instancesStarted++;
      counts.peakInstances = Math.max(counts.peakInstances, this.alive.length);
    }
    return server;
  }

  private putOnDuty(server: Server): void {
    server.state = 'ready';
    this.onDuty.push(server);
    this.choice.add(server.number);
  }

  private end(server: Server): void {
    this.tally.ended(server.createdUs, this.nowUs);
    const inHorizonUs = this.bookLife(server, this.nowUs);
    const { stepUs, minimumUs } = this.model.metering;
    // Billed from its start: at least the minimum, in whole steps; what lay before the horizon is not this bill's.
    const missingUs = Math.max(0, minimumUs - (this.nowUs - server.createdUs));
    if (this.nowUs >= 0) {
      const metering = { stepUs, minimumUs: 0 };
      this.tally.counts.billedInstanceUs += stepsOf(inHorizonUs + missingUs, metering) * stepUs;
    }
    server.state = 'gone';
  }

  private bookLife({ createdUs }: Server, toUs: number): number {
    const { tally } = this;
    tally.alive.push([createdUs, toUs]);
    return Math.max(0, Math.min(toUs, tally.horizonUs) - Math.max(createdUs, 0));
  }
}

/** The event that happens first; of several, the one scheduled first. */
function first(events: readonly Event[]): Event | undefined {
  let next = events[0];
  for (const event of events) if (event.atUs < next!.atUs) next = event;
  return next;
}

export function playFleet(model: FleetModel, whole: Model, replication: number): Tally {
  const reference = new ReferenceFleet(model, whole, `${whole.seed}/${replication}`);
  const requests = requestsOf(whole, replication);
  for (const request of requests) if (request.arrivedUs < 0) reference.accept(request);
  reference.beginHorizon();
  for (const request of requests) if (request.arrivedUs >= 0) reference.accept(request);
  return reference.endHorizon();
}
