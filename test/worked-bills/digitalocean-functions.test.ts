/** Published DigitalOcean Functions bills, and the edges of its rules. */
import { describe } from 'vitest';
import { testBills } from './bill-table.ts';

const PLACE = { platform: 'digitalocean-functions' };

/** The page prints exact half cents rounded up, to even and down; here they go up: a cent of tolerance. */
describe('published bills of DigitalOcean Functions', () => {
  testBills(PLACE, [
    [
      'do-functions-1: 1M invocations of 0.1 s at 0.125 GiB',
      [
        { invocations: '1000000', memoryGiB: '0.125', runSeconds: '0.1' },
        { requests: '1M', duration: '100 ms', memory: '128 MB' },
        { usage: { gibSeconds: 12_500 } },
      ],
      [['gibSeconds', '0', '0.00']],
      '0.00',
    ],
    [
      'do-functions-3: 10M invocations of 0.1 s at 0.5 GiB, 7.59',
      [{ invocations: '10000000', memoryGiB: '0.5', runSeconds: '0.1' }, { usage: { gibSeconds: 500_000 } }],
      [['gibSeconds', '410000', '7.59']],
      '7.59',
    ],
    [
      'do-functions-4: 15M invocations of 0.2 s at 0.5 GiB, exactly 26.085; published as 26.08, within a cent',
      [
        { invocations: '15000000', memoryGiB: '0.5', runSeconds: '0.2' },
        { usage: { gibSeconds: 1_500_000 } },
      ],
      [['gibSeconds', '1410000', '26.09']],
      '26.09',
    ],
    [
      'do-functions-5: 20M invocations of 0.5 s at 1 GiB, exactly 183.335; published as 183.33, within a cent',
      [{ invocations: '20000000', memoryGiB: '1', runSeconds: '0.5' }, { usage: { gibSeconds: 10_000_000 } }],
      [['gibSeconds', '9910000', '183.34']],
      '183.34',
    ],
  ]);
});

describe('rules of DigitalOcean Functions', () => {
  testBills(PLACE, [
    [
      'nothing used',
      [{ invocations: 0, memoryGiB: 1, runSeconds: 1 }],
      [['gibSeconds', '0', '0.00']],
      '0.00',
    ],
    [
      'the free quantity and one GiB-s more',
      [{ freeGrants: true, usage: { gibSeconds: 90_001 } }],
      [['gibSeconds', '1', '0.00']],
      '0.00',
    ],
    [
      'at least 100 ms each, and no step above',
      [
        { invocations: 1_000_000, memoryGiB: 1, ms: 3, freeGrants: false },
        { invocations: 500_000, memoryGiB: 1, ms: 200, freeGrants: false },
      ],
      [['gibSeconds', '100000', '1.85']],
      '1.85',
    ],
    [
      'a duration between steps',
      [{ invocations: 1_000_000, memoryGiB: 1, ms: '123.456', freeGrants: false }],
      [['gibSeconds', '123456', '2.28']],
      '2.28',
    ],
  ]);
});
