/** Counterparties out of camt.053 of the older and the newer versions. */
import fc from 'fast-check';
import { readCamt } from '../../../src/transfer/formats/camt/read-camt';

const statement = (...entries: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr/><Stmt>
<Acct><Id><IBAN>LT121000011101001000</IBAN></Id><Ownr><Nm>Mano Biuras UAB</Nm></Ownr><Svcr><FinInstnId><Nm>Bankas AB</Nm></FinInstnId></Svcr></Acct>
${entries.join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
const entry = (direction: 'CRDT' | 'DBIT', details: string, more = ''): string =>
  `<Ntry><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>${direction}</CdtDbtInd>${more}<BookgDt><Dt>2026-03-05</Dt></BookgDt><NtryDtls>${details}</NtryDtls></Ntry>`;
const details = (parties: string, more = ''): string => `<TxDtls><RltdPties>${parties}</RltdPties>${more}</TxDtls>`;
const party = (side: string, name: string, iban = '', inside = ''): string =>
  `<${side}><Nm>${name}</Nm>${inside}</${side}>${iban === '' ? '' : `<${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct>`}`;

const first = 'LV80BANK0000435195001';
const second = 'RO49AAAA1B31007593840000';

test('who paid is a customer, who was paid a supplier, with account, bank, address and numbers', () => {
  const { cards, issues } = readCamt(statement(
    entry('CRDT', details(
      party('Dbtr', 'SIA Alfa', first, `<PstlAdr><Ctry>LV</Ctry><AdrLine>Brīvības iela 1</AdrLine><AdrLine>LV-1010 Rīga</AdrLine></PstlAdr>
        <Id><OrgId><Othr><Id>40003074764</Id><SchmeNm><Cd>COID</Cd></SchmeNm></Othr><Othr><Id>C-9</Id><SchmeNm><Cd>CUST</Cd></SchmeNm></Othr></OrgId></Id>`)
      + party('Cdtr', 'Mano Biuras UAB'), '<RltdAgts><DbtrAgt><FinInstnId><BIC>HABALV22</BIC><Nm>Swedbank</Nm></FinInstnId></DbtrAgt></RltdAgts>')),
    entry('DBIT', details(party('Cdtr', 'Ion Pop', second, '<Id><PrvtId><DtAndPlcOfBirth><BirthDt>1980-01-01</BirthDt></DtAndPlcOfBirth></PrvtId></Id>'))),
  ));
  expect(cards).toEqual([
    {
      line: 4,
      values: { name: 'SIA Alfa', roles: 'customer', street: 'Brīvības iela 1', postalCode: 'LV-1010', city: 'Rīga', country: 'LV', companyNumber: '40003074764' },
      rows: [
        { table: 'BankAccounts', values: { iban: first, bank: 'Swedbank', bic: 'HABALV22', firstSeen: '2026-03-05' } },
        { table: 'Identifiers', values: { kind: 'other', number: 'C-9', source: 'CUST' } },
      ],
    },
    { line: 6, values: { name: 'Ion Pop', roles: 'supplier' }, rows: [{ table: 'BankAccounts', values: { iban: second, firstSeen: '2026-03-05' } }] },
  ]);
  expect(issues.map(({ facts }) => facts)).toEqual([{ part: 'DtAndPlcOfBirth', times: 1 }]);
});

test('since version 8 a party is one level deeper; its address has parts', () => {
  const { cards } = readCamt(statement(entry('CRDT', details(`<Dbtr><Pty><Nm>Beta GmbH</Nm><PstlAdr><StrtNm>Lange Str.</StrtNm><BldgNb>5</BldgNb><PstCd>10115</PstCd><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Pty></Dbtr>
    <DbtrAcct><Id><Othr><Id>123-456</Id></Othr></Id><Ccy>EUR</Ccy></DbtrAcct>`))));
  expect(cards[0]?.values).toEqual({ name: 'Beta GmbH', roles: 'customer', street: 'Lange Str.', houseNumber: '5', postalCode: '10115', city: 'Berlin', country: 'DE' });
  expect(cards[0]?.rows).toEqual([{ table: 'BankAccounts', values: { account: '123-456', currency: 'EUR', firstSeen: '2026-03-05' } }]);
});

test('entries of one partner are one card, by account or by name in any case; other spellings are further names', () => {
  const { cards } = readCamt(statement(
    entry('CRDT', details(party('Dbtr', 'ALFA SIA', first)) + details(party('Dbtr', 'Beta'))),
    entry('DBIT', details(party('Cdtr', 'Alfa SIA, Rīga', first))),
    entry('CRDT', details(party('Dbtr', 'alfa sia', second))),
  ));
  expect(cards.map(({ values }) => values)).toEqual([{ name: 'Alfa SIA, Rīga', otherNames: 'ALFA SIA', roles: 'customer; supplier' }, { name: 'Beta', roles: 'customer' }]);
  expect(cards[0]?.rows.map(({ values }) => values['iban'])).toEqual([first, second]);
});

test('partners with different numbers stay two, even with one name and one account', () => {
  const id = (number: string): string => `<Id><OrgId><Othr><Id>${number}</Id><SchmeNm><Cd>COID</Cd></SchmeNm></Othr></OrgId></Id>`;
  const { cards } = readCamt(statement(...['1', '2', '1'].map((number) => entry('CRDT', details(party('Dbtr', 'Treasury', first, id(number)))))));
  expect(cards.map(({ values }) => values['companyNumber'])).toEqual(['1', '2']);
});

test('who is one partner does not depend on the order of the entries', () => {
  const paid = fc.record({ name: fc.constantFrom('Alfa', 'ALFA', 'Beta', 'Gama', 'Delta'), account: fc.constantFrom('', first, second, 'LT121000011101001001'), isCredit: fc.boolean() });
  const groups = (entries: readonly { name: string; account: string; isCredit: boolean }[]): string[] => {
    const { cards } = readCamt(statement(...entries.map(({ name, account, isCredit }) => entry(isCredit ? 'CRDT' : 'DBIT', details(party(isCredit ? 'Dbtr' : 'Cdtr', name, account))))));
    return cards.map(({ values, rows }) => {
      const names = [values['name'], ...String(values['otherNames'] ?? '').split('; ')].map((name) => String(name).toLowerCase()).filter((name) => name !== '');
      return JSON.stringify([[...new Set(names)].sort(), values['roles'], rows.map(({ values: { iban } }) => iban).sort()]);
    }).sort();
  };
  fc.assert(fc.property(fc.array(paid, { minLength: 1, maxLength: 8 }).chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))), ([entries, shuffled]) => {
    expect(groups(shuffled)).toEqual(groups(entries));
  }));
});

