/**
 * Several functions at a time, a model each: their i-th deployments are in one place and, where that has an account with
 * limits, share it. Their requests are played in order of time; those of one microsecond in the order of the functions.
 */
import type { Measurement } from './measurement.ts';
import type { FunctionPoolModel, Model } from './model.ts';
import { Account } from './pools/account.ts';
import { AccountFunctions } from './pools/account-functions.ts';
import { FunctionPool } from './pools/function-pool.ts';
import type { Pool, Requests } from './pools/pool.ts';
import { clientsOf, poolOf } from './pools/pool-of.ts';
import { BLOCK, RequestBlocks } from './request-blocks.ts';
import { type Marks, measurementOf, type OnProgress, simulateReplication } from './simulate.ts';

/** The functions in one place. */
interface Place {
  accept(fn: number, requests: Requests, from: number, to: number): void;
  beginHorizon(): void;
  endHorizon(): void;
}

/**
 * One replication; the measurements are those of the first place, function by function, then of the second… `spare`: those of
 * an earlier one, whose memory is used again. `marks`: of a single function.
 */
export function simulateFunctions(
  models: readonly Model[],
  replication: number,
  onProgress: OnProgress = () => {},
  spare: readonly Measurement[] = [],
  marks: Marks | null = null,
): Measurement[] {
  if (models.length === 1) return simulateReplication(models[0], replication, onProgress, spare, marks);
  const streams = models.map((model) => new RequestStream(new RequestBlocks(model, replication)));
  const measurements: Measurement[] = [];
  const places = models[0].deployments.map((_, d) => {
    const own = models.map((model, f) =>
      measurementOf(model.deployments[d], model, spare[d * models.length + f]),
    );
    measurements.push(...own);
    return placeOf(models, d, own, replication);
  });
  const { warmupUs, horizonUs } = models[0];
  let isCounting = false;
  const begin = () => {
    isCounting = true;
    for (const place of places) place.beginHorizon();
  };
  for (let f = earliest(streams); f >= 0; f = earliest(streams)) {
    const stream = streams[f];
    if (!isCounting && stream.nextUs >= 0) begin();
    const others = streams.map((other) => (other === stream ? Number.POSITIVE_INFINITY : other.nextUs));
    const { blocks, at } = stream;
    const to = stream.runUntil(Math.min(...others, isCounting ? Number.POSITIVE_INFINITY : 0));
    for (const place of places) place.accept(f, blocks, at, to);
    onProgress((blocks.timesUs[to - 1] + warmupUs) / (warmupUs + horizonUs));
    stream.moveTo(to);
  }
  if (!isCounting) begin();
  for (const place of places) place.endHorizon();
  return measurements;
}

/** Which has the next request; of several the first; -1 when there is none. */
function earliest(streams: readonly RequestStream[]): number {
  let first = -1;
  let firstUs = Number.POSITIVE_INFINITY;
  for (const [f, { nextUs }] of streams.entries()) {
    if (nextUs >= firstUs) continue;
    first = f;
    firstUs = nextUs;
  }
  return first;
}

function placeOf(
  models: readonly Model[],
  d: number,
  measurements: readonly Measurement[],
  replication: number,
): Place {
  const deployments = models.map((model) => model.deployments[d]);
  const seedOf = (model: Model) => `${model.seed}/${replication}`;
  const isPool = (each: (typeof deployments)[number]): each is FunctionPoolModel =>
    each.kind === 'functionPool';
  if (!deployments.every(isPool)) {
    return apart(
      deployments.map((each, f) => poolOf(each, models[f], seedOf(models[f]), measurements[f], BLOCK)),
    );
  }
  const startUs = -models[0].warmupUs;
  const account = new Account(deployments[0], startUs);
  const pools = deployments.map(
    (each, f) =>
      new FunctionPool(
        each,
        seedOf(models[f]),
        startUs,
        measurements[f],
        BLOCK,
        models[f].faults,
        account,
        models[f].downstream,
      ),
  );
  const clients = pools.map((pool, f) => clientsOf(pool, models[f].function, seedOf(models[f])));
  const together = new AccountFunctions(pools, clients);
  const endUs = models[0].horizonUs;
  return {
    accept: (fn, requests, from, to) => together.accept(fn, requests, from, to),
    beginHorizon: () => together.beginHorizon(),
    endHorizon: () => together.endHorizon(endUs),
  };
}

/** Services of their own, which have nothing to do with each other. */
function apart(pools: readonly Pool[]): Place {
  return {
    accept: (fn, requests, from, to) => pools[fn].accept(requests, from, to),
    beginHorizon() {
      for (const pool of pools) pool.beginHorizon();
    },
    endHorizon() {
      for (const pool of pools) pool.endHorizon();
    },
  };
}

/** Blocks of requests, and how far they are played. */
class RequestStream {
  readonly blocks: RequestBlocks;
  at = 0;

  constructor(blocks: RequestBlocks) {
    this.blocks = blocks;
    blocks.next();
  }

  /** Infinity at the end. */
  get nextUs(): number {
    return this.at < this.blocks.count ? this.blocks.timesUs[this.at] : Number.POSITIVE_INFINITY;
  }

  /** Up to which request they come before `timeUs`; the next one in any case. */
  runUntil(timeUs: number): number {
    let to = this.at + 1;
    while (to < this.blocks.count && this.blocks.timesUs[to] < timeUs) to++;
    return to;
  }

  moveTo(to: number): void {
    this.at = to;
    if (to < this.blocks.count) return;
    this.blocks.next();
    this.at = 0;
  }
}
