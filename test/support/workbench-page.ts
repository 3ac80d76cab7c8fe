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

/** How long something may take to come, in milliseconds: browser tests run three at a time, on machines that do other things too. */
const PATIENCE = 90_000;

export interface FirstLook {
  readonly paneWidth?: number;
  /** The register to begin with, instead of the sample. */
  readonly book?: Uint8Array;
  /** What its address says behind the question mark. */
  readonly query?: string;
}

export interface WorkbenchBrowser {
  /** A page of its own, with nothing kept from others. */
  open(first?: FirstLook): Promise<WorkbenchPage>;
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
  /** Clicks the middle of a cell of the shown sheet, which must not be scrolled away. */
  clickCell(address: string): Promise<void>;
  /** Clicks the number beside the row. */
  clickRow(row: number, button?: 'left' | 'right'): Promise<void>;
  /** Clicks the arrow in the header of a table's column. */
  openHeaderMenu(header: string): Promise<void>;
  /** Puts text on the clipboard, as another program would. */
  copyText(text: string): Promise<void>;
  /** Undoes in the grid until the cell holds the value: what the add-in wrote after an edit is undone first. */
  undoUntil(address: string, value: unknown): Promise<void>;
  /** Waits until the list of customers is what the sheet holds, in its order, every row with an id of its own; how many there are. */
  sheetAndListAgree(): Promise<number>;
  /** Another page of the same person's browser. */
  beside(first: FirstLook): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

export async function startWorkbench(): Promise<WorkbenchBrowser> {
  const address = process.env['KARTOTEKA_WORKBENCH'];
  if (!address) throw new Error('The workbench is not served; build-workbench.cjs does that.');
  const executablePath = process.env['KARTOTEKA_BROWSER'];
  if (!executablePath) throw new Error('KARTOTEKA_BROWSER names no browser; npm test finds one.');
  const browser: Browser = await chromium.launch({ executablePath, args: flags });
  return {
    async open(first = {}) {
      const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, acceptDownloads: true, reducedMotion: 'reduce' });
      return openPage(context, address, first);
    },
    close: () => browser.close(),
  };
}

async function openPage(context: BrowserContext, address: string, { paneWidth, book, query }: FirstLook): Promise<WorkbenchPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (paneWidth !== undefined) {
    await page.addInitScript((width) => localStorage.setItem('kartoteka-workbench', localStorage.getItem('kartoteka-workbench') ?? JSON.stringify({ paneWidth: width })), paneWidth);
  }
  if (book !== undefined) await page.route('**/sample.xlsx', (route) => route.fulfill({ body: Buffer.from(book) }));
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const loaded = () => page.waitForFunction(() => window.workbench !== undefined);
  const idle = () => page.evaluate(() => window.workbench?.idle());
  await page.goto(query === undefined ? address : `${address}?${query}`);
  await loaded();
  return {
    page, problems, idle: async () => void (await idle()),
    async reload() {
      await page.reload();
      await loaded();
    },
    async ready() {
      await page.getByRole('list', { name: 'Customers' }).waitFor();
      await idle();
    },
    async openBook(bytes) {
      const again = page.waitForEvent('load');
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
      // As one text: a list of so many numbers takes the browser's driver seconds.
      const base64 = await page.evaluate(async () => {
        const bytes = (await window.workbench?.save()) ?? new Uint8Array();
        const reader = new FileReader();
        const read = new Promise<string>((resolve) => reader.addEventListener('load', () => resolve(String(reader.result))));
        reader.readAsDataURL(new Blob([bytes.slice()]));
        return (await read).replace(/^[^,]*,/, '');
      });
      return new Uint8Array(Buffer.from(base64, 'base64'));
    },
    ...gridHands(page),
    beside: (first) => openPage(context, address, first),
    close: () => context.close(),
  };
}

type GridHands = Pick<WorkbenchPage, 'clickCell' | 'clickRow' | 'openHeaderMenu' | 'copyText' | 'undoUntil' | 'sheetAndListAgree'>;

