/** @jest-environment ./test/support/page-environment.cjs */
/* Somebody's personal data in the pane: a copy for the person, and erasing it, with what goes and what stays said before. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { locales, textsOf } from '../../src/locales/locales';
import type { DeviceSettings } from '../../taskpane/device-settings';
import { deviceInMemory } from '../support/device-in-memory';
import { must } from '../support/must';
import { addCustomer, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showRegister, type Screen } from '../support/pane-screen';

let over: PaneOverMemory & Screen;
let saved: { readonly name: string; readonly type: string; readonly content: Uint8Array | string | readonly string[] }[];
let device: DeviceSettings;

const words = textsOf('en').pane.privacy;
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const region = (): HTMLElement => screen.getByRole('region', { name: 'Personal data' });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const listed = (name: string): string[] => within(screen.getByRole('list', { name })).getAllByRole('listitem').map((item) => plain(item.textContent));
const confirmBox = (): HTMLElement => screen.getByRole('textbox', { name: /to confirm/ });
const isShut = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';

beforeEach(async () => {
  saved = [];
  device = deviceInMemory();
  over = await showRegister({ device, handOver: (name, type, content) => void saved.push({ name, type, content }) });
});
afterEach(() => expect(over.bugs).toEqual([]));

async function openCard(id: string): Promise<void> {
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}

async function open(id = over.ids.Gamma): Promise<void> {
  await openCard(id);
  await over.user.click(button(textsOf('en').pane.card.sections));
  await over.user.click(screen.getByRole('menuitem', { name: 'Personal data…' }));
  await settled(over);
}

async function press(name: string | RegExp): Promise<void> {
  await over.user.click(button(name));
  await settled(over);
}

async function added(edits: Record<string, string>): Promise<string> {
  let id = '';
  await act(async () => { id = await addCustomer(over, edits); });
  return id;
}

/** With an invoice of this year. */
async function bill(id: string, name: string): Promise<void> {
  await act(async () => { expect((await over.workbook.apply({ tables: [{ table: 'Documents', append: [['dc-0000000000000-0', id, name, 'Invoice', 'S-1', 46023, null, 100, 'EUR', null]] }] })).ok).toBe(true); });
  await act(async () => { await over.app.refresh(); });
  await settled(over);
}

describe('a copy for the person', () => {
  test('as a page to be read, and as data', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'Personal data: Gamma' })).toBeInTheDocument();
    await press(words.savePage);
    await press(words.saveJson);
    expect(saved.map(({ name, type }) => [name, type])).toEqual([['personal data.html', 'text/html'], ['personal data.json', 'application/json']]);
    expect(plain(within(region()).getByRole('status').textContent)).toContain('personal data.json');
    // Gamma is a Lithuanian one.
    expect(String(saved[0]?.content)).toContain('<html lang="lt" dir="ltr">');
    expect(JSON.parse(String(saved[1]?.content))).toMatchObject({ [textsOf('lt').person.card]: { [textsOf('lt').fields.Customers.name]: 'Gamma' } });
  });
});