test('a payment taken back has the parties of the payment; who stands behind a nameless payer is the partner', () => {
  const { cards } = readCamt(statement(
    entry('DBIT', details(party('Dbtr', 'Alfa') + party('Cdtr', 'Mano Biuras UAB')), '<RvslInd>true</RvslInd>'),
    entry('CRDT', details('<UltmtDbtr><Nm>Gama</Nm></UltmtDbtr>')),
  ));
  expect(cards.map(({ values }) => [values['name'], values['roles']])).toEqual([['Alfa', 'customer'], ['Gama', 'customer']]);
});

test('charges, own transfers and entries that name nobody are counted, not made cards', () => {
  const { cards, issues } = readCamt(statement(
    entry('DBIT', details(party('Cdtr', 'Bankas AB'))),
    entry('DBIT', '', '<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>'),
    entry('DBIT', details(party('Cdtr', 'Savings', second))),
    entry('CRDT', details(party('Dbtr', 'MANO BIURAS uab', first))),
    entry('CRDT', details(party('Dbtr', 'NOTPROVIDED', first))),
    '<Ntry><CdtDbtInd>CRDT</CdtDbtInd></Ntry>',
  ), { ownAccounts: ['RO49 AAAA 1B31 0075 9384 0000'] });
  expect(cards).toEqual([]);
  expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
    ['format-nobody', { format: 'camt.053' }], ['format-entries-nobody', { times: 2 }], ['format-entries-bank', { times: 2 }], ['format-entries-own', { times: 2 }],
  ]);
});

test('damaged, deep and foreign files are told, never thrown at', () => {
  const whole = statement(entry('CRDT', details(party('Dbtr', 'Alfa', first))), entry('CRDT', details(party('Dbtr', 'Beta', second))));
  expect(readCamt('').issues[0]?.code).toBe('format-other');
  expect(readCamt('<Invoice/>').issues[0]?.code).toBe('format-other');
  expect(readCamt(`<Document>${'<a>'.repeat(10_000)}`).issues[0]?.code).toBe('format-too-deep');
  const cut = readCamt(whole.slice(0, whole.indexOf('Beta')));
  expect([cut.cards.map(({ values }) => values['name']), cut.issues.map(({ code }) => code)]).toEqual([['Alfa'], ['format-broken', 'format-entries-nobody']]);
  fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.nat(whole.length), (noise, at) => {
    readCamt(whole.slice(0, at) + noise + whole.slice(at));
  }));
});

test('a month of a busy account does not take long', () => {
  const entries = Array.from({ length: 8_000 }, (_, at) => entry(at % 2 === 0 ? 'CRDT' : 'DBIT', details(party(at % 2 === 0 ? 'Dbtr' : 'Cdtr', `Partner ${at % 3000}`))));
  // A way whose work grows with the square of the entries ends here after minutes.
  expect(readCamt(statement(...entries)).cards).toHaveLength(3000);
});
