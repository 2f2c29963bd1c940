/**
 * One table, shown three ways: aligned text, CSV and Markdown. A column is what a person sees and, behind it, the
 * fields a program reads; both are made from the same row.
 */

export interface Column<Row> {
  /** Heading for people. */
  readonly title: string;
  readonly text: (row: Row) => string;
  /** Columns of the CSV: a heading that carries the unit, and a plain number or text. */
  readonly fields: readonly Field<Row>[];
  /** Numbers stand right, names left. */
  readonly align?: 'left' | 'right';
  /** Narrow terminals lose the column with the highest number first; columns without one always stay. */
  readonly dropFirst?: number;
  /** The one column that gives way by breaking its text into several lines. */
  readonly wraps?: boolean;
  /** Left out of Markdown, which should stay at five columns. */
  readonly brief?: false;
  /** Left out of Markdown and pages too, where no row has anything to say; aligned text does so with every column. */
  readonly ifSaid?: true;
  /** Left out of aligned text, where an address would take the whole width. */
  readonly inText?: false;
  /** The cell in Markdown, where it is more than the text: a link. Must be escaped. */
  readonly markdown?: (row: Row) => string;
  readonly tone?: (row: Row) => Tone | undefined;
}

type Field<Row> = readonly [heading: string, value: (row: Row) => FieldValue];

/** Text from a document, or a number (money as its decimal string) that must not be quoted or altered. */
export type FieldValue = string | number | { readonly decimal: string } | null;

export type Tone = 'good' | 'bad' | 'dim';
