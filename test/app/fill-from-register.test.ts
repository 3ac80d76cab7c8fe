/** Filling cards from public registers: the use case with the real adapters against servers that answer as registers were seen to. */
import fc from 'fast-check';
import type { AppIssue } from '../../src/app/app';
import type { CardAnswers, FieldProposal, InquiryOptions, InquiryProgress, InquiryResult, RegisterPorts } from '../../src/app/register-inquiry';
import { createNodeHttp } from '../../src/hub/node-http';
import type { Values } from '../../src/model/change';
import { appOverMemory, registerOverMemory, type AppOverMemory } from '../support/app-over-memory';
import { must } from '../support/must';
import { addCustomer } from '../support/pane-over-memory';
import { halfAnswer, inOrder, json, silence, startReplayServer, text, type Answering, type ReplayServer } from '../support/replay-server';

let server: ReplayServer;
let over: AppOverMemory;

beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());
afterEach(() => expect(over.bugs).toEqual([]));

const http = createNodeHttp();
/** Everything goes to one server, as through a proxy; the registers that answer pages by themselves too. */
const registers: RegisterPorts = {
  http: { send: ({ url, ...request }, cancel) => http.send({ ...request, url: url.replace(/^https:\/\/[^/]+/, server.origin), timeoutMs: 300 }, cancel) },
  proxy: () => server.origin,
};

async function register(ports = registers): Promise<AppOverMemory> {
  over = await registerOverMemory({ registers: ports });
  return over;
}

const alfaAtAnaf = {
  date_generale: {
    cui: 18547290, data: '2026-11-22', denumire: 'ALFA CONSULT SRL', adresa: 'JUD. TIMIŞ, MUN. TIMIŞOARA', nrRegCom: 'J35/1234/2006', telefon: '0256123456', fax: '',
    stare_inregistrare: 'INREGISTRAT din data 12.04.2006', cod_CAEN: '6920', iban: '', forma_juridica: 'SOCIETATE COMERCIALĂ CU RĂSPUNDERE LIMITATĂ',
  },
  inregistrare_scop_Tva: { scpTVA: true, perioade_TVA: [{ data_inceput_ScpTVA: '2007-01-01', data_sfarsit_ScpTVA: '2012-06-30' }, { data_inceput_ScpTVA: '2015-03-01', data_sfarsit_ScpTVA: '' }] },
  inregistrare_RTVAI: { dataInceputTvaInc: '', dataSfarsitTvaInc: '', statusTvaIncasare: false },
  stare_inactiv: { dataInactivare: '', dataReactivare: '', dataRadiere: '', statusInactivi: false },
  adresa_sediu_social: { sdenumire_Strada: 'Str. Alba Iulia', snumar_Strada: '7', sdenumire_Localitate: 'Mun. Timişoara', scod_JudetAuto: 'TM', sdetalii_Adresa: '', scod_Postal: '300077' },
};
const atVies = {
  countryCode: 'RO', vatNumber: '18547290', requestDate: '2026-11-22T08:00:00.000Z', valid: true, requestIdentifier: 'WAPIAAAAY123', name: 'ALFA CONSULT SRL', address: 'TIMISOARA',
};

/** As the proxy would: the service's key stands in the path. */
const byService = (answers: Readonly<Record<string, Answering>>): Answering => (request, response) => {
  const service = /^\/registers\/([^/]+)/.exec(request.path)?.[1] ?? 'open';
  (answers[service] ?? text('not expected', 500))(request, response);
};
const anafFinds = (...found: readonly object[]): Answering => (request, response) => {
  const asked = JSON.parse(request.body) as { cui: number }[];
  const isAsked = (one: object): boolean => asked.some(({ cui }) => 'date_generale' in one && (one.date_generale as { cui: number }).cui === cui);
  const known = found.filter(isAsked);
  const missing = asked.filter(({ cui }) => !known.some((one) => 'date_generale' in one && (one.date_generale as { cui: number }).cui === cui));
  json({ found: known, notFound: missing.map(({ cui }) => cui) })(request, response);
};

const alfa: Values = { name: 'Alfa Consult', country: 'RO', taxId: '18547290', city: null };

async function ask(cards: readonly { key: string; values: Values }[], options?: InquiryOptions): Promise<InquiryResult> {
  return over.app.askRegisters(cards, options).result;
}

async function askOne(id: string, options?: InquiryOptions): Promise<CardAnswers> {
  const { cards } = await ask([{ key: id, values: must(over.app.card(id)).values }], options);
  return must(cards[0]);
}

