/** Address books as telephones and mail programs hand them over: iOS, Google, Outlook, old Androids, and 4.0 of newer ones. */
import type { DecodeText } from '../../../src/base/ports';
import { readVcard } from '../../../src/transfer/formats/vcard/read-vcard';

const file = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');
const decode: DecodeText = (bytes, encoding, options) => {
  try {
    return new TextDecoder(encoding, options).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
};
const read = (...lines: string[]): ReturnType<typeof readVcard> => readVcard(file(...lines), { decode });
const leftOut = ({ issues }: ReturnType<typeof readVcard>): unknown[] => issues.map(({ code, facts }) => (code === 'format-part-left-out' ? facts['part'] : code));
/** As programs fold them: a picture of many lines. */
const picture = Array.from({ length: 40 }, () => ` ${'QUJD'.repeat(18)}`);

test('iOS: groups with labels of its own, escaped colons, a firm that shows as one', () => {
  const book = read(
    'BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//Apple Inc.//iPhone OS 17.5.1//EN', 'N:Kohen;Dana;;;', 'FN:Dana Kohen', 'ORG:Alef Ltd;Bookkeeping;', 'TITLE:CFO',
    'item1.EMAIL;type=INTERNET;type=pref:dana@alef.co.il', 'item1.X-ABLabel:_$!<Work>!$_',
    'EMAIL;type=INTERNET;type=HOME:dana@home.example',
    'TEL;type=CELL;type=VOICE;type=pref:+972 50-123-4567', 'item2.TEL:+972 3-765-4321', 'item2.X-ABLabel:פקס',
    'item3.ADR;type=WORK;type=pref:;;שדרות רוטשילד 22\\nקומה 5;תל אביב-יפו;;6688218;ישראל', 'item3.X-ABADR:il',
    'item4.URL;type=pref:https\\://alef.co.il', 'item4.X-ABLabel:_$!<HomePage>!$_', 'NOTE:Pays\\, but late\\; call first',
    'BDAY:1980-02-29', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ', ...picture, 'X-SOCIALPROFILE;type=linkedin:https\\://linkedin.example/dana', 'REV:2026-01-01T00:00:00Z', 'END:VCARD',
    'BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//Apple Inc.//iPhone OS 17.5.1//EN', 'N:;;;;', 'FN:Bet SRL', 'ORG:Bet SRL;', 'item1.TEL;type=pref:+40 264 1', 'item1.X-ABLabel:Recepție', 'X-ABShowAs:COMPANY', 'END:VCARD',
  );
  expect(book.cards.map(({ values }) => values)).toEqual([
    { name: 'Alef Ltd', street: 'שדרות רוטשילד 22\nקומה 5', city: 'תל אביב-יפו', postalCode: '6688218', country: 'IL', website: 'https://alef.co.il' },
    { name: 'Bet SRL', phone: '+40 264 1' },
  ]);
  expect(book.cards[0]?.rows.map(({ table, values }) => [table, values])).toEqual([['Contacts', {
    lastName: 'Kohen', firstName: 'Dana', role: 'CFO', email: 'dana@alef.co.il', mobile: '+972 50-123-4567',
    note: 'Pays, but late; call first\nBookkeeping\ndana@home.example\nFax +972 3-765-4321\nBDAY 1980-02-29',
  }]]);
  expect(leftOut(book)).toEqual(['PHOTO', 'X-SOCIALPROFILE']);
});

test('Google: several numbers and addresses of one person who is the customer', () => {
  const book = read(
    'BEGIN:VCARD', 'VERSION:3.0', 'FN:Jonas Kazlauskas', 'N:Kazlauskas;Jonas;;;', 'EMAIL;TYPE=INTERNET;TYPE=WORK:jonas@pvz.lt', 'EMAIL;TYPE=INTERNET:j@pvz.lt',
    'TEL;TYPE=HOME:+370 5 212 3456', 'TEL;TYPE=CELL:+370 612 34567', 'TEL;TYPE=WORK,FAX:+370 5 212 0000', 'TEL;TYPE=MAIN:+370 700 55 555',
    'ADR;TYPE=WORK:;;Gedimino pr. 9;Vilnius;;LT-01103;Lietuva', 'ADR;TYPE=HOME:;;Žalgirio g. 1-5;Kaunas;;;LT',
    'item1.URL:http\\://www.pvz.lt', 'item1.X-ABLabel:PROFILE', 'NOTE:pirma eilutė\\nantra\\, \\"kabutės\\"', 'CATEGORIES:myContacts,Klientai', 'END:VCARD',
  );
  expect(book.cards).toEqual([{
    line: 1,
    values: {
      name: 'Jonas Kazlauskas', email: 'jonas@pvz.lt', otherEmails: 'j@pvz.lt', phone: '+370 5 212 3456', mobile: '+370 612 34567', fax: '+370 5 212 0000', otherPhones: '+370 700 55 555',
      website: 'http://www.pvz.lt', street: 'Gedimino pr. 9', city: 'Vilnius', postalCode: 'LT-01103', country: 'Lietuva', note: 'pirma eilutė\nantra, "kabutės"', categories: 'myContacts; Klientai',
    },
    rows: [{ table: 'Addresses', values: { location: 'Kaunas', street: 'Žalgirio g. 1-5', city: 'Kaunas', country: 'LT' } }],
  }]);
  expect(book.issues).toEqual([]);
});

test('Outlook: 2.1 with bare types, letters of windows-1250 in quoted-printable, a picture in lines that are not folded', () => {
  const book = read(
    'BEGIN:VCARD', 'VERSION:2.1', 'N;LANGUAGE=ro;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Ene;Maria-=AAtefania;;Dna.', 'FN;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Maria-=AAtefania Ene',
    'ORG;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Alfa SRL;V=E2nz=E3ri', 'TITLE:Director', 'TEL;WORK;VOICE:+40 264 111 111', 'TEL;CELL;VOICE:+40 722 222 222', 'TEL;WORK;FAX:+40 264 333 333',
    'ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;et. 2;Str. Lunga 3=0D=0Asc. B;Cluj-Napoca;CJ;400001;Romania', 'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:et. 2=0D=0A=', 'Str. Lunga 3',
    'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2', 'EMAIL;PREF;INTERNET:maria@alfa.ro', 'NOTE;ENCODING=QUOTED-PRINTABLE:prima =3D a=', ' doua=0D=0Atreia', 'PHOTO;TYPE=JPEG;ENCODING=BASE64:', ...picture.slice(0, 5), '', 'REV:20260101T000000Z', 'END:VCARD',
  );
  expect(book.cards[0]?.values).toEqual({ name: 'Alfa SRL', street: 'Str. Lunga 3\nsc. B', addressExtra: 'et. 2', city: 'Cluj-Napoca', county: 'CJ', postalCode: '400001', country: 'Romania' });
  expect(book.cards[0]?.rows[0]?.values).toEqual({
    lastName: 'Ene', firstName: 'Dna. Maria-Ştefania', role: 'Director', email: 'maria@alfa.ro', phone: '+40 264 111 111', mobile: '+40 722 222 222',
    note: 'prima = a doua\ntreia\nVânzări\nFax +40 264 333 333',
  });
  expect(leftOut(book)).toEqual(['LABEL', 'X-MS-OL-DEFAULT-POSTAL-ADDRESS', 'PHOTO']);
});

test('an old Android: everything in quoted-printable with soft line ends in the middle of a letter, and a card without a name', () => {
  const book = read(
    'BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D7=9C=D7=95=D7=99;=D7=A8=D7=\r\n=95=D7=AA;;;', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D7=A8=D7=95=D7=AA=20=D7=9C=D7=95=D7=99',
    'TEL;CELL:0501112222', 'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D7=90):031112222', 'EMAIL;HOME:ruth@example.co.il', 'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ruti;1;;;;;;;;;;;;;', 'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ',
    ' QUJDREVG', '', 'END:VCARD',
    'BEGIN:VCARD', 'VERSION:2.1', 'EMAIL;PREF:nobody@example.com', 'END:VCARD',
  );
  expect(book.cards.map(({ values }) => values)).toEqual([{ name: 'רות לוי', mobile: '0501112222', phone: '031112222', email: 'ruth@example.co.il' }]);
  expect(leftOut(book)).toEqual(['format-nameless', 'X-ANDROID-CUSTOM', 'PHOTO']);
});

test('4.0: numbers as URIs with extensions, preference before order, languages and further values named', () => {
  const book = read(
    'BEGIN:VCARD', 'VERSION:4.0', 'KIND:org', 'FN;LANGUAGE=lv:SIA Rīga', 'FN;LANGUAGE=en:Riga Ltd', 'LANG;PREF=1:lv', 'TEL;VALUE=uri;PREF=2;TYPE="voice,work":tel:+371-6700-0000;ext=12', 'TEL;VALUE=uri;PREF=1;TYPE=voice:tel:+371-6711-1111',
    'TEL;VALUE=uri;TYPE=cell:tel:+371-2900-0000', 'EMAIL;PREF=50:b@riga.lv', 'EMAIL;PREF=1:a@riga.lv', 'ADR;PREF=2;LABEL="Filiāle^nLiepāja":;;Graudu 1;Liepāja;;LV-3401;Latvija', 'ADR;PREF=1:;;Brīvības 1;Rīga;;LV-1010;Latvija',
    'GEO:geo:56.95,24.1', 'END:VCARD',
  );
  expect(book.cards[0]?.values).toEqual({
    name: 'SIA Rīga', phone: '+371-6711-1111', otherPhones: '+371-6700-0000 ext. 12', mobile: '+371-2900-0000', email: 'a@riga.lv', otherEmails: 'b@riga.lv',
    street: 'Brīvības 1', city: 'Rīga', postalCode: 'LV-1010', country: 'Latvija', latitude: 56.95, longitude: 24.1,
  });
  expect(book.cards[0]?.rows).toEqual([{ table: 'Addresses', values: { location: 'Liepāja', street: 'Graudu 1', city: 'Liepāja', postalCode: 'LV-3401', country: 'Latvija' } }]);
  expect(leftOut(book)).toEqual(['LANG', 'ADR;LABEL', 'FN']);
});
