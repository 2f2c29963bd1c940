/**
 * A fleet once more, slowly and plainly: one object a server with the requests in it, one list of what is to happen, one
 * list of who waits. The engine must agree with it to the last digit. Which of several equally loaded servers gets a
 * request is the one thing taken over from the engine; that it is one of them is checked. Servers that come on demand are
 * here; requests that share processors are not.
 */
import { sampler } from '../../engine/durations/index.ts';
import type { FleetModel, Model } from '../../engine/model.ts';
import { FullestFirst } from '../../engine/pools/fullest-first.ts';
import { LeastLoaded } from '../../engine/pools/least-loaded.ts';
import { randomStream } from '../../engine/random/stream.ts';
import { Billing } from './reference-billing.ts';
import type { ReferencePool } from './reference-clients.ts';
import { ReferenceDownstream } from './reference-downstream.ts';
import { ReferenceFaults } from './reference-faults.ts';
import { requestsOf } from './reference-requests.ts';
import { type ReferenceScaler, referenceScaler } from './reference-scalers.ts';
import { type Request, stepsOf, Tally } from './reference-tally.ts';
import { Tokens } from './reference-tokens.ts';

interface Server {
  readonly number: number;
  readonly createdUs: number;
  /** Starting (for duty or for the buffer), taking requests, finishing what it has, idle off duty, in the buffer, or gone. */
  state: 'starting' | 'warming' | 'ready' | 'leaving' | 'resting' | 'buffered' | 'gone';
  inIt: number;
  busySinceUs: number;
  /** When its last request left, or it had started. */
  idleSinceUs: number;
  /** Last moment of its idle life. */
  expiresUs: number;
  /** When it is lost. */
  readonly lossUs: number;
  /** It ends when it is done, and does not rest. */
  spent: boolean;
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
  private readonly choice: LeastLoaded | FullestFirst;
  /** In the order they were scheduled. */
  private events: Event[] = [];
  private line: Request[] = [];
  /** Idle off duty, and in the buffer, in the order they came. */
  private resting: Server[] = [];
  private buffer: Server[] = [];
  /** As many as the autoscaler asked for stay on duty although idle. */
  private kept: number;
  private readonly drawIdleUs: () => number;
  private readonly tokens: Tokens;
  private readonly billing: Billing;
  private nowUs: number;
  private counting = false;
  private readonly drawBootUs: () => number;
  private readonly faults: ReferenceFaults;
  /** Faults to come, in order. */
  private strikes: Event[];
  /** Servers that were lost and that the autoscaler still counts. */
  private lost = 0;
  private readonly scaler: ReferenceScaler | null;

  private readonly downstream: ReferenceDownstream | null;
  private readonly callShare: number;
  /** When each started that arrived in the horizon and whose end is not known. */
  private readonly openUs = new Set<{ readonly startedUs: number; readonly arrivedUs: number }>();

  constructor(model: FleetModel, whole: Model, seed: string) {
    const { horizonUs, warmupUs, faults = [], downstream } = whole;
    this.downstream = downstream ? new ReferenceDownstream(downstream, faults) : null;
    this.callShare = downstream?.share ?? 0;
    this.faults = new ReferenceFaults(faults);
    const { deploysUs, lossesUs, returnsUs } = this.faults;
    this.strikes = [
      ...deploysUs.map((atUs) => ({ atUs, happen: () => this.deploy() })),
      ...returnsUs.map((atUs) => ({ atUs, happen: () => this.refill() })),
      ...lossesUs.map((atUs) => ({ atUs, happen: () => this.loseZone() })),
    ];
    this.model = model;
    this.tally = new Tally(horizonUs);
    const { workers, filling } = model;
    this.choice = filling === 'fullestFirst' ? new FullestFirst(workers) : new LeastLoaded(workers);
    this.nowUs = -warmupUs;
    this.scaler = model.autoscaler && referenceScaler(model.autoscaler, -warmupUs);
    this.kept = model.minInstances;
    this.tokens = new Tokens(model.onDemand?.scaleOut ?? null, -warmupUs);
    this.billing = new Billing(model, this.tally);
    const idleLife = model.onDemand && sampler(model.onDemand.idleLife, randomStream(seed, 'idleLife'));
    this.drawIdleUs = () => Math.round(idleLife!.sample());
    const boot = sampler(model.boot, randomStream(seed, 'boot'));
    this.drawBootUs = () => Math.round(boot.sample());
    const { startInstances = model.minInstances } = model;
    for (let i = 0; i < startInstances; i++) this.putOnDuty(this.create());
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
    if (this.line.length === 0 && this.findsPlace()) this.start(request);
    else if (this.line.length < model.queuePlaces) this.line.push(request);
    else this.drop(request);
    this.growForLine();
    const isLast = this.line.at(-1) === request;
    if (isLast && model.onDemand?.refuses && this.line.length > this.starting * model.workers) {
      this.line.pop();
      if (request.arrivedUs >= 0) tally.throttled[tally.binOf(request.arrivedUs)]!++;
    }
    this.fillBuffer();
  }

