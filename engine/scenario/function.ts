/** The function as written → what platforms need to know of it, its defaults as text, and what was assumed. */

import { distributionMeanUs } from '../durations/mean.ts';
import type { FunctionKnobs, Report } from '../platform-kinds/platform.ts';
import { formatPath } from '../words/issue.ts';
import { timeModel } from './distribution.ts';
import { openTail } from './empirical.ts';
import { resolvedRetry } from './retry.ts';
import type { FunctionDocument, ScenarioDocument } from './schema.ts';
import type { TimeDocument } from './time-schema.ts';
import { countOf, durationUs, ifWritten, numberOf, shareOf, sizeMb } from './written.ts';

/** Name of the function that `function:` describes. */
const SOLE_FUNCTION = 'main';

export interface PlacedFunction {
  readonly name: string;
  /** `function` or `functions.<name>`. */
  readonly path: string;
  readonly document: FunctionDocument;
}

/** All are played side by side, with measurements of their own in each deployment. */
const MOST_FUNCTIONS = 50;

/** The functions of the scenario, in the order they are written; none after an issue. */
export function placedFunctions(
  scenario: Pick<ScenarioDocument, 'function' | 'functions'>,
  report: Report,
): PlacedFunction[] {
  const named = scenario.functions && Object.entries(scenario.functions);
  if (scenario.function && named) {
    report('functions', 'functions must not be given beside function: use one of them');
    return [];
  }
  if (scenario.function) return [{ name: SOLE_FUNCTION, path: 'function', document: scenario.function }];
  if (!named || named.length === 0) {
    report('function', 'function is required and must be an object with at least a duration');
    return [];
  }
  if (named.length > MOST_FUNCTIONS) {
    report('functions', `functions must be at most ${MOST_FUNCTIONS}, got ${named.length}`);
    return [];
  }
  return named.map(([name, document]) => ({ name, path: formatPath(['functions', name]), document }));
}

const FUNCTION_DEFAULTS = {
  runtime: 'nodejs',
  memory: '512 MB',
  cpu: '100 %',
  threads: 1,
  errors: '0 %',
} as const;

/** The function with every default filled in as text. */
export function resolvedFunction(document: FunctionDocument): FunctionDocument & typeof FUNCTION_DEFAULTS {
  const stated = Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
  const retry = ifWritten(document.retry, resolvedRetry);
  return { ...FUNCTION_DEFAULTS, ...stated, ...(retry && { retry }) } as FunctionDocument &
    typeof FUNCTION_DEFAULTS;
}

/** The times of a function; checked on their own so that their issues show beside those of other fields. */
export function functionTime(
  document: FunctionDocument,
  field: 'duration' | 'init',
  path: string,
  report: Report,
) {
  const written: TimeDocument | undefined = document[field];
  if (written === undefined) return undefined;
  const law = timeModel(written, `${path}.${field}`, report);
  if (field === 'duration' && law?.distribution === 'constant' && law.valueUs === 0) {
    report(`${path}.duration`, 'duration must be longer than 0 s, got 0 s');
  }
  return law;
}

/** What its fields mean together. */
export function checkBundle(document: FunctionDocument, path: string, report: Report): void {
  if (document.bundle === undefined || document.init === undefined) return;
  report(`${path}.bundle`, 'bundle must not be given beside init, which is the whole delay: use one of them');
}

export function functionKnobs(placed: PlacedFunction, report: Report): FunctionKnobs | undefined {
  const { name, path, document } = placed;
  const full = resolvedFunction(document);
  const work = functionTime(document, 'duration', path, report);
  const init = functionTime(document, 'init', path, report);
  if (!work) return undefined;
  const timeoutUs = ifWritten(full.timeout, durationUs);
  const minInstances = ifWritten(full.minInstances, countOf);
  const maxInstances = ifWritten(full.maxInstances, countOf);
  const bundleMb = ifWritten(full.bundle, sizeMb);
  return {
    name,
    runtime: full.runtime,
    memoryMb: sizeMb(full.memory),
    work,
    cpuShare: shareOf(full.cpu),
    threads: numberOf(full.threads),
    errorShare: shareOf(full.errors),
    ...(init && { init }),
    ...(full.package !== undefined && { packageKind: full.package }),
    ...(bundleMb !== undefined && { bundleMb }),
    ...(timeoutUs !== undefined && { timeoutUs }),
    ...(minInstances !== undefined && { minInstances }),
    ...(maxInstances !== undefined && { maxInstances }),
  };
}

export function functionAssumptions({ document }: PlacedFunction, knobs: FunctionKnobs): string[] {
  const said: (string | undefined)[] = [];
  if (document.memory === undefined)
    said.push(`memory ${FUNCTION_DEFAULTS.memory} assumed: the duration is taken as measured there`);
  if (document.cpu === undefined)
    said.push('cpu 100 % assumed: all of the duration is taken to be on the processor, none of it waiting');
  if (document.runtime === undefined && document.init === undefined) {
    said.push(`runtime ${FUNCTION_DEFAULTS.runtime} assumed: it picks the cold starts`);
  }
  if (distributionMeanUs(knobs.work) === Number.POSITIVE_INFINITY) {
    said.push(
      'duration has no finite mean (pareto with shape 1 or less): results depend on the timeout and the horizon',
    );
  }
  said.push(
    openTail(document.duration, 'duration'),
    ifWritten(document.init, (init) => openTail(init, 'init')),
  );
  return said.filter((sentence) => sentence !== undefined);
}
