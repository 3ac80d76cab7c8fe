/** The workbench in Chromium: serves what was built, opens a page and answers about it. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WorkbenchScript } from '../../workbench/page/script-api';

declare global {
  interface Window {
    workbench?: WorkbenchScript;
  }
}

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export interface WorkbenchBrowser {
  /** A page of its own, with nothing kept from others. */
  open(): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** Everything that went wrong in the page, which a test may empty once it has looked. */
  readonly problems: string[];
  idle(): Promise<void>;
  reload(): Promise<void>;
  /** Waits for the pane to show the customers. */
  ready(): Promise<void>;
  /** Lets the page open these bytes and waits until it has. */
  openBook(bytes: Uint8Array): Promise<void>;
  cell(address: string): Promise<unknown>;
  type(address: string, text: string): Promise<void>;
  find(sheet: string, header: string, key: string): Promise<string>;
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function startWorkbench(): Promise<WorkbenchBrowser> {
  const address = process.env['KARTOTEKA_WORKBENCH'];
  if (!address) throw new Error('The workbench is not served; build-workbench.cjs does that.');
  const executablePath = process.env['KARTOTEKA_BROWSER'];
  if (!executablePath) throw new Error('KARTOTEKA_BROWSER names no browser; npm test finds one.');
  const browser: Browser = await chromium.launch({ executablePath, args: flags });
  return {
    async open() {
      const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, acceptDownloads: true });
      return openPage(context, address);
    },
    close: () => browser.close(),
  };
}

async function openPage(context: BrowserContext, address: string): Promise<WorkbenchPage> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const loaded = () => page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 60_000 });
  const idle = () => page.evaluate(() => window.workbench?.idle());
  await page.goto(address);
  await loaded();
  return {
    page, problems, idle: async () => void (await idle()),
    async reload() {
      await page.reload();
      await loaded();
    },
    async ready() {
      await page.getByRole('list', { name: 'Customers' }).waitFor({ timeout: 60_000 });
      await idle();
    },
    async openBook(bytes) {
      const again = page.waitForEvent('load', { timeout: 60_000 });
      const opened = await page.evaluate(
        (base64) => window.workbench?.open(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), 'test.xlsx'), Buffer.from(bytes).toString('base64'));
      if (opened?.ok !== true) throw new Error(`The workbook was not opened: ${JSON.stringify(opened)}`);
      await again;
      await loaded();
    },
    cell: (at) => page.evaluate((place) => window.workbench?.cell(place), at),
    async type(at, text) {
      await page.evaluate(([place = '', typed = '']) => window.workbench?.type(place, typed), [at, text]);
    },
    async find(sheet, header, key) {
      const at = await page.evaluate(([s = '', h = '', k = '']) => window.workbench?.find(s, h, k), [sheet, header, key]);
      if (at === undefined) throw new Error(`${sheet} has no ${header} for ${key}.`);
      return at;
    },
    async save() {
      const list = await page.evaluate(async () => Array.from((await window.workbench?.save()) ?? []));
      return Uint8Array.from(list);
    },
    close: () => context.close(),
  };
}
