/** Machines in the simulator: prices of a month, commitments and plans, vCPU with memory, and what their facts rest on. */
import { describe, expect, it } from 'vitest';
import { attributeValues } from '../../engine/money/find-price.ts';
import type { FleetBehaviour } from '../../engine/platform-kinds/machines/fleet-model.ts';
import { NODE_SIZES } from '../../engine/platform-kinds/self-hosted/node-sizes.ts';
import { appRunnerBehaviour } from '../../engine/platforms/aws-app-runner/behaviour.ts';
import { lightsailBehaviour } from '../../engine/platforms/aws-lightsail/behaviour.ts';
import { appServiceBehaviour } from '../../engine/platforms/azure-app-service/behaviour.ts';
import { containerAppsBehaviour } from '../../engine/platforms/azure-container-apps/behaviour.ts';
import { containerInstancesBehaviour } from '../../engine/platforms/azure-container-instances/behaviour.ts';
import { azureVmBehaviour } from '../../engine/platforms/azure-vm/behaviour.ts';
import { appPlatformBehaviour } from '../../engine/platforms/digitalocean-app-platform/behaviour.ts';
import { dropletsBehaviour } from '../../engine/platforms/digitalocean-droplets/behaviour.ts';
import { flyMachinesBehaviour } from '../../engine/platforms/fly-machines/behaviour.ts';
import * as fly from '../../engine/platforms/fly-machines/sizes.ts';
import { computeEngineBehaviour } from '../../engine/platforms/gcp-compute-engine/behaviour.ts';
import { autopilotBehaviour } from '../../engine/platforms/gcp-gke-autopilot/behaviour.ts';
import { hetznerBehaviour } from '../../engine/platforms/hetzner-cloud/behaviour.ts';
import { koyebBehaviour } from '../../engine/platforms/koyeb/behaviour.ts';
import { renderBehaviour } from '../../engine/platforms/render/behaviour.ts';
import { scalewayContainersBehaviour } from '../../engine/platforms/scaleway-containers/behaviour.ts';
import { deploy, issueOf } from './deploying.ts';
import { metered, platformOf } from './metered.ts';

const HOUR_US = 3_600_000_000;

const BEHAVIOURS: readonly FleetBehaviour[] = [
  appRunnerBehaviour,
  lightsailBehaviour,
  appServiceBehaviour,
  containerAppsBehaviour,
  containerInstancesBehaviour,
  azureVmBehaviour,
  appPlatformBehaviour,
  dropletsBehaviour,
  flyMachinesBehaviour,
  computeEngineBehaviour,
  autopilotBehaviour,
  hetznerBehaviour,
  koyebBehaviour,
  renderBehaviour,
  scalewayContainersBehaviour,
];

describe('a price of a month', () => {
  const droplet = { size: 's-1vcpu-1gb' };

  it('is the most for each machine that is always there', () => {
    const shortMonth = { horizonUs: 672 * HOUR_US, monthUs: 672 * HOUR_US };
    expect(metered('digitalocean-droplets', droplet, 1, shortMonth)).toEqual({ dropletMonths: '1' });
    const day = { horizonUs: 24 * HOUR_US, monthUs: 24 * HOUR_US };
    expect(metered('digitalocean-droplets', { ...droplet, count: 7 }, 7, day)).toEqual({
      dropletMonths: '0.25',
    });
  });

  it('is counted in full for what others run', () => {
    // One of the minimum for a month, and 2 × 73 × 10 = 1460 h more.
    const scale = { min: 1, max: 5, target: 0.6 };
    const readings = metered('digitalocean-droplets', { ...droplet, scale }, 3);
    expect(readings).toEqual({ dropletMonths: '3.172619048' });
  });

  it('is owed for each month of a horizon that is longer', () => {
    const year = { horizonUs: 8760 * HOUR_US, monthUs: 8760 * HOUR_US };
    expect(metered('digitalocean-droplets', droplet, 1, year)).toEqual({ dropletMonths: '12' });
    expect(metered('hetzner-cloud', { size: 'cx33' }, 1, year)).toEqual({ serverMonths: '12' });
    expect(metered('aws-lightsail', { size: '2gb' }, 1, year)).toEqual({ instanceMonths: '12' });
  });

  it('is owed by Hetzner servers for a day too, and by Lightsail servers by the hour', () => {
    const day = { horizonUs: 24 * HOUR_US, monthUs: 24 * HOUR_US };
    expect(metered('hetzner-cloud', { size: 'cx33', count: 2 }, 2, day)).toEqual({ serverMonths: '2' });
    expect(metered('aws-lightsail', { size: '2gb', count: 2 }, 2, day)).toEqual({ instanceHours: '48' });
  });
});

