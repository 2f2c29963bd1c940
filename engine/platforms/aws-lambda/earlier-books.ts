/**
 * AWS Lambda's price book as it was before each change of its rules, newest first: each version is the next newer one
 * with one change taken back. The prices of a unit are today's, as no change of them is known. Leaves out when a region
 * opened, and the limits of memory and time that went with a version.
 */
import type { DatedBooks } from '../../money/choose-book.ts';
import type { Meter, Price, PriceBook, PriceSource } from '../../money/price-book.ts';
import { citing } from '../../platform-kinds/price-origin.ts';
import { ADDED_METERS } from './added-meters.ts';
import { MANAGED_METERS } from './managed-instances.ts';
import { prices } from './prices.ts';

interface Version {
  readonly validFrom: string;
  /** The change that ended this version. */
  readonly endedBy: PriceSource;
  /** The next newer book → this one. */
  readonly takeBack: (newer: PriceBook) => PriceBook;
}

/** Billed since 2024-11. */
const SINCE_2024_11 = ['snapStartCacheGbSeconds', 'snapStartRestoreGb', 'kafkaEpuHours'];
const SINCE_2023_04 = ['streamingGb'];
const ADDED = [...ADDED_METERS, ...MANAGED_METERS].map(({ name }): string => name);
/** On the pricing page of July 2026 and on no copy of mid-June: the day between them is not known. */
const SINCE_2026_07 = ADDED.filter((name) => name.startsWith('microVm'));
/** Tenant isolation, pollers for SQS, durable functions and managed instances, all of the weeks before this day. */
const SINCE_2025_12 = ADDED.filter(
  (name) => ![...SINCE_2026_07, ...SINCE_2024_11, ...SINCE_2023_04].includes(name),
);

const INIT_WAS_FREE =
  'Billed duration × memory (MB ÷ 1024), each request rounded up by itself; the init of a ZIP package on a managed runtime is free, that of a container image or custom runtime is stated as duration.';
const TAKEN_BACK = 'a later price, taken for this version too: no change of it is known';

const PRICING_PAGE = 'https://aws.amazon.com/lambda/pricing/';

const VERSIONS: readonly Version[] = [
  {
    validFrom: '2025-12-02',
    endedBy: { title: 'AWS Lambda pricing page, MicroVMs', url: PRICING_PAGE, asOf: '2026-07' },
    takeBack: (newer) => without(newer, SINCE_2026_07),
  },
  {
    validFrom: '2025-08-01',
    endedBy: {
      title: 'AWS Lambda pricing page, durable functions and managed instances',
      url: PRICING_PAGE,
      asOf: '2025-12',
    },
    takeBack: (newer) => without(newer, SINCE_2025_12),
  },
  {
    validFrom: '2024-11-18',
    endedBy: {
      title: 'AWS Compute Blog, AWS Lambda standardizes billing for INIT Phase',
      url: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
      asOf: '2025-04-29',
    },
    takeBack: withFreeInit,
  },
  {
    validFrom: '2023-04-07',
    endedBy: {
      title: 'AWS News Blog, AWS Lambda SnapStart for Python and .NET functions is now generally available',
      url: 'https://aws.amazon.com/blogs/aws/aws-lambda-snapstart-for-python-and-net-functions-is-now-generally-available/',
      asOf: '2024-11-18',
    },
    takeBack: (newer) => without(newer, SINCE_2024_11),
  },
  {
    validFrom: '2022-08-01',
    endedBy: {
      title: 'AWS Compute Blog, Introducing AWS Lambda response streaming',
      url: 'https://aws.amazon.com/blogs/compute/introducing-aws-lambda-response-streaming/',
      asOf: '2023-04-07',
    },
    takeBack: (newer) => without(newer, SINCE_2023_04),
  },
  {
    validFrom: '2022-03-24',
    endedBy: {
      title: 'AWS Compute Blog, Introducing tiered pricing for AWS Lambda',
      url: 'https://aws.amazon.com/blogs/compute/introducing-tiered-pricing-for-aws-lambda/',
      asOf: '2022-08',
    },
    takeBack: withoutTiers,
  },
  {
    validFrom: '2021-09-29',
    endedBy: {
      title: 'AWS Compute Blog, Using larger ephemeral storage for AWS Lambda',
      url: 'https://aws.amazon.com/blogs/compute/using-larger-ephemeral-storage-for-aws-lambda/',
      asOf: '2022-03-24',
    },
    takeBack: (newer) => without(newer, ['ephemeralGbSeconds']),
  },
  {
    validFrom: '2020-12-01',
    endedBy: {
      title: 'AWS News Blog, AWS Lambda functions powered by AWS Graviton2 processor',
      url: 'https://aws.amazon.com/blogs/aws/aws-lambda-functions-powered-by-aws-graviton2-processor-run-your-functions-on-arm-and-get-up-to-34-better-price-performance/',
      asOf: '2021-09-29',
    },
    takeBack: withoutArm,
  },
  {
    validFrom: '2019-12-03',
    endedBy: {
      title: 'AWS News Blog, New for AWS Lambda: 1ms billing granularity adds cost savings',
      url: 'https://aws.amazon.com/blogs/aws/new-for-aws-lambda-1ms-billing-granularity-adds-cost-savings/',
      asOf: '2020-12-01',
    },
    takeBack: inSteps100Ms,
  },
  {
    // The day on which Lambda was announced: nothing is known before it.
    validFrom: '2014-11-13',
    endedBy: {
      title: 'AWS News Blog, New: provisioned concurrency for Lambda functions',
      url: 'https://aws.amazon.com/blogs/aws/new-provisioned-concurrency-for-lambda-functions/',
      asOf: '2019-12-03',
    },
    takeBack: (newer) => without(newer, ['provisionedGbSeconds', 'provisionedDurationGbSeconds']),
  },
];

