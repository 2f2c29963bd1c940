/** Published Railway and Render bills, and Koyeb's rules. */
import { describe, expect, it } from 'vitest';
import { refusalOf, testBills } from './bill-table.ts';

const RAILWAY = { platform: 'railway', plan: 'Hobby' };
const RENDER = { platform: 'render' };
const KOYEB = { platform: 'koyeb', size: 'nano' };

describe('published bills of Railway', () => {
  testBills(RAILWAY, [
    [
      'railway-hobby-3: 3.00 of usage are billed as the fee of 5.00',
      [{ usage: { egressGb: 60 } }, { egressGB: 60 }],
      [
        ['egressGb', '60', '3.00'],
        ['minimumCharge', '1', '2.00'],
      ],
      '5.00',
    ],
    ['railway-hobby-7: 7.00 of usage', [{ usage: { egressGb: 140 } }], [['egressGb', '140', '7.00']], '7.00'],
    [
      'railway-hobby-15: 15.00 of usage',
      [{ usage: { egressGb: 300 } }],
      [['egressGb', '300', '15.00']],
      '15.00',
    ],
    [
      'railway-serverless: 0.5 GB and 0.25 vCPU around the clock',
      [
        { memoryGB: '0.5', vcpu: '0.25' },
        { memoryGbMinutes: 21_600, vcpuMinutes: 10_800 },
      ],
      [
        ['memoryGbMonths', '0.5', '5.00'],
        ['vcpuMonths', '0.25', '5.00'],
      ],
      '10.00',
    ],
    [
      'railway-serverless: in use for 24 % of the time, 2.40 of usage, billed as the fee',
      [{ memoryGB: '0.5', vcpu: '0.25', activeShare: '24 %' }],
      [
        ['memoryGbMonths', '0.12', '1.20'],
        ['vcpuMonths', '0.06', '1.20'],
        ['minimumCharge', '1', '2.60'],
      ],
      '5.00',
    ],
    [
      'railway-serverless: exactly 40 of 168 hours are 2.38; published as 2.40 of a share rounded to 24 %',
      [{ memoryGB: '0.5', vcpu: '0.25', activeShare: '0.238095238095' }],
      [
        ['memoryGbMonths', '0.119047619', '1.19'],
        ['vcpuMonths', '0.05952381', '1.19'],
        ['minimumCharge', '1', '2.62'],
      ],
      '5.00',
    ],
  ]);
});

describe('rules of Railway', () => {
  testBills({ platform: 'railway' }, [
    [
      'nothing used, on Pro',
      [{ plan: 'pro', memoryGB: 0, vcpu: 0 }],
      [
        ['memoryGbMonths', '0', '0.00'],
        ['vcpuMonths', '0', '0.00'],
        ['minimumCharge', '1', '20.00'],
      ],
      '20.00',
    ],
    [
      'a month of 31 days',
      [{ plan: 'pro', memoryGB: 1, vcpu: 1, hours: 744 }],
      [
        ['memoryGbMonths', '1.033333333', '10.33'],
        ['vcpuMonths', '1.033333333', '20.67'],
      ],
      '31.00',
    ],
  ]);
});

describe('published bills of Render', () => {
  testBills(RENDER, [
    [
      'render-previews: ten preview environments on Starter for a month',
      [
        { size: 'starter', environments: '10' },
        { size: 'starter', instanceMonths: 10 },
      ],
      [['instanceMonths', '10', '70.00']],
      '70.00',
    ],
  ]);
  testBills(
    RENDER,
    [
      [
        'render-workflow-half-hour: a task on a standard instance, before 2026-09-01',
        [
          { size: 'standard', taskHours: '0.5' },
          { size: 'standard', taskDuration: '30 min' },
        ],
        [['workflowHours', '0.5', '0.10']],
        '0.10',
      ],
    ],
    { asOf: '2026-08-31' },
  );
});

describe('rules of Render', () => {
  testBills({ ...RENDER, size: 'starter' }, [
    [
      'half a month of any length',
      [{ hours: 365 }, { hours: 372, month: '744 h' }],
      [['instanceMonths', '0.5', '3.50']],
      '3.50',
    ],
    [
      'started blocks of 100 GB',
      [{ bandwidthGb: 101 }, { egressGb: 200 }],
      [
        ['instanceMonths', '1', '7.00'],
        ['egressGb', '200', '30.00'],
      ],
      '37.00',
    ],
  ]);

  it('refuses a task whose price is not known any more', () => {
    expect(refusalOf({ ...RENDER, size: 'standard', taskHours: 1 })).toContain('its price is not known');
  });
});

describe('rules of Koyeb', () => {
  testBills(KOYEB, [
    [
      'a month of 31 days as printed',
      [{ month: '744 h' }, { seconds: 2_678_400 }],
      [['instanceSeconds', '2678400', '2.68']],
      '2.68',
    ],
    [
      'Pro, whose credit pays ten dollars of compute',
      [{ plan: 'pro', instances: 5, month: '744 h' }],
      [
        ['planMonths', '1', '29.00'],
        ['instanceSeconds', '3392000', '3.39'],
      ],
      '32.39',
    ],
  ]);
});
