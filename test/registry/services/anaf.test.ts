/** ANAF v9: what it was seen to answer, and the traps in it. */
import { anaf } from '../../../src/registry/services/anaf';
import { vatStatusOn } from '../../../src/registry/vat-history';
import { askService, askedAt } from '../../support/ask-service';
import { must } from '../../support/must';
import { json, startReplayServer, text, type ReplayServer } from '../../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

/** In the shape of a live answer of 2026; the firm is made up. */
function firm(cui: number, more: { readonly general?: object; readonly vat?: object; readonly cash?: object; readonly inactive?: object; readonly office?: object; readonly home?: object } = {}): object {
  return {
    date_generale: {
      data: '2026-11-22', cui, denumire: 'BRAŢ ŞI FIII SRL', adresa: 'JUD. BRAŞOV, ORŞ. RÂŞNOV, STR. ION LUCA CARAGIALE, NR.141, CAMERA 2',
      telefon: '0268238086', fax: '', codPostal: '505400', act: '', stare_inregistrare: 'INREGISTRAT din data 09.08.2000', data_inreg_Reg_RO_e_Factura: '2022-07-01',
      organFiscalCompetent: 'Unitatea Fiscală Orășenească Râșnov', forma_de_proprietate: 'PROPR.PRIVATA-CAPITAL PRIVAT AUTOHTON', forma_organizare: 'PERSOANA JURIDICA',
      forma_juridica: 'SOCIETATE COMERCIALĂ CU RĂSPUNDERE LIMITATĂ', statusRO_e_Factura: true, data_inregistrare: '2000-08-09', nrRegCom: 'J08/687/2000', cod_CAEN: '119', iban: '',
      ...more.general,
    },
    inregistrare_scop_Tva: { scpTVA: true, perioade_TVA: [{ data_inceput_ScpTVA: '2000-08-09', data_sfarsit_ScpTVA: '', data_anul_imp_ScpTVA: '', mesaj_ScpTVA: '' }], ...more.vat },
    inregistrare_RTVAI: { dataInceputTvaInc: '', dataSfarsitTvaInc: '', dataActualizareTvaInc: '', dataPublicareTvaInc: '', tipActTvaInc: '', statusTvaIncasare: false, ...more.cash },
    stare_inactiv: { dataInactivare: '', dataReactivare: '', dataPublicare: '', dataRadiere: '', statusInactivi: false, ...more.inactive },
    inregistrare_SplitTVA: { dataInceputSplitTVA: '', dataAnulareSplitTVA: '', statusSplitTVA: false },
    adresa_sediu_social: {
      sdenumire_Strada: 'Str. Ion Luca Caragiale', snumar_Strada: '141', scod_Localitate: '146', sdenumire_Localitate: 'Orş. Râşnov', sdenumire_Judet: 'BRAŞOV',
      scod_Judet: '8', scod_JudetAuto: 'BV', sdetalii_Adresa: 'CAMERA 2', scod_Postal: '505400', stara: '', ...more.office,
    },
    adresa_domiciliu_fiscal: { ddenumire_Localitate: 'Mun. Cluj-Napoca', ddenumire_Strada: 'Str. Horea', dnumar_Strada: '1', dcod_JudetAuto: 'CJ', ddetalii_Adresa: '', dcod_Postal: '400174', ...more.home },
  };
}

async function foundFirm(more: Parameters<typeof firm>[1] = {}) {
  server.answerWith(json({ found: [firm(13265409, more)], notFound: [] }));
  const [answer] = await askService(anaf, ['13265409'], { origin: server.origin });
  if (answer?.kind !== 'found') throw new Error(`not found: ${JSON.stringify(answer)}`);
  return answer;
}

