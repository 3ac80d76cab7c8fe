/** Files of banks and of the tax authority as programs deliver them, through the reading of any file: letters, wrappings, archives. */
import { strToU8, zipSync } from 'fflate';
import { nodeClock, nodeTimer } from '../../src/cli/node-ports';
import { readSource, type ReadSourcePorts, type Source, type SourceChoice } from '../../src/app/read-source';
import type { AppIssue } from '../../src/app/app';
import type { Result } from '../../src/base/result';
import type { Encoding } from '../../src/transfer/reading/encodings';
import type { IncomingCard } from '../../src/transfer/source';
import { filesInNode } from '../support/files-in-node';
import { encode } from '../transfer/reading/encode';

const ports: ReadSourcePorts = { ...filesInNode, clock: nodeClock, timer: nodeTimer };

async function result(bytes: Uint8Array, name: string, chosen: SourceChoice = {}): Promise<Result<Source, AppIssue>> {
  const read = await readSource({ bytes, name, chosen: { holds: 'customers', ...chosen } }, ports);
  if (read === undefined) throw new Error('It was left');
  return read;
}

async function cardsOf(bytes: Uint8Array, name = 'file.txt'): Promise<Extract<Source, { kind: 'cards' }>> {
  const read = await result(bytes, name);
  if (!read.ok) throw new Error(read.error.code);
  if (read.value.kind !== 'cards') throw new Error(read.value.kind);
  return read.value;
}

function written(text: string, encoding: Encoding): Uint8Array {
  const bytes = encode(text, encoding);
  if (bytes === undefined) throw new Error(`No such letters in ${encoding}`);
  return bytes;
}

const names = ({ cards }: { readonly cards: readonly IncomingCard[] }): unknown[] => cards.map(({ values }) => values['name']);

describe('the uniform file', () => {
  const account = (key: string, name: string, city: string): string => [
    'B110', '000000002', '514567890', key.padEnd(15), name.padEnd(50), '10'.padEnd(15), 'לקוחות'.padEnd(30), 'הרצל'.padEnd(50), '5'.padEnd(10), city.padEnd(30), '3303124'.padEnd(8), 'ישראל'.padEnd(30), 'IL', ''.padEnd(15),
    '+00000000000000', '+00000000000000', '+00000000000000', '0000', '012345674', '0'.padEnd(7), '+00000000000000', '   ', ''.padEnd(16),
  ].join('');
  const records = [
    `A100000000001514567890000000000000007&OF1.31&${' '.repeat(50)}`, account('0071', 'מאפיית השחר בע"מ', 'חיפה'), account('72', 'יוסי כהן ובניו', 'תל אביב'),
    `Z900000000004514567890000000000000007&OF1.31&000000000000004${' '.repeat(50)}`, '',
  ].join('\r\n');
  const ini = `A000     0000000000004514567890000000000000007&OF1.31&${' '.repeat(330)}\r\nB110000000000000002\r\n`;
  const wanted = ['מאפיית השחר בע"מ', 'יוסי כהן ובניו'];

  test.each(['iso-8859-8', 'windows-1255', 'ibm862', 'utf-8'] as const)('in %s', async (encoding) => {
    const source = await cardsOf(written(records, encoding), 'BKMVDATA.TXT');
    expect([source.format, source.text.encodings.sure, names(source)]).toEqual(['uniform-il', true, wanted]);
    expect(source.cards[0]?.values).toMatchObject({ code: '0071', taxId: '012345674', city: 'חיפה' });
  });

  const dos = written(records, 'ibm862');
  test.each<[string, Uint8Array]>([
    ['with INI.TXT in one archive', zipSync({ 'INI.TXT': strToU8(ini), 'BKMVDATA.TXT': dos })],
    ['in its folders', zipSync({ 'OPENFRMT/51456789.26/11231030/ini.txt': strToU8(ini), 'OPENFRMT/51456789.26/11231030/bkmvdata.txt': dos, '__MACOSX/._ini.txt': strToU8('x') })],
    ['packed once more, as the directive has it', zipSync({ 'INI.TXT': strToU8(ini), 'BKMVDATA.zip': zipSync({ 'BKMVDATA.TXT': dos }) })],
    ['alone in an archive', zipSync({ 'BKMVDATA.TXT': dos })],
  ])('%s', async (_, bytes) => {
    expect(names(await cardsOf(bytes, 'OPENFRMT.zip'))).toEqual(wanted);
  });

  test('INI.TXT alone is none, and is said to be none', async () => {
    const { cards, issues } = await cardsOf(strToU8(ini), 'INI.TXT');
    expect(cards).toEqual([]);
    expect(issues[0]).toMatchObject({ severity: 'error', code: 'format-other', where: { file: 'INI.TXT' } });
  });
});

