/** Notes on prices, each behind the meters that it is about, and where it is not about all their prices, which. */
import { attributeWords, type PriceRow } from './price-rows.ts';

/** `requests: …`, `vcpuSeconds (plan flex), memoryGbSeconds: …`; each note once. */
export function priceNotes(rows: readonly PriceRow[]): string[] {
  const notes = [...new Set(rows.map(({ note }) => note))].filter((note) => note !== '');
  return notes.map((note) => {
    const noted = rows.filter((row) => row.note === note);
    const meters = [...new Set(noted.map(({ meter }) => meter))];
    return `${meters.map((meter) => aboutWords(meter, noted, rows)).join(', ')}: ${note}`;
  });
}

/** Rows that a list of words still tells apart; of more it says how many. */
const MOST_NAMED = 3;

function aboutWords(meter: string, noted: readonly PriceRow[], rows: readonly PriceRow[]): string {
  const all = rows.filter((row) => row.meter === meter);
  const about = noted.filter((row) => row.meter === meter);
  if (about.length === all.length) return meter;
  const regions = new Set(all.map(({ region }) => region));
  const named = [...new Set(about.map((row) => rowWords(row, regions.size > 1)))].filter(
    (words) => words !== '',
  );
  if (named.length === 0) return meter;
  return named.length > MOST_NAMED
    ? `${meter} (${about.length} of ${all.length} prices)`
    : `${meter} (${named.join('; ')})`;
}

function rowWords({ attributes, region }: PriceRow, withRegion: boolean): string {
  const where = withRegion && region !== '*' ? [region] : [];
  return [...attributeWords(attributes), ...where].join(', ');
}
