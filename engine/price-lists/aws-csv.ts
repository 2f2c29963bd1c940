/** An AWS offer file in CSV: five rows about the file, a heading, and one row per product, term and range. */
import { attributesOf, freeTierKind, listedPrice, readDimension } from './aws-terms.ts';
import { csvRows } from './csv-rows.ts';
import type { ListedPrice, PriceList } from './listed-price.ts';
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
];
const BULK = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws';

export function isAwsCsv(text: string): boolean {
  return /^\ufeff?"?FormatVersion"?,/.test(text);
}

export function readAwsCsv(text: string, source: string): PriceList {
  const rows = csvRows(text, source);
  const about = METADATA.map((name, index) => {
    const row = rows[index];
    if (row?.cells[0] !== name) throw new PriceListError(`${source}: row ${index + 1} must be ${name}`);
    return row.cells[1] ?? '';
  });
  const code = about[4]!;
  const facts = new RecordReader(source, { 'Publication Date': about[2]! });
  const published = facts.date('Publication Date');
  const headings = rows[METADATA.length]?.cells ?? [];
  for (const name of NEEDED) {
    if (!headings.includes(name))
      throw new PriceListError(`${source}: the heading must have a column ${name}`);
  }
  const groups = new Map<string, RecordReader[]>();
  const aside: string[] = [];
  for (const { cells, line } of rows.slice(METADATA.length + 1)) {
    const record = rowRecord(headings, cells, `${source}: line ${line}`);
    const type = record.filled('TermType');
    if (type !== 'OnDemand') aside.push(`${code}: ${type.toLowerCase()} terms`);
    else {
      const key = `${record.name.split(', ').at(-1)} ${record.textOr('OfferTermCode', '')}`;
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  const prices = [...groups.values()].flatMap((group) => priceOf(group, code, aside));
  const url = `${BULK}/${code}/current/index.csv`;
  return {
    prices,
    aside,
    title: `AWS price list, ${code}, published ${published}`,
    url,
    published,
    continues: false,
  };
}

/** By the heading; cells left empty say nothing. */
function rowRecord(headings: readonly string[], cells: readonly string[], place: string): RecordReader {
  if (cells.length !== headings.length) {
    throw new PriceListError(`${place}: a row must have ${headings.length} cells, got ${cells.length}`);
  }
  const fields = Object.fromEntries(
    headings.flatMap((name, index) => (cells[index] === '' ? [] : [[name, cells[index]!]])),
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

function priceOf(group: readonly RecordReader[], code: string, aside: string[]): ListedPrice[] {
  const first = group[0]!;
  const attributes = { servicecode: code, ...attributesOf(first) };
  const dimensions = group.map((row) => {
    const renamed = row.entries().map(([name, value]) => [RENAMED[name] ?? name, value] as const);
    const amount = { [row.textOr('Currency', 'USD')]: row.filled('PricePerUnit') };
    return readDimension(
      new RecordReader(row.name, { ...Object.fromEntries(renamed), pricePerUnit: amount }),
    );
  });
  const listed = listedPrice(first.name, attributes, dimensions);
  if (!listed) aside.push(freeTierKind(attributes));
  return listed ? [listed] : [];
}
