/**
 * How AWS Lambda treats its instances, by the year in which it was seen to: idle life, routing, instance life and ramp.
 * AWS documents none of it but the ramp, and has changed all of it several times, so a scenario may ask for a year.
 */
import type { Routing } from '../../model.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import { lambdaIdleLife } from '../../platform-kinds/pools/lambda-idle-life.ts';
import type { IdleLifeFigures } from '../../platform-kinds/pools/pool-behaviour.ts';
import { IDLE_BEFORE_2020 } from './profiles-before-2020.ts';

export interface LambdaProfile {
  readonly profile: string;
  readonly idleLife: Dated<IdleLifeFigures>;
  /** Of an instance that falls idle while others are alive; null where no difference was seen. */
  readonly idleLifeBesideOthers: Dated<IdleLifeFigures> | null;
  readonly routing: Dated<Routing>;
  readonly instanceLifeSec: Dated<number>;
  readonly scaleOut: Dated<{
    readonly burst: number;
    readonly perSec: number;
    /** Where it is another. */
    readonly burstByRegion?: Readonly<Record<string, number>>;
  }>;
}

const LOGS_2020 = 'https://github.com/pacslab/serverless-performance-modeling';
const CLIENT_2021 = 'https://github.com/mikhailshilkov/mikhailio-hugo';
const DEVELOPER_GUIDE = 'https://github.com/awsdocs/aws-lambda-developer-guide';

const routing: LambdaProfile['routing'] = {
  value: 'mostRecent',
  source: LOGS_2020,
  asOf: '2020-06',
  basis: 'measured',
  note: 'logs of April to June 2020: 99.4 % of 21,037 choices took the instance that finished last',
};

const instanceLifeSec: LambdaProfile['instanceLifeSec'] = {
  value: 7200,
  source: LOGS_2020,
  asOf: '2020-06',
  basis: 'measured',
  note: 'longest of seven runs of 28 h: 119–123 min; the documentation says recycled every few hours',
};

/** Of a whole region until November 2023, whichever functions it went to. */
const rampOfRegion: LambdaProfile['scaleOut'] = {
  value: {
    burst: 500,
    perSec: 500 / 60,
    burstByRegion: {
      'us-east-1': 3000,
      'us-west-2': 3000,
      'eu-west-1': 3000,
      'us-east-2': 1000,
      'eu-central-1': 1000,
      'ap-northeast-1': 1000,
    },
  },
  source: DEVELOPER_GUIDE,
  asOf: '2023-10-30',
  basis: 'documented',
  note: '500, 1,000 or 3,000 at once by region, then 500 a minute; until 2023-11',
};

/** Newest first. */
export const LAMBDA_PROFILES: readonly LambdaProfile[] = [
  {
    profile: '2025',
    idleLife: lambdaIdleLife,
    idleLifeBesideOthers: null,
    routing,
    instanceLifeSec,
    scaleOut: {
      value: { burst: 1000, perSec: 100 },
      source: 'https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html',
      asOf: '2026-08',
      basis: 'documented',
      note: '1,000 new environments per function and 10 s, refilled continuously, unused credit does not add up; since 2023-11',
    },
  },
  {
    profile: '2021',
    idleLife: {
      value: { idleSec: [240, 300, 360, 420], goneShare: [0, 0.003, 0.406, 1] },
      source: CLIENT_2021,
      asOf: '2021-01',
      basis: 'measured',
      note: '0.3 % gone after 5 min, 41 % after 6, all after 7',
    },
    idleLifeBesideOthers: null,
    routing,
    instanceLifeSec,
    scaleOut: rampOfRegion,
  },
  {
    profile: '2020',
    idleLife: {
      value: { idleSec: [640], goneShare: [1] },
      source: LOGS_2020,
      asOf: '2020-06',
      basis: 'measured',
      note: 'the only instance of a function: longest warm gap 635.8 s, shortest cold one 645.0 s',
    },
    idleLifeBesideOthers: {
      value: { idleSec: [500, 1450], goneShare: [0, 1] },
      source: LOGS_2020,
      asOf: '2020-06',
      basis: 'measured',
      note: 'spread evenly, which fits the cold starts of eleven runs of 28 h; the longest gap that was still warm was 1,523 s',
    },
    routing,
    instanceLifeSec,
    scaleOut: rampOfRegion,
  },
  ...IDLE_BEFORE_2020.map((year) => ({
    idleLifeBesideOthers: null,
    routing,
    instanceLifeSec,
    scaleOut: rampOfRegion,
    ...year,
  })),
];

/** The newest where none is asked for; one that is not known has been reported. */
export function profileOf(profile: string | undefined): LambdaProfile {
  return LAMBDA_PROFILES.find((each) => each.profile === profile) ?? LAMBDA_PROFILES[0]!;
}
