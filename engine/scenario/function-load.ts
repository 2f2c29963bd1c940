/** The functions of a scenario with what is asked of each: its knobs, and the traffic that calls it. */
import type { TrafficModel } from '../model.ts';
import type { FunctionKnobs, Report } from '../platform-kinds/platform.ts';
import type { Recording } from '../traffic/recording.ts';
import { weekStart } from './calendar.ts';
import { functionKnobs, type PlacedFunction, placedFunctions } from './function.ts';
import type { ScenarioDocument } from './schema.ts';
import { sourceModel, sourcesOf } from './traffic.ts';

export interface FunctionLoad {
  readonly placed: PlacedFunction;
  readonly knobs: FunctionKnobs;
  readonly traffic: readonly TrafficModel[];
}

/** In the order they are written; what cannot be understood is reported and left out. */
export function functionLoads(
  document: ScenarioDocument,
  recordings: ReadonlyMap<string, Recording>,
  report: Report,
): FunctionLoad[] {
  const context = { weekStartUs: weekStart(document), recordings };
  const sources = sourcesOf(document.traffic).flatMap((placed) => {
    const model = sourceModel(placed, context, report);
    return model ? [{ called: placed.source.function, model }] : [];
  });
  const functions = placedFunctions(document, report);
  return functions.flatMap((placed) => {
    const knobs = functionKnobs(placed, report);
    if (!knobs) return [];
    const own = sources.filter(({ called }) => functions.length === 1 || called === placed.name);
    return [{ placed, knobs, traffic: own.map(({ model }) => model) }];
  });
}