const chosen = ({ proposals }: CardAnswers): readonly FieldProposal[] => proposals.filter((proposal) => proposal.chosen);
const shown = (proposals: readonly FieldProposal[]): Record<string, string> => Object.fromEntries(proposals.map(({ field, after }) => [field, after]));

function findings(id: string): string[] {
  return over.app.checkCard(must(over.app.card(id)).values, id).filter(({ code }) => code.startsWith('rule-registered')).map(({ severity, code }) => `${severity} ${code}`);
}

async function evidenceRows(): Promise<(string | null)[][]> {
  const read = await over.workbook.readTable('_evidence');
  return read.ok ? read.value.values.map((row) => row.map((cell) => (cell === null ? null : String(cell)))) : [];
}

describe('one card', () => {
  beforeEach(() => register());

  test('is asked about at the registers that know one of its numbers, and gets what they have in one step', async () => {
    const id = await addCustomer(over, alfa);
    expect(over.app.registersFor(must(over.app.card(id)).values)).toMatchObject([{ service: 'ANAF', number: '18547290', needsProxy: false }]);
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf) }));
    const answers = await askOne(id);
    expect(answers.services).toMatchObject([{ service: 'ANAF', answer: 'found', name: 'ALFA CONSULT SRL', warnings: [], evidence: { number: '18547290', asOf: '2026-11-22', vatStatus: 'registered', state: 'active' } }]);
    expect(shown(chosen(answers))).toEqual({
      name: 'ALFA CONSULT SRL', vatNumber: 'RO18547290', vatStatus: 'VAT payer', companyNumber: 'J35/1234/2006', activityCode: '6920', phone: '0256123456',
      street: 'Str. Alba Iulia', houseNumber: '7', city: 'Timișoara', postalCode: '300077', county: 'RO-TM',
    });
    const before = must(over.app.card(id)).values;
    const filled = await over.app.fill([{ id, proposals: chosen(answers) }]);
    expect(filled).toMatchObject({ ok: true, value: { cards: 1, leftOut: [], changeSet: { cause: 'fill' } } });
    expect(must(over.app.card(id)).values).toMatchObject({ name: 'ALFA CONSULT SRL', vatStatus: 'VAT payer', city: 'Timișoara' });
    expect(over.app.undoable()[0]).toMatchObject({ changeSet: { cause: 'fill' }, customers: 1 });
    expect(await over.app.undo()).toMatchObject({ ok: true });
    expect(must(over.app.card(id)).values).toEqual(before);
  });

  test('keeps what was answered in a very hidden table, and knows it when the workbook is opened again', async () => {
    const id = await addCustomer(over, { ...alfa, vatNumber: 'RO18547290' });
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf), VIES: json(atVies) }));
    await askOne(id);
    const outline = await over.workbook.outline();
    expect(outline.ok && outline.value.sheets.find(({ name }) => name === '_evidence')).toMatchObject({ visibility: 'veryHidden' });
    expect((await evidenceRows()).map((row) => row.slice(2, 7))).toEqual([
      ['2026-11-22', 'ANAF', '18547290', null, 'found'], ['2026-11-22', 'VIES', 'RO18547290', 'WAPIAAAAY123', 'found'],
    ]);
    const again = appOverMemory({ workbook: over.workbook, seed: 9 });
    await again.app.open();
    const { values } = must(again.app.card(id));
    expect(again.app.evidenceOf(values)).toMatchObject([
      { service: 'ANAF', serviceName: 'ANAF', answer: 'found', vatStatus: 'registered' }, { service: 'VIES', requestId: 'WAPIAAAAY123', asOf: '2026-11-22' },
    ]);
    expect(again.app.vatStatusOn(values, '2016-01-01')).toEqual({ status: 'registered', basis: 'period' });
    expect(again.app.vatStatusOn(values, '2013-01-01')).toEqual({ status: 'notRegistered', basis: 'period' });
    expect(again.app.vatStatusOn(values, '2026-11-22')).toEqual({ status: 'registered', basis: 'observed' });
    expect(again.app.vatStatusOn(values, '2027-01-01')).toEqual({ status: 'unknown', basis: 'none' });
    expect(again.bugs).toEqual([]);
  });

  test('chooses nothing where the register has quite another name, but lets the person choose', async () => {
    const id = await addCustomer(over, { ...alfa, name: 'Zeta Transport' });
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf) }));
    const answers = await askOne(id);
    expect(answers.services).toMatchObject([{ isOtherName: true, name: 'ALFA CONSULT SRL', warnings: ['other-name'] }]);
    expect(answers.proposals.length).toBeGreaterThan(8);
    expect(chosen(answers)).toEqual([]);
    await over.app.fill([{ id, proposals: answers.proposals.filter(({ field }) => field === 'name' || field === 'city') }]);
    expect(must(over.app.card(id)).values).toMatchObject({ name: 'ALFA CONSULT SRL', otherNames: 'Zeta Transport', city: 'Timișoara' });
  });

  test('leaves a filled address whole, and what the firm says is never taken', async () => {
    const id = await addCustomer(over, { ...alfa, name: 'ALFA CONSULT SRL', street: 'Bd. Unirii', city: 'Bucharest', phone: '0211234567' });
    over.workbook.user.insertRow('Lists', 0, await listRow('register-fill', 'activityCode', 'never'));
    over.workbook.user.insertRow('Lists', 0, await listRow('register-fill', 'phone', 'Always'));
    await over.settle();
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf) }));
    const answers = await askOne(id);
    expect(Object.keys(shown(chosen(answers)))).toEqual(['vatNumber', 'vatStatus', 'companyNumber', 'phone']);
    expect(answers.proposals.find(({ field }) => field === 'activityCode')).toMatchObject({ chosen: false, policy: 'never' });
    expect(answers.proposals.find(({ field }) => field === 'street')).toMatchObject({ chosen: false, policy: 'ifEmpty', before: 'Bd. Unirii' });
  });

  test('lets the richer register speak for a field, and the others only for what it does not tell', async () => {
    const id = await addCustomer(over, { ...alfa, name: 'ALFA CONSULT SRL', vatNumber: 'RO18547290' });
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf), VIES: json({ ...atVies, name: 'S.C. ALFA CONSULTANTA S.R.L.' }) }));
    const answers = await askOne(id);
    expect(answers.services.map(({ service, answer }) => `${service} ${answer}`)).toEqual(['ANAF found', 'VIES found']);
    expect(answers.proposals.filter(({ field }) => field === 'name')).toEqual([]);
  });

  test('tells that nothing is known where the number is unknown there, and which numbers it was', async () => {
    const id = await addCustomer(over, alfa);
    server.answerWith(byService({ ANAF: anafFinds() }));
    expect(await askOne(id)).toMatchObject({ proposals: [], services: [{ answer: 'absent', evidence: { answer: 'absent', number: '18547290' } }] });
    expect((await evidenceRows()).map((row) => row.slice(3, 7))).toEqual([['ANAF', '18547290', null, 'absent']]);
  });

  test.each<[string, Answering, string]>([
    ['is overloaded', json({}, 503), 'overloaded'],
    ['answers an error page', text('<html>Internal Server Error</html>', 500), 'service-error'],
    ['answers a page with status 200', text('<html><title>Request Rejected</title> Your support ID is: 1</html>'), 'refused'],
    ['is silent', silence, 'timeout'],
    ['asks to come back later', json({ error: 'slow down' }, 429, { 'retry-after': '3600' }), 'rate-limited'],
    ['breaks off in the middle', halfAnswer({ found: [alfaAtAnaf], notFound: [] }), 'offline'],
    ['answers something else', json({ hello: 1 }), 'unexpected'],
  ])('nothing is known, written or found wrong where the register %s', async (_what, answering, reason) => {
    const id = await addCustomer(over, alfa);
    server.answerWith(byService({ ANAF: answering }));
    const answers = await askOne(id);
    expect(answers).toMatchObject({ proposals: [], services: [{ service: 'ANAF', answer: 'unknown', reason }] });
    expect(answers.services[0]?.evidence).toBeUndefined();
    expect(await evidenceRows()).toEqual([]);
    expect(over.app.vatStatusOn(must(over.app.card(id)).values, '2026-11-22').status).toBe('unknown');
    expect(findings(id)).toEqual([]);
  });

  test('an answer after a failure counts', async () => {
    const id = await addCustomer(over, alfa);
    server.answerWith(inOrder(json({}, 503), anafFinds(alfaAtAnaf)));
    expect((await askOne(id)).services).toMatchObject([{ answer: 'found' }]);
    expect(server.seen).toHaveLength(2);
  });

  test('is not filled where somebody changed it after the register was asked, or where it would become wrong', async () => {
    const id = await addCustomer(over, alfa);
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf) }));
    const answers = await askOne(id);
    await over.app.save({ id, base: must(over.app.card(id)).values, edits: { city: 'Arad' } });
    expect(await over.app.fill([{ id, proposals: chosen(answers) }])).toMatchObject({ ok: false, error: { code: 'fill-outdated', facts: { field: 'city' } } });
    expect(must(over.app.card(id)).values).toMatchObject({ name: 'Alfa Consult', city: 'Arad' });
    const wrong: FieldProposal = { field: 'email', before: null, after: 'nobody', service: 'ANAF', chosen: true, policy: 'ifEmpty' };
    expect(await over.app.fill([{ id, proposals: [wrong] }])).toMatchObject({ ok: false, error: { code: 'email-format' } });
    expect(await over.app.fill([{ id: 'kc-000000000000-0', proposals: [wrong] }])).toMatchObject({ ok: false, error: { code: 'card-missing' } });
    expect(await over.app.fill([{ id, proposals: [] }])).toMatchObject({ ok: false, error: { code: 'bulk-nothing' } });
  });

  test('a register that says other things than the card is a warning on it, never an error, until the number is another one', async () => {
    const id = await addCustomer(over, { ...alfa, vatStatus: 'Not a VAT payer' });
    const struckOff = { ...alfaAtAnaf, stare_inactiv: { ...alfaAtAnaf.stare_inactiv, dataRadiere: '2025-02-03' } };
    server.answerWith(byService({ ANAF: anafFinds(struckOff) }));
    expect(findings(id)).toEqual([]);
    await askOne(id);
    expect(findings(id)).toEqual(['warning rule-registered-vat', 'warning rule-registered-ended']);
    await over.settle();
    expect(over.app.facets('', {}).find(({ field }) => field === 'check')?.values.filter(({ count }) => count > 0)).toEqual([{ value: 'warning', count: 1 }]);
    await over.app.save({ id, base: must(over.app.card(id)).values, edits: { taxId: '4221306' } });
    expect(findings(id)).toEqual([]);
  });

  test('evidence that cannot be written yet waits, and is there before the values are', async () => {
    const id = await addCustomer(over, alfa);
    server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf) }));
    over.workbook.user.startTyping();
    const { cards, unwritten } = await ask([{ key: id, values: must(over.app.card(id)).values }]);
    expect(unwritten).toMatchObject({ code: 'cell-being-edited' });
    expect(over.app.evidenceOf(must(over.app.card(id)).values)).toHaveLength(1);
    expect(await over.app.fill([{ id, proposals: chosen(must(cards[0])) }])).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
    over.workbook.user.stopTyping();
    expect(await evidenceRows()).toEqual([]);
    expect(await over.app.fill([{ id, proposals: chosen(must(cards[0])) }])).toMatchObject({ ok: true });
    expect(await evidenceRows()).toHaveLength(1);
  });
});

