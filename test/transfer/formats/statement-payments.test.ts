/* Bank statements as payments: which way the money went, batches taken apart, references, what the payer wrote. */
import { readCamtPayments } from '../../../src/transfer/formats/camt/read-camt-payments';
import { readMt940Payments } from '../../../src/transfer/formats/mt940/read-mt940-payments';
import type { IncomingCard } from '../../../src/transfer/source';

const paymentOf = ({ rows }: IncomingCard): unknown => rows.find(({ table }) => table === 'Payments')?.values;
const accountOf = ({ rows }: IncomingCard): unknown => rows.find(({ table }) => table === 'BankAccounts')?.values['iban'];

const entry = (amount: string, side: string, inside: string, details: string): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd><BookgDt><Dt>2026-03-18</Dt></BookgDt>${inside}<NtryDtls>${details}</NtryDtls></Ntry>`;
const statement = (entries: string, version = '02'): string =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>LT121000011101001000</IBAN></Id><Ownr><Nm>Own firm</Nm></Ownr><Svcr><FinInstnId><Nm>The Bank</Nm></FinInstnId></Svcr></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;
const payer = (name: string, iban = ''): string => `<RltdPties><Dbtr><Nm>${name}</Nm></Dbtr>${iban === '' ? '' : `<DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>`}</RltdPties>`;

describe('camt.053', () => {
  test('an entry has its payer, account, references and all that was written', () => {
    const { cards, issues } = readCamtPayments(statement(entry('12.50', 'CRDT', '<Sts>BOOK</Sts><AcctSvcrRef>B-1</AcctSvcrRef>',
      `<TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs>${payer('Alfa SRL', 'RO49AAAA1B31007593840000')}<RmtInf><Ustrd>for June</Ustrd><Strd><RfrdDocInf><Nb>A-1001</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`)));
    expect(issues).toEqual([]);
    expect(cards).toHaveLength(1);
    expect(cards.map((card) => [card.values['name'], accountOf(card), paymentOf(card)])).toEqual([['Alfa SRL', 'RO49AAAA1B31007593840000',
      { date: '2026-03-18', amount: 12.5, currency: 'EUR', method: 'bankTransfer', reference: 'B-1', text: 'RF18539007547034 A-1001 for June E2E-1', direction: 'in' }]]);
  });

  test.each([
    ['money that went out', entry('5', 'DBIT', '', '<TxDtls/>'), 'out'],
    ['a payment that was taken back', entry('5', 'DBIT', '<RvslInd>true</RvslInd>', `<TxDtls>${payer('Alfa SRL')}</TxDtls>`), 'out'],
    ['charges', entry('5', 'CRDT', '<BkTxCd><Domn><Fmly><SubFmlyCd>INTR</SubFmlyCd></Fmly></Domn></BkTxCd>', '<TxDtls/>'), 'bank'],
    ['what the bank itself pays', entry('5', 'CRDT', '', `<TxDtls>${payer('The Bank')}</TxDtls>`), 'bank'],
    ['a transfer of the firm’s own', entry('5', 'CRDT', '', `<TxDtls>${payer('Own firm')}</TxDtls>`), 'own'],
  ])('%s is known', (_name, written, direction) => {
    expect(readCamtPayments(statement(written)).cards.map(paymentOf)).toMatchObject([{ direction, amount: 5 }]);
  });

  test('a batch is taken apart where its parts come to what was booked, else taken whole and told', () => {
    const part = (amount: string, name: string): string => `<TxDtls><Refs><AcctSvcrRef>P-${name}</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>${payer(name)}</TxDtls>`;
    const apart = readCamtPayments(statement(entry('30.10', 'CRDT', '<AcctSvcrRef>B</AcctSvcrRef>', part('10.05', 'A') + part('20.05', 'B'))));
    expect([apart.issues, apart.cards.map(paymentOf)]).toMatchObject([[], [{ amount: 10.05, reference: 'P-A' }, { amount: 20.05, reference: 'P-B' }]]);
    const whole = readCamtPayments(statement(entry('30.11', 'CRDT', '<AcctSvcrRef>B</AcctSvcrRef>', part('10.05', 'A') + part('20.05', 'B'))));
    expect([whole.issues.map(({ code }) => code), whole.cards.map(paymentOf)]).toMatchObject([['format-entry-whole'], [{ amount: 30.11, reference: 'B' }]]);
  });

  test.each(['<Sts>PDNG</Sts>', '<Sts><Cd>PDNG</Cd></Sts>'])('what is not booked yet is passed over: %s', (status) => {
    const { cards, issues } = readCamtPayments(statement(entry('5', 'CRDT', status, '<TxDtls/>'), '08'));
    expect([cards, issues.map(({ code }) => code)]).toEqual([[], ['format-entries-pending']]);
  });

  test('a file that breaks off gives what stood before, and says so', () => {
    const { cards, issues } = readCamtPayments(statement(entry('5', 'CRDT', '', '<TxDtls/>')).replace('</Stmt></BkToCstmrStmt></Document>', '<Ntry><Amt Ccy="EUR">7'));
    expect([cards.length > 0, issues.map(({ code }) => code)]).toEqual([true, ['format-broken']]);
  });
});

test('MT940: the side, the amount, the reference of the bank, and what was written', () => {
  const text = [
    ':20:X', ':25:DE89370400440532013000', ':28C:1/1', ':60F:C260301EUR100,00',
    ':61:2603180318C1210,50NTRFNONREF//BANK-1', ':86:166?00GUTSCHRIFT?20SVWZ+Rechnung RE-20?2126-0001?30COBADEFF?31DE02120300000000202051?32Muster GmbH',
    ':61:260319D9,00NTRFABC', ':86:116?00LASTSCHRIFT?20Miete?32Vermieter',
    ':61:260320RC5,00NTRFNONREF', ':86:Rueckgabe', ':61:260321C2,NCHGNONREF', ':86:805?00ABSCHLUSS', ':62F:C260321EUR1298,50',
  ].join('\r\n');
  const { cards, issues } = readMt940Payments(text);
  expect(issues).toEqual([]);
  expect(cards.map(paymentOf)).toMatchObject([
    { date: '2026-03-18', amount: 1210.5, currency: 'EUR', reference: 'BANK-1', text: 'GUTSCHRIFTSVWZ+Rechnung RE-2026-0001', direction: 'in' },
    { amount: 9, reference: 'ABC', direction: 'out' }, { amount: 5, direction: 'out' }, { amount: 2, direction: 'bank' },
  ]);
  expect([cards[0]?.values['name'], accountOf(cards[0] ?? { line: 0, values: {}, rows: [] })]).toEqual(['Muster GmbH', 'DE02120300000000202051']);
});
