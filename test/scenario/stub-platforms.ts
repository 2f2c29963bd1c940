/** Platforms without data of their own, so that tests of the scenario do not depend on what a provider does. */
import type { DeploymentModel } from '../../engine/model.ts';
import type { PriceBook } from '../../engine/money/price-book.ts';
import type { DeploymentKnobs, FunctionKnobs, Platform } from '../../engine/platform-kinds/platform.ts';
import type { Recording } from '../../engine/traffic/recording.ts';

const boot = { distribution: 'constant', valueUs: 30e6 } as const;
const metering = { stepUs: 1000, minimumUs: 1000 };

function pool(knobs: DeploymentKnobs, fn: FunctionKnobs): DeploymentModel {
  return {
    kind: 'functionPool',
    id: knobs.id,
    workScale: fn.memoryMb / (knobs.memoryMb ?? fn.memoryMb),
    timeoutUs: fn.timeoutUs ?? 900e6,
    coldStart: [{ name: 'init', duration: fn.init ?? boot, billed: true }],
    idleLifeBesideOthers: null,
    warmPings: null,
    requestRate: null,
    idleLife: knobs.behaviour?.idleLife ?? { distribution: 'constant', valueUs: 300e6 },
    instanceLifeUs: knobs.behaviour?.instanceLifeUs ?? 7200e6,
    routing: knobs.behaviour?.routing ?? 'mostRecent',
    minInstances: knobs.minInstances ?? fn.minInstances ?? 0,
    provisioning: null,
    maxInstances: knobs.maxInstances ?? fn.maxInstances ?? Number.POSITIVE_INFINITY,
    accountConcurrency: knobs.accountConcurrency ?? 1000,
    reservesMax: false,
    scaleOut:
      knobs.behaviour?.scaleOut === undefined ? { burst: 1000, perSec: 100 } : knobs.behaviour.scaleOut,
    timeoutEndsInstance: true,
    metering,
  };
}

function fleet(knobs: DeploymentKnobs, fn: FunctionKnobs): DeploymentModel {
  return {
    kind: 'fleet',
    id: knobs.id,
    workScale: 1,
    timeoutUs: fn.timeoutUs ?? Number.POSITIVE_INFINITY,
    workers: knobs.concurrency ?? 1,
    sharing: null,
    onDemand: null,
    minInstances: knobs.scale?.min ?? knobs.count ?? 1,
    maxInstances: knobs.scale?.max ?? knobs.count ?? 1,
    autoscaler: null,
    boot,
    queuePlaces: knobs.queue ?? Number.POSITIVE_INFINITY,
    queueTimeoutUs: knobs.queueTimeoutUs ?? Number.POSITIVE_INFINITY,
    metering,
  };
}

function platform(
  id: string,
  kind: Platform['kind'],
  knobs: readonly string[],
  model: (knobs: DeploymentKnobs, fn: FunctionKnobs) => DeploymentModel,
): Platform {
  return {
    id,
    name: id,
    provider: 'Stub',
    kind,
    books: [stubBook(id)],
    simulated: {
      knobs,
      profiles: [],
      meter: () => [],
      deploy(stated, fn, path, report) {
        if (stated.region === 'moon') report(`${path}.region`, 'region must be on earth, got moon');
        if (fn.memoryMb < 128) report('function.memory', 'memory must be 128 MB or more, got less');
        if (stated.region === 'moon' || fn.memoryMb < 128) return undefined;
        const region = stated.region ?? 'us-east-1';
        return {
          deployment: { id: stated.id, platform: id, region, shape: {}, model: model(stated, fn) },
          defaults: {
            ...(stated.region === undefined && { region }),
            ...(kind === 'function' &&
              !stated.behaviour?.routing && { behaviour: { routing: 'mostRecent' } }),
          },
          assumptions: ['the moon is not served'],
        };
      },
    },
  };
}

function stubBook(platform: string): PriceBook {
  return {
    ...{ platform, name: platform, currency: 'USD', asOf: '2026-01-01' },
    lineRounding: { mode: 'half-up', decimals: 2 },
    ...{ regions: [], attributeDefaults: {}, sources: {}, meters: [], grants: [], prices: [], leftOut: [] },
  };
}

export const stubPlatforms: readonly Platform[] = [
  platform(
    'aws-lambda',
    'function',
    ['architecture', 'memory', 'minInstances', 'maxInstances', 'accountConcurrency', 'behaviour'],
    pool,
  ),
  platform('aws-ec2', 'vm', ['size', 'count', 'scale', 'concurrency', 'queue', 'queueTimeout'], fleet),
  platform('aws-fargate', 'container', ['vcpu', 'memory', 'count', 'scale', 'concurrency', 'queue'], fleet),
];

export function stubRecording(requests: number, spanUs: number): Recording {
  return {
    source: 'stub.csv',
    shape: 'counts',
    binUs: 60e6,
    spanUs,
    requests,
    hasDurations: false,
    open: () => ({ read: () => 0 }),
  };
}
