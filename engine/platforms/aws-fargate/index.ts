/** AWS Fargate: containers as tasks, billed by vCPU and memory while they run. */
import { beforeAddressesCost } from '../../platform-kinds/aws-addresses.ts';
import { fleetProfile } from '../../platform-kinds/machines/fleet-profile.ts';
import type { Platform } from '../../platform-kinds/platform.ts';
import { fargateBehaviour } from './behaviour.ts';
import { meterFargate } from './billing.ts';
import { deployFargate, fargateKnobs } from './deploy.ts';
import { fargateWords } from './fact-words.ts';
import { fargateForm } from './form.ts';
import { prices } from './prices.ts';

export const awsFargate: Platform = {
  id: 'aws-fargate',
  name: 'AWS Fargate',
  provider: 'Amazon Web Services',
  kind: 'container',
  books: [prices, beforeAddressesCost(prices)],
  form: fargateForm,
  simulated: {
    knobs: fargateKnobs,
    profiles: [fleetProfile(fargateBehaviour, { own: fargateWords })],
    deploy: deployFargate,
    meter: meterFargate,
  },
};
