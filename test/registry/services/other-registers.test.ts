/** Estonia, Poland's two, Germany's confirmation, France. */
import { deVatConfirmation } from '../../../src/registry/services/de-vat-confirmation';
import { eeBusinessRegister } from '../../../src/registry/services/ee-business-register';
import { frCompanies } from '../../../src/registry/services/fr-companies';
import { plCourtRegister } from '../../../src/registry/services/pl-court-register';
import { plVatWhiteList } from '../../../src/registry/services/pl-vat-white-list';
import { vatStatusOn } from '../../../src/registry/vat-history';
import { askService } from '../../support/ask-service';
import { must } from '../../support/must';
import { inOrder, json, startReplayServer, text, type ReplayServer } from '../../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

describe('Estonia', () => {
  const firm = {
    company_id: 9000088952, reg_code: 12417834, name: 'Bolt Technology OÜ', historical_names: ['Taxify OÜ', 'MTAKSO OÜ'], status: 'R',
    legal_address: 'Harju maakond, Tallinn, Kesklinna linnaosa, Vana-Lõuna tn 15', zip_code: '10134', legal_form: '5', url: 'https://ariregister.rik.ee/est/company/12417834',
  };
  const ask = async () => must((await askService(eeBusinessRegister, ['12417834'], { origin: server.origin }))[0]);

  test('the firm with the number, with its former names', async () => {
    server.answerWith(json({ status: 'OK', data: [{ ...firm, reg_code: 11111111, name: 'Other' }, firm] }));
    expect(await ask()).toMatchObject({
      kind: 'found',
      record: {
        state: 'active', otherNames: [{ name: 'Taxify OÜ', kind: 'former' }, { name: 'MTAKSO OÜ', kind: 'former' }],
        fields: { name: 'Bolt Technology OÜ', companyNumber: '12417834', county: 'Harju maakond', city: 'Tallinn', addressExtra: 'Kesklinna linnaosa', street: 'Vana-Lõuna tn', houseNumber: '15', postalCode: '10134', country: 'EE' },
      },
    });
    // Without saying who asks it would be refused.
    expect(server.seen[0]?.headers['user-agent']).toBeTruthy();
  });

  test.each([['R', 'active'], ['L', 'ending'], ['N', 'ending'], ['K', 'ended'], ['?', 'unknown']])('status %s is %s', async (status, state) => {
    server.answerWith(json({ status: 'OK', data: [{ ...firm, status, historical_names: null }] }));
    const answer = await ask();
    expect(answer.kind === 'found' && answer.record.state).toBe(state);
  });

  test('nothing is absent; only others are no answer', async () => {
    server.answerWith(json({ status: 'OK', data: [] }));
    expect(await ask()).toMatchObject({ kind: 'absent' });
    server.answerWith(json({ status: 'OK', data: [{ ...firm, reg_code: 1 }] }));
    expect(await ask()).toMatchObject({ kind: 'not-asked', reason: 'not-answered' });
  });
});

