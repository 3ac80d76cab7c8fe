/** Somebody's data in a file and erased, by the keyboard in a narrow pane: afterwards nothing of the saved workbook says anything of them. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { withWorkbench } from '../support/with-workbench';
import type { WorkbenchPage } from '../support/workbench-page';

const person = 'Zuzana Xylofonova';
/** Nothing was ever billed to it. */
const code = 'C-00012';
const traces = ['Xylofonova', 'zuzana.xylo@example.lt', 'likes xylophones'];

describe('personal data', () => {
  let open: WorkbenchPage;
  withWorkbench({ paneWidth: 320 }, (page) => {
    open = page;
  });

  const pane = () => open.page.locator('.pane');
  const button = (name: string | RegExp) => pane().getByRole('button', { name });
  const saved = async (): Promise<string> => Object.values(unzipSync(await open.save())).map((part) => strFromU8(part)).join('\n');
  const openPage = async () => {
    await button('Sections of the card').press('Enter');
    await open.page.getByRole('menuitem', { name: 'Personal data…' }).press('Enter');
    await pane().getByRole('region', { name: 'Personal data' }).waitFor();
  };

  it('is handed over in a file to be read, and erased without a trace', async () => {
    for (const [header, text] of [['Name', person], ['E-mail', 'zuzana.xylo@example.lt'], ['Note', 'likes xylophones']] as const) await open.type(await open.find('Customers', header, code), text);
    await open.idle();
    await pane().getByLabel('Search customers').fill(code);
    await pane().getByRole('listitem').filter({ hasText: person }).getByRole('button').press('Enter');
    await pane().getByRole('form', { name: 'Customer card' }).waitFor();
    await open.idle();
    expect(await saved()).toContain(person);
    await openPage();
    const [download] = await Promise.all([open.page.waitForEvent('download'), button('Save to read and print').press('Enter')]);
    expect(download.suggestedFilename()).toBe('personal data.html');
    expect(readFileSync(await download.path(), 'utf8')).toContain('zuzana.xylo@example.lt');

    await pane().getByLabel(/to confirm$/).press('Z');
    await open.page.keyboard.type('uzana xylofonova');
    await open.page.keyboard.press('Enter');
    await pane().getByText(`The data of ${person} is erased.`).waitFor();
    await open.idle();
    const left = await saved();
    for (const trace of traces) expect(left).not.toContain(trace);
    // The keyboard is in the list again.
    expect(await open.page.evaluate(() => document.activeElement?.closest('.pane') !== null)).toBe(true);
  });
});
