/**
 * The instances of one pool as columns: when each was created, when its longest life ends, and when its present idle spell
 * runs out. Numbers are reused.
 */
export class Instances {
  createdUs: Float64Array = new Float64Array(64);
  /** End of the longest life, Infinity for none; worth a look only where some instances `retire`. */
  retiresUs: Float64Array = new Float64Array(64);
  retire = false;
  /** Last microsecond at which an idle instance can be used. */
  expiresUs: Float64Array = new Float64Array(64);
  private readonly freed: number[] = [];
  private used = 0;

  /** The first `provisioned` numbers are taken for ever, as if created before all time. */
  constructor(provisioned: number) {
    for (let i = 0; i < provisioned; i++) this.create(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  create(nowUs: number, retiresUs: number): number {
    const instance = this.freed.pop() ?? this.used++;
    if (instance === this.createdUs.length) this.grow();
    this.createdUs[instance] = nowUs;
    this.retireAt(instance, retiresUs);
    return instance;
  }

  free(instance: number): void {
    this.freed.push(instance);
  }

  retireAt(instance: number, atUs: number): void {
    this.retiresUs[instance] = atUs;
    if (atUs < Number.POSITIVE_INFINITY) this.retire = true;
  }

  private grow(): void {
    this.createdUs = doubled(this.createdUs);
    this.retiresUs = doubled(this.retiresUs);
    this.expiresUs = doubled(this.expiresUs);
  }
}

function doubled(column: Float64Array): Float64Array {
  const larger = new Float64Array(column.length * 2);
  larger.set(column);
  return larger;
}
