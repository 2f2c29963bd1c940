/** Azure App Service in the simulator: instances of a plan with vCPU of their own. Sizes that share a machine are left out. */
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineHours } from '../../platform-kinds/machines/machine-time.ts';
import { appServiceBehaviour } from './behaviour.ts';
import { PLAN_SIZES } from './sizes.ts';

/** Sizes of the Basic tier have no autoscale. */
const BASIC = /^b\d$/;

const DEDICATED_SIZES = Object.fromEntries(Object.entries(PLAN_SIZES).filter(([, { vcpu }]) => vcpu > 0));

export const simulatedInstances = machinePlatform({
  behaviour: appServiceBehaviour,
  knobs: ['size', 'operatingSystem'],
  machine(knobs, _, issues, book) {
    const { size = '', scale, platform } = knobs;
    if (scale !== undefined && BASIC.test(size)) {
      issues.knob('scale', `scale must be left out with size ${size} on ${platform}: Basic has no autoscale`);
    }
    return machineOfSize(knobs, DEDICATED_SIZES, 'p0v3', issues, book);
  },
  meters: () => ['instanceHours'],
  meter: (usage, _, month) => [{ meter: 'instanceHours', quantity: machineHours(usage, month) }],
});
