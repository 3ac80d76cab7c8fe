/** @jest-environment ./test/support/page-environment.cjs */
/* The open card filled from public registers: asking, what is chosen and why not, taking over, the proxy's address. */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { RegisterPorts } from '../../src/app/register-inquiry';
import type { Values } from '../../src/model/change';
import { deviceInMemory } from '../support/device-in-memory';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../support/pane-over-memory';
import { settled, showPane, type Screen } from '../support/pane-screen';

type Sent = Parameters<RegisterPorts['http']['send']>[0];
type Answering = (request: Sent) => { readonly status?: number; readonly body: unknown } | 'offline' | 'never';

let over: PaneOverMemory & Screen;
let id: string;
const seen: Sent[] = [];
let answering: Answering = () => 'offline';

const company = { siren: '552032534', nom_complet: 'DANONE', nom_raison_sociale: 'DANONE', etat_administratif: 'A', siege: { adresse: '17 BOULEVARD HAUSSMANN 75009 PARIS', code_postal: '75009', libelle_commune: 'PARIS' } };
const french = (more: object = {}): Answering => () => ({ body: { total_results: 1, results: [{ ...company, ...more }] } });
const vies: Answering = ({ url }) => (url.includes('/registers/VIES/')
  ? { body: { valid: true, requestDate: '2026-11-22T08:00:00Z', requestIdentifier: 'WAPIAAAAY123', name: 'DANONE', address: '---' } }
  : 'offline');

const http: RegisterPorts['http'] = {
  async send(request, cancel) {
    seen.push(request);
    const answer = answering(request);
    if (answer === 'never') return new Promise((resolve) => { cancel?.onCancel(() => resolve({ ok: false, error: 'aborted' })); });
    await Promise.resolve();
    return answer === 'offline' ? { ok: false, error: 'offline' } : { ok: true, value: { status: answer.status ?? 200, headers: {}, text: JSON.stringify(answer.body) } };
  },
};

async function show(values: Values): Promise<void> {
  seen.length = 0;
  const device = deviceInMemory();
  let address = (): string | undefined => undefined;
  const whole = await paneOverMemory({ registers: { http, proxy: () => address() } }, device);
  address = () => whole.pane.proxy.state().address;
  over = { ...whole, ...showPane(whole, device) };
  id = await act(() => addCustomer(over, values));
  act(() => over.pane.go({ kind: 'customer', id }));
  await settled(over);
}
afterEach(() => expect(over.bugs).toEqual([]));

const page = (): HTMLElement => screen.getByRole('region', { name: 'Fill from register' });
const press = (name: string | RegExp): Promise<void> => over.user.click(screen.getByRole('button', { name }));
const said = (): string => (page().textContent ?? '').replace(/[\u2068\u2069]/g, '');
const box = (name: RegExp): HTMLElement => within(page()).getByRole('checkbox', { name });

async function begin(): Promise<void> {
  const section = screen.queryByRole('button', { name: 'Fill from register' });
  if (section === null) await press(/^Fiscal/);
  await press('Fill from register');
}

const danone: Values = { name: 'Danone SA', country: 'FR', companyNumber: '552032534' };

test('shows what differs, writes what is chosen in one step, and says so', async () => {
  await show(danone);
  answering = french();
  await begin();
  await waitFor(() => expect(said()).toContain('found'));
  expect(box(/^Name/)).toBeChecked();
  expect(said()).toContain('On the card: Danone SA');
  expect(said()).toMatch(/answered .* about 552032534/);
  const city = box(/^City/);
  await over.user.click(city);
  expect(city).not.toBeChecked();
  const before = over.app.card(id)?.values;
  await press(/^Fill \d/);
  await waitFor(() => expect(screen.getByRole('form', { name: 'Customer card' })).toBeVisible());
  expect(over.app.card(id)?.values).toMatchObject({ name: 'DANONE', postalCode: '75009' });
  expect(over.app.card(id)?.values['city'] ?? null).toBeNull();
  expect(screen.getByText(/^Filled from register/)).toBeInTheDocument();
  await act(() => over.pane.undo());
  expect(over.app.card(id)?.values).toEqual(before);
});

