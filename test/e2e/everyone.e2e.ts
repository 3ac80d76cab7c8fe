/** Every screen of the pane, at its narrowest, in each theme and from both directions: nothing shuts anybody out or is cut off. */
import { Workbook } from 'exceljs';
import { barriers, cutOff } from '../support/pane-barriers';
import { dress, registerScreens, setUpScreens } from '../support/pane-screens';
import type { PaneScreen } from '../support/pane-screens';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

/** Only colours hang on the theme; all other rules are asked once in each direction. On the language hangs what fits. */
const looks = [
  { theme: 'light', language: 'en', rules: 'all' }, { theme: 'dark', language: 'en', rules: 'colours' }, { theme: 'contrast', language: 'en', rules: 'colours' },
  { theme: 'contrast', language: 'he', rules: 'all' }, { theme: 'dark', language: 'he', rules: 'colours' }, { theme: 'light', language: 'he', rules: 'colours' },
  { theme: 'light', language: 'ro', rules: 'none' }, { theme: 'contrast', language: 'lt', rules: 'none' }, { theme: 'dark', language: 'lv', rules: 'none' },
] as const;

describe('every screen of the pane', () => {
  let open: WorkbenchPage;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
  });

  const lookAt = async (screens: readonly PaneScreen[]) => {
    const found: unknown[] = [];
    for (const { name, show } of screens) {
      await show();
      for (const { theme, language, rules } of looks) {
        await dress(open.page, { theme, language });
        const [shut, cut] = [rules === 'none' ? [] : await barriers(open.page, rules), await cutOff(open.page)];
        if (shut.length + cut.length > 0) found.push({ screen: name, theme, language, shut, cut });
      }
      await dress(open.page, { theme: 'light', language: 'en' });
    }
    return found;
  };

  it('of a register is open to everyone', async () => {
    expect(await open.page.locator('.pane').evaluate((pane) => pane.getBoundingClientRect().width)).toBe(320);
    expect(await lookAt(registerScreens(open))).toEqual([]);
  }, 600_000);

  it('of a workbook that is no register yet is open to everyone', async () => {
    const book = new Workbook();
    book.addWorksheet('Klientai').addRows([
      ['Kodas', 'Pavadinimas', 'Šalis', 'PVM kodas', 'Our colour'], ['0042', 'Uždaroji UAB', 'LT', 'LT302500128', 'red'], ['0044', 'קאהן בע"מ', 'IL', '511738270', null],
    ]);
    await open.openBook(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(await lookAt(setUpScreens(open))).toEqual([]);
  });
});
