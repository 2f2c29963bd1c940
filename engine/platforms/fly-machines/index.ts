/** Fly Machines: small virtual machines that run containers, billed by the second while started. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { flyMachinesForm } from './form.ts';
import { prices, pricesBeforeSnapshotsCost } from './prices.ts';
import { simulatedMachines } from './simulated.ts';

export const flyMachines: Platform = {
  id: 'fly-machines',
  name: 'Fly Machines',
  provider: 'Fly.io',
  kind: 'container',
  books: [prices, pricesBeforeSnapshotsCost],
  form: flyMachinesForm,
  simulated: simulatedMachines,
};
