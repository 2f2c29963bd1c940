/** Render in the simulator: instances of a size at a monthly price. Bandwidth and the plan of the workspace are not billed. */
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineShares } from '../../platform-kinds/machines/machine-time.ts';
import { renderBehaviour } from './behaviour.ts';
import { RENDER_SIZES } from './sizes.ts';

export const simulatedInstances = machinePlatform({
  behaviour: renderBehaviour,
  knobs: ['size'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, RENDER_SIZES, 'standard', issues, book),
  meters: () => ['instanceMonths'],
  meter: (usage, _, month) => [{ meter: 'instanceMonths', quantity: machineShares(usage, month) }],
});
