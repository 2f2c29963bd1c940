/**
 * Monthly prices of Fly Machines, always on for 30 days. Printed ones are known for two regions; `base` is what a region
 * without a markup costs, worked out from them: 1.944 for a shared vCPU with 256 MB and 5 for each GB more.
 */
import type { Price } from '../../money/price-book.ts';
import { flatPrice, type Origin, originsOf } from '../../platform-kinds/price-origin.ts';
import { FLY_SOURCES } from './sources.ts';

const from = originsOf(FLY_SOURCES);

const GUIDE = from('cost-management', 'official');
const GUIDE_DERIVED = from('cost-management', 'derived', 'between the printed prices for 256 MB and 1 GB');
const LONDON = from('matrix-lhr', 'third-party');
const BASE = from('cost-management', 'derived', '1.944 × shared vCPU + 5 × GB beyond 256 MB for each vCPU');

function machine(region: string, size: string, price: string, origin: Origin): Price {
  return { ...flatPrice('machineMonths', region, price, origin), attributes: { size } };
}

export const MACHINE_PRICES: readonly Price[] = [
  machine('sjc', 'shared-cpu-1x@256mb', '2.32', GUIDE),
  machine('sjc', 'shared-cpu-1x@512mb', '3.81', GUIDE_DERIVED),
  machine('sjc', 'shared-cpu-1x@1024mb', '6.79', GUIDE),
  machine('lhr', 'shared-cpu-1x@256mb', '2.21', LONDON),
  machine('lhr', 'shared-cpu-1x@768mb', '5.04', LONDON),
  machine('lhr', 'shared-cpu-1x@1024mb', '6.46', LONDON),
  machine('lhr', 'shared-cpu-1x@2048mb', '12.14', LONDON),
  machine('base', 'shared-cpu-1x@256mb', '1.944', BASE),
  machine('base', 'shared-cpu-1x@512mb', '3.194', BASE),
  machine('base', 'shared-cpu-1x@1024mb', '5.694', BASE),
  machine('base', 'shared-cpu-1x@2048mb', '10.694', BASE),
  machine('base', 'shared-cpu-2x@512mb', '3.888', BASE),
  machine('base', 'shared-cpu-2x@1024mb', '6.388', BASE),
  machine('base', 'shared-cpu-2x@2048mb', '11.388', BASE),
  machine('base', 'shared-cpu-4x@1024mb', '7.776', BASE),
  machine('base', 'shared-cpu-4x@2048mb', '12.776', BASE),
  machine('base', 'shared-cpu-8x@2048mb', '15.552', BASE),
  machine('base', 'shared-cpu-8x@4096mb', '25.552', BASE),
];
