/** Instances on duty in the order they came; one from the middle is replaced by the last. */
export class DutyRoster {
  private readonly instances: number[] = [];
  /** Where each stands. */
  private readonly position: number[] = [];

  get length(): number {
    return this.instances.length;
  }

  add(instance: number): void {
    this.position[instance] = this.instances.length;
    this.instances.push(instance);
  }

  /** Takes off the one that came last; there must be one. */
  pop(): number {
    return this.instances.pop() as number;
  }

  remove(instance: number): void {
    const last = this.pop();
    if (last === instance) return;
    this.instances[this.position[instance]] = last;
    this.position[last] = this.position[instance];
  }
}
