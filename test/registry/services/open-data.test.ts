/** Registers that are open data: Latvia's two, Lithuania's, Israel's three. */
import { ilAssociations } from '../../../src/registry/services/il-associations';
import { ilCompanies } from '../../../src/registry/services/il-companies';
import { ilPartnerships } from '../../../src/registry/services/il-partnerships';
import { ltLegalEntities } from '../../../src/registry/services/lt-legal-entities';
import { lvEnterprises } from '../../../src/registry/services/lv-enterprises';
import { lvVatPayers } from '../../../src/registry/services/lv-vat-payers';
import { vatStatusOn } from '../../../src/registry/vat-history';
import type { RegisterService } from '../../../src/registry/register-service';
import { askService } from '../../support/ask-service';
import { must } from '../../support/must';
import { json, startReplayServer, text, type ReplayServer } from '../../support/replay-server';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const ckan = (...records: object[]) => json({ help: 'x', success: true, result: { include_total: true, limit: 50, records_format: 'objects', records, fields: [], total: records.length, total_was_estimated: false } });
const ask = async (service: RegisterService, number: string) => must((await askService(service, [number], { origin: server.origin }))[0]);
const search = (): URLSearchParams => new URL(must(server.seen[0]).path, 'http://x').searchParams;

describe('Latvia, enterprises', () => {
  const row = {
    _id: 1, regcode: 40003074764, sepa: 'LV31ZZZ40003074764', name: 'Sabiedrība ar ierobežotu atbildību "PILDVĀRDS"', name_before_quotes: 'Sabiedrība ar ierobežotu atbildību', name_in_quotes: 'PILDVĀRDS',
    name_after_quotes: null, regtype: 'K', regtype_text: 'Komercreģistrs', type: 'SIA', type_text: 'Sabiedrība ar ierobežotu atbildību', registered: '1992-06-03T00:00:00', terminated: null, closed: '',
    address: 'Rīga, Brīvības gatve 214M - 2', index: 1039, addressid: 1, region: 0, city: 100003003, atvk: '0010000', reregistration_term: null,
  };

  test('a firm comes with its fields', async () => {
    server.answerWith(ckan(row));
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({
      kind: 'found',
      record: {
        state: 'active', stateSince: '1992-06-03', addressText: 'Rīga, Brīvības gatve 214M - 2',
        fields: { name: 'Sabiedrība ar ierobežotu atbildību "PILDVĀRDS"', companyNumber: '40003074764', city: 'Rīga', street: 'Brīvības gatve', houseNumber: '214M - 2', postalCode: 'LV-1039', country: 'LV' },
      },
    });
    expect(JSON.parse(must(search().get('filters')))).toEqual({ regcode: 40003074764 });
    expect(search().get('resource_id')).toBe('25e80bf3-f107-4ab4-89ef-251b5b9374e9');
  });

  test.each([
    [{ terminated: '2019-04-01T00:00:00', closed: 'L' }, 'ended', '2019-04-01'],
    [{ terminated: null, closed: 'R' }, 'ended', undefined],
  ])('%o is %s', async (more, state, since) => {
    server.answerWith(ckan({ ...row, ...more }));
    const answer = await ask(lvEnterprises, '40003074764');
    expect(answer.kind === 'found' && [answer.record.state, answer.record.stateSince]).toEqual([state, since]);
  });

  test('an empty list is absent, and only an exact one', async () => {
    server.answerWith(ckan());
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({ kind: 'absent' });
    server.answerWith(json({ success: true, result: { records: [], total: 3 } }));
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({ kind: 'not-asked', reason: 'unexpected' });
    server.answerWith(json({ success: true, result: { records: [], total: 0, total_was_estimated: true } }));
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({ kind: 'not-asked', reason: 'unexpected' });
  });

  test('another firm than the one that was asked for is no answer', async () => {
    server.answerWith(ckan({ ...row, regcode: 40003000000 }));
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({ kind: 'not-asked', reason: 'not-answered' });
  });

  test('a portal that lost its table has not said no, and a burst is asked again', async () => {
    server.answerWith(json({ success: false, error: { __type: 'Not Found Error', message: 'Not found: Resource "x" was not found.' } }, 404));
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({ kind: 'not-asked', reason: 'service-error' });
    server.answerWith(text('<html>cloudflare</html>', 403));
    expect(await ask(lvEnterprises, '40003074764')).toMatchObject({ kind: 'not-asked', reason: 'rate-limited' });
  });
});

