import type { DeploymentModel } from '../model.ts';

/** How long it takes until what a scaler did first is undone, twice over; 0 where nothing is scaled. */
export function scalerSlownessUs(model: DeploymentModel): number {
  const scaler = model.kind === 'fleet' ? model.autoscaler : null;
  switch (scaler?.kind) {
    case 'alarms':
      return 2 * (scaler.inPeriods * scaler.periodUs + scaler.inCooldownUs);
    case 'hpa':
      return 2 * scaler.downWindowUs;
    case 'windows':
      return 2 * scaler.stableUs;
    default:
      return 0;
  }
}