describe('what is fixed', () => {
  it.each(['hetzner-cloud', 'aws-lightsail', 'azure-container-instances'])('%s has no scale', (id) => {
    expect(platformOf(id).simulated!.knobs).toContain('count');
    expect(platformOf(id).simulated!.knobs).not.toContain('scale');
  });

  it.each([
    ['azure-app-service', { size: 'b1' }, 'scale must be left out with size b1'],
    ['digitalocean-app-platform', { size: 'apps-s-1vcpu-1gb' }, 'scale must be left out with shared CPU'],
    ['gcp-compute-engine', { size: 'n2-standard-2', commitment: 'sustained-use' }, 'scale must be left out'],
  ])('%s refuses scale for %j', (id, knobs, expected) => {
    expect(issueOf(id, { ...knobs, scale: { min: 1, max: 2, target: 0.5 } })).toContain(expected);
  });

  it('is one container of the fixed size of App Platform', () => {
    const knobs = { size: 'apps-s-1vcpu-1gb-fixed', count: 2 };
    expect(issueOf('digitalocean-app-platform', knobs)).toContain(
      'count must be 1 with apps-s-1vcpu-1gb-fixed',
    );
  });
});

describe('on which terms', () => {
  it('takes what the book takes, and says so', () => {
    const machine = deploy('gcp-compute-engine', { size: 'e2-standard-2' });
    expect(machine.deployment.shape.commitment).toBe('on-demand');
    expect(machine.defaults).toMatchObject({ commitment: 'on-demand' });
    expect(deploy('azure-container-apps', { vcpu: 1 }).defaults).toMatchObject({ commitment: 'on-demand' });
    expect(deploy('azure-vm', { size: 'standard_b2s' }).defaults).toMatchObject({ operatingSystem: 'linux' });
  });

  it('buys a commitment where its price is known, and lists the choices', () => {
    const size = 'e2-standard-2';
    const { deployment } = deploy('gcp-compute-engine', { size, commitment: 'cud-1y' });
    expect(deployment.shape.commitment).toBe('cud-1y');
    expect(issueOf('gcp-compute-engine', { size, commitment: 'cud' })).toContain(
      'commitment must be one of on-demand, sustained-use, cud-1y, cud-3y on gcp-compute-engine, got cud',
    );
    expect(issueOf('gcp-compute-engine', { size, commitment: 'cud-1y', region: 'europe-west1' })).toContain(
      'known in us-central1',
    );
    expect(issueOf('azure-container-apps', { vcpu: 1, commitment: 'spot' })).toContain(
      'commitment must be one of on-demand, savings-plan-1y, savings-plan-3y',
    );
  });

  it('buys EC2 spot instances, whose interruptions it does not simulate', () => {
    const { deployment, assumptions } = deploy('aws-ec2', { size: 'm7g.xlarge', commitment: 'spot' });
    expect(deployment.shape.commitment).toBe('spot');
    expect(assumptions).toContain('interruptions of spot machines are not simulated');
    expect(issueOf('aws-ec2', { size: 'm7g.xlarge', commitment: 'sport' })).toContain(
      'commitment must be one of on-demand, spot on aws-ec2, got sport',
    );
  });

  it('buys Fargate Spot where it has a price, whose interruptions it does not simulate', () => {
    const { deployment, assumptions } = deploy('aws-fargate', { vcpu: 1, commitment: 'spot' });
    expect(deployment.shape.commitment).toBe('spot');
    expect(assumptions).toContain('interruptions of spot machines are not simulated');
    expect(deploy('aws-fargate', { vcpu: 1 }).deployment.shape.commitment).toBeUndefined();
    expect(issueOf('aws-fargate', { vcpu: 1, commitment: 'spit' })).toContain(
      'commitment must be one of on-demand, spot on aws-fargate, got spit',
    );
  });

  it.each([
    [
      'aws-ec2',
      { size: 't3.nano' },
      'on-demand with t3.nano in us-east-1 on aws-ec2, got spot, known there for one of t3.small, ',
    ],
    [
      'aws-ec2',
      { size: 't3.small', region: 'eu-west-1' },
      'on-demand with t3.small in eu-west-1 on aws-ec2, got spot, known in us-east-1',
    ],
    [
      'aws-fargate',
      { vcpu: 1, region: 'eu-central-1' },
      'on-demand in eu-central-1 on aws-fargate, got spot, known in us-east-1, eu-west-1',
    ],
  ])('of %s %j without a spot price says for what or where there is one', (platform, knobs, expected) => {
    expect(issueOf(platform, { ...knobs, commitment: 'spot' })).toContain(
      `deployments[0].commitment: commitment must be ${expected}`,
    );
  });

  it('says whose price holds beyond the minimum', () => {
    const scale = { min: 1, max: 4, target: 0.6 };
    const machine = { size: 'e2-standard-2', commitment: 'cud-1y', scale };
    const said = 'every instance has the price of cud-1y, those beyond the minimum too';
    expect(deploy('gcp-compute-engine', machine).assumptions).toContain(said);
    expect(deploy('gcp-compute-engine', { ...machine, scale: undefined }).assumptions).not.toContain(said);
    expect(deploy('gcp-compute-engine', { ...machine, commitment: 'on-demand' }).assumptions).not.toContain(
      said,
    );
  });

  it('pays fees once: a reservation of Fly, a plan of Koyeb', () => {
    const fly = { size: 'shared-cpu-1x@256mb', commitment: 'shared-36-a-year' };
    expect(metered('fly-machines', fly, 1)).toMatchObject({ reservationMonths: '1' });
    expect(metered('koyeb', { size: 'small', plan: 'pro' }, 1)).toMatchObject({ planMonths: '1' });
  });

  it('adds the licence of Windows containers', () => {
    const readings = metered('azure-container-instances', { vcpu: 2, operatingSystem: 'windows' }, 1);
    expect(readings).toEqual({ vcpuHours: '1460', memoryGbHours: '730', windowsVcpuSeconds: '5256000' });
  });
});

