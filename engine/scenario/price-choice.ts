/** Which prices a scenario is billed by. */
import type { PriceChoice } from '../money/choose-book.ts';
import type { ScenarioDocument } from './schema.ts';

export function priceChoice({ asOf }: Pick<ScenarioDocument, 'asOf'>): PriceChoice {
  return { ...(asOf !== undefined && { asOf }) };
}
