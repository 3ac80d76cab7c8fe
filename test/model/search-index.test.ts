import fc from 'fast-check';
import { createSearchIndex, type SearchEntry, type SearchIndex } from '../../src/model/search-index';
import { typosAllowed } from '../../src/model/typo-distance';

function entry(id: string, name: string, others: Partial<SearchEntry> = {}): SearchEntry {
  return { id, name, alias: '', identifiers: [], texts: [], ...others };
}

function indexOf(...entries: readonly SearchEntry[]): SearchIndex {
  const index = createSearchIndex();
  for (const one of entries) index.set(one);
  return index;
}

const firm = entry('kc-1', 'UAB "Žalgirio statyba"', {
  alias: 'Žalgiris',
  identifiers: ['C-00001', 'LT119511515', '304567895', '+370 600-12345', '(8-5) 212 3456'],
  texts: ['info@zalgiris.lt', 'Vilnius', 'Rūta Petrauskienė'],
});

test.each([
  ['a beginning', 'žal'],
  ['one letter', 'z'],
  ['no accents', 'zalgirio'],
  ['capitals', 'ŽALGIRIO STATYBA'],
  ['two words, the second half-typed', 'zalgirio st'],
  ['words in any order', 'statyba zalgirio'],
  ['a letter wrong', 'zalgerio'],
  ['a letter missing', 'zalgrio'],
  ['a letter too many', 'zalgiriio'],
  ['two letters swapped', 'statbya'],
  ['two mistakes in a long word', 'petrauskeine'],
  ['a mistake in a half-typed word', 'petraskie'],
  ['the alias', 'zalgiris'],
  ['the town', 'vilnius'],
  ['the contact', 'ruta petr'],
  ['an e-mail address', 'info@zalgiris.lt'],
  ['the beginning of an e-mail address', 'info@zal'],
  ['the code', 'C-00001'],
  ['the code without its letter', '00001'],
  ['the code in small letters without hyphen', 'c00001'],
  ['a VAT number', 'LT119511515'],
  ['a VAT number with spaces', 'LT 119 511 515'],
  ['a VAT number without its country', '119511515'],
  ['the beginning of a number', '3045'],
  ['a phone as written', '+370 600-12345'],
  ['a phone of digits only', '37060012345'],
  ['a phone with 00', '0037060012345'],
  ['a phone without calling code', '600 12345'],
  ['the beginning of a phone without calling code', '6001'],
  ['a phone as dialled in the country', '860012345'],
  ['the end of a phone', '12345'],
  ['a landline in brackets', '8 5 2123456'],
  ['a name and the end of a phone', 'zalgirio 600 12345'],
])('It finds a firm by %s: %j', (_, query) => {
  const other = entry('kc-2', 'SIA "Kurzeme"', { identifiers: ['C-00002', '+371 29999888'], texts: ['Rīga'] });
  expect(indexOf(firm, other).search(query, 10)).toEqual({ ids: ['kc-1'], total: 1 });
});

test.each(['', '  ', '.', 'xyzzy', 'zalgirio xyzzy', '999999999', 'stat1'])('It finds nothing for %j', (query) => {
  expect(indexOf(firm).search(query, 10)).toEqual({ ids: [], total: 0 });
});

test('Other spellings of a name find it, and Hebrew finds Hebrew with any quotes and final letters.', () => {
  const index = indexOf(entry('a', 'Müller GmbH'), entry('b', 'Mueller & Sohn'), entry('c', 'Иванов Сергей'), entry('d', 'כהן שיווק בע״מ'));
  expect([...index.search('mueller', 10).ids].sort()).toEqual(['a', 'b']);
  expect([...index.search('müller', 10).ids].sort()).toEqual(['a', 'b']);
  expect(index.search('ivanov', 10).ids).toEqual(['c']);
  expect(index.search('כהנ בע"מ', 10).ids).toEqual(['d']);
});

test('A national number finds an international one, and the other way round.', () => {
  const index = indexOf(entry('a', 'A', { identifiers: ['052-1234567'] }), entry('b', 'B', { identifiers: ['+972 52 123 4567'] }));
  expect([...index.search('+972521234567', 10).ids].sort()).toEqual(['a', 'b']);
  expect([...index.search('052 123-4567', 10).ids].sort()).toEqual(['a', 'b']);
});

test('Numbers longer than a key are told apart by all their characters.', () => {
  const index = indexOf(entry('a', 'A', { identifiers: ['LT601010012345678901'] }), entry('b', 'B', { identifiers: ['LT601010012345678902'] }));
  expect(index.search('LT60 1010 0123 4567 8902', 10)).toEqual({ ids: ['b'], total: 1 });
  expect(index.search('1010012345678901', 10)).toEqual({ ids: ['a'], total: 1 });
});

test('A whole word comes before a beginning, a beginning before a mistype; the name before the alias before the rest.', () => {
  const index = indexOf(
    entry('typo', 'Norto'), entry('start', 'Nortas'), entry('whole', 'Norta'),
    entry('alias', 'Zz', { alias: 'Norta' }), entry('rest', 'Aa', { texts: ['Norta'] }),
  );
  expect(index.search('norta', 10).ids).toEqual(['whole', 'alias', 'rest', 'start', 'typo']);
});

test('Among equals the name that begins with the query comes first, then the alphabet.', () => {
  const index = indexOf(entry('c', 'UAB Baltas'), entry('b', 'Baltas medis'), entry('a', 'Baltas'), entry('d', 'Baltas kalnas'));
  expect(index.search('baltas', 10).ids).toEqual(['a', 'd', 'b', 'c']);
});

