/** vCards of three versions as they are found, and our own there and back. */
import fc from 'fast-check';
import { foldText } from '../../../src/base/text';
import type { Values } from '../../../src/model/change';
import { readVcard } from '../../../src/transfer/formats/vcard/read-vcard';
import type { IncomingRow, OutgoingCard } from '../../../src/transfer/source';
import { nastyText, nastyWord } from './nasty-text';
import { writeVcard } from '../../support/written-cards';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const codes = (text: string): string[] => readVcard(text).issues.map(({ code }) => code);

test('2.1: quoted-printable over several lines, bare types, folding at a space', () => {
  const { cards, issues } = readVcard(card(
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D7=9B=D7=94=D7=9F;=D7=93=D7=\r\n=A0=D7=94',
    'TEL;CELL;PREF:050-1234567', 'TEL;WORK;FAX:03-7654321', 'TEL;HOME;VOICE:03-1111111',
    'ADR;WORK:;;Herzl 5;Haifa;;33000;Israel',
    'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo', 'URL:example.com/a', ' b',
  ));
  expect(issues).toEqual([]);
  expect(cards).toEqual([{
    line: 1, rows: [],
    values: {
      name: 'דנה כהן', mobile: '050-1234567', fax: '03-7654321', phone: '03-1111111', street: 'Herzl 5', city: 'Haifa', postalCode: '33000', country: 'Israel',
      note: 'one\ntwo', website: 'example.com/a b',
    },
  }]);
});

test('a charset of 2.1 is decoded by whoever can, else told with its line', () => {
  const text = card('VERSION:2.1', 'FN;CHARSET=windows-1255;ENCODING=QUOTED-PRINTABLE:=E3=F0=E4', 'ORG:Aleph');
  const decode = (bytes: Uint8Array, charset: string): string => `${charset}:${bytes.join(' ')}`;
  expect(readVcard(text, { decode }).cards[0]?.rows[0]?.values).toEqual({ lastName: 'windows-1255:227 240 228' });
  expect(readVcard(text).issues[0]).toMatchObject({ code: 'format-charset', facts: { charset: 'windows-1255', line: 3 }, where: { value: '=E3=F0=E4' } });
});

test('people of one organisation are contacts of one card; its own card describes it', () => {
  const { cards } = readVcard([
    card('VERSION:3.0', 'N:Pop;Ion;;Dr.;', 'FN:Dr. Ion Pop', 'ORG:Alfa SRL;Sales', 'TITLE:Director', 'EMAIL;TYPE=INTERNET:ion@alfa.ro', 'EMAIL;TYPE=INTERNET,PREF:dir@alfa.ro',
      'item1.TEL:+40 722 000 000', 'item1.X-ABLabel:_$!<Mobile>!$_', 'ADR;TYPE=work:;;Str. Lungă 3;Cluj;CJ;400001;România', 'ADR;TYPE=home:;;Acasă 1;Dej;;;'),
    card('VERSION:4.0', 'FN:Maria Ene', 'ORG:ALFA SRL', 'BDAY:19800115', 'ADR;TYPE=work:;;Str. Lungă 3;Cluj;CJ;400001;România'),
    card('VERSION:4.0', 'KIND:org', 'FN:Alfa srl', 'TEL;TYPE=voice:+40 264 1', 'URL:https://alfa.ro', 'CATEGORIES:VIP,Angro'),
    card('VERSION:3.0', 'FN:Nobody Else', 'N:Else;Nobody', 'X-ODD:1', 'PHOTO;ENCODING=b:AAAA'),
  ].join(''));
  expect(cards.map(({ line, values }) => [line, values['name']])).toEqual([[1, 'Alfa srl'], [29, 'Nobody Else']]);
  expect(cards[0]?.rows).toEqual([
    { table: 'Contacts', values: { lastName: 'Pop', firstName: 'Dr. Ion', role: 'Director', email: 'dir@alfa.ro', mobile: '+40 722 000 000', note: 'Sales\nion@alfa.ro' } },
    { table: 'Contacts', values: { lastName: 'Maria Ene', note: 'BDAY 1980-01-15' } },
  ]);
  expect(cards[0]?.values).toMatchObject({ street: 'Str. Lungă 3', city: 'Cluj', phone: '+40 264 1', website: 'https://alfa.ro', categories: 'VIP; Angro' });
});