test('a firm comes with its fields as the card has them', async () => {
  const { record, evidence } = await foundFirm();
  expect(record.fields).toEqual({
    name: 'BRAȚ ȘI FIII SRL', taxId: '13265409', vatNumber: 'RO13265409', companyNumber: 'J08/687/2000', activityCode: '0119', phone: '0268238086',
    legalForm: 'SOCIETATE COMERCIALĂ CU RĂSPUNDERE LIMITATĂ', street: 'Str. Ion Luca Caragiale', houseNumber: '141', addressExtra: 'CAMERA 2', city: 'Râșnov',
    postalCode: '505400', county: 'RO-BV', country: 'RO',
  });
  expect(record).toMatchObject({ vatStatus: 'registered', state: 'active', accounts: [], addressText: expect.stringContaining('BRAȘOV') });
  expect(evidence).toMatchObject({ service: 'ANAF', number: '13265409', at: askedAt, asOf: '2026-11-22', status: 200 });
  expect(JSON.parse(evidence.raw)).toEqual(firm(13265409));
});

test('the request carries numbers without RO and the day that it is about', async () => {
  server.answerWith(json({ found: [], notFound: [18547290, 13265409] }));
  await askService(anaf, ['18547290', '13265409'], { origin: server.origin, asOf: '2024-02-29' });
  expect(server.seen).toMatchObject([{ method: 'POST', path: '/api/PlatitorTvaRest/v9/tva' }]);
  expect(JSON.parse(must(server.seen[0]).body)).toEqual([{ cui: 18547290, data: '2024-02-29' }, { cui: 13265409, data: '2024-02-29' }]);
});

test('a batch is answered by number, whatever the order, and half of an answer is half', async () => {
  server.answerWith(json({ found: [firm(3), firm(1)], notFound: [{ cui: 4, data: '2026-11-22' }], notfound: ['5'] }));
  const answers = await askService(anaf, ['1', '2', '3', '4', '5'], { origin: server.origin });
  expect(answers.map((answer) => (answer.kind === 'found' ? answer.record.fields.taxId : answer.kind === 'absent' ? 'absent' : answer.reason))).toEqual(['1', 'not-answered', '3', 'absent', 'absent']);
});

test('404 with the known shape says that none of the numbers is known', async () => {
  server.answerWith(json({ found: [], notFound: [13265409] }, 404));
  expect(await askService(anaf, ['13265409'], { origin: server.origin })).toMatchObject([{ kind: 'absent', evidence: { status: 404 } }]);
});

test('one record that cannot be read leaves the others', async () => {
  server.answerWith(json({ found: [firm(1), { ...firm(2), inregistrare_scop_Tva: { scpTVA: 'da' } }], notFound: [] }));
  expect(await askService(anaf, ['1', '2'], { origin: server.origin })).toMatchObject([{ kind: 'found' }, { kind: 'not-asked', reason: 'unexpected', detail: expect.stringContaining('scpTVA') }]);
});

test('the wall of words is a refusal, whatever its status', async () => {
  server.answerWith(text('<html><body>Request Rejected. The requested URL was rejected. Your support ID is: 42</body></html>'));
  expect(await askService(anaf, ['1'], { origin: server.origin })).toMatchObject([{ kind: 'not-asked', reason: 'refused' }]);
});

test('without VAT there is no VAT number', async () => {
  const { record } = await foundFirm({ vat: { scpTVA: false, perioade_TVA: [{ data_inceput_ScpTVA: '2001-01-01', data_sfarsit_ScpTVA: '2013-07-23' }] } });
  expect(record.fields.vatNumber).toBeUndefined();
  expect(record.vatStatus).toBe('notRegistered');
});

