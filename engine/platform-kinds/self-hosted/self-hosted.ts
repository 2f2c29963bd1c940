/**
 * What platforms cost that people run on nodes of their own: nodes × time, whether functions run or not, and a managed
 * control plane where there is one. Scaling to zero saves money only where nodes are removed too.
 */

import { regionsOf } from '../../money/find-price.ts';
import { multiply } from '../../money/fraction.ts';
import type { PriceBook } from '../../money/price-book.ts';
import { fieldsNamed } from '../../stated-usage/field-names.ts';
import { billedHours, countOf, machineTimeFields } from '../../stated-usage/running-time.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';
import { NODE_PRICES, NODE_SOURCES } from './node-prices.ts';

/** The size of a node whose price the user brings without naming a size. */
const OWN_NODE = 'own-node';

export function selfHostedBook(platform: string, name: string): PriceBook {
  return {
    platform,
    name,
    currency: 'USD',
    asOf: '2026-07-22',
    lineRounding: { mode: 'half-up', decimals: 2 },
    regions: regionsOf(NODE_PRICES),
    attributeDefaults: { size: OWN_NODE },
    sources: NODE_SOURCES,
    meters: [
      {
        name: 'nodeHours',
        label: 'Nodes',
        unit: 'hour',
        explanation: 'Nodes × hours for which they run, busy or idle. Requests cost nothing by themselves.',
        main: true,
        billedTime: [{ stepSec: '1', minimumSec: '60' }],
      },
      {
        name: 'clusterHours',
        label: 'Managed control plane',
        unit: 'hour',
        explanation: 'Clusters with a managed control plane × hours.',
        main: false,
      },
    ],
    grants: [],
    prices: NODE_PRICES,
    leftOut: [
      { name: 'load balancer' },
      { name: 'disks of the nodes' },
      { name: 'public IPv4 addresses' },
      { name: 'data transfer' },
      { name: 'logs and monitoring' },
      { name: 'container registry' },
      { name: 'work of running it' },
      { name: 'taxes' },
    ],
  };
}

/** Nodes of a size × running time; `controlPlane: true` or a number of clusters. */
export const selfHostedForm: UsageForm = {
  fields: {
    ...machineTimeFields,
    ...fieldsNamed([
      ['nodes', 'number', 'nodes', 'count', 'instances'],
      ['clusters', 'numberEach', 'clusters', 'controlPlane', 'managedControlPlane'],
    ]),
  },
  readings(usage) {
    const hours = billedHours(usage, 'nodeHours');
    if (!hours) return [];
    const clusters = usage.get('clusters');
    return [
      { meter: 'nodeHours', quantity: multiply(countOf(usage, 'nodes'), hours) },
      ...(clusters ? [{ meter: 'clusterHours', quantity: multiply(clusters, hours) }] : []),
    ];
  },
};
