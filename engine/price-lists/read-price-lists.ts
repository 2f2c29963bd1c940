/** Texts of official lists to records, whichever of the known forms they have. A list without its end is refused. */
import { isAwsCsv, readAwsCsv } from './aws-csv.ts';
import { readAwsOffer, readAwsProducts } from './aws-offer.ts';
import { readAzureItems } from './azure-items.ts';
import { type ExactJson, parseExactJson } from './exact-json.ts';
import { readGcpSkus } from './gcp-skus.ts';
import type { PriceList } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';
import { isObject } from './record-reader.ts';

export interface ListText {
  /** Name of the file or address, for messages. */
  readonly source: string;
  readonly text: string;
}

interface Page {
  readonly source: string;
  readonly document: ExactJson;
}

const FORMS =
  'an AWS offer file (JSON or CSV), an answer of AWS GetProducts, pages of Azure Retail Prices or of the Google Cloud Billing Catalog';

/** Pages in the order of the list. Throws a PriceListError with the record that broke. */
export function readPriceLists(texts: readonly ListText[], day: string): PriceList[] {
  const lists: PriceList[] = [];
  const azure: Page[] = [];
  for (const { source, text } of texts) {
    if (isAwsCsv(text)) {
      lists.push(readAwsCsv(text, source));
      continue;
    }
    if (!/^\ufeff?\s*[[{]/.test(text)) throw new PriceListError(`${source} must be ${FORMS}`);
    const document = parseExactJson(text, source);
    if (isObject(document) && 'Items' in document) azure.push({ source, document });
    else lists.push(readDocument(document, source, day));
  }
  if (azure.length > 0) lists.push(readAzureItems(azure));
  const last = lists.at(-1);
  if (last?.continues) {
    throw new PriceListError(
      `${texts.at(-1)!.source} must be the last page of its list, got one that continues: add the pages after it`,
    );
  }
  return lists;
}

function readDocument(document: ExactJson, source: string, day: string): PriceList {
  if (isObject(document)) {
    if ('offerCode' in document || 'products' in document) return readAwsOffer(document, source);
    if ('skus' in document) return readGcpSkus(document, source, day);
    if ('PriceList' in document || 'product' in document) return readAwsProducts(document, source);
  } else if (isProducts(document)) return readAwsProducts(document, source);
  throw new PriceListError(`${source} must be ${FORMS}`);
}

/** A list of products, each as an object or as its text. */
function isProducts(document: ExactJson): boolean {
  return (
    Array.isArray(document) &&
    document.length > 0 &&
    document.every((each) => typeof each === 'string' || (isObject(each) && 'product' in each))
  );
}