  /** When something happens next: an event, a fault, a look, a call that is over, or someone in line who leaves it. */
  get nextUs(): number {
    return Math.min(
      ...this.events.map(({ atUs }) => atUs),
      ...this.line.map(({ arrivedUs }) => arrivedUs + this.model.queueTimeoutUs + 1),
      ...this.strikes.map(({ atUs }) => atUs),
      this.downstream?.nextUs ?? Number.POSITIVE_INFINITY,
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
    if (this.model.onDemand) tally.counts.provisionedUs += this.model.minInstances * tally.horizonUs;
    tally.counts.inFlight += [...this.openUs].filter(({ arrivedUs }) => arrivedUs >= 0).length;
    for (const { startedUs } of this.openUs) this.billing.request(startedUs, tally.horizonUs);
    for (const server of this.alive) {
      if (server.inIt > 0) this.endSpell(server);
      tally.counts.billedInstanceUs += this.bookLife(server, tally.horizonUs);
    }
    return tally;
  }

  private get alive(): Server[] {
    return this.servers.filter(({ state }) => state !== 'gone');
  }

  private get busy(): number {
    return this.servers.filter(({ inIt }) => inIt > 0).length;
  }

  private get wanted(): Server[] {
    return this.servers.filter(({ state }) => state === 'starting' || state === 'ready');
  }

  /** Plays what is scheduled up to and including `untilUs`; the autoscaler looks after all else of its microsecond. */
  private pass(untilUs: number): void {
    for (;;) {
      const lookUs = this.scaler?.nextUs ?? Number.POSITIVE_INFINITY;
      const next = first(this.events);
      const strike = first(this.strikes);
      const nextUs = next?.atUs ?? Number.POSITIVE_INFINITY;
      const callUs = this.downstream?.nextUs ?? Number.POSITIVE_INFINITY;
      if (strike && strike.atUs <= Math.min(untilUs, lookUs, callUs, nextUs)) {
        this.strikes = this.strikes.filter((each) => each !== strike);
        this.moveTo(strike.atUs);
        strike.happen();
        this.dropLate();
        this.grow();
      } else if (this.downstream && callUs <= Math.min(untilUs, lookUs, nextUs)) {
        this.moveTo(callUs);
        if (this.downstream.happen()) this.grow();
      } else if (next && next.atUs <= Math.min(untilUs, lookUs)) {
        this.events = this.events.filter((event) => event !== next);
        this.moveTo(next.atUs);
        next.happen();
        this.dropLate();
        this.grow();
      } else if (this.scaler && lookUs <= untilUs) {
        this.moveTo(lookUs);
        this.dropLate();
        const requests = this.line.length + this.onDuty.reduce((sum, { inIt }) => sum + inIt, 0);
        this.resize(
          this.scaler.look(this.onDuty.length, this.wanted.length + this.lost, this.model, requests),
        );
        this.dropLate();
        this.grow();
      } else break;
    }
    this.moveTo(untilUs);
  }

  private moveTo(nowUs: number): void {
    const inService = this.onDuty.reduce((sum, { inIt }) => sum + inIt, 0);
    this.scaler?.pass(nowUs - this.nowUs, inService, this.onDuty.length * this.model.workers);
    this.billing.pass(this.nowUs, nowUs, this.busy);
    this.nowUs = nowUs;
    for (const server of this.servers) {
      const isIdle = server.state === 'resting' || server.state === 'buffered';
      if (isIdle && server.expiresUs < nowUs) this.end(server, server.expiresUs);
    }
    this.resting = this.resting.filter(({ state }) => state !== 'gone');
    this.buffer = this.buffer.filter(({ state }) => state !== 'gone');
  }

  /** A place on duty, or on a server that comes back on duty for it. */
  private findsPlace(): boolean {
    return this.hasFreeWorker() || this.wake();
  }

  /** The one that was busy last, or else that came to the buffer last. */
  private wake(): boolean {
    const server = this.resting.pop() ?? this.buffer.pop();
    if (server) this.putOnDuty(server);
    return server !== undefined;
  }

  private hasFreeWorker(): boolean {
    return this.onDuty.some(({ inIt }) => inIt < this.model.workers);
  }

  /** `booted`: the server that has just started, on which a request is cold. */
  private start(request: Request, booted?: Server): void {
    const { model, tally, nowUs } = this;
    const server = this.servers[this.choice.take()]!;
    const loads = this.onDuty.map(({ inIt }) => inIt).filter((inIt) => inIt < model.workers);
    const due = model.filling === 'fullestFirst' ? Math.max(...loads) : Math.min(...loads);
    if (!this.onDuty.includes(server) || server.inIt !== due)
      throw new Error('not a server whose turn it is by its requests');
    if (server.inIt++ === 0) {
      server.busySinceUs = nowUs;
      if (this.busy === 1) for (const each of this.buffer) each.expiresUs = Number.POSITIVE_INFINITY;
    }
    const workUs = Math.round(request.workUs * model.workScale);
    if (request.arrivedUs >= 0) this.countStart(request, server, booted);
    if (this.downstream) {
      this.call(this.downstream, request, server, workUs);
      return;
    }
    const ranUs = Math.min(workUs, model.timeoutUs, server.lossUs - nowUs);
    const isLost = ranUs < Math.min(workUs, model.timeoutUs);
    const timedOut = workUs > model.timeoutUs && !isLost;
    const doneUs = nowUs + ranUs;
    this.events.push({ atUs: doneUs, happen: () => this.done(server) });
    this.told(request, doneUs, !isLost && !timedOut && !request.failed);
    this.billing.request(nowUs, doneUs);
    if (request.arrivedUs < 0) return;
    tally.answer(isLost ? { ...request, failed: true } : request, timedOut, doneUs);
  }

  private countStart(request: Request, server: Server, booted?: Server): void {
    const { model, tally, nowUs } = this;
    tally.counts.workUs += Math.min(Math.round(request.workUs * model.workScale), model.timeoutUs);
    if (server === booted && model.onDemand) tally.cold[tally.binOf(request.arrivedUs)]!++;
    else tally.counts.warm++;
    if (model.onDemand && this.busy <= model.minInstances) tally.counts.provisionedStarts++;
    tally.waitsUs.push(nowUs - request.arrivedUs);
  }

  /** First the processor, then the call; cut at any time by its timeout, or with its server. */
  private call(downstream: ReferenceDownstream, request: Request, server: Server, workUs: number): void {
    const startedUs = this.nowUs;
    const callUs = Math.min(workUs, Math.round(request.workUs * this.callShare));
    const timeoutUs = startedUs + this.model.timeoutUs;
    const endsUs = Math.min(timeoutUs, server.lossUs);
    const open = { startedUs, arrivedUs: request.arrivedUs };
    this.openUs.add(open);
    const end = (nowUs: number, wasCut: boolean) => {
      const isLost = wasCut && server.lossUs < timeoutUs;
      this.openUs.delete(open);
      this.done(server);
      this.told(request, nowUs, !wasCut && !request.failed);
      this.billing.request(startedUs, nowUs);
      if (request.arrivedUs < 0) return;
      this.tally.answer(isLost ? { ...request, failed: true } : request, wasCut && !isLost, nowUs);
    };
    const processedUs = startedUs + workUs - callUs;
    const happen = () => {
      if (callUs > 0 && processedUs < endsUs) downstream.enter(processedUs, callUs, endsUs, end);
      else end(this.nowUs, callUs > 0 || processedUs > endsUs);
    };
    this.events.push({ atUs: Math.min(processedUs, endsUs), happen });
  }

  private done(server: Server): void {
    this.choice.release(server.number);
    if (--server.inIt === 0) {
      this.endSpell(server);
      server.idleSinceUs = this.nowUs;
      if (server.state === 'leaving') this.stop(server);
      else if (this.model.onDemand && this.onDuty.length > this.kept) {
        // The last one takes its place in the order.
        const last = this.onDuty.pop()!;
        if (last !== server) this.onDuty[this.onDuty.indexOf(server)] = last;
        this.choice.remove(server.number);
        this.stop(server);
      }
      if (this.busy === 0) for (const each of this.buffer) each.expiresUs = this.nowUs + this.drawIdleUs();
    }
    this.serveLine();
  }

  private endSpell(server: Server): void {
    this.tally.busy.push([server.busySinceUs, this.nowUs]);
    this.billing.spell(server, server.busySinceUs, this.nowUs);
  }

  /** Idle and off duty: it rests, or ends where servers do not come on demand. */
  private stop(server: Server): void {
    if (!this.model.onDemand || server.spent) {
      this.end(server, this.nowUs);
      return;
    }
    server.state = 'resting';
    server.expiresUs = Math.max(this.nowUs, server.idleSinceUs + this.drawIdleUs());
    this.resting.push(server);
  }

  private serveLine(booted?: Server): void {
    this.dropLate();
    while (this.line.length > 0 && this.findsPlace()) this.start(this.line.shift()!, booted);
  }

  private grow(): void {
    this.dropLate();
    this.growForLine();
    this.fillBuffer();
  }

  private get starting(): number {
    return this.servers.filter(({ state }) => state === 'starting' || state === 'warming').length;
  }

  private growForLine(): void {
    const { model } = this;
    if (!model.onDemand) return;
    const { startsFor } = model.onDemand;
    const isAskedFor = () =>
      startsFor === 'each'
        ? this.line.length > this.starting * model.workers
        : startsFor === 'first' && this.line.length > 0 && this.wanted.length === 0;
    while (isAskedFor() && this.mayStart()) {
      if (startsFor === 'first') this.kept = Math.max(1, this.kept);
      this.boot('starting');
    }
  }

  private fillBuffer(): void {
    const wanted = this.model.onDemand?.prewarmed ?? 0;
    const isShort = () =>
      this.buffer.length + this.servers.filter(({ state }) => state === 'warming').length < wanted;
    while (this.busy > 0 && isShort() && this.mayStart()) this.boot('warming');
  }

  private mayStart(): boolean {
    const { alive, faults, model, nowUs } = this;
    return alive.length < model.maxInstances && faults.canStart(nowUs) && this.tokens.take(nowUs);
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

  /** The first on duty are those kept ready, which a deploy replaces one by one; the buffer and what starts is new. */
  private deploy(): void {
    if (!this.model.onDemand) return;
    const leaving = this.servers.filter((server) => {
      const isKept = this.onDuty.indexOf(server) < this.model.minInstances;
      return server.state === 'ready' ? !isKept : ['leaving', 'resting'].includes(server.state);
    });
    this.sendAway(leaving);
    this.refill();
  }

  private loseZone(): void {
    const before = this.wanted.length;
    this.sendAway(this.alive.filter(({ lossUs }) => lossUs === this.nowUs));
    if (this.model.onDemand) this.refill();
    else if (this.model.autoscaler) this.lost += before - this.wanted.length;
  }

  /** They end: now, or when they are done. */
  private sendAway(leaving: readonly Server[]): void {
    for (const server of this.onDuty.filter((each) => leaving.includes(each))) {
      this.choice.remove(server.number);
      server.state = 'leaving';
    }
    const stays = (server: Server) => !leaving.includes(server);
    this.onDuty = this.onDuty.filter(stays);
    this.resting = this.resting.filter(stays);
    this.buffer = this.buffer.filter(stays);
    for (const server of leaving) {
      server.spent = true;
      if (server.inIt === 0) this.end(server, this.nowUs);
    }
  }

  /** To as many as are always there, where no autoscaler of a fleet of servers sees to that. */
  private refill(): void {
    const { model } = this;
    if (model.autoscaler && !model.onDemand) return;
    while (this.wanted.length < model.minInstances && this.mayStart()) this.boot('starting');
  }

  private resize(size: number): void {
    if (this.faults.canStart(this.nowUs)) this.lost = 0;
    this.kept = Math.max(size, this.model.minInstances);
    while (this.wanted.length < size && this.wake());
    while (this.wanted.length < size && this.mayStart()) this.boot('starting');
    while (this.wanted.length > size && this.onDuty.length > 0) {
      const server = this.onDuty.pop()!;
      this.choice.remove(server.number);
      server.state = 'leaving';
      if (server.inIt === 0) this.stop(server);
    }
  }

  private boot(state: 'starting' | 'warming'): void {
    const server = this.create();
    server.state = state;
    this.billing.started(server);
    const upUs = this.nowUs + this.drawBootUs();
    this.tally.starting.push([this.nowUs, Math.min(upUs, server.lossUs)]);
    this.events.push({
      atUs: upUs,
      happen: () => {
        if (server.state === 'gone') return;
        server.idleSinceUs = this.nowUs;
        if (state === 'starting') this.putOnDuty(server);
        else {
          server.state = 'buffered';
          server.expiresUs = this.busy > 0 ? Number.POSITIVE_INFINITY : this.nowUs + this.drawIdleUs();
          this.buffer.push(server);
        }
        this.serveLine(server);
      },
    });
  }

  private create(): Server {
    const { counts } = this.tally;
    const server: Server = {
      number: this.servers.length,
      createdUs: this.nowUs,
      state: 'starting',
      inIt: 0,
      busySinceUs: 0,
      idleSinceUs: this.nowUs,
      expiresUs: Number.POSITIVE_INFINITY,
      lossUs: this.faults.place(this.nowUs),
      spent: false,
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

  private end(server: Server, atUs: number): void {
    this.tally.ended(server.createdUs, atUs);
    const inHorizonUs = this.bookLife(server, atUs);
    const { stepUs, minimumUs } = this.model.metering;
    // Billed from its start: at least the minimum, in whole steps; what lay before the horizon is not this bill's.
    const missingUs = Math.max(0, minimumUs - (atUs - server.createdUs));
    if (atUs >= 0) {
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
