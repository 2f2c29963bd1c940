/**
 * The frame of a report: one file that loads nothing and runs nothing. Its policy forbids all but its own style sheet, which
 * is named by its hash.
 */
import { createHash } from 'node:crypto';
import { html, type Markup } from './markup.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly title: string;
  readonly body: Markup;
}

export function pageText({ title, body }: Page): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const style: Markup = { markup: STYLE };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}

/** A part with a heading; nothing where it has nothing to say. */
export function section(heading: string, ...parts: readonly Markup[]): Markup {
  const said = parts.filter(({ markup }) => markup !== '');
  return said.length === 0 ? html`` : html`<section><h2>${heading}</h2>${said}</section>`;
}

export function paragraphs(lines: readonly string[], kind = 'note'): Markup {
  return html`${lines.map((line) => html`<p class="${kind}">${line}</p>`)}`;
}

export function bullets(lines: readonly string[]): Markup {
  if (lines.length === 0) return html``;
  return html`<ul class="list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