test('The limit cuts the list, not the count.', () => {
  const index = indexOf(...Array.from({ length: 30 }, (_, at) => entry(`id${at}`, `Firm ${String(at).padStart(2, '0')}`)));
  expect(index.search('firm', 3)).toEqual({ ids: ['id0', 'id1', 'id2'], total: 30 });
  expect(index.search('firm', 0)).toEqual({ ids: [], total: 30 });
});

test('A card that changes is found by what it is now, and a removed one not at all.', () => {
  const index = indexOf(firm, entry('kc-2', 'Žalgirio kelias'));
  index.set({ ...firm, name: 'Nemuno statyba', identifiers: ['C-00001', '+370 611 22222'] });
  expect(index.search('zalgirio', 10).ids).toEqual(['kc-2', 'kc-1']); // the alias is a mistype away
  expect(index.search('60012345', 10).total).toBe(0);
  expect(index.search('61122222', 10).ids).toEqual(['kc-1']);
  index.remove('kc-1');
  index.remove('never there');
  expect(index.search('statyba', 10).total).toBe(0);
  expect(index.size()).toBe(1);
});

const someWord = fc.string({ unit: fc.constantFrom(...'abcdešé'), minLength: 1, maxLength: 10 });
const someNumber = fc.string({ unit: fc.constantFrom(...'0123-+ L'), minLength: 1, maxLength: 14 });
const someEntry = fc.record({
  name: fc.array(someWord, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  alias: fc.oneof(fc.constant(''), someWord),
  identifiers: fc.array(someNumber, { maxLength: 3 }),
  texts: fc.array(someWord, { maxLength: 2 }),
});

test('Built step by step, with changes and removals, it answers as one built at once.', () => {
  const step = fc.record({ id: fc.integer({ min: 0, max: 12 }), value: fc.oneof({ weight: 3, arbitrary: someEntry }, { weight: 1, arbitrary: fc.constant(undefined) }) });
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.array(fc.oneof(someWord, someNumber), { minLength: 1, maxLength: 5 }), (steps, queries) => {
    const stepwise = createSearchIndex();
    const last = new Map<string, SearchEntry>();
    for (const { id, value } of steps) {
      if (value === undefined) {
        stepwise.remove(`id${id}`);
        last.delete(`id${id}`);
      } else {
        const one = { id: `id${id}`, ...value };
        stepwise.set(one);
        last.set(one.id, one);
      }
    }
    const atOnce = indexOf(...last.values());
    expect(stepwise.size()).toBe(last.size);
    for (const query of queries) expect(stepwise.search(query, 100)).toEqual(atOnce.search(query, 100));
  }));
});

test('Many changes of numbers leave no old ones behind.', () => {
  const index = createSearchIndex();
  for (let round = 0; round < 30; round++) {
    for (let at = 0; at < 100; at++) index.set(entry(`id${at}`, `N${at}`, { identifiers: [`5${String(round).padStart(3, '0')}${String(at).padStart(4, '0')}`] }));
  }
  expect(index.search('5029', 1000).total).toBe(100);
  expect(index.search('5028', 1000).total).toBe(0);
  expect(index.search('50290042', 10).ids).toEqual(['id42']);
});

test('A word mistyped within what its length allows is found, whatever the mistake.', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnoprstuvz');
  const longWord = fc.string({ unit: letters, minLength: 5, maxLength: 14 });
  const mistake = fc.record({ kind: fc.constantFrom('wrong', 'missing', 'extra', 'swapped'), at: fc.nat(), letter: letters });
  fc.assert(fc.property(longWord, fc.array(mistake, { minLength: 1, maxLength: 2 }), fc.array(longWord, { maxLength: 5 }), (word, mistakes, others) => {
    let typed = word;
    for (const { kind, at, letter } of mistakes) {
      const place = at % typed.length;
      const [before, here, after] = [typed.slice(0, place), typed.charAt(place), typed.slice(place + 1)];
      if (kind === 'wrong') typed = before + letter + after;
      else if (kind === 'missing') typed = before + after;
      else if (kind === 'extra') typed = before + letter + here + after;
      else typed = before + after.charAt(0) + here + after.slice(1);
    }
    // Two mistakes that touch the same letters may count as more than two in the measure that search uses.
    fc.pre(mistakes.length <= typosAllowed(typed.length) && (mistakes.length === 1 || mistakes.every(({ kind }) => kind !== 'swapped')));
    const index = indexOf(entry('meant', word), ...others.map((other, at) => entry(`other${at}`, other)));
    expect(index.search(typed, 100).ids).toContain('meant');
  }), { numRuns: 500 });
});

test('Every beginning of every word and number finds the card.', () => {
  fc.assert(fc.property(someEntry, fc.nat(), (value, pick) => {
    const index = indexOf({ id: 'it', ...value });
    const word = value.name.split(' ')[pick % value.name.split(' ').length] ?? '';
    for (let end = 1; end <= word.length; end++) expect(index.search(word.slice(0, end), 5).ids).toEqual(['it']);
    for (const number of value.identifiers) {
      const compact = number.toLowerCase().replace(/[^0-9l]/g, '');
      if (!/\d/.test(compact)) continue;
      for (let end = 3; end <= compact.length; end++) expect(index.search(compact.slice(0, end), 5).ids).toEqual(['it']);
    }
  }));
});
