/* The tables of cases of what two copies can do to one row, every pair in both orders; and random copies, of which nothing may be lost. */
import fc from 'fast-check';
import { atOnce } from '../../src/base/at-once';
import { type Change, type Values } from '../../src/model/change';
import { allTables, fieldsOf, type TableKey } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { Register } from '../../src/model/register';
import { isSameUnit } from '../../src/sync/join-unit';
import { mergeCopies, type CopyConflict, type MergedCopies } from '../../src/sync/merge-copies';
import type { BaseOf, RegisterCopy } from '../../src/sync/register-copy';
import { unitOf } from '../../src/sync/sync-unit';

type Rows = Readonly<Partial<Record<TableKey, Readonly<Record<RecordId, Values>>>>>;

const every = (table: TableKey): ReadonlySet<string> => new Set(fieldsOf(table).map(([field]) => field));
const copyOf = (rows: Rows, hidden: readonly string[] = []): RegisterCopy =>
  new Map(allTables.map((table) => [table, { rows: new Map(Object.entries(rows[table] ?? {})), fields: new Set([...every(table)].filter((field) => !hidden.includes(field))) }]));
const baseOf = (rows: Rows): BaseOf => (table, id) => rows[table]?.[id];
const merge = (base: Rows | undefined, mine: Rows, theirs: Rows): MergedCopies =>
  atOnce(mergeCopies({ base: base && baseOf(base), mine: copyOf(mine), theirs: copyOf(theirs) }));

/** What mine holds after the changes, which have to fit it. */
function after(mine: Rows, changes: readonly Change[]): Rows {
  const register = new Register();
  for (const table of allTables) for (const [id, values] of Object.entries(mine[table] ?? {})) register.load(table, id, values);
  expect(register.apply(changes)).toBeUndefined();
  return Object.fromEntries(allTables.flatMap((table) => {
    const rows = register.ids(table).map((id) => [id, register.get(table, id) ?? {}] as const);
    return rows.length === 0 ? [] : [[table, Object.fromEntries(rows)]];
  }));
}

const told = ({ conflicts }: MergedCopies): string[] => conflicts.map(({ kind, id, unit }) => [kind, id, unit?.name ?? 'row'].join(' '));
const card = (values: Values): Rows => ({ Customers: { a: values } });
const was = card({ name: 'Ona', phone: '1', city: 'Vilnius', street: 'Pilies' });

