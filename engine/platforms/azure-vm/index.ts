/** Azure Virtual Machines, billed by the second while they are allocated. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { vmForm } from './form.ts';
import { prices } from './prices.ts';
import { simulatedVms } from './simulated.ts';

export const azureVm: Platform = {
  id: 'azure-vm',
  name: 'Azure Virtual Machines',
  provider: 'Microsoft',
  kind: 'vm',
  books: [prices],
  form: vmForm,
  simulated: simulatedVms,
};