test('chooses nothing under another name, and says why', async () => {
  await show({ ...danone, name: 'Zeta Transport' });
  answering = french();
  await begin();
  await waitFor(() => expect(said()).toContain('quite another name: DANONE'));
  for (const one of within(page()).getAllByRole('checkbox')) expect(one).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Fill' })).toHaveAttribute('aria-disabled', 'true');
});

test('puts values among the unsaved changes of a card, which saving keeps', async () => {
  await show({ name: 'Danone' });
  act(() => over.pane.go({ kind: 'new' }));
  act(() => over.pane.edit('country', 'FR'));
  act(() => over.pane.edit('companyNumber', '552032534'));
  answering = french();
  await begin();
  await waitFor(() => expect(said()).toContain('not saved yet'));
  await press(/^Take over/);
  expect(screen.getByRole('form', { name: 'Customer card' })).toBeVisible();
  expect(over.pane.state().card?.draft.edits).toMatchObject({ name: 'DANONE', city: 'PARIS' });
  await act(() => over.pane.save());
  expect(over.app.search('danone', 5).hits.map(({ name }) => name)).toContain('DANONE');
});

test('says that no register knows a number of the card', async () => {
  await show({ name: 'Nobody' });
  await begin();
  expect(said()).toContain('No public register knows a number of this card.');
});

test('says that a register does not have the number, and that it did not answer, each for what it is', async () => {
  await show(danone);
  answering = () => ({ body: { total_results: 0, results: [] } });
  await begin();
  await waitFor(() => expect(said()).toContain('not found there'));
  answering = () => ({ status: 503, body: {} });
  await press('Ask again');
  await waitFor(() => expect(said()).toContain('The register has too much to do just now.'));
  expect(said()).toContain('Asked last:');
});

test('can be stopped, and left with Escape', async () => {
  await show(danone);
  answering = () => 'never';
  await begin();
  expect(said()).toContain('Asking');
  await press('Stop');
  await waitFor(() => expect(said()).toContain('you stopped before'));
  await over.user.keyboard('{Escape}');
  expect(screen.getByRole('form', { name: 'Customer card' })).toBeVisible();
});

test('asking about many that was stopped before anything came offers to go on, and nothing to fill in', async () => {
  await show(danone);
  await press('Back to the list');
  await settled(over);
  await over.user.click(screen.getByRole('checkbox', { name: 'Select Danone SA' }));
  answering = () => 'never';
  await press('Fill from register');
  act(() => over.fade());
  await settled(over);
  await press('Ask about 1 customer');
  await press('Stop');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Go on: 1 question left' })).toBeVisible());
  expect(screen.queryByRole('button', { name: /^Fill \d/ })).not.toBeInTheDocument();
  expect(screen.queryByText('There is nothing to fill in.')).not.toBeInTheDocument();
  answering = french();
  await press('Go on: 1 question left');
  await waitFor(() => expect(screen.getByText('Customers that differ')).toBeVisible());
  expect(screen.getByRole('button', { name: 'Fill 1 customer' })).toBeEnabled();
});

test('asks for the address of the proxy where a register needs one, keeps it on the device, and asks through it', async () => {
  await show({ name: 'Danone', country: 'FR', vatNumber: 'FR27552032534' });
  answering = vies;
  await begin();
  await waitFor(() => expect(said()).toContain('reached through your firm’s proxy'));
  expect(seen.map(({ url }) => url).filter((url) => url.includes('ec.europa.eu'))).toEqual([]);
  await over.user.type(within(page()).getByLabelText(/^Address of your firm/), 'http://office:8790');
  await press('Save');
  expect(said()).toContain('Write it like https://proxy.example');
  await over.user.clear(within(page()).getByLabelText(/^Address of your firm/));
  await over.user.type(within(page()).getByLabelText(/^Address of your firm/), 'http://localhost:8790/');
  await press('Save');
  await waitFor(() => expect(said()).toContain('consultation number WAPIAAAAY123'));
  expect(seen.map(({ url }) => url)).toContain('http://localhost:8790/registers/VIES/taxation_customs/vies/rest-api/check-vat-number');
  expect(over.pane.proxy.state()).toEqual({ address: 'http://localhost:8790', isForgotten: false });
});
