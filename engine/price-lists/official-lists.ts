/** Where the official list of a platform is: the provider's own names of its services. */

export type OfficialList =
  | { readonly provider: 'aws'; readonly offers: readonly string[] }
  | { readonly provider: 'azure'; readonly services: readonly string[] }
  | { readonly provider: 'gcp'; readonly services: readonly string[] };

const LISTS: Readonly<Record<string, OfficialList>> = {
  'aws-api-gateway': aws('AmazonApiGateway'),
  'aws-cloudwatch': aws('AmazonCloudWatch'),
  'aws-data-transfer': aws('AWSDataTransfer'),
  'aws-dynamodb': aws('AmazonDynamoDB'),
  'aws-ebs': aws('AmazonEC2'),
  'aws-ec2': aws('AmazonEC2', 'AmazonVPC'),
  'aws-eventbridge': aws('AWSEvents'),
  'aws-fargate': aws('AmazonECS', 'AmazonVPC'),
  'aws-kinesis': aws('AmazonKinesis'),
  'aws-lambda': aws('AWSLambda'),
  'aws-lambda-edge': aws('AWSLambda'),
  'aws-load-balancer': aws('AWSELB'),
  'aws-s3': aws('AmazonS3'),
  'aws-sns': aws('AmazonSNS'),
  'aws-sqs': aws('AWSQueueService'),
  'aws-step-functions': aws('AmazonStates'),
  'aws-vpc': aws('AmazonEC2', 'AmazonVPC'),
  'azure-container-apps': azure('Azure Container Apps'),
  'azure-functions': azure('Functions'),
  'azure-vm': azure('Virtual Machines'),
  'gcp-cloud-run': gcp('152E-C115-5142'),
  'gcp-compute-engine': gcp('6F81-5844-456A'),
  'gcp-functions': gcp('29E7-DA93-CA13'),
};

/** Undefined where no official list is known. */
export function officialListOf(platform: string): OfficialList | undefined {
  return Object.hasOwn(LISTS, platform) ? LISTS[platform] : undefined;
}

function aws(...offers: string[]): OfficialList {
  return { provider: 'aws', offers };
}

function azure(...services: string[]): OfficialList {
  return { provider: 'azure', services };
}

function gcp(...services: string[]): OfficialList {
  return { provider: 'gcp', services };
}
