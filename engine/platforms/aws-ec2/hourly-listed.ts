/**
 * EC2 prices per hour, on demand and some of spot, Linux, shared tenancy, as price lists and catalogues state them, by
 * where they were read. Derived sizes stand in hourly-derived.ts. Decimal strings in US dollars before tax.
 */

/** region → family → size → price of one hour. */
export type HourlyPrices = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** karpenter-2026-07: us-east-1, read from the AWS price list on 2026-07-20. */
export const GENERATED_LIST_2026_07 = {
  'us-east-1': {
    t3: {
      nano: '0.0052',
      micro: '0.0104',
      small: '0.0208',
      medium: '0.0416',
      large: '0.0832',
      xlarge: '0.1664',
      '2xlarge': '0.3328',
    },
    t3a: {
      nano: '0.0047',
      micro: '0.0094',
      small: '0.0188',
      medium: '0.0376',
      large: '0.0752',
      xlarge: '0.1504',
      '2xlarge': '0.3008',
    },
    t4g: {
      nano: '0.0042',
      micro: '0.0084',
      small: '0.0168',
      medium: '0.0336',
      large: '0.0672',
      xlarge: '0.1344',
      '2xlarge': '0.2688',
    },
    m5: { large: '0.096', xlarge: '0.192', '2xlarge': '0.384', '4xlarge': '0.768' },
    m6i: { large: '0.096', xlarge: '0.192', '2xlarge': '0.384', '4xlarge': '0.768' },
    m7i: { large: '0.1008', xlarge: '0.2016', '2xlarge': '0.4032', '4xlarge': '0.8064' },
    m6g: { medium: '0.0385', large: '0.077', xlarge: '0.154', '2xlarge': '0.308', '4xlarge': '0.616' },
    m7g: { medium: '0.0408', large: '0.0816', xlarge: '0.1632', '2xlarge': '0.3264', '4xlarge': '0.6528' },
    m8g: {
      medium: '0.04488',
      large: '0.08976',
      xlarge: '0.17952',
      '2xlarge': '0.35904',
      '4xlarge': '0.71808',
    },
    c5: { large: '0.085', xlarge: '0.17', '2xlarge': '0.34', '4xlarge': '0.68' },
    c6i: { large: '0.085', xlarge: '0.17', '2xlarge': '0.34', '4xlarge': '0.68' },
    c7i: { large: '0.08925', xlarge: '0.1785', '2xlarge': '0.357', '4xlarge': '0.714' },
    c6g: { medium: '0.034', large: '0.068', xlarge: '0.136', '2xlarge': '0.272', '4xlarge': '0.544' },
    c7g: { medium: '0.0363', large: '0.0725', xlarge: '0.145', '2xlarge': '0.29', '4xlarge': '0.58' },
    c8g: {
      medium: '0.03988',
      large: '0.07976',
      xlarge: '0.15952',
      '2xlarge': '0.31904',
      '4xlarge': '0.63808',
    },
    r6i: { large: '0.126', xlarge: '0.252', '2xlarge': '0.504', '4xlarge': '1.008' },
    r7g: { medium: '0.0536', large: '0.1071', xlarge: '0.2142', '2xlarge': '0.4284', '4xlarge': '0.8568' },
  },
} as const satisfies HourlyPrices;

/** price-list-2026-09: rows of the ap-northeast-1 price list read on 2026-09-23. */
export const PRICE_LIST_2026_09 = {
  'ap-northeast-1': {
    m7i: { large: '0.1302', xlarge: '0.2604' },
  },
} as const satisfies HourlyPrices;

/** price-list-2026-08: one row of the eu-central-1 price list read on 2026-08-26. */
export const PRICE_LIST_2026_08 = {
  'eu-central-1': {
    t4g: { small: '0.0192' },
  },
} as const satisfies HourlyPrices;

