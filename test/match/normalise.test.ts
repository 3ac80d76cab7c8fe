/** The stage before all others: what is written in different ways and means the same. */
import { foldText } from '../../src/base/text';
import { readName } from '../../src/match/compare/compare-names';
import { emailKey, phoneKey } from '../../src/match/normalise/contact-keys';
import { withoutLegalForm } from '../../src/match/normalise/legal-forms';
import { nicknameGroups } from '../../src/match/normalise/nicknames';
import { readDate } from '../../src/match/normalise/read-date';
import { soundOf } from '../../src/match/normalise/sound';
import { readStreet } from '../../src/match/normalise/street-words';

test.each([
  ['UAB "Baltija"', 'Baltija, UAB'], ['SC Alfa S.R.L.', 'Alfa SRL'], ['כרמל בע״מ', 'כרמל בעמ'], ['Müller GmbH & Co. KG', 'Mueller GmbH und Co KG'],
  ['Michalski Sp. z o.o.', 'MICHALSKI SPÓŁKA Z O.O.'], ['Šimkus', 'ŠIMKUS'], ['Иванов', 'Ivanov'],
])('“%s” and “%s” are one name', (one, other) => {
  expect(readName(one)).toEqual(readName(other));
});

test('the legal form is left out of a name, but never all of it', () => {
  expect(withoutLegalForm(['rheinhaus', 'gmbh', 'koln'])).toMatchObject({ words: ['rheinhaus', 'koln'] });
  expect(withoutLegalForm(['sa'])).toMatchObject({ words: ['sa'], form: -1 });
  expect(withoutLegalForm(['uab', 'ab', 'alfa']).words).toEqual(['alfa']);
  expect(withoutLegalForm(['alfa', 'srl']).form).not.toBe(withoutLegalForm(['alfa', 'sa']).form);
});

test.each([
  ['1971-05-24', { year: 1971, month: 5, day: 24 }], ['24.05.1971', { year: 1971, month: 5, day: 24 }], ['5/24/1971', { year: 1971, month: 5, day: 24 }],
  ['19710524', { year: 1971, month: 5, day: 24 }], ['24051971', { year: 1971, month: 5, day: 24 }], ['1971 5 24', { year: 1971, month: 5, day: 24 }],
  ['24 mai 1971', { year: 1971, month: 5, day: 24 }], ['26077', { year: 1971, month: 5, day: 24 }], ['1971', { year: 1971, month: 0, day: 0 }],
])('“%s” is a day', (text, date) => {
  expect(readDate(text)).toEqual(date);
});

test('what is no day is none', () => {
  for (const text of ['', 'unknown', '12', '99999999999']) expect(readDate(text)).toBeUndefined();
});

test.each([
  ['12 Macquarie Street', 'Macquarie St 12'], ['Str. Libertății 39', 'Strada Libertatii nr. 39'], ['Gedimino pr. 9', 'Gedimino prospektas 9'], ['רחוב הרצל 14', 'הרצל 14'],
  ['Brīvības iela 12', 'Brivibas 12'], ['1840 W. Ohio', '1840 West Ohio St'], ['535 East 35th Street', '535 E 35th St.'],
])('“%s” and “%s” are one address', (one, other) => {
  const [a, b] = [readStreet(one, ''), readStreet(other, '')];
  expect([a.name, a.house]).toEqual([b.name, b.house]);
  expect(a.house).not.toBe('');
});

test('a telephone number is one however it is written, and a mailbox too', () => {
  expect(phoneKey('+972 52-123 4567')).toBe(phoneKey('052-1234567'));
  expect(phoneKey('00371 26 111 222')).toBe(phoneKey('26111222'));
  expect(phoneKey('none')).toBe('');
  expect(emailKey('J.Smith+news@GMAIL.com')).toEqual(emailKey('jsmith@googlemail.com'));
  expect(emailKey('a.b@firm.lv')).not.toEqual(emailKey('ab@firm.lv'));
  for (const text of ['Info@Firm.lv', 'info@firm.lv', 'a.b+c@firm.lv', 'J.Smith+news@GMAIL.com', 'j.smith@googlemail.com', 'mailto:info@firm.lv', 'firm.lv']) {
    const key = emailKey(text);
    expect(key?.whole).toBe(`${key?.local ?? ''}@${key?.domain ?? ''}`);
  }
});

test('a name sounds alike in two scripts, and people are called by short names', () => {
  expect(soundOf(foldText('כהן'))).toBe(soundOf('kohn'));
  expect(soundOf('simkus')).toBe(soundOf('shimkus'));
  expect(nicknameGroups('bob')).toEqual(expect.arrayContaining([...(nicknameGroups('robert') ?? [-1])]));
  expect(nicknameGroups('zzz')).toBeUndefined();
});
