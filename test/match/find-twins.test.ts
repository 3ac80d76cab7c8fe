/** The whole engine over small lists: what is one customer, what only looks like it, and that nothing depends on the order. */
import fc from 'fast-check';
import { atOnce } from '../../src/base/at-once';
import type { MatchVerdict } from '../../src/match/explanation';
import { findTwins, type MatchQuestion, type Twins } from '../../src/match/find-twins';
import type { MatchRow } from '../../src/match/match-row';

function run(question: MatchQuestion): Twins {
  return atOnce(findTwins(question));
}

const pairsOf = (twins: Twins): string[] => twins.pairs.map(({ ids }) => [...ids].sort().join(' ')).sort();
const verdictsOf = (twins: Twins): Record<string, MatchVerdict> => Object.fromEntries(twins.pairs.map(({ ids, verdict }) => [[...ids].sort().join(' '), verdict]));

/** People who have nothing to do with each other. */
function strangers(count: number): MatchRow[] {
  const first = ['Anna', 'Bruno', 'Clara', 'Dmitri', 'Ewa', 'Felix', 'Gita', 'Hugo', 'Ieva', 'Jonas'];
  const last = ['Albrecht', 'Brandt', 'Cernescu', 'Dobrin', 'Eglitis', 'Fischer', 'Galdikas', 'Hofmann', 'Ionescu', 'Jansons', 'Kalnins'];
  const towns = ['Riga', 'Vilnius', 'Cluj', 'Haifa', 'Berlin', 'Tartu', 'Kaunas'];
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    values: {
      name: `${first[at % first.length] ?? ''} ${last[at % last.length] ?? ''}`,
      birthDate: `${1940 + (at * 7) % 60}-${String(1 + at % 12).padStart(2, '0')}-${String(1 + (at * 5) % 28).padStart(2, '0')}`,
      city: towns[at % towns.length] ?? '',
      street: `Long Street ${at * 3 + 1}`,
      phone: `+371 2${String(1_000_000 + at * 7919).slice(0, 7)}`,
    },
  }));
}

const row = (id: string, values: MatchRow['values'], more: Partial<MatchRow> = {}): MatchRow => ({ id, values, ...more });

describe('what is one customer', () => {
  test('the same person mistyped, with day and month of birth swapped', () => {
    const twins = run({ rows: [
      ...strangers(60),
      row('a', { name: 'Katherine Sommerfeld', birthDate: '1971-04-09', city: 'Riga', street: 'Brivibas iela 12', phone: '+371 29 555 444' }),
      row('b', { name: 'Sommerfeldt Kate', birthDate: '09.04.1971', city: 'Riga', street: 'Brivibas 12', phone: '29555444' }),
    ] });
    expect(pairsOf(twins)).toEqual(['a b']);
    expect(verdictsOf(twins)['a b']).toBe('certain');
  });

  test('a firm with and without its legal form, in Hebrew letters and in Latin ones', () => {
    const twins = run({ rows: [
      ...strangers(40),
      row('a', { name: 'כרמל לוגיסטיקה בע״מ', phone: '03-5551234', city: 'חיפה', street: 'הרצל 14', country: 'IL', taxId: '514996701' }),
      row('b', { name: 'Carmel Logistika', phone: '+972 3 5551234', city: 'Haifa', street: 'Herzl 14', country: 'IL' }),
    ] });
    expect(pairsOf(twins)).toEqual(['a b']);
  });

  test('ten cards are judged as well as many', () => {
    const twins = run({ rows: [
      ...strangers(8),
      row('a', { name: 'Marta Lindqvist', birthDate: '1980-02-03', city: 'Tartu', phone: '55512345' }),
      row('b', { name: 'Marta Lindquist', birthDate: '1980-02-03', city: 'Tartu', phone: '55512345' }),
    ] });
    expect(pairsOf(twins)).toEqual(['a b']);
  });

  test('no card, one card and empty cards give nothing', () => {
    expect(run({ rows: [] }).pairs).toEqual([]);
    expect(run({ rows: [row('a', { name: 'Anna' })] }).pairs).toEqual([]);
    expect(run({ rows: [row('a', {}), row('b', {}), row('c', { name: ' ' })], fields: ['name'] }).pairs).toEqual([]);
  });
});

describe('what only looks like it', () => {
  test('people of one household share name, address and telephone', () => {
    const home = { city: 'Riga', street: 'Valdemara iela 20', phone: '+371 29 111 222' };
    const twins = run({ rows: [
      ...strangers(60),
      row('father', { name: 'Karlis Ozols', birthDate: '1955-03-01', ...home }),
      row('mother', { name: 'Ilze Ozols', birthDate: '1958-11-17', ...home }),
      row('son', { name: 'Peteris Ozols', birthDate: '1985-07-30', ...home }),
    ] });
    expect(twins.pairs).toEqual([]);
  });

  test('[B4-10] two valid tax numbers of one country are two firms, however alike all else is', () => {
    const same = { name: 'UAB Baltijos prekyba', city: 'Vilnius', street: 'Gedimino pr. 1', phone: '+370 5 212 3456', email: 'info@baltijosprekyba.lt', country: 'LT' };
    const twins = run({ rows: [...strangers(40), row('a', { ...same, companyNumber: '304126273' }), row('b', { ...same, companyNumber: '305357429' })] });
    expect(verdictsOf(twins)['a b']).not.toBe('certain');
    expect(twins.groups).toEqual([]);
  });

  test('branches have the number and the name of their firm', () => {
    const firm = { taxId: '24671739', email: 'office@timisival.ro', phone: '+40 21 964 7113', country: 'RO' };
    const twins = run({ rows: [
      ...strangers(40),
      row('firm', { name: 'Timișival Logistic SRL', street: 'Str. Morii 103', city: 'Iași', ...firm }),
      row('branch', { name: 'Timișival Logistic SRL Sibiu', street: 'Calea Victoriei 68', city: 'Sibiu', ...firm }),
    ] });
    expect(twins.pairs).toEqual([]);
  });

  test('a card and the one that follows it are two on purpose', () => {
    const firm = { name: 'Yael Cohen', email: 'yael@cohen.co.il', mobile: '052-5551234', street: 'Herzl 5', city: 'Haifa' };
    const rows = [...strangers(40), row('old', firm, { succession: ['new'] }), row('new', { ...firm, name: 'Yael Cohen Ltd' })];
    expect(run({ rows }).pairs).toEqual([]);
    expect(pairsOf(run({ rows: rows.map(({ id, values }) => ({ id, values })) }))).toEqual(['new old']);
  });
});

