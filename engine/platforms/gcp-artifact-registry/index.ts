/** Google Artifact Registry: billed by what is stored. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { artifactRegistryForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpArtifactRegistry: Platform = {
  id: 'gcp-artifact-registry',
  name: 'Google Artifact Registry',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'Other (Developer Tools)',
  books: [prices],
  form: artifactRegistryForm,
};
