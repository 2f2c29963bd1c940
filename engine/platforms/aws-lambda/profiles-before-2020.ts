/**
 * How AWS Lambda treated idle instances before 2020, by what was published of it: shares gone after whole minutes, and what
 * lies between and beyond them straight. What was not seen in a year is as it was seen next.
 */
import type { Dated } from '../../platform-kinds/dated.ts';
import type { IdleLifeFigures } from '../../platform-kinds/pools/pool-behaviour.ts';

const CLIENT_2019 = 'https://github.com/mikhailshilkov/mikhailio-hugo';
const PAPER_2018 = 'https://www.usenix.org/conference/atc18/presentation/wang-liang';

interface IdleYear {
  readonly profile: string;
  readonly idleLife: Dated<IdleLifeFigures>;
  readonly instanceLifeSec?: Dated<number>;
}

/** Newest first. */
export const IDLE_BEFORE_2020: readonly IdleYear[] = [
  {
    profile: '2019',
    idleLife: {
      value: { idleSec: [540, 600, 660, 720], goneShare: [0, 0.5, 0.9, 1] },
      source: CLIENT_2019,
      asOf: '2019-08',
      basis: 'measured',
      note: '10, 50 and 90 % gone within 10, 10 and 11 min; first and last are taken to lie a minute beyond',
    },
  },
  {
    profile: '2019-03',
    idleLife: {
      value: { idleSec: [1500, 1740, 2640, 3540, 3600], goneShare: [0, 0.1, 0.5, 0.9, 1] },
      source: CLIENT_2019,
      asOf: '2019-03',
      basis: 'measured',
      note: '10, 50 and 90 % gone after 29, 44 and 59 min; 25 to 60 min until June 2019',
    },
  },
  {
    profile: '2018',
    idleLife: {
      value: { idleSec: [1620], goneShare: [1] },
      source: PAPER_2018,
      asOf: '2018',
      basis: 'assumed',
      note: 'the longest that was seen is taken for all',
    },
    instanceLifeSec: {
      value: 22_320,
      source: PAPER_2018,
      asOf: '2018',
      basis: 'assumed',
      note: '6.2 h, the median that was seen, is taken for all',
    },
  },
];
