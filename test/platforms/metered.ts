/** What machines that run all the time run up on a platform, deployed there first. */
import type { MeterReading } from '../../engine/money/meter-reading.ts';
import type { DeploymentKnobs, Platform } from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { deploy } from './deploying.ts';
import { HORIZON, NO_REQUESTS, NO_USAGE, quantities } from './usage.ts';

/** Two replications, in each of which `machines` ran all the time, and a thousand requests came. */
function allTime(machines: number, month = HORIZON) {
  return {
    ...NO_USAGE,
    replications: 2,
    horizonUs: month.horizonUs,
    billedInstanceUs: 2 * machines * month.horizonUs,
    busyInstanceUs: 2 * machines * month.horizonUs,
    requests: { ...NO_REQUESTS, arrived: 2000 },
  };
}

export function platformOf(id: string): Platform {
  return PLATFORMS.find((platform) => platform.id === id)!;
}

/** For the month, or what else is billed. */
export function readingsOf(
  id: string,
  knobs: Partial<DeploymentKnobs>,
  machines: number,
  month = HORIZON,
): readonly MeterReading[] {
  const { books, simulated } = platformOf(id);
  const { shape } = deploy(id, knobs).deployment;
  return simulated!.meter(allTime(machines, month), shape, month, books[0]);
}

export function metered(id: string, knobs: Partial<DeploymentKnobs>, machines: number, month = HORIZON) {
  return quantities(readingsOf(id, knobs, machines, month));
}
