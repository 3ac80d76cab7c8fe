import { issueText } from '../../../src/locales/issue-text';
import { locales, textsOf } from '../../../src/locales/locales';
import { createHeaderTargets } from '../../../src/transfer/mapping/header-targets';
import { targetName } from '../../../src/transfer/mapping/import-mapping';
import { mappingKey } from '../../../src/transfer/mapping/mapping-key';
import { must } from '../../support/must';
import { columnOf, fileOf, knowledge, placesOf, taken, proposeMapping } from './mapping-hands';

const meant = (header: string): string => {
  const [top] = knowledge.targets.candidatesOf(header);
  return top === undefined || top.score < 0.5 ? '' : targetName(top.to);
};

test.each([
  ['Customer Name *', 'name'], ['customerName', 'name'], ['E-MAIL:', 'email'], ['billing_postcode', 'postalCode'], ['Bill to City', 'city'], ['Ship to City', 'Addresses.city'], ['shipping_address_1', 'Addresses.street'],
  ['Partner/Email', 'email'], ['Contact Phone', 'Contacts.phone'], ['Person2Email', 'Contacts.email'], ['Bank account number', 'BankAccounts.account'], ['IBAN (EUR)', 'BankAccounts.iban'], ['Adress', 'street'],
  ['Telefone', 'phone'], ['Postal cod', 'postalCode'], ['Number VAT', 'vatNumber'], ['PLZ', 'postalCode'], ['Straße', 'street'], ['USt-IdNr.', 'vatNumber'], ['Ansprechpartner', 'contactName'], ['NIP', 'taxId'],
  ['Kod pocztowy', 'postalCode'], ['Telefon komórkowy', 'mobile'], ['ИНН', 'taxId'], ['Почтовый индекс', 'postalCode'], ['Город', 'city'], ['Город доставки', 'Addresses.city'], ['\u200fעיר למשלוח', 'Addresses.city'],
  ['Localitate livrare', 'Addresses.city'], ['Pristatymo adresas: miestas', 'Addresses.city'], ['Piegādes adrese: pilsēta', 'Addresses.city'], ['Client phone number (office)', 'phone'], ['Pavardė', 'Contacts.lastName'],
  ['Column7', ''], ['', ''], ['Favourite colour', ''], ['x', ''],
])('%s means %s', (header, target) => {
  expect(meant(header)).toBe(target);
});

test('values contradict a header: VAT that is yes or no, a code that is a tax id', () => {
  const { proposal, cards } = taken(`Code,Client,VAT,Reg
18547290,Alfa SRL,da,J40/1234/2001
14399840,Beta SRL,nu,J12/12/2005
1590082,Gama SRL,da,J12/13/2005
361757,Delta SRL,da,J40/8/1991
9010105,Eps SA,nu,J40/9926/1996`);
  expect(placesOf(proposal)).toEqual({ Code: 'taxId', Client: 'name', VAT: 'vatStatus', Reg: 'companyNumber' });
  expect(proposal.mapping.country).toBe('RO');
  expect(must(cards[1]).values).toEqual({ taxId: '14399840', name: 'Beta SRL', vatStatus: 'Not a VAT payer', companyNumber: 'J12/12/2005' });
  expect(proposal.columns[0]?.reasons).toEqual([{ severity: 'info', code: 'import-column-by-content', facts: { column: 'Code', target: 'taxId', share: 100 } }]);
});

test('a column without a telling header is known by its values', () => {
  const { proposal } = taken(`A,B,C,D,E,F
Alfa SRL,office@alfa.ro,RO18547290,RO49AAAA1B31007593840000,https://alfa.ro,kc
Beta SA,office@beta.ro,RO14399840,LT121000011101001000,www.beta.ro,kd
Gama SRL,office@gama.ro,RO1590082,DE89370400440532013000,gama.ro,ke`);
  expect(placesOf(proposal)).toEqual({ A: 'name', B: 'email', C: 'vatNumber', D: 'BankAccounts.iban', E: 'website', F: 'x:F' });
});

