/** Answers of AWS GetProducts: a page with a PriceList, a list of its products, or one product. */
import { AwsPrices } from './aws-prices.ts';
import { type ExactJson, parseExactJson } from './exact-json.ts';
import { publishedBy } from './in-effect.ts';
import type { ListView, PriceList } from './listed-price.ts';
import { isObject, RecordReader } from './record-reader.ts';

export function readAwsProducts(document: ExactJson, source: string, view: ListView): PriceList {
  const page = isObject(document) && 'PriceList' in document ? new RecordReader(source, document) : undefined;
  const records = page ? page.list('PriceList') : Array.isArray(document) ? document : [document];
  const prices = new AwsPrices(view);
  let published = '';
  let code = '';
  records.forEach((each, index) => {
    const place = `${source}: PriceList[${index}]`;
    const record = new RecordReader(place, typeof each === 'string' ? parseExactJson(each, place) : each);
    const product = record.record('product');
    const sku = product.filled('sku');
    const terms = record.record('terms');
    code = record.filled('serviceCode');
    const date = publishedBy(record, 'publicationDate', view.day);
    if (date > published) published = date;
    const named = product.named(`${place}, sku ${sku}`);
    const onDemand = terms.get('OnDemand') === undefined ? undefined : terms.record('OnDemand');
    prices.settle(prices.product(named, code), onDemand ? prices.terms(named.name, sku, onDemand) : []);
    const reserved = terms.get('Reserved');
    if (isObject(reserved)) prices.aside.add(`${code}: reserved terms`, Object.keys(reserved).length);
  });
  const token = page?.get('NextToken');
  return prices.list(code, 'json', published, typeof token === 'string' && token !== '');
}
