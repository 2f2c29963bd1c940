/** Who provides a platform and what kind of service it is, in the words of FOCUS. */
import type { Platform } from '../../engine/platform-kinds/platform.ts';
import type { ServiceCategory } from '../../engine/platform-kinds/service-category.ts';

/** What of a platform a bill needs. */
export type BilledPlatform = Pick<Platform, 'id' | 'name' | 'provider' | 'kind' | 'category'>;

export interface FocusService {
  readonly provider: string;
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
}

/** The one category of each. */
const CATEGORY_OF: Readonly<Record<ServiceCategory, string>> = {
  'API Management': 'Integration',
  'Block Storage': 'Storage',
  'Content Delivery': 'Networking',
  'Application Networking': 'Networking',
  Containers: 'Compute',
  Messaging: 'Integration',
  'Network Connectivity': 'Networking',
  'Network Security': 'Networking',
  'NoSQL Databases': 'Databases',
  'Object Storage': 'Storage',
  Observability: 'Management and Governance',
  'Other (Databases)': 'Databases',
  'Other (Developer Tools)': 'Developer Tools',
  'Other (Integration)': 'Integration',
  'Other (Other)': 'Other',
  'Relational Databases': 'Databases',
  'Secret Management': 'Security',
  'Serverless Compute': 'Compute',
  'Streaming Analytics': 'Analytics',
  'Virtual Machines': 'Compute',
  'Application Platforms': 'Web',
  'Workflow Orchestration': 'Integration',
};

const OF_KIND: Readonly<Record<Platform['kind'], ServiceCategory>> = {
  function: 'Serverless Compute',
  container: 'Containers',
  vm: 'Virtual Machines',
  service: 'Other (Other)',
};

export function serviceOf({ name, provider, kind, category = OF_KIND[kind] }: BilledPlatform): FocusService {
  return { provider, name, category: CATEGORY_OF[category], subcategory: category };
}

/** What stands there and is paid for. */
export const RESOURCE_TYPES: Readonly<Record<Platform['kind'], string>> = {
  function: 'Function',
  container: 'Container',
  vm: 'Virtual Machine',
  service: 'Service',
};
