/** Deployments as written → knobs with their units parsed, ids made unique, and only knobs that the platform has. */
import type { DeploymentKnobs, Report } from '../platform-kinds/platform.ts';
import { architectureNamed } from '../words/architecture.ts';
import { nearest } from '../words/nearest.ts';
import type { BehaviourDocument, DeploymentDocument } from './deployment-schema.ts';
import { timeModel } from './distribution.ts';
import { PACKED_HERE } from './packed-here.ts';
import { readyOverTime } from './readiness.ts';
import { countOf, durationUs, ifWritten, numberOf, shareOf, sizeMb } from './written.ts';

/** Stated ids as they are; a deployment without one takes its platform's, numbered from the second on. */
export function deploymentIds(
  deployments: readonly DeploymentDocument[],
  report: Report,
  pathOf: (index: number) => string = (index) => `deployments[${index}]`,
): string[] {
  const taken = new Map<string, number>();
  deployments.forEach(({ id }, i) => {
    if (id === undefined) return;
    const first = taken.get(id);
    if (first === undefined) taken.set(id, i);
    else report(`${pathOf(i)}.id`, `id must be unique, got "${id}" as in ${pathOf(first)}`);
  });
  return deployments.map(({ id, platform }, i) => {
    if (id !== undefined) return id;
    let free = platform;
    for (let number = 2; taken.has(free); number++) free = `${platform}-${number}`;
    taken.set(free, i);
    return free;
  });
}

/** The deployment with `idleLife` and `routing` moved to `behaviour`, of which they are shorthands. */
export function withoutShorthands(written: DeploymentDocument): DeploymentDocument {
  const { idleLife, routing, behaviour, ...rest } = written;
  const merged = {
    ...(idleLife !== undefined && { idleLife }),
    ...(routing !== undefined && { routing }),
    ...behaviour,
  };
  return Object.keys(merged).length > 0 ? { ...rest, behaviour: merged } : rest;
}

/** What a deployment's fields mean together, whatever its platform. */
export function checkDeployment(written: DeploymentDocument, path: string, report: Report): void {
  for (const field of ['idleLife', 'routing'] as const) {
    if (written[field] !== undefined && written.behaviour?.[field] !== undefined) {
      report(`${path}.${field}`, `${field} must not be given beside behaviour.${field}: use one of them`);
    }
  }
  if (written.regions !== undefined && written.region !== undefined) {
    report(`${path}.regions`, 'regions must not be given beside region: use one of them');
  }
  const { scale } = written;
  if (scale && countOf(scale.min) > countOf(scale.max)) {
    report(`${path}.scale`, `scale must have min at most max, got min ${scale.min} and max ${scale.max}`);
  }
}

const GENERAL = new Set([
  ...['id', 'platform', 'profile', 'region', 'regions', 'extras', 'prices'],
  'meanDuration',
]);

/** Reports every stated field that the platform does not have, with the ones it has. */
export function checkKnobs(
  written: DeploymentDocument,
  platform: { readonly id: string; readonly knobs: readonly string[]; readonly changesReady?: boolean },
  path: string,
  report: Report,
): void {
  // Where nobody waits for a start it does not matter how the function is packed.
  const packed = platform.knobs.includes('warmPings') ? PACKED_HERE : [];
  const has = new Set([...platform.knobs, ...packed]);
  const refuse = (field: string) => {
    const close = nearest(field, has);
    const hint = close === undefined ? '' : ` (did you mean ${close}?)`;
    const name = field.slice(field.lastIndexOf('.') + 1);
    report(
      `${path}.${field}`,
      `${name} is not a knob of ${platform.id}${hint}; it has ${[...has].join(', ')}`,
    );
  };
  for (const field of stated(written)) {
    const isShorthand = (field === 'idleLife' || field === 'routing') && has.has('behaviour');
    if (field === 'behaviour' || GENERAL.has(field) || has.has(field) || isShorthand) continue;
    refuse(field);
  }
  if (typeof written.minInstances === 'object' && has.has('minInstances') && !platform.changesReady) {
    report(
      `${path}.minInstances`,
      `minInstances must be a whole number on ${platform.id}, where it does not change over time here`,
    );
  }
  for (const field of stated(written.behaviour ?? {})) {
    if (!has.has('behaviour') && !has.has(field) && !has.has(`behaviour.${field}`))
      refuse(`behaviour.${field}`);
  }
}

function stated(written: object): string[] {
  return Object.entries(written)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
}

/** Undefined fields are left out. `path` is the deployment's own. */
export function deploymentKnobs(
  written: DeploymentDocument,
  { id, weekStartUs }: { readonly id: string; readonly weekStartUs: number },
  path: string,
  report: Report,
): DeploymentKnobs {
  const { scale, region, plan, commitment, size, trigger, publicIpv4, operatingSystem } = written;
  const ready = readyOverTime(written.minInstances, weekStartUs, path, report);
  const readiness = ready ? { ready } : { minInstances: ifWritten(written.minInstances as number, countOf) };
  const knobs = {
    ...{
      id,
      platform: written.platform,
      profile: ifWritten(written.profile, String),
      region,
      architecture: ifWritten(written.architecture, architectureNamed),
      plan,
      commitment,
      size,
      trigger,
      publicIpv4,
      operatingSystem,
    },
    memoryMb: ifWritten(written.memory, sizeMb),
    vcpu: ifWritten(written.vcpu, numberOf),
    count: ifWritten(written.count, countOf),
    scale: scale && { min: countOf(scale.min), max: countOf(scale.max), target: shareOf(scale.target) },
    concurrency: ifWritten(written.concurrency, countOf),
    ...readiness,
    maxInstances: ifWritten(written.maxInstances, countOf),
    warmPings: ifWritten(written.warmPings, ({ every, atOnce = 1 }) => ({
      everyUs: durationUs(every),
      atOnce: countOf(atOnce),
    })),
    accountConcurrency: ifWritten(written.accountConcurrency, countOf),
    requestsPerMinute: ifWritten(written.requestsPerMinute, countOf),
    cpuLimitUs: ifWritten(written.cpuLimit, durationUs),
    invokerMemoryMb: ifWritten(written.invokerMemory, sizeMb),
    queue: ifWritten(written.queue, countOf),
    queueTimeoutUs: ifWritten(written.queueTimeout, durationUs),
    snapStart: written.snapStart,
    startupBoost: written.startupBoost,
    ephemeralMb: ifWritten(written.ephemeralStorage, sizeMb),
    storageGb: ifWritten(written.storage, (storage) => sizeMb(storage) / 1024),
    behaviour: behaviourKnobs(written, path, report),
  };
  return withoutUndefined(knobs) as unknown as DeploymentKnobs;
}

function behaviourKnobs(written: DeploymentDocument, path: string, report: Report) {
  const behaviour: BehaviourDocument | undefined = withoutShorthands(written).behaviour;
  if (!behaviour) return undefined;
  const { idleLife, routing, instanceLife, scaleOut } = behaviour;
  const idleLifePath = written.idleLife === undefined ? `${path}.behaviour.idleLife` : `${path}.idleLife`;
  return withoutUndefined({
    idleLife: ifWritten(idleLife, (time) => timeModel(time, idleLifePath, report)),
    routing,
    instanceLifeUs: ifWritten(instanceLife, (life) =>
      life === 'none' ? Number.POSITIVE_INFINITY : durationUs(life),
    ),
    scaleOut: ifWritten(scaleOut, (limit) =>
      limit === 'none' ? null : { burst: countOf(limit.burst), perSec: numberOf(limit.perSec) },
    ),
  });
}

function withoutUndefined(fields: object) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
