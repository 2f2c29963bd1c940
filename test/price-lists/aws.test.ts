/** The AWS Price List in its three forms: what becomes a price, what is counted, what refuses the list. */
import { describe, expect, it } from 'vitest';
import { bookOf, imported, laidOver, refused, tiersOf } from './imported.ts';
import { type AwsProduct, awsCsv, awsOffer, awsProducts, EC2_SMALL } from './lists.ts';

const DUBLIN: AwsProduct = {
  sku: 'SGGKTWDV7PGMPPSJ',
  attributes: {
    location: 'EU (Ireland)',
    locationType: 'AWS Region',
    group: 'AWS-Lambda-Duration',
    usagetype: 'EU-Lambda-GB-Second',
    operation: '',
    regionCode: 'eu-west-1',
    servicename: 'AWS Lambda',
  },
  unit: 'Lambda-GB-Second',
  ranges: [
    ['0', '0.0000166667'],
    ['6000000000', '0.0000150000'],
    ['15000000000', '0.0000133334'],
  ],
};

const EDGE: AwsProduct = {
  sku: 'JC3XFM9B7WBA85YZ',
  attributes: {
    regionCode: 'ap-northeast-1',
    usagetype: 'APN1-Lambda-Edge-GB-Second',
    location: 'Asia Pacific (Tokyo)',
    group: 'AWS-Lambda-Edge-Duration',
  },
  unit: 'Lambda-GB-Second',
  ranges: [['0', '0.0000500100']],
};

const FREE: AwsProduct = {
  sku: 'ZQVCC2M69R4S79XS',
  attributes: { location: 'Any', group: 'AWS-Lambda-Requests', usagetype: 'Global-Request' },
  unit: 'Requests',
  ranges: [['0', '0.0000000000']],
};

function flat(sku: string, usagetype: string, unit: string, price: string, more = {}): AwsProduct {
  return { sku, attributes: { usagetype, ...more }, unit, ranges: [['0', price]] };
}

const ARM = { architecture: 'arm64' };
const LAMBDA = ['aws-lambda', 'AWSLambda'] as const;
const GB_SECOND = ['Lambda-GB-Second'] as const;
const PROVISIONED_ARM = 'Lambda-Provisioned-GB-Second-ARM';

/** An offer file with one thing in it broken. */
function changed(change: (offer: ReturnType<typeof awsOffer>) => void): object {
  const offer = awsOffer('AWSLambda', [DUBLIN]);
  change(offer);
  return offer;
}

// biome-ignore lint/suspicious/noExplicitAny: the tests break the lists' shape on purpose.
type Broken = any;

function dimension(offer: Broken, rate: number): Broken {
  const term = offer.terms.OnDemand[DUBLIN.sku][`${DUBLIN.sku}.JRTCKXETXF`];
  return term.priceDimensions[`${DUBLIN.sku}.JRTCKXETXF.RATE${rate}`];
}

