/**
 * Two people worked in two copies of one workbook. The other one's comes in by the keyboard alone, in the narrowest pane: what both
 * changed is a conflict and stays as it is here, undo gives every cell back, and the other file is only read.
 */
import { editedCopy, setByCode } from '../support/edited-copy';
import { tabTo } from '../support/keyboard-hands';
import { faultsOf } from '../support/pane-barriers';
import { withNarrowPane } from '../support/pane-hands';
import type { PaneHands } from '../support/pane-hands';
import type { WorkbenchPage } from '../support/workbench-page';

const [both, theirsOnly] = ['C-00028', 'C-00005'];

describe('bringing in a copy', () => {
  let open: WorkbenchPage;
  let hands: PaneHands;
  let copy: Uint8Array;
  let before: Record<string, unknown>;
  withNarrowPane((page, paneHands) => {
    open = page;
    hands = paneHands;
  });

  const alias = async (code: string): Promise<unknown> => open.cell(await open.find('Customers', 'Alias', code));
  const choose = (name: string, content: Uint8Array): Promise<void> =>
    hands.pane.getByTestId('copy-file').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(content) });

  it('is told what is no copy of this register', async () => {
    copy = await editedCopy(await open.save(), 'Ilze', async (app) => {
      await setByCode(app, both, { alias: 'Theirs' });
      await setByCode(app, theirsOnly, { alias: 'From the copy' });
      const made = await app.save({ base: {}, edits: { name: 'Naujokė UAB' } });
      expect(made).toMatchObject({ ok: true, value: { kind: 'saved' } });
    });
    await open.type(await open.find('Customers', 'Alias', both), 'Mine');
    await open.sheetAndListAgree();
    before = await hands.sheets();
    await hands.openFilePage('Bring in a copy…');
    await choose('Half.xlsx', copy.slice(0, copy.length / 2));
    await hands.pane.getByText(/damaged or cut short/).waitFor();
    await choose('scan.xlsx', new TextEncoder().encode('%PDF-1.7'));
    await hands.pane.getByRole('alert').waitFor();
    expect(await hands.sheets()).toEqual(before);
  });

  it('shows what would change, and brings it in', async () => {
    await choose('Register-LAPTOP-4F7QK2A.xlsx', copy);
    await hands.pane.getByText('Nothing is written yet.').waitFor();
    await hands.pane.getByText(/conflict copy that OneDrive made of Register\.xlsx/).waitFor();
    const conflicts = hands.pane.getByRole('list', { name: '1 conflict' });
    expect((await conflicts.innerText()).replace(/[\u2066-\u2069]/g, '')).toMatch(/Here: Mine[\s\S]*In the copy: Theirs \(Ilze/);
    expect(await hands.sheets()).toEqual(before);
    expect(await faultsOf(open.page, 'copies: preview')).toEqual([]);
    await hands.press(hands.button('Bring in'));
    await hands.pane.getByText('Register-LAPTOP-4F7QK2A.xlsx is brought in.').waitFor();
    await hands.pane.getByText('1 conflict waits for a decision.').waitFor();
    await open.idle();
    expect([await alias(both), await alias(theirsOnly)]).toEqual(['Mine', 'From the copy']);
    const conflict = await open.page.evaluate(() => window.workbench?.model.tables().find(({ name }) => name === 'Conflicts')?.name);
    expect(conflict).toBe('Conflicts');
    expect(await faultsOf(open.page, 'copies: done')).toEqual([]);
  });

  it('is taken back by the keyboard, every cell, and can come again', async () => {
    await hands.press(hands.pane.getByRole('button', { name: 'Undo', exact: true }));
    await hands.button('Choose a file…').waitFor();
    await open.idle();
    const after = await hands.sheets();
    // The sheet of conflicts is there from now on, with no row.
    expect(Object.fromEntries(Object.entries(after).filter(([name]) => name in before))).toEqual(before);
    await choose('Register.xlsx', copy);
    await hands.pane.getByText('Nothing is written yet.').waitFor();
    await tabTo(hands.button('Bring in'));
    await open.page.keyboard.press('Escape');
    await open.ready();
    expect(await alias(theirsOnly)).not.toBe('From the copy');
  });
});
