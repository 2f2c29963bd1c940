/**
 * Who provides a platform and what kind of service it is, in the words of FOCUS. A platform that is not named here falls
 * under the rule of its kind, and its provider is read from its id.
 */
import type { Platform } from '../../engine/platform-kinds/platform.ts';

/** What of a platform a bill needs. */
export type BilledPlatform = Pick<Platform, 'id' | 'name' | 'kind'>;

export interface FocusService {
  readonly provider: string;
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
}

/** The subcategories in use; each has one category. */
const CATEGORY_OF = {
  'API Management': 'Integration',
  'Block Storage': 'Storage',
  'Content Delivery': 'Networking',
  'Application Networking': 'Networking',
  'Continuous Integration and Deployment': 'Developer Tools',
  Containers: 'Compute',
  'Machine Learning': 'AI and Machine Learning',
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
} as const;

type Subcategory = keyof typeof CATEGORY_OF;

const OF_KIND: Readonly<Record<Platform['kind'], Subcategory>> = {
  function: 'Serverless Compute',
  container: 'Containers',
  vm: 'Virtual Machines',
  service: 'Other (Other)',
};

const SUBCATEGORIES: Readonly<Record<string, Subcategory>> = {
  'aws-api-gateway': 'API Management',
  'aws-app-runner': 'Serverless Compute',
  'aws-cloudwatch': 'Observability',
  'aws-data-transfer': 'Network Connectivity',
  'aws-dynamodb': 'NoSQL Databases',
  'aws-ebs': 'Block Storage',
  'aws-eventbridge': 'Messaging',
  'aws-kinesis': 'Streaming Analytics',
  'aws-load-balancer': 'Application Networking',
  'aws-s3': 'Object Storage',
  'aws-sns': 'Messaging',
  'aws-sqs': 'Messaging',
  'aws-step-functions': 'Workflow Orchestration',
  'aws-vpc': 'Network Connectivity',
  'azure-api-management': 'API Management',
  'azure-app-service': 'Application Platforms',
  'azure-bandwidth': 'Network Connectivity',
  'azure-blob-storage': 'Object Storage',
  'azure-container-apps': 'Serverless Compute',
  'azure-container-instances': 'Serverless Compute',
  'azure-cosmos-db': 'NoSQL Databases',
  'azure-event-grid': 'Messaging',
  'azure-event-hubs': 'Streaming Analytics',
  'azure-logic-apps': 'Workflow Orchestration',
  'azure-monitor': 'Observability',
  'azure-service-bus': 'Messaging',
  'azure-storage-queues': 'Messaging',
  'cloudflare-containers': 'Serverless Compute',
  'cloudflare-d1': 'Relational Databases',
  'cloudflare-durable-objects': 'Other (Databases)',
  'cloudflare-kv': 'NoSQL Databases',
  'cloudflare-queues': 'Messaging',
  'cloudflare-r2': 'Object Storage',
  'cloudflare-vectorize': 'Other (Databases)',
  'cloudflare-workers-logs': 'Observability',
  'digitalocean-app-platform': 'Application Platforms',
  'fastly-delivery': 'Content Delivery',
  'fly-managed-postgres': 'Relational Databases',
  'gcp-api-gateway': 'API Management',
  'gcp-artifact-registry': 'Other (Developer Tools)',
  'gcp-cloud-armor': 'Network Security',
  'gcp-cloud-run': 'Serverless Compute',
  'gcp-cloud-scheduler': 'Other (Integration)',
  'gcp-cloud-storage': 'Object Storage',
  'gcp-cloud-tasks': 'Messaging',
  'gcp-eventarc': 'Messaging',
  'gcp-firestore': 'NoSQL Databases',
  'gcp-network': 'Network Connectivity',
  'gcp-pubsub': 'Messaging',
  'gcp-secret-manager': 'Secret Management',
  'gcp-workflows': 'Workflow Orchestration',
  'ibm-code-engine': 'Serverless Compute',
  neon: 'Relational Databases',
  railway: 'Application Platforms',
  render: 'Application Platforms',
  'scaleway-containers': 'Serverless Compute',
  'upstash-qstash': 'Messaging',
};

/** By the first word of the id. What runs on one's own nodes is provided by nobody but oneself. */
const PROVIDERS: Readonly<Record<string, string>> = {
  alibaba: 'Alibaba Cloud',
  aws: 'Amazon Web Services',
  azure: 'Microsoft',
  cloudflare: 'Cloudflare',
  deno: 'Deno',
  digitalocean: 'DigitalOcean',
  fastly: 'Fastly',
  fly: 'Fly.io',
  gcp: 'Google Cloud',
  hetzner: 'Hetzner',
  huawei: 'Huawei Cloud',
  ibm: 'IBM',
  knative: 'Self-hosted',
  koyeb: 'Koyeb',
  neon: 'Neon',
  netlify: 'Netlify',
  openwhisk: 'Self-hosted',
  oracle: 'Oracle',
  railway: 'Railway',
  render: 'Render',
  scaleway: 'Scaleway',
  supabase: 'Supabase',
  upstash: 'Upstash',
  vercel: 'Vercel',
  yandex: 'Yandex Cloud',
};

export function serviceOf({ id, name, kind }: BilledPlatform): FocusService {
  const subcategory = SUBCATEGORIES[id] ?? OF_KIND[kind];
  return { provider: providerOf(id), name, category: CATEGORY_OF[subcategory], subcategory };
}

function providerOf(id: string): string {
  const first = id.split('-')[0]!;
  return PROVIDERS[first] ?? `${first.slice(0, 1).toUpperCase()}${first.slice(1)}`;
}

/** What stands there and is paid for. */
export const RESOURCE_TYPES: Readonly<Record<Platform['kind'], string>> = {
  function: 'Function',
  container: 'Container',
  vm: 'Virtual Machine',
  service: 'Service',
};