test('two columns for one field are shown, not guessed', () => {
  const { proposal, cards } = taken(`Name,Phone,Telephone
Alfa,0722 111 222,0722 111 333
Beta,0722 111 223,0722 111 334
Gama,0722 111 224,0722 111 335`);
  expect(placesOf(proposal)).toEqual({ Name: 'name', Phone: '?', Telephone: '?' });
  expect(proposal.columns[1]?.reasons).toEqual([{ severity: 'warning', code: 'import-column-shared', facts: { column: 'Phone', target: 'phone', others: 'Telephone' } }]);
  expect(proposal.columns[1]?.candidates.map(({ to }) => targetName(to))).toEqual(['phone', 'otherPhones']);
  expect(must(cards[0]).values).toEqual({ name: 'Alfa' });
});

test('a second column that says the same in every row is left out and told', () => {
  const { proposal } = taken('Name,Phone,Telephone\nAlfa,0722 111 222,0722 111 222\nBeta,0722 111 223,0722 111 223\nGama,,');
  expect(placesOf(proposal)).toEqual({ Name: 'name', Phone: 'phone', Telephone: '-' });
  expect(proposal.columns[2]?.reasons).toEqual([{ severity: 'info', code: 'import-column-same', facts: { column: 'Telephone', twin: 'Phone' } }]);
});

test('unknown columns become own fields if they say different things, and are left out if empty or all the same', () => {
  const { proposal } = taken('Name,Favourite colour,Empty,Version\nAlfa,red,,2\nBeta,blue,,2\nGama,red,,2');
  expect(placesOf(proposal)).toEqual({ 'Name': 'name', 'Favourite colour': 'x:Favourite colour', 'Empty': '-', 'Version': '-' });
  expect(proposal.columns.slice(1).map(({ verdict, reasons }) => [verdict, reasons[0]?.code])).toEqual([
    ['own', 'import-column-own'], ['left-out', 'import-column-empty'], ['left-out', 'import-column-constant'],
  ]);
});

test.each([
  ['code', ['Kod', 'Kunden-Nr.', 'Klantnummer', 'Code client']],
  ['taxId', ['NIP', 'DIČ', 'OIB', 'NIF', 'RSIN', 'Steuernummer', 'Adószám', 'Codice fiscale', 'SE-nummer']],
  ['vatNumber', ['USt-IdNr.', 'USt-ID-Nr.', 'IČ DPH', 'BTW-nummer', 'N° TVA', 'Numéro de TVA intracommunautaire', 'Partita IVA', 'P.IVA', 'Momsnr', 'ALV-numero', 'KMKR nr']],
  ['companyNumber', ['SIRET', 'N° SIREN', 'Siret/Siren', 'KvK', 'KvK-nummer', 'Org.nr', 'Organisationsnummer', 'REGON', 'IČO', 'IČ:', 'CVR-nr.', 'Handelsregisternummer', 'Firmenbuchnummer', 'Ondernemingsnummer', 'Registrikood', 'Y-tunnus', 'Cégjegyzékszám', 'Matični broj', 'ЕИК']],
  ['personalId', ['Rodné číslo', 'Isikukood', 'CPR-nr.', 'Personnummer', 'ЕГН']],
])('numbers of firms and people by the names that their countries give them: %s', (field, headers) => {
  const best = headers.map((header) => [header, knowledge.targets.candidatesOf(header).filter(({ score }) => score >= 0.9).map(({ to }) => `${to.table}.${to.field}`)]);
  expect(best).toEqual(headers.map((header) => [header, [`Customers.${field}`]]));
});

