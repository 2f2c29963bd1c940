/** Names by which people call a platform that is listed under another: `aws-alb`, `gce`. Only ever suggested, never taken. */

/** Id → its other names, in lower case. What a nearest name already finds need not stand here. */
export const PLATFORM_NAMES: Readonly<Record<string, readonly string[]>> = {
  'aws-api-gateway': ['apigateway', 'aws-apigateway', 'aws-apigw', 'apigw'],
  'aws-app-runner': ['apprunner', 'aws-apprunner'],
  'aws-cloudwatch': ['aws-logs', 'aws-cloudwatch-logs', 'cloudwatch-logs', 'aws-cw'],
  'aws-data-transfer': ['aws-egress', 'aws-bandwidth', 'aws-network'],
  'aws-dynamodb': ['dynamo', 'aws-dynamo', 'ddb'],
  'aws-ebs': ['aws-block-storage', 'gp3', 'aws-volume'],
  'aws-ec2': ['ec2', 'aws-vm', 'aws-instance', 'aws-compute'],
  'aws-eventbridge': ['eventbridge', 'aws-events', 'aws-cloudwatch-events'],
  'aws-fargate': ['fargate', 'ecs', 'aws-ecs', 'aws-ecs-fargate'],
  'aws-lambda': ['lambda', 'aws-function', 'aws-functions'],
  'aws-lambda-edge': ['lambda@edge', 'aws-lambda@edge', 'lambda-at-edge'],
  'aws-load-balancer': [
    ...['aws-alb', 'aws-nlb', 'aws-elb', 'alb', 'nlb', 'elb', 'aws-elastic-load-balancing'],
    ...['aws-application-load-balancer', 'aws-network-load-balancer'],
  ],
  'aws-s3': ['s3', 'aws-object-storage'],
  'aws-sns': ['sns'],
  'aws-sqs': ['sqs', 'aws-queue'],
  'aws-step-functions': ['aws-sfn', 'sfn', 'aws-states', 'step-functions'],
  'aws-vpc': ['aws-nat', 'aws-nat-gateway', 'nat-gateway', 'aws-public-ipv4', 'aws-privatelink', 'vpc'],
  'azure-api-management': ['azure-apim', 'apim', 'azure-api-gateway'],
  'azure-app-service': ['azure-web-app', 'azure-webapp', 'azure-web-apps'],
  'azure-bandwidth': ['azure-egress', 'azure-data-transfer'],
  'azure-blob-storage': ['azure-blob', 'azure-storage', 'azure-storage-account', 'blob'],
  'azure-container-apps': ['aca', 'azure-aca'],
  'azure-container-instances': ['aci', 'azure-aci'],
  'azure-cosmos-db': ['azure-cosmos', 'cosmos', 'cosmosdb', 'azure-cosmosdb'],
  'azure-functions': ['azure-function', 'azure-function-app', 'azure-func'],
  'azure-monitor': ['azure-app-insights', 'azure-application-insights', 'azure-log-analytics'],
  'azure-service-bus': ['azure-servicebus', 'servicebus'],
  'azure-storage-queues': ['azure-queue', 'azure-queues', 'azure-queue-storage'],
  'azure-vm': ['azure-virtual-machine', 'azure-virtual-machines', 'azure-compute'],
  'cloudflare-workers': ['cloudflare-worker', 'cf-workers', 'workers'],
  'cloudflare-durable-objects': ['cf-durable-objects'],
  'digitalocean-app-platform': ['digitalocean-apps', 'do-app-platform'],
  'digitalocean-droplets': ['do-droplet', 'do-droplets', 'droplet', 'digitalocean-vm'],
  'digitalocean-functions': ['do-functions'],
  'fly-machines': ['fly', 'fly-io', 'fly.io'],
  'gcp-cloud-run': ['google-cloud-run', 'cloud-run', 'cloudrun', 'gcp-run', 'gcr'],
  'gcp-cloud-storage': ['gcs', 'google-cloud-storage', 'gcp-storage', 'gcp-gcs'],
  'gcp-compute-engine': ['gce', 'gcp-gce', 'gcp-vm', 'google-compute-engine', 'gcp-compute'],
  'gcp-firestore': ['google-firestore', 'firebase-firestore', 'cloud-firestore'],
  'gcp-functions': [
    ...['gcp-cloud-functions', 'google-cloud-functions', 'cloud-functions', 'gcf'],
    ...['gcp-cloud-function', 'gcp-cloud-run-functions', 'google-functions', 'firebase-functions'],
  ],
  'gcp-gke-autopilot': ['gke', 'gcp-gke', 'google-kubernetes-engine'],
  'gcp-network': ['gcp-egress', 'gcp-bandwidth', 'gcp-data-transfer', 'gcp-load-balancer', 'gcp-cloud-nat'],
  'gcp-pubsub': ['pub-sub', 'gcp-pub-sub', 'google-pubsub', 'google-pub-sub'],
  'hetzner-cloud': ['hetzner', 'hcloud'],
  'netlify-functions': ['netlify'],
  'oracle-functions': ['oci-functions', 'oci-function'],
  'supabase-edge-functions': ['supabase'],
  'vercel-functions': ['vercel'],
};

const ID_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(PLATFORM_NAMES).flatMap(([id, names]) => names.map((name) => [name, id] as const)),
);

/** The platform's id, or undefined where the name is no other name of one. Case and spaces aside. */
export function idOfOtherName(name: string): string | undefined {
  return ID_OF.get(name.trim().toLowerCase().replace(/[ _]+/g, '-'));
}
