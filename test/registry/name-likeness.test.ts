/** Names of the same firm, and of others. */
import fc from 'fast-check';
import { nameLikeness } from '../../src/registry/name-likeness';

test.each([
  ['ACME SRL', 'Acme S.R.L.'], ['SC ACME SRL', 'Acme'], ['S.C. BRAT SI FIII S.R.L.', 'BRAȚ ȘI FIII SRL'], ['Societatea Comercială Dacia S.A.', 'DACIA SA'],
  ['SIA "Pildvārds"', 'Sabiedrība ar ierobežotu atbildību "PILDVĀRDS"'], ['UAB „Žuvis“', 'Uždaroji akcinė bendrovė "ŽUVIS"'], ['Bolt Technology OÜ', 'OÜ Bolt Technology'],
  ['דוגמה בע"מ', 'דוגמה בע״מ'], ['דוגמה', 'דוגמה בע"מ'], ['עמותת אור (ע"ר)', 'עמותת אור'], ['ORLEN SPÓŁKA AKCYJNA', 'Orlen'], ['Kowalski Sp. z o.o.', 'KOWALSKI SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ'],
  ['Müller GmbH', 'Mueller GmbH'], ['LA POSTE', 'La Poste SA'], ['Smith & Sons Ltd', 'SMITH AND SONS LIMITED'.replace('AND', '&')], ['SRL', 'srl'],
])('"%s" and "%s" are the same', (a, b) => {
  expect(nameLikeness(a, b)).toBe('same');
});

test.each([
  ['Acme Trading SRL', 'Acme SRL'], ['ACME TRADNG SRL', 'Acme Trading SRL'], ['דוגמה סחר בע"מ', 'דוגמה בע"מ'], ['Latvenergo AS', 'Latvenergo Tīkli AS'],
])('"%s" and "%s" are alike', (a, b) => {
  expect(nameLikeness(a, b)).toBe('alike');
});

test.each([
  ['Acme SRL', 'Dacia SRL'], ['UAB Vilnius', 'UAB Kaunas'], ['Taxify OÜ', 'Bolt Technology OÜ'], ['דוגמה בע"מ', 'אחרת לגמרי בע"מ'], ['A B SRL', 'C D SRL'], ['SRL', 'Acme'], ['Apa Nova București SA', 'Apa Vital Iași SA'],
])('"%s" and "%s" are different', (a, b) => {
  expect(nameLikeness(a, b)).toBe('different');
});

const words = fc.array(fc.constantFrom('Acme', 'SRL', 'Žuvis', 'UAB', 'בע"מ', 'דוגמה', '"', 'S.R.L.', '-', 'Müller', '&', 'z o.o.', '1'), { maxLength: 6 }).map((parts) => parts.join(' '));
const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), words);

test('it does not matter which name is which, and a name is the same as itself', () => {
  fc.assert(fc.property(name, name, (a, b) => {
    expect(nameLikeness(a, b)).toBe(nameLikeness(b, a));
    expect(nameLikeness(a, a)).toBe('same');
  }), { numRuns: 500 });
  fc.assert(fc.property(words, (a) => {
    expect(nameLikeness(a, a.toUpperCase())).toBe('same');
  }));
});