/** All versions of the book, newest first. */
export const lambdaBooks: DatedBooks = allVersions();

function allVersions(): DatedBooks {
  const books: [PriceBook, ...PriceBook[]] = [prices];
  for (const version of VERSIONS) books.push(earlier(books.at(-1)!, version));
  return books;
}

function earlier(newer: PriceBook, { validFrom, endedBy, takeBack }: Version): PriceBook {
  const book = takeBack(newer);
  const change = `before ${newer.validFrom}`;
  const sources = { ...book.sources, [change]: endedBy };
  const ruleSources = [...(newer.ruleSources ?? []), change];
  return citing({ ...book, validFrom, sources, ruleSources, prices: book.prices.map(takenBack) });
}

/** A price of a version is known from a later day. */
function takenBack(price: Price): Price {
  if (price.note?.endsWith(TAKEN_BACK)) return price;
  const note = price.note === undefined ? TAKEN_BACK : `${price.note}; ${TAKEN_BACK}`;
  return { ...price, confidence: 'derived', note };
}

function without(book: PriceBook, meters: readonly string[]): PriceBook {
  return {
    ...book,
    meters: book.meters.filter(({ name }) => !meters.includes(name)),
    grants: book.grants.filter((grant) => !grant.meters.some((name) => meters.includes(name))),
    prices: book.prices.filter(({ meter }) => !meters.includes(meter)),
  };
}

function withMeter(book: PriceBook, name: string, change: Partial<Meter>): PriceBook {
  const meters = book.meters.map((meter) => (meter.name === name ? { ...meter, ...change } : meter));
  return { ...book, meters };
}

function withFreeInit(book: PriceBook): PriceBook {
  return withMeter(book, 'gbSeconds', { initFree: true, explanation: INIT_WAS_FREE });
}

/** One price for every volume: that of the first tier. */
function withoutTiers(book: PriceBook): PriceBook {
  const flat = ({ note, ...price }: Price): Price => ({
    ...price,
    tiers: [{ price: price.tiers[0]!.price }],
  });
  return { ...book, prices: book.prices.map((price) => (price.meter === 'gbSeconds' ? flat(price) : price)) };
}

function withoutArm(book: PriceBook): PriceBook {
  return { ...book, prices: book.prices.filter(({ attributes }) => attributes?.architecture !== 'arm64') };
}

/** Each request is rounded up to 100 ms. */
function inSteps100Ms(book: PriceBook): PriceBook {
  const billedTime = [{ stepSec: '0.1', minimumSec: '0.1' }];
  return ['gbSeconds', 'provisionedDurationGbSeconds'].reduce(
    (changed, name) => withMeter(changed, name, { billedTime }),
    book,
  );
}
