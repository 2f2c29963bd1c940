/** Official lists as the providers write them, made small for tests. */

export interface AwsProduct {
  readonly sku: string;
  readonly family?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly unit: string;
  /** Begin of each range and its price. */
  readonly ranges: readonly (readonly [begin: string, price: string])[];
}

export const EC2_SMALL = {
  servicecode: 'AmazonEC2',
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
  licenseModel: 'No License required',
  operation: 'RunInstances',
} as const;

function terms({ sku, unit, ranges }: AwsProduct) {
  const dimensions = ranges.map(([beginRange, price], index) => {
    const rateCode = `${sku}.JRTCKXETXF.RATE${index}`;
    const endRange = ranges[index + 1]?.[0] ?? 'Inf';
    const pricePerUnit = { USD: price };
    return [rateCode, { rateCode, description: '', beginRange, endRange, unit, pricePerUnit, appliesTo: [] }];
  });
  return {
    [`${sku}.JRTCKXETXF`]: {
      offerTermCode: 'JRTCKXETXF',
      sku,
      effectiveDate: '2026-10-01T00:00:00Z',
      // Not in the order of the ranges, as in real lists.
      priceDimensions: Object.fromEntries(dimensions.reverse()),
      termAttributes: {},
    },
  };
}

export function awsOffer(offerCode: string, products: readonly AwsProduct[]) {
  return {
    formatVersion: 'v1.0',
    disclaimer: 'made for a test',
    offerCode,
    version: '20261001184746',
    publicationDate: '2026-10-01T18:47:46Z',
    products: Object.fromEntries(
      products.map(({ sku, family = 'Serverless', attributes }) => [
        sku,
        { sku, productFamily: family, attributes: { servicecode: offerCode, ...attributes } },
      ]),
    ),
    terms: { OnDemand: Object.fromEntries(products.map((each) => [each.sku, terms(each)])) },
  };
}

/** A page of GetProducts: each product is a text of its own. */
export function awsProducts(serviceCode: string, products: readonly AwsProduct[]) {
  return {
    FormatVersion: 'aws_v1',
    PriceList: products.map((each) =>
      JSON.stringify({
        product: {
          sku: each.sku,
          productFamily: each.family ?? 'Serverless',
          attributes: { servicecode: serviceCode, ...each.attributes },
        },
        serviceCode,
        terms: { OnDemand: terms(each) },
        version: '20211116085425',
        publicationDate: '2021-11-16T08:54:25Z',
      }),
    ),
  };
}

const CSV_COLUMNS = [
  ...['SKU', 'OfferTermCode', 'RateCode', 'TermType', 'PriceDescription', 'EffectiveDate', 'StartingRange'],
  ...['EndingRange', 'Unit', 'PricePerUnit', 'Currency', 'RelatedTo', 'Product Family', 'serviceCode'],
  ...['Location', 'Location Type', 'Group', 'Group Description', 'usageType', 'operation', 'Region Code'],
];

/** Every cell in quotes; a description that holds a comma, quotes and a line end. */
export function awsCsv(offerCode: string, rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [
    ['FormatVersion', 'v1.0'],
    ['Disclaimer', 'This is for information only, "as is"\nand without warranty.'],
    ['Publication Date', '2021-03-04T18:00:00Z'],
    ['Version', '20210304180000'],
    ['OfferCode', offerCode],
    CSV_COLUMNS,
    ...rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? (column === 'Currency' ? 'USD' : ''))),
  ];
  return lines
    .map((cells) => `${cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}

/** As JSON text, because numbers keep the form in which they are written: `2E-06`. */
export function azureItem(
  changes: Readonly<Record<string, string | number | boolean>>,
  price: string,
): string {
  const item = {
    currencyCode: 'USD',
    tierMinimumUnits: 0,
    armRegionName: 'eastus',
    location: 'US East',
    effectiveStartDate: '2024-12-01T00:00:00Z',
    meterId: '4d397fba-0393-57dd-9da3-f145b5c874fe',
    meterName: 'On Demand Total Executions',
    productId: 'DZH318Z0DW2R',
    skuId: 'DZH318Z0DW2R/0081',
    productName: 'Flex Consumption',
    skuName: 'On Demand',
    serviceName: 'Functions',
    serviceId: 'DZH319HJX2WX',
    serviceFamily: 'Compute',
    unitOfMeasure: '10',
    type: 'Consumption',
    isPrimaryMeterRegion: false,
    ...changes,
  };
  return JSON.stringify(item).replace(/\}$/, `,"retailPrice":${price},"unitPrice":${price}}`);
}

export function azurePage(
  items: readonly string[],
  next: string | null = null,
  count = items.length,
): string {
  return `{"BillingCurrency":"USD","CustomerEntityId":"Default","CustomerEntityType":"Retail","Items":[${items.join(',')}],"NextPageLink":${JSON.stringify(next)},"Count":${count}}`;
}

export interface GcpSku {
  readonly skuId: string;
  readonly service: string;
  readonly description: string;
  readonly regions: readonly string[];
  readonly unit: string;
  /** Start of each tier and its price in billionths. */
  readonly rates: readonly (readonly [start: number, nanos: number, units?: string])[];
  readonly group?: string;
  readonly usageType?: string;
  readonly effectiveTime?: string;
  readonly aggregation?: Readonly<Record<string, unknown>>;
}

export function gcpPage(skus: readonly GcpSku[], nextPageToken = '') {
  return {
    skus: skus.map((sku) => ({
      name: `services/152E-C115-5142/skus/${sku.skuId}`,
      skuId: sku.skuId,
      description: sku.description,
      category: {
        serviceDisplayName: sku.service,
        resourceFamily: 'Compute',
        resourceGroup: sku.group ?? 'CPU',
        usageType: sku.usageType ?? 'OnDemand',
      },
      serviceRegions: sku.regions,
      pricingInfo: [
        {
          summary: '',
          pricingExpression: {
            usageUnit: sku.unit,
            displayQuantity: 1,
            tieredRates: sku.rates.map(([startUsageAmount, nanos, units = '0']) => ({
              startUsageAmount,
              unitPrice: { currencyCode: 'USD', units, nanos },
            })),
          },
          aggregationInfo: sku.aggregation ?? {
            aggregationLevel: 'ACCOUNT',
            aggregationInterval: 'MONTHLY',
            aggregationCount: 1,
          },
          currencyConversionRate: 1,
          effectiveTime: sku.effectiveTime ?? '2026-08-01T00:00:00Z',
        },
      ],
      serviceProviderName: 'Google',
    })),
    nextPageToken,
  };
}
