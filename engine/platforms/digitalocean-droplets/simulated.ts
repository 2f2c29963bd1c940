/** Droplets in the simulator: Basic Droplets of a size behind one queue, at the monthly price that 672 h reach. */
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineMonths } from '../../platform-kinds/machines/machine-time.ts';
import { dropletsBehaviour } from './behaviour.ts';
import { DROPLET_MONTH } from './prices.ts';
import { DROPLET_SIZES } from './sizes.ts';

export const simulatedDroplets = machinePlatform({
  behaviour: dropletsBehaviour,
  knobs: ['size'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, DROPLET_SIZES, 's-2vcpu-4gb', issues, book),
  meters: () => ['dropletMonths'],
  meter: (usage, shape, month) => [
    { meter: 'dropletMonths', quantity: machineMonths(usage, shape, month, DROPLET_MONTH) },
  ],
  assumptions: ({ scale }) => [
    'vCPU of Basic Droplets are shared and taken at full speed',
    ...(scale ? ['only the Droplets of the minimum reach the cap of 672 h a month'] : []),
  ],
});