test('“Nr” is the customer’s number or the house’s: what is left of the two, else it is shown', () => {
  const nr = (header: string): unknown => {
    const { columns } = taken(`${header}\nAlfa,Strada Lungă,7,Cluj\nBeta,Strada Nouă,12,Dej\nGama,Strada Mare,31,Turda`).proposal;
    return [columns[2]?.verdict, columns[2]?.candidates.map(({ to }) => to.field)];
  };
  expect(nr('Firma,Strada,Nr.,Oraș')).toEqual(['ambiguous', ['code', 'houseNumber']]);
  const { proposal } = taken('Kundennr,Firma,Straße,Nr,Ort\nK1,Alfa,Lange Straße,7,Berlin\nK2,Beta,Neue Straße,12,Bonn\nK3,Gama,Alte Straße,31,Köln');
  expect(placesOf(proposal)).toMatchObject({ Kundennr: 'code', Nr: 'houseNumber' });
});

test("the firm's own field takes its column", () => {
  const { proposal } = taken('Name,Route\nAlfa,7\nBeta,7', { ...knowledge, ownFields: [{ key: 'x:Route', header: 'Route' }] });
  expect(placesOf(proposal)).toEqual({ Name: 'name', Route: 'x:Route' });
  expect(proposal.columns[1]).toMatchObject({ verdict: 'own', confidence: 1 });
});

test('first and last name make a customer, and a person at the firm where one is named', () => {
  const people = taken('Nume;Prenume;Telefon\nPopescu;Ion;0722123456\nIonescu;Ana;0722123457\nPop;Dan;0722123458'.replace(/;/g, ','));
  expect(people.cards.map(({ values, rows }) => [values['name'], rows])).toEqual([['Ion Popescu', []], ['Ana Ionescu', []], ['Dan Pop', []]]);
  const firms = taken('Company,First name,Last name\nAlfa SRL,Ion,Popescu\n,Ana,Ionescu\nGama SRL,,');
  expect(firms.cards.map(({ values, rows }) => [values['name'], rows])).toEqual([
    ['Alfa SRL', [{ table: 'Contacts', values: { firstName: 'Ion', lastName: 'Popescu' } }]], ['Ana Ionescu', []], ['Gama SRL', []],
  ]);
});

test('a whole address is taken apart where the file has no other city', () => {
  const { proposal, cards } = taken(`Pavadinimas,Įmonės kodas,Adresas
UAB A,304951629,"Gedimino pr. 1, LT-01103 Vilnius"
UAB B,302306789,"Laisvės al. 2, LT-44249 Kaunas"
UAB C,304951629,prie tilto`);
  expect(placesOf(proposal)['Adresas']).toBe('Customers:address');
  expect(must(cards[0]).values).toMatchObject({ street: 'Gedimino pr.', houseNumber: '1', city: 'Vilnius', postalCode: 'LT-01103' });
  expect(must(cards[2]).values).toMatchObject({ street: 'prie tilto' });
});

test('a billing address is the address of the card, and a row of its own where the card has another', () => {
  expect(placesOf(taken('Name,Billing street,Billing city\nA,Str. 1,Cluj\nB,Str. 2,Iasi').proposal)).toEqual({ 'Name': 'name', 'Billing street': 'street', 'Billing city': 'city' });
  const both = taken('Name,Street,City,Billing street,Billing city\nA,Str. 1,Cluj,Str. 3,Arad\nB,Str. 2,Iasi,,');
  expect(must(both.cards[0]).rows).toEqual([{ table: 'Addresses', values: { street: 'Str. 3', city: 'Arad', invoicing: true, location: 'Invoicing' } }]);
  expect(must(both.cards[1]).rows).toEqual([]);
});

