/** Hetzner Cloud in the simulator: a fixed number of servers for whole months; what a server costs for less is not known. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { calendarMonths } from '../../platform-kinds/machines/machine-time.ts';
import { hetznerBehaviour } from './behaviour.ts';
import { SERVER_SIZES } from './sizes.ts';

export const simulatedServers = machinePlatform({
  behaviour: hetznerBehaviour,
  fixed: true,
  knobs: ['size'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, SERVER_SIZES, 'cx33', issues, book),
  meters: () => ['serverMonths'],
  meter: (_, { alwaysOn = 0 }, month) => [
    { meter: 'serverMonths', quantity: multiply(fromNumber(alwaysOn), calendarMonths(month)) },
  ],
  assumptions: () => [
    'vCPU of CX, CAX and CPX servers are shared and taken at full speed',
    'a server costs the price of a month, however short the horizon is',
  ],
});