async function listRow(list: string, value: string, meaning: string): Promise<(string | null)[]> {
  const outline = await over.workbook.outline();
  const headers = outline.ok ? must(outline.value.tables.find(({ name }) => name === 'Lists')).columns.map(({ header }) => header) : [];
  const cells: Readonly<Record<string, string>> = { List: list, Value: value, Meaning: meaning };
  return headers.map((header) => cells[header] ?? null);
}

test('without a proxy, registers that answer no page are not asked, and others say that one may help', async () => {
  const asked: string[] = [];
  await register({ http: { send: ({ url }) => { asked.push(url); return Promise.resolve({ ok: false, error: 'offline' }); } }, proxy: () => undefined });
  const ro = await addCustomer(over, alfa);
  expect(over.app.registersFor(alfa)).toMatchObject([{ needsProxy: true }]);
  expect((await askOne(ro)).services).toMatchObject([{ answer: 'unknown', reason: 'needs-proxy' }]);
  expect(asked).toEqual([]);
  const lt = await addCustomer(over, { name: 'Lita', country: 'LT', companyNumber: '110443493' });
  expect((await askOne(lt)).services).toMatchObject([{ service: 'LT-JAR', answer: 'unknown', reason: 'perhaps-proxy' }]);
  expect(asked.every((url) => url.startsWith('https://get.data.gov.lt/'))).toBe(true);
}, 20_000);

