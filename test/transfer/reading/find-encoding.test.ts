/** Lists of customers in every encoding that can hold them come back as they were written, short ones too. */
import fc from 'fast-check';
import { nodeDecodeText } from '../../../src/cli/text-decoding';
import type { Result } from '../../../src/base/result';
import { decodeBytes } from '../../../src/transfer/reading/decode-bytes';
import type { Encoding } from '../../../src/transfer/reading/encodings';
import { findEncoding, type EncodingFinding } from '../../../src/transfer/reading/find-encoding';
import { isVisualHebrew, turnedLine } from '../../../src/transfer/reading/visual-hebrew';
import { encode, encodingsOf } from './encode';

const lists: Readonly<Record<string, string>> = {
  ro: 'Cod;Denumire;Localitate;Adresa\n1;Brutăria Ştefan SRL;Bucureşti;Str. Lăcrămioarelor 5\n2;Construcţii Moţ SA;Cluj-Napoca;Bd. Eroilor 12\n3;Mureşan Ion PFA;Târgu Mureş;Piaţa Trandafirilor 3\n4;Împreună SRL;Timişoara;Calea Aradului 7\n',
  'ro in capitals': 'COD;DENUMIRE;LOCALITATE\n1;BRUTĂRIA ŞTEFAN SRL;BUCUREŞTI\n2;CONSTRUCŢII SA;CONSTANŢA\n3;ÎMPREUNĂ SRL;TIMIŞOARA\n',
  lt: 'Kodas;Pavadinimas;Miestas\n1;UAB „Žalias ąžuolas“;Šiauliai\n2;Kęstutis Jonaitis;Klaipėda\n3;MB Gėlių namai;Panevėžys\n4;UAB Šiltnamių įranga;Mažeikiai\n5;Rūta Čepienė;Kėdainiai\n',
  'lt in capitals': 'KODAS;PAVADINIMAS;MIESTAS\n1;UAB ŽALIAS ĄŽUOLAS;ŠIAULIAI\n2;KĘSTUTIS JONAITIS;KLAIPĖDA\n3;MB GĖLIŲ NAMAI;PANEVĖŽYS\n',
  lv: 'Kods;Nosaukums;Pilseta\n1;SIA Ziedu māja;Rīga\n2;Jānis Bērziņš;Jūrmala\n3;Zemnieku saimniecība Ķirši;Cēsis\n4;SIA Mežgaļi;Valmiera\n5;Līga Ozoliņa;Daugavpils\n',
  pl: 'Kod;Nazwa;Miasto\n1;Piekarnia Żuraw sp. z o.o.;Łódź\n2;Józef Wiśniewski;Kraków\n3;Usługi Gąska;Gdańsk\n4;Stanisław Błaszczyk;Poznań\n',
  de: 'Kunde;Firma;Ort\n1;Müller & Söhne GmbH;München\n2;Bäckerei Groß;Köln\n3;Jürgen Schäfer;Düsseldorf\n',
  fr: 'Code;Nom;Ville\n1;Hélène Lefèvre;Orléans\n2;Société Générale de Bâtiment;Besançon\n3;Café de la Gare à Nîmes;Nîmes\n',
  hu: 'Kód;Név;Város\n1;Szőke Gábor Kft;Győr\n2;Kovács Ödön;Székesfehérvár\n3;Tűzép Bt;Pécs\n',
  he: 'קוד;שם;עיר\n1;מאפיית השחר בע"מ;תל אביב\n2;יוסי כהן;ירושלים\n3;רחל לוי ובניה;חיפה\n4;קיבוץ עין השופט;עין השופט\n',
  ru: 'Код;Название;Город\n1;ООО Ромашка;Москва\n2;Иванов Пётр;Санкт-Петербург\n3;ИП Щукина;Рига\n',
};

