/** Published Yandex Cloud Functions bills, to six decimals as published, by both versions of the prices. */
import { describe } from 'vitest';
import { testBills } from './bill-table.ts';

const PLACE = { platform: 'yandex-functions' };
const EXAMPLE = [
  { calls: '10000000', ms: '800', memoryMB: '512' },
  { calls: '10M', duration: '800 ms', memory: '512 MB' },
  { calls: '10M', durationMs: '750.1', memoryMb: 512 },
];
const PAID = '1101.111111111';

describe('published bills of Yandex Cloud Functions', () => {
  testBills(
    PLACE,
    [
      [
        'yandex-fn: 10M calls of 800 ms at 512 MB, by the older prices',
        EXAMPLE,
        [
          ['requests', '9000000', '1.152000'],
          ['gbHours', PAID, '48.184622'],
        ],
        '49.336622',
      ],
    ],
    { asOf: '2025-12-31' },
  );
  testBills(PLACE, [
    [
      'yandex-fn-current: the same by the prices of 2026, where the published total is cut off',
      EXAMPLE,
      [
        ['requests', '9000000', '1.399426'],
        ['gbHours', PAID, '58.485237'],
      ],
      '59.884663',
    ],
  ]);
});

describe('rules of Yandex Cloud Functions', () => {
  testBills(PLACE, [
    [
      'nothing used',
      [{ calls: 0, ms: 100, memoryMB: 128 }],
      [
        ['requests', '0', '0.000000'],
        ['gbHours', '0', '0.000000'],
      ],
      '0.000000',
    ],
    [
      'inside the free quantity',
      [{ calls: '1M', ms: 200, memoryMB: 128 }],
      [
        ['requests', '0', '0.000000'],
        ['gbHours', '0', '0.000000'],
      ],
      '0.000000',
    ],
    [
      'at least 100 ms',
      [{ calls: 36_000, ms: 1, memoryMB: 1024, freeGrants: false }],
      [
        ['requests', '36000', '0.005598'],
        ['gbHours', '1', '0.053115'],
      ],
      '0.058713',
    ],
  ]);
});