test.each<[string, Rows, Rows, Rows, string[]]>([
  ['nobody', was, was, was, []],
  ['only I', card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), was, card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), []],
  ['only the other one', was, card({ name: 'Ona', phone: '3', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '3', city: 'Vilnius', street: 'Pilies' }), []],
  ['both, two fields', card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona B', phone: '1', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona B', phone: '2', city: 'Vilnius', street: 'Pilies' }), []],
  ['both, the same', card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), []],
  ['both, one field', card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '3', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), ['edit-edit a phone']],
  ['both, one address', card({ name: 'Ona', phone: '1', city: 'Kaunas', street: 'Pilies' }), card({ name: 'Ona', phone: '1', city: 'Vilnius', street: 'Didžioji' }), card({ name: 'Ona', phone: '1', city: 'Kaunas', street: 'Pilies' }), ['edit-edit a address']],
  ['I emptied it, the other one changed it', card({ name: 'Ona', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '3', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', city: 'Vilnius', street: 'Pilies' }), ['edit-edit a phone']],
  ['the other one emptied it', was, card({ name: 'Ona', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', city: 'Vilnius', street: 'Pilies' }), []],
  ['the other one deleted it', was, {}, {}, []],
  ['I deleted it', {}, was, {}, []],
  ['both deleted it', {}, {}, {}, []],
  ['I changed it, the other one deleted it', card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), {}, card({ name: 'Ona', phone: '2', city: 'Vilnius', street: 'Pilies' }), ['edit-delete a row']],
  ['I deleted it, the other one changed it', {}, card({ name: 'Ona', phone: '3', city: 'Vilnius', street: 'Pilies' }), card({ name: 'Ona', phone: '3', city: 'Vilnius', street: 'Pilies' }), ['delete-edit a row']],
])('%s', (_, mine, theirs, wanted, conflicts) => {
  const merged = merge(was, mine, theirs);
  expect(after(mine, merged.changes)).toEqual(wanted);
  expect(told(merged)).toEqual(conflicts);
});

test.each<[string, Rows, Rows, Rows, string[]]>([
  ['only I added it', card({ name: 'Ona' }), {}, card({ name: 'Ona' }), []],
  ['only the other one added it', {}, card({ name: 'Ona' }), card({ name: 'Ona' }), []],
  ['both, the same', card({ name: 'Ona' }), card({ name: 'Ona' }), card({ name: 'Ona' }), []],
  ['both, with one id', card({ name: 'Ona', phone: '1' }), card({ name: 'Ona', phone: '2' }), card({ name: 'Ona', phone: '1' }), ['edit-edit a phone']],
  ['one customer under two ids', card({ name: 'Ona' }), { Customers: { b: { name: 'Ona' } } }, { Customers: { a: { name: 'Ona' }, b: { name: 'Ona' } } }, []],
])('a new row: %s', (_, mine, theirs, wanted, conflicts) => {
  const merged = merge({}, mine, theirs);
  expect(after(mine, merged.changes)).toEqual(wanted);
  expect(told(merged)).toEqual(conflicts);
});

test.each<[string, string | null, string | null, string | null, Values, string[]]>([
  ['two lines', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', { note: 'A\nb\nC' }, []],
  ['one line', 'a', 'A', 'aa', { note: 'A' }, ['edit-edit x note']],
  ['something added by each', 'a', 'a\nmine', 'a\ntheirs', { note: 'a\nmine\ntheirs' }, []],
  ['first written by each', null, 'mine', 'theirs', { note: 'mine\ntheirs' }, []],
  ['emptied by one, changed by the other', 'a', null, 'b', {}, ['edit-edit x note']],
])('a longer text: %s', (_, base, mine, theirs, wanted, conflicts) => {
  const row = (note: string | null): Rows => ({ Customers: { x: note === null ? {} : { note } } });
  const merged = merge(row(base), row(mine), row(theirs));
  expect(after(row(mine), merged.changes)).toEqual({ Customers: { x: wanted } });
  expect(told(merged)).toEqual(conflicts);
  const again = merge(row(base), after(row(mine), merged.changes), row(theirs));
  expect(again.changes).toEqual([]);
});

test('of a list of values what each put in comes, and what either took out goes', () => {
  const row = (tags: string): Rows => ({ Customers: { x: { tags } } });
  const merged = merge(row('a; b; c'), row('a; b; mine'), row('A; c; theirs'));
  expect(after(row('a; b; mine'), merged.changes)).toEqual(row('a; mine; theirs'));
  expect(told(merged)).toEqual([]);
});

test('what a registry filled in later stands, and what lost is kept without a question', () => {
  const row = (activity: string): Rows => ({ Customers: { x: { activity } } });
  expect(merge(row('a'), row('b'), row('c')).conflicts).toMatchObject([{ kind: 'edit-edit', id: 'x', isSettled: true, mine: { activity: 'b' }, theirs: { activity: 'c' } }]);
});

test('without a base every difference is told, nothing of mine is changed, and nothing goes', () => {
  const mine: Rows = { Customers: { a: { name: 'Ona', phone: '1' }, b: { name: 'Petras' } } };
  const theirs: Rows = { Customers: { a: { name: 'Ona', phone: '2' }, c: { name: 'Jonas' } } };
  const merged = merge(undefined, mine, theirs);
  expect(after(mine, merged.changes)).toEqual({ Customers: { ...mine.Customers, c: { name: 'Jonas' } } });
  expect(told(merged)).toEqual(['edit-edit a phone']);
});

test('a column that is missing there was not emptied, and an address is compared by what both show', () => {
  const mine = card({ name: 'Ona', phone: '1', city: 'Vilnius', street: 'Pilies' });
  const theirs = card({ name: 'Ona', city: 'Kaunas' });
  const merged = atOnce(mergeCopies({ base: baseOf(mine), mine: copyOf(mine), theirs: copyOf(theirs, ['phone', 'street']) }));
  expect(after(mine, merged.changes)).toEqual(card({ name: 'Ona', phone: '1', city: 'Kaunas', street: 'Pilies' }));
});

test('a table that is missing there was not emptied', () => {
  const mine: Rows = { Customers: { a: { name: 'Ona' } }, Judgements: { j: { verdict: 'same' } } };
  const theirs = new Map([...copyOf({ Customers: mine.Customers ?? {} })].filter(([table]) => table !== 'Judgements'));
  expect(atOnce(mergeCopies({ base: baseOf(mine), mine: copyOf(mine), theirs })).changes).toEqual([]);
});

describe('a card and its rows', () => {
  const family: Rows = { Customers: { a: { name: 'Ona' }, b: { name: 'Petras' } }, Contacts: { n: { customer: 'a', lastName: 'Ana' }, o: { customer: 'a', lastName: 'Dan' } } };
  const withNote: Rows = { ...family, Notes: { t: { customer: 'a', text: 'Called' } } };
  const without: Rows = { Customers: { b: { name: 'Petras' } } };

  test.each<[string, Rows, Rows, Rows, string[]]>([
    ['deleted there whole', family, without, without, []],
    ['deleted there, a row added here', withNote, without, withNote, ['edit-delete a row']],
    ['deleted here, a row added there', without, withNote, { Customers: { b: { name: 'Petras' }, a: { name: 'Ona' } }, Contacts: family.Contacts, Notes: withNote.Notes }, ['delete-edit a row']],
    ['deleted there, changed here', { ...family, Customers: { a: { name: 'Ona B' }, b: { name: 'Petras' } } }, without, { ...family, Customers: { a: { name: 'Ona B' }, b: { name: 'Petras' } } }, ['edit-delete a row']],
    ['deleted there, one of its rows changed here', { ...family, Contacts: { n: { customer: 'a', lastName: 'Anna' }, o: { customer: 'a', lastName: 'Dan' } } }, without, { ...family, Contacts: { n: { customer: 'a', lastName: 'Anna' }, o: { customer: 'a', lastName: 'Dan' } } }, ['edit-delete n row', 'edit-delete a row']],
  ] as [string, Rows, Rows, Rows, string[]][])('%s', (_, mine, theirs, wanted, conflicts) => {
    const merged = merge(family, mine, theirs);
    expect(after(mine, merged.changes)).toEqual(wanted);
    expect(told(merged)).toEqual(conflicts);
  });
});

describe('merged cards', () => {
  const two: Rows = { Customers: { a: { name: 'Ona' }, b: { name: 'Ona', phone: '1' } }, Contacts: { n: { customer: 'b', lastName: 'Ana' } } };
  const merged = (into: 'a' | 'b', row: string, more: Values = {}): Rows => {
    const gone = into === 'a' ? 'b' : 'a';
    return { Customers: { [into]: { name: 'Ona', phone: '1', ...more } }, Contacts: { n: { customer: into, lastName: 'Ana' } }, Merges: { [row]: { absorbed: gone, survivor: into } } };
  };

  test('what was typed on a card that the other one merged away is said of the one it went into, new rows too', () => {
    const mine: Rows = { ...two, Customers: { a: { name: 'Ona' }, b: { name: 'Ona', phone: '1', email: 'ona@x.lt' } }, Notes: { t: { customer: 'b', text: 'Called' } } };
    const result = merge(two, mine, merged('a', 'm'));
    expect(told(result)).toEqual([]);
    expect(after(mine, result.changes)).toEqual({ ...merged('a', 'm', { email: 'ona@x.lt' }), Notes: { t: { customer: 'a', text: 'Called' } } });
  });

  test('so it is what the other one typed on a card that I merged away', () => {
    const theirs: Rows = { ...two, Customers: { a: { name: 'Ona' }, b: { name: 'Ona', phone: '1', email: 'ona@x.lt' } }, Notes: { t: { customer: 'b', text: 'Called' } } };
    const mine = merged('a', 'm');
    const result = merge(two, mine, theirs);
    expect(told(result)).toEqual([]);
    expect(after(mine, result.changes)).toEqual({ ...merged('a', 'm', { email: 'ona@x.lt' }), Notes: { t: { customer: 'a', text: 'Called' } } });
  });

  test('where the card that stays says something else, both are told', () => {
    const mine: Rows = { ...two, Customers: { a: { name: 'Ona', email: 'a@x.lt' }, b: { name: 'Ona', phone: '1', email: 'b@x.lt' } } };
    const result = merge(two, mine, merged('a', 'm'));
    expect(result.conflicts).toMatchObject([{ kind: 'edit-edit', id: 'a', from: 'b', mine: { email: 'b@x.lt' }, theirs: { email: 'a@x.lt' } }]);
  });

  test('both merged the same: it is remembered once', () => {
    const mine = merged('a', 'm');
    const result = merge(two, mine, merged('a', 'k'));
    expect(result).toEqual({ changes: [], conflicts: [] });
  });

  test('the other way round: what I did stands, and the other is told', () => {
    const mine = merged('a', 'm');
    const result = merge(two, mine, merged('b', 'k', { email: 'ona@x.lt' }));
    expect(told(result)).toEqual(['merge-merge b row']);
    expect(after(mine, result.changes)).toEqual(merged('a', 'm', { email: 'ona@x.lt' }));
  });

  test('into two different cards: both merges stand and are told', () => {
    const three: Rows = { Customers: { a: { name: 'Ona' }, b: { name: 'Ona' }, c: { name: 'Ona' } } };
    const mine: Rows = { Customers: { a: { name: 'Ona' }, c: { name: 'Ona' } }, Merges: { m: { absorbed: 'b', survivor: 'a' } } };
    const theirs: Rows = { Customers: { a: { name: 'Ona' }, c: { name: 'Ona' } }, Merges: { k: { absorbed: 'b', survivor: 'c' } } };
    const result = merge(three, mine, theirs);
    expect(told(result)).toEqual(['merge-merge c row']);
    expect(after(mine, result.changes)).toEqual({ ...mine, Merges: { ...mine.Merges, ...theirs.Merges } });
  });

  test('what the other one took apart comes apart here', () => {
    const together = merged('a', 'm');
    const mine: Rows = { ...together, Customers: { a: { name: 'Ona B', phone: '1' } } };
    const result = merge(together, mine, two);
    expect(after(mine, result.changes)).toEqual({ ...two, Customers: { a: { name: 'Ona B' }, b: { name: 'Ona', phone: '1' } } });
    expect(told(result)).toEqual([]);
  });
});

describe('random copies', () => {
  const fields = ['name', 'phone', 'street', 'city', 'note', 'tags'] as const;
  const value = fc.constantFrom('1', '2', '3', '4');
  const rows: fc.Arbitrary<Record<RecordId, Values>> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.dictionary(fc.constantFrom(...fields), value));
  const edit = fc.oneof(
    { weight: 6, arbitrary: fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), field: fc.constantFrom(...fields), value: fc.option(value) }) },
    { weight: 1, arbitrary: fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), gone: fc.constant(true) }) },
  );
  const contacts = fc.dictionary(fc.constantFrom('n', 'o'), fc.record({ customer: fc.constantFrom('a', 'b', 'c'), lastName: value }));
  const edited = (base: Record<RecordId, Values>, edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]): Record<RecordId, Values> => {
    const made = { ...base };
    for (const one of edits) {
      if ('gone' in one) delete made[one.id];
      else {
        const { [one.field]: _, ...rest } = made[one.id] ?? {};
        made[one.id] = one.value === null ? rest : { ...rest, [one.field]: one.value };
      }
    }
    return made;
  };
  const copies = fc.record({ base: rows, rowsBase: contacts, mine: fc.array(edit, { maxLength: 6 }), theirs: fc.array(edit, { maxLength: 6 }), rowsMine: contacts, rowsTheirs: contacts })
    .map(({ base, mine, theirs, rowsBase, rowsMine, rowsTheirs }): { readonly base: Rows; readonly mine: Rows; readonly theirs: Rows } => ({
      base: { Customers: base, Contacts: rowsBase }, mine: { Customers: edited(base, mine), Contacts: rowsMine }, theirs: { Customers: edited(base, theirs), Contacts: rowsTheirs },
    }));

  /** Units that one side changed, or rows it added or deleted, since the base. */
  function said(base: Rows, side: Rows): { readonly table: TableKey; readonly id: RecordId; readonly unit?: string; readonly values?: Values }[] {
    return (['Customers', 'Contacts'] as const).flatMap((table) => [...new Set([...Object.keys(base[table] ?? {}), ...Object.keys(side[table] ?? {})])].flatMap((id) => {
      const [before, now] = [base[table]?.[id], side[table]?.[id]];
      if (now === undefined) return before === undefined ? [] : [{ table, id }];
      const units = new Set([...Object.keys(before ?? {}), ...Object.keys(now)].map((field) => unitOf(table, field)));
      return [...units].filter((unit) => before === undefined || !isSameUnit(unit, before, now)).map((unit) => ({ table, id, unit: unit.name, values: now }));
    }));
  }

  const isTold = (conflicts: readonly CopyConflict[], table: TableKey, id: RecordId, unit: string | undefined): boolean =>
    conflicts.some((conflict) => conflict.table === table && conflict.id === id && (conflict.unit === undefined || unit === undefined || conflict.unit.name === unit));

  test('what anybody typed is current, joined or told; a deletion is done or told', () => {
    fc.assert(fc.property(copies, ({ base, mine, theirs }) => {
      const merged = merge(base, mine, theirs);
      const result = after(mine, merged.changes);
      for (const side of [mine, theirs]) {
        for (const { table, id, unit, values } of said(base, side)) {
          const now = result[table]?.[id];
          if (values === undefined) {
            // A row that belongs to a card which stays, stays with it.
            const family = base[table]?.[id]?.['customer'];
            expect(now === undefined || isTold(merged.conflicts, table, id, undefined) || (typeof family === 'string' && isTold(merged.conflicts, 'Customers', family, undefined))).toBe(true);
            continue;
          }
          const definition = unitOf(table, unit ?? '');
          const isCurrent = now !== undefined && isSameUnit(definition, now, values);
          const isJoined = now !== undefined && (definition.policy === 'parts' || definition.policy === 'text') && definition.fields.every((field) => String(values[field] ?? '').split('; ').every((part) => String(now[field] ?? '').includes(part)));
          const isOutdone = definition.policy === 'parts';
          expect(isCurrent || isJoined || isOutdone || isTold(merged.conflicts, table, id, unit)).toBe(true);
        }
      }
    }), { numRuns: 400 });
  });

  test('the same copy again changes nothing more', () => {
    fc.assert(fc.property(copies, ({ base, mine, theirs }) => {
      const once = after(mine, merge(base, mine, theirs).changes);
      expect(after(once, merge(base, once, theirs).changes)).toEqual(once);
    }), { numRuns: 400 });
  });

  test('who changed nothing gets all of the other, and gives nothing', () => {
    fc.assert(fc.property(copies, ({ base, theirs }) => {
      const merged = merge(base, base, theirs);
      expect(after(base, merged.changes)).toEqual(after(theirs, []));
      expect(merged.conflicts).toEqual([]);
      expect(merge(base, theirs, base)).toEqual({ changes: [], conflicts: [] });
    }), { numRuns: 200 });
  });

  test('whoever brings in whose copy, they differ only in what was told', () => {
    fc.assert(fc.property(copies, ({ base, mine, theirs }) => {
      const [here, there] = [merge(base, mine, theirs), merge(base, theirs, mine)];
      const swapped: Record<string, string> = { 'edit-delete': 'delete-edit', 'delete-edit': 'edit-delete' };
      const named = ({ kind, table, id, unit }: CopyConflict, kinds = swapped): string => `${kinds[kind] ?? kind} ${table} ${id} ${unit?.name ?? ''}`;
      expect(here.conflicts.map((conflict) => named(conflict)).sort()).toEqual(there.conflicts.map((conflict) => named(conflict, {})).sort());
      const [one, other] = [after(mine, here.changes), after(theirs, there.changes)];
      for (const table of ['Customers', 'Contacts'] as const) {
        expect(Object.keys(one[table] ?? {}).sort()).toEqual(Object.keys(other[table] ?? {}).sort());
        for (const [id, values] of Object.entries(one[table] ?? {})) {
          for (const field of Object.keys({ ...values, ...other[table]?.[id] })) {
            const unit = unitOf(table, field);
            // Which of two equal writings comes first depends on who asks.
            if (unit.policy === 'parts' || isTold(here.conflicts, table, id, unit.name)) continue;
            expect([table, id, field, values[field]]).toEqual([table, id, field, other[table]?.[id]?.[field]]);
          }
        }
      }
    }), { numRuns: 400 });
  });
});