/** price-list-2023-02: eu-west-1 price list of 2023-02-23. */
export const PRICE_LIST_2023_02 = {
  'eu-west-1': {
    t3: { nano: '0.0057', micro: '0.0114', medium: '0.0456', large: '0.0912', '2xlarge': '0.3648' },
    t3a: {
      nano: '0.0051',
      micro: '0.0102',
      small: '0.0204',
      medium: '0.0408',
      large: '0.0816',
      xlarge: '0.1632',
      '2xlarge': '0.3264',
    },
    t4g: { nano: '0.0046', small: '0.0184', xlarge: '0.1472', '2xlarge': '0.2944' },
    m5: { large: '0.107', xlarge: '0.214', '2xlarge': '0.428', '4xlarge': '0.856' },
    m6i: { large: '0.107', xlarge: '0.214', '2xlarge': '0.428', '4xlarge': '0.856' },
    m6g: { medium: '0.043', large: '0.086', xlarge: '0.172', '2xlarge': '0.344', '4xlarge': '0.688' },
    m7g: { large: '0.091', '2xlarge': '0.3638', '4xlarge': '0.7276' },
    c5: { large: '0.096', xlarge: '0.192', '2xlarge': '0.384', '4xlarge': '0.768' },
    c6i: { large: '0.0912', xlarge: '0.1824', '2xlarge': '0.3648', '4xlarge': '0.7296' },
    c6g: { medium: '0.0365', large: '0.073', xlarge: '0.1459', '2xlarge': '0.2918', '4xlarge': '0.5837' },
    c7g: { medium: '0.0388', large: '0.0775', xlarge: '0.155', '2xlarge': '0.3101', '4xlarge': '0.6202' },
    r6i: { large: '0.141', xlarge: '0.282', '2xlarge': '0.564', '4xlarge': '1.128' },
    r6g: { medium: '0.0564', large: '0.1128', xlarge: '0.2256', '2xlarge': '0.4512', '4xlarge': '0.9024' },
  },
} as const satisfies HourlyPrices;

