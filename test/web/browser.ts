/** A real browser on the built page, as `taximeter serve` serves it. One for all tests of a file. */
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { pageFiles } from '../../cli/serve/page-files.ts';
import { type PageServer, servePage } from '../../cli/serve/page-server.ts';

export interface OpenedPage {
  readonly page: Page;
  /** What the page complained about since it was opened: errors, warnings, and whatever it asked the network for. */
  readonly complaints: readonly string[];
}

export class TestBrowser {
  private readonly browser: Browser;
  private readonly server: PageServer;

  private constructor(browser: Browser, server: PageServer) {
    this.browser = browser;
    this.server = server;
  }

  static async start(): Promise<TestBrowser> {
    // Makes the package bring the libraries that a bare machine lacks.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
    const executablePath = process.env.CHROMIUM_PATH ?? (await chromiumPackage.executablePath());
    const args = ['--no-sandbox', '--headless=shell'];
    const browser = await chromium.launch({ executablePath, args });
    return new TestBrowser(browser, await servePage(pageFiles(), 0));
  }

  get address(): string {
    return this.server.address;
  }

  /** `link`: the part of the address behind the server's, such as `#t=hobby-api`. */
  async open(link = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<OpenedPage> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error.stack)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.server.address) && !url.startsWith('blob:') && !url.startsWith('data:'))
        complaints.push(`asked for ${url}`);
    });
    await page.goto(`${this.server.address}${link}`);
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}
