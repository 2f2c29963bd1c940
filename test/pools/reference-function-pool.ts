/**
 * A function pool once more, slowly and plainly: one object an instance, all of them looked through at every request,
 * instances that end when their time comes and not when someone notices. The engine must agree with it to the last digit.
 */
import { sampler } from '../../engine/durations/index.ts';
import type { FunctionPoolModel, Model, Routing } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';
import type { ReferencePool } from './reference-clients.ts';
import { type Provisioned, ReferenceProvisioning } from './reference-provisioning.ts';
import { requestsOf } from './reference-requests.ts';
import { type Request, stepsOf, Tally } from './reference-tally.ts';

interface Instance {
  readonly provisioned: boolean;
  readonly createdUs: number;
  /** When it ends at the latest, once idle. */
  retiresUs: number;
  /** While busy: when its request is done. */
  doneUs: number;
  /** While idle: the last microsecond at which it can be used. */
  expiresUs: number;
}

export class ReferenceFunctionPool implements ReferencePool {
  readonly tally: Tally;
  told: ReferencePool['told'] = () => {};
  readonly nextUs = Number.POSITIVE_INFINITY;
  private readonly model: FunctionPoolModel;
  /** In the order in which their requests started. */
  private busy: Instance[] = [];
  /** In the order in which they became idle. */
  private idle: Instance[] = [];
  private readonly readyProvisioned: Instance[] = [];
  /** Where their number changes. */
  private readonly changing: ReferenceProvisioning | null;
  private counting = false;
  private readonly drawIdleLifeUs: () => number;
  private readonly drawIdleLifeBesideOthersUs: (() => number) | null = null;
  private readonly coldStart: readonly { readonly billed: boolean; readonly drawUs: () => number }[];
  private readonly bag: Bag;
  private readonly tokens: Tokens;
  private readonly requestTokens: Tokens;
  private nextPingUs: number;
  private readonly faults: NonNullable<Model['faults']>;
  /** Times of deploys that are still to come, in order. */
  private readonly deploysUs: number[];

  constructor(model: FunctionPoolModel, { horizonUs, warmupUs, faults = [] }: Model, seed: string) {
    this.faults = faults;
    this.deploysUs = faults
      .flatMap((each) => (each.fault === 'deploy' ? [each.atUs] : []))
      .sort((a, b) => a - b);
    this.model = model;
    this.tally = new Tally(horizonUs);
    const idleLife = sampler(model.idleLife, randomStream(seed, 'idleLife'));
    this.drawIdleLifeUs = () => Math.round(idleLife.sample());
    if (model.idleLifeBesideOthers) {
      const stream = randomStream(seed, 'idleLifeBesideOthers');
      const besideOthers = sampler(model.idleLifeBesideOthers, stream);
      this.drawIdleLifeBesideOthersUs = () => Math.round(besideOthers.sample());
    }
    const coldStream = randomStream(seed, 'coldStart');
    this.coldStart = model.coldStart.map(({ duration, billed }) => {
      const phase = sampler(duration, coldStream);
      return { billed, drawUs: () => Math.round(phase.sample()) };
    });
    this.bag = new Bag(seed);
    this.tokens = new Tokens(model.scaleOut, -warmupUs);
    this.requestTokens = new Tokens(model.requestRate, -warmupUs);
    this.nextPingUs = model.warmPings ? -warmupUs : Number.POSITIVE_INFINITY;
    this.changing =
      model.provisioning &&
      new ReferenceProvisioning(model.provisioning, this.tally, faults, seed, -warmupUs);
    if (this.changing) return;
    this.tally.counts.provisionedUs = model.minInstances * horizonUs;
    for (let i = 0; i < model.minInstances; i++) {
      const forEver = { createdUs: Number.NEGATIVE_INFINITY, retiresUs: Number.POSITIVE_INFINITY };
      this.readyProvisioned.push({ provisioned: true, ...forEver, doneUs: 0, expiresUs: 0 });
      this.tally.alive.push([0, horizonUs]);
    }
  }

  beginHorizon(): void {
    this.pingUntil(-1);
    this.pass(0);
    this.tally.counts.peakInstances = this.alive;
    this.bag.drawAll(this.idle);
    this.counting = true;
  }