describe('erasing', () => {
  test('what goes is said; nothing happens before the name is typed; then it is gone, and the list is back', async () => {
    await device.write(`private:${must(over.app.registerId())}:${over.ids.Gamma}`, 'pays late');
    await open();
    expect(listed(words.goes)).toEqual([words.goesCard, words.goesHistory, words.goesDevice]);
    expect(screen.queryByRole('list', { name: words.stays })).toBeNull();
    expect(within(region()).getByText(words.outside)).toBeInTheDocument();
    expect(isShut(words.eraseNow)).toBe(true);
    await over.user.type(confirmBox(), 'Alfa');
    await press(words.eraseNow);
    expect(isShut(words.eraseNow)).toBe(true);
    await over.user.clear(confirmBox());
    expect(over.app.card(over.ids.Gamma)).toBeDefined();
    // By the keyboard alone, and whatever the capitals.
    await over.user.type(confirmBox(), 'gamma{Enter}');
    await settled(over);
    await waitFor(() => expect(screen.getByText('The data of Gamma is erased.')).toBeInTheDocument());
    expect(over.app.card(over.ids.Gamma)).toBeUndefined();
    expect(screen.getByRole('searchbox', { name: 'Search customers' })).toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
    await waitFor(async () => expect([...(await device.readAll('private:')).keys()]).toEqual([]));
    expect(over.app.undoable().some(({ customerName }) => customerName === 'Gamma')).toBe(false);
  });

  test('what the law keeps is said, until when too; the rest of the card is shown afterwards, and then nothing is left to erase', async () => {
    await act(async () => { await over.app.save({ id: over.ids.Gamma, base: over.app.card(over.ids.Gamma)?.values ?? {}, edits: { email: 'g@x.lt' } }); });
    const own = await added({ name: 'Own', country: 'LT' });
    await act(async () => { await over.app.makeOwnCompany(own); });
    await bill(over.ids.Gamma, 'Gamma');
    await open();
    expect(listed(words.goes)[0]).toMatch(/^Of the card: .*E-mail/);
    expect(listed(words.stays)).toEqual([expect.stringMatching(/^Of the card: .*Name/), 'Document: 1']);
    expect(plain(within(region()).getByText(/keeps documents/).textContent)).toMatch(/until 01\/02\/2036/);
    await over.user.type(confirmBox(), 'Gamma{Enter}');
    await settled(over);
    await waitFor(() => expect(screen.getByText('The data of Gamma is erased, but for what the law keeps.')).toBeInTheDocument());
    expect(screen.getByRole('form', { name: 'Customer card' })).toBeInTheDocument();
    expect(over.app.card(over.ids.Gamma)?.values['email']).toBeUndefined();
    await open();
    expect(within(region()).getByText(words.nothing)).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /to confirm/ })).toBeNull();
  });

  test('cards that may be the same person’s are there to be opened; files that stay are named', async () => {
    const twin = await added({ name: 'Gama G.', phone: '+370 5 212 3456' });
    await act(async () => { await over.app.save({ id: over.ids.Gamma, base: over.app.card(over.ids.Gamma)?.values ?? {}, edits: {}, children: [{ type: 'add', table: 'Attachments', values: { title: 'Passport', link: 'C:\\scans\\gamma.pdf' } }] }); });
    await open();
    expect(listed(words.files)).toEqual(['C:\\scans\\gamma.pdf']);
    await press('Open Gama G.');
    expect(over.pane.state().card?.draft.id).toBe(twin);
  });

  test('refused, everything is as it was and says why', async () => {
    await open();
    over.workbook.user.startTyping();
    await over.user.type(confirmBox(), 'Gamma{Enter}');
    await settled(over);
    await waitFor(() => expect(within(region()).getByRole('alert')).toHaveTextContent(words.refused));
    over.workbook.user.stopTyping();
    expect(over.app.card(over.ids.Gamma)).toBeDefined();
    await press(words.eraseNow);
    await waitFor(() => expect(over.app.card(over.ids.Gamma)).toBeUndefined());
  });

  test('the own company is not erased, and the page says so', async () => {
    await act(async () => { await over.app.makeOwnCompany(over.ids.Alfa); });
    await open(over.ids.Alfa);
    expect(within(region()).getByRole('alert')).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /to confirm/ })).toBeNull();
  });

  test('a card that went meanwhile, and the way back', async () => {
    await open();
    expect(button(words.back)).toHaveFocus();
    await over.user.keyboard('{Escape}');
    await settled(over);
    expect(screen.getByRole('form', { name: 'Customer card' })).toBeInTheDocument();
    await open();
    await act(async () => { expect((await over.app.remove([over.ids.Gamma])).ok).toBe(true); });
    await settled(over);
    expect(screen.queryByRole('region', { name: 'Personal data' })).toBeNull();
    expect(screen.getByText(textsOf('en').pane.card.gone)).toBeInTheDocument();
  });

  test.each(locales)('in %s', async (locale) => {
    await open();
    over.switchTo({ locale });
    await settled(over);
    const own = textsOf(locale).pane.privacy;
    expect(screen.getByRole('region', { name: own.heading })).toBeInTheDocument();
    expect(listed(own.goes)).toContain(own.goesHistory);
    expect(button(own.eraseNow)).toBeInTheDocument();
  });
});
