/** One replication of a horizon that is sampled: its stretches one by one, added up for the whole. */
import { Measurement } from '../measurement.ts';
import type { Model } from '../model.ts';
import { randomStream } from '../random/stream.ts';
import type { OnProgress } from '../simulate.ts';
import { simulateFunctions } from '../simulate-functions.ts';
import { addStretch, emptyTotal } from './add-stretch.ts';
import { stretchModel } from './stretch-model.ts';
import { drawStretches, type Stretches } from './stretches.ts';

/** As `simulateFunctions` gives them; a bin is a stretch, and its time what that stands for. */
export function playStretches(
  models: readonly Model[],
  stretches: Stretches,
  replication: number,
  onProgress: OnProgress = () => {},
): Measurement[] {
  const [{ seed, horizonUs, deployments }] = models;
  const drawn = drawStretches(stretches, randomStream(`${seed}/${replication}`, 'stretches'));
  let played = deployments.flatMap(({ kind }) =>
    models.map((model) =>
      singleBin(stretches.stretchUs, kind === 'fleet', model.function.retry !== undefined),
    ),
  );
  const totals = played.map((each) => emptyTotal(horizonUs, drawn.length, each));
  for (const [bin, { startUs, times }] of drawn.entries()) {
    const own = models.map((model) => stretchModel(model, startUs, stretches, `stretch-${bin}`));
    const tell = (share: number) => onProgress((bin + share) / drawn.length);
    played = simulateFunctions(own, replication, tell, played);
    for (const [i, total] of totals.entries()) addStretch(total, bin, played[i], times);
  }
  return totals;
}

function singleBin(stretchUs: number, hasQueue: boolean, hasRetries: boolean): Measurement {
  return new Measurement(stretchUs, stretchUs, hasQueue, hasRetries);
}
