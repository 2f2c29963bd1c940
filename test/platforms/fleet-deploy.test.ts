import { describe, expect, it } from 'vitest';
import type { FleetModel } from '../../engine/model.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../engine/platform-kinds/platform.ts';
import { ec2Behaviour } from '../../engine/platforms/aws-ec2/behaviour.ts';
import { fargateBehaviour } from '../../engine/platforms/aws-fargate/behaviour.ts';
import { memorySizes } from '../../engine/platforms/aws-fargate/task-size.ts';
import { attempt, deploy } from './deploying.ts';

const task = { vcpu: 0.5, memoryMb: 1024 };
const server = { size: 't3.medium' };

function fleetOf(
  platform: string,
  knobs: Partial<DeploymentKnobs>,
  fn: Partial<FunctionKnobs> = {},
): FleetModel {
  const { model } = deploy(platform, knobs, fn).deployment;
  if (model.kind !== 'fleet') throw new Error('a fleet is expected');
  return model;
}

describe('aws-ec2', () => {
  it('is one fixed instance with as many workers as its vCPU carry', () => {
    expect(fleetOf('aws-ec2', server)).toEqual({
      kind: 'fleet',
      id: 'it',
      workScale: 1 + 0.4 * (512 / 1769 - 1),
      timeoutUs: Infinity,
      workers: 12,
      sharing: null,
      onDemand: null,
      minInstances: 1,
      maxInstances: 1,
      autoscaler: null,
      boot: { distribution: 'constant', valueUs: 25_800_000 },
      queuePlaces: 1000,
      queueTimeoutUs: 60e6,
      metering: { stepUs: 1e6, minimumUs: 60e6 },
    });
  });

  it('buys the instance alone: no disk and no address unless stated, and says so', () => {
    const bare = deploy('aws-ec2', server);
    expect(bare.deployment.shape).toEqual({
      size: 't3.medium',
      architecture: 'x86_64',
      vcpu: 2,
      memoryMb: 4096,
      publicIpv4: false,
      operatingSystem: 'linux',
    });
    expect(bare.assumptions.join()).toMatch(/no disk \(storage\) and no public address/);
    expect(bare.assumptions.join()).toMatch(/burstable/);
    const full = deploy('aws-ec2', { size: 'm7g.large', storageGb: 8, publicIpv4: true });
    expect(full.deployment.shape).toMatchObject({
      architecture: 'arm64',
      storageGb: 8,
      publicIpv4: true,
    });
    expect(full.assumptions.join()).not.toMatch(/disk|burstable/);
  });

  it('tells every default as scenario text', () => {
    expect(deploy('aws-ec2', server).defaults).toEqual({
      profile: '2025',
      region: 'us-east-1',
      count: 1,
      concurrency: 12,
      queue: 1000,
      queueTimeout: '1 min',
      publicIpv4: false,
      operatingSystem: 'linux',
    });
  });

  it('tracks a target with the alarms of an Auto Scaling group', () => {
    const scale = { min: 2, max: 10, target: 0.5 };
    const model = fleetOf('aws-ec2', { ...server, scale });
    expect(model).toMatchObject({ minInstances: 2, maxInstances: 10 });
    expect(model.autoscaler).toEqual({
      kind: 'alarms',
      target: 0.5,
      periodUs: 60e6,
      outPeriods: 3,
      inPeriods: 15,
      inBelow: 0.7,
      outCooldownUs: 300e6,
      inCooldownUs: 300e6,
    });
    expect(deploy('aws-ec2', { ...server, scale }).defaults).not.toHaveProperty('count');
  });

  it.each([
    [{}, 'size: size is required on aws-ec2'],
    [{ size: 't3.gigantic' }, 'size: size must be one of t3.nano, '],
    [{ size: 'z9.large' }, 'size: size must be of a family whose prices are known on aws-ec2 (t3, '],
    [{ size: 'constructor' }, 'size: size must be of a family'],
    [{ ...server, architecture: 'arm64' }, 'architecture: architecture must be x86_64 with t3.medium'],
    [{ ...server, operatingSystem: 'windows' }, 'operatingSystem: operatingSystem must be linux on aws-ec2'],
    [{ ...server, count: 0 }, 'count: count must be 1 or more on aws-ec2, got 0'],
    [{ ...server, region: 'moon-1' }, 'region: region must be one of '],
    [
      { size: 'c8g.large', region: 'eu-west-1' },
      'region: price of instanceHours on aws-ec2, operatingSystem linux, commitment on-demand, size c8g.large',
    ],
    [{ ...server, profile: '2019' }, 'profile: profile must be 2025 on aws-ec2, got 2019'],
    [{ ...server, concurrency: 1001 }, 'concurrency: concurrency must be 1–1000 on aws-ec2, got 1001'],
    [
      { ...server, count: 2, scale: { min: 1, max: 2, target: 0.7 } },
      'count: count must be left out where scale is given on aws-ec2, got 2',
    ],
    [
      { ...server, scale: { min: 3, max: 2, target: 0.7 } },
      'scale.min: scale.min must be at most scale.max (2), got 3',
    ],
    [
      { ...server, scale: { min: 0, max: 2, target: 0.7 } },
      'scale.min: scale.min must be 1 or more on aws-ec2, got 0',
    ],
    [
      { ...server, scale: { min: 1, max: 2, target: 1.2 } },
      'scale.target: scale.target must be above 0 % and at most 100 %, got 120 %',
    ],
  ])('%j is an issue', (knobs, expected) => {
    const { deployed, issues } = attempt('aws-ec2', knobs);
    expect(deployed).toBeUndefined();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(`deployments[0].${expected}`);
  });
});

