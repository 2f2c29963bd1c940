/** How long do people wait? Three marks a deployment on one logarithmic scale. */
import { formatMilliseconds } from '../output/numbers.ts';
import { type LogScale, logScale } from './geometry.ts';
import { html, type Markup } from './markup.ts';

export interface LatencyRow {
  readonly label: string;
  readonly kind: string;
  /** Null where no request was answered. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

const MARKS = ['p50', 'p95', 'p99'] as const;
type Mark = (typeof MARKS)[number];

export function latencyDots(rows: readonly LatencyRow[]): Markup {
  const values = rows.flatMap((row) => MARKS.map((mark) => row[mark] ?? 0)).filter((ms) => ms > 0);
  if (values.length === 0) return html`<p class="soft">No request was answered.</p>`;
  const scale = logScale(values);
  return html`<figure><ul class="key">${MARKS.map(
    (mark) => html`<li><svg aria-hidden="true">${shape(mark, 'vm', 6)}</svg>${mark}</li>`,
  )}</ul><ul class="bars">${rows.map((row) => latencyRow(row, scale))}</ul>
<div class="plot"><svg height="18" aria-hidden="true">${scale.ticks.map((ms) => tick(ms, scale))}</svg></div></figure>`;
}

function latencyRow(row: LatencyRow, scale: LogScale): Markup {
  const words = MARKS.map((mark) => `${mark} ${formatMilliseconds(row[mark])}`).join(' · ');
  const marks = MARKS.filter((mark) => (row[mark] ?? 0) > 0);
  const places = marks.map((mark) => scale.at(row[mark]!));
  const span =
    places.length < 2
      ? html``
      : html`<line class="span" x1="${Math.min(...places)}%" x2="${Math.max(...places)}%" y1="10" y2="10"/>`;
  const dots = marks.map(
    (mark, i) => html`<svg x="${places[i]!}%" y="10" width="1" height="1">${shape(mark, row.kind, 0)}</svg>`,
  );
  return html`<li><div class="row"><strong>${row.label}</strong><span class="value">${words}</span></div>
<div class="plot"><svg height="20" aria-hidden="true">${scale.ticks.map((ms) => gridLine(ms, scale))}${span}${dots}</svg></div></li>`;
}

/** Told apart by form: a disc, a square, a diamond. `at`: where its middle is. */
function shape(mark: Mark, kind: string, at: number): Markup {
  if (mark === 'p50') return html`<circle class="${kind}" cx="${at}" cy="${at}" r="5"/>`;
  if (mark === 'p95')
    return html`<rect class="${kind}" x="${at - 4.5}" y="${at - 4.5}" width="9" height="9"/>`;
  const [near, far] = [at - 6, at + 6];
  return html`<path class="${kind}" d="M${at} ${near}L${far} ${at}L${at} ${far}L${near} ${at}Z"/>`;
}

function gridLine(ms: number, scale: LogScale): Markup {
  return html`<line class="grid" x1="${scale.at(ms)}%" x2="${scale.at(ms)}%" y1="0" y2="20"/>`;
}

function tick(ms: number, scale: LogScale): Markup {
  return html`<text class="tick" x="${scale.at(ms)}%" y="13" text-anchor="middle">${formatMilliseconds(ms)}</text>`;
}