  accept(request: Request): void {
    const nowUs = request.arrivedUs;
    const { tally } = this;
    this.pingUntil(nowUs);
    this.pass(nowUs);
    const counts = nowUs >= 0;
    if (counts) tally.arrivals[tally.binOf(nowUs)]!++;
    const instance = this.instanceFor(nowUs);
    if (instance === 'none') {
      if (counts) tally.throttled[tally.binOf(nowUs)]!++;
      this.told(request, nowUs, false);
      return;
    }
    this.run(request, instance);
  }

  step(): void {}

  endHorizon(): Tally {
    const { tally } = this;
    this.pingUntil(tally.horizonUs);
    this.pass(tally.horizonUs);
    this.changing?.endHorizon();
    for (const instance of [...this.busy, ...this.idle]) {
      if (!instance.provisioned) tally.alive.push([instance.createdUs, tally.horizonUs]);
      else this.changing?.closeAt(instance as Provisioned, tally.horizonUs);
    }
    return tally;
  }

  private get alive(): number {
    const ready = this.changing?.ready ?? this.readyProvisioned;
    return this.busy.length + this.idle.length + ready.length;
  }

  /** Lets time pass up to and including `nowUs`, before anything arrives then. */
  private pass(nowUs: number): void {
    for (;;) {
      const next = earliest(this.busy);
      if (next === undefined || next.doneUs > nowUs) break;
      this.busy.splice(this.busy.indexOf(next), 1);
      this.becomeFree(next, next.doneUs);
    }
    for (const instance of this.idle) if (instance.expiresUs < nowUs) this.end(instance, instance.expiresUs);
    this.idle = this.idle.filter(({ expiresUs }) => expiresUs >= nowUs);
  }

  private becomeFree(instance: Instance, nowUs: number): void {
    if (instance.provisioned) {
      if (this.changing) this.changing.free(instance as Provisioned, nowUs);
      else this.readyProvisioned.push(instance);
      return;
    }
    const idle = this.idle.filter(({ expiresUs }) => expiresUs >= nowUs);
    const isBusyBeside = this.busy.some(({ provisioned }) => !provisioned);
    const isBesideOthers = isBusyBeside || idle.length > 0;
    if (this.drawIdleLifeBesideOthersUs && !isBusyBeside) this.bag.dropDead(idle);
    const draw = (isBesideOthers && this.drawIdleLifeBesideOthersUs) || this.drawIdleLifeUs;
    instance.expiresUs = Math.min(instance.retiresUs, nowUs + draw());
    if (instance.retiresUs <= nowUs) {
      this.end(instance, nowUs);
      return;
    }
    this.idle.push(instance);
    this.bag.put(instance);
  }

  private end({ createdUs, doneUs }: Instance, atUs: number): void {
    this.tally.lastIdleUs += atUs - doneUs;
    this.tally.alive.push([createdUs, atUs]);
    this.tally.ended(createdUs, atUs);
  }

  private instanceFor(nowUs: number): Instance | 'new' | 'none' {
    const { maxInstances, accountConcurrency, routing } = this.model;
    if (this.busy.length >= Math.min(maxInstances, accountConcurrency)) return 'none';
    if (!this.requestTokens.take(nowUs)) return 'none';
    const ready = this.changing ? this.changing.take(nowUs) : this.readyProvisioned.pop();
    if (ready) return ready;
    const idle = routing === 'random' ? this.bag.take(this.idle) : chosen(routing, this.idle);
    if (idle) {
      this.idle.splice(this.idle.indexOf(idle), 1);
      return idle;
    }
    const taken = this.busy.length + (this.changing?.ordered.length ?? 0);
    if (taken >= Math.min(maxInstances, accountConcurrency)) return 'none';
    return this.canStart(nowUs) && this.tokens.take(nowUs) ? 'new' : 'none';
  }