describe('many cards', () => {
  const firm = (cui: number, name: string): object => ({ ...alfaAtAnaf, date_generale: { ...alfaAtAnaf.date_generale, cui, denumire: name } });

  test('are asked about in the batches of the register, with progress, and filled in one step', async () => {
    await register();
    const numbers = ['18547290', '4221306', '14399840'];
    const ids: string[] = [];
    for (const [index, taxId] of numbers.entries()) ids.push(await addCustomer(over, { name: `Firma ${index}`, country: 'RO', taxId }));
    const nobody = await addCustomer(over, { name: 'No number' });
    server.answerWith(byService({ ANAF: anafFinds(firm(18547290, 'FIRMA 0 SRL'), firm(14399840, 'Quite another')) }));
    const steps: InquiryProgress[] = [];
    const cards = [...ids, nobody].map((id) => ({ key: id, values: must(over.app.card(id)).values }));
    const result = await ask(cards, { onProgress: (step) => steps.push(step) });
    expect(server.seen).toHaveLength(1);
    expect(steps.at(-1)).toEqual({ done: 3, total: 3, found: 2, absent: 1, unknown: 0 });
    expect(result.cards.map(({ key, services }) => `${ids.indexOf(key)} ${services[0]?.answer ?? ''}`)).toEqual(['0 found', '1 absent', '2 found']);
    expect(result.left).toBe(0);
    const before = ids.map((id) => over.app.card(id)?.values);
    const filled = await over.app.fill(result.cards.map((card) => ({ id: card.key, proposals: chosen(card) })).filter(({ proposals }) => proposals.length > 0));
    // The second has no answer, the third another name.
    expect(filled).toMatchObject({ ok: true, value: { cards: 1, leftOut: [] } });
    await over.app.undo();
    expect(ids.map((id) => over.app.card(id)?.values)).toEqual(before);
  });

  test('can be called off and gone on with: what was answered is not asked again', async () => {
    await register();
    const numbers = ['IE6388047V', 'IE6388048V', 'IE6388049V', 'IE6388050V'];
    const cards = numbers.map((vatNumber) => ({ key: vatNumber, values: { name: 'X', country: 'IE', vatNumber } }));
    const said: Answering = (request, response) => {
      const { vatNumber } = JSON.parse(request.body) as { vatNumber: string };
      json({ ...atVies, countryCode: 'IE', vatNumber, name: 'X LTD' })(request, response);
    };
    server.answerWith(byService({ VIES: said }));
    let stop = (): void => undefined;
    const first = over.app.askRegisters(cards, { onProgress: ({ done }) => { if (done === 2) stop(); } });
    stop = first.stop;
    const called = await first.result;
    expect(called.cards.map(({ services }) => services[0]?.answer)).toEqual(['found', 'found', 'unknown', 'unknown']);
    expect(called.cards[3]?.services[0]?.reason).toBe('cancelled');
    expect(called.left).toBe(2);
    expect(await evidenceRows()).toHaveLength(2);
    const asked = server.seen.length;
    const rest = await ask(cards);
    expect(rest.cards.map(({ services }) => services[0]?.answer)).toEqual(['found', 'found', 'found', 'found']);
    expect(server.seen.slice(asked).map(({ body }) => (JSON.parse(body) as { vatNumber: string }).vatNumber)).toEqual(['6388049V', '6388050V']);
    expect(await evidenceRows()).toHaveLength(4);
  }, 20_000);
});

