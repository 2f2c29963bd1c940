/** Amazon CloudWatch: logs, metrics and alarms. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { cloudwatchForm } from './form.ts';
import { prices, pricesBeforeLogTiers } from './prices.ts';

export const awsCloudwatch: Platform = {
  id: 'aws-cloudwatch',
  name: 'Amazon CloudWatch',
  provider: 'Amazon Web Services',
  kind: 'service',
  category: 'Observability',
  books: [prices, pricesBeforeLogTiers],
  form: cloudwatchForm,
};
