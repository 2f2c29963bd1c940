/**
 * Money never passes through a float: the code that prices and the books themselves are read for whatever makes one, and
 * every number in a book that money depends on is decimal text.
 */
import { describe, expect, it } from 'vitest';
import type { Grant, Meter, PriceBook } from '../../engine/money/price-book.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { sourceFiles } from '../sources.ts';

/** What makes a float, or takes one for an amount. */
const FLOATS = /\bNumber\(|\bparseFloat\b|\bparseInt\b|\bMath\.|\.toFixed\b|\b\d[\d_]*\.\d|\b\d[\d_]*e-?\d/g;

/** File → what stands there, and why no money passes through it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The power of ten of a decimal's exponent, and how many decimals the longest of several amounts has: counts of digits.
  'engine/money/decimal.ts': ['Number(', 'Math.'],
  // Looks a size up in the list of those that are sold; what is billed stays exact.
  'engine/platforms/aws-fargate/form.ts': ['Number('],
  'engine/platforms/azure-functions/simulated.ts': ['Number('],
  // Steps of seconds as whole microseconds, for the simulator to count in.
  'engine/platform-kinds/request-metering.ts': ['Math.', 'Number('],
  // Powers of ten, each a whole number.
  'engine/stated-usage/exact-quantity.ts': ['1e3', '1e6', '1e9'],
  // 1 ms in seconds, made a fraction of its digits.
  'engine/stated-usage/usage-form.ts': ['0.0'],
  // Whole microseconds of instances.
  'engine/platforms/azure-container-apps/simulated.ts': ['Math.'],
  // Processors that an instance may have.
  'engine/platforms/alibaba-function-compute/simulated.ts': ['0.0'],
  'engine/platforms/gcp-cloud-run/instance-size.ts': ['Number('],
  // How long a message of a refused document may be.
  'engine/price-lists/book-shape.ts': ['Math.'],
};

/** How platforms behave: times, shares and sizes for the simulator. */
const BEHAVIOUR =
  /\/(behaviour|cold-starts|fact-words|http-scaling|invokers|provisioning|profiles|profiles-before-2020|startup-boost|first-runs|image-inits|measured-quantiles|snap-start|sizes)\.ts$|platform-kinds\/(machines|pools|profiles|cpu-share|lognormal-time|self-hosted\/self-hosted-nodes)|platforms\/knative\/pods/;

const PRICING = sourceFiles(
  ...['engine/money', 'engine/bill-usage', 'engine/platforms', 'engine/platform-kinds'],
  ...['engine/stated-usage', 'engine/price-lists'],
).filter(({ path }) => !BEHAVIOUR.test(path));

/** Comments and text taken out; of `… ${rate} …` the code inside is left. */
function codeOf(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (part) =>
      part.startsWith('`') ? [...part.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(' ') : "''",
  );
}

function floatsOf(text: string): string[] {
  return [...codeOf(text).matchAll(FLOATS)].map(([found]) => found);
}

describe('no float touches money', () => {
  it('in any file that prices', () => {
    expect(PRICING.length).toBeGreaterThan(400);
    const found = PRICING.map(({ path, text }) => [path, [...new Set(floatsOf(text))]] as const);
    const touched = found.filter(([, floats]) => floats.length > 0);
    expect(Object.fromEntries(touched)).toEqual(ALLOWED);
  });

  it('and the reading for it sees code, not comments or text', () => {
    expect(floatsOf("const price = '0.2'; // 0.3\n/** Number(x) */ const note = `0.1 a GB`;")).toEqual([]);
    const code = `a = 0.2 * b; Number(x); Math.round(y); z.toFixed(2); \`\${1.5 * c} GB\`; 1e-6;`;
    expect(floatsOf(code)).toEqual(['0.2', 'Number(', 'Math.', '.toFixed', '1.5', '1e-6']);
  });
});

const DECIMAL = /^\d+(\.\d+)?$/;

const books = PLATFORMS.flatMap(({ books: versions }) => versions).map(
  (book) => [`${book.platform}, rules since ${book.validFrom ?? 'ever'}`, book] as const,
);

describe.each(books)('numbers of %s', (_, book) => {
  it('are decimal text', () => {
    expect(numbersOf(book).filter((each) => typeof each !== 'string' || !DECIMAL.test(each))).toEqual([]);
  });

  it('are text wherever they stand, but for how many decimals a bill has', () => {
    expect(numbersIn(book)).toEqual([book.lineRounding.decimals]);
  });
});

/** Numbers that are not text, anywhere in plain data. */
function numbersIn(data: unknown): unknown[] {
  if (typeof data === 'number') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersIn) : [];
}

/** Everything that a bill multiplies or compares. */
function numbersOf({ prices, grants, meters, minimumCharges = [] }: PriceBook): unknown[] {
  return [
    ...prices.flatMap(({ tiers }) => tiers.flatMap(({ price, upTo = '0' }) => [price, upTo])),
    ...grants.flatMap(({ quantity, worth = '0' }: Grant) => [quantity, worth]),
    ...minimumCharges.map(({ amount }) => amount),
    ...meters.flatMap(ruleNumbers),
  ];
}

function ruleNumbers({
  billedTime = [],
  billedSize = [],
  included,
  chunk,
  paidInSteps = '0',
}: Meter): string[] {
  return [
    ...billedTime.flatMap(({ stepSec, minimumSec }) => [stepSec, minimumSec]),
    ...billedSize.flatMap(({ stepMb, minimumMb }) => [stepMb, minimumMb]),
    ...(included ? [included.quantity] : []),
    ...(chunk ? [chunk.size] : []),
    paidInSteps,
  ];
}
