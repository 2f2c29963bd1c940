/** Every platform's behaviour. Adding a platform is its folder and one line here. */
import { awsEc2 } from './aws-ec2/deploy.ts';
import { awsFargate } from './aws-fargate/deploy.ts';
import { awsLambda } from './aws-lambda/deploy.ts';
import type { PlatformBehaviour } from './platform.ts';

export const behaviours: readonly PlatformBehaviour[] = [awsEc2, awsFargate, awsLambda];

/** The platform of this id, or undefined. */
export function findBehaviour(id: string): PlatformBehaviour | undefined {
  return behaviours.find((platform) => platform.id === id);
}
