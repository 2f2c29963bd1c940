/**
 * Servers with so many places each, by the number of requests in them. Those on duty with a free place stand in one stack per
 * load; full ones, and those taken off duty, stand in none. Which load the next request goes to is for others to say.
 */
export abstract class ServersByLoad {
  readonly load: number[] = [];
  protected readonly places: number;
  protected readonly stacks: number[][];
  private readonly position: number[] = [];
  private readonly onDuty: boolean[] = [];

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

  /** Gives a request to a server, or returns -1 when all are full. */
  take(): number {
    const load = this.nextLoad();
    if (load < 0) return -1;
    const stack = this.stacks[load];
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

  /** Load of the servers of which one gets the next request; -1 when all are full. */
  protected abstract nextLoad(): number;

  /** A server of that load has come. */
  protected abstract came(load: number): void;

  private insert(server: number): void {
    const load = this.load[server];
    this.position[server] = this.stacks[load].length;
    this.stacks[load].push(server);
    this.came(load);
  }

  private extract(server: number): void {
    const stack = this.stacks[this.load[server]];
    const last = stack[stack.length - 1];
    stack[this.position[server]] = last;
    this.position[last] = this.position[server];
    stack.pop();
  }
}
