/** DigitalOcean App Platform in the simulator: containers of a size, at the monthly price that 672 h reach. */
import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import { machineOfSize, machinePlatform } from '../../platform-kinds/machines/machine-platform.ts';
import { machineMonths } from '../../platform-kinds/machines/machine-time.ts';
import type { DeploymentKnobs } from '../../platform-kinds/platform.ts';
import { appPlatformBehaviour } from './behaviour.ts';
import { APP_MONTH } from './prices.ts';
import { APP_SIZES } from './sizes.ts';

export const simulatedContainers = machinePlatform({
  behaviour: appPlatformBehaviour,
  knobs: ['size'],
  machine(knobs, _, issues, book) {
    checkScaling(knobs, issues);
    return machineOfSize(knobs, APP_SIZES, 'apps-s-1vcpu-1gb', issues, book);
  },
  meters: () => ['containerMonths'],
  meter: (usage, shape, month) => [
    { meter: 'containerMonths', quantity: machineMonths(usage, shape, month, APP_MONTH) },
  ],
  assumptions: ({ size, scale }) => [
    ...(size?.startsWith('apps-s-') ? ['shared vCPU are taken at full speed'] : []),
    ...(scale ? ['only the containers of the minimum reach the cap of 672 h a month'] : []),
  ],
});

/** Only sizes with CPU of their own scale by themselves, and the fixed size is one container. */
function checkScaling({ size = '', scale, count = 1, platform }: DeploymentKnobs, issues: KnobReport): void {
  if (scale !== undefined && size.startsWith('apps-s-')) {
    issues.knob(
      'scale',
      `scale must be left out with shared CPU (${size}) on ${platform}: use an apps-d size`,
    );
  }
  if (count > 1 && size.endsWith('-fixed')) {
    issues.knob('count', `count must be 1 with ${size} on ${platform}, got ${count}`);
  }
}
