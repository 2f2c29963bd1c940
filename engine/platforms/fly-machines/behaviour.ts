/**
 * How Fly Machines behave behind Fly Proxy, as dated data: start of a stopped machine, autostart and autostop, billing, queue.
 * Leaves out the balance of shared vCPU, regions of a request, suspended machines and the start of the application.
 */
import { frontQueue } from '../../platform-kinds/machines/fleet-facts.ts';
import type { FleetBehaviour } from '../../platform-kinds/machines/fleet-model.ts';

export const flyMachinesBehaviour = {
  profile: '2025',
  defaultRegion: 'base',
  boot: {
    value: { sec: 1 },
    source: 'https://fly.io/docs/machines',
    asOf: '2026',
    basis: 'documented',
    note: 'below a second for a machine that exists and is stopped; a second is taken; application start not included',
  },
  alarms: {
    value: { periodSec: 10, outPeriods: 1, inPeriods: 30, inBelow: 0.7 },
    source: 'https://fly.io/docs/reference/fly-proxy-autostop-autostart',
    asOf: '2026',
    basis: 'assumed',
    note: 'machines start when all that run are above their soft limit, and every few minutes one may stop: looks every 10 s and 5 minutes are taken',
  },
  cooldown: {
    value: { outSec: 0, inSec: 0 },
    source: 'https://fly.io/docs/reference/fly-proxy-autostop-autostart',
    asOf: '2026',
    basis: 'assumed',
    note: 'none is documented',
  },
  metering: {
    value: { stepSec: 1, minimumSec: 1 },
    source: 'https://fly.io/docs/about/pricing/',
    asOf: '2026-08-07',
    basis: 'documented',
  },
  ...frontQueue,
} as const satisfies FleetBehaviour;
