/** Faults as written → those the simulator plays, and what they mean in words. */
import type { FaultModel } from '../model.ts';
import type { Dated } from '../platform-kinds/dated.ts';
import type { Report } from '../platform-kinds/platform.ts';
import { formatDuration } from '../words/quantity.ts';
import type { FaultDocument } from './faults-schema.ts';
import { countOf, durationUs, ifWritten, numberOf } from './written.ts';

type ZoneLost = Extract<FaultDocument, { fault: 'zoneLost' }>;

/** Zones of a region that instances are spread over, where a scenario does not say. */
const assumedZones = {
  value: 3,
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html',
  asOf: '2026-11-20',
  basis: 'assumed',
  note: 'most regions have three or more; which of them a platform uses is not published',
} as const satisfies Dated<number>;

/** One that would strike after the horizon is an issue, and so are losses of zones of different numbers. */
export function faultModels(
  written: readonly FaultDocument[],
  horizonUs: number,
  report: Report,
): FaultModel[] {
  const zones = written.filter((each) => each.fault === 'zoneLost').map(zonesOf)[0];
  return written.map((each, i) => {
    const atUs = durationUs(each.at);
    if (atUs >= horizonUs) {
      report(
        `faults[${i}].at`,
        `at must be before the end of the horizon (${formatDuration(horizonUs)}), got ${formatDuration(atUs)}`,
      );
    }
    if (each.fault === 'zoneLost' && zonesOf(each) !== zones) {
      const got = `got ${zonesOf(each)} after ${zones}`;
      report(`faults[${i}].zones`, `zones must be the same wherever a zone is lost, ${got}`);
    }
    return faultModel(each, atUs);
  });
}

function faultModel(each: FaultDocument, atUs: number): FaultModel {
  if (each.fault === 'deploy') return { fault: 'deploy', atUs };
  const spell = { fromUs: atUs, toUs: atUs + durationUs(each.for) };
  if (each.fault === 'slowDownstream') return { ...spell, fault: each.fault, factor: numberOf(each.factor) };
  if (each.fault === 'zoneLost') return { ...spell, fault: each.fault, zones: zonesOf(each) };
  return { ...spell, fault: each.fault };
}

function zonesOf({ zones }: ZoneLost): number {
  return ifWritten(zones, countOf) ?? assumedZones.value;
}

/** With the defaults filled in. */
export function resolvedFaults(written: readonly FaultDocument[]): FaultDocument[] {
  return written.map((each) => (each.fault === 'zoneLost' ? { zones: assumedZones.value, ...each } : each));
}

/** `written`: the same faults as written, in their order. */
export function faultAssumptions(faults: readonly FaultModel[], written: readonly FaultDocument[]): string[] {
  return faults.map((each, i) => faultWords(each, written[i]!));
}

function faultWords(fault: FaultModel, written: FaultDocument): string {
  if (fault.fault === 'deploy')
    return `a deploy at ${formatDuration(fault.atUs)} replaces instances that came with requests: idle ones at once, the others when they are done; those kept ready, servers and tasks are replaced one by one without a gap, which is not played`;
  const span = `from ${formatDuration(fault.fromUs)} to ${formatDuration(fault.toUs)}`;
  if (fault.fault === 'noNewInstances') return `${span} no instance can be started`;
  if (fault.fault === 'slowDownstream')
    return `${span} what the function waits for takes ${fault.factor} times as long`;
  const { basis, asOf } = assumedZones;
  const isStated = written.fault === 'zoneLost' && written.zones !== undefined;
  const number = isStated ? '' : `, a number that is ${basis} as of ${asOf}`;
  return `${span} one of ${fault.zones} zones is lost${number}: instances are spread over them in turn, those in it are gone with their requests, which fail, and new ones start in the others; it is the zone that is filled first`;
}
