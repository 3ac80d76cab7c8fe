/** Every screen of the pane, at its narrowest, in each theme and from both directions: nothing shuts anybody out or is cut off. */
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import { Workbook } from 'exceljs';
import { dress, registerScreens, setUpScreens } from '../support/pane-screens';
import type { PaneScreen } from '../support/pane-screens';
import { startWorkbench } from '../support/workbench-page';
import type { WorkbenchBrowser, WorkbenchPage } from '../support/workbench-page';

/** Only colours hang on the theme; all other rules are asked once in each direction. On the language hangs what fits. */
const looks = [
  { theme: 'light', language: 'en', rules: 'all' }, { theme: 'dark', language: 'en', rules: 'colours' }, { theme: 'contrast', language: 'en', rules: 'colours' },
  { theme: 'contrast', language: 'he', rules: 'all' }, { theme: 'dark', language: 'he', rules: 'colours' }, { theme: 'light', language: 'he', rules: 'colours' },
  { theme: 'light', language: 'ro', rules: 'none' }, { theme: 'contrast', language: 'lt', rules: 'none' }, { theme: 'dark', language: 'lv', rules: 'none' },
] as const;

describe('every screen of the pane', () => {
  let browser: WorkbenchBrowser;
  let open: WorkbenchPage;

  beforeAll(async () => {
    browser = await startWorkbench();
    open = await browser.open({ paneWidth: 320 });
    await open.ready();
  });
  afterAll(() => browser.close());
  afterEach(() => expect(open.problems.splice(0)).toEqual([]));

  /** What axe finds in the pane that shuts somebody out. */
  const barriers = async (rules: 'all' | 'colours' | 'none') => {
    if (rules === 'none') return [];
    const found = await open.page.evaluate(async (everything) => {
      const { axe } = window as unknown as { axe: { run: (place: string, options: object) => Promise<AxeResults> } };
      const { violations, incomplete } = await axe.run('.pane', { resultTypes: ['violations', 'incomplete'], ...(everything !== 'all' && { runOnly: ['color-contrast'] }) });
      // Words of exactly the colour of their ground axe takes for hidden on purpose; nothing here is hidden that way.
      const invisible = incomplete.flatMap((result) => {
        const nodes = result.nodes.filter(({ any }) => any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'));
        return nodes.length === 0 ? [] : [{ ...result, impact: 'serious' as const, nodes }];
      });
      return [...violations, ...invisible].map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`) }));
    }, rules);
    return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  };
  /** Words and controls that stand out over an edge of the pane. */
  const cutOff = () => open.page.evaluate(() => {
    const pane = document.querySelector('.pane')?.getBoundingClientRect();
    if (!pane) throw new Error('There is no pane.');
    return [...document.querySelectorAll('.pane *')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (left < pane.left - 1 || right > pane.right + 1);
    }).map(({ outerHTML }) => outerHTML.slice(0, 160));
  });

  /** Commands that are too narrow for their words. */
  const cutWords = () => open.page.evaluate(() => [...document.querySelectorAll('.pane button, .pane [role=button], .pane [role=tab]')]
    .filter((element) => element.textContent !== '' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
    .map(({ outerHTML }) => outerHTML.slice(0, 160)));

  const lookAt = async (screens: readonly PaneScreen[]) => {
    const found: unknown[] = [];
    await open.page.evaluate(axeSource);
    for (const { name, show } of screens) {
      await show();
      for (const { theme, language, rules } of looks) {
        await dress(open.page, { theme, language });
        const [shut, out, cut] = [await barriers(rules), await cutOff(), await cutWords()];
        if (shut.length + out.length + cut.length > 0) found.push({ screen: name, theme, language, shut, out, cut });
      }
      await dress(open.page, { theme: 'light', language: 'en' });
    }
    return found;
  };

  it('of a register is open to everyone', async () => {
    expect(await open.page.locator('.pane').evaluate((pane) => pane.getBoundingClientRect().width)).toBe(320);
    expect(await lookAt(registerScreens(open))).toEqual([]);
  }, 480_000);

  it('of a workbook that is no register yet is open to everyone', async () => {
    const book = new Workbook();
    book.addWorksheet('Klientai').addRows([
      ['Kodas', 'Pavadinimas', 'Šalis', 'PVM kodas', 'Our colour'], ['0042', 'Uždaroji UAB', 'LT', 'LT302500128', 'red'], ['0044', 'קאהן בע"מ', 'IL', '511738270', null],
    ]);
    await open.openBook(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(await lookAt(setUpScreens(open))).toEqual([]);
  });
});
