/** How long idle instances stay, from measured shares: as the model draws it, and as a scenario would state it. */
import type { DistributionModel } from '../../model.ts';
import { formatDuration } from '../../words/quantity.ts';
import type { IdleLifeFigures } from './pool-behaviour.ts';

const SECOND_US = 1_000_000;

export function idleLifeModel({ idleSec, goneShare }: IdleLifeFigures): DistributionModel {
  if (idleSec.length === 1) return { distribution: 'constant', valueUs: idleSec[0]! * SECOND_US };
  return {
    distribution: 'empirical',
    probabilities: goneShare,
    valuesUs: idleSec.map((sec) => sec * SECOND_US),
  };
}

export function idleLifeText({ idleSec, goneShare }: IdleLifeFigures): unknown {
  if (idleSec.length === 1) return formatDuration(idleSec[0]! * SECOND_US);
  // 0.29 × 100 is 28.999999999999996.
  const percent = (share: number) => Math.round(share * 1e6) / 1e4;
  const quantiles = idleSec.map((sec, i) => [`p${percent(goneShare[i]!)}`, formatDuration(sec * SECOND_US)]);
  return { distribution: 'empirical', quantiles: Object.fromEntries(quantiles) };
}
