/** Event Grid in the words of worked examples: operations or events of a size, one unit for each started 64 KB. */
import { multiply } from '../../money/fraction.ts';
import { chunksOf } from '../../money/meter-rules.ts';
import { fieldsNamed, withMeanings } from '../../stated-usage/field-names.ts';
import { statedMeters } from '../../stated-usage/meter-fields.ts';
import { payloadBytes, payloadFields } from '../../stated-usage/payload.ts';
import type { UsageForm } from '../../stated-usage/usage-form.ts';

const METERS = ['operations', 'namespaceEvents', 'mqttOperations'];

export const eventGridForm: UsageForm = {
  fields: withMeanings(
    {
      ...fieldsNamed([
        ['operations', 'count', 'operations', 'requests', 'events'],
        ['namespaceEvents', 'count', 'namespaceEvents', 'namespace_events'],
        ['mqttOperations', 'count', 'mqttOperations', 'mqtt', 'mqtt_operations'],
      ]),
      ...payloadFields('event'),
    },
    {
      operations: 'events published to topics and deliveries tried, each one for each started 64 KB',
      namespaceEvents: 'events of namespaces (Standard), in and out',
    },
  ),
  readings(usage) {
    const bytes = payloadBytes(usage, 'event', ...METERS);
    const readings = statedMeters(usage, ...METERS);
    if (!bytes) return readings;
    return readings.map(({ meter, quantity }) => ({
      meter,
      quantity: multiply(quantity, chunksOf(usage.book, meter, bytes)),
    }));
  },
};
