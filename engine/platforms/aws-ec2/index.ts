/** Amazon EC2: virtual machines, billed by the second while they run. */
import { beforeAddressesCost } from '../../platform-kinds/aws-addresses.ts';
import { fleetProfile } from '../../platform-kinds/machines/fleet-profile.ts';
import type { Platform } from '../../platform-kinds/platform.ts';
import { ec2Behaviour } from './behaviour.ts';
import { meterEc2 } from './billing.ts';
import { deployEc2, ec2Knobs } from './deploy.ts';
import { ec2Form } from './form.ts';
import { prices } from './prices.ts';

export const awsEc2: Platform = {
  id: 'aws-ec2',
  name: 'Amazon EC2',
  provider: 'Amazon Web Services',
  kind: 'vm',
  books: [prices, beforeAddressesCost(prices)],
  form: ec2Form,
  simulated: {
    knobs: ec2Knobs,
    profiles: [fleetProfile(ec2Behaviour)],
    deploy: deployEc2,
    meter: meterEc2,
  },
};