test('whatever of the answers is chosen, filling and undoing leaves every card as it was', async () => {
  await register();
  const ids = [await addCustomer(over, { ...alfa, otherNames: 'Alfa' }), await addCustomer(over, { name: 'Zeta', country: 'RO', taxId: '4221306', street: 'Unirii 4' })];
  server.answerWith(byService({ ANAF: anafFinds(alfaAtAnaf, { ...alfaAtAnaf, date_generale: { ...alfaAtAnaf.date_generale, cui: 4221306 } }) }));
  const { cards } = await ask(ids.map((id) => ({ key: id, values: must(over.app.card(id)).values })));
  const before = ids.map((id) => over.app.card(id)?.values);
  await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), async (picks) => {
    let at = 0;
    const orders = cards.map(({ key, proposals }) => ({ id: key, proposals: proposals.filter(() => picks[at++ % picks.length] === true) }));
    const filled = await over.app.fill(orders);
    const refused: AppIssue | undefined = filled.ok ? undefined : filled.error;
    if (refused !== undefined) expect(refused.code).toBe('bulk-nothing');
    else {
      for (const { id, proposals } of orders) for (const { field, after } of proposals) if (field !== 'otherNames') expect(over.app.card(id)?.values[field]).toBe(after);
      expect(await over.app.undo()).toMatchObject({ ok: true });
    }
    expect(ids.map((id) => over.app.card(id)?.values)).toEqual(before);
  }), { numRuns: 25 });
});
