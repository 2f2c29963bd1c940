/** Koyeb in the simulator: instances of a size by the second, and the fee of a plan where one is named. */
import { fraction } from '../../money/fraction.ts';
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { microsecondsToSeconds, monthly } from '../../platform-kinds/scale-usage.ts';
import { koyebBehaviour } from './behaviour.ts';
import { KOYEB_SIZES } from './sizes.ts';

export const simulatedInstances = machinePlatform({
  behaviour: koyebBehaviour,
  knobs: ['size', 'plan'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, KOYEB_SIZES, 'small', issues, book),
  meters: ({ plan }) => [...(plan ? ['planMonths'] : []), 'instanceSeconds'],
  meter: (usage, { plan }, month) => [
    ...(plan ? [{ meter: 'planMonths', quantity: fraction(1n) }] : []),
    {
      meter: 'instanceSeconds',
      quantity: microsecondsToSeconds(monthly(usage.billedInstanceUs, usage, month)),
    },
  ],
});
