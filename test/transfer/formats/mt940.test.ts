/** Counterparties out of MT940 as banks of several countries write it. */
import fc from 'fast-check';
import type { IncomingCard } from '../../../src/transfer/source';
import { readMt940 } from '../../../src/transfer/formats/mt940/read-mt940';

const statement = (...entries: string[]): string =>
  [':20:START', ':25:10020030/1234567', ':28C:5/1', ':60F:C260301EUR100,00', ...entries, ':62F:C260331EUR200,00', '-', ''].join('\r\n');
const shown = ({ values, rows }: IncomingCard): unknown[] => [values['name'], values['roles'], ...rows.map(({ values: account }) => account)];

test('Germany: parts behind a question mark, a long name in two of them, wrapped lines', () => {
  const { cards, issues } = readMt940(statement(
    ':61:2603050305CR12,50NTRFNONREF//B1', ':86:166?00SEPA-GUTSCHRIFT?109310?20EREF+R-17?21SVWZ+Rechnung 5?30COBADEFFXXX?31DE893704', '00440532013000?32Gesellschaft fuer Buchhaltu?33ng mbH?34888',
    ':61:260306D7,00NDDTKREF+', ':86:105?00LASTSCHRIFT?20x?3070030000?31987654?32Strom AG?33Berlin',
    ':61:260331D3,90NCHGNONREF', ':86:808?00ENTGELT?20Kontofuehrung',
    ':61:260331C0,10NTRFNONREF', ':86:814?00ZINSEN',
    ':61:260308D50,00NTRFNONREF', ':86:177?00UMBUCHUNG?3010020030?31DE02100200300001234567?32Own money',
    ':61:260309C5,00NMSCNONREF', ':86:082?00EINZAHLUNG?20Bargeld',
  ));
  expect(cards.map(shown)).toEqual([
    ['Gesellschaft fuer Buchhaltung mbH', 'customer', { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', firstSeen: '2026-03-05' }],
    ['Strom AG Berlin', 'supplier', { account: '987654', branch: '70030000', firstSeen: '2026-03-06' }],
  ]);
  expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
    ['format-entries-nobody', { times: 1 }], ['format-entries-bank', { times: 2 }], ['format-entries-own', { times: 1 }],
  ]);
});

test('Poland: other marks between the parts, an account of 26 digits without its country', () => {
  const { cards } = readMt940(statement(
    ':61:2603050305C12,50NTRFNONREF', ':86:020<00Przelew<20Faktura 5<3010901014<3161109010140000071219812874<32ŻÓŁW SP Z O O<33UL KWIATOWA 1',
    ':61:2603060306D12,50NTRFNONREF', ':86:020~00Przelew~20x~3010901014~31~32Jan Kowalski~38PL61109010140000071219812874',
  ));
  expect(cards).toHaveLength(1);
  expect(cards.map(shown)[0]).toEqual(['ŻÓŁW SP Z O O', 'customer; supplier', { iban: 'PL61109010140000071219812874', branch: '10901014', firstSeen: '2026-03-05' }]);
  expect(cards[0]?.values).toMatchObject({ otherNames: 'Jan Kowalski', street: 'UL KWIATOWA 1' });
});

test('Poland, PKO BP: a part a line, empty ones filled, name and address run on', () => {
  const { cards } = readMt940(statement(
    ':61:2105260526D25,00N152NONREF//6460', '152 0', ':86:150', ':86:020~00152', '~20FAKTURA NR. 1106676983', '~21\u02d9', '~3010205561', '~319000361245650140',
    '~32DHL ECOMMERCE SP. Z O. O. U', '~33L. OSMAŃSKA 2, 02-823 WARSZ', '~38PL61109010140000071219812874',
    ':61:2105260526D25,00N152NONREF//6461', ':86:020~00152~32PGE SA~33\u00ff~38\u00ff', ':61:2105260526C25,00NTRFX', ':86:/ORDP/ACME Corp',
  ));
  expect(cards.map(({ values }) => [values['name'], values['street']])).toEqual([
    ['DHL ECOMMERCE SP. Z O. O.', 'UL. OSMAŃSKA 2, 02-823 WARSZ'], ['PGE SA', undefined], ['ACME Corp', undefined],
  ]);
  expect(cards[0]?.rows[0]?.values['iban']).toBe('PL61109010140000071219812874');
});

test('Poland, mBank: words between semicolons, wrapped where the line is full', () => {
  const { cards } = readMt940(statement(
    ':61:1701190119CN0,01NTRFNONREF//MB17', '911-TRANSAKCJA', ':86:911 TRANSAKCJA COLLECT; ID IPH: XX1; Z RACH.: ', '61109010140000071219812874; OD: JAN NOWAK  ', 'UL. NIJAKA 1 M 2 31-234 KRAKOW; TYT.: PRZELEW   ; ', 'TNR: 1.01',
  ));
  expect(cards.map(shown)).toEqual([['JAN NOWAK', 'customer', { iban: 'PL61109010140000071219812874', firstSeen: '2017-01-19' }]]);
  expect(cards[0]?.values['street']).toBe('UL. NIJAKA 1 M 2 31-234 KRAKOW');
});

