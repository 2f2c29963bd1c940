/**
 * Random small models for differential tests. Times lie on a coarse grid in half of them, so that completions, arrivals,
 * ends of idle lives and looks of the autoscaler often share a microsecond; in the other half they are drawn freely.
 */
import fc from 'fast-check';
import type {
  ContainerPoolModel,
  DownstreamModel,
  FaultModel,
  FleetModel,
  FunctionPoolModel,
  Model,
  ProvisioningModel,
  Routing,
  TrafficModel,
} from '../../engine/model.ts';
import type { AutoscalerModel, BacklogScalerModel, HpaScalerModel } from '../../engine/scaler-model.ts';
import { countsPerBin, requestsAt, SEC } from '../engine/small-models.ts';
import { gridTime, NEVER, time } from './random-times.ts';

const routing: fc.Arbitrary<Routing> = fc.constantFrom(
  'mostRecent',
  'newest',
  'oldest',
  'leastRecent',
  'random',
);

const metering = fc.constantFrom(
  { stepUs: 1000, minimumUs: 1000 },
  { stepUs: 100_000, minimumUs: 100_000 },
  { stepUs: 1000, minimumUs: 300_000 },
  { stepUs: SEC, minimumUs: 5 * SEC },
);

const timeoutUs = fc.oneof({ weight: 2, arbitrary: NEVER }, gridTime(10, 1));
const workScale = fc.constantFrom(1, 1, 0.5, 1.7);

const scaleOut = () =>
  fc.oneof(
    fc.constant(null),
    fc.record({ burst: fc.integer({ min: 0, max: 4 }), perSec: fc.constantFrom(1, 2, 3, 10) }),
  );
/** Of half of all models nothing. */
function containers(): fc.Arbitrary<ContainerPoolModel> {
  const some = fc.record(
    {
      requestWindow: fc.record({ most: fc.integer({ min: 0, max: 12 }), everyUs: gridTime(60, 1) }),
      invokers: fc.record({ count: fc.integer({ min: 1, max: 3 }), slots: fc.integer({ min: 1, max: 3 }) }),
      pause: fc.record({ afterUs: gridTime(10), resumeUs: gridTime(4) }),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.constant({}), some);
}

function pool(grid: boolean): fc.Arbitrary<FunctionPoolModel> {
  return fc.tuple(plainPool(grid), containers()).map(([plain, more]) => ({ ...plain, ...more }));
}

function plainPool(grid: boolean): fc.Arbitrary<FunctionPoolModel> {
  const phase = fc.record({
    name: fc.constant('phase'),
    duration: time(8, grid),
    billed: fc.boolean(),
  });
  return fc.record({
    kind: fc.constant('functionPool' as const),
    id: fc.constant('pool'),
    workScale,
    timeoutUs,
    coldStart: fc.array(phase, { maxLength: 3 }),
    idleLife: time(40, grid),
    idleLifeBesideOthers: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, time(60, grid)),
    warmPings: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      fc.record({ everyUs: gridTime(40, 1), atOnce: fc.integer({ min: 1, max: 3 }) }),
    ),
    instanceLifeUs: fc.oneof(NEVER, gridTime(100, 1)),
    routing,
    minInstances: fc.constantFrom(0, 0, 1, 3),
    startInstances: fc.constantFrom(0, 0, 0, 2, 5),
    provisioning: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, provisioning(grid)),
    maxInstances: fc.oneof(NEVER, fc.integer({ min: 0, max: 8 })),
    accountConcurrency: fc.oneof(NEVER, fc.integer({ min: 1, max: 8 })),
    reservesMax: fc.boolean(),
    scaleOut: scaleOut(),
    requestRate: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      fc.record({ burst: fc.integer({ min: 1, max: 6 }), perSec: fc.constantFrom(1, 4, 10) }),
    ),
    timeoutEndsInstance: fc.boolean(),
    metering,
  });
}

function provisioning(grid: boolean): fc.Arbitrary<ProvisioningModel> {
  const changes = fc
    .uniqueArray(fc.tuple(gridTime(100), fc.integer({ min: 0, max: 5 })), {
      minLength: 1,
      maxLength: 5,
      selector: ([atUs]) => atUs,
    })
    .map((drawn) => drawn.sort(([a], [b]) => a - b).map(([atUs, instances]) => ({ atUs, instances })));
  return fc.record({
    ready: fc.oneof(
      fc.record({
        by: fc.constant('schedule' as const),
        cycleUs: fc.constantFrom(10.1 * SEC, 20 * SEC),
        cycleStartUs: fc.oneof(
          fc.constant(0),
          gridTime(300).map((us) => -us),
        ),
        changes,
      }),
      fc
        .record({
          by: fc.constant('alarms' as const),
          minInstances: fc.integer({ min: 1, max: 3 }),
          more: fc.integer({ min: 0, max: 4 }),
          alarms: autoscaler(),
        })
        .map(({ more, ...ready }) => ({ ...ready, maxInstances: ready.minInstances + more })),
    ),
    delay: time(20, grid),
    perSec: fc.constantFrom(1, 4, 10, 100),
    paidStepUs: fc.constantFrom(1, SEC, 3 * SEC),
  });
}

