/** What a visitor sees first, in a real browser: an answer that the command line gives, too. */
import { readFileSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taximeter } from '../taximeter.ts';
import { TestBrowser } from './browser.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.start();
}, 60_000);
afterAll(() => browser?.close());

/** The whole run and the curve are there. */
const SETTLED = '.verdict[data-settled="true"]';

describe('the page', () => {
  it('opens on a finished answer, and asks nobody for anything', async () => {
    const { page, complaints } = await browser.open();
    await page.waitForSelector(SETTLED);
    const text = await page.textContent('.verdict');
    expect(text).toMatch(/At 11\/s lambda is cheapest: \$29\.92 a month\./);
    expect(text).toMatch(/lambda and servers cost the same at 11\.\d\/s/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('answers a change of the memory', async () => {
    const { page, complaints } = await browser.open();
    await page.waitForSelector(SETTLED);
    await page.getByRole('textbox', { name: 'Memory' }).fill('1 GB');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`location.hash.includes('memory=')`);
    await page.waitForSelector(SETTLED);
    expect(await page.textContent('.verdict')).toMatch(/servers is cheapest: \$30\.37 a month/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('prices a ride to the byte as the command line does', async () => {
    const { page } = await browser.open('#v=1&t=hobby-api&traffic.rate=2/min');
    await page.waitForSelector(SETTLED);
    const { out } = await taximeter([
      ...['run', 'scenarios/hobby-api.yaml', '--set', 'traffic.rate=2/min', '--format', 'json'],
    ]);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save result' }).click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toBe(out);
    await page.close();
  });

  it('has nothing that axe objects to, in light, in dark and on a phone', async () => {
    const { page } = await browser.open();
    await page.waitForSelector(SETTLED);
    await page.evaluate(axe.source);
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 360],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(told, `${colorScheme}, ${width} wide`).toEqual([]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, `${width} wide`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});
