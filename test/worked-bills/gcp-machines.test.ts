/** Published bills of Compute Engine and GKE Autopilot, line by line to the cent, and the rules behind them. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf } from './billed.ts';

const lines = (document: unknown) => linesOf(billOf(document));
const total = (document: unknown) => billOf(document).total;

function refused(document: unknown): string {
  const result = billUsage(document, 'usage.yaml');
  return 'issues' in result ? result.issues.map(({ message }) => message).join('\n') : '';
}

describe('published bills of Compute Engine', () => {
  const machine = (region: string, size: string, more: object = {}) =>
    total({ platform: 'gcp-compute-engine', region, size, hours: 730, ...more });

  it('GC-39: shared-core machines in europe-west4', () => {
    expect(machine('europe-west4', 'e2-micro')).toBe('6.73');
    expect(machine('europe-west4', 'e2-small')).toBe('13.46');
    expect(machine('europe-west4', 'e2-medium')).toBe('26.93');
    expect(machine('europe-west4', 'e2-standard-2')).toBe('53.85');
  });

  it('takes machineType for the size', () => {
    const machine = { platform: 'gcp-compute-engine', region: 'us-central1', hours: 10 };
    expect(lines({ ...machine, machineType: 'e2-medium' })).toEqual(lines({ ...machine, size: 'e2-medium' }));
  });

  it('adds up vCPU and memory of a family to its machines', () => {
    const iowa = { platform: 'gcp-compute-engine', region: 'us-central1' };
    const parts = { ...iowa, size: 'e2', usage: { vcpu: 2, memoryGb: 8, hours: 730 } };
    expect(lines(parts)).toEqual([
      ['vcpuHours', '1460', '31.84'],
      ['memoryGbHours', '5840', '17.07'],
      ['rounding', '1', '0.01'],
    ]);
    expect(machine('us-central1', 'e2-standard-2')).toBe('48.92');
    expect(machine('us-central1', 'n1-standard-1')).toBe('34.67');
    expect(machine('us-central1', 'c3-standard-8')).toBe('294.35');
    expect(machine('us-central1', 't2d-standard-4')).toBe('123.36');
    expect(machine('us-central1', 'n2d-standard-4')).toBe('123.36');
    expect(machine('us-central1', 'n2-highmem-2')).toBe('95.64');
    expect(machine('us-central1', 'f1-micro')).toBe('5.55');
  });

  it('scales the machine that a region lists', () => {
    expect(machine('europe-west4', 'e2-standard-8')).toBe('215.41');
    expect(machine('europe-west4', 'n2-standard-4')).toBe('156.10');
    expect(machine('asia-southeast1', 't2d-standard-1')).toBe('38.05');
  });

  it('knows sustained use of a whole month and commitments', () => {
    expect(machine('us-central1', 'n1-standard-2', { commitment: 'sustained-use' })).toBe('48.54');
    expect(machine('europe-west4', 'n2-standard-2', { commitment: 'sustained-use' })).toBe('62.44');
    expect(machine('us-central1', 'e2-standard-2', { commitment: 'cud-1y' })).toBe('30.82');
    expect(machine('us-central1', 'e2-standard-4', { commitment: 'cud-3y' })).toBe('44.03');
    const half = { platform: 'gcp-compute-engine', region: 'us-central1', size: 'n1-standard-2', hours: 300 };
    expect(refused({ ...half, commitment: 'sustained-use' })).toMatch('must be the whole month');
    expect(refused({ ...half, size: 'e2-micro', commitment: 'cud-1y' })).toMatch(
      'known there for commitment on-demand, or for size e2-standard-2 or ',
    );
  });

  it('charges a minute at least, by the second, and counts machines', () => {
    const iowa = { platform: 'gcp-compute-engine', region: 'us-central1', size: 'e2-standard-2' };
    expect(lines({ ...iowa, usage: { durationPerDay: '10 s', days: 30 } })[0]![1]).toBe('0.5');
    expect(lines({ ...iowa, usage: { count: 3, hours: 0 } })).toEqual([['instanceHours', '0', '0.00']]);
    expect(lines({ ...iowa, month: '31 d', usage: { count: 2 } })[0]![1]).toBe('1488');
  });
});

describe('published bills of GKE Autopilot', () => {
  const cluster = { platform: 'gcp-gke-autopilot', region: 'us-central1' };
  const expected = [
    ['clusterHours', '730', '73.00'],
    ['vcpuHours', '7300', '324.85'],
    ['memoryGbHours', '36500', '179.67'],
    ['ephemeralGbHours', '73000', '4.00'],
  ];

  it('GC-36: 10 vCPU, 50 GB, 100 GB of disk, 730 h', () => {
    const words = { vcpu: 10, memoryGb: 50, ephemeralGb: 100, hours: 730 };
    expect(lines({ ...cluster, freeGrants: false, usage: words })).toEqual(expected);
    const meters = { clusterHours: 730, vcpuHours: 7300, memoryGbHours: 36_500, ephemeralGbHours: 73_000 };
    expect(lines({ ...cluster, freeGrants: false, usage: meters })).toEqual(expected);
  });

  it('gives one cluster away, which is there all month', () => {
    const pods = { pods: 4, vcpu: '0.25', memory: '512 MB', hours: 100 };
    expect(lines({ ...cluster, usage: pods })).toEqual([
      ['clusterHours', '0', '0.00'],
      ['vcpuHours', '100', '4.45'],
      ['memoryGbHours', '200', '0.98'],
    ]);
    expect(total({ ...cluster, usage: { clusters: 2 } })).toBe('71.60');
    expect(total({ ...cluster, usage: { clusterHours: 0 } })).toBe('0.00');
  });

  it('has one cluster for the pods of all items, unless they state their own', () => {
    const pods = (count: number, more: object = {}) => ({
      ...{ ...cluster, freeGrants: false, pods: count, vcpu: '0.5', memory: '2 GB' },
      ...more,
    });
    const clusters = (...items: object[]) =>
      billed(items).items.map(
        ({ bill }) => bill.lines.find(({ meter }) => meter === 'clusterHours')?.quantity,
      );
    expect(clusters(pods(1), pods(2))).toEqual(['730', undefined]);
    expect(clusters(pods(1), pods(2, { clusters: 1 }))).toEqual([undefined, '730']);
    expect(clusters(pods(1), { ...cluster, clusterHours: 730 })).toEqual([undefined, '730']);
    expect(clusters(pods(1, { clusters: 1 }), pods(2, { clusters: 2 }))).toEqual(['730', '1460']);
    expect(clusters(pods(1, { clusters: 0 }), pods(2))).toEqual(['0', '730']);
    const both = [
      { ...cluster, clusters: 1, pods: 3, vcpu: '0.5', memory: '2 GB' },
      { ...cluster, pods: 2, vcpu: 1, memory: '2 GB' },
    ];
    expect(billed(both).total).toBe('149.63');
    expect(billed([pods(1, { freeGrants: true }), pods(2, { freeGrants: true })]).total).toBe('70.29');
    expect(total(pods(3, { freeGrants: true }))).toBe('70.29');
  });
});
