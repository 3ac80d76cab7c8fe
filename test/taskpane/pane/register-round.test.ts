/** Many cards filled from registers, as the pane goes about it: counting, asking, stopping, going on, filling. */
import type { RegisterPorts } from '../../../src/app/register-inquiry';
import { createRegisterRound, type RegisterRound } from '../../../taskpane/pane/register-round';
import type { Notice } from '../../../taskpane/pane/pane';
import { hurriedTimer, registerOverMemory, type AppOverMemory } from '../../support/app-over-memory';
import { eventually } from '../../support/eventually';
import { addCustomer } from '../../support/pane-over-memory';

let over: AppOverMemory;
let round: RegisterRound;
let told: Notice[];
let ids: string[];
const asked: string[] = [];
/** What happens at the register with a number. */
let answering: (siren: string) => 'found' | 'busy' | 'waits' = () => 'found';

const http: RegisterPorts['http'] = {
  send({ url }, cancel) {
    const siren = new URL(url).searchParams.get('q') ?? '';
    asked.push(siren);
    const what = answering(siren);
    if (what === 'waits') return new Promise((resolve) => { cancel?.onCancel(() => resolve({ ok: false, error: 'aborted' })); });
    const body = { total_results: 1, results: [{ siren, nom_complet: `FIRME ${siren} SARL`, etat_administratif: 'A', siege: { code_postal: '75009', libelle_commune: 'PARIS' } }] };
    return Promise.resolve({ ok: true, value: { status: what === 'busy' ? 429 : 200, headers: what === 'busy' ? { 'retry-after': '3600' } : {}, text: JSON.stringify(body) } });
  },
};

beforeEach(async () => {
  over = await registerOverMemory({ registers: { http, proxy: () => undefined } });
  asked.length = 0;
  told = [];
  answering = () => 'found';
  ids = [];
  for (const siren of ['552032534', '552081317', '542065479']) ids.push(await addCustomer(over, { name: `Firme ${siren}`, country: 'FR', companyNumber: siren }));
  ids.push(await addCustomer(over, { name: 'Nobody' }));
  round = createRegisterRound({ app: over.app, timer: hurriedTimer(), tell: (notice) => told.push(notice), run: (task) => task() });
});
afterEach(() => {
  round.close();
  expect(over.bugs).toEqual([]);
});

const answered = (): readonly string[] => (round.state()?.answers ?? []).map(({ services }) => services[0]?.answer ?? '');

test('counts whom a register knows, asks, and fills all of them in one step, which is taken back in one', async () => {
  round.begin(ids);
  await eventually(() => expect(round.state()?.known).toEqual(ids.slice(0, 3)));
  round.ask();
  expect(round.state()?.asking).toBe(true);
  await eventually(() => expect(round.state()?.asking).toBe(false));
  expect(round.state()).toMatchObject({ left: 0, progress: { done: 3, total: 3, found: 3 } });
  expect([...(round.state()?.picked ?? [])]).toEqual(ids.slice(0, 3));
  round.pick(ids[1] ?? '', false);
  await round.fill();
  expect(told).toEqual([{ kind: 'filled-many', count: 2 }]);
  expect(ids.map((id) => over.app.card(id)?.values['city'] ?? null)).toEqual(['PARIS', null, 'PARIS', null]);
  expect(round.state()).toMatchObject({ working: false, leftOut: [] });
  expect(round.state()?.picked.size).toBe(0);
  await over.app.undo();
  expect(ids.map((id) => over.app.card(id)?.values['city'] ?? null)).toEqual([null, null, null, null]);
});

test('a stopped round keeps what was answered, and goes on with the rest', async () => {
  answering = (siren) => (siren === '542065479' ? 'waits' : 'found');
  round.begin(ids);
  round.ask();
  await eventually(() => expect(asked).toHaveLength(3));
  round.stop();
  await eventually(() => expect(round.state()?.asking).toBe(false));
  expect(answered()).toEqual(['found', 'found', 'unknown']);
  expect(round.state()?.left).toBe(1);
  // Nobody answered about the third one, which is not the same as not knowing it.
  expect(round.state()?.progress).toEqual({ done: 2, total: 3, found: 2, absent: 0, unknown: 0 });
  answering = () => 'found';
  round.ask();
  await eventually(() => expect(answered()).toEqual(['found', 'found', 'found']));
  expect(asked).toEqual(['552032534', '552081317', '542065479', '542065479']);
});

test('a register that wants to be left alone leaves the rest for later, and what another look at the same cards finds is still there', async () => {
  answering = (siren) => (siren === '552032534' ? 'found' : 'busy');
  round.begin(ids);
  round.ask();
  await eventually(() => expect(round.state()?.asking).toBe(false));
  expect(round.state()?.left).toBe(2);
  const { answers } = round.state() ?? {};
  round.begin([...ids]);
  expect(round.state()?.answers).toBe(answers);
  round.begin(ids.slice(0, 1));
  expect(round.state()?.answers).toBeUndefined();
});

test('cards that changed meanwhile are left as they are, and named', async () => {
  round.begin(ids);
  round.ask();
  await eventually(() => expect(round.state()?.asking).toBe(false));
  const [first = ''] = ids;
  await over.app.save({ id: first, base: over.app.card(first)?.values ?? {}, edits: { city: 'Lyon' } });
  await round.fill();
  expect(round.state()?.leftOut).toMatchObject([{ id: first, issue: { code: 'fill-outdated' } }]);
  expect(told).toEqual([{ kind: 'filled-many', count: 2 }]);
  expect(over.app.card(first)?.values).toMatchObject({ city: 'Lyon' });
});
