/** Text that came from a file or a person, made safe and fitted for a terminal. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** What build pipelines take for commands to them (`::error::`, `##[error]`) where a line begins with it. */
const COMMAND = /(^|\s):(?=:)|##(?=\[)/g;

/**
 * Without control characters: a scenario's name must not move the cursor, colour the screen or turn the line around; nor must
 * it tell the pipeline that runs this what to do.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ').replace(COMMAND, '$& ');
}

/** Width in characters. Wide scripts count as one; their columns may be off by a little. */
export function widthOf(text: string): number {
  return [...text].length;
}

/** Lines of at most `room` characters, broken at spaces that may break, and inside a word only where it is longer than a line. */
export function wrap(text: string, room: number): string[] {
  const width = Math.max(1, room);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((each) => each.replaceAll('\u00a0', ' '));
}

/** A word cut to the width; addresses stay whole, because half of one is of no use. */
function pieces(word: string, width: number): string[] {
  const characters = [...word];
  if (characters.length <= width || word.includes('://')) return [word];
  const cut: string[] = [];
  for (let from = 0; from < characters.length; from += width)
    cut.push(characters.slice(from, from + width).join(''));
  return cut;
}

/** A paragraph wrapped to the width, each line indented. */
export function paragraph(text: string, width: number, indent = ''): string {
  return wrap(printable(text), width - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('');
}

/** One line of at most `room` characters; what is too long ends at a word, with a sign that more follows. */
export function cut(text: string, room: number): string {
  const line = printable(text);
  if (widthOf(line) <= room) return line;
  return `${wrap(line, room - 2)[0]!.replace(/[\s,:;(]+$/, '')} …`;
}
