/** EC2 and Fargate in the price list. */
import type { MeterRule } from '../meter-rule.ts';
import { GB_HOURS, GB_MONTHS, GIGABYTES, HOURS } from './units.ts';

/** Linux on shared hardware, without a licence, and not of a reservation that lies idle. */
const LINUX_ON_DEMAND = {
  servicecode: 'AmazonEC2',
  productfamily: ['Compute Instance', 'Compute Instance (bare metal)'],
  operatingsystem: 'Linux',
  tenancy: 'Shared',
  preinstalledsw: ['NA', ''],
  capacitystatus: ['Used', ''],
  licensemodel: ['No License required', ''],
  operation: 'RunInstances',
  usage: 'BoxUsage*',
};

export const EC2_RULES: readonly MeterRule[] = [
  {
    platform: 'aws-ec2',
    meter: 'instanceHours',
    where: LINUX_ON_DEMAND,
    attributes: { size: '$instancetype', operatingSystem: 'linux', commitment: 'on-demand' },
    units: HOURS,
  },
  ...['aws-ec2', 'aws-ebs'].flatMap((platform) => [
    volume(platform, 'gp3GbMonths', 'EBS:VolumeUsage.gp3', GB_MONTHS),
    volume(platform, 'gp3IopsMonths', 'EBS:VolumeP-IOPS.gp3', { 'iops-mo': '1' }),
    // Sold by the GiBps and month; 1 GiBps = 1,024 MiBps.
    volume(platform, 'gp3ThroughputMbpsMonths', 'EBS:VolumeP-Throughput.gp3', {
      'gibps-mo': '1024',
      'mibps-mo': '1',
    }),
  ]),
  volume('aws-ebs', 'gp2GbMonths', 'EBS:VolumeUsage.gp2', GB_MONTHS),
  volume('aws-ebs', 'st1GbMonths', 'EBS:VolumeUsage.st1', GB_MONTHS),
  volume('aws-ebs', 'sc1GbMonths', 'EBS:VolumeUsage.sc1', GB_MONTHS),
  volume('aws-ebs', 'snapshotGbMonths', 'EBS:SnapshotUsage', GB_MONTHS),
  ...['aws-ec2', 'aws-fargate', 'aws-vpc'].map(
    (platform): MeterRule => ({
      platform,
      meter: 'publicIpv4Hours',
      where: { servicecode: 'AmazonVPC', usage: 'PublicIPv4:InUseAddress' },
      units: HOURS,
    }),
  ),
];

function volume(platform: string, meter: string, usage: string, units: MeterRule['units']): MeterRule {
  return { platform, meter, where: { servicecode: 'AmazonEC2', usage }, units };
}

const X86 = { architecture: 'x86_64', operatingSystem: 'linux' };
const ARM = { architecture: 'arm64', operatingSystem: 'linux' };
const ON_DEMAND = { commitment: 'on-demand' };
const SPOT = { commitment: 'spot' };

export const FARGATE_RULES: readonly MeterRule[] = [
  task('vcpuHours', 'Fargate-vCPU-Hours:perCPU', HOURS, { ...X86, ...ON_DEMAND }),
  task('memoryGbHours', 'Fargate-GB-Hours', GB_HOURS, { ...X86, ...ON_DEMAND }),
  task('vcpuHours', 'Fargate-ARM-vCPU-Hours:perCPU', HOURS, { ...ARM, ...ON_DEMAND }),
  task('memoryGbHours', 'Fargate-ARM-GB-Hours', GB_HOURS, { ...ARM, ...ON_DEMAND }),
  task('vcpuHours', 'SpotUsage-Fargate-vCPU-Hours:perCPU', HOURS, { ...X86, ...SPOT }),
  task('memoryGbHours', 'SpotUsage-Fargate-GB-Hours', GB_HOURS, { ...X86, ...SPOT }),
  task('ephemeralGbHours', 'Fargate-EphemeralStorage-GB-Hours', GB_HOURS, {}),
];

/** Linux rows name no operating system; Windows rows do. */
function task(
  meter: string,
  usage: string,
  units: MeterRule['units'],
  attributes: MeterRule['attributes'],
): MeterRule {
  return {
    platform: 'aws-fargate',
    meter,
    where: { servicecode: 'AmazonECS', usage, operatingsystem: ['', 'Linux'] },
    ...(attributes ? { attributes } : {}),
    units,
  };
}

export const NETWORK_RULES: readonly MeterRule[] = [
  nat('natHours', 'NatGateway-Hours', HOURS),
  nat('natGb', 'NatGateway-Bytes', GIGABYTES),
  endpoint('endpointHours', 'VpcEndpoint-Hours', HOURS),
  endpoint('endpointGb', 'VpcEndpoint-Bytes', GIGABYTES),
  balancer('loadBalancerHours', 'LoadBalancerUsage', 'Load Balancer-Application', 'application'),
  balancer('lcuHours', 'LCUUsage', 'Load Balancer-Application', 'application'),
  balancer('loadBalancerHours', 'LoadBalancerUsage', 'Load Balancer-Network', 'network'),
  balancer('lcuHours', 'LCUUsage', 'Load Balancer-Network', 'network'),
  {
    platform: 'aws-data-transfer',
    meter: 'egressGb',
    where: { servicecode: 'AWSDataTransfer', usage: 'DataTransfer-Out-Bytes', transfertype: 'AWS Outbound' },
    units: GIGABYTES,
  },
];

function nat(meter: string, usage: string, units: MeterRule['units']): MeterRule {
  const where = { servicecode: 'AmazonEC2', productfamily: 'NAT Gateway', usage };
  return { platform: 'aws-vpc', meter, where, units };
}

function endpoint(meter: string, usage: string, units: MeterRule['units']): MeterRule {
  return { platform: 'aws-vpc', meter, where: { servicecode: 'AmazonVPC', usage }, units };
}

function balancer(meter: string, usage: string, productfamily: string, plan: string): MeterRule {
  return {
    platform: 'aws-load-balancer',
    meter,
    where: { servicecode: ['AWSELB', 'AmazonEC2'], productfamily, usage },
    attributes: { plan },
    units: HOURS,
  };
}
