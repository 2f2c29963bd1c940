/** What a scenario's precision asks of its run, and what a reader must know of it. */
import type { Model } from '../model.ts';
import { batchesOf } from '../precision/batches.ts';
import type { Precision } from '../precision/precision.ts';
import { samplingOf } from '../sampling/sampling.ts';
import type { Stretches } from '../sampling/stretches.ts';
import { formatDuration } from '../words/quantity.ts';
import type { ScenarioDocument } from './schema.ts';
import { ifWritten, shareOf } from './written.ts';

type Played = Omit<Model, 'replications'>;

interface Asked {
  readonly precision: Precision | null;
  readonly sentences: readonly string[];
}

/** `models`: of the functions. */
export function precisionOf(document: ScenarioDocument, models: readonly Played[]): Asked {
  const share = ifWritten(document.precision, shareOf);
  if (share === undefined) return { precision: null, sentences: [] };
  const { stretches = null, why } = samplingOf(models);
  const sentences = stretches
    ? [sampledWords(stretches, models[0]!)]
    : why === ''
      ? []
      : [`all of the horizon is played, although it is long: ${why}, which stretches of it would miss`];
  const batches = stretches ? null : batchesOf(models);
  const playedWhole = why === undefined || why === '' ? {} : { playedWhole: why };
  return { precision: { share, stretches, batches, ...playedWhole }, sentences };
}

/** Whole minutes tell enough. */
function sampledWords(
  { perReplication, stretchUs, warmupUs, count }: Stretches,
  { horizonUs }: Played,
): string {
  return (
    `of the horizon's ${count} stretches of ${about(stretchUs)} each replication plays ${perReplication}, ` +
    `from quiet hours to busy ones, each after a warm-up of ${about(warmupUs)}; they stand for all ${formatDuration(horizonUs)}, ` +
    'peaks are theirs alone, and there is no timeline'
  );
}

function about(us: number): string {
  const unitUs = us < 120e6 ? 1e6 : 60e6;
  return formatDuration(Math.round(us / unitUs) * unitUs);
}