function found(result: Result<EncodingFinding, { readonly code: string }>): EncodingFinding {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function read(bytes: Uint8Array, chosen?: Encoding): { readonly text: string; readonly sure: boolean; readonly codes: readonly string[] } {
  const finding = found(findEncoding(bytes, nodeDecodeText));
  const decoded = decodeBytes(bytes, chosen ?? finding.guesses[0]?.encoding ?? 'utf-8', nodeDecodeText);
  if (!decoded.ok) throw new Error(decoded.error.code);
  return { text: decoded.value.text, sure: finding.sure, codes: decoded.value.issues.map(({ code }) => code) };
}

const cases = Object.entries(lists).flatMap(([language, text]) => encodingsOf(text).map((encoding) => [language, encoding, text] as const));

test.each(cases)('a list in %s, written in %s, is read as it was written', (_, encoding, text) => {
  expect(read(encode(text, encoding) ?? new Uint8Array())).toEqual({ text, sure: true, codes: [] });
});

// Of DOS a single row may be one of Windows as well; how often is measured in encoding-guesses.test.ts.
test.each(cases.filter(([, encoding]) => !/^ibm|^macintosh/.test(encoding)))('a few lines of %s in %s are read right', (_, encoding, text) => {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  for (const line of lines) {
    const short = `${head}\n${line}\n`;
    expect(read(encode(short, encoding) ?? new Uint8Array()).text).toBe(short);
  }
});

test('every list of the five languages is in five encodings at least', () => {
  for (const language of ['ro', 'lt', 'lv', 'pl']) expect(encodingsOf(lists[language] ?? '').length).toBeGreaterThanOrEqual(4);
  expect(encodingsOf(lists['de'] ?? '').length).toBeGreaterThanOrEqual(9);
});

test('rows of a language in any number and order are read right', () => {
  fc.assert(fc.property(
    fc.constantFrom(...cases.filter(([language]) => ['ro', 'lt', 'lv', 'pl', 'he'].includes(language)))
      .chain(([, encoding, text]) => {
        const [head = '', ...lines] = text.trimEnd().split('\n');
        return fc.array(fc.constantFrom(...lines), { minLength: 2, maxLength: 40 }).map((some) => ({ encoding, text: [head, ...some, ''].join('\r\n') }));
      }),
    ({ encoding, text }) => { expect(read(encode(text, encoding) ?? new Uint8Array()).text).toBe(text); },
  ));
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a byte order mark says %s, and is no part of the first header', (encoding) => {
  const bytes = encode('\uFEFFName;City\nMüller;Łódź\n', encoding) ?? new Uint8Array();
  expect(found(findEncoding(bytes, nodeDecodeText))).toMatchObject({ by: 'mark', sure: true });
  expect(read(bytes).text).toBe('Name;City\nMüller;Łódź\n');
});

test.each(['utf-16le', 'utf-16be'] as const)('%s without a mark, also where letters have their zero in the other byte', (encoding) => {
  const text = 'KODS;VĀRDS\n1;ĀDAMS ĀBELE\n2;MĀRTIŅŠ\n';
  expect(read(encode(text, encoding) ?? new Uint8Array())).toEqual({ text, sure: true, codes: [] });
});

test('UTF-32 is refused in words, not read as UTF-16', () => {
  for (const bytes of [[0xff, 0xfe, 0, 0, 65, 0, 0, 0], [0, 0, 0xfe, 0xff, 0, 0, 0, 65]]) {
    expect(findEncoding(Uint8Array.from(bytes), nodeDecodeText)).toMatchObject({ ok: false, error: { code: 'read-utf-32' } });
  }
});

test('what is no text is not read as one', () => {
  const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251);
  expect(findEncoding(bytes, nodeDecodeText)).toMatchObject({ ok: false, error: { code: 'read-not-text' } });
});

test('plain ASCII asks nothing', () => {
  expect(found(findEncoding(encode('Name;City\nAna;Cluj\n', 'utf-8') ?? new Uint8Array(), nodeDecodeText))).toMatchObject({ by: 'ascii', sure: true, guesses: [{ encoding: 'utf-8' }] });
});

