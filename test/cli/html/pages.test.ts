/** Pages: nothing a document says becomes markup, nothing is loaded or run, and every line can be checked. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { percentOf } from '../../../cli/html/geometry.ts';
import { html, link } from '../../../cli/html/markup.ts';
import { runPage } from '../../../cli/html/run-page.ts';
import { usagePage } from '../../../cli/html/usage-page.ts';
import { PLATFORMS } from '../../../engine/index.ts';
import type { Result } from '../../../engine/result.ts';
import { result } from '../fixtures.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;\u202e\u0007`;

function hostileRun(): Result {
  const [lambda, servers] = result.deployments;
  const [first, ...lines] = lambda!.bill.lines;
  const line = { ...first!, label: HOSTILE, source: 'javascript:alert(1)', asOf: HOSTILE, platform: HOSTILE };
  const bill = { ...lambda!.bill, lines: [line, ...lines], leftOut: [HOSTILE] };
  return {
    ...result,
    scenario: { name: HOSTILE, question: HOSTILE, horizon: HOSTILE, month: HOSTILE },
    seed: HOSTILE,
    assumptions: [HOSTILE],
    deployments: [{ ...lambda!, id: HOSTILE, region: HOSTILE, bill }, servers!],
    comparison: { ...result.comparison, cheapest: HOSTILE },
  };
}

describe('markup', () => {
  it('escapes what is put into it, once', () => {
    const inner = html`<b>${'<'}</b>`;
    expect(html`<p title="${`"'&`}">${inner}${undefined}${[inner]}</p>`.markup).toBe(
      '<p title="&quot;&#39;&amp;"><b>&lt;</b><b>&lt;</b></p>',
    );
  });

  it('links addresses of the web alone', () => {
    expect(link('https://a.example/?x="y', 'a').markup).toContain('href="https://a.example/?x=&quot;y"');
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' java\nscript:x',
      'file:///etc',
      'x',
    ]) {
      expect(link(address, 'here').markup).toBe('here');
    }
  });
});

describe('a page', () => {
  const page = runPage(result, PLATFORMS);

  it('forbids everything but its own style', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|\sstyle=|@import|url\(|\ssrc=/i);
    expect(page.startsWith('<!doctype html>')).toBe(true);
  });

  it('is the same each time', () => expect(runPage(result, PLATFORMS)).toBe(page));

  it('asks three questions and answers each in words beside the picture', () => {
    for (const words of [
      ...['What does it cost?', 'Where does the money go?', 'How long do people wait?'],
      ...['$0.63 ±0.02 a month', 'Compute time of on-demand instances', '$0.45 (71 %)', 'p50 80 ms'],
    ])
      expect(page).toContain(words);
    expect(page.match(/<svg/g)!.length).toBeGreaterThan(8);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says what the colours of its bars mean', () => {
    expect(page).toMatch(/<rect class="function"[^>]*><\/svg>function<\/li>/);
    expect(page).toContain('</svg>machine</li>');
  });

  it('has every line with its quantity, free part, price, amount, source and date', () => {
    for (const cell of ['1,891,713 requests', '1,000,000', '$0.0000002', '$0.18', '2026-07-01'])
      expect(page).toContain(cell);
    expect(page).toContain(
      '<a href="https://aws.amazon.com/lambda/pricing/" rel="noopener noreferrer">aws.amazon.com</a>, 2026-07-01',
    );
    expect(page).toContain('Not in the bill: data transfer, logs');
    expect(page).toContain('the function is on the processor all the time, because cpu is not given');
  });

  it('cannot be broken by what a document says', () => {
    const hostile = runPage(hostileRun(), PLATFORMS);
    expect(hostile).not.toMatch(/<script|<img|href="javascript|\u202e/i);
    expect(hostile).not.toContain('\u0007');
    const [opened, shut] = [/<(?!\/|!|meta|br)[a-z]\w*[^>]*[^/]>/g, /<\/\w+>/g];
    expect(hostile.match(opened)!.length).toBe(hostile.match(shut)!.length);
  });

  it('shows deployments that answered nothing and cost nothing', () => {
    const [lambda] = result.deployments;
    const nothing = {
      ...lambda!,
      requests: { ...lambda!.requests, completed: 0, failed: 0, timedOut: 0 },
      bill: { ...lambda!.bill, total: '0.00', lines: [] },
      interval: { ...lambda!.interval, total: [null, null] as const },
    };
    const text = runPage({ ...result, deployments: [nothing] }, PLATFORMS);
    expect(text).toContain('No request was answered.');
    expect(text).toContain('nothing to pay');
    expect(text).toContain('Nothing to bill.');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('of known usage shows what each day costs and how many days there are', () => {
    const line = { ...result.deployments[0]!.bill.lines[0]!, times: '30', amount: '5.40' };
    const bill = { currency: 'EUR', total: '5.40', lines: [line], leftOut: ['VAT'] };
    const item = { platform: 'gcp-firestore', region: HOSTILE, attributes: {}, bill };
    const text = usagePage({ items: [item], total: '5.40', currency: 'EUR' }, HOSTILE, PLATFORMS);
    expect(text).toContain('× days');
    expect(text).toContain('<td class="number" data-label="× days">30</td>');
    expect(text).toContain('€5.40');
    expect(text).not.toMatch(/<script|<img/);
  });
});

describe('where the money goes', () => {
  it('adds up to the bill, with what rounding takes off', () => {
    const [line] = result.deployments[0]!.bill.lines;
    const rounding = { ...line!, meter: 'rounding', label: 'Rounding', amount: '-0.01' };
    const lines = [{ ...line!, amount: '5.40' }, rounding];
    const bill = { currency: 'USD', total: '5.39', lines, leftOut: [] };
    const item = { platform: 'aws-lambda', region: 'us-east-1', attributes: {}, bill };
    const text = usagePage({ items: [item], total: '5.39', currency: 'USD' }, 'usage', PLATFORMS);
    const split = text.slice(text.indexOf('Where does the money go?'), text.indexOf('The bills'));
    expect(split).toContain('<span class="value">$5.39</span>');
    expect(split).toContain('<li>Rounding -$0.01</li>');
    expect(split).toContain('(100 %)');
  });
});

describe('lengths in a picture', () => {
  it.each([
    ['1', '4', 25],
    ['0.01', '3', 0.333],
    ['-1', '4', 0],
    ['5', '0', 0],
    ['5', '4', 100],
  ])('%s of %s is %s %%', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));
});