function autoscaler(): fc.Arbitrary<AutoscalerModel> {
  return fc.record({
    kind: fc.constant('alarms' as const),
    target: fc.constantFrom(0.25, 0.5, 0.7, 1),
    periodUs: gridTime(20, 5),
    outPeriods: fc.integer({ min: 1, max: 3 }),
    inPeriods: fc.integer({ min: 1, max: 5 }),
    inBelow: fc.constantFrom(0.7, 0.9, 1),
    outCooldownUs: gridTime(50),
    inCooldownUs: gridTime(50),
  });
}

function podAutoscaler(): fc.Arbitrary<HpaScalerModel> {
  return fc
    .record({
      kind: fc.constant('hpa' as const),
      target: fc.constantFrom(0.15, 0.3, 0.5, 0.7, 1),
      periodUs: gridTime(20, 5),
      tolerance: fc.constantFrom(0, 0.1, 0.3),
      looks: fc.integer({ min: 1, max: 6 }),
      upShare: fc.constantFrom(0, 0.5, 1),
      upInstances: fc.constantFrom(0, 1, 4),
    })
    .map(({ looks, ...model }) => ({ ...model, downWindowUs: looks * model.periodUs }));
}

function servers(grid: boolean): fc.Arbitrary<FleetModel> {
  return fc
    .record({
      kind: fc.constant('fleet' as const),
      id: fc.constant('fleet'),
      workScale,
      timeoutUs,
      workers: fc.constantFrom(1, 1, 2, 4),
      sharing: fc.constant(null),
      onDemand: fc.constant(null),
      minInstances: fc.integer({ min: 1, max: 4 }),
      more: fc.constantFrom(0, 0, 1, 3),
      maxInstances: fc.integer({ min: 1, max: 12 }),
      autoscaler: fc.oneof(fc.constant(null), autoscaler(), podAutoscaler()),
      boot: time(30, grid),
      queuePlaces: fc.oneof(NEVER, fc.integer({ min: 0, max: 10 })),
      queueTimeoutUs: fc.oneof(NEVER, gridTime(20)),
      metering,
      filling: fc.constantFrom(undefined, 'fullestFirst' as const),
    })
    .map(({ filling, more, ...model }) => ({
      ...model,
      ...(filling && { filling }),
      ...(more > 0 && { startInstances: model.minInstances + more }),
      maxInstances: Math.max(model.minInstances + more, model.maxInstances),
    }));
}

function backlogScaler(): fc.Arbitrary<BacklogScalerModel> {
  return fc.record({
    kind: fc.constant('backlog' as const),
    periodUs: gridTime(20, 1),
    perInstance: fc.integer({ min: 1, max: 5 }),
    mostUp: fc.integer({ min: 1, max: 4 }),
  });
}

/** Servers that come with requests, or with what is left to do of them. */
function onDemand(grid: boolean): fc.Arbitrary<FleetModel> {
  const coming = fc.record({
    startsFor: fc.constantFrom('each', 'each', 'first', 'none'),
    prewarmed: fc.constantFrom(0, 0, 1, 2),
    idleLife: time(40, grid),
    scaleOut: scaleOut(),
    billedBy: fc.constantFrom('spells', 'requests'),
    metering,
    startBilled: fc.boolean(),
    refuses: fc.constantFrom(false, false, true),
  });
  return fc.record({
    kind: fc.constant('fleet' as const),
    id: fc.constant('onDemand'),
    workScale,
    timeoutUs,
    workers: fc.constantFrom(1, 1, 2, 4),
    sharing: fc.constant(null),
    onDemand: coming,
    minInstances: fc.constantFrom(0, 0, 1, 3),
    maxInstances: fc.oneof(NEVER, fc.integer({ min: 3, max: 8 })),
    autoscaler: fc.oneof(fc.constant(null), backlogScaler(), podAutoscaler()),
    boot: time(8, grid),
    queuePlaces: fc.oneof(NEVER, fc.integer({ min: 0, max: 10 })),
    queueTimeoutUs: fc.oneof(NEVER, gridTime(20)),
    metering,
  });
}

