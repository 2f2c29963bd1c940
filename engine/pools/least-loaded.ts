/**
 * Servers by the number of requests in them: hands out one with the fewest, in constant time. Servers with a free place
 * stand in one stack per load; full ones, and those taken off duty, stand in none.
 */
export class LeastLoaded {
  readonly load: number[] = [];
  private readonly places: number;
  private readonly stacks: number[][];
  private readonly position: number[] = [];
  private readonly onDuty: boolean[] = [];
  private lowest = 0;

  constructor(places: number) {
    this.places = places;
    this.stacks = Array.from({ length: places }, () => []);
  }

  /** Puts an empty server on duty. */
  add(server: number): void {
    this.load[server] = 0;
    this.onDuty[server] = true;
    this.insert(server);
  }

  /** Takes a server off duty: it finishes what it has and gets no more. */
  remove(server: number): void {
    if (this.load[server] < this.places) this.extract(server);
    this.onDuty[server] = false;
  }

  isOnDuty(server: number): boolean {
    return this.onDuty[server];
  }

  /** Gives a request to a server with the fewest, or returns -1 when all are full. */
  take(): number {
    while (this.lowest < this.places && this.stacks[this.lowest].length === 0) this.lowest++;
    if (this.lowest === this.places) return -1;
    const stack = this.stacks[this.lowest];
    const server = stack[stack.length - 1];
    stack.pop();
    this.load[server]++;
    if (this.load[server] < this.places) this.insert(server);
    return server;
  }

  /** One request less in a server. */
  release(server: number): void {
    if (this.onDuty[server] && this.load[server] < this.places) this.extract(server);
    this.load[server]--;
    if (this.onDuty[server]) this.insert(server);
  }

  private insert(server: number): void {
    const load = this.load[server];
    this.position[server] = this.stacks[load].length;
    this.stacks[load].push(server);
    if (load < this.lowest) this.lowest = load;
  }

  private extract(server: number): void {
    const stack = this.stacks[this.load[server]];
    const last = stack[stack.length - 1];
    stack[this.position[server]] = last;
    this.position[last] = this.position[server];
    stack.pop();
  }
}
