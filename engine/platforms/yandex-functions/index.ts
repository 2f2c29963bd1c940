/** Yandex Cloud Functions: billed by calls and memory × time. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { yandexFunctionsForm } from './form.ts';
import { olderPrices, prices } from './prices.ts';

export const yandexFunctions: Platform = {
  id: 'yandex-functions',
  name: 'Yandex Cloud Functions',
  provider: 'Yandex Cloud',
  kind: 'function',
  books: [prices, olderPrices],
  form: yandexFunctionsForm,
};
