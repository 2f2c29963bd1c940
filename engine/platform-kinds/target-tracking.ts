/** Target tracking as Amazon's does it, from its dated rules to what is played. */
import type { AutoscalerModel } from '../scaler-model.ts';

const SECOND_US = 1_000_000;

export interface Alarms {
  readonly periodSec: number;
  readonly outPeriods: number;
  readonly inPeriods: number;
  readonly inBelow: number;
}

export function targetTracking(
  target: number,
  { periodSec, ...periods }: Alarms,
  { outSec, inSec }: { readonly outSec: number; readonly inSec: number },
): AutoscalerModel {
  return {
    kind: 'alarms',
    target,
    periodUs: periodSec * SECOND_US,
    outPeriods: periods.outPeriods,
    inPeriods: periods.inPeriods,
    inBelow: periods.inBelow,
    outCooldownUs: outSec * SECOND_US,
    inCooldownUs: inSec * SECOND_US,
  };
}
