/** Every platform there is. Adding one is its folder and a line here. */
import { awsEc2 } from './aws-ec2/index.ts';
import { awsFargate } from './aws-fargate/index.ts';
import { awsLambda } from './aws-lambda/index.ts';
import type { Platform } from './platform.ts';

/** In the order of their ids. */
export const PLATFORMS: readonly Platform[] = [awsEc2, awsFargate, awsLambda];
