/** Every screen of the pane, at its narrowest, in each theme and from both directions: nothing shuts anybody out or is cut off. */
import { Workbook } from 'exceljs';
import { faultsOf } from '../support/pane-barriers';
import type { Fault } from '../support/pane-barriers';
import { accountScreens, conflictScreens, copyScreens, registerScreens, setUpScreens } from '../support/pane-screens';
import type { PaneScreen } from '../support/pane-screens';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

describe('every screen of the pane', () => {
  let open: WorkbenchPage;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
  });

  const lookAt = async (screens: readonly PaneScreen[]) => {
    const found: Fault[] = [];
    for (const { name, show } of screens) {
      await show();
      found.push(...await faultsOf(open.page, name));
    }
    return found;
  };

  it('of a register is open to everyone', async () => {
    expect(await open.page.locator('.pane').evaluate((pane) => pane.getBoundingClientRect().width)).toBe(320);
    expect(await lookAt(registerScreens(open))).toEqual([]);
  }, 600_000);

  it('of accounts and of what is made of them is open to everyone', async () => {
    await open.reload();
    expect(await lookAt(accountScreens(open))).toEqual([]);
  }, 600_000);

  it('of a copy that is brought in is open to everyone', async () => {
    await open.reload();
    expect(await lookAt(copyScreens(open))).toEqual([]);
  }, 600_000);

  it('of conflicts is open to everyone', async () => {
    await open.reload();
    expect(await lookAt(conflictScreens(open))).toEqual([]);
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
