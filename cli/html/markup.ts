/** HTML that cannot be broken by what it shows: every value put into a template is escaped, unless it is markup itself. */
import { printable } from '../output/plain-text.ts';

export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[] | undefined;

/** A template tag: html`<p>${name}</p>`. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.map((part, i) => `${part}${shown(values[i])}`).join('') };
}

function shown(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also without the signs that turn the direction of what follows, which could make one name read as another. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** A link where the address is one of the web; else its text alone. */
export function link(address: string, words: string): Markup {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return html`${words}`;
  return html`<a href="${address}" rel="noopener noreferrer">${words}</a>`;
}
