/** Alibaba Function Compute: published rounding in provisioned mode, how compute units add up, and their tiers. */
import { describe } from 'vitest';
import { testBills } from './bill-table.ts';

const PLACE = { platform: 'alibaba-function-compute' };
const SMALL = { vcpu: 1, memoryGb: 1 };

describe('published examples of Alibaba Function Compute', () => {
  testBills(PLACE, [
    [
      'alibaba-rounding: 51 s provisioned are billed as 60 s',
      [{ ...SMALL, provisionedSeconds: 51 }, { usage: { vcpuSeconds: 60, memoryGbSeconds: 60 } }],
      [['computeUnits', '69', '0.00']],
      '0.00',
    ],
    [
      'alibaba-rounding: 61 s are billed as 70 s',
      [{ ...SMALL, provisionedSeconds: 61 }, { usage: { computeUnits: '80.5' } }],
      [['computeUnits', '80.5', '0.00']],
      '0.00',
    ],
  ]);
});

describe('compute units', () => {
  testBills(PLACE, [
    ['nothing used', [{ requests: 0, ms: 10, ...SMALL }], [['computeUnits', '0', '0.00']], '0.00'],
    [
      'requests × (75 ÷ 10,000), vCPU, memory and disk, by the millisecond',
      [
        { requests: '1M', ms: 100, vcpu: '0.5', memoryMb: 512, diskMb: 512 },
        { requests: '1M', ms: '99.5', vcpu: '0.5', memoryMb: 512, diskMb: 512 },
      ],
      [['computeUnits', '67500', '1.35']],
      '1.35',
    ],
    [
      'an idle vCPU counts nothing, its memory does',
      [{ requests: 1000, ms: 1000, ...SMALL, provisionedHours: 1, idleMode: true }],
      [['computeUnits', '1547.5', '0.03']],
      '0.03',
    ],
    [
      'over two bounds of the tiers',
      [{ computeUnits: '600M' }],
      [
        ['computeUnits', '100000000', '2000.00'],
        ['computeUnits', '400000000', '6800.00'],
        ['computeUnits', '100000000', '1400.00'],
      ],
      '10200.00',
    ],
  ]);
  testBills(
    PLACE,
    [
      [
        'by the promotion until 2025-08-27',
        [{ computeUnits: '1M' }],
        [['computeUnits', '1000000', '16.00']],
        '16.00',
      ],
    ],
    { asOf: '2025-08-27' },
  );
});
