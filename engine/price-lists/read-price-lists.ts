/**
 * Texts of official lists to records, whichever of the known forms they have, as the text comes in. A list without its
 * end is refused.
 */
import { AwsCsvReader, isAwsCsv } from './aws-csv.ts';
import { AwsOfferReader } from './aws-offer.ts';
import { readAwsProducts } from './aws-products.ts';
import type { ExactJson } from './exact-json.ts';
import { readGcpSkus } from './gcp-skus.ts';
import { JsonEntries, type JsonTaker } from './json-entries.ts';
import type { ListView, PriceList } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';
import { isObject, type JsonObject, RecordReader } from './record-reader.ts';

/** A page of Azure is no list yet: the tiers of a meter may stand on two of them. */
export interface AzurePage {
  readonly source: string;
  readonly document: JsonObject;
}

/** One file or page whose text is handed over in parts. Throws a PriceListError with the record that broke. */
export interface ListReader {
  write(text: string): void;
  end(): PriceList | AzurePage;
}

const FORMS =
  'an AWS offer file (JSON or CSV), an answer of AWS GetProducts, pages of Azure Retail Prices or of the Google Cloud Billing Catalog';
/** As much of a text as tells its form. */
const HEAD_LETTERS = 20;
const MAX_SPACE = 1_000_000;

/** `source`: name of the file or address, for messages. */
export function listReader(source: string, view: ListView): ListReader {
  let head = '';
  let reader: ListReader | undefined;
  const begin = (): ListReader => {
    reader = readerOf(head, source, view);
    reader.write(head);
    return reader;
  };
  return {
    write(text) {
      if (reader) reader.write(text);
      else {
        head += text;
        if (head.length > MAX_SPACE || head.trimStart().length >= HEAD_LETTERS) begin();
      }
    },
    end: () => (reader ?? begin()).end(),
  };
}

function readerOf(head: string, source: string, view: ListView): ListReader {
  if (isAwsCsv(head)) return new AwsCsvReader(source, view);
  if (/^\ufeff?\s*[[{]/.test(head)) return new JsonListReader(source, view);
  throw new PriceListError(`${source} must be ${FORMS}`);
}

/** Of an offer file that names its service before its products, these and their terms one by one; all others whole. */
class JsonListReader implements ListReader, JsonTaker {
  private readonly source: string;
  private readonly view: ListView;
  private readonly entries: JsonEntries;
  private offer: AwsOfferReader | undefined;
  /** What was not taken one by one. */
  private document: ExactJson = {};

  constructor(source: string, view: ListView) {
    this.source = source;
    this.view = view;
    this.entries = new JsonEntries(source, this);
  }

  write(text: string): void {
    this.entries.write(text);
  }

  end(): PriceList | AzurePage {
    this.entries.end();
    const { document, source, view } = this;
    if (this.offer) return this.offer.end(new RecordReader(source, document));
    if (isObject(document) && 'Items' in document) return { source, document };
    return readDocument(document, source, view);
  }

  opens(path: readonly string[]): boolean {
    const [name, kind] = path;
    if (name === undefined) return true;
    const isLong =
      kind === undefined
        ? name === 'products' || name === 'terms'
        : name === 'terms' && path.length === 2 && (kind === 'OnDemand' || kind === 'Reserved');
    if (!isLong || !this.offer) return false;
    this.put(path, {});
    return true;
  }

  take(path: readonly string[], value: ExactJson): void {
    const [name, second, third] = path;
    if (this.offer && name === 'products' && second !== undefined) this.offer.product(second, value);
    else if (this.offer && third !== undefined && second === 'OnDemand') this.offer.onDemand(third, value);
    else if (this.offer && third !== undefined) this.offer.reserved();
    else this.put(path, value);
    if (name === 'offerCode' && typeof value === 'string' && value !== '') {
      this.offer = new AwsOfferReader(this.source, value, this.view);
    }
  }

  private put(path: readonly string[], value: ExactJson): void {
    const [name, kind] = path;
    if (name === undefined) this.document = value;
    else {
      const whole = this.document as { [name: string]: ExactJson };
      if (kind === undefined) whole[name] = value;
      else (whole[name] as { [name: string]: ExactJson })[kind] = value;
    }
  }
}

function readDocument(document: ExactJson, source: string, view: ListView): PriceList {
  if (isObject(document)) {
    if ('offerCode' in document || 'products' in document) {
      const rest = new RecordReader(source, document);
      return new AwsOfferReader(source, rest.filled('offerCode'), view).end(rest);
    }
    if ('skus' in document) return readGcpSkus(document, source, view.day);
    if ('PriceList' in document || 'product' in document) return readAwsProducts(document, source, view);
  } else if (isProducts(document)) return readAwsProducts(document, source, view);
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