const HORIZON_TICKS = 300;

/** Requests one by one on the grid, with a duration of their own or without. */
const stated: fc.Arbitrary<TrafficModel> = fc
  .array(fc.tuple(gridTime(HORIZON_TICKS + 20), fc.oneof(fc.constant(-1), gridTime(15))), { maxLength: 80 })
  .map((rows) => requestsAt(rows.sort(([a], [b]) => a - b)));

const drawn: fc.Arbitrary<TrafficModel> = fc.oneof(
  fc
    .double({ min: 0.1, max: 20, noNaN: true })
    .map((ratePerSec) => ({ pattern: 'poisson' as const, ratePerSec })),
  fc.constantFrom(0.5, 1, 5, 10).map((ratePerSec) => ({ pattern: 'steady' as const, ratePerSec })),
  fc
    .record({ ratePerSec: fc.constantFrom(1, 8), size: fc.integer({ min: 1, max: 12 }) })
    .map((burst) => ({ pattern: 'bursts' as const, ...burst })),
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }), fc.constantFrom('poisson', 'even'))
    .map(([counts, spread]) => countsPerBin(counts, 5 * SEC, spread as 'poisson' | 'even')),
);

const fault = (zones: number): fc.Arbitrary<FaultModel> =>
  fc.oneof(
    gridTime(HORIZON_TICKS).map((atUs) => ({ fault: 'deploy' as const, atUs })),
    fc
      .tuple(gridTime(HORIZON_TICKS), gridTime(100, 1))
      .map(([fromUs, forUs]) => ({ fault: 'noNewInstances' as const, fromUs, toUs: fromUs + forUs })),
    fc
      .tuple(gridTime(HORIZON_TICKS), gridTime(100, 1))
      .map(([fromUs, forUs]) => ({ fault: 'zoneLost' as const, fromUs, toUs: fromUs + forUs, zones })),
    fc
      .tuple(gridTime(HORIZON_TICKS), gridTime(100, 1), fc.constantFrom(1.5, 2, 10))
      .map(([fromUs, forUs, factor]) => ({
        fault: 'slowDownstream' as const,
        fromUs,
        toUs: fromUs + forUs,
        factor,
      })),
  );

const faults = fc.constantFrom(2, 2, 3).chain((zones) => fc.array(fault(zones), { maxLength: 3 }));

const downstream: fc.Arbitrary<DownstreamModel> = fc.record({
  share: fc.constantFrom(0.1, 0.5, 1),
  connections: fc.oneof(NEVER, fc.integer({ min: 1, max: 4 })),
  contention: fc.constantFrom(0, 0.05, 0.3),
  coherency: fc.constantFrom(0, 0, 0.01),
});

function around<D>(grid: boolean, deployment: fc.Arbitrary<D>, calls: boolean) {
  return fc.record({
    seed: fc.integer({ min: 0, max: 1e6 }).map(String),
    horizonUs: gridTime(HORIZON_TICKS, 1),
    warmupUs: fc.oneof(fc.constant(0), gridTime(100)),
    replications: fc.constant(1),
    traffic: grid
      ? fc.array(stated, { minLength: 1, maxLength: 2 })
      : fc.array(fc.oneof(drawn, stated), { minLength: 1, maxLength: 3 }),
    function: fc.record({
      name: fc.constant('main'),
      work: time(12, grid),
      timeoutUs: NEVER,
      errorShare: fc.constantFrom(0, 0, 0.2),
    }),
    deployments: fc.tuple(deployment),
    faults: fc.oneof(fc.constant([]), faults),
    ...(calls && { downstream }),
  });
}

/** On the grid, warm-up has requests of its own: a steady source beside the stated ones, which start at 0. */
function withWarmup<M extends Model>(model: M): M {
  const steady: TrafficModel = { pattern: 'steady', ratePerSec: 2 };
  return model.warmupUs > 0 ? { ...model, traffic: [...model.traffic, steady] } : model;
}

export const functionPoolModels = fc
  .tuple(fc.boolean(), fc.constantFrom(false, false, true))
  .chain(([grid, calls]) => around(grid, pool(grid), calls))
  .map(withWarmup);

export const fleetModels = fc
  .tuple(fc.boolean(), fc.constantFrom(false, false, true))
  .chain(([grid, calls]) => around(grid, servers(grid), calls))
  .map(withWarmup);

export const onDemandModels = fc
  .tuple(fc.boolean(), fc.constantFrom(false, false, true))
  .chain(([grid, calls]) => around(grid, onDemand(grid), calls))
  .map(withWarmup);