  /** Pings and deploys that are due by then: each ping takes an instance for a millisecond. */
  private pingUntil(untilUs: number): void {
    const { warmPings } = this.model;
    for (;;) {
      const deployUs = this.deploysUs[0] ?? Number.POSITIVE_INFINITY;
      const changeUs = this.changing?.nextUs ?? Number.POSITIVE_INFINITY;
      const dueUs = Math.min(deployUs, changeUs, this.nextPingUs);
      if (dueUs > untilUs) return;
      this.pass(dueUs);
      if (deployUs > dueUs && changeUs === dueUs) {
        this.changing!.happen(this.counting);
        this.noteAlive();
      } else if (deployUs > dueUs) {
        for (let i = 0; i < warmPings!.atOnce; i++) this.pingOnce(dueUs);
        this.nextPingUs += warmPings!.everyUs;
      } else {
        this.deploysUs.shift();
        this.deploy(dueUs);
      }
    }
  }

  private noteAlive(): void {
    if (!this.counting) return;
    this.bag.drawAll(this.idle);
    const { counts } = this.tally;
    counts.peakInstances = Math.max(counts.peakInstances, this.alive);
  }

  private deploy(nowUs: number): void {
    for (const instance of this.busy)
      if (!instance.provisioned) instance.retiresUs = Math.min(instance.retiresUs, nowUs);
    this.bag.takeAll(this.idle);
    for (const instance of this.idle) this.end(instance, nowUs);
    this.idle = [];
  }

  private canStart(nowUs: number): boolean {
    return !this.faults.some(
      (each) => each.fault === 'noNewInstances' && nowUs >= each.fromUs && nowUs < each.toUs,
    );
  }

  private pingOnce(nowUs: number): void {
    const { model, tally } = this;
    const found = this.instanceFor(nowUs);
    if (found === 'none') return;
    const { initUs, billedInitUs } = this.drawStart(found);
    const doneUs = nowUs + initUs + 1000;
    const instance = this.occupy(found, nowUs, initUs, doneUs);
    if (nowUs < 0) return;
    const { counts } = tally;
    counts.warmPings++;
    counts[instance.provisioned ? 'provisionedSteps' : 'onDemandSteps'] += stepsOf(
      billedInitUs + 1000,
      model.metering,
    );
    if (found === 'new') this.countNew();
  }

  private countNew(): void {
    const { counts } = this.tally;
    counts.instancesStarted++;
    counts.peakInstances = Math.max(counts.peakInstances, this.alive);
  }

  private drawStart(found: Instance | 'new'): { initUs: number; billedInitUs: number } {
    let initUs = 0;
    let billedInitUs = 0;
    if (found === 'new') {
      for (const { billed, drawUs } of this.coldStart) {
        const phaseUs = drawUs();
        initUs += phaseUs;
        if (billed) billedInitUs += phaseUs;
      }
    }
    return { initUs, billedInitUs };
  }

  /** An instance is busy until then. */
  private occupy(found: Instance | 'new', nowUs: number, initUs: number, doneUs: number): Instance {
    const { model, tally } = this;
    const retiresUs = nowUs + model.instanceLifeUs;
    const instance =
      found === 'new' ? { provisioned: false, createdUs: nowUs, retiresUs, doneUs, expiresUs: 0 } : found;
    instance.doneUs = doneUs;
    this.busy.push(instance);
    tally.busy.push([nowUs, doneUs]);
    if (found === 'new') tally.starting.push([nowUs, nowUs + initUs]);
    if (instance.provisioned) {
      const busyUs = Math.min(doneUs, tally.horizonUs) - Math.max(nowUs, 0);
      tally.counts.provisionedBusyUs += Math.max(0, busyUs);
    }
    return instance;
  }

  private run(request: Request, found: Instance | 'new'): void {
    const { model } = this;
    const nowUs = request.arrivedUs;
    const { initUs, billedInitUs } = this.drawStart(found);
    const workUs = Math.round(request.workUs * model.workScale);
    const timedOut = workUs > model.timeoutUs;
    const ranUs = Math.min(workUs, model.timeoutUs);
    const doneUs = nowUs + initUs + ranUs;
    const instance = this.occupy(found, nowUs, initUs, doneUs);
    if (timedOut && model.timeoutEndsInstance) instance.retiresUs = doneUs;
    this.told(request, doneUs, !timedOut && !request.failed);
    if (nowUs >= 0) this.count(request, found === 'new', instance, timedOut, billedInitUs + ranUs);
  }

