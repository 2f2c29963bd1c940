/** Published Scaleway bills in euro, and the edges of the rules. */
import { describe } from 'vitest';
import { testBills } from './bill-table.ts';

const FUNCTIONS = { platform: 'scaleway-functions' };
const CONTAINERS = { platform: 'scaleway-containers' };

describe('published bills of Scaleway', () => {
  testBills(FUNCTIONS, [
    [
      'scw-fn-1: 30M requests of 1 s at 128 MB',
      [
        { requests: '30000000', seconds: '1', memoryMB: '128' },
        { usage: { requests: '30M', gbSeconds: 3_750_000 } },
      ],
      [
        ['requests', '29000000', '4.35'],
        ['gbSeconds', '3350000', '40.20'],
      ],
      '44.55',
    ],
  ]);
  testBills(CONTAINERS, [
    [
      'scw-ct-1: 30M s at 128 MB and 70 mvCPU',
      [
        { seconds: '30000000', memoryMB: '128', vcpu: '0.07' },
        { requests: '30M', durationMs: 1000, memory: '128 MB', vcpu: '0.07' },
        { requests: '30M', seconds: 1, memory: '128 MB', vcpu: '0.07' },
        { usage: { memoryGbSeconds: 3_750_000, vcpuSeconds: 2_100_000 } },
      ],
      [
        ['memoryGbSeconds', '3350000', '3.35'],
        ['vcpuSeconds', '1900000', '19.00'],
      ],
      '22.35',
    ],
  ]);
});

describe('rules of Scaleway functions', () => {
  testBills(FUNCTIONS, [
    [
      'nothing used',
      [{ requests: 0, seconds: 1, memoryMB: 128 }],
      [
        ['requests', '0', '0.00'],
        ['gbSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    [
      'inside the free quantity',
      [{ requests: '1M', ms: 400, memoryMB: 1024 }],
      [
        ['requests', '0', '0.00'],
        ['gbSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    [
      'two instances kept ready for 720 h at 256 MB',
      [
        { minScale: 2, memoryMb: 256, hours: 720 },
        { minScale: 2, memoryMb: 256, month: '720 h' },
      ],
      [['provisionedGbSeconds', '1296000', '4.67']],
      '4.67',
    ],
  ]);
});

describe('rules of Scaleway containers', () => {
  testBills(CONTAINERS, [
    [
      'inside the free quantity: 55 h of one vCPU with 2 GB',
      [{ hours: 55, vcpu: 1, memoryGb: 2 }],
      [
        ['memoryGbSeconds', '0', '0.00'],
        ['vcpuSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    [
      'a month of 31 days without free quantities',
      [{ vcpu: 1, memoryGb: 2, month: '744 h', freeGrants: false }],
      [
        ['memoryGbSeconds', '5356800', '5.36'],
        ['vcpuSeconds', '2678400', '26.78'],
      ],
      '32.14',
    ],
  ]);
});
