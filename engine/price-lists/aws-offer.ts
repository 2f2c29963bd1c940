/** AWS Price List in JSON: an offer file of the bulk lists, or the pages that the query interface answers with. */

import { attributesOf, freeTierKind, listedPrice, readDimension } from './aws-terms.ts';
import { type ExactJson, parseExactJson } from './exact-json.ts';
import type { ListedPrice, PriceList } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';
import { isObject, RecordReader } from './record-reader.ts';

const BULK = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws';

/** An offer file: products by SKU and, beside them, their terms. */
export function readAwsOffer(document: ExactJson, source: string): PriceList {
  const offer = new RecordReader(source, document);
  const code = offer.filled('offerCode');
  const published = offer.date('publicationDate');
  const found = new Found();
  const terms = offer.record('terms');
  const onDemand = terms.get('OnDemand') === undefined ? undefined : terms.record('OnDemand');
  const products = offer.record('products');
  for (const [sku, value] of products.entries()) {
    const product = new RecordReader(`${source}: product ${sku}`, value);
    if (product.text('sku') !== sku) throw product.must('sku', `${sku} as the name it stands under`);
    found.take(sku, product, onDemand?.get(sku) === undefined ? undefined : onDemand.record(sku), code);
  }
  for (const [sku] of onDemand?.entries() ?? []) {
    if (products.get(sku) === undefined) {
      throw new PriceListError(`${source}: terms.OnDemand.${sku} must belong to a product, got none`);
    }
  }
  found.putAside(terms.get('Reserved'), `${code}: reserved terms`);
  return found.list(`AWS price list, ${code}, published ${published}`, `${BULK}/${code}/current/index.json`, {
    published,
  });
}

/** Answers of GetProducts: a page with a PriceList, a list of its products, or one product. */
export function readAwsProducts(document: ExactJson, source: string): PriceList {
  const page = isObject(document) && 'PriceList' in document ? new RecordReader(source, document) : undefined;
  const records = page ? page.list('PriceList') : Array.isArray(document) ? document : [document];
  const found = new Found();
  let published = '';
  let code = '';
  records.forEach((each, index) => {
    const place = `${source}: PriceList[${index}]`;
    const record = new RecordReader(place, typeof each === 'string' ? parseExactJson(each, place) : each);
    const product = record.record('product');
    const sku = product.filled('sku');
    const terms = record.record('terms');
    code = record.filled('serviceCode');
    const date = record.date('publicationDate');
    if (date > published) published = date;
    const named = product.named(`${place}, sku ${sku}`);
    found.take(sku, named, terms.get('OnDemand') === undefined ? undefined : terms.record('OnDemand'), code);
    found.putAside(terms.get('Reserved'), `${code}: reserved terms`);
  });
  const token = page?.get('NextToken');
  return found.list(`AWS price list, ${code}, published ${published}`, `${BULK}/${code}/current/index.json`, {
    ...(published === '' ? {} : { published }),
    continues: typeof token === 'string' && token !== '',
  });
}

class Found {
  private readonly prices: ListedPrice[] = [];
  private readonly aside: string[] = [];

  take(sku: string, product: RecordReader, terms: RecordReader | undefined, code: string): void {
    const family = product.textOr('productFamily', '');
    const attributes = {
      servicecode: code,
      ...attributesOf(product.record('attributes')),
      productFamily: family,
    };
    if (!terms || terms.entries().length === 0) {
      this.aside.push([code, family, 'without an on-demand price'].filter(Boolean).join(', '));
      return;
    }
    for (const [name, value] of terms.entries()) {
      const term = new RecordReader(`${product.name}, term ${name}`, value);
      if (term.text('sku') !== sku) throw term.must('sku', `${sku} as its product`);
      const dimensions = term
        .record('priceDimensions')
        .entries()
        .map(([rate, dimension]) =>
          readDimension(new RecordReader(`${product.name}, rate ${rate}`, dimension)),
        );
      const listed = listedPrice(product.name, attributes, dimensions);
      if (listed) this.prices.push(listed);
      else this.aside.push(freeTierKind(attributes));
    }
  }

  putAside(terms: ExactJson | undefined, kind: string): void {
    if (isObject(terms)) for (const _ of Object.keys(terms)) this.aside.push(kind);
  }

  list(title: string, url: string, more: { published?: string; continues?: boolean }): PriceList {
    return { prices: this.prices, aside: this.aside, title, url, continues: false, ...more };
  }
}