test('VAT by date: periods, VAT on payment, and nothing about tomorrow', async () => {
  const { record } = await foundFirm({
    vat: { scpTVA: true, perioade_TVA: [{ data_inceput_ScpTVA: '2001-01-01', data_sfarsit_ScpTVA: '2005-06-30' }, { data_inceput_ScpTVA: '2007-03-01', data_sfarsit_ScpTVA: '' }] },
    cash: { dataInceputTvaInc: '2013-01-01', dataSfarsitTvaInc: '2021-05-01', statusTvaIncasare: false },
  });
  const vat = must(record.vat);
  const on = (day: string): string => vatStatusOn(vat, day).status;
  expect(['2000-12-31', '2001-01-01', '2005-06-30', '2005-07-01', '2007-03-01', '2014-01-01', '2021-05-02', '2026-11-22', '2026-11-23'].map(on)).toEqual(
    ['notRegistered', 'registered', 'registered', 'notRegistered', 'registered', 'cashAccounting', 'registered', 'registered', 'unknown']);
});

test('VAT on payment is a status of its own', async () => {
  expect((await foundFirm({ cash: { dataInceputTvaInc: '2013-01-01', statusTvaIncasare: true } })).record.vatStatus).toBe('cashAccounting');
});

test('periods that are missing or null make no history out of nothing', async () => {
  const { record } = await foundFirm({ vat: { scpTVA: true, perioade_TVA: null } });
  expect(vatStatusOn(must(record.vat), '2026-11-22')).toEqual({ status: 'registered', basis: 'observed' });
});

test.each([
  ['RADIERE din data 23.07.2013', {}, 'ended', '2013-07-23'],
  ['RADIATĂ din data 15.06.2024', {}, 'ended', '2024-06-15'],
  ['radiata din data 20.03.2023', {}, 'ended', '2023-03-20'],
  ['INREGISTRAT din data 09.08.2000', { dataRadiere: '2024-06-15' }, 'ended', '2024-06-15'],
  ['În curs de RADIERE', {}, 'ending', undefined],
  ['INREGISTRAT din data 09.08.2000', { statusInactivi: true, dataInactivare: '2024-01-10' }, 'suspended', '2024-01-10'],
  ['PARADIATA SOCIETATE INREGISTRATA', {}, 'active', undefined],
  ['', {}, 'active', undefined],
])('"%s" with %o is %s', async (stare, inactive, state, since) => {
  const { record } = await foundFirm({ general: { stare_inregistrare: stare }, inactive });
  expect([record.state, record.stateSince]).toEqual([state, since]);
});

test.each([
  ['Sector 3 Mun. Bucureşti', 'B', '10011', { city: 'SECTOR3', county: 'RO-B', postalCode: '010011' }],
  ['Mun. Timişoara', 'TM', '300001', { city: 'Timișoara', county: 'RO-TM', postalCode: '300001' }],
  ['Sat Ghiroda Com. Ghiroda', 'TM', '', { city: 'Sat Ghiroda Com. Ghiroda', county: 'RO-TM', postalCode: undefined }],
  ['Oraşul Voluntari', 'IF', '77190', { city: 'Voluntari', county: 'RO-IF', postalCode: '077190' }],
])('the place "%s" in %s is %o', async (place, county, postal, expected) => {
  const { record } = await foundFirm({ office: { sdenumire_Localitate: place, scod_JudetAuto: county, scod_Postal: postal } });
  expect({ city: record.fields.city, county: record.fields.county, postalCode: record.fields.postalCode }).toEqual(expected);
});

test('an office without an address leaves the fiscal one, and never a mixture', async () => {
  const none = { sdenumire_Strada: '', snumar_Strada: '', sdenumire_Localitate: '', scod_JudetAuto: '', sdetalii_Adresa: 'X', scod_Postal: '1' };
  const { record } = await foundFirm({ office: none });
  expect(record.fields).toMatchObject({ street: 'Str. Horea', houseNumber: '1', city: 'Cluj-Napoca', county: 'RO-CJ', postalCode: '400174' });
  expect(record.fields.addressExtra).toBeUndefined();
});

test('an account is there where ANAF has one', async () => {
  expect((await foundFirm({ general: { iban: 'RO49AAAA1B31007593840000' } })).record.accounts).toEqual(['RO49AAAA1B31007593840000']);
});
