/** OpenWhisk and Knative on nodes of one's own: nodes × time, a control plane, and prices that the user brings. */
import { describe, expect, it } from 'vitest';
import { billChosen, refusalOf, testBills } from './bill-table.ts';

const KNATIVE = { platform: 'knative', region: 'us-east-1' };

describe('self-hosted platforms', () => {
  testBills(KNATIVE, [
    [
      'three nodes and a control plane for a month',
      [
        { size: 'm5.large', nodes: 3, controlPlane: true },
        { size: 'm5.large', usage: { nodeHours: 2190, clusterHours: 730 } },
      ],
      [
        ['nodeHours', '2190', '210.24'],
        ['clusterHours', '730', '73.00'],
      ],
      '283.24',
    ],
    ['no time at all', [{ size: 'm5.large', hours: 0 }], [['nodeHours', '0', '0.00']], '0.00'],
    ['a month of 31 days', [{ size: 't3.medium', month: '744 h' }], [['nodeHours', '744', '30.95']], '30.95'],
  ]);
  testBills({ platform: 'openwhisk', region: 'westeurope' }, [
    ['a node', [{ size: 'Standard_D2s_v5', hours: 100 }], [['nodeHours', '100', '11.50']], '11.50'],
  ]);

  it('takes the price of a node that the user brings', () => {
    const own = {
      books: [
        {
          platform: 'knative',
          sources: { offer: { title: 'Offer', url: 'https://example.com/', asOf: '2026-11-01' } },
          prices: [
            {
              ...{ meter: 'nodeHours', region: 'rack-1', tiers: [{ price: '0.02' }] },
              ...{ source: 'offer', asOf: '2026-11-01', confidence: 'own' as const },
            },
          ],
        },
      ],
    };
    expect(billChosen({ platform: 'knative', region: 'rack-1', nodes: 2, hours: 100 }, { own }).total).toBe(
      '4.00',
    );
  });

  it('refuses a node whose size is not said and a control plane whose price is not known', () => {
    expect(refusalOf({ ...KNATIVE, nodes: 2 })).toContain('price of nodeHours on knative');
    expect(
      refusalOf({ platform: 'knative', region: 'westeurope', size: 'standard_b2s', controlPlane: true }),
    ).toContain('price of clusterHours on knative');
  });
});