describe('archives', () => {
  const list = strToU8('name;city\nAna;Cluj\nIon;Dej\n');

  test('of one file are that file', async () => {
    expect(await result(zipSync({ 'lists/customers.csv': list }), 'customers.zip')).toMatchObject({ ok: true, value: { kind: 'sheets', from: 'text', sheets: [{ rows: [['name', 'city'], ['Ana', 'Cluj'], ['Ion', 'Dej']] }] } });
  });

  describe('of several files', () => {
    const bytes = zipSync({ 'lists/a.csv': list, 'b.csv': strToU8('name;city\nEva;Arad\n'), '.DS_Store': list, '__MACOSX/._b.csv': list });

    test('ask which one is meant, and do not count what a system put there', async () => {
      expect(await result(bytes, 'lists.zip')).toEqual({ ok: true, value: { kind: 'archive', names: ['lists/a.csv', 'b.csv'], issues: [] } });
      expect(await result(zipSync({ 'a.csv': list, '__MACOSX/._a.csv': list }), 'lists.zip')).toMatchObject({ ok: true, value: { kind: 'sheets' } });
    });

    test.each([['b.csv', 'Eva'], ['lists/a.csv', 'Ana'], ['A.CSV', 'Ana']])('%s is the one that is chosen', async (file, name) => {
      const read = await result(bytes, 'lists.zip', { file });
      expect(read).toMatchObject({ ok: true, value: { kind: 'sheets', sheets: [{ rows: [['name', 'city'], [name, expect.anything()], ...(name === 'Ana' ? [['Ion', 'Dej']] : [])] }] } });
    });

    test('a name that none of them has is refused with those that are there', async () => {
      expect(await result(bytes, 'lists.zip', { file: 'c.csv' })).toMatchObject({ ok: false, error: { code: 'read-archive-file', facts: { wanted: 'c.csv', files: 'lists/a.csv, b.csv' } } });
    });
  });

  test.each<[string, Uint8Array]>([
    ['of an archive', zipSync({ 'a.zip': zipSync({ 'a.csv': list }) })], ['of nothing', zipSync({})], ['of folders', zipSync({ 'a/': new Uint8Array() })],
  ])('%s are refused in words', async (_, bytes) => {
    expect(await result(bytes, 'customers.zip')).toMatchObject({ ok: false, error: { code: 'file-not-workbook', facts: { seems: 'zip' }, where: { file: 'customers.zip' } } });
  });

  test('that are damaged are refused by the part that is', async () => {
    const bytes = zipSync({ 'customers.csv': [list, { level: 0 }] });
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    expect(await result(bytes, 'customers.zip')).toMatchObject({ ok: false, error: { code: 'file-damaged', facts: { part: 'customers.csv' } } });
  });
});