test('an organisation whose card comes after its people is still one card', () => {
  const person = card('VERSION:3.0', 'FN:Ion', 'ORG:Alfa');
  const organisation = card('VERSION:4.0', 'KIND:org', 'FN:Alfa', 'TEL:1');
  for (const text of [person + organisation, organisation + person]) {
    const { cards } = readVcard(text);
    expect(cards).toHaveLength(1);
    expect(cards[0]?.values).toMatchObject({ name: 'Alfa', phone: '1' });
    expect(cards[0]?.rows).toHaveLength(1);
  }
});

test('a picture whose lines are not folded is no damage; a country is a code or a name', () => {
  const { cards, issues } = readVcard(card('VERSION:3.0', 'FN:A', 'PHOTO;ENCODING=b;TYPE=JPEG:AAAA', 'BBBB', 'CCCC', 'item1.ADR:;;S 1;C;;1;USA', 'item1.X-ABADR:us', 'item2.ADR;TYPE=HOME:;;T 1;C;;1;Norge', 'item2.X-ABADR:not a code'));
  expect(issues.map(({ facts }) => facts)).toEqual([{ part: 'PHOTO', times: 1 }]);
  expect([cards[0]?.values['country'], cards[0]?.rows[0]?.values['country']]).toEqual(['US', 'Norge']);
});

test('what the register has no place for is counted and named', () => {
  const { issues } = readVcard(card('VERSION:3.0', 'FN:A', 'X-ODD:1', 'X-ODD:2', 'PHOTO;ENCODING=b:AAAA') + card('VERSION:4.0', 'KIND:group', 'FN:All', 'MEMBER:urn:x'));
  expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
    ['format-part-left-out', { part: 'X-ODD', times: 2 }], ['format-part-left-out', { part: 'PHOTO', times: 1 }],
    ['format-part-left-out', { part: 'MEMBER', times: 1 }], ['format-part-left-out', { part: 'KIND:group', times: 1 }],
  ]);
});

test('damaged, cut off, nested, empty and quite other files are told, never thrown at', () => {
  expect(codes('')).toEqual(['format-other']);
  expect(codes('name,email\nA,b')).toEqual(['format-other']);
  const whole = card('VERSION:3.0', 'FN:A');
  expect(codes(whole.slice(0, -12))).toContain('format-broken');
  expect(readVcard(whole.slice(0, -12)).cards).toHaveLength(1);
  expect(codes(card('VERSION:3.0', 'EMAIL:a@b.c'))).toContain('format-nameless');
  const { cards } = readVcard('BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\n' + 'BEGIN:VCARD\n'.repeat(10_000) + 'FN:x\n' + 'END:VCARD\n'.repeat(10_000) + 'TEL:1\nEND:VCARD\n');
  expect(cards.map(({ values }) => values)).toEqual([{ name: 'Boss', phone: '1' }]);
  fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.nat(whole.length), (noise, at) => {
    readVcard(whole.slice(0, at) + noise + whole.slice(at));
    readVcard(noise);
  }));
});

test('neither many cards nor one without an end takes long', () => {
  // A way whose work grows with the square of the lines ends here after minutes.
  const cards = Array.from({ length: 10_000 }, (_, at) => card('VERSION:3.0', `FN:Person ${at}`, `ORG:Firm ${at % 3000}`, `item1.TEL:${at}`, 'item1.X-ABLabel:Mobile', `ADR:;;Street ${at};;;;`)).join('');
  expect(readVcard(cards).cards).toHaveLength(3000);
  const lines = Array.from({ length: 50_000 }, (_, at) => [`g${at}.TEL:${at}`, `g${at}.X-ABLabel:x`, `ADR:;;Street ${at};;;;`, `URL:u${at}`]).flat();
  expect(readVcard(card('VERSION:3.0', 'FN:A', lines.join('\r\n'))).cards[0]?.rows).toHaveLength(49_999);
  expect(readVcard(`BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:${'x'.repeat(500_000)}=\n${'=\n'.repeat(100_000)}`).cards.length).toBeLessThanOrEqual(1);
});