describe('an offer file', () => {
  it('gives the shipped price of the same SKU, with its tiers in order', () => {
    const book = laidOver(imported([awsOffer('AWSLambda', [DUBLIN])]), 'aws-lambda');
    const bought = { architecture: 'x86_64' };
    expect(tiersOf(book, 'gbSeconds', 'eu-west-1', bought)).toEqual(
      tiersOf(bookOf('aws-lambda'), 'gbSeconds', 'eu-west-1', bought),
    );
    expect(book.prices).toHaveLength(1);
    expect(book.prices[0]).toMatchObject({ asOf: '2026-10-01', confidence: 'own' });
    expect(book.sources['own list-1']).toMatchObject({
      title: 'AWS price list, AWSLambda, published 2026-10-01',
    });
  });

  /** Usage types as they stand in the lists of us-east-1. */
  const ROWS: readonly (readonly [
    ...[platform: string, offer: string, meter: string, usagetype: string, unit: string],
    ...[price: string, bought: Readonly<Record<string, string>>],
  ])[] = [
    ['aws-lambda', 'AWSLambda', 'requests', 'Request-ARM', 'Requests', '0.0000002', ARM],
    ['aws-lambda', 'AWSLambda', 'requests', 'Request', 'Request', '0.0000002000', {}],
    [...LAMBDA, 'provisionedGbSeconds', 'Lambda-Provisioned-Concurrency', ...GB_SECOND, '0.0000041667', {}],
    [...LAMBDA, 'provisionedDurationGbSeconds', PROVISIONED_ARM, ...GB_SECOND, '0.0000077778', ARM],
    ['aws-fargate', 'AmazonECS', 'vcpuHours', 'USE1-Fargate-vCPU-Hours:perCPU', 'hours', '0.04048', {}],
    ['aws-fargate', 'AmazonECS', 'memoryGbHours', 'USE1-Fargate-GB-Hours', 'hours', '0.004445', {}],
    ['aws-fargate', 'AmazonECS', 'vcpuHours', 'USE1-Fargate-ARM-vCPU-Hours:perCPU', 'hours', '0.03238', ARM],
    [
      'aws-sqs',
      'AWSQueueService',
      'requests',
      'Requests-FIFO-Tier1',
      'Requests',
      '0.0000005',
      { plan: 'fifo' },
    ],
    [
      'aws-step-functions',
      'AmazonStates',
      'transitions',
      'StateTransition',
      'StateTransitions',
      '0.000025',
      {},
    ],
    [
      'aws-api-gateway',
      'AmazonApiGateway',
      'connectionMinutes',
      'USE1-ApiGatewayMinute',
      'minutes',
      '0.00000025',
      {},
    ],
    ['aws-ec2', 'AmazonEC2', 'gp3GbMonths', 'EBS:VolumeUsage.gp3', 'GB-Mo', '0.0800000000', {}],
    ['aws-vpc', 'AmazonEC2', 'natHours', 'NatGateway-Hours', 'Hrs', '0.0450000000', {}],
  ];

  it.each(ROWS)('%s, %s: %s from %s', (platform, offer, meter, usagetype, unit, price, bought) => {
    const family = usagetype.startsWith('Nat') ? 'NAT Gateway' : 'Compute';
    const product = { ...flat('TESTSKU', usagetype, unit, price), family };
    const book = laidOver(imported([awsOffer(offer, [product])]), platform);
    const first = tiersOf(book, meter, 'us-east-1', bought)[0] as { readonly price: unknown };
    expect(tiersOf(bookOf(platform), meter, 'us-east-1', bought)[0]).toMatchObject({ price: first.price });
  });

  it('takes Linux servers on demand, and counts the others', () => {
    const box = { ...EC2_SMALL, instanceType: 't3.medium' };
    const found = imported([
      awsOffer('AmazonEC2', [
        { ...flat('LINUX', 'EU-BoxUsage:t3.medium', 'Hrs', '0.0456', box), family: 'Compute Instance' },
        ...[
          { operatingSystem: 'Windows' },
          { tenancy: 'Dedicated' },
          { preInstalledSw: 'SQL Web' },
          { capacitystatus: 'UnusedCapacityReservation' },
          { operation: 'RunInstances:0010' },
        ].map((other, index) => ({
          ...flat(`OTHER${index}`, 'EU-BoxUsage:t3.medium', 'Hrs', '0.1', { ...box, ...other }),
          family: 'Compute Instance',
        })),
      ]),
    ]);
    expect(found.books[0]!.prices).toMatchObject([
      {
        region: 'eu-west-1',
        attributes: { size: 't3.medium', operatingSystem: 'linux' },
        tiers: [{ price: '0.0456' }],
      },
    ]);
    expect(found.notImported).toEqual([
      { kind: 'AmazonEC2, Compute Instance, BoxUsage: no meter of ours', records: 5 },
    ]);
  });

  it('counts free tiers, reservations, products without a price and units that are not known', () => {
    const offer: Broken = awsOffer('AWSLambda', [
      FREE,
      DUBLIN,
      flat('NOPRICE', 'Lambda-Thing', 'Requests', '1'),
      flat('NEWUNIT', 'Request', 'Million', '0.2', { group: 'AWS-Lambda-Requests' }),
    ]);
    delete offer.terms.OnDemand.NOPRICE;
    offer.terms.Reserved = { [DUBLIN.sku]: {} };
    const { notImported, records } = imported([offer]);
    expect(notImported.map(({ kind }) => kind).sort()).toEqual([
      "AWSLambda, Serverless, AWS-Lambda-Requests: free tier, which stays the book's",
      'AWSLambda, Serverless, AWS-Lambda-Requests: unit "Million" is not known for aws-lambda requests',
      'AWSLambda, Serverless, without an on-demand price',
      'AWSLambda: reserved terms',
    ]);
    expect(records).toBe(5);
  });

  it.each([
    ['no version of ours', (o: Broken) => delete o.products, 'list.json: products must be an object'],
    ['no terms', (o: Broken) => delete o.terms, 'list.json: terms must be an object'],
    ['no date', (o: Broken) => delete o.publicationDate, 'publicationDate must be text, got nothing'],
    [
      'a date that is none',
      (o: Broken) => (o.publicationDate = 'today'),
      'must be a date such as 2026-10-01',
    ],
    [
      'another sku inside',
      (o: Broken) => (o.products[DUBLIN.sku].sku = 'X'),
      `product ${DUBLIN.sku}: sku must be ${DUBLIN.sku} as the name it stands under, got "X"`,
    ],
    [
      'attributes that are no text',
      (o: Broken) => (o.products[DUBLIN.sku].attributes.group = {}),
      `product ${DUBLIN.sku}: group must be text`,
    ],
    [
      'a term of a product that is not there',
      (o: Broken) => (o.terms.OnDemand.GONE = {}),
      'terms.OnDemand.GONE must belong to a product',
    ],
    [
      'a price that is no number',
      (o: Broken) => (dimension(o, 1).pricePerUnit.USD = 'free'),
      'rate SGGKTWDV7PGMPPSJ.JRTCKXETXF.RATE1: pricePerUnit',
    ],
    [
      'a price below 0',
      (o: Broken) => (dimension(o, 1).pricePerUnit.USD = '-1'),
      'pricePerUnit must be an amount',
    ],
    [
      'no price',
      (o: Broken) => delete dimension(o, 1).pricePerUnit,
      'pricePerUnit must be an object, got nothing',
    ],
    ['no unit', (o: Broken) => delete dimension(o, 0).unit, 'unit must be text, got nothing'],
    [
      'a gap between ranges',
      (o: Broken) => (dimension(o, 1).beginRange = '7000000000'),
      'RATE1: beginRange must follow the range before it without a gap',
    ],
    [
      'a range that overlaps',
      (o: Broken) => (dimension(o, 1).endRange = '20000000000'),
      'RATE2: beginRange must follow',
    ],
    [
      'no last range',
      (o: Broken) => (dimension(o, 2).endRange = '20000000000'),
      'endRange of the last range must be Inf',
    ],
    ['no first range', (o: Broken) => (dimension(o, 0).beginRange = '5'), 'RATE0: beginRange must follow'],
    [
      'a range of nonsense',
      (o: Broken) => (dimension(o, 0).beginRange = '1e999'),
      'beginRange must be a decimal number',
    ],
    [
      'two units',
      (o: Broken) => (dimension(o, 1).unit = 'Hrs'),
      'unit and currency must be the same in every range',
    ],
  ])('is refused whole with %s', (_, change, message) => {
    expect(refused(changed(change))).toContain(message);
  });

  it('is refused where it is cut off anywhere', () => {
    const text = JSON.stringify(awsOffer('AWSLambda', [DUBLIN, EDGE]));
    for (let end = 1; end < text.length; end += 41) {
      expect(refused(text.slice(0, end))).toMatch(/^list\.json must .*(the end of the text|line 1)/);
    }
  });

  it('is refused where two records price one thing differently, and taken where they agree', () => {
    const twice = (price: string) =>
      awsOffer('AWSLambda', [
        flat('ONE', 'Request', 'Request', '0.0000002'),
        flat('TWO', 'Request', 'Request', price),
      ]);
    expect(refused(twice('0.0000003'))).toBe(
      'list.json: product TWO: price of aws-lambda, requests, us-east-1, x86_64 must be that of list.json: product ONE, got 0.0000003 beside 0.0000002',
    );
    expect(imported([twice('0.00000020')]).books[0]!.prices).toHaveLength(1);
  });

  it('keeps to the region and the currency that are asked for', () => {
    const tokyo = flat('TOKYO', 'APN1-Request', 'Request', '0.0000002');
    const offer: Broken = awsOffer('AWSLambda', [DUBLIN, tokyo]);
    const { books, notImported } = imported([offer], { region: 'eu-west-1' });
    expect(books[0]!.prices.map(({ region }) => region)).toEqual(['eu-west-1']);
    expect(notImported).toEqual([{ kind: 'AWSLambda, Serverless, Request: of another region', records: 1 }]);
    for (const rate of [0, 1, 2]) dimension(offer, rate).pricePerUnit = { CNY: '0.1' };
    expect(imported([offer]).notImported[0]!.kind).toBe(
      'AWSLambda, Serverless, AWS-Lambda-Duration: in CNY, but aws-lambda is in USD',
    );
  });
});