describe("Poland's list of VAT payers", () => {
  const subject = {
    name: 'ORLEN SPÓŁKA AKCYJNA', nip: '7740001454', statusVat: 'Czynny', regon: '610188201', pesel: null, krs: '0000028860', residenceAddress: null, workingAddress: 'CHEMIKÓW 7, 09-411 PŁOCK',
    representatives: [], authorizedClerks: [], partners: [], registrationLegalDate: '1993-07-05', registrationDenialBasis: null, registrationDenialDate: null, restorationBasis: null, restorationDate: null,
    removalBasis: null, removalDate: null, accountNumbers: ['06160011271843983820000034', 'not-an-account'], hasVirtualAccounts: true, brandNewField: 1,
  };
  const answered = (...entries: object[]) => json({ result: { entries, requestDateTime: '22-11-2026 10:36:01', requestId: 'MVRqg-98jk3i1' } });
  const ask = (...numbers: string[]) => askService(plVatWhiteList, numbers, { origin: server.origin });

  test('a batch of known, unknown and refused numbers', async () => {
    server.answerWith(answered(
      { identifier: '9999999982', subjects: [] }, { identifier: '7740001455', error: { code: 'WL-115', message: 'Nieprawidłowy NIP.' } }, { identifier: '7740001454', subjects: [subject] }));
    const answers = await ask('7740001454', '9999999982', '7740001455', '5260251049');
    expect(answers).toMatchObject([
      {
        kind: 'found', evidence: { requestId: 'MVRqg-98jk3i1', asOf: '2026-11-22' },
        record: {
          vatStatus: 'registered', accounts: ['PL06160011271843983820000034'], numbers: [{ name: 'REGON', number: '610188201', country: 'PL' }],
          fields: { name: 'ORLEN SPÓŁKA AKCYJNA', taxId: '7740001454', vatNumber: 'PL7740001454', companyNumber: '0000028860', street: 'CHEMIKÓW', houseNumber: '7', postalCode: '09-411', city: 'PŁOCK' },
        },
      },
      { kind: 'absent', evidence: { requestId: 'MVRqg-98jk3i1' } }, { kind: 'not-asked', reason: 'number-refused' }, { kind: 'not-asked', reason: 'not-answered' },
    ]);
    expect(server.seen[0]?.path).toBe('/api/search/nips/7740001454,9999999982,7740001455,5260251049?date=2026-11-22');
  });

  test('what it tells of the past is not all there was', async () => {
    server.answerWith(answered({ identifier: '7740001454', subjects: [{ ...subject, statusVat: 'Czynny', registrationLegalDate: '2000-01-01', removalDate: '2010-05-05', restorationDate: '2012-06-06' }] }));
    const [answer] = await ask('7740001454');
    if (answer?.kind !== 'found') throw new Error('not found');
    const on = (day: string): string => vatStatusOn(must(answer.record.vat), day).status;
    expect(['1999-12-31', '2005-01-01', '2011-01-01', '2020-01-01', '2026-11-22', '2026-11-23'].map(on)).toEqual(['unknown', 'registered', 'unknown', 'registered', 'registered', 'unknown']);
  });

  test.each([['Zwolniony', 'notRegistered'], ['Niezarejestrowany', 'notRegistered'], ['Nowy status', undefined], [null, undefined]])('status %s is %s', async (statusVat, expected) => {
    server.answerWith(answered({ identifier: '7740001454', subjects: [{ ...subject, statusVat }] }));
    const [answer] = await ask('7740001454');
    expect(answer?.kind === 'found' && [answer.record.vatStatus, answer.record.fields.vatNumber]).toEqual([expected, undefined]);
  });

  test('the end of the day’s searches is said in three ways', async () => {
    for (const trouble of [json({ code: 'WL-191', message: 'Limit' }, 400), json({ code: 'WL-191', message: 'Limit' }, 429), json({ message: 'x' }, 429)]) {
      server.answerWith(trouble);
      expect(await ask('7740001454')).toMatchObject([{ kind: 'not-asked', reason: 'daily-limit' }]);
    }
  });

  test('a refusal of the whole request blames no number in it', async () => {
    server.answerWith(json({ code: 'WL-115', message: 'Nieprawidłowy NIP.' }, 400));
    expect(await ask('7740001454')).toMatchObject([{ reason: 'number-refused' }]);
    expect(await ask('7740001454', '9999999982')).toMatchObject([{ reason: 'service-error' }, { reason: 'service-error' }]);
  });
});

