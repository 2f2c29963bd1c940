/** How the constants that only Lambda has are told. */
import { count, milliseconds, percent, seconds, size, span } from '../../platform-kinds/profiles/amounts.ts';
import { idleLifeTable, idleLifeWords } from '../../platform-kinds/profiles/idle-life-words.ts';
import { memoryWords, quantiles, rampWords } from '../../platform-kinds/profiles/pool-words.ts';
import type { FactTable, WordsOf } from '../../platform-kinds/profiles/profile.ts';
import type { lambdaBehaviour } from './behaviour.ts';
import type {
  imagePlacement,
  initByRuntime,
  loadingPerMb,
  placement,
  placementTails,
} from './cold-starts.ts';
import type { firstRuns } from './first-runs.ts';
import type { imageInits } from './image-inits.ts';
import { type MeasuredMs, medianAndP99 } from './measured-quantiles.ts';
import type { LambdaProfile } from './profiles.ts';
import type { restores } from './snap-start.ts';

interface ColdStarts {
  readonly placement: typeof placement;
  readonly placementTails: typeof placementTails;
  readonly imagePlacement: typeof imagePlacement;
  readonly initByRuntime: typeof initByRuntime;
  readonly imageInits: typeof imageInits;
  readonly loadingPerMb: typeof loadingPerMb;
  readonly restores: typeof restores;
  readonly firstRuns: typeof firstRuns;
}

export const lambdaWords: WordsOf<typeof lambdaBehaviour & LambdaProfile & ColdStarts> = {
  ephemeralMb: { label: 'temporary disk', words: memoryWords },
  accountConcurrency: {
    label: 'requests at once',
    words: (value) => `${count(value)} in an account and region`,
  },
  requestsPerSec: {
    label: 'requests a second',
    words: (value) => `${count(value)} for each of the requests at once`,
  },
  unreservedConcurrency: {
    label: 'not to be reserved',
    words: (value) => `${count(value)} of the account's`,
  },
  provisionedDelay: {
    label: 'first provisioned instance',
    words: ({ minSec, maxSec }) => `${span(seconds(minSec), seconds(maxSec))} after they are asked for`,
  },
  provisionedPerMinute: {
    label: 'further provisioned instances',
    words: (value) => `${count(value)} a minute, usable once all of them are ready`,
  },
  provisionedAlarms: {
    label: 'target tracking of provisioned instances',
    words: ({ periodSec, outPeriods, inPeriods, inBelow }) =>
      `more after ${outPeriods} points of ${seconds(periodSec)} above the target, fewer after ${inPeriods} below ${percent(inBelow)} of it`,
  },
  provisionedBilling: {
    label: 'billed time of provisioned instances',
    words: ({ stepSec }) => `in steps of ${seconds(stepSec)}`,
  },
  timeoutEndsInstance: {
    label: 'after a timeout',
    words: (value) => (value ? 'the instance is gone' : 'the instance is used again'),
  },
  initBilled: { label: 'billing of the init', words: (value) => (value ? 'as duration' : 'free') },
  metering: {
    label: 'billed time',
    words: ({ stepMs }) => `in steps of ${milliseconds(stepMs)}`,
  },
  idleLifeBesideOthers: {
    label: 'idle life beside other instances',
    words: idleLifeWords,
    table: idleLifeTable,
  },
  scaleOut: { label: 'new instances', words: ramp, table: rampTable },
  placement: {
    label: 'placement and download',
    words: (value) => `${quantiles(medianAndP99(value))}, before the init`,
  },
  placementTails: {
    label: 'tail of placement and download',
    words: (value) =>
      Object.entries(value)
        .map(([runtime, { p99Ms }]) => `p99 ${milliseconds(p99Ms)} in ${runtime}`)
        .join(', '),
  },
  imagePlacement: { label: 'placement and download of an image', words: quantiles },
  initByRuntime: {
    label: 'init',
    words: () => 'by runtime',
    table: (value) => ({
      columns: ['runtime', 'x86_64', 'p99', 'arm64', 'p99'],
      rows: Object.entries(value).map(([runtime, { x86_64, arm64 }]) => [
        runtime,
        ...[x86_64.p50Ms, x86_64.p99Ms, arm64.p50Ms, arm64.p99Ms].map(milliseconds),
      ]),
    }),
  },
  imageInits: {
    label: 'init of an image',
    words: () => 'by runtime',
    table: (value) => ({
      columns: ['runtime', 'x86_64', 'p99', 'arm64', 'p99'],
      rows: Object.entries(value).map(([runtime, { x86_64, arm64 }]) => [
        runtime,
        ...[...inWords(x86_64), ...inWords(arm64)],
      ]),
    }),
  },
  loadingPerMb: {
    label: 'loading of dependencies',
    words: (ms) => `${milliseconds(ms)} more init for each MB of them, zipped`,
  },
  restores: {
    label: 'restore of a SnapStart snapshot',
    words: ({ runtimes }) => `by memory, measured of ${runtimes.join(' and ')}`,
    table: ({ ms }) => ({
      columns: ['memory', 'median', 'p99'],
      rows: Object.entries(ms).map(([mb, measured]) => [size(Number(mb)), ...inWords(measured)]),
    }),
  },
  firstRuns: {
    label: 'first run after a start',
    words: () => 'by runtime and memory, billed as duration',
    table: ({ memoryMb, zip, image, restored }) => ({
      columns: ['mean, x86_64', ...memoryMb.map(size)],
      rows: [
        ...Object.entries(zip).map(([runtime, { x86_64 }]) => [runtime, ...x86_64.map(milliseconds)]),
        ['java-native, image', ...image['java-native'].x86_64.map(milliseconds)],
        ['java, restored', ...restored.map(milliseconds)],
      ],
    }),
  },
};

function inWords(measured: MeasuredMs): string[] {
  const { p50Ms, p99Ms } = medianAndP99(measured);
  return [p50Ms, p99Ms].map(milliseconds);
}

type Ramp = LambdaProfile['scaleOut']['value'];

function ramp({ burst, perSec, burstByRegion = {} }: Ramp): string {
  const most = Math.max(burst, ...Object.values(burstByRegion));
  if (most === burst) return rampWords({ burst, perSec });
  const [, rate] = rampWords({ burst, perSec }).split(', ');
  return `${span(count(burst), count(most))} at once by region, ${rate}`;
}

function rampTable({ burst, burstByRegion = {} }: Ramp): FactTable | undefined {
  const regions = Object.entries(burstByRegion);
  if (regions.length === 0) return undefined;
  const rows = [...regions, ['any other', burst] as const].map(([region, most]) => [region, count(most)]);
  return { columns: ['region', 'at once'], rows };
}
