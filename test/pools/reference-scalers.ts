/** Autoscalers once more, with the whole history of their looks at hand. Those that go by windows are not among them. */
import type { FleetModel } from '../../engine/model.ts';
import type { AutoscalerModel, BacklogScalerModel, HpaScalerModel } from '../../engine/scaler-model.ts';

interface Limits {
  readonly minInstances: number;
  readonly maxInstances: number;
}

export abstract class ReferenceScaler {
  nextUs: number;
  private readonly periodUs: number;
  private servedUs = 0;
  private offeredUs = 0;

  constructor({ periodUs }: { readonly periodUs: number }, startUs: number) {
    this.periodUs = periodUs;
    this.nextUs = startUs + periodUs;
  }

  pass(timeUs: number, inService: number, workers: number): void {
    this.servedUs += timeUs * inService;
    this.offeredUs += timeUs * workers;
  }

  /** The size to have after the period that ends now, with so many requests in servers on duty and in line. */
  look(ready: number, wanted: number, limits: Limits, requests: number): number {
    const nowUs = this.nextUs;
    this.nextUs += this.periodUs;
    const share = this.offeredUs > 0 ? Math.min(1, this.servedUs / this.offeredUs) : 0;
    this.servedUs = 0;
    this.offeredUs = 0;
    return this.sizeAfter(share, ready, wanted, limits, nowUs, requests);
  }

  protected abstract sizeAfter(
    share: number,
    ready: number,
    wanted: number,
    limits: Limits,
    nowUs: number,
    requests: number,
  ): number;
}

const within = (limits: Limits, size: number) =>
  Math.max(limits.minInstances, Math.min(limits.maxInstances, size));

class TargetTracking extends ReferenceScaler {
  private readonly model: AutoscalerModel;
  private readonly shares: number[] = [];
  private grewUs = Number.NEGATIVE_INFINITY;
  private shrankUs = Number.NEGATIVE_INFINITY;

  constructor(model: AutoscalerModel, startUs: number) {
    super(model, startUs);
    this.model = model;
  }

  protected sizeAfter(share: number, ready: number, wanted: number, limits: Limits, nowUs: number): number {
    const { target, inBelow, outPeriods, inPeriods, outCooldownUs, inCooldownUs } = this.model;
    this.shares.push(share);
    const lastAre = (periods: number, test: (share: number) => boolean) =>
      this.shares.length >= periods && this.shares.slice(-periods).every(test);
    const size = within(limits, Math.max(1, Math.ceil((ready * share) / target - 1e-9)));
    if (size > wanted && lastAre(outPeriods, (each) => each > target)) {
      if (nowUs < this.grewUs + outCooldownUs) return wanted;
      this.grewUs = nowUs;
      return size;
    }
    if (size < wanted && ready === wanted && lastAre(inPeriods, (each) => each < inBelow * target)) {
      if (nowUs < this.shrankUs + inCooldownUs) return wanted;
      this.shrankUs = nowUs;
      return size;
    }
    return wanted;
  }
}

/** Pod by pod, as the program of Kubernetes goes about it. */
class PodAutoscaling extends ReferenceScaler {
  private readonly model: HpaScalerModel;
  private readonly recommended: { readonly atUs: number; readonly size: number }[] = [];
  private readonly startUs: number;

  constructor(model: HpaScalerModel, startUs: number) {
    super(model, startUs);
    this.model = model;
    this.startUs = startUs;
  }

  protected sizeAfter(share: number, ready: number, wanted: number, limits: Limits, nowUs: number): number {
    const { downWindowUs, upShare, upInstances } = this.model;
    if (this.recommended.length === 0) this.recommended.push({ atUs: this.startUs, size: wanted });
    const recommended = this.recommendation(share, ready, wanted);
    this.recommended.push({ atUs: nowUs, size: recommended });
    if (recommended > wanted) {
      const allowed = [Math.ceil(wanted * (1 + upShare) - 1e-9), wanted + upInstances];
      return within(limits, Math.min(recommended, Math.max(...allowed)));
    }
    // The fleet cannot take back what is starting.
    if (ready < wanted) return within(limits, wanted);
    const recent = this.recommended.filter(({ atUs }) => atUs > nowUs - downWindowUs);
    const highest = recent.sort((a, b) => b.size - a.size)[0]!.size;
    return within(limits, Math.min(wanted, highest));
  }

  private recommendation(share: number, ready: number, wanted: number): number {
    const { target, tolerance } = this.model;
    const pods = new Array<number>(ready).fill(share);
    if (pods.length === 0) return wanted;
    const ratio = () => pods.reduce((sum, use) => sum + use, 0) / pods.length / target;
    const first = ratio();
    if (first > 1) while (pods.length < wanted) pods.push(0);
    const second = ratio();
    if (Math.abs(second - 1) <= tolerance + 1e-9 || (first > 1 && second < 1)) return wanted;
    return Math.ceil(second * pods.length - 1e-9);
  }
}

/** A server for each handful of requests. */
class ByBacklog extends ReferenceScaler {
  private readonly model: BacklogScalerModel;

  constructor(model: BacklogScalerModel, startUs: number) {
    super(model, startUs);
    this.model = model;
  }

  protected sizeAfter(
    _share: number,
    _ready: number,
    wanted: number,
    limits: Limits,
    _nowUs: number,
    requests: number,
  ): number {
    let size = 0;
    for (let left = requests; left > 0 && size < wanted + this.model.mostUp; left -= this.model.perInstance)
      size++;
    return within(limits, size);
  }
}

export function referenceScaler(
  model: NonNullable<FleetModel['autoscaler']>,
  startUs: number,
): ReferenceScaler {
  if (model.kind === 'alarms') return new TargetTracking(model, startUs);
  if (model.kind === 'hpa') return new PodAutoscaling(model, startUs);
  if (model.kind === 'backlog') return new ByBacklog(model, startUs);
  throw new Error('the reference does not go by windows');
}
