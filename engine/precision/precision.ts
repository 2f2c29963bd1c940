/** How sure a run is to be, and what of the horizon it plays for it. */

import type { Stretches } from '../sampling/stretches.ts';
import type { Batches } from './batches.ts';

export interface Precision {
  /** Half of a 95 % interval ÷ its figure, at most. */
  readonly share: number;
  /** Null where all of the horizon is played. */
  readonly stretches: Stretches | null;
  /** Why it is, where it is long; the end of a sentence. */
  readonly playedWhole?: string;
  /** Null where replications cannot be cut into parts that are alike. */
  readonly batches: Batches | null;
}
