/** Products of AWS and their on-demand terms to prices, in whatever order they come. */
import {
  type AwsDimension,
  type AwsProduct,
  attributesOf,
  awsProduct,
  listedPrice,
  readDimension,
  reasonAgainst,
} from './aws-terms.ts';
import { notInEffect } from './in-effect.ts';
import { type ListedPrice, type ListView, type PriceList, Tally } from './listed-price.ts';
import { RecordReader } from './record-reader.ts';

const BULK = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws';

/** A product until its terms come: whole, or the kind as which it will be counted. */
export interface Waiting {
  readonly product: AwsProduct | string;
  readonly withoutPrice: string;
}

export interface Term {
  readonly dimensions: readonly AwsDimension[];
  /** Why it does not hold on the day. */
  readonly notNow: string | undefined;
}

export class AwsPrices {
  readonly aside = new Tally();
  private readonly prices: ListedPrice[] = [];
  private readonly view: ListView;

  constructor(view: ListView) {
    this.view = view;
  }

  product(record: RecordReader, code: string): Waiting {
    const family = record.textOr('productFamily', '');
    const attributes = attributesOf(record.record('attributes'));
    const product = awsProduct(record.name, { servicecode: code, ...attributes, productFamily: family });
    return {
      product: reasonAgainst(product, this.view) ?? product,
      withoutPrice: [code, family, 'without an on-demand price'].filter(Boolean).join(', '),
    };
  }

  /** `product` names the records in messages. */
  terms(product: string, sku: string, terms: RecordReader): readonly Term[] {
    return terms.entries().map(([name, value]) => {
      const term = new RecordReader(`${product}, term ${name}`, value);
      if (term.text('sku') !== sku) throw term.must('sku', `${sku} as its product`);
      const dimensions = term.record('priceDimensions').entries();
      return {
        dimensions: dimensions.map(([rate, dimension]) =>
          readDimension(new RecordReader(`${product}, rate ${rate}`, dimension)),
        ),
        notNow: notInEffect(term, this.view.day, { start: 'effectiveDate', end: 'effectiveEndDate' }),
      };
    });
  }

  settle({ product, withoutPrice }: Waiting, terms: readonly Term[]): void {
    if (terms.length === 0) this.aside.add(withoutPrice);
    for (const term of terms) this.take(product, term);
  }

  take(product: AwsProduct | string, { dimensions, notNow }: Term): void {
    if (typeof product === 'string') this.aside.add(product);
    else if (notNow !== undefined) this.aside.add(`${product.kind}: ${notNow}`);
    else this.prices.push(listedPrice(product, dimensions));
  }

  list(code: string, form: 'json' | 'csv', published: string, continues = false): PriceList {
    return {
      prices: this.prices,
      aside: this.aside.counts,
      title: `AWS price list, ${code}, published ${published}`,
      url: `${BULK}/${code}/current/index.${form}`,
      ...(published === '' ? {} : { published }),
      continues,
    };
  }
}