/** skypilot-v8: an undated crawl of all regions, late 2025 or 2026. */
export const CATALOGUE_V8 = {
  'us-east-1': {
    c7g: { '8xlarge': '1.16' },
  },
  'us-east-2': {
    t3: { small: '0.0208', xlarge: '0.1664' },
    t4g: { micro: '0.0084', medium: '0.0336', large: '0.0672' },
    m7g: { medium: '0.0408', xlarge: '0.1632' },
    c7g: { medium: '0.0361', large: '0.0723', '8xlarge': '1.1562' },
  },
  'us-west-1': {
    t3: { small: '0.0248', xlarge: '0.1984' },
    t4g: { micro: '0.01', medium: '0.04', large: '0.08' },
    m7g: { medium: '0.0476', xlarge: '0.1904' },
    c7g: { medium: '0.0451', large: '0.0901', '8xlarge': '1.4416' },
  },
  'us-west-2': {
    t3: { small: '0.0208', xlarge: '0.1664' },
    t4g: { micro: '0.0084', medium: '0.0336', large: '0.0672' },
    m7g: { medium: '0.0408', xlarge: '0.1632' },
    c7g: { medium: '0.0363', large: '0.0725', '8xlarge': '1.16' },
  },
  'ca-central-1': {
    t3: { small: '0.0232', xlarge: '0.1856' },
    t4g: { micro: '0.0092', medium: '0.0368', large: '0.0736' },
    m7g: { medium: '0.0455', xlarge: '0.1819' },
    c7g: { medium: '0.0395', large: '0.0791', '8xlarge': '1.265' },
  },
  'eu-west-1': {
    t3: { small: '0.0228', xlarge: '0.1824' },
    t4g: { micro: '0.0092', medium: '0.0368', large: '0.0736' },
    m7g: { medium: '0.0455', xlarge: '0.1819' },
    c7g: { '8xlarge': '1.2403' },
  },
  'eu-west-2': {
    t3: { small: '0.0236', xlarge: '0.1888' },
    t4g: { micro: '0.0094', medium: '0.0376', large: '0.0752' },
    m7g: { medium: '0.0472', xlarge: '0.1887' },
    c7g: { medium: '0.0429', large: '0.0859', '8xlarge': '1.3738' },
  },
  'eu-west-3': {
    t3: { small: '0.0236', xlarge: '0.1888' },
    t4g: { micro: '0.0094', medium: '0.0376', large: '0.0752' },
    m7g: { medium: '0.0476', xlarge: '0.1904' },
    c7g: { medium: '0.0429', large: '0.0859', '8xlarge': '1.3738' },
  },
  'eu-central-1': {
    t3: { small: '0.024', xlarge: '0.192' },
    t4g: { micro: '0.0096', medium: '0.0384', large: '0.0768' },
    m7g: { medium: '0.0489', xlarge: '0.1955' },
    c7g: { medium: '0.0412', large: '0.0825', '8xlarge': '1.3192' },
  },
  'eu-north-1': {
    t3: { small: '0.0216', xlarge: '0.1728' },
    t4g: { micro: '0.0086', medium: '0.0344', large: '0.0688' },
    m7g: { medium: '0.0434', xlarge: '0.1734' },
    c7g: { medium: '0.0387', large: '0.0774', '8xlarge': '1.2378' },
  },
  'ap-northeast-1': {
    t3: { small: '0.0272', xlarge: '0.2176' },
    t4g: { micro: '0.0108', medium: '0.0432', large: '0.0864' },
    m7g: { medium: '0.0527', xlarge: '0.2108' },
    c7g: { medium: '0.0455', large: '0.091', '8xlarge': '1.4554' },
  },
  'ap-northeast-2': {
    t3: { small: '0.026', xlarge: '0.208' },
    t4g: { micro: '0.0104', medium: '0.0416', large: '0.0832' },
    m7g: { medium: '0.0502', xlarge: '0.2006' },
    c7g: { medium: '0.0408', large: '0.0816', '8xlarge': '1.3056' },
  },
  'ap-south-1': {
    t3: { small: '0.0224', xlarge: '0.1792' },
    t4g: { micro: '0.0056', medium: '0.0224', large: '0.0448' },
    m7g: { medium: '0.0292', xlarge: '0.1166' },
    c7g: { medium: '0.0245', large: '0.0491', '8xlarge': '0.7853' },
  },
  'ap-southeast-1': {
    t3: { small: '0.0264', xlarge: '0.2112' },
    t4g: { micro: '0.0106', medium: '0.0424', large: '0.0848' },
    m7g: { medium: '0.051', xlarge: '0.204' },
    c7g: { medium: '0.0417', large: '0.0833', '8xlarge': '1.3328' },
  },
  'ap-southeast-2': {
    t3: { small: '0.0264', xlarge: '0.2112' },
    t4g: { micro: '0.0106', medium: '0.0424', large: '0.0848' },
    m7g: { medium: '0.051', xlarge: '0.204' },
    c7g: { medium: '0.0472', large: '0.0944', '8xlarge': '1.5098' },
  },
  'ap-east-1': {
    t3: { small: '0.0292', xlarge: '0.2336' },
    t4g: { micro: '0.0116', medium: '0.0464', large: '0.0928' },
    m7g: { xlarge: '0.2244' },
    c7g: { medium: '0.0455', large: '0.091', '8xlarge': '1.456' },
  },
  'me-south-1': {
    t3: { small: '0.0251', xlarge: '0.2006' },
    t4g: { micro: '0.01', medium: '0.0402', large: '0.0803' },
    m7g: { medium: '0.0561', xlarge: '0.2244' },
    c7g: { medium: '0.0449', large: '0.0898', '8xlarge': '1.4362' },
  },
  'af-south-1': {
    t3: { small: '0.0271', xlarge: '0.217' },
    t4g: { micro: '0.0108', medium: '0.0434', large: '0.0867' },
    m7g: { xlarge: '0.2159' },
    c7g: { medium: '0.0485', large: '0.0969', '8xlarge': '1.5504' },
  },
} as const satisfies HourlyPrices;

/** skypilot-v8: spot, the median of the five zones that the crawl has. */
export const SPOT_V8 = {
  'us-east-1': {
    t3: { small: '0.0093', xlarge: '0.0742' },
    t4g: { micro: '0.0035', medium: '0.0165', large: '0.0290' },
    m7g: { medium: '0.0187', xlarge: '0.0758' },
  },
} as const satisfies HourlyPrices;