/** Width of the row numbers and height of the column letters. */
const edges = { left: 46, top: 20 };

function gridHands(page: Page): GridHands {
  /** Middle and size of a cell on the page, by the sizes of the rows and columns before it. */
  const placeOf = (address: string) => page.evaluate(({ place, left, top }) => {
    const model = window.workbench?.model;
    const match = /^(.+)!([A-Z]+)(\d+)$/.exec(place);
    const sheet = model?.sheets().find(({ name }) => name === match?.[1]);
    const canvas = [...document.querySelectorAll('#grid canvas')].map((each) => each.getBoundingClientRect()).find(({ height }) => height > 100);
    if (!model || !sheet || !canvas) throw new Error(`${place} is not on the page.`);
    const column = [...(match?.[2] ?? '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(match?.[3]) - 1;
    const pixels = ({ size, hidden, filteredOut }: { size: number; hidden: boolean; filteredOut: boolean }) => (hidden || filteredOut ? 0 : (size * 4) / 3);
    let [x, y] = [canvas.left + left, canvas.top + top];
    for (let at = 0; at < column; at += 1) x += pixels(model.column(sheet.id, at));
    for (let at = 0; at < row; at += 1) y += pixels(model.row(sheet.id, at));
    const [width, height] = [pixels(model.column(sheet.id, column)), pixels(model.row(sheet.id, row))];
    return { x: x + width / 2, y: y + height / 2, width, edge: canvas.left + left / 2 };
  }, { place: address, ...edges });
  const idle = () => page.evaluate(() => window.workbench?.idle());
  const columnOf = (header: string) => page.evaluate((wanted) => {
    const table = window.workbench?.model.tables().find(({ name }) => name === 'Customers');
    const at = table?.columns.findIndex(({ name }) => name === wanted) ?? -1;
    if (at < 0 || at > 25) throw new Error(`Customers shows no column ${wanted}.`);
    return String.fromCharCode(65 + at);
  }, header);

  return {
    async clickCell(address) {
      const { x, y } = await placeOf(address);
      await page.mouse.click(x, y);
      await idle();
    },
    async clickRow(row, button = 'left') {
      const { edge, y } = await placeOf(`Customers!B${row}`);
      await page.mouse.click(edge, y, { button });
    },
    async openHeaderMenu(header) {
      const { x, y, width } = await placeOf(`Customers!${await columnOf(header)}1`);
      await page.mouse.click(x + width / 2 - 10, y);
    },
    async copyText(text) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    },
    async undoUntil(address, value) {
      const now = () => page.evaluate((at) => JSON.stringify(window.workbench?.cell(at)), address);
      for (let steps = 0; (await now()) !== JSON.stringify(value); steps += 1) {
        if (steps === 20) throw new Error(`Twenty times undone, ${address} is ${await now()}.`);
        await page.keyboard.press('Control+z');
        await idle();
      }
    },
    async sheetAndListAgree() {
      await idle();
      // The card of a row clicked before may come at any time on a slow machine; it is left whenever it does.
      const back = page.getByRole('button', { name: 'Back to the list' });
      await page.addLocatorHandler(back, () => back.click());
      await page.getByRole('searchbox', { name: 'Search customers' }).fill('');
      const more = page.getByRole('button', { name: /^Show more/ });
      while (await more.count() > 0) await more.click();
      await page.removeLocatorHandler(back);
      const count = await page.waitForFunction(() => {
        const model = window.workbench?.model;
        const table = model?.tables().find(({ name }) => name === 'Customers');
        if (!model || !table) return undefined;
        const rows = model.values(table.sheetId, table.area).slice(1).filter((row) => row.some((cell) => cell !== null)).map(([id]) => String(id));
        const listed = [...document.querySelectorAll<HTMLElement>('[role=list] [data-id]')].map(({ dataset }) => dataset['id']);
        const same = rows.length === listed.length && rows.every((id, at) => id === listed[at] && id.startsWith('kc-'));
        return same && new Set(rows).size === rows.length ? rows.length : undefined;
      });
      return Number(await count.jsonValue());
    },
  };
}