test('a column whose values contradict its header by half or more is asked about, never taken in silence', () => {
  const of = (header: string, ...cells: string[]): unknown => {
    const [column] = proposeMapping(columnOf(header, cells), knowledge).columns;
    return [column?.verdict, column?.candidates.slice(0, 2).map(({ to }) => to.field).sort(), column?.reasons.some(({ severity }) => severity === 'warning')];
  };
  expect(of('Phone', 'ana@example.com', 'ion@example.com', 'eva@example.com', '0722 111 222')).toEqual(['ambiguous', ['email', 'phone'], true]);
  expect(of('Phone', 'ana@example.com', 'ion@example.com', '0722 111 223', '0722 111 222')).toEqual(['ambiguous', ['email', 'phone'], true]);
  expect(of('Phone', 'ana@example.com', '0722 111 221', '0722 111 223', '0722 111 222')).toMatchObject(['mapped', expect.arrayContaining(['phone']), false]);
  expect(of('Name', 'www.alfa.ro', 'www.beta.ro', 'www.gama.ro', 'Delta')).toEqual(['ambiguous', ['name', 'website'], true]);
  expect(of('Phone', 'Ana Pop', 'Ion Rus', 'Eva Moldovan', '0722 111 222')).toMatchObject(['own', expect.anything(), true]);
  expect(of('E-mail', 'Ana Pop', 'Ion Rus', 'Eva Moldovan', 'ana@example.com')).toMatchObject(['mapped', expect.arrayContaining(['email']), true]);
});

describe('B4 21: headers are found whatever their case and spaces, in every language, and what is ambiguous is not guessed', () => {
  test.each([
    ['  E-MAIL ', 'email'], ['e mail', 'email'], ['E_Mail', 'email'], ['eMail:', 'email'], ['"E-mail"', 'email'], ['Postal\u00a0Code', 'postalCode'], ['POSTALCODE', 'postalCode'], ['postal_code *', 'postalCode'],
    ['Cod  Poștal', 'postalCode'], ['COD POSTAL', 'postalCode'], ['cod poştal', 'postalCode'], ['Pašto kodas', 'postalCode'], ['PASTO KODAS', 'postalCode'], ['Pasta indekss', 'postalCode'], ['מיקוד', 'postalCode'],
    ['Kod pocztowy', 'postalCode'], ['PLZ', 'postalCode'], ['ＥＭＡＩＬ', 'email'], ['\u200femail\u200e', 'email'], ['E‑mail', 'email'],
  ])('%s', (header, field) => {
    const [column] = proposeMapping(columnOf(header, []), knowledge).columns;
    expect(knowledge.targets.candidatesOf(header)[0]?.to).toEqual({ table: 'Customers', field });
    expect(column?.header).toBe(header);
  });

  test('two columns whose headers differ in nothing but case are asked about', () => {
    const { columns } = taken('Name,PHONE,phone\nAlfa,0722 111 222,0722 111 333\nBeta,0722 111 223,0722 111 334\nGama,0722 111 224,0722 111 335').proposal;
    expect(columns.slice(1).map(({ verdict, reasons }) => [verdict, reasons.map(({ code }) => code)])).toEqual([['ambiguous', ['import-column-shared']], ['ambiguous', ['import-column-shared']]]);
  });
});

test('parts of an address below a cell that says address, as two rows of headers give them', () => {
  for (const [above, street, city, code] of [['Adresă', 'Stradă', 'Oraș', 'Cod poștal'], ['Adresas', 'Gatvė', 'Miestas', 'Pašto kodas'], ['כתובת', 'רחוב', 'עיר', 'מיקוד'], ['Address', 'Street', 'City', 'ZIP'], ['Adrese', 'Iela', 'Pilsēta', 'Pasta indekss']] as const) {
    const { proposal } = taken(`Name,${[street, city, code].map((part) => `${above}: ${part}`).join(',')}\nAlfa,the long road,Cluj,400001\nBeta,the short road,Dej,400002\nGama,the old road,Turda,400003`);
    expect(Object.values(placesOf(proposal))).toEqual(['name', 'street', 'city', 'postalCode']);
  }
});

test('the id of another program is what the firm calls the customer by, in the shortest list too', () => {
  for (const rows of ['1,Ana', '1,Ana\n2,Ion', '1,Ana\n2,Ion\n3,Eva\n4,Dan']) expect(placesOf(taken(`id,name\n${rows}`).proposal)).toEqual({ id: 'code', name: 'name' });
});