describe('Latvia, VAT payers', () => {
  const number = 'LV40003052786';
  const row = (Aktivs: string, more: object = {}) => ({ _id: 1, Numurs: number, Nosaukums: 'Latvenergo AS', Aktivs, Registrets: '01.05.1995', Izslegts: null, ...more });

  test('of several rows the active one counts, the others are history', async () => {
    server.answerWith(ckan(row('nav', { Izslegts: '31.12.2001' }), row('ir', { Registrets: '2003-02-01T00:00:00' })));
    const answer = await ask(lvVatPayers, number);
    if (answer.kind !== 'found') throw new Error('not found');
    expect(answer.record).toMatchObject({ vatStatus: 'registered', fields: { vatNumber: number, name: 'Latvenergo AS' } });
    const on = (day: string): string => vatStatusOn(must(answer.record.vat), day).status;
    expect(['1995-04-30', '1995-05-01', '2001-12-31', '2002-06-01', '2003-02-01', '2026-11-22'].map(on)).toEqual(['notRegistered', 'registered', 'registered', 'notRegistered', 'registered', 'registered']);
    expect(JSON.parse(must(search().get('filters')))).toEqual({ Numurs: number });
  });

  test('only rows of the past mean not registered, with no VAT number', async () => {
    server.answerWith(ckan(row('nav', { Izslegts: '31.12.2001' })));
    const answer = await ask(lvVatPayers, number);
    expect(answer).toMatchObject({ kind: 'found', record: { vatStatus: 'notRegistered' } });
    expect(answer.kind === 'found' && answer.record.fields.vatNumber).toBeUndefined();
  });

  test('columns with Latvian letters are read too; days in an unknown form make no history', async () => {
    server.answerWith(ckan({ Numurs: number, Nosaukums: 'X', Aktivs: 'ir', 'Reģistrēts': '05/01/1995', 'Izslēgts': null }));
    const first = await ask(lvVatPayers, number);
    expect(first.kind === 'found' && first.record.vat?.periods).toEqual([{ from: '1995-01-05', to: null }]);
    server.answerWith(ckan(row('ir', { Registrets: 'maijs 1995' })));
    const second = await ask(lvVatPayers, number);
    expect(second.kind === 'found' && vatStatusOn(must(second.record.vat), '2020-01-01').status).toBe('unknown');
  });

  test.each([['an unknown word', row('jā')], ['another number', { ...row('ir'), Numurs: 'LV00000000000' }]])('%s is no answer', async (_name, one) => {
    server.answerWith(ckan(one));
    expect((await ask(lvVatPayers, number)).kind).toBe('not-asked');
  });
});

describe('Lithuania', () => {
  const row = {
    ja_kodas: 110443493, ja_pavadinimas: 'UAB "Pavyzdys"', pilnas_adresas: 'Vilnius, Gedimino pr. 1', reg_data: '1991-02-05', isreg_data: null, stat_data: '2004-01-01',
    forma: { pavadinimas: 'Uždaroji akcinė bendrovė' }, statusas: { pavadinimas: 'Teisinis statusas neįregistruotas' },
  };

  test('a firm comes with its fields', async () => {
    server.answerWith(json({ _type: 'x', _data: [row] }));
    expect(await ask(ltLegalEntities, '110443493')).toMatchObject({
      kind: 'found',
      record: { state: 'active', stateSince: '1991-02-05', addressText: 'Vilnius, Gedimino pr. 1', fields: { name: 'UAB "Pavyzdys"', companyNumber: '110443493', legalForm: 'Uždaroji akcinė bendrovė' } },
    });
    expect(server.seen[0]?.path).toContain('?ja_kodas=110443493&');
  });

  test.each([
    [{ isreg_data: '2012-03-04' }, 'ended', '2012-03-04'],
    [{ statusas: { pavadinimas: 'Likviduojamas' } }, 'ending', '2004-01-01'],
    [{ statusas: { pavadinimas: 'Bankrutuojantis' } }, 'ending', '2004-01-01'],
    [{ statusas: null, forma: { _id: 'abc' }, pilnas_adresas: null }, 'active', '1991-02-05'],
  ])('%o is %s', async (more, state, since) => {
    server.answerWith(json({ _data: [{ ...row, ...more }] }));
    const answer = await ask(ltLegalEntities, '110443493');
    expect(answer.kind === 'found' && [answer.record.state, answer.record.stateSince]).toEqual([state, since]);
  });

  test('texts that were encoded twice are mended, right ones are left', async () => {
    const twice = Buffer.from('Lietuvių „Žuvis“ ąčęėįšųūž', 'utf8').toString('latin1');
    server.answerWith(json({ _data: [{ ...row, ja_pavadinimas: twice }] }));
    const mended = await ask(ltLegalEntities, '110443493');
    expect(mended.kind === 'found' && mended.record.fields.name).toBe('Lietuvių „Žuvis“ ąčęėįšųūž');
    server.answerWith(json({ _data: [{ ...row, ja_pavadinimas: 'UAB „ÄÜ Žuvis“' }] }));
    const left = await ask(ltLegalEntities, '110443493');
    expect(left.kind === 'found' && left.record.fields.name).toBe('UAB „ÄÜ Žuvis“');
  });

  test('no row is absent; a filter that was not understood is no answer', async () => {
    server.answerWith(json({ _data: [] }));
    expect(await ask(ltLegalEntities, '110443493')).toMatchObject({ kind: 'absent' });
    server.answerWith(json({ _data: [{ ...row, ja_kodas: 1 }, row] }));
    expect(await ask(ltLegalEntities, '110443493')).toMatchObject({ kind: 'not-asked', reason: 'not-answered' });
  });
});

