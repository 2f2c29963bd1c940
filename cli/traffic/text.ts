/** Judges the first bytes of a file: that it is text, and which character parts its cells. */
const UTF8_BOM = [0xef, 0xbb, 0xbf];
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const DELIMITERS = [',', '\t', ';'];
const TEXT_LOOKED_AT = 65_536;

const PACKED: [string, number[]][] = [
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['zstd data', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2 data', [0x42, 0x5a, 0x68]],
  ['xz data', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a Parquet file', [0x50, 0x41, 0x52, 0x31]],
  ['UTF-16 text', [0xff, 0xfe]],
  ['UTF-16 text', [0xfe, 0xff]],
];

/** What keeps these first bytes from being text in UTF-8, or undefined. */
export function binaryProblem(head: Uint8Array): string | undefined {
  const rule = 'traffic must be CSV or TSV text in UTF-8, plain or gzip';
  const packed = PACKED.find(([, magic]) => startsWith(head, magic));
  if (packed) return `${rule}, got ${packed[0]}`;
  const looked = head.subarray(0, TEXT_LOOKED_AT);
  if (looked.includes(0)) return `${rule}, got binary data`;
  try {
    // `stream` forgives a character that the end of the block cuts in two.
    new TextDecoder('utf-8', { fatal: true }).decode(looked, { stream: true });
  } catch {
    return `${rule}, got bytes that are not UTF-8`;
  }
  return undefined;
}

/** Whether a first line with something on it is complete. */
export function holdsLine(head: Uint8Array): boolean {
  const start = firstLineStart(head);
  return head.subarray(start).some((byte) => byte === NEWLINE || byte === CARRIAGE_RETURN);
}

/** The delimiter that the first line has most of outside quotes; a comma where it has none. */
export function delimiterOf(head: Uint8Array): string {
  const text = new TextDecoder().decode(head.subarray(firstLineStart(head), TEXT_LOOKED_AT));
  const unquoted = text.replace(/"[^"]*"/g, '');
  const line = /^[^\r\n]*/.exec(unquoted)![0];
  const tally = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (tally(delimiter) > tally(best) ? delimiter : best));
}

/** Files with nothing but a mark, line ends and blanks count as empty. */
export function isBlank(head: Uint8Array): boolean {
  return firstLineStart(head) === head.length;
}

function firstLineStart(head: Uint8Array): number {
  let start = startsWith(head, UTF8_BOM) ? UTF8_BOM.length : 0;
  while (start < head.length && (head[start] === NEWLINE || head[start] === CARRIAGE_RETURN)) start++;
  return start;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
