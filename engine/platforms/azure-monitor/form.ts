/** Azure Monitor in the words of worked examples: telemetry and logs as sizes. */
import { gigabyteWords, statedMeters } from '../../stated-usage/meter-fields.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

export const monitorForm: UsageForm = {
  fields: {
    ...gigabyteWords(
      'applicationInsightsGb',
      ['applicationInsights', 'telemetry'],
      ['GB', 'application_insights_GB', 'telemetryGb'],
    ),
    ...gigabyteWords('logAnalyticsGb', ['logAnalytics', 'logs'], ['log_analytics_GB', 'logsGb']),
  },
  readings(usage) {
    return statedMeters(usage, ...['applicationInsightsGb', 'logAnalyticsGb']);
  },
};