describe('workers of one machine', () => {
  it('follow the processor share', () => {
    expect(fleetOf('aws-ec2', server, { cpuShare: 1 }).workers).toBe(2);
    expect(fleetOf('aws-ec2', { size: 'c7g.xlarge' }, { cpuShare: 1 }).workers).toBe(4);
    expect(fleetOf('aws-fargate', { vcpu: 0.25 }, { cpuShare: 1 }).workers).toBe(1);
    expect(fleetOf('aws-ec2', server, { cpuShare: 0 }).workers).toBe(1000);
  });

  it('may be stated below that', () => {
    expect(fleetOf('aws-ec2', { ...server, concurrency: 4 }).workers).toBe(4);
  });
});

describe('aws-fargate', () => {
  it('is one fixed Linux task', () => {
    const { deployment, defaults } = deploy('aws-fargate', task);
    expect(deployment.shape).toEqual({
      architecture: 'x86_64',
      vcpu: 0.5,
      memoryMb: 1024,
      ephemeralMb: 20480,
      publicIpv4: false,
      operatingSystem: 'linux',
    });
    expect(defaults).toEqual({
      profile: '2025',
      region: 'us-east-1',
      count: 1,
      concurrency: 3,
      queue: 1000,
      queueTimeout: '1 min',
      architecture: 'x86_64',
      operatingSystem: 'linux',
      ephemeralStorage: '20 GB',
      publicIpv4: false,
    });
  });

  it('runs processor-bound work at the speed of its share of a vCPU', () => {
    const bound = { cpuShare: 1, memoryMb: 1769 };
    expect(fleetOf('aws-fargate', { vcpu: 0.25 }, bound).workScale).toBe(4);
    expect(fleetOf('aws-fargate', { vcpu: 4 }, bound).workScale).toBe(1);
  });

  it('takes the smallest memory that goes with the vCPU', () => {
    const { deployment, defaults } = deploy('aws-fargate', { vcpu: 2 });
    expect(deployment.shape.memoryMb).toBe(4096);
    expect(defaults.memory).toBe('4 GB');
  });

  it('tracks a target as ECS does, without counting on a start faster than measured', () => {
    const model = fleetOf('aws-fargate', { ...task, scale: { min: 2, max: 50, target: 0.7 } });
    expect(model.autoscaler).toMatchObject({ outPeriods: 3, inPeriods: 15, inBelow: 0.9 });
    expect(model.boot).toEqual({ distribution: 'constant', valueUs: 30e6 });
  });

  it('keeps the timeout of the function', () => {
    expect(fleetOf('aws-fargate', task, { timeoutUs: 5e6 }).timeoutUs).toBe(5e6);
  });

  it.each([
    [{}, 'vcpu: vcpu is required on aws-fargate: one of 0.25, 0.5, 1, 2, 4, 8, 16'],
    [{ vcpu: 3 }, 'vcpu: vcpu must be one of 0.25, 0.5, 1, 2, 4, 8, 16 on aws-fargate, got 3'],
    [
      { vcpu: 0.25, memoryMb: 3072 },
      'memory: memory must be one of 512 MB, 1 GB, 2 GB with 0.25 vCPU on aws-fargate, got 3 GB',
    ],
    [
      { vcpu: 8, memoryMb: 18432 },
      'memory: memory must be 16–60 GB in steps of 4 GB with 8 vCPU on aws-fargate, got 18 GB',
    ],
    [
      { ...task, ephemeralMb: 10240 },
      'ephemeralStorage: ephemeralStorage must be 20–200 GB on aws-fargate, got 10 GB',
    ],
    [
      { ...task, architecture: 'mips' },
      'architecture: architecture must be one of x86_64, arm64 on aws-fargate',
    ],
    [
      { vcpu: 1, operatingSystem: 'windows', region: 'eu-west-1', count: 0 },
      'count: count must be 1 or more on aws-fargate, got 0',
    ],
    [{ ...task, operatingSystem: 'bsd' }, 'operatingSystem: operatingSystem must be one of linux, windows'],
    [
      { ...task, operatingSystem: 'windows' },
      'vcpu: vcpu must be one of 1, 2, 4 with windows on aws-fargate, got 0.5',
    ],
  ])('%j is an issue', (knobs, expected) => {
    const { deployed, issues } = attempt('aws-fargate', knobs);
    expect(deployed).toBeUndefined();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(`deployments[0].${expected}`);
  });

  it('bills a Windows task for five minutes at least', () => {
    const windows = { vcpu: 1, operatingSystem: 'windows' };
    expect(fleetOf('aws-fargate', windows).metering).toEqual({ stepUs: 1e6, minimumUs: 300e6 });
    expect(attempt('aws-fargate', { ...windows, region: 'eu-west-1' }).issues).toHaveLength(3);
  });

  it('shows several issues at once', () => {
    const { issues } = attempt('aws-fargate', { vcpu: 3, count: 0, region: 'x', ephemeralMb: 1 });
    expect(issues).toHaveLength(4);
  });

  // The documented table: lowest, highest and number of sizes for each vCPU.
  it('offers the documented memory sizes', () => {
    const table = fargateBehaviour.taskSizes.value.map((size) => {
      const gb = memorySizes(size).map((mb) => mb / 1024);
      return [size.vcpu, gb[0], gb.at(-1), gb.length];
    });
    expect(table).toEqual([
      [0.25, 0.5, 2, 3],
      [0.5, 1, 4, 4],
      [1, 2, 8, 7],
      [2, 4, 16, 13],
      [4, 8, 30, 23],
      [8, 16, 60, 12],
      [16, 32, 120, 12],
    ]);
  });
});

describe('gcp-gke-autopilot', () => {
  const pod = { vcpu: 1, memoryMb: 2048 };
  const scale = { min: 2, max: 10, target: 0.5 };

  it('scales by the rules of the Horizontal Pod Autoscaler, and says so', () => {
    expect(fleetOf('gcp-gke-autopilot', { ...pod, scale }).autoscaler).toEqual({
      kind: 'hpa',
      target: 0.5,
      periodUs: 15e6,
      tolerance: 0.1,
      downWindowUs: 300e6,
      upShare: 1,
      upInstances: 4,
    });
    const said = (knobs: object) => deploy('gcp-gke-autopilot', { ...pod, ...knobs }).assumptions.join();
    expect(said({ scale })).toContain('Horizontal Pod Autoscaler');
    expect(said({ count: 2 })).not.toContain('Horizontal Pod Autoscaler');
  });
});

describe('behaviour of fleets', () => {
  it('is data that survives JSON', () => {
    for (const data of [ec2Behaviour, fargateBehaviour]) {
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
  });
});
