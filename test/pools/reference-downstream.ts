/** What requests call, once more: what is left of every call, taken away bit by bit as time goes on. */
import type { DownstreamModel, FaultModel } from '../../engine/model.ts';

/** As many microseconds of service are taken for none. */
const NOTHING_US = 1e-4;
const NEVER = Number.POSITIVE_INFINITY;

interface Call {
  leftUs: number;
  readonly endsUs: number;
  readonly back: (nowUs: number, wasCut: boolean) => void;
}

export class ReferenceDownstream {
  private readonly model: DownstreamModel;
  private readonly faults: readonly FaultModel[];
  /** In the order they came; the first ones are connected. */
  private calls: Call[] = [];
  private connected: Call[] = [];
  private nowUs = Number.NEGATIVE_INFINITY;

  constructor(model: DownstreamModel, faults: readonly FaultModel[]) {
    this.model = model;
    this.faults = faults;
  }

  enter(nowUs: number, workUs: number, endsUs: number, back: Call['back']): void {
    this.pass(nowUs);
    this.calls.push({ leftUs: workUs, endsUs, back });
    this.connect();
  }

  get nextUs(): number {
    const changes = this.faults.flatMap((each) =>
      each.fault === 'slowDownstream' ? [each.fromUs, each.toUs] : [],
    );
    const changeUs = Math.min(...changes.filter((atUs) => atUs > this.nowUs), NEVER);
    const cutUs = Math.min(...this.calls.map(({ endsUs }) => endsUs), NEVER);
    return Math.min(this.doneUs, cutUs, this.connected.length > 0 ? changeUs : NEVER);
  }

  /** What is due at `nextUs`: one that is done, or else one that is cut, or a change of speed. Whether one came back. */
  happen(): boolean {
    this.pass(this.nextUs);
    const least = Math.min(...this.connected.map(({ leftUs }) => leftUs), NEVER);
    const done = this.connected.find(({ leftUs }) => leftUs === least && leftUs <= NOTHING_US);
    const gone = done ?? this.calls.find(({ endsUs }) => endsUs === this.nowUs);
    if (!gone) return false;
    this.calls = this.calls.filter((call) => call !== gone);
    this.connected = this.connected.filter((call) => call !== gone);
    this.connect();
    gone.back(this.nowUs, gone !== done);
    return true;
  }

  private connect(): void {
    for (const call of this.calls) {
      const isFree = this.connected.length < this.model.connections;
      if (isFree && !this.connected.includes(call)) this.connected.push(call);
    }
  }

  private get doneUs(): number {
    if (this.connected.length === 0) return NEVER;
    const least = Math.min(...this.connected.map(({ leftUs }) => leftUs));
    if (least <= NOTHING_US) return this.nowUs;
    return Math.max(this.nowUs + 1, Math.ceil(this.nowUs + least * this.stretch - NOTHING_US));
  }

  /** Time that a microsecond of service takes now. */
  private get stretch(): number {
    const { contention, coherency } = this.model;
    const n = this.connected.length;
    let factor = 1;
    for (const each of this.faults)
      if (each.fault === 'slowDownstream' && this.nowUs >= each.fromUs && this.nowUs < each.toUs)
        factor *= each.factor;
    return factor * (1 + contention * (n - 1) + coherency * n * (n - 1));
  }

  /** Nothing happens in between. */
  private pass(nowUs: number): void {
    const servedUs = (nowUs - this.nowUs) / this.stretch;
    for (const call of this.connected) call.leftUs -= servedUs;
    this.nowUs = nowUs;
  }
}
