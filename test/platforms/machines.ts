/** One machine of every platform that rents them out for time, as tests buy it, and what two of them cost. */
import type { DeploymentKnobs } from '../../engine/platform-kinds/platform.ts';

export interface Machine {
  readonly platform: string;
  /** As a scenario says it. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly knobs: Partial<DeploymentKnobs>;
  /** One that is not sold, and what is said of it. */
  readonly unsold: Partial<DeploymentKnobs>;
  readonly refusal: string;
  /** Readings of two machines that run all of 730 h. */
  readonly readings: Readonly<Record<string, string>>;
  /** The bill of two for a month without free units, from the book by hand. */
  readonly monthly: string;
}

const ofSize = (size: string) => ({ written: { size }, knobs: { size }, unsold: { size: 'huge' } });
const ofParts = (vcpu: number) => ({ written: { vcpu }, knobs: { vcpu }, unsold: { vcpu: 0.33 } });

export const MACHINES: readonly Machine[] = [
  {
    platform: 'azure-vm',
    ...ofSize('standard_b2s'),
    refusal: 'size: size must be one of standard_b1s, standard_b1ms, standard_b2s',
    readings: { instanceHours: '1460' },
    monthly: '60.74', // 1460 × 0.0416
  },
  {
    platform: 'gcp-compute-engine',
    ...ofSize('e2-standard-2'),
    refusal: 'size: size must be of a family whose prices are known on gcp-compute-engine (e2, n1, ',
    readings: { instanceHours: '1460' },
    monthly: '97.84', // 1460 × 0.06701142
  },
  {
    platform: 'digitalocean-droplets',
    ...ofSize('s-2vcpu-4gb'),
    refusal: 'size: size must be one of s-1vcpu-512mb, ',
    readings: { dropletMonths: '2' },
    monthly: '48.00', // 2 × 24
  },
  {
    platform: 'hetzner-cloud',
    ...ofSize('cx33'),
    refusal: 'size: size must be one of cx33, ',
    readings: { serverMonths: '2' },
    monthly: '16.98', // 2 × 8.49
  },
  {
    platform: 'aws-lightsail',
    ...ofSize('2gb'),
    refusal: 'size: size must be one of 512mb, 1gb, 2gb, ',
    readings: { instanceMonths: '2' },
    monthly: '24.00', // 2 × 12
  },
  {
    platform: 'fly-machines',
    ...ofSize('shared-cpu-1x@256mb'),
    refusal: 'size: size must be one of shared-cpu-1x@256mb, ',
    readings: { machineMonths: '2.027777778' }, // 1460 ÷ 720
    monthly: '3.94', // × 1.944
  },
  {
    platform: 'azure-container-apps',
    ...ofParts(0.5),
    refusal: 'vcpu: vcpu must be 0.25–4 in steps of 0.25 on azure-container-apps, got 0.33',
    readings: {
      vcpuSeconds: '2628000',
      idleVcpuSeconds: '0',
      memoryGibSeconds: '5256000',
      requests: '10000',
    },
    monthly: '78.84', // 63.072, 15.768 and 0.004
  },
  {
    platform: 'gcp-gke-autopilot',
    ...ofParts(0.5),
    refusal: 'vcpu: vcpu must be 0.25–30 in steps of 0.25 on gcp-gke-autopilot, got 0.33',
    readings: { clusterHours: '730', vcpuHours: '730', memoryGbHours: '730' },
    monthly: '109.08', // 73, 32.485 and 3.593425
  },
  {
    platform: 'azure-container-instances',
    ...ofParts(1),
    refusal: 'vcpu: vcpu must be 1–4 in steps of 1 on azure-container-instances, got 0.33',
    readings: { vcpuHours: '1460', memoryGbHours: '1460' },
    monthly: '65.63', // 59.13 and 6.497
  },
  {
    platform: 'azure-app-service',
    ...ofSize('p0v3'),
    refusal: 'size: size must be one of b1, b2, b3, ',
    readings: { instanceHours: '1460' },
    monthly: '113.15', // 1460 × 0.0775
  },
  {
    platform: 'aws-app-runner',
    ...ofParts(1),
    refusal: 'vcpu: vcpu must be one of 0.25, 0.5, 1, 2, 4 on aws-app-runner, got 0.33',
    readings: { memoryGbHours: '2920', vcpuHours: '1460' },
    monthly: '113.88', // 20.44 and 93.44
  },
  {
    platform: 'scaleway-containers',
    ...ofParts(0.5),
    unsold: { vcpu: 8 },
    refusal: 'vcpu: vcpu must be 0.07–6 in steps of 0.01 on scaleway-containers, got 8',
    readings: { memoryGbSeconds: '657000', vcpuSeconds: '2628000' },
    monthly: '26.94', // 0.657 and 26.28
  },
  {
    platform: 'digitalocean-app-platform',
    ...ofSize('apps-d-1vcpu-1gb'),
    refusal: 'size: size must be one of apps-s-1vcpu-0.5gb, ',
    readings: { containerMonths: '2' },
    monthly: '68.00', // 2 × 34
  },
  {
    platform: 'render',
    ...ofSize('standard'),
    refusal: 'size: size must be one of starter, standard, ',
    readings: { instanceMonths: '2' },
    monthly: '50.00', // 2 × 25
  },
  {
    platform: 'koyeb',
    ...ofSize('small'),
    refusal: 'size: size must be one of eco-nano, ',
    readings: { instanceSeconds: '5256000' },
    monthly: '21.02', // × 0.000004
  },
];