test('a street with its number is taken apart where the file has no column of numbers, even an empty one', () => {
  const { proposal, cards } = taken('שם,כתובת,עיר\nאלף,רחוב הרצל 12,חיפה\nבית,סוקולוב 3,חולון\nגימל,ת.ד. 5,אילת');
  expect(placesOf(proposal)).toMatchObject({ 'כתובת': 'Customers:street' });
  expect(proposal.columns[1]?.reasons.map(({ code }) => code)).toContain('import-column-split');
  expect(cards.map(({ values }) => [values['street'], values['houseNumber']])).toEqual([['רחוב הרצל', '12'], ['סוקולוב', '3'], ['ת.ד. 5', undefined]]);
  for (const number of ['House number', 'מספר בית', 'Namo numeris']) {
    expect(placesOf(taken(`Name,Street,${number},City\nA,Long street 12,,Cluj\nB,Short street 3,,Dej\nC,Old road 5,,Turda`).proposal)['Street']).toBe('street');
  }
  // Half of them must be plain.
  expect(placesOf(taken('Name,Street,City\nA,Long street 12,Cluj\nB,near the bridge,Dej\nC,behind the church,Turda').proposal)['Street']).toBe('street');
});

test('days and decimals are decided with their evidence, words that nobody knows are listed', () => {
  const { proposal, cards, issues } = taken(`Name,Valid from,Latitude,Status
A,05.06.2020,"44,4268",active
B,31.12.2020,"45,1",dormant
C,soon,x,dormant`);
  expect(proposal.columns.flatMap((column) => column.issues)).toEqual([
    { severity: 'info', code: 'import-column-date-order', facts: { column: 'Valid from', order: 'DD.MM.YYYY' }, where: { line: 3, value: '31.12.2020' } },
    { severity: 'info', code: 'import-column-decimal', facts: { column: 'Latitude', sign: ',' }, where: { line: 2, value: '44,4268' } },
    { severity: 'warning', code: 'import-column-words-open', facts: { column: 'Status', target: 'status', words: 'dormant' } },
  ]);
  expect(must(cards[0]).values).toEqual({ name: 'A', validFrom: '2020-06-05', latitude: 44.4268, status: 'Active' });
  expect(issues.map(({ severity, code, where }) => [severity, code, where?.line, where?.value])).toEqual([
    ['warning', 'import-value-not-in-list', 3, 'dormant'], ['error', 'import-value-not-date', 4, 'soon'], ['error', 'import-value-not-number', 4, 'x'],
  ]);
});

test('a mapping of before is used again though columns moved, came and went', () => {
  const first = taken('Kunde X,Ort,Etwas,Zip\nA,Cluj,1,400001\nB,Iasi,2,700001');
  const mapping = { ...first.proposal.mapping, columns: first.proposal.mapping.columns.map((column) => (column.header === 'Etwas' ? { ...column, uses: [{ do: 'take' as const, to: { table: 'Customers' as const, field: 'note' } }] } : column)) };
  const remembered = [{ name: 'yesterday', key: mappingKey(['Kunde X', 'Ort', 'Etwas', 'Zip', 'Old']), mapping }];
  const again = proposeMapping(fileOf('New,Etwas,Ort,Kunde X,ZIP\nn,1,Cluj,A,400001\nm,2,Iasi,B,700001'), { ...knowledge, remembered });
  expect(placesOf(again)).toMatchObject({ Etwas: 'note', Ort: 'city', New: 'x:New', ZIP: 'postalCode' });
  expect(again.remembered).toBe('yesterday');
  expect(again.issues).toEqual([]);
});

test('no labels and no rows make nothing fail', () => {
  const bare = { ...knowledge, targets: createHeaderTargets(() => []) };
  expect(proposeMapping({ headers: [], rows: [], lines: [] }, bare).columns).toEqual([]);
  expect(placesOf(proposeMapping({ headers: ['Name', 'Name'], rows: [], lines: [] }, bare))).toEqual({ Name: '-' });
});