describe('an answer of GetProducts', () => {
  it('gives the shipped price of the same SKU', () => {
    const book = laidOver(imported([awsProducts('AWSLambda', [EDGE])]), 'aws-lambda-edge');
    expect(tiersOf(book, 'gbSeconds', 'ap-northeast-1', {})).toEqual(
      tiersOf(bookOf('aws-lambda-edge'), 'gbSeconds', 'ap-northeast-1', {}),
    );
  });

  it('may come as one product, or as a list of them', () => {
    const page = awsProducts('AWSLambda', [DUBLIN]);
    const product = JSON.parse(page.PriceList[0]!);
    const prices = imported([page]).books[0]!.prices;
    for (const form of [product, [product], page.PriceList]) {
      expect(imported([form]).books[0]!.prices).toEqual(prices);
    }
  });

  it('is refused where it goes on, or where a product is broken', () => {
    const page = awsProducts('AWSLambda', [DUBLIN]);
    expect(refused({ ...page, NextToken: 'more' })).toBe(
      'list.json must be the last page of its list, got one that continues: add the pages after it',
    );
    expect(imported([{ ...page, NextToken: 'more' }, awsProducts('AWSLambda', [EDGE])]).books).toHaveLength(
      2,
    );
    expect(refused({ PriceList: [page.PriceList[0]!.slice(0, 200)] })).toMatch(
      /^list\.json: PriceList\[0\] must/,
    );
    expect(refused({ PriceList: ['{"product": {}}'] })).toContain('PriceList[0]: sku must be text');
  });
});

