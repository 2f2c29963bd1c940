/** What does it cost? One bar for each, and the interval in which its cost lies where chance moved it. */
import { compareDecimals } from '../output/decimal.ts';
import { percentOf } from './geometry.ts';
import { html, type Markup } from './markup.ts';

export interface CostBar {
  readonly label: string;
  /** Under the label: platform and place. */
  readonly place: string;
  /** The amount in words. */
  readonly words: string;
  readonly amount: string;
  readonly interval: readonly [string, string] | readonly [null, null];
  /** Class of the colour. */
  readonly kind: string;
}

export function costBars(bars: readonly CostBar[]): Markup {
  const ends = bars.flatMap(({ amount, interval }) => [amount, interval[1] ?? amount]);
  const most = ends.reduce((a, b) => (compareDecimals(a, b) >= 0 ? a : b), '0');
  return html`<figure><ul class="bars">${bars.map((bar) => costBar(bar, most))}</ul>${legend(bars)}</figure>`;
}

const KINDS = { function: 'function', container: 'container', vm: 'machine', service: 'service' };

/** What the colours mean; nothing where there is one. */
function legend(bars: readonly CostBar[]): Markup {
  const drawn = Object.entries(KINDS).filter(([kind]) => bars.some((bar) => bar.kind === kind));
  if (drawn.length < 2) return html``;
  const keys = drawn.map(
    ([kind, name]) =>
      html`<li><svg aria-hidden="true"><rect class="${kind}" width="12" height="12"/></svg>${name}</li>`,
  );
  return html`<ul class="key">${keys}</ul>`;
}

function costBar({ label, place, words, amount, interval, kind }: CostBar, most: string): Markup {
  const [low, high] = interval;
  const isMoved = low !== null && high !== null && compareDecimals(low, high) < 0;
  const whisker = isMoved ? whiskerOf(percentOf(low, most), percentOf(high, most)) : html``;
  return html`<li><div class="row"><span><strong>${label}</strong> <span class="soft">${place}</span></span>
<span class="value">${words}</span></div>
<svg height="16" aria-hidden="true"><rect class="track" width="100%" height="16"/>
<rect class="${kind}" width="${percentOf(amount, most)}%" height="16"/>${whisker}</svg></li>`;
}

function whiskerOf(low: number, high: number): Markup {
  const line = (kind: string) =>
    html`<line class="${kind}" x1="${low}%" x2="${high}%" y1="8" y2="8"/>
<line class="${kind}" x1="${low}%" x2="${low}%" y1="3" y2="13"/>
<line class="${kind}" x1="${high}%" x2="${high}%" y1="3" y2="13"/>`;
  return html`${line('halo')}${line('edge')}`;
}