test('lines of no more than 75 octets, with CRLF, in which no letter is torn', () => {
  const { text } = writeVcard([{ id: 'kc-1', values: { name: 'ש'.repeat(200), note: '😀'.repeat(100) }, rows: [] }]);
  const lines = text.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(text).not.toContain('\ufffd');
});

test('a card without a name is left out and named; what a vCard cannot hold is told', () => {
  const { text, issues } = writeVcard([
    { id: 'kc-1', values: { email: 'a@b.c' }, rows: [] },
    { id: 'kc-2', values: { name: 'A\u0001', personalId: '1', roles: 'Customer' }, rows: [{ table: 'BankAccounts', values: { iban: 'X' } }] },
  ]);
  expect(text.match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(text).not.toMatch(/\u0001/);
  expect(issues.map(({ code, where }) => [code, where?.id ?? where?.table, where?.field])).toEqual([
    ['format-missing', 'kc-1', 'name'], ['format-letters', 'kc-2', 'name'],
    ['format-no-place', 'Customers', 'personalId'], ['format-no-place', 'Customers', 'roles'], ['format-no-place-rows', 'BankAccounts', undefined],
  ]);
});

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const several = fc.uniqueArray(nastyWord, { minLength: 1, maxLength: 3, selector: foldText });

/** One of each kind first: what stands behind it needs it. */
const customer: fc.Arbitrary<Record<string, unknown>> = fc.record({
  name: nastyText, alias: optional(nastyText), contactName: optional(nastyText), email: nastyWord, otherEmails: optional(several), phone: nastyWord, otherPhones: optional(several),
  mobile: optional(nastyWord), fax: optional(nastyWord), website: optional(nastyText), street: nastyText, houseNumber: optional(nastyWord), addressExtra: optional(nastyText),
  city: optional(nastyText), postalCode: optional(fc.constantFrom('007', 'LT-01234')), county: optional(nastyText), country: optional(fc.constantFrom('RO', 'IL')),
  note: optional(nastyText), categories: optional(several), code: optional(fc.constantFrom('0007', 'K-1')), taxId: optional(nastyWord),
  latitude: fc.constant(44.43), longitude: fc.constant(-26.1),
});
const contact = fc.record({ lastName: nastyText, firstName: optional(nastyText), role: optional(nastyText), email: optional(nastyWord), phone: optional(nastyWord), mobile: optional(nastyWord), note: optional(nastyText) });
const address = fc.record({ location: nastyText, delivery: optional(fc.constant(true)), correspondence: optional(fc.constant(true)), street: nastyText, houseNumber: optional(nastyWord), country: optional(fc.constantFrom('LT')) });

/** As the reader gives it: \n for every line end, without what vCard cannot hold, several values in the register's way. */
function expected(values: Record<string, unknown>): Values {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (Array.isArray(value)) return [[key, value.join('; ')]];
    return [[key, value]];
  })) as Values;
}

test('read(write(x)) is x', () => {
  const writable = (text: unknown): boolean => typeof text !== 'string' || !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text);
  fc.assert(fc.property(customer, fc.array(contact, { maxLength: 2 }), fc.array(address, { maxLength: 2 }), (values, contacts, addresses) => {
    fc.pre(![values['otherEmails'], values['otherPhones']].flat().some((part) => [values['email'], values['phone']].includes(part)));
    fc.pre([values, ...contacts, ...addresses].every((record) => Object.values(record).flat().every(writable)));
    const rows: IncomingRow[] = [
      ...contacts.map((one): IncomingRow => ({ table: 'Contacts', values: expected(one) })),
      ...addresses.filter((one, at) => addresses.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at)
        .map((one): IncomingRow => ({ table: 'Addresses', values: expected(one) })),
    ];
    const outgoing: OutgoingCard = { id: 'kc-000000000000-0', values: expected(values), rows };
    const { text, issues } = writeVcard([outgoing]);
    expect(issues).toEqual([]);
    const back = readVcard(text);
    expect(back.issues).toEqual([]);
    expect(back.cards.map(({ values: read, rows: readRows }) => ({ values: read, rows: readRows }))).toEqual([{ values: outgoing.values, rows }]);
  }), { numRuns: 200 });
});
