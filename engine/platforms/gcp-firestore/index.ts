/** Google Firestore: billed by documents read, written and deleted a day, and by what is stored. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { firestoreForm } from './form.ts';
import { prices } from './prices.ts';

export const gcpFirestore: Platform = {
  id: 'gcp-firestore',
  name: 'Google Firestore',
  provider: 'Google Cloud',
  kind: 'service',
  category: 'NoSQL Databases',
  books: [prices],
  form: firestoreForm,
  beside: { perRequest: { reads: 1 }, sees: 'started' },
};