  private count(request: Request, cold: boolean, instance: Instance, timedOut: boolean, billedUs: number) {
    const { counts } = this.tally;
    if (cold) {
      this.tally.cold[this.tally.binOf(request.arrivedUs)]!++;
      this.countNew();
    } else counts.warm++;
    if (instance.provisioned) counts.provisionedStarts++;
    counts[instance.provisioned ? 'provisionedSteps' : 'onDemandSteps'] += stepsOf(
      billedUs,
      this.model.metering,
    );
    this.tally.answer(request, timedOut, instance.doneUs);
  }
}

/** The busy instance that is done first; of several, the one whose request started first. */
function earliest(busy: readonly Instance[]): Instance | undefined {
  let first = busy[0];
  for (const instance of busy) if (instance.doneUs < first!.doneUs) first = instance;
  return first;
}

/** Whose turn it is; of instances of one age, the one that has been idle longest. */
function chosen(routing: Exclude<Routing, 'random'>, idle: readonly Instance[]): Instance | undefined {
  switch (routing) {
    case 'mostRecent':
      return idle.at(-1);
    case 'leastRecent':
      return idle[0];
    case 'newest':
      return idle.find(({ createdUs }) => createdUs === Math.max(...idle.map((other) => other.createdUs)));
    case 'oldest':
      return idle.find(({ createdUs }) => createdUs === Math.min(...idle.map((other) => other.createdUs)));
  }
}

/**
 * Random routing draws from a bag in which the dead are left until they are drawn: each of the living is as likely, and
 * here the random numbers must be spent as the engine spends them.
 */
class Bag {
  private readonly instances: Instance[] = [];
  private readonly stream;

  constructor(seed: string) {
    this.stream = randomStream(seed, 'routing');
  }

  put(instance: Instance): void {
    this.instances.push(instance);
  }

  take(alive: readonly Instance[]): Instance | undefined {
    while (this.instances.length > 0) {
      const place = Math.floor(this.stream.next() * this.instances.length);
      const drawn = this.instances[place]!;
      this.instances[place] = this.instances.at(-1)!;
      this.instances.pop();
      if (alive.includes(drawn)) return drawn;
    }
    return undefined;
  }

  /** Whoever asks whether any is alive drops the dead from the end, up to the first of the living. */
  dropDead(alive: readonly Instance[]): void {
    while (this.instances.length > 0 && !alive.includes(this.instances.at(-1)!)) this.instances.pop();
  }

  /** A deploy takes out every idle instance. */
  takeAll(alive: readonly Instance[]): void {
    while (this.take(alive));
  }

  /** The start of the horizon looks at every idle instance once. */
  drawAll(alive: readonly Instance[]): void {
    const drawn: Instance[] = [];
    for (let next = this.take(alive); next; next = this.take(alive)) drawn.push(next);
    this.instances.push(...drawn);
  }
}

/** Token bucket in exact arithmetic: millionths of a token, whole because rates and times are. */
class Tokens {
  private readonly rule: FunctionPoolModel['scaleOut'];
  private millionths: number;
  private atUs: number;

  constructor(rule: FunctionPoolModel['scaleOut'], startUs: number) {
    this.rule = rule;
    this.millionths = (rule?.burst ?? 0) * 1e6;
    this.atUs = startUs;
  }

  take(nowUs: number): boolean {
    if (this.rule === null) return true;
    const refilled = this.millionths + (nowUs - this.atUs) * this.rule.perSec;
    this.millionths = Math.min(this.rule.burst * 1e6, refilled);
    this.atUs = nowUs;
    if (this.millionths < 1e6) return false;
    this.millionths -= 1e6;
    return true;
  }
}

export function playFunctionPool(pool: FunctionPoolModel, model: Model, replication: number): Tally {
  const reference = new ReferenceFunctionPool(pool, model, `${model.seed}/${replication}`);
  const requests = requestsOf(model, replication);
  for (const request of requests) if (request.arrivedUs < 0) reference.accept(request);
  reference.beginHorizon();
  for (const request of requests) if (request.arrivedUs >= 0) reference.accept(request);
  return reference.endHorizon();
}
