/** Azure VMs in the simulator: machines of a size behind one queue. Disks, addresses and balancers are not billed. */
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineHours } from '../../platform-kinds/machines/machine-time.ts';
import { azureVmBehaviour } from './behaviour.ts';
import { INSTANCE_SIZES } from './sizes.ts';

export const simulatedVms = machinePlatform({
  behaviour: azureVmBehaviour,
  knobs: ['size', 'operatingSystem'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, INSTANCE_SIZES, 'standard_b2s', issues, book),
  meters: () => ['instanceHours'],
  meter: (usage, _, month) => [{ meter: 'instanceHours', quantity: machineHours(usage, month) }],
  assumptions: ({ size }) =>
    size?.startsWith('standard_b')
      ? [`${size} is burstable: its vCPU are taken at full speed and CPU credits are left out`]
      : [],
});
