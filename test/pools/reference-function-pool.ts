/**
 * A function pool once more, slowly and plainly: one object an instance, all of them looked through at every request,
 * instances that end when their time comes and not when someone notices. The engine must agree with it to the last digit.
 */
import { sampler } from '../../engine/durations/index.ts';
import type { FunctionPoolModel, Model, Routing } from '../../engine/model.ts';
import { randomStream } from '../../engine/random/stream.ts';
import type { ReferencePool } from './reference-clients.ts';
import { ReferenceDownstream } from './reference-downstream.ts';
import { ReferenceFaults } from './reference-faults.ts';
import { constantly, type Provisioned, ReferenceProvisioning } from './reference-provisioning.ts';
import { requestsOf } from './reference-requests.ts';
import { type Request, stepsOf, Tally } from './reference-tally.ts';
import { Tokens } from './reference-tokens.ts';

interface Instance {
  readonly provisioned: boolean;
  readonly createdUs: number;
  /** When it ends at the latest, once idle. */
  retiresUs: number;
  /** While busy: when its request is done. */
  doneUs: number;
  /** While idle: the last microsecond at which it can be used. */
  expiresUs: number;
  /** When it is lost. */
  readonly lossUs: number;
  /** What happens at `doneUs`, if it does not become free. */
  goOn?: (() => void) | undefined;
  /** The machine it stands on, where there are several. */
  readonly invoker: number;
}

export class ReferenceFunctionPool implements ReferencePool {
  readonly tally: Tally;
  told: ReferencePool['told'] = () => {};
  private readonly model: FunctionPoolModel;
  /** In the order in which their requests started. */
  private busy: Instance[] = [];
  /** In the order in which they became idle. */
  private idle: Instance[] = [];
  private readonly provisioned: ReferenceProvisioning;
  private counting = false;
  private readonly drawIdleLifeUs: () => number;
  private readonly drawIdleLifeBesideOthersUs: (() => number) | null = null;
  private readonly coldStart: readonly { readonly billed: boolean; readonly drawUs: () => number }[];
  private readonly bag: Bag;
  private readonly tokens: Tokens;
  private readonly requestTokens: Tokens;
  /** Requests that counted, by window. */
  private readonly counted = new Map<number, number>();
  private nextPingUs: number;
  private readonly faults: ReferenceFaults;
  /** Times of deploys, and of losses, that are still to come, in order. */
  private readonly deploysUs: number[];
  private readonly lossesUs: number[];

  private readonly downstream: ReferenceDownstream | null;
  private readonly callShare: number;
  /** What becomes of requests whose end is not known by the end of the horizon. */
  private readonly open = new Set<() => void>();

  constructor(model: FunctionPoolModel, whole: Model, seed: string) {
    const { horizonUs, warmupUs, faults = [], downstream } = whole;
    this.downstream = downstream ? new ReferenceDownstream(downstream, faults) : null;
    this.callShare = downstream?.share ?? 0;
    this.faults = new ReferenceFaults(faults);
    this.deploysUs = this.faults.deploysUs;
    this.lossesUs = this.faults.lossesUs;
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
    const provisioning = model.provisioning ?? constantly(model.minInstances);
    this.provisioned = new ReferenceProvisioning(provisioning, this.tally, this.faults, seed, -warmupUs);
    this.startWarm(-warmupUs);
  }

