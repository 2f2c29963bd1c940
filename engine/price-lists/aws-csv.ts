/**
 * An AWS offer file in CSV: five rows about the file, a heading, and one row per product, term and range. Taken row by
 * row; of what nobody wants only the key is kept, so that a product of several ranges counts once.
 */
import { AwsPrices } from './aws-prices.ts';
import {
  type AwsDimension,
  type AwsProduct,
  attributesOf,
  awsProduct,
  readDimension,
  reasonAgainst,
} from './aws-terms.ts';
import { CsvRows } from './csv-rows.ts';
import { detached } from './detached.ts';
import { notInEffect, publishedBy } from './in-effect.ts';
import type { ListView, PriceList } from './listed-price.ts';
import { PriceListError } from './price-list-error.ts';
import { RecordReader } from './record-reader.ts';

const METADATA = ['FormatVersion', 'Disclaimer', 'Publication Date', 'Version', 'OfferCode'];
const NEEDED = [
  'SKU',
  'TermType',
  'RateCode',
  'StartingRange',
  'EndingRange',
  'Unit',
  'PricePerUnit',
  'usageType',
] as const;

export function isAwsCsv(text: string): boolean {
  return /^\ufeff?"?FormatVersion"?,/.test(text);
}

/** One product at one term: its ranges, which may stand anywhere in the list. */
interface Found {
  readonly product: AwsProduct;
  readonly dimensions: AwsDimension[];
  readonly notNow: string | undefined;
}

export class AwsCsvReader {
  private readonly source: string;
  private readonly view: ListView;
  private readonly rows: CsvRows;
  private readonly prices: AwsPrices;
  private readonly about: string[] = [];
  private headings: readonly string[] | undefined;
  /** Where SKU and TermType stand. */
  private columns: readonly number[] = [];
  private readonly found = new Map<string, Found>();
  private readonly unwanted = new Set<string>();

  constructor(source: string, view: ListView) {
    this.source = source;
    this.view = view;
    this.prices = new AwsPrices(view);
    this.rows = new CsvRows(source, (cells, line) => this.row(cells, line));
  }

  write(text: string): void {
    this.rows.write(text);
  }

  end(): PriceList {
    this.rows.end();
    if (this.about.length < METADATA.length) this.metadata([]);
    if (!this.headings) this.heading([]);
    const facts = new RecordReader(this.source, { 'Publication Date': this.about[2]! });
    const published = publishedBy(facts, 'Publication Date', this.view.day);
    for (const { product, ...term } of this.found.values()) this.prices.take(product, term);
    return this.prices.list(this.code, 'csv', published);
  }

  private get code(): string {
    return this.about[4]!;
  }

  private row(cells: readonly string[], line: number): void {
    if (this.about.length < METADATA.length) this.metadata(cells);
    else if (this.headings) this.price(this.headings, cells, `${this.source}: line ${line}`);
    else this.heading(cells);
  }

  private metadata(cells: readonly string[]): void {
    const name = METADATA[this.about.length]!;
    if (cells[0] !== name) {
      throw new PriceListError(`${this.source}: row ${this.about.length + 1} must be ${name}`);
    }
    this.about.push(detached(cells[1] ?? ''));
  }

  private heading(cells: readonly string[]): void {
    for (const name of NEEDED) {
      if (!cells.includes(name))
        throw new PriceListError(`${this.source}: the heading must have a column ${name}`);
    }
    this.headings = cells.map(detached);
    this.columns = [cells.indexOf('SKU'), cells.indexOf('TermType')];
  }

  private price(headings: readonly string[], cells: readonly string[], place: string): void {
    if (cells.length !== headings.length) {
      throw new PriceListError(`${place}: a row must have ${headings.length} cells, got ${cells.length}`);
    }
    // Of most rows, in a list of a million, this is all that matters.
    const [sku, type] = this.columns.map((index) => cells[index]);
    if (sku && type && type !== 'OnDemand')
      this.prices.aside.add(`${this.code}: ${type.toLowerCase()} terms`);
    else this.onDemand(rowRecord(headings, cells, place));
  }

  private onDemand(row: RecordReader): void {
    row.filled('TermType');
    const key = `${row.text('SKU')} ${row.textOr('OfferTermCode', '')}`;
    const dimension = dimensionOf(row);
    const notNow = notInEffect(row, this.view.day, { start: 'EffectiveDate', end: 'EffectiveEndDate' });
    const other = this.found.get(key);
    if (other) other.dimensions.push(dimension);
    else if (!this.unwanted.has(key)) {
      const product = awsProduct(row.name, { servicecode: this.code, ...attributesOf(row) });
      const reason = reasonAgainst(product, this.view);
      if (reason === undefined) this.found.set(key, { product, dimensions: [dimension], notNow });
      else {
        this.unwanted.add(key);
        this.prices.aside.add(reason);
      }
    }
  }
}

/** By the heading; cells left empty say nothing. */
function rowRecord(headings: readonly string[], cells: readonly string[], place: string): RecordReader {
  const fields = Object.fromEntries(
    headings.flatMap((name, index) => (cells[index] === '' ? [] : [[name, detached(cells[index]!)]])),
  );
  const record = new RecordReader(place, fields);
  return record.named(`${place}, SKU ${record.filled('SKU')}`);
}

/** In the words of the JSON form. */
const RENAMED: Readonly<Record<string, string>> = {
  StartingRange: 'beginRange',
  EndingRange: 'endRange',
  Unit: 'unit',
};

function dimensionOf(row: RecordReader): AwsDimension {
  const renamed = row.entries().map(([name, value]) => [RENAMED[name] ?? name, value] as const);
  const pricePerUnit = { [row.textOr('Currency', 'USD')]: row.filled('PricePerUnit') };
  return readDimension(new RecordReader(row.name, { ...Object.fromEntries(renamed), pricePerUnit }));
}
