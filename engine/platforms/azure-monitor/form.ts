/** Azure Monitor in the words of worked examples: telemetry and logs as sizes. */
import { gigabyteWords, wordReadings } from '../../stated-usage/meter-words.ts';
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
    return wordReadings(usage, ['applicationInsightsGb', 'logAnalyticsGb']);
  },
};
