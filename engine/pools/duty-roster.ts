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

  /** Takes off all of some sort and returns them; both they and those that stay keep their order. */
  removeAll(isLeaving: (instance: number, position: number) => boolean): number[] {
    const all = this.instances.splice(0);
    const leaving = all.filter(isLeaving);
    const left = new Set(leaving);
    for (const instance of all) if (!left.has(instance)) this.add(instance);
    return leaving;
  }
}