test('a letter that was cut in UTF-8 is named, and all other letters are right', () => {
  const text = `Name;City\n${Array.from({ length: 20 }, (_, at) => `Köhler ${at};Tübingen`).join('\n')}\n`;
  const whole = [...(encode(text, 'utf-8') ?? [])];
  const cut = Uint8Array.from(whole.filter((_, at) => at !== whole.indexOf(0xc3) + 1));
  const { text: shown, codes } = read(cut);
  expect(codes).toEqual(['read-letters-lost']);
  expect(shown.split('\uFFFD')).toHaveLength(2);
  expect(shown).toContain('Köhler 19;Tübingen');
});

test('letters that another program wrote twice as UTF-8 are put right', () => {
  const spoiled = nodeDecodeText(encode('Müller;Łódź;Šiauliai;מאפיה', 'utf-8') ?? new Uint8Array(), 'windows-1252', { fatal: false }) ?? '';
  expect(read(encode(spoiled, 'utf-8') ?? new Uint8Array())).toEqual({ text: 'Müller;Łódź;Šiauliai;מאפיה', sure: true, codes: ['read-letters-doubled'] });
  // A text that only happens to have such letters stays.
  expect(read(encode('Ã§ Müller', 'utf-8') ?? new Uint8Array()).codes).toEqual([]);
});

test('zero characters are taken out and told of', () => {
  expect(read(encode('Name;City\nA\0na;Cluj\n', 'utf-8') ?? new Uint8Array())).toMatchObject({ text: 'Name;City\nAna;Cluj\n', codes: ['read-zero-characters'] });
});

test('a guess that is not sure can be looked at in each encoding, and another chosen', () => {
  const bytes = encode('Nume\nBrăila\n', 'windows-1250') ?? new Uint8Array();
  const finding = found(findEncoding(bytes, nodeDecodeText));
  expect(finding.sure).toBe(false);
  expect(finding.guesses[0]).toMatchObject({ encoding: 'windows-1250', preview: ['Brăila'] });
  expect(finding.guesses.map(({ preview }) => preview[0])).toContain('Brãila');
  expect(finding.guesses.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(read(bytes, 'windows-1252').text).toBe('Nume\nBrãila\n');
});

test('complaint 20: neither a mark nor its absence breaks letters, and none is cut or becomes a Greek one', () => {
  for (const text of ['Ort\nKöln\nBöblingen\n', 'Ort\nΑθήνα Αθήνα\n', 'Miasto\nŁódź\nKraków\n']) {
    for (const marked of [text, `\uFEFF${text}`]) expect(read(encode(marked, 'utf-8') ?? new Uint8Array())).toEqual({ text, sure: true, codes: [] });
  }
  for (const encoding of ['windows-1250', 'windows-1252', 'windows-1257', 'iso-8859-15'] as const) {
    expect(read(encode('Ort\nKöln\nBöblingen\n', encoding) ?? new Uint8Array()).text).toBe('Ort\nKöln\nBöblingen\n');
  }
});

test('quotes and dashes of Windows do not come out as control characters', () => {
  const text = 'Nom\nL’été – « Café »\n„Ąžuolas“\n'.replace('„Ąžuolas“\n', '');
  expect(read(encode(text, 'windows-1252') ?? new Uint8Array()).text).toBe(text);
});

test('Hebrew in the order of the screen is known by its final letters and turned', () => {
  const lines = ['שם;עיר', 'מרים כהן;ירושלים', 'שלום בנין (1998) בע"מ;תל אביב 61000', 'Intel ישראל;קרית גת'];
  const visual = lines.map((line) => Array.from(line, (sign) => ({ '(': ')', ')': '(' })[sign] ?? sign).reverse().join('').replace(/[A-Za-z0-9]+/g, (run) => Array.from(run).reverse().join('')));
  expect(isVisualHebrew(visual.join('\n'))).toBe(true);
  expect(isVisualHebrew(lines.join('\n'))).toBe(false);
  expect(visual.map(turnedLine)).toEqual(lines);
});