describe('a size', () => {
  it('must have a price in the book, not just hardware', () => {
    expect(issueOf('hetzner-cloud', { size: 'cx23' })).toContain(
      'size must be one of cx33, cax21, cpx22, cpx32 on hetzner-cloud, got cx23',
    );
  });

  it('is told by its family where there are many', () => {
    expect(issueOf('gcp-compute-engine', { size: 't2d-standard-3' })).toContain('one of t2d-standard-1, ');
    expect(issueOf('gcp-compute-engine', { size: 'zz-9' })).toContain(
      'of a family whose prices are known on gcp-compute-engine (e2, n1, n2, n2d, t2d, c3, f1, g1), got zz-9',
    );
  });
});

describe('vCPU and memory together', () => {
  it.each([
    ['azure-container-apps', { vcpu: 0.5, memoryMb: 2048 }, 'memory must be 1 GB with 0.5 vCPU'],
    ['gcp-gke-autopilot', { vcpu: 1, memoryMb: 8192 }, 'memory must be 1 GB to 6656 MB with 1 vCPU'],
    ['aws-app-runner', { vcpu: 1, memoryMb: 1024 }, 'memory must be one of 2 GB, 3 GB, 4 GB with 1 vCPU'],
    ['aws-app-runner', { vcpu: 0.5, memoryMb: 512 }, 'memory must be 1 GB with 0.5 vCPU'],
    ['azure-container-instances', { vcpu: 1, memoryMb: 512 }, 'memory must be 1 GB to 16 GB with 1 vCPU'],
  ])('%s refuses %j', (id, knobs, expected) => {
    expect(issueOf(id, knobs)).toContain(`deployments[0].memory: ${expected} on ${id}`);
  });

  it('takes the least memory that goes with the vCPU', () => {
    const shapeOf = (id: string, vcpu: number) => deploy(id, { vcpu }).deployment.shape;
    expect(shapeOf('azure-container-apps', 1.5)).toMatchObject({ memoryMb: 3072 });
    expect(shapeOf('aws-app-runner', 4)).toMatchObject({ memoryMb: 8192 });
    expect(shapeOf('gcp-gke-autopilot', 0.25)).toMatchObject({ memoryMb: 512 });
  });
});

describe('behaviour of machines', () => {
  it('is data that survives JSON, and every fact says where it comes from', () => {
    for (const behaviour of BEHAVIOURS) {
      expect(JSON.parse(JSON.stringify(behaviour))).toEqual(behaviour);
      for (const fact of Object.values(behaviour).filter((part) => typeof part === 'object')) {
        expect(fact.source).toMatch(/^https:\/\//);
        expect(fact.asOf).toMatch(/^20\d\d/);
        expect(fact.basis).toMatch(/^(documented|measured|assumed)$/);
      }
    }
  });
});

describe('hardware', () => {
  it.each([
    ['fly-machines', fly.MACHINE_SIZES],
    ['knative', { ...NODE_SIZES, 'own-node': undefined }],
  ])('is known on %s for every size with a price, and the other way round', (id, sizes) => {
    expect([...attributeValues(platformOf(id).books[0], 'size')].sort()).toEqual(Object.keys(sizes).sort());
    expect(fly.SIZES_ORIGIN.source).toMatch(/^https:/);
  });
});
