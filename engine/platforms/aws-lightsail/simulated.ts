/** Lightsail in the simulator: a fixed number of servers of a plan, all month; traffic beyond the allowance is not billed. */
import { fromNumber } from '../../money/decimal.ts';
import { multiply } from '../../money/fraction.ts';
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { calendarMonths, machineHours } from '../../platform-kinds/machines/machine-time.ts';
import type { BillingMonth } from '../../platform-kinds/platform.ts';
import { lightsailBehaviour } from './behaviour.ts';
import { LIGHTSAIL_SIZES } from './sizes.ts';

/** Hours of February: a billing month that is not shorter is a whole one. */
const SHORTEST_MONTH_US = 28 * 86_400_000_000;

export const simulatedServers = machinePlatform({
  behaviour: lightsailBehaviour,
  fixed: true,
  knobs: ['size'],
  machine: (knobs, _, issues, book) => machineOfSize(knobs, LIGHTSAIL_SIZES, '2gb', issues, book),
  meters: () => ['instanceMonths', 'instanceHours'],
  meter(usage, { alwaysOn = 0 }, month) {
    if (!isWhole(month)) return [{ meter: 'instanceHours', quantity: machineHours(usage, month) }];
    const quantity = multiply(fromNumber(alwaysOn), calendarMonths(month));
    return [{ meter: 'instanceMonths', quantity }];
  },
  assumptions: ({ size = '' }) => [
    `${size} is burstable: its vCPU are taken at full speed, of which ${LIGHTSAIL_SIZES[size]?.baselinePercent} % is there for long`,
  ],
});

function isWhole({ monthUs }: BillingMonth): boolean {
  return monthUs >= SHORTEST_MONTH_US;
}
