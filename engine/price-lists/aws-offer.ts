/**
 * An AWS offer file in JSON: products by SKU and, beside them, their terms. Taken entry by entry, because that of EC2
 * in one region is half a gigabyte; of a product that nobody wants only its kind is kept until its terms come.
 */
import { AwsPrices, type Term, type Waiting } from './aws-prices.ts';
import type { ExactJson } from './exact-json.ts';
import { publishedBy } from './in-effect.ts';
import type { ListView, PriceList } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';
import { isObject, RecordReader } from './record-reader.ts';

/** Products and terms in any order: one by one, the rest of them at the end. */
export class AwsOfferReader {
  private readonly source: string;
  private readonly code: string;
  private readonly day: string;
  private readonly prices: AwsPrices;
  private readonly products = new Map<string, Waiting>();
  /** Of products that have not come yet. */
  private readonly terms = new Map<string, readonly Term[]>();

  constructor(source: string, code: string, view: ListView) {
    this.source = source;
    this.code = code;
    this.day = view.day;
    this.prices = new AwsPrices(view);
  }

  product(sku: string, value: ExactJson): void {
    const record = new RecordReader(`${this.source}: product ${sku}`, value);
    if (record.text('sku') !== sku) throw record.must('sku', `${sku} as the name it stands under`);
    const product = this.prices.product(record, this.code);
    const terms = this.terms.get(sku);
    if (!terms) this.products.set(sku, product);
    else {
      this.terms.delete(sku);
      this.prices.settle(product, terms);
    }
  }

  onDemand(sku: string, value: ExactJson): void {
    const record = new RecordReader(`${this.source}: terms.OnDemand.${sku}`, value);
    const terms = this.prices.terms(`${this.source}: product ${sku}`, sku, record);
    const product = this.products.get(sku);
    if (!product) this.terms.set(sku, terms);
    else {
      this.products.delete(sku);
      this.prices.settle(product, terms);
    }
  }

  reserved(): void {
    this.prices.aside.add(`${this.code}: reserved terms`);
  }

  /** `rest`: the document less what was taken before. */
  end(rest: RecordReader): PriceList {
    const published = publishedBy(rest, 'publicationDate', this.day);
    const terms = rest.record('terms');
    for (const [sku, value] of rest.record('products').entries()) this.product(sku, value);
    const onDemand = terms.get('OnDemand') === undefined ? [] : terms.record('OnDemand').entries();
    for (const [sku, value] of onDemand) this.onDemand(sku, value);
    const reserved = terms.get('Reserved');
    if (isObject(reserved)) for (const _ of Object.keys(reserved)) this.reserved();
    for (const sku of this.terms.keys()) {
      throw new PriceListError(`${this.source}: terms.OnDemand.${sku} must belong to a product, got none`);
    }
    for (const product of this.products.values()) this.prices.settle(product, []);
    return this.prices.list(this.code, 'json', published);
  }
}