describe('an offer file in CSV', () => {
  const rows = [
    {
      SKU: 'VPGUBFQ4KNZKMKGJ',
      OfferTermCode: 'JRTCKXETXF',
      RateCode: 'VPGUBFQ4KNZKMKGJ.JRTCKXETXF.6YS6EN2CT7',
      TermType: 'OnDemand',
      StartingRange: '0',
      EndingRange: 'Inf',
      Unit: 'Request',
      PricePerUnit: '0.0000002000',
      RelatedTo: 'ZQVCC2M69R4S79XS',
      Group: 'AWS-Lambda-Requests',
      'Group Description': 'Invocations, "counted"\nonce',
      usageType: 'APS3-Request',
    },
    {
      SKU: 'ZQVCC2M69R4S79XS',
      OfferTermCode: 'A429C66SYZ',
      RateCode: 'ZQVCC2M69R4S79XS.A429C66SYZ.SB2VSFF4TP',
      TermType: 'OnDemand',
      StartingRange: '0',
      EndingRange: '1000000',
      Unit: 'Requests',
      PricePerUnit: '0.0000000000',
      Location: 'Any',
      Group: 'AWS-Lambda-Requests',
      usageType: 'Global-Request',
    },
  ] as const;

  it('gives the shipped price of the same SKU, in the region of its usage type', () => {
    const found = imported([awsCsv('AWSLambda', rows)]);
    const book = laidOver(found, 'aws-lambda');
    expect(tiersOf(book, 'requests', 'ap-south-1', {})).toEqual(
      tiersOf(bookOf('aws-lambda'), 'requests', 'ap-south-1', {}),
    );
    expect(found.notImported).toEqual([
      { kind: "AWSLambda, AWS-Lambda-Requests: free tier, which stays the book's", records: 1 },
    ]);
  });

  it('gives what the JSON form gives', () => {
    const [first, ...others] = DUBLIN.ranges.map(([begin, price], index) => ({
      SKU: DUBLIN.sku,
      OfferTermCode: 'JRTCKXETXF',
      RateCode: `${DUBLIN.sku}.JRTCKXETXF.${index}`,
      TermType: 'OnDemand',
      StartingRange: begin,
      EndingRange: DUBLIN.ranges[index + 1]?.[0] ?? 'Inf',
      Unit: DUBLIN.unit,
      PricePerUnit: price,
      'Product Family': 'Serverless',
      serviceCode: 'AWSLambda',
      'Region Code': 'eu-west-1',
      usageType: 'EU-Lambda-GB-Second',
    }));
    const reserved = { ...first!, TermType: 'Reserved' };
    const csv = imported([awsCsv('AWSLambda', [...others, first!, reserved])]);
    const json = imported([awsOffer('AWSLambda', [DUBLIN])]);
    expect(csv.books[0]!.prices[0]!.tiers).toEqual(json.books[0]!.prices[0]!.tiers);
    expect(csv.notImported).toEqual([{ kind: 'AWSLambda: reserved terms', records: 1 }]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -30), /must close the quotes|cells, got/],
    [
      'a row of too few cells',
      (text: string) => `${text}"X","Y"\r\n`,
      /line 11: a row must have 21 cells, got 2/,
    ],
    [
      'no heading',
      (text: string) => text.replace('"StartingRange"', '"Start"'),
      /must have a column StartingRange/,
    ],
    ['no second row', (text: string) => text.replace('"Disclaimer"', '"Note"'), /row 2 must be Disclaimer/],
    [
      'a price that is none',
      (text: string) => text.replace('0.0000002000', 'n/a'),
      /line 8, SKU VPGUBFQ4KNZKMKGJ: pricePerUnit must be an amount/,
    ],
    [
      'letters after quotes',
      (text: string) => text.replace('"OnDemand"', '"On"Demand'),
      /must have a comma after closed quotes/,
    ],
  ])('is refused whole with %s', (_, change, message) => {
    expect(refused(change(awsCsv('AWSLambda', rows)))).toMatch(message);
  });
});