describe('Israel', () => {
  const company = {
    _id: 1, 'מספר חברה': 516179157, 'שם חברה': 'דוגמה בע~מ', 'שם באנגלית': 'EXAMPLE LTD', 'סוג תאגיד': 'ישראלית חברה פרטית', 'סטטוס חברה': 'פעילה', 'תאריך התאגדות': '13/09/1996',
    'שם עיר': 'תל אביב - יפו', 'שם רחוב': 'שד~ל', 'מספר בית': '5', 'מיקוד': 6100000, 'מדינה': 'ישראל',
  };

  test('a company: the tilde is a quotation mark, days are dd/mm/yyyy', async () => {
    server.answerWith(ckan(company));
    expect(await ask(ilCompanies, '516179157')).toMatchObject({
      kind: 'found',
      record: {
        state: 'active', stateSince: '1996-09-13', otherNames: [{ name: 'EXAMPLE LTD', kind: 'foreign' }],
        fields: { name: 'דוגמה בע"מ', companyNumber: '516179157', legalForm: 'ישראלית חברה פרטית', city: 'תל אביב - יפו', street: 'שד"ל', houseNumber: '5', postalCode: '6100000', country: 'IL' },
      },
    });
    expect(JSON.parse(must(search().get('filters')))).toEqual({ 'מספר חברה': '516179157' });
  });

  test.each([['מחוקה', 'ended'], ['מחוסלת מרצון', 'ended'], ['בפירוק', 'ending'], ['בכינוס נכסים', 'ending'], ['בהליכי מחיקה', 'ending'], ['לקראת מחיקה', 'ending'], ['בהליכי מיזוג', 'ending'], ['לא פעילה', 'unknown'], ['משהו חדש', 'unknown'], ['', 'unknown'], ['פעילה', 'active']])('the status "%s" is %s', async (status, state) => {
    server.answerWith(ckan({ ...company, 'סטטוס חברה': status }));
    const answer = await ask(ilCompanies, '516179157');
    expect(answer.kind === 'found' && answer.record.state).toBe(state);
  });

  test('blanks and zeros are nothing', async () => {
    server.answerWith(ckan({ ...company, 'שם באנגלית': '', 'שם רחוב': ' ', 'מספר בית': null, 'מיקוד': 0 }));
    const answer = await ask(ilCompanies, '516179157');
    expect(answer.kind === 'found' && Object.keys(answer.record.fields).sort()).toEqual(['city', 'companyNumber', 'country', 'legalForm', 'name', 'taxId']);
    expect(answer.kind === 'found' && answer.record.otherNames).toEqual([]);
  });

  test('a partnership and an association have columns of their own', async () => {
    server.answerWith(ckan({ 'מספר שותפות': '540000003', 'שם שותפות': 'שותפות לדוגמה', 'שם באנגלית': null, 'סטטוס תאגיד': 'פעילה', 'סוג תאגיד': 'שותפות מוגבלת', 'ישוב': 'חיפה', 'רחוב': 'הנמל', 'מספר בית': 7, 'מיקוד': '3303100', 'תאריך התאגדות': '01/02/2003' }));
    expect(await ask(ilPartnerships, '540000003')).toMatchObject({ kind: 'found', record: { fields: { name: 'שותפות לדוגמה', city: 'חיפה', houseNumber: '7' }, stateSince: '2003-02-01' } });
    server.answerWith(ckan({ 'מספר עמותה': 580000002, 'שם עמותה בעברית': 'עמותה לדוגמה (ע~ר)', 'שם עמותה באנגלית': '', 'סטטוס עמותה': 'רשומה', 'כתובת - ישוב': 'ירושלים', 'כתובת - רחוב': 'יפו', 'כתובת - מספר דירה': '1', 'כתובת - מיקוד': '9414219', 'תאריך רישום עמותה': '05/06/1990' }));
    expect(await ask(ilAssociations, '580000002')).toMatchObject({ kind: 'found', record: { state: 'active', fields: { name: 'עמותה לדוגמה (ע"ר)', city: 'ירושלים', legalForm: 'עמותה' } } });
  });

  test('no record is absent, a record without its number is no answer', async () => {
    server.answerWith(ckan());
    expect(await ask(ilCompanies, '516179157')).toMatchObject({ kind: 'absent' });
    server.answerWith(ckan({ ...company, 'מספר חברה': null }));
    expect(await ask(ilCompanies, '516179157')).toMatchObject({ kind: 'not-asked', reason: 'unexpected' });
  });
});
