/**
 * What a terminal shows, as an SVG picture: colours and bold as the program wrote them. The panel brings its own dark
 * ground, so that the picture reads on a light page and on a dark one.
 */
const CHARACTER_WIDTH = 8.43;
const LINE_HEIGHT = 20;
const MARGIN = 20;
const STYLES: Readonly<Record<string, string>> = {
  '1': 'font-weight="700" fill="#ffffff"',
  '2': 'fill="#8b949e"',
  '31': 'fill="#ff7b72"',
  '32': 'fill="#56d364"',
};
/** Select graphic rendition, as picocolors writes it: one number, ended by 22 or 39. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal is told its colours.
const STYLED = /\u001b\[(\d+)m(.*?)\u001b\[(?:22|39)m/g;

/** `title` is what a screen reader says. */
export function picture(lines: readonly string[], columns: number, title: string): string {
  const width = Math.ceil(columns * CHARACTER_WIDTH) + 2 * MARGIN;
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  const rows = lines.map((line, i) => {
    const y = MARGIN + (i + 0.75) * LINE_HEIGHT;
    return styled(line, y);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="#161b22" stroke="#30363d"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
${rows.join('')}</g>
</svg>
`;
}

/**
 * Each stretch of text at its own column and as wide as its characters, so that columns line up in every font; inside a
 * stretch spaces only stand alone.
 */
function styled(line: string, y: number): string {
  const texts: string[] = [];
  let column = 0;
  const show = (text: string, style: string) => {
    for (const [word] of text.matchAll(/\S+(?: \S+)*|\s+/g)) {
      const length = [...word].length;
      const x = pixels(MARGIN + column * CHARACTER_WIDTH);
      column += length;
      if (word.trim() === '') continue;
      const width = pixels(length * CHARACTER_WIDTH);
      texts.push(`<text x="${x}" y="${y}" textLength="${width}"${style}>${escaped(word)}</text>\n`);
    }
  };
  let at = 0;
  for (const match of line.matchAll(STYLED)) {
    show(line.slice(at, match.index), '');
    show(match[2]!, ` ${STYLES[match[1]!] ?? ''}`);
    at = match.index + match[0].length;
  }
  show(line.slice(at), '');
  return texts.join('');
}

function pixels(length: number): string {
  return length.toFixed(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
