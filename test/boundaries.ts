/**
 * What may import what, and which files may be long. A rule that has to change is changed here, in the open, with its
 * reason beside it.
 */

interface May {
  /** Parts that it may call. */
  readonly call?: readonly string[];
  /** Parts of which it may know the types besides. */
  readonly know?: readonly string[];
  readonly packages?: readonly string[];
}

/** Parts of the engine (a folder, or a file that stands alone) and all that each may import. */
export const PARTS: Readonly<Record<string, May>> = {
  // Execution: plays a model and measures. Knows no scenario text, no platform and no price.
  random: { packages: ['seedrandom/lib/alea.js'] },
  statistics: { call: ['random'], packages: ['simple-statistics'] },
  traffic: {},
  'scaler-model': {},
  model: { know: ['traffic', 'scaler-model'] },
  usage: {},
  'timeline-bins': {},
  // Closed forms that tests hold the simulator to.
  theory: {},
  arrivals: { call: ['random'], know: ['model', 'traffic'] },
  durations: { call: ['random', 'statistics'], know: ['model'] },
  'call-measurement': { call: ['statistics'] },
  measurement: { call: ['call-measurement', 'statistics'] },
  pools: {
    call: ['durations', 'random', 'statistics'],
    know: ['model', 'scaler-model', 'measurement', 'call-measurement'],
  },
  'request-blocks': { call: ['arrivals', 'durations', 'random'], know: ['model'] },
  simulate: { call: ['pools', 'measurement', 'request-blocks', 'timeline-bins'], know: ['model'] },
  'simulate-functions': {
    call: ['pools', 'request-blocks', 'simulate'],
    know: ['measurement', 'model'],
  },
  // A long horizon played by sampled stretches of it.
  sampling: {
    call: [
      ...['arrivals', 'call-measurement', 'durations', 'measurement', 'pools', 'random'],
      ...['simulate-functions', 'statistics'],
    ],
    know: ['model', 'simulate'],
  },
  // How many replications it takes to be so sure, and into what they are cut for it.
  precision: {
    call: ['arrivals', 'durations', 'measurement', 'sampling', 'statistics', 'timeline-bins'],
    know: ['model'],
  },
  'summarize-calls': { call: ['statistics'], know: ['call-measurement', 'result'] },
  summarize: { call: ['statistics', 'summarize-calls'], know: ['measurement', 'model', 'result', 'usage'] },
  // How people and the program write things: quantities with units, issues, the nearest name.
  words: {},
  // Description: text with units to a model. Meets platforms as an interface only.
  scenario: {
    call: [
      ...['arrivals', 'durations', 'money', 'precision', 'price-lists', 'random', 'sampling'],
      ...['stated-usage', 'statistics', 'words'],
    ],
    know: ['model', 'platform-kinds', 'precision', 'traffic'],
    packages: ['zod/mini'],
  },
  // Money: readings to a bill. Knows no simulation.
  money: {},
  // Usage as people state it: fields and meters with units, to readings.
  'stated-usage': { call: ['money', 'words'] },
  // Official lists and the user's own documents to prices; two books to what differs. Knows no platform but as data.
  'price-lists': { call: ['money', 'words'] },
  'bill-usage': {
    call: ['money', 'platforms', 'price-lists', 'stated-usage', 'words'],
    know: ['platform-kinds'],
  },
  // What platforms of one kind have in common: the frames that a platform fills in. Knows none by name.
  'platform-kinds': {
    call: ['money', 'random', 'stated-usage', 'words'],
    know: ['model', 'scaler-model', 'usage'],
  },
  // What one platform is: how it behaves (to a model) and how it bills (usage to readings).
  platforms: {
    call: ['money', 'platform-kinds', 'random', 'stated-usage', 'words'],
    know: ['model', 'scaler-model', 'usage'],
  },
  // The seam: the only place where a simulation and a bill meet.
  result: { know: ['money', 'statistics', 'usage'] },
  comparison: { call: ['money'], know: ['result'] },
  'total-interval': { call: ['money', 'statistics'] },
  version: {},
  'deployment-bill': { call: ['money', 'platform-kinds'], know: ['scenario', 'usage'] },
  'assemble-result': {
    call: [
      ...['comparison', 'deployment-bill', 'measurement', 'money', 'place-measurements', 'platform-kinds'],
      ...['precision', 'statistics', 'summarize', 'total-interval', 'version', 'words'],
    ],
    know: ['result', 'run', 'scenario'],
  },
  'place-measurements': { know: ['measurement', 'scenario'] },
  run: {
    call: [
      ...['assemble-result', 'deployment-bill', 'measurement', 'place-measurements', 'precision'],
      ...['sampling', 'simulate-functions', 'summarize'],
    ],
    know: ['result', 'scenario', 'simulate'],
  },
  // Questions that take many runs. Has them played by somebody else, and knows no thread.
  planning: {
    call: ['arrivals', 'comparison', 'money', 'random', 'scenario', 'statistics', 'theory', 'words'],
    know: ['precision', 'platform-kinds', 'result', 'run'],
  },
  'price-terms': {
    call: ['money', 'platform-kinds', 'platforms', 'scenario', 'stated-usage'],
  },
  index: {
    call: [
      ...[
        'assemble-result',
        'bill-usage',
        'comparison',
        'planning',
        'platform-kinds',
        'platforms',
        'price-lists',
        'price-terms',
        'run',
        'scenario',
        'simulate',
        'traffic',
        'version',
      ],
      ...['money', 'words'],
    ],
    know: ['result'],
  },
};

/**
 * Small files of the engine that the command line calls directly: the index brings zod, every schema and every price,
 * which takes longer to load than `--help`, a mistyped word or a bad file takes to answer.
 */
export const LIGHT: Readonly<Record<string, string>> = {
  'engine/version.ts': '--version',
  'engine/words/nearest.ts': '"did you mean" for mistyped words',
  'engine/words/day.ts': 'a day on the command line, such as --as-of 2025-07-01',
  'engine/words/issue.ts': 'how an issue reads',
  'engine/scenario/plain-data.ts': 'the first look at a document',
  'engine/planning/service-level.ts':
    'which shares are refused, and who serves well: every page says it alike',
  'engine/scenario/horizon-words.ts': 'what a horizon is said to bring, on every page alike',
  'engine/words/counted.ts': 'one replication, five replications',
  'engine/words/quantity.ts': 'quantities on the command line, such as --max-p99 300ms',
  'engine/arrivals/expected-requests.ts': 'what validate says a run will play',
  'engine/traffic/recorder.ts': 'traffic files, read before anything is compiled',
};

/** Long because they are data: rows to be compared with a price list. */
export const DATA = ['engine/platforms/aws-ec2/hourly-listed.ts', 'engine/platforms/aws-lambda/prices.ts'];
