/** Options that several verbs share, in the same words everywhere. */
import { monthOption } from './focus/billing-period.ts';
import type { Option } from './verbs/verb.ts';

type Options = Readonly<Record<string, Option>>;

export const everywhere: Options = {
  quiet: { kind: 'flag', alias: 'q', describe: 'no progress and no notes on standard error' },
  'no-color': { kind: 'flag', describe: 'no colours; the same as NO_COLOR in the environment' },
  verbose: { kind: 'flag', describe: 'show where in the program a defect happened' },
};

export const output: Options = {
  format: {
    kind: 'text',
    choices: ['table', 'json', 'csv', 'markdown'],
    default: 'table',
    byEndingOf: {
      option: 'out',
      choices: { json: 'json', csv: 'csv', md: 'markdown', html: 'html', xml: 'junit' },
    },
    describe: 'table for people, json or csv for programs, markdown for pull requests',
  },
  out: {
    kind: 'text',
    alias: 'o',
    describe:
      'file to write the results to, whole or not at all, in the format of its ending; - is standard output',
  },
};

/** Of verbs that make bills. */
export const billOutput: Options = {
  ...output,
  format: {
    ...output.format!,
    choices: [...output.format!.choices!, 'focus', 'html'],
    describe:
      'table for people, json or csv for programs, markdown for pull requests, focus (FOCUS 1.2 CSV) for cost tools, html for a page with charts',
  },
  month: monthOption,
};

export const scenarioInput: Options = {
  set: {
    kind: 'texts',
    describe: 'change a field first: deployments[0].minInstances=5; may be repeated',
  },
  traffic: {
    kind: 'text',
    once: true,
    describe:
      'traffic file to play instead of the traffic in the scenario; its span becomes the horizon; - is standard input',
  },
  columns: {
    kind: 'text',
    describe: 'which columns of the traffic file hold what: time=ts,requests=hits,duration=ms',
  },
  'skip-bad-rows': {
    kind: 'flag',
    describe: 'leave out rows of the traffic file that cannot be read, and say how many',
  },
  seed: { kind: 'text', describe: 'seed of the random streams; the same seed gives the same result' },
  replications: { kind: 'text', describe: 'independent runs behind every interval, e.g. 20' },
  precision: {
    kind: 'text',
    describe:
      'run until the 95 % intervals of cost, p99 and cold share are this tight, e.g. 1%; long horizons are sampled where traffic only follows the day and the week',
  },
};

const limits: Options = {
  'max-cost': {
    kind: 'texts',
    describe: 'exit with 3 if a deployment costs more, e.g. 100; lambda=100 is for one, as with all limits',
  },
  'max-p99': { kind: 'texts', describe: 'exit with 3 if a p99 latency is longer, e.g. 300ms' },
  'max-cold': { kind: 'texts', describe: 'exit with 3 if more requests start cold, e.g. 1%' },
  'max-throttled': {
    kind: 'texts',
    describe: 'exit with 3 if more requests are throttled or dropped, e.g. 0 or 0.1%',
  },
  'max-timed-out': { kind: 'texts', describe: 'exit with 3 if more requests time out, e.g. 0 or 0.1%' },
  'max-failed': { kind: 'texts', describe: 'exit with 3 if more requests fail, e.g. 1%' },
};

/** What limits judge where the verb recommends nothing. */
export const AS_IT_STANDS = 'each deployment as the scenario states it, at its own traffic';

/** The limits of a verb that says what they judge, when that is not simply each deployment of a run. */
export function limitsOn(judged: string): Options {
  const cost = limits['max-cost']!;
  return { ...limits, 'max-cost': { ...cost, describe: `${cost.describe}; limits judge ${judged}` } };
}

/** Limits, a result to compare with, and the formats for build pipelines: of the verb whose results are saved. */
export const gates: Options = {
  ...limitsOn('each deployment, with --growth in every month'),
  baseline: {
    kind: 'text',
    once: true,
    describe: 'compare with an earlier result, saved by --format json',
  },
  'max-cost-increase': {
    kind: 'texts',
    describe: 'exit with 3 if a deployment costs so much more than in the baseline, e.g. 5% or 10',
  },
};

/** An option `format` with those for build pipelines besides. */
export function withGateFormats({ format, ...others }: Options): Options {
  return {
    ...others,
    format: {
      ...format!,
      choices: [...format!.choices!, 'junit', 'github'],
      describe: `${format!.describe}; junit or github (annotations) for build pipelines`,
    },
  };
}