test('what is said of columns are sentences in every language', () => {
  const { proposal, issues } = taken('Name,Phone,Telephone,Contact last name,Valid from,Status,Empty,Same,VAT,Colour\nA,1234567,2345678,Pop,05.06.2020,dormant,,x,yes,red\nB,1234568,2345679,Stan,06.07.2020,odd,,x,no,blue\nC,1234569,2345670,Ion,soon,odd,,x,yes,red');
  const said = [...proposal.columns.flatMap((column) => [...column.reasons, ...column.issues]), ...issues];
  expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(8);
  for (const locale of locales) {
    for (const issue of said) expect(issueText(textsOf(locale), issue)).toEqual(expect.not.stringMatching(/undefined|\[object|Contacts\./));
  }
  expect(issueText(textsOf('en'), must(must(proposal.columns[3]).reasons[0]))).toBe('“Contact last name” is taken as contact: Last name: it is called like “last name”.');
});

test('a header that is a name is not parted, whatever numbers stand below it', () => {
  const { proposal } = taken(`Name;Company number;House number\n${Array.from({ length: 40 }, (_, at) => `Firm ${at};${at % 3 === 0 ? 1000 + at * 7 : ''};${at + 1}`).join('\n')}`);
  expect(placesOf(proposal)).toMatchObject({ 'Company number': 'companyNumber', 'House number': 'houseNumber' });
});

test('a header that names one thing twice is that thing', () => {
  const { proposal } = taken('שם לקוח;ח.פ./ע.מ.;עיר\nאלפא;514713288;חיפה\nבטא;300000007;חיפה');
  expect(placesOf(proposal)).toMatchObject({ 'ח.פ./ע.מ.': 'taxId' });
});

test('columns of two things: numbers and telephones of either kind, a city with its code', () => {
  const { proposal, cards } = taken(`Firma / Nazwisko,Imię,NIP/PESEL,Ulica i nr,Kod i miasto,Tel./Fax,Kraj
Alfa Sp. z o.o.,,5260250995,Długa 5,00-238 Warszawa,22 123 45 67,Polska
Kowalski,Jan,44051401359,Krótka 3,30-001 Kraków,,Polska`);
  expect(placesOf(proposal)).toMatchObject({ 'NIP/PESEL': 'Customers:numbers', 'Kod i miasto': 'Customers:place', 'Tel./Fax': 'phone' });
  expect(cards.map(({ values }) => [values['name'], values['taxId'], values['personalId'], values['city'], values['postalCode']])).toEqual([
    ['Alfa Sp. z o.o.', '5260250995', undefined, 'Warszawa', '00-238'], ['Jan Kowalski', undefined, '44051401359', 'Kraków', '30-001'],
  ]);
});

test('a state is a county unless its values say how the customer stands; an account is known however it is called', () => {
  expect(placesOf(taken('Client ID,Customer,State,Cont IBAN,Banca\n1,A,IL,RO49AAAA1B31007593840000,BCR\n2,B,NY,,BRD\n3,C,IL,,').proposal))
    .toEqual({ 'Client ID': 'code', 'Customer': 'name', 'State': 'county', 'Cont IBAN': 'BankAccounts.iban', 'Banca': 'BankAccounts.bank' });
  expect(placesOf(taken('Customer,State\nA,enabled\nB,inactive\nC,archived').proposal)).toEqual({ Customer: 'name', State: 'status' });
});

test('a bank without accounts is a field of the firm’s own; a tick in some rows is one too', () => {
  expect(placesOf(taken('Customer,Bank,Fair 2024\nA,BCR,x\nB,BRD,\nC,,x').proposal)).toEqual({ 'Customer': 'name', 'Bank': 'x:Bank', 'Fair 2024': 'x:Fair 2024' });
});