test('lines in front, spaces for a date, the account on the second line, several fields of details', () => {
  const { cards } = readMt940(['ABNANL2A', '940', statement(
    ':61:260305    D65,00NOVBX', 'LT121000011101001000', ':86:/BENM//NAME/Alfa/REMI/x',
    ':61:260305C5,00NTRFX', ':86:LV80BANK0000435195001 hr gjlm paulissen', 'Betaling',
    ':61:260305C5,00NTRFX', ':86:FACTUUR 1', ':86:REK: NL91ABNA0417164300/NAAM: Beta BV',
  )].join('\n'));
  expect(cards.map(shown).map(([name, , account]) => [name, (account as { iban: string }).iban])).toEqual([
    ['Alfa', 'LT121000011101001000'], ['hr gjlm paulissen', 'LV80BANK0000435195001'], ['Beta BV', 'NL91ABNA0417164300'],
  ]);
});

test('code words between strokes, over several lines', () => {
  const { cards } = readMt940(statement(
    ':61:260305C5,00NTRFEREF//X', ':86:/TRCD/00100/BIC/HABALT22/IBAN/LT121000011101001000/NAME/UAB Al', 'fa/REMI/USTD//Saskaita 5/',
    ':61:260305D5,00NTRFEREF//X', ':86:/EREF/NOT PROVIDED//CNTP/NL91ABNA0417164300/ABNANL2A/Beta BV/Utrecht///REMI/USTD//x/',
  ));
  expect(cards.map(shown)).toEqual([
    ['UAB Alfa', 'customer', { iban: 'LT121000011101001000', bic: 'HABALT22', firstSeen: '2026-03-05' }],
    ['Beta BV', 'supplier', { iban: 'NL91ABNA0417164300', bic: 'ABNANL2A', firstSeen: '2026-03-05' }],
  ]);
  expect(cards[1]?.values['city']).toBe('Utrecht');
});

test('lines with labels in the languages of the Baltic and of Romania; words without labels name nobody', () => {
  const { cards, issues } = readMt940(statement(
    ':61:260305C5,00NTRFX', ':86:Mokėtojas: UAB Gama', 'LT12 1000 0111 0100 1000', 'Paskirtis: saskaita',
    ':61:260305D5,00NTRFX', ':86:Saņēmējs: SIA Delta', 'Konts: LV80BANK0000435195001',
    ':61:260305RC5,00NTRFX', ':86:Ordonator: Epsilon SRL',
    ':61:260305C5,00NTRFX', ':86:Payment for something from somebody',
  ));
  expect(cards.map(shown)).toEqual([
    ['UAB Gama', 'customer', { iban: 'LT121000011101001000', firstSeen: '2026-03-05' }],
    ['SIA Delta', 'supplier', { iban: 'LV80BANK0000435195001', firstSeen: '2026-03-05' }],
    ['Epsilon SRL', 'customer'],
  ]);
  expect(issues).toEqual([{ severity: 'info', code: 'format-entries-nobody', facts: { times: 1 } }]);
});

test('a message in its blocks; an entry that is none; a statement that breaks off; quite another file', () => {
  const block = '{1:F01AAAA}{2:O940}{4:\r\n:20:X\r\n:25:1\r\n:28C:1\r\n:60F:C260301EUR1,\r\n:61:260305C5,NTRFX\r\n:86:/NAME/Alfa\r\n:62F:C260301EUR1,\r\n-}';
  expect(readMt940(block).cards.map(({ line, values }) => [line, values['name']])).toEqual([[6, 'Alfa']]);
  const odd = readMt940(statement(':61:rubbish', ':86:/NAME/Alfa'));
  expect(odd.issues[0]).toMatchObject({ code: 'format-doubtful', where: { line: 5, value: 'rubbish' } });
  expect(readMt940(block.slice(0, block.indexOf(':62F'))).issues.map(({ code }) => code)).toEqual(['format-broken']);
  expect(readMt940('a,b\n1,2').issues).toEqual([{ severity: 'error', code: 'format-other', facts: { format: 'MT940' } }]);
});

test('no text makes it throw, none takes long', () => {
  const whole = statement(':61:2603050305CR12,50NTRFNONREF//B1', ':86:166?00A?32Alfa');
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(':', '61', '86', '?', '3', '2', '/', 'NAME', '\n', 'C', 'D', '1', ','), maxLength: 60 }), fc.nat(whole.length), (noise, at) => {
    readMt940(whole.slice(0, at) + noise + whole.slice(at));
    readMt940(noise);
  }));
  // A way whose work grows with the square of the text ends here after minutes.
  for (const long of ['?32'.repeat(100_000), '/NAME/'.repeat(100_000), ':'.repeat(300_000), 'x: y\n'.repeat(100_000), `x${' '.repeat(300_000)}y`]) readMt940(statement(':61:260305C5,00NTRFX', `:86:${long}`));
});