describe("Poland's court register", () => {
  const extract = (more: { readonly head?: object; readonly firm?: object; readonly sixth?: object } = {}) => ({
    odpis: {
      rodzaj: 'Aktualny',
      naglowekA: { rejestr: 'RejP', numerKRS: '0000028860', dataCzasOdpisu: '22.11.2026 02:32:16', stanZDnia: '17.11.2026', dataRejestracjiWKRS: '19.07.2001', ...more.head },
      dane: {
        dzial1: {
          danePodmiotu: { formaPrawna: 'SPÓŁKA AKCYJNA', identyfikatory: { regon: '61018820100000', nip: '7740001454' }, nazwa: 'ORLEN SPÓŁKA AKCYJNA', ...more.firm },
          siedzibaIAdres: {
            siedziba: { kraj: 'POLSKA', miejscowosc: 'PŁOCK' }, adres: { ulica: 'UL. CHEMIKÓW', nrDomu: '7', nrLokalu: '12', miejscowosc: 'PŁOCK', kodPocztowy: '09-411', poczta: 'PŁOCK', kraj: 'POLSKA' },
            adresPocztyElektronicznej: 'ZARZAD@ORLEN.PL', adresStronyInternetowej: 'WWW.ORLEN.PL',
          },
        },
        dzial2: {}, dzial3: { przedmiotDzialalnosci: { przedmiotPrzewazajacejDzialalnosci: [{ opis: 'WYTWARZANIE PALIW', kodDzial: '19', kodKlasa: '20', kodPodklasa: 'Z' }] } }, dzial6: more.sixth ?? {},
      },
    },
  });
  const ask = async () => must((await askService(plCourtRegister, ['0000028860'], { origin: server.origin }))[0]);

  test('an entrepreneur, as of the day of the extract', async () => {
    server.answerWith(json(extract()));
    expect(await ask()).toMatchObject({
      kind: 'found', evidence: { asOf: '2026-11-17' },
      record: {
        state: 'active', stateSince: '2001-07-19',
        fields: {
          name: 'ORLEN SPÓŁKA AKCYJNA', legalForm: 'SPÓŁKA AKCYJNA', companyNumber: '0000028860', taxId: '7740001454', street: 'UL. CHEMIKÓW', houseNumber: '7/12', city: 'PŁOCK', postalCode: '09-411',
          country: 'PL', email: 'zarzad@orlen.pl', website: 'www.orlen.pl', activityCode: '19.20.Z', activity: 'WYTWARZANIE PALIW',
        },
      },
    });
    expect(server.seen).toHaveLength(1);
  });

  test('an association is in the other part; neither is absent', async () => {
    server.answerWith(inOrder(json({ title: 'Not Found' }, 404), json(extract())));
    expect(await ask()).toMatchObject({ kind: 'found' });
    expect(server.seen.map(({ path }) => path.slice(-22))).toEqual(['?rejestr=P&format=json', '?rejestr=S&format=json']);
    server.answerWith(text('', 404));
    expect(await ask()).toMatchObject({ kind: 'absent' });
  });

  test('a failure in one part is no "no" of both', async () => {
    server.answerWith(inOrder(text('', 404), text('', 500)));
    expect(await ask()).toMatchObject({ kind: 'not-asked', reason: 'service-error' });
  });

  test.each([
    [{ head: { dataWykreslenia: '01.02.2020' } }, 'ended', '2020-02-01'],
    [{ sixth: { likwidacja: [{}] } }, 'ending', undefined],
    [{ firm: { nazwa: 'X SPÓŁKA Z O.O. W LIKWIDACJI' } }, 'ending', undefined],
    [{ sixth: { polaczeniePodzialPrzeksztalcenie: [{}] } }, 'active', '2001-07-19'],
  ])('%o is %s', async (more, state, since) => {
    server.answerWith(json(extract(more)));
    const answer = await ask();
    expect(answer.kind === 'found' && [answer.record.state, answer.record.stateSince]).toEqual([state, since]);
  });
});