describe('camt.053', () => {
  const statement = (version: string, prefix: string): string => {
    const isDeep = Number(version) >= 8;
    const p = prefix === '' ? '' : `${prefix}:`;
    const party = isDeep ? `<${p}Dbtr><${p}Pty><${p}Nm>Šiaulių Ąžuolas UAB</${p}Nm></${p}Pty></${p}Dbtr>` : `<${p}Dbtr><${p}Nm>Šiaulių Ąžuolas UAB</${p}Nm></${p}Dbtr>`;
    const bic = Number(version) > 2 ? 'BICFI' : 'BIC';
    return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by a bank -->\n<${p}Document xmlns${prefix === '' ? '' : `:${prefix}`}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><${p}BkToCstmrStmt><${p}GrpHdr/><${p}Stmt>`
      + `<${p}Acct><${p}Id><${p}IBAN>LT121000011101001000</${p}IBAN></${p}Id></${p}Acct><${p}Ntry><${p}Amt Ccy="EUR">10.00</${p}Amt><${p}CdtDbtInd>CRDT</${p}CdtDbtInd><${p}BookgDt><${p}Dt>2026-03-05</${p}Dt></${p}BookgDt>`
      + `<${p}NtryDtls><${p}TxDtls><${p}RltdPties>${party}<${p}DbtrAcct><${p}Id><${p}IBAN>LV80BANK0000435195001</${p}IBAN></${p}Id></${p}DbtrAcct></${p}RltdPties><${p}RltdAgts><${p}DbtrAgt><${p}FinInstnId><${p}${bic}>HABALV22</${p}${bic}></${p}FinInstnId></${p}DbtrAgt></${p}RltdAgts></${p}TxDtls></${p}NtryDtls></${p}Ntry></${p}Stmt></${p}BkToCstmrStmt></${p}Document>`;
  };

  test.each(['02', '03', '04', '05', '06', '07', '08'].flatMap((version) => ['', 'ns2', 'camt'].map((prefix) => [version, prefix] as const)))('version %s with prefix "%s"', async (version, prefix) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const source = await cardsOf(written(`\uFEFF${statement(version, prefix)}`, encoding), 'statement.xml');
      expect([source.format, names(source)]).toEqual(['camt', ['Šiaulių Ąžuolas UAB']]);
      expect(source.cards[0]?.rows[0]?.values).toEqual({ iban: 'LV80BANK0000435195001', bic: 'HABALV22', firstSeen: '2026-03-05' });
    }
  });

  test('in an older encoding, as its first line says, and packed', async () => {
    const text = statement('02', '').replace('UTF-8', 'windows-1257');
    expect(names(await cardsOf(written(text, 'windows-1257')))).toEqual(['Šiaulių Ąžuolas UAB']);
    expect(names(await cardsOf(zipSync({ 'statement.xml': written(text, 'windows-1257') }), 'statement.zip'))).toEqual(['Šiaulių Ąžuolas UAB']);
  });
});

describe('MT940', () => {
  const lines = (...entries: readonly string[]): string => [':20:START', ':25:10020030/1234567', ':28C:5/1', ':60F:C260301EUR100,00', ...entries, ':62F:C260331EUR200,00', '-', ''].join('\r\n');
  const polish = lines(
    ':61:2603050305C12,50NTRFNONREF', ':86:020<00Przelew<20Faktura 5<3010901014<3161109010140000071219812874<32ŻÓŁW SP Z O O<33ul. Kwiatowa 1',
    ':61:2603060306D12,50NTRFNONREF', ':86:020<00Przelew<20Faktura<32Bäcker, źródło i Łąka<38PL10105000997603123456789123',
  );
  const german = lines(':61:2603050305CR12,50NTRFNONREF//B1', ':86:166?00GUTSCHRIFT?20Rechnung 5?30COBADEFFXXX?31DE89370400440532013000?32Bäckerei Müller & Söhn?33e GmbH');
  const dutch = lines(':61:260305C5,00N654NONREF', ':86:/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/Café Zoë B.V./REMI/Factuur 5/EREF/NOTPROVIDED');

  test.each(['windows-1250', 'ibm852', 'iso-8859-2', 'utf-8'] as const)('of Poland in %s', async (encoding) => {
    const source = await cardsOf(written(polish.replace('ä', 'a'), encoding), 'wyciag.sta');
    expect(names(source)).toEqual(['ŻÓŁW SP Z O O', 'Backer, źródło i Łąka']);
    expect(source.cards[0]?.rows[0]?.values['iban']).toBe('PL61109010140000071219812874');
  });

  test.each(['windows-1252', 'ibm850', 'utf-8'] as const)('of Germany in %s, alone and wrapped by SWIFT', async (encoding) => {
    const wrapped = `{1:F01COBADEFFXXXX0000000000}{2:O9400000260301COBADEFFXXXX00000000002603010000N}{3:{108:X}}{4:\r\n${german.trimEnd()}}{5:{CHK:0}}\r\n`;
    for (const text of [german, wrapped]) {
      const [card] = (await cardsOf(written(text, encoding), 'umsatz.sta')).cards;
      expect(card?.values['name']).toMatch(/^Bäckerei Müller & Söhn ?e GmbH$/);
      expect(card?.rows[0]?.values).toMatchObject({ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' });
    }
  });

  test.each(['windows-1252', 'utf-8'] as const)('of the Netherlands in %s', async (encoding) => {
    const { cards } = await cardsOf(written(dutch, encoding), 'mutaties.940');
    expect(names({ cards })).toEqual(['Café Zoë B.V.']);
    expect(cards[0]?.rows[0]?.values).toMatchObject({ iban: 'NL91ABNA0417164300', bic: 'ABNANL2A' });
  });
});
