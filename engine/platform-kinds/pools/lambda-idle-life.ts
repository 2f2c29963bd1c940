/** Idle life of an instance of Lambda in 2025: of Lambda itself, and taken for what runs on it. */
import type { Dated } from '../dated.ts';
import type { IdleLifeFigures } from './pool-behaviour.ts';

export const lambdaIdleLife: Dated<IdleLifeFigures> = {
  value: {
    idleSec: [180, 240, 270, 300, 315, 330, 345, 360],
    goneShare: [0, 0.01, 0.03, 0.08, 0.43, 0.68, 0.94, 1],
  },
  source: 'https://github.com/ubc-cirrus-lab/demystifying-serverless-costs',
  asOf: '2025',
  basis: 'measured',
  note: '100 probes per idle gap; 2 cold of 100 at 120 s and none at 180 s are taken as noise',
};
