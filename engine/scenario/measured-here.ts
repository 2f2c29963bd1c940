/** A function whose mean duration was measured on one deployment: its law is scaled to that mean there, and keeps its form. */
import { distributionMeanUs } from '../durations/mean.ts';
import type { FunctionKnobs, Report } from '../platform-kinds/platform.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { durationUs } from './written.ts';

export function measuredHere(
  fn: FunctionKnobs,
  { meanDuration }: DeploymentDocument,
  path: string,
  report: Report,
): FunctionKnobs {
  if (meanDuration === undefined) return fn;
  const meanUs = distributionMeanUs(fn.work);
  if (Number.isFinite(meanUs) && meanUs > 0) return { ...fn, scaleHere: durationUs(meanDuration) / meanUs };
  report(
    `${path}.meanDuration`,
    'meanDuration must go with a duration that has a mean, got one without (pareto with shape 1 or less)',
  );
  return fn;
}

export function measuredHereWords({ meanDuration }: DeploymentDocument): string[] {
  if (meanDuration === undefined) return [];
  return [
    'the mean duration is the measured one that is stated: duration is scaled to it and keeps its form',
  ];
}
