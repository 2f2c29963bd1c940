/**
 * SnapStart: an instance starts from a snapshot of the initialised function, so that loading takes no time and restoring does.
 * Measured in Java only, and not billed there.
 */

import type { DistributionModel } from '../../model.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import { lawThrough, type MeasuredMs } from './measured-quantiles.ts';

export const restores = {
  value: {
    runtimes: ['java'],
    /** By memory in MB; more takes as long as the last. */
    ms: {
      128: [573.5, 619.2, 657.2, 703.3, 764.6, 830.1, 895.8, 938.2, 1039.1, 1835.4],
      256: [490.5, 540.3, 558.4, 596.5, 640.9, 695, 760.6, 802.8, 910.2, 3753.1],
      512: [472.4, 523.2, 546.7, 585, 629.1, 683.2, 744.6, 779.4, 901.9, 1479.1],
      1024: [493.1, 550.9, 575.2, 618, 665.9, 719, 784.7, 830.7, 915.9, 1055.4],
    },
  },
  source: 'https://github.com/maxday/lambda-perf',
  asOf: '2025-06-30',
  basis: 'measured',
  note: 'Restore Duration of a hello-world function in java21 on x86_64, 1,800 a size from 2025-01-01 to 2025-06-30',
} as const satisfies Dated<{
  readonly runtimes: readonly string[];
  readonly ms: Readonly<Record<number, MeasuredMs>>;
}>;

export function restoreTime(memoryMb: number): DistributionModel {
  const { ms } = restores.value;
  const sizes = Object.keys(ms).map(Number) as (keyof typeof ms)[];
  // Between two sizes, the smaller.
  const size = sizes.filter((measured) => measured <= memoryMb).at(-1) ?? sizes[0]!;
  return lawThrough(ms[size]);
}
