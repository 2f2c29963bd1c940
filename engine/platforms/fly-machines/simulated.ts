/** Fly Machines in the simulator: shared machines of a size behind Fly Proxy. Volumes, addresses and egress are not billed. */
import { fraction } from '../../money/fraction.ts';
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineMonths } from '../../platform-kinds/machines/machine-time.ts';
import { flyMachinesBehaviour } from './behaviour.ts';
import { FLY_MONTH } from './prices.ts';
import { MACHINE_SIZES } from './sizes.ts';

export const simulatedMachines = machinePlatform({
  behaviour: flyMachinesBehaviour,
  knobs: ['size', 'commitment'],
  machine: (knobs, _, issues, book) =>
    machineOfSize(knobs, MACHINE_SIZES, 'shared-cpu-1x@256mb', issues, book),
  meters: ({ commitment }) => ['machineMonths', ...(commitment ? ['reservationMonths'] : [])],
  meter: (usage, shape, month) => [
    ...(shape.commitment ? [{ meter: 'reservationMonths', quantity: fraction(1n) }] : []),
    { meter: 'machineMonths', quantity: machineMonths(usage, shape, month, FLY_MONTH) },
  ],
  assumptions: ({ scale }) => [
    'shared vCPU are taken at full speed; for long they may use about a sixteenth of it (recalled)',
    ...(scale ? ['root file systems of stopped machines are not billed'] : []),
  ],
});
