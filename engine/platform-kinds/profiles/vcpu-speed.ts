/** What holds of every platform: on which scale the speed of a vCPU is counted. */
import { memoryMbPerVcpu } from '../cpu-share.ts';
import type { Dated } from '../dated.ts';
import { count } from './amounts.ts';
import type { WordsOf } from './profile.ts';

export interface VcpuSpeed {
  /** On Lambda itself. */
  readonly memoryMbPerVcpu: Dated<number>;
  /** Relative to Lambda's, everywhere else. */
  readonly vcpuSpeed: Dated<number>;
}

export const vcpuSpeed: Pick<VcpuSpeed, 'vcpuSpeed'> = {
  vcpuSpeed: {
    value: 1,
    source: memoryMbPerVcpu.source,
    asOf: memoryMbPerVcpu.asOf,
    basis: 'assumed',
    note: 'whatever its make and architecture',
  },
};

export const speedWords: WordsOf<VcpuSpeed> = {
  memoryMbPerVcpu: { label: 'processor', words: (mb) => `1 vCPU for each ${count(mb)} MB of memory` },
  vcpuSpeed: {
    label: 'speed of a vCPU',
    words: (speed) => (speed === 1 ? 'that of a vCPU of Lambda' : `${speed} × that of a vCPU of Lambda`),
  },
};
