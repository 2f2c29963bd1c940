/** Compute Engine in the simulator: predefined machines behind one queue. Disks, addresses and balancers are not billed. */
import {
  committedAssumptions,
  machineOfSize,
  machinePlatform,
} from '../../platform-kinds/machines/machine-platform.ts';
import { machineHours } from '../../platform-kinds/machines/machine-time.ts';
import { computeEngineBehaviour } from './behaviour.ts';
import { INSTANCE_SIZES } from './sizes.ts';

/** Sizes that may use more than their vCPU for a while. */
const SHARED_CORE = ['e2-micro', 'e2-small', 'e2-medium', 'f1-micro', 'g1-small'];

export const simulatedMachines = machinePlatform({
  behaviour: computeEngineBehaviour,
  knobs: ['size', 'commitment'],
  machine(knobs, _, issues, book) {
    if (knobs.commitment === 'sustained-use' && knobs.scale !== undefined) {
      const rule = 'scale must be left out with commitment sustained-use';
      issues.knob('scale', `${rule} on ${knobs.platform}: only the price of a whole month is known`);
    }
    return machineOfSize(knobs, INSTANCE_SIZES, 'e2-standard-2', issues, book);
  },
  meters: () => ['instanceHours'],
  meter: (usage, _, month) => [{ meter: 'instanceHours', quantity: machineHours(usage, month) }],
  assumptions(knobs) {
    const { size = '', commitment = 'on-demand' } = knobs;
    return [
      ...(SHARED_CORE.includes(size)
        ? [`${size} shares a core: it has the vCPU that it may use all the time and its bursts are left out`]
        : []),
      ...(commitment === 'on-demand' && /^n[12]d?-/.test(size)
        ? ['the sustained-use discount is left out: commitment sustained-use has the price of a whole month']
        : []),
      ...committedAssumptions(knobs),
    ];
  },
});