  /** Idle from the start on, of ages from none to the longest life, or 4 h where there is no longest. */
  private startWarm(nowUs: number): void {
    const { startInstances = 0, instanceLifeUs } = this.model;
    const oldestUs = Math.min(instanceLifeUs, 4 * 3600e6);
    for (let i = 0; i < startInstances; i++) {
      const createdUs = nowUs - Math.floor((oldestUs * i) / startInstances);
      const retiresUs = createdUs + instanceLifeUs;
      this.becomeFree({ ...this.create(nowUs), createdUs, retiresUs, doneUs: nowUs }, nowUs);
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

  /** Where requests call: when something happens next; else all is known when a request starts. */
  get nextUs(): number {
    if (!this.downstream) return Number.POSITIVE_INFINITY;
    return Math.min(
      ...this.busy.map(({ doneUs }) => doneUs),
      ...this.deploysUs,
      ...this.lossesUs,
      this.downstream.nextUs,
      this.provisioned.nextUs,
      this.nextPingUs,
    );
  }

  step(nowUs: number): void {
    this.pingUntil(nowUs);
    this.pass(nowUs);
  }

  endHorizon(): Tally {
    const { tally } = this;
    this.pingUntil(tally.horizonUs);
    this.pass(tally.horizonUs);
    this.provisioned.endHorizon();
    for (const close of this.open) close();
    for (const instance of [...this.busy, ...this.idle]) {
      if (!instance.provisioned) tally.alive.push([instance.createdUs, tally.horizonUs]);
      else this.provisioned.closeAt(instance as Provisioned, tally.horizonUs);
    }
    return tally;
  }

  private get alive(): number {
    return this.busy.length + this.idle.length + this.provisioned.ready.length;
  }

  /** Lets time pass up to and including `nowUs`, before anything arrives then. */
  private pass(nowUs: number): void {
    for (;;) {
      const next = earliest(this.busy);
      const callUs = this.downstream?.nextUs ?? Number.POSITIVE_INFINITY;
      if (this.downstream && callUs <= Math.min(nowUs, next?.doneUs ?? Number.POSITIVE_INFINITY)) {
        this.downstream.happen();
        continue;
      }
      if (next === undefined || next.doneUs > nowUs) break;
      if (next.goOn) {
        next.goOn();
        continue;
      }
      this.busy.splice(this.busy.indexOf(next), 1);
      this.becomeFree(next, next.doneUs);
    }
    for (const instance of this.idle) if (instance.expiresUs < nowUs) this.end(instance, instance.expiresUs);
    this.idle = this.idle.filter(({ expiresUs }) => expiresUs >= nowUs);
  }

  private becomeFree(instance: Instance, nowUs: number): void {
    if (instance.provisioned) {
      this.provisioned.free(instance as Provisioned, nowUs);
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
    const { maxInstances, accountConcurrency, routing, invokers } = this.model;
    if (!this.isCounted(nowUs)) return 'none';
    const slots = invokers ? invokers.count * invokers.slots : Number.POSITIVE_INFINITY;
    if (this.busy.length >= Math.min(maxInstances, accountConcurrency, slots)) return 'none';
    if (!this.requestTokens.take(nowUs)) return 'none';
    const ready = this.provisioned.take(nowUs);
    if (ready) return ready;
    const idle = invokers ? chosen('oldest', this.idleAtHome()) : this.idleAnywhere(routing);
    if (idle) {
      this.idle.splice(this.idle.indexOf(idle), 1);
      return idle;
    }
    const taken = this.busy.length + this.provisioned.ordered.length;
    if (taken >= Math.min(maxInstances, accountConcurrency, slots)) return 'none';
    return this.faults.canStart(nowUs) && this.tokens.take(nowUs) ? 'new' : 'none';
  }

  private idleAnywhere(routing: Routing): Instance | undefined {
    return routing === 'random' ? this.bag.take(this.idle) : chosen(routing, this.idle);
  }

  private idleAtHome(): Instance[] {
    const home = this.freeInvoker();
    return this.idle.filter(({ invoker }) => invoker === home);
  }

  /** The first machine with a slot free. */
  private freeInvoker(): number {
    const { count, slots } = this.model.invokers ?? { count: 1, slots: Number.POSITIVE_INFINITY };
    const busyOn = (machine: number) => this.busy.filter(({ invoker }) => invoker === machine).length;
    return Array.from({ length: count }, (_, machine) => machine).find((each) => busyOn(each) < slots)!;
  }

  /** Whether the window of that time has room for a request, which then counts in it. */
  private isCounted(nowUs: number): boolean {
    const { requestWindow } = this.model;
    if (!requestWindow) return true;
    const window = Math.floor(nowUs / requestWindow.everyUs);
    const before = this.counted.get(window) ?? 0;
    if (before === requestWindow.most) return false;
    this.counted.set(window, before + 1);
    return true;
  }

  /** Pings and deploys that are due by then: each ping takes an instance for a millisecond. */
  private pingUntil(untilUs: number): void {
    const { warmPings } = this.model;
    for (;;) {
      const deployUs = this.deploysUs[0] ?? Number.POSITIVE_INFINITY;
      const lossUs = this.lossesUs[0] ?? Number.POSITIVE_INFINITY;
      const changeUs = this.provisioned.nextUs;
      const dueUs = Math.min(deployUs, lossUs, changeUs, this.nextPingUs);
      if (dueUs > untilUs) return;
      this.pass(dueUs);
      if (deployUs > dueUs && lossUs === dueUs) {
        this.lossesUs.shift();
        this.loseZone(dueUs);
      } else if (deployUs > dueUs && changeUs === dueUs) {
        this.provisioned.happen(this.counting);
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

  private loseZone(nowUs: number): void {
    this.bag.drawAll(this.idle);
    const isLost = ({ lossUs }: Instance) => lossUs === nowUs;
    for (const instance of this.idle.filter(isLost)) this.end(instance, nowUs);
    this.idle = this.idle.filter((instance) => !isLost(instance));
    this.bag.dropDead(this.idle, true);
    this.provisioned.loseZone(nowUs);
  }

  private pingOnce(nowUs: number): void {
    const { model, tally } = this;
    const found = this.instanceFor(nowUs);
    if (found === 'none') return;
    const { initUs, billedInitUs } = this.drawStart(found);
    const resumeUs = this.resumeUs(found, nowUs);
    const { instance, doneUs } = this.occupy(found, nowUs, initUs, nowUs + initUs + resumeUs + 1000);
    if (nowUs < 0) return;
    const { counts } = tally;
    counts.warmPings++;
    counts[instance.provisioned ? 'provisionedSteps' : 'onDemandSteps'] += stepsOf(
      billedTime(doneUs - nowUs - resumeUs, initUs, billedInitUs),
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

  /** What a request waits for an instance that is paused since its last one was done. */
  private resumeUs(found: Instance | 'new', nowUs: number): number {
    const { pause } = this.model;
    if (!pause || found === 'new' || found.provisioned || nowUs - found.doneUs < pause.afterUs) return 0;
    return pause.resumeUs;
  }

  /** An instance is busy until then, or until it is lost. */
  private occupy(found: Instance | 'new', nowUs: number, initUs: number, wouldBeDoneUs: number) {
    const { tally } = this;
    const instance = found === 'new' ? this.create(nowUs) : found;
    const doneUs = Math.min(wouldBeDoneUs, instance.lossUs);
    instance.doneUs = doneUs;
    this.busy.push(instance);
    tally.busy.push([nowUs, doneUs]);
    if (found === 'new') tally.starting.push([nowUs, Math.min(nowUs + initUs, instance.lossUs)]);
    if (instance.provisioned) {
      const busyUs = Math.min(doneUs, tally.horizonUs) - Math.max(nowUs, 0);
      tally.counts.provisionedBusyUs += Math.max(0, busyUs);
    }
    return { instance, doneUs, isLost: doneUs < wouldBeDoneUs };
  }

  private create(nowUs: number): Instance {
    const lossUs = this.faults.place(nowUs);
    const retiresUs = nowUs + this.model.instanceLifeUs;
    const invoker = this.freeInvoker();
    return { provisioned: false, createdUs: nowUs, retiresUs, doneUs: 0, expiresUs: 0, lossUs, invoker };
  }

  private run(request: Request, found: Instance | 'new'): void {
    const { model } = this;
    const nowUs = request.arrivedUs;
    const { initUs, billedInitUs } = this.drawStart(found);
    const workUs = Math.round(request.workUs * model.workScale);
    if (this.downstream) {
      this.call(this.downstream, request, found, { initUs, billedInitUs, workUs });
      return;
    }
    const ranUs = Math.min(workUs, model.timeoutUs);
    const resumeUs = this.resumeUs(found, nowUs);
    const { instance, doneUs, isLost } = this.occupy(found, nowUs, initUs, nowUs + initUs + resumeUs + ranUs);
    const timedOut = workUs > model.timeoutUs && !isLost;
    if (timedOut && model.timeoutEndsInstance) instance.retiresUs = doneUs;
    const billedUs = billedTime(doneUs - nowUs - resumeUs, initUs, billedInitUs);
    const ended = isLost ? { ...request, failed: true } : request;
    this.told(request, doneUs, !timedOut && !ended.failed);
    if (nowUs < 0) return;
    this.countStart(nowUs, found === 'new', instance);
    this.bill(instance, billedUs);
    this.tally.answer(ended, timedOut, doneUs);
  }

  /** After its start the processor, then the call; cut at any time by its timeout, or with its instance. */
  private call(
    downstream: ReferenceDownstream,
    request: Request,
    found: Instance | 'new',
    { initUs, billedInitUs, workUs }: { initUs: number; billedInitUs: number; workUs: number },
  ): void {
    const { model, tally } = this;
    const fromUs = request.arrivedUs;
    const resumeUs = this.resumeUs(found, fromUs);
    const instance = found === 'new' ? this.create(fromUs) : found;
    this.busy.push(instance);
    if (found === 'new') tally.starting.push([fromUs, Math.min(fromUs + initUs, instance.lossUs)]);
    if (fromUs >= 0) this.countStart(fromUs, found === 'new', instance);
    const callUs = Math.min(workUs, Math.round(request.workUs * this.callShare));
    const timeoutUs = fromUs + initUs + resumeUs + model.timeoutUs;
    const endsUs = Math.min(timeoutUs, instance.lossUs);
    const bookUntil = (toUs: number) => {
      tally.busy.push([fromUs, toUs]);
      const busyUs = Math.min(toUs, tally.horizonUs) - Math.max(fromUs, 0);
      if (instance.provisioned) tally.counts.provisionedBusyUs += Math.max(0, busyUs);
      const billedUs = billedTime(toUs - fromUs - resumeUs, initUs, billedInitUs);
      if (fromUs >= 0) this.bill(instance, billedUs);
      else if (Math.min(billedUs, toUs) > 0) this.bill(instance, Math.min(billedUs, toUs));
    };
    const close = () => {
      bookUntil(tally.horizonUs);
      if (fromUs >= 0) tally.counts.inFlight++;
    };
    this.open.add(close);
    const end = (nowUs: number, wasCut: boolean) => {
      const isLost = wasCut && instance.lossUs < timeoutUs;
      this.open.delete(close);
      bookUntil(nowUs);
      this.told(request, nowUs, !wasCut && !request.failed);
      if (fromUs >= 0)
        tally.answer(isLost ? { ...request, failed: true } : request, wasCut && !isLost, nowUs);
      this.busy.splice(this.busy.indexOf(instance), 1);
      instance.goOn = undefined;
      instance.doneUs = nowUs;
      if (wasCut && !isLost && model.timeoutEndsInstance) instance.retiresUs = nowUs;
      this.becomeFree(instance, nowUs);
    };
    const processedUs = fromUs + initUs + resumeUs + workUs - callUs;
    instance.doneUs = Math.min(processedUs, endsUs);
    instance.goOn = () => {
      if (callUs === 0 || processedUs >= endsUs) {
        end(instance.doneUs, callUs > 0 || processedUs > endsUs);
        return;
      }
      instance.doneUs = Number.POSITIVE_INFINITY;
      downstream.enter(processedUs, callUs, endsUs, end);
    };
  }

  private countStart(atUs: number, cold: boolean, instance: Instance): void {
    const { counts } = this.tally;
    if (cold) {
      this.tally.cold[this.tally.binOf(atUs)]!++;
      this.countNew();
    } else counts.warm++;
    if (instance.provisioned) counts.provisionedStarts++;
  }

  private bill(instance: Instance, billedUs: number): void {
    const { counts } = this.tally;
    counts[instance.provisioned ? 'provisionedSteps' : 'onDemandSteps'] += stepsOf(
      billedUs,
      this.model.metering,
    );
  }
}

/** Of the time that a request took, all but the part of the start that is not billed, which comes first. */
function billedTime(tookUs: number, initUs: number, billedInitUs: number): number {
  return Math.max(0, tookUs - (initUs - billedInitUs));
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
  dropDead(alive: readonly Instance[], everywhere = false): void {
    if (everywhere)
      for (const instance of [...this.instances])
        if (!alive.includes(instance)) this.instances.splice(this.instances.indexOf(instance), 1);
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

export function playFunctionPool(pool: FunctionPoolModel, model: Model, replication: number): Tally {
  const reference = new ReferenceFunctionPool(pool, model, `${model.seed}/${replication}`);
  const requests = requestsOf(model, replication);
  for (const request of requests) if (request.arrivedUs < 0) reference.accept(request);
  reference.beginHorizon();
  for (const request of requests) if (request.arrivedUs >= 0) reference.accept(request);
  return reference.endHorizon();
}