describe('what people said', () => {
  const alike = { name: 'Edgars Ziemelis', birthDate: '1977-08-19', phone: '26 444 555', city: 'Riga', street: 'Elizabetes 3' };
  const rows = [...strangers(40), row('a', alike), row('b', alike), row('c', { ...alike, name: 'Edgars Ziemeliss' })];

  test('“not the same” keeps two cards apart, and out of one group through a third', () => {
    const twins = run({ rows, judgements: [{ ids: ['a', 'b'], same: false }] });
    expect(pairsOf(twins)).not.toContain('a b');
    for (const group of twins.groups) expect(group.includes('a') && group.includes('b')).toBe(false);
  });

  test('“the same” brings together what nothing else would', () => {
    const twins = run({ rows, judgements: [{ ids: ['s1', 's2'], same: true }] });
    expect(verdictsOf(twins)['s1 s2']).toBe('certain');
  });
});

describe('always the same answer', () => {
  const firsts = fc.constantFrom('Anna', 'Ana', 'Hanna', 'Robert', 'Bob', 'Rob', 'Maria', 'Marija');
  const lasts = fc.constantFrom('Berg', 'Bergs', 'Bergmann', 'Kalns', 'Kalnins', 'Ozols');
  const dates = fc.constantFrom('', '1970-01-02', '1970-02-01', '1985-05-06', '1985-05-16');
  const phones = fc.constantFrom('', '26111222', '26111223', '29999000');
  const cards = fc.array(fc.record({ first: firsts, last: lasts, birthDate: dates, phone: phones }), { minLength: 2, maxLength: 25 })
    .map((made) => made.map(({ first, last, birthDate, phone }, at): MatchRow => row(`r${at}`, { name: `${first} ${last}`, birthDate, phone })));

  test('twice over the same rows', () => {
    fc.assert(fc.property(cards, (rows) => {
      expect(run({ rows })).toEqual(run({ rows }));
    }), { numRuns: 40, seed: 5 });
  });

  test('whatever order the rows are in', () => {
    fc.assert(fc.property(cards, (rows) => {
      const turned = [...rows].reverse();
      const [one, other] = [run({ rows, fields: ['name', 'birthDate', 'phone'] }), run({ rows: turned, fields: ['name', 'birthDate', 'phone'] })];
      const key = ({ pairs }: Twins): string[] => pairs.map(({ ids, probability }) => `${[...ids].sort().join(' ')} ${probability.toFixed(6)}`).sort();
      expect(key(one)).toEqual(key(other));
    }), { numRuns: 40, seed: 6 });
  });

  test('two cards of one group never have valid numbers that contradict', () => {
    const numbers = fc.constantFrom('304126273', '305357429', '');
    fc.assert(fc.property(fc.array(fc.tuple(numbers, phones), { minLength: 2, maxLength: 20 }), (made) => {
      const rows = made.map(([companyNumber, phone], at) => row(`r${at}`, { name: 'UAB Alfa', companyNumber, phone, country: 'LT', city: 'Vilnius' }));
      for (const group of run({ rows }).groups) {
        const held = new Set(group.map((id) => rows.find((one) => one.id === id)?.values['companyNumber']).filter((number) => number !== ''));
        expect(held.size).toBeLessThan(2);
      }
    }), { numRuns: 60, seed: 7 });
  });

  test('no two cards with different valid numbers of one kind are ever called certain, whatever else they share', () => {
    const numbers = { LT: ['304126273', '305357429'], RO: ['18547290', '24671739'] } as const;
    const card = fc.record({ country: fc.constantFrom('LT', 'RO'), at: fc.integer({ min: 0, max: 1 }), which: fc.constantFrom('companyNumber', 'taxId', 'vatNumber'), phone: phones, hasName: fc.boolean() });
    fc.assert(fc.property(fc.array(card, { minLength: 2, maxLength: 15 }), (made) => {
      const numberOf = new Map<string, string>();
      const rows = made.map(({ country, at, which, phone, hasName }, place) => {
        const number = numbers[country][at] ?? '';
        numberOf.set(`r${place}`, `${country} ${number}`);
        // A Romanian firm has one number, in any of the fields; with letters before it, it is the VAT number.
        const field = country === 'RO' ? which : 'companyNumber';
        return row(`r${place}`, { [field]: field === 'vatNumber' ? `RO${number}` : number, phone, country, city: 'Vilnius', email: 'alfa@alfa.lt', ...(hasName && { name: 'UAB Alfa' }) });
      });
      for (const { ids: [one, other], verdict } of run({ rows }).pairs) {
        const [a = '', b = ''] = [numberOf.get(one), numberOf.get(other)];
        if (verdict === 'certain' && a.slice(0, 2) === b.slice(0, 2)) expect(a).toBe(b);
      }
    }), { numRuns: 80, seed: 8 });
  });
});
