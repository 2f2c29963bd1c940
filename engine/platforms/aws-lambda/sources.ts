/** Where the prices of AWS Lambda were read, and when. */
import type { Price, PriceSource } from '../../money/price-book.ts';

const PRICE_LIST = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AWSLambda/current';

export const SOURCES = {
  'price-list-2026-10': {
    title: 'AWS price list, AWSLambda, eu-west-1, published 2026-10-01',
    url: `${PRICE_LIST}/eu-west-1/index.json`,
    asOf: '2026-10-02',
  },
  'price-list-tokyo': {
    title: 'AWS price list, AWSLambda, ap-northeast-1',
    url: `${PRICE_LIST}/ap-northeast-1/index.json`,
    asOf: '2026-09-23',
  },
  'price-list-2026-09': {
    title: 'AWS price list, AWSLambda, us-east-1 and ap-southeast-1, version of 2026-08-31',
    url: `${PRICE_LIST}/region_index.json`,
    asOf: '2026-09-02',
  },
  'price-list-2025-10': {
    title: 'AWS price list, all AWSLambda rows of us-east-1',
    url: `${PRICE_LIST}/us-east-1/index.json`,
    asOf: '2025-10-28',
  },
  calculator: {
    title: 'Data of the AWS Pricing Calculator, undated copy of August 2024 or later',
    url: 'https://calculator.aws/pricing/2.0/meteredUnitMaps/lambda/USD/current/lambda.json',
    asOf: '2024-08',
  },
  'pricing-page': {
    title: 'AWS Lambda pricing page, with its worked examples',
    url: 'https://aws.amazon.com/lambda/pricing/',
    asOf: '2026-07',
  },
  'ec2-2026-07': {
    title: 'Karpenter, EC2 on-demand prices of us-east-1 generated from the AWS price list',
    url: 'https://github.com/aws/karpenter-provider-aws',
    asOf: '2026-07-20',
  },
} as const satisfies Record<string, PriceSource>;

/** An official price, as the source has it. */
export function from(source: keyof typeof SOURCES): Pick<Price, 'source' | 'asOf' | 'confidence'> {
  return { source, asOf: SOURCES[source].asOf, confidence: 'official' };
}
