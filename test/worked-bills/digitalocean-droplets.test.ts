/** Droplets and App Platform: the monthly price is reached after 672 hours, and what runs longer costs nothing more. */
import { describe, expect, it } from 'vitest';
import { refusalOf, testBills } from './bill-table.ts';

const SMALL = { platform: 'digitalocean-droplets', size: 's-1vcpu-1gb' };
const APP = { platform: 'digitalocean-app-platform', size: 'apps-s-1vcpu-1gb-fixed' };

describe('DigitalOcean Droplets', () => {
  testBills(SMALL, [
    [
      'months of any length cost the same',
      [{}, { hours: 672 }, { hours: 744 }, { month: '720 h' }, { dropletMonths: 1 }],
      [['dropletMonths', '1', '6.00']],
      '6.00',
    ],
    ['two for two weeks', [{ droplets: 2, hours: 336 }], [['dropletMonths', '1', '6.00']], '6.00'],
    ['no time at all', [{ hours: 0 }], [['dropletMonths', '0', '0.00']], '0.00'],
    [
      'a run to the second',
      [{ droplets: 672, hours: '1801 s' }],
      [['dropletMonths', '0.500277778', '3.00']],
      '3.00',
    ],
  ]);

  describe('before 2026, by the started hour', () => {
    testBills(
      SMALL,
      [
        [
          'a run of half an hour',
          [{ droplets: 672, hours: '1801 s' }],
          [['dropletMonths', '1', '6.00']],
          '6.00',
        ],
      ],
      { asOf: '2025-12-31' },
    );
  });

  it('knows no price before July 2022', () => {
    expect(refusalOf({ ...SMALL, hours: 1 }, { asOf: '2022-06-30' })).toContain(
      'must be known on 2022-06-30',
    );
  });
});

describe('DigitalOcean App Platform', () => {
  testBills(APP, [
    [
      'a whole month',
      [{}, { seconds: 2_419_200 }, { hours: 744 }],
      [['containerMonths', '1', '10.00']],
      '10.00',
    ],
    [
      'at least a minute',
      [
        { containers: 4032, seconds: 5 },
        { containers: 4032, seconds: 60 },
      ],
      [['containerMonths', '0.1', '1.00']],
      '1.00',
    ],
    ['half of 28 days', [{ hours: 336 }], [['containerMonths', '0.5', '5.00']], '5.00'],
  ]);
});
