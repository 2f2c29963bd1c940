/** Lambda@Edge as a pool: billed by request and GB-second. */
import { multiply } from '../../money/fraction.ts';
import { lambdaVcpu } from '../../platform-kinds/cpu-share.ts';
import { poolPlatform } from '../../platform-kinds/pools/pool-platform.ts';
import { billedGb, poolMonth } from '../../platform-kinds/pools/pool-readings.ts';
import { edgeBehaviour } from './behaviour.ts';

export const simulatedEdge = poolPlatform({
  behaviour: edgeBehaviour,
  knobs: [],
  vcpu: lambdaVcpu,
  durationMeter: () => 'gbSeconds',
  meters: () => ['requests', 'gbSeconds'],
  assumptions: () => [
    'all requests come to one region: spread over several they share fewer instances and start cold more often',
    'the event is one of the origin: of the viewer it would have 128 MB and 5 s',
  ],
  meter(usage, shape, month, book) {
    const { started, servedSec } = poolMonth(usage, month);
    return [
      { meter: 'requests', quantity: started },
      { meter: 'gbSeconds', quantity: multiply(servedSec, billedGb(book, 'gbSeconds', shape)) },
    ];
  },
});
