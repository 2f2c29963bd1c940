/** How every platform bills, by id. Adding a platform is one folder and one line. */
import { AWS_EC2_BILLING } from './aws-ec2/billing.ts';
import { AWS_FARGATE_BILLING } from './aws-fargate/billing.ts';
import { AWS_LAMBDA_BILLING } from './aws-lambda/billing.ts';
import type { PlatformBilling } from './platform.ts';

export const PLATFORM_BILLING: Readonly<Record<string, PlatformBilling>> = {
  'aws-ec2': AWS_EC2_BILLING,
  'aws-fargate': AWS_FARGATE_BILLING,
  'aws-lambda': AWS_LAMBDA_BILLING,
};