describe("Germany's confirmation", () => {
  const ask = async (requester = 'DE811569869') => must((await askService(deVatConfirmation, [{ number: 'LT119511515', details: { name: 'UAB X', city: 'Vilnius' } }], { origin: server.origin, requester }))[0]);
  const said = (status: string, more: object = {}) => ({ id: 'e5b6a3', anfrageZeitpunkt: '2026-11-21T22:10:00+01:00', status, ...more });

  test('valid, with what was compared', async () => {
    server.answerWith(json(said('evatr-0000', { ergFirmenname: 'A', ergOrt: 'B', ergPlz: 'C', ergStrasse: 'D' })));
    expect(await ask()).toMatchObject({
      kind: 'found', evidence: { requestId: 'e5b6a3', asOf: '2026-11-21' }, record: { fields: { vatNumber: 'LT119511515' }, vatStatus: 'registered', matches: { name: 'yes', city: 'no', postalCode: 'unknown', street: 'unknown' } },
    });
    expect(JSON.parse(must(server.seen[0]).body)).toEqual({ anfragendeUstid: 'DE811569869', angefragteUstid: 'LT119511515', firmenname: 'UAB X', ort: 'Vilnius' });
  });

  test('a number that was valid once is absent, and when it was is kept', async () => {
    server.answerWith(json(said('evatr-2006', { gueltigAb: '2010-01-01', gueltigBis: '2019-12-31' }), 404));
    const answer = await ask();
    if (answer.kind !== 'absent') throw new Error('not absent');
    expect(['2015-06-01', '2026-11-21', '2021-01-01'].map((day) => vatStatusOn(must(answer.vat), day).status)).toEqual(['registered', 'notRegistered', 'unknown']);
  });

  test.each([
    ['evatr-2001', 'absent'], ['evatr-2002', 'absent'], ['evatr-0003', 'found'], ['evatr-2008', 'found'], ['evatr-0005', 'number-refused'], ['evatr-0012', 'number-refused'], ['evatr-2003', 'number-refused'],
    ['evatr-0004', 'requester-refused'], ['evatr-0006', 'requester-refused'], ['evatr-2005', 'requester-refused'], ['evatr-0002', 'unexpected'], ['evatr-0008', 'rate-limited'],
    ['evatr-0011', 'service-unavailable'], ['evatr-1003', 'service-unavailable'], ['evatr-2007', 'service-unavailable'], ['evatr-9999', 'service-unavailable'],
  ])('%s is %s, whatever the HTTP status', async (status, expected) => {
    for (const code of [200, 400, 404, 500]) {
      server.answerWith(json(said(status), code));
      const answer = await ask();
      expect(answer.kind === 'not-asked' ? answer.reason : answer.kind).toBe(expected);
    }
  });

  test('a firm that is not German does not ask', async () => {
    server.answerWith(json(said('evatr-0000')));
    expect(await ask('RO13265409')).toMatchObject({ kind: 'not-asked', reason: 'requester-refused' });
    expect(server.seen).toEqual([]);
  });
});

describe('France', () => {
  const firm = {
    siren: '356000000', nom_complet: 'LA POSTE (LP)', nom_raison_sociale: 'LA POSTE', etat_administratif: 'A', nature_juridique: '5510', date_creation: '1991-01-01', date_fermeture: null, activite_principale: '53.10Z',
    siege: { siret: '35600000000048', adresse: '9 RUE DU COLONEL PIERRE AVIA 75015 PARIS', numero_voie: '9', type_voie: 'RUE', libelle_voie: 'DU COLONEL PIERRE AVIA', code_postal: '75015', libelle_commune: 'PARIS', etat_administratif: 'A' },
  };
  const ask = async () => must((await askService(frCompanies, ['356000000'], { origin: server.origin }))[0]);

  test('the firm with the number', async () => {
    server.answerWith(json({ results: [{ ...firm, siren: '111111111' }, firm], total_results: 2, page: 1, per_page: 5, total_pages: 1 }));
    expect(await ask()).toMatchObject({
      kind: 'found',
      record: {
        state: 'active', stateSince: '1991-01-01', numbers: [{ name: 'SIRET', number: '35600000000048', country: 'FR' }],
        fields: { name: 'LA POSTE', companyNumber: '356000000', activityCode: '53.10Z', street: 'RUE DU COLONEL PIERRE AVIA', houseNumber: '9', postalCode: '75015', city: 'PARIS', country: 'FR' },
      },
    });
  });

  test('what a firm hides is not filled in', async () => {
    server.answerWith(json({ results: [{ ...firm, nom_raison_sociale: null, nom_complet: '[ND]', etat_administratif: 'C', date_fermeture: '2020-02-02', siege: { siret: '35600000000048', adresse: '[ND] [ND] 75015 PARIS', libelle_voie: '[ND]' } }], total_results: 1 }));
    const answer = await ask();
    expect(answer.kind === 'found' && [answer.record.fields, answer.record.state, answer.record.stateSince]).toEqual([{ companyNumber: '356000000', activityCode: '53.10Z' }, 'ended', '2020-02-02']);
  });

  test('nothing is absent; others are no answer', async () => {
    server.answerWith(json({ results: [], total_results: 0 }));
    expect(await ask()).toMatchObject({ kind: 'absent' });
    server.answerWith(json({ results: [], total_results: 4 }));
    expect(await ask()).toMatchObject({ kind: 'not-asked', reason: 'unreadable' });
    server.answerWith(json({ results: [{ ...firm, siren: '111111111' }], total_results: 1 }));
    expect(await ask()).toMatchObject({ kind: 'not-asked', reason: 'not-answered' });
  });
});
