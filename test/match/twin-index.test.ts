/** Possible twins of a card that is being typed, against an index that is kept up card by card. */
import { atOnce } from '../../src/base/at-once';
import type { MatchRow } from '../../src/match/match-row';
import { createTwinIndex, type TwinIndex } from '../../src/match/twin-index';

function indexOf(rows: readonly MatchRow[]): TwinIndex {
  return atOnce(createTwinIndex({ rows, fields: ['name', 'phone', 'email', 'city', 'companyNumber', 'country'] }));
}

const firsts = ['Anna', 'Bruno', 'Clara', 'Dora', 'Ewa', 'Felix', 'Gita', 'Hugo', 'Ieva', 'Jonas', 'Karl', 'Lena', 'Marek'];
const lasts = ['Albrecht', 'Brandt', 'Cernescu', 'Dobrin', 'Eglitis', 'Fischer', 'Galdikas', 'Hofmann', 'Ionescu', 'Jansons', 'Petrov'];
const people = Array.from({ length: 600 }, (_, at): MatchRow => ({
  id: `p${at}`,
  values: {
    name: `${firsts[at % 13] ?? ''} ${lasts[at % 11] ?? ''}${at % 17}`, phone: `2${String(1_000_003 + at * 7919).slice(0, 7)}`, email: `mail${at}@firm${at % 90}.lv`,
    city: ['Riga', 'Vilnius', 'Cluj', 'Haifa'][at % 4] ?? '',
  },
}));
const typed: MatchRow = { id: 'typed', values: { name: 'Brandt7 Clara', phone: '+371 26 777 888', city: 'Riga' } };

test('a card that is not in the index is compared with those that are', () => {
  const index = indexOf(people);
  expect(index.twinsOf(typed)).toEqual([]);
  index.set({ id: 'there', values: { name: 'Clara Brandt7', phone: '26777888', city: 'Riga' } });
  expect(index.twinsOf(typed).map(({ id }) => id)).toEqual(['there']);
});

test('a card never is its own twin, and asking leaves no trace', () => {
  const index = indexOf(people);
  const [first] = people;
  if (first === undefined) throw new Error('there are people');
  const before = index.twinsOf(first);
  expect(before.map(({ id }) => id)).not.toContain(first.id);
  for (let times = 0; times < 50; times += 1) index.twinsOf(typed);
  expect(index.twinsOf(first)).toEqual(before);
});

test('what a card said before is forgotten when it changes or goes', () => {
  const index = indexOf(people);
  index.set({ id: 'there', values: typed.values });
  expect(index.twinsOf(typed).map(({ id }) => id)).toEqual(['there']);
  index.set({ id: 'there', values: { name: 'Someone Else', phone: '67000111' } });
  expect(index.twinsOf(typed)).toEqual([]);
  index.set({ id: 'there', values: typed.values });
  index.remove('there');
  expect(index.twinsOf(typed)).toEqual([]);
});

test('a card added later is found as one that was there from the beginning', () => {
  const late: MatchRow = { id: 'late', values: { ...typed.values, name: 'Clara Brandt7' } };
  const kept = indexOf(people);
  kept.set(late);
  const whole = indexOf([...people, late]);
  expect(kept.twinsOf(typed).map(({ id }) => id)).toEqual(whole.twinsOf(typed).map(({ id }) => id));
});

test('a twin says why it is one, the weightiest reason first', () => {
  const index = indexOf([...people, { id: 'there', values: { name: 'Clara Brandt7', phone: '26777888', city: 'Riga' } }]);
  const [twin] = index.twinsOf(typed);
  const reasons = twin?.explanation.contributions ?? [];
  expect(reasons.map(({ field, level }) => `${field} ${level}`)).toEqual(expect.arrayContaining(['name same', 'phone same', 'city same']));
  expect(reasons.map(({ weight }) => Math.abs(weight))).toEqual(reasons.map(({ weight }) => Math.abs(weight)).sort((a, b) => b - a));
  expect(reasons.find(({ field }) => field === 'phone')?.values).toEqual(['+371 26 777 888', '26777888']);
});

test('two valid numbers of one kind that differ hold the verdict down', () => {
  const index = indexOf([...people, { id: 'there', values: { ...typed.values, companyNumber: '304126273', country: 'LT' } }]);
  const [twin] = index.twinsOf({ ...typed, values: { ...typed.values, companyNumber: '305357429', country: 'LT' } });
  expect(twin?.explanation.verdict).not.toBe('certain');
  expect(twin === undefined || twin.explanation.limit === 'different-numbers').toBe(true);
});

test('any two cards of the index are explained, and none that is not in it', () => {
  const index = indexOf(people);
  index.set({ id: 'there', values: { name: 'Clara Brandt7', phone: '26777888', city: 'Riga' } });
  index.set(typed);
  const told = index.explain('typed', 'there');
  expect(told?.verdict).toBeDefined();
  expect(told?.contributions.map(({ field }) => field)).toContain('phone');
  expect(told?.contributions.find(({ field }) => field === 'phone')?.values).toEqual([expect.stringContaining('777'), expect.stringContaining('777')]);
  expect(index.explain('typed', 'p1')?.verdict).toBeUndefined();
  expect(index.explain('typed', 'nobody')).toBeUndefined();
});

test('a card of the index is counted once when it is asked about: its twin is as likely as the two are when they are explained', () => {
  const both = people.slice(0, 60);
  const [first] = both;
  if (first === undefined) throw new Error('there are people');
  const index = indexOf(both);
  index.set({ id: 'again', values: { ...first.values, city: 'Kaunas', phone: '29999000' } });
  const [twin] = index.twinsOf(first);
  expect(twin?.id).toBe('again');
  expect(twin?.probability).toBe(index.explain(first.id, 'again')?.probability);
  expect(index.twinsOf(first)).toEqual([twin]);
});
