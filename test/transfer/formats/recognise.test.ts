/** A file is known by its content, whatever it is called; and no format that can be read is forgotten in the list. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseFormat, recognisers } from '../../../src/transfer/formats/recognise';
import { writeUbl, writeUniform, writeVcard } from '../../support/written-cards';

const folder = join(__dirname, '../../../src/transfer/formats');

function code(path: string): string {
  return statSync(path).isDirectory() ? readdirSync(path).map((name) => code(join(path, name))).join('\n') : readFileSync(path, 'utf8');
}

test('every format that can be read is in the list', () => {
  // What the formats have in common reads nothing by itself.
  const names = readdirSync(folder).filter((name) => name !== 'parts' && name !== 'recognise.ts');
  const readable = names.filter((name) => /^export function\*? read[A-Z]/m.test(code(join(folder, name)))).map((name) => name.replace(/\.ts$/, ''));
  expect(readable.sort()).toEqual(Object.keys(recognisers).sort());
});

const card = { id: 'kc-0123456789ab-c', values: { name: 'אלפא', country: 'IL' }, rows: [] };
const uniform = writeUniform([card], {
  company: { taxId: '514567890', name: 'א' }, from: '2026-01-01', to: '2026-12-31', madeOn: '2026-11-23', madeAt: '10:30', primaryId: '1', softwareVersion: '1',
});

test.each([
  ['vcard', writeVcard([card]).text], ['vcard', '\ufeff\r\nbegin:vcard\r\nVERSION:2.1'],
  ['ubl', writeUbl([card]).text], ['ubl', writeUbl([card, card]).text],
  ['ubl', '<?xml version="1.0"?>\n<!-- x --><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">'],
  ['camt', '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.13">'], ['camt', '<Document><BkToCstmrStmt>'],
  ['mt940', ':20:START\r\n:25:1\r\n:28C:1'], ['mt940', '{1:F01X}{2:O940}{4:\n:20:A\n:25:B\n:60F:C'], ['mt940', 'ABNANL2A\n940\n:20:A\n:25:B\n:28:1'],
  ['uniform-il', uniform.data], ['uniform-il', uniform.ini],
  ['json', '{"format":1}'], ['json', '[{"name":"A"}]'], ['json', '[]'],
  [undefined, ''], [undefined, 'name;email\nA;b'], [undefined, '<html><body>'], [undefined, 'A100;B;C'], [undefined, '[sic] a note'], [undefined, ':20: o’clock'],
])('%s', (format, text) => {
  expect(recogniseFormat(text)).toBe(format);
});
