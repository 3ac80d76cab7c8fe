/** The rows of a card's draft against other writers: what was typed in a row is never lost, removed rows are asked about. */
import fc from 'fast-check';
import {
  addRow, detachDraft, draftConflicts, draftEdit, editRow, isDirty, rebaseDraft, removeRow, resolveRowClash, resolveRowConflict,
  restoreRow, rowsOfTable, settleDraft, startDraft, type CardDraft,
} from '../../src/app/card-draft';
import { draftValues, sameScalar } from '../../src/app/fields-draft';
import type { ChildRow, Writer } from '../../src/app/app';
import type { Values } from '../../src/model/change';
import type { ChildTable } from '../../src/model/fields';
import type { Scalar } from '../../src/model/field-kinds';

const id = 'kc-000000000000-0';
const card = { id, values: { name: 'Alfa' } as Values };
const owner: Values = { customer: id, customerName: 'Alfa' };

const row = (table: ChildTable, rowId: string, values: Values): ChildRow => ({ table, id: rowId, values: { ...owner, ...values } });
const pop = row('Contacts', 'cn-1', { lastName: 'Pop', phone: '1' });
const office = row('Addresses', 'ad-1', { location: 'Office', registration: true });
const depot = row('Addresses', 'ad-2', { location: 'Depot' });

const opened = (...rows: ChildRow[]): CardDraft => startDraft(card, rows);
const rowAt = (draft: CardDraft, key: string) => {
  const found = draft.rows.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`No row ${key}`);
  return found;
};
const shown = (draft: CardDraft, key: string): Values => draftValues(rowAt(draft, key));

test('a card shows the rows it edits, without what they say of their customer', () => {
  const draft = opened(pop, row('Documents', 'dc-1', { number: '7' }));
  expect(draft.rows.map(({ key }) => key)).toEqual(['cn-1']);
  expect(shown(draft, 'cn-1')).toEqual({ lastName: 'Pop', phone: '1' });
  expect(isDirty(draft)).toBe(false);
  expect(draftEdit(draft)).toEqual({ id, base: card.values, edits: {} });
});

test('a row that holds only what it began with is nothing to save; once something is typed, all of it is', () => {
  const begun = addRow(opened(), 'Notes', { date: '2026-11-22' });
  expect(isDirty(begun)).toBe(false);
  expect(draftEdit(begun).children).toBeUndefined();
  const [note] = rowsOfTable(begun, 'Notes');
  const typed = editRow(begun, note?.key ?? '', 'text', 'Called');
  expect(draftEdit(typed).children).toMatchObject([{ type: 'add', values: { date: '2026-11-22', text: 'Called' } }]);
  const another = editRow(begun, note?.key ?? '', 'date', '2026-11-01');
  expect(draftEdit(another).children).toMatchObject([{ type: 'add', values: { date: '2026-11-01' } }]);
});

test('an added row is saved with what was typed in it; one left empty is nothing to save', () => {
  const begun = addRow(opened(), 'Contacts');
  expect(isDirty(begun)).toBe(false);
  const typed = editRow(begun, 'new-1', 'lastName', 'Kalnina');
  expect(draftEdit(addRow(typed, 'Notes')).children).toEqual([{ type: 'add', table: 'Contacts', key: 'new-1', values: { lastName: 'Kalnina' } }]);
});

test('an edited row is saved with what changed against what was seen', () => {
  const typed = editRow(opened(pop), 'cn-1', 'phone', '2');
  expect(draftEdit(typed).children).toEqual([
    { type: 'set', table: 'Contacts', id: 'cn-1', base: { lastName: 'Pop', phone: '1' }, edits: { phone: '2' } },
  ]);
  expect(isDirty(editRow(typed, 'cn-1', 'phone', '1'))).toBe(false);
});

test('whose row it is cannot be typed', () => {
  expect(isDirty(editRow(opened(pop), 'cn-1', 'customer', 'kc-9'))).toBe(false);
});

test('a removed row can be restored with what was typed in it', () => {
  const typed = editRow(opened(pop), 'cn-1', 'phone', '2');
  const removed = removeRow(typed, 'cn-1');
  expect(draftEdit(removed).children).toEqual([{ type: 'remove', table: 'Contacts', id: 'cn-1', base: { lastName: 'Pop', phone: '1' } }]);
  expect(restoreRow(removed, 'cn-1')).toEqual(typed);
  const added = editRow(addRow(opened(), 'Contacts'), 'new-1', 'lastName', 'Kalnina');
  expect(isDirty(removeRow(added, 'new-1'))).toBe(false);
  expect(restoreRow(removeRow(added, 'new-1'), 'new-1')).toEqual(added);
});

test('a tick that one address can have goes over to the one ticked last', () => {
  const ticked = editRow(opened(office, depot), 'ad-2', 'registration', true);
  expect(shown(ticked, 'ad-1')['registration']).toBe(null);
  expect(shown(ticked, 'ad-2')['registration']).toBe(true);
  expect(shown(editRow(ticked, 'ad-1', 'delivery', true), 'ad-2')['delivery']).toBeUndefined();
});

test('the default delivery address is delivered to, and no longer the default when it is not', () => {
  const ticked = editRow(opened(depot), 'ad-2', 'defaultDelivery', true);
  expect(shown(ticked, 'ad-2')).toMatchObject({ delivery: true, defaultDelivery: true });
  const unticked = shown(editRow(ticked, 'ad-2', 'delivery', false), 'ad-2');
  expect([unticked['delivery'], unticked['defaultDelivery']]).toEqual([false, undefined]);
});

test('an account shown on invoices is one for each currency, also when the currency changes', () => {
  const lei = row('BankAccounts', 'ba-1', { iban: 'RO1', currency: 'RON', onInvoice: true });
  const euro = row('BankAccounts', 'ba-2', { iban: 'RO2', currency: 'EUR' });
  const both = editRow(opened(lei, euro), 'ba-2', 'onInvoice', true);
  expect([shown(both, 'ba-1')['onInvoice'], shown(both, 'ba-2')['onInvoice']]).toEqual([true, true]);
  const moved = editRow(both, 'ba-2', 'currency', 'ron');
  expect([shown(moved, 'ba-1')['onInvoice'], shown(moved, 'ba-2')['onInvoice']]).toEqual([null, true]);
});

describe('against others', () => {
  const changedPop = row('Contacts', 'cn-1', { lastName: 'Pop', phone: '3' });

  test('a row of others appears and is marked; one’s own is not', () => {
    expect(rebaseDraft(opened(), card.values, 'others', [pop]).rows).toMatchObject([{ key: 'cn-1', isArrived: true }]);
    expect(rebaseDraft(opened(), card.values, 'me', [pop]).rows).toMatchObject([{ key: 'cn-1', isArrived: false }]);
  });

  test('a row nobody typed in takes the new values, or goes', () => {
    expect(shown(rebaseDraft(opened(pop), card.values, 'others', [changedPop]), 'cn-1')['phone']).toBe('3');
    expect(rebaseDraft(opened(pop), card.values, 'others', []).rows).toEqual([]);
  });

  test('rows that were not looked at stay', () => {
    expect(rebaseDraft(opened(pop), card.values, 'others').rows).toHaveLength(1);
  });

  test('a renamed customer changes no row', () => {
    const renamed = { ...pop, values: { ...pop.values, customerName: 'Beta' } };
    expect(rebaseDraft(opened(pop), { name: 'Beta' }, 'others', [renamed]).rows).toEqual(opened(pop).rows);
  });

  test('a field that both changed asks, and says of which row it is', () => {
    const draft = rebaseDraft(editRow(opened(pop), 'cn-1', 'phone', '2'), card.values, 'others', [changedPop]);
    expect(draftConflicts(draft)).toEqual([{ field: 'phone', base: '1', mine: '2', theirs: '3', child: { table: 'Contacts', id: 'cn-1' } }]);
    expect(isDirty(resolveRowConflict(draft, 'cn-1', 'phone', 'theirs'))).toBe(false);
    expect(draftEdit(resolveRowConflict(draft, 'cn-1', 'phone', 'mine')).children)
      .toMatchObject([{ type: 'set', base: { phone: '3' }, edits: { phone: '2' } }]);
  });

  test('a row typed in and gone elsewhere asks: it can be added again or let go, and comes back with an undo', () => {
    const typed = editRow(opened(pop), 'cn-1', 'phone', '2');
    const gone = rebaseDraft(typed, card.values, 'others', []);
    expect(draftConflicts(gone)).toEqual([{ field: 'id', base: 'cn-1', mine: 'cn-1', theirs: null, child: { table: 'Contacts', id: 'cn-1' } }]);
    expect(rebaseDraft(gone, card.values, 'others', [pop])).toEqual(typed);
    expect(resolveRowClash(gone, 'cn-1', 'theirs').rows).toEqual([]);
    const again = resolveRowClash(gone, 'cn-1', 'mine');
    expect(draftEdit(again).children).toEqual([{ type: 'add', table: 'Contacts', key: 'cn-1*', values: { lastName: 'Pop', phone: '2' } }]);
    const back = rebaseDraft(again, card.values, 'others', [pop]);
    expect(back.rows.map(({ key }) => key)).toEqual(['cn-1', 'cn-1*']);
  });

  test('a row removed here and changed elsewhere asks; removed in both places it is simply gone', () => {
    const removed = removeRow(opened(pop), 'cn-1');
    const clash = rebaseDraft(removed, card.values, 'others', [changedPop]);
    expect(draftConflicts(clash)).toEqual([{ field: 'id', base: 'cn-1', mine: null, theirs: 'cn-1', child: { table: 'Contacts', id: 'cn-1' } }]);
    const kept = resolveRowClash(clash, 'cn-1', 'theirs');
    expect(isDirty(kept)).toBe(false);
    expect(shown(kept, 'cn-1')['phone']).toBe('3');
    expect(draftEdit(resolveRowClash(clash, 'cn-1', 'mine')).children).toMatchObject([{ type: 'remove', base: { phone: '3' } }]);
    expect(draftConflicts(rebaseDraft(clash, card.values, 'others', [pop]))).toEqual([]);
    expect(rebaseDraft(clash, card.values, 'others', []).rows).toEqual([]);
  });
});

describe('after a save', () => {
  test('a new row is one of the register and keeps its key', () => {
    const typed = editRow(addRow(opened(), 'Contacts'), 'new-1', 'lastName', 'Kalnina ');
    const sent = draftEdit(typed);
    const rows = [row('Contacts', 'cn-7', { lastName: 'Kalnina' })];
    const settled = settleDraft(typed, sent, { ...card, rows, added: { 'new-1': 'cn-7' } }, 'me');
    expect(isDirty(settled)).toBe(false);
    expect(settled.rows).toMatchObject([{ key: 'new-1', id: 'cn-7', base: { lastName: 'Kalnina' }, isArrived: false }]);
    expect(rebaseDraft(settled, card.values, 'me', rows).rows).toEqual(settled.rows);
  });

  test('what is typed, removed or restored while the save is under way is to be saved next', () => {
    const typed = removeRow(editRow(editRow(addRow(opened(pop, office), 'Contacts'), 'new-1', 'lastName', 'K'), 'cn-1', 'phone', '2'), 'ad-1');
    const sent = draftEdit(typed);
    const meanwhile = restoreRow(editRow(editRow(typed, 'new-1', 'lastName', 'Kal'), 'cn-1', 'phone', '1'), 'ad-1');
    const rows = [row('Contacts', 'cn-1', { lastName: 'Pop', phone: '2' }), row('Contacts', 'cn-7', { lastName: 'K' })];
    const settled = settleDraft(meanwhile, sent, { ...card, rows, added: { 'new-1': 'cn-7' } }, 'me');
    expect(draftEdit(settled).children).toEqual([
      { type: 'set', table: 'Contacts', id: 'cn-1', base: { lastName: 'Pop', phone: '2' }, edits: { phone: '1' } },
      { type: 'set', table: 'Contacts', id: 'cn-7', base: { lastName: 'K' }, edits: { lastName: 'Kal' } },
      { type: 'add', table: 'Addresses', key: 'ad-1*', values: { location: 'Office', registration: true } },
    ]);
  });

  test('a removed row is gone', () => {
    const removed = removeRow(opened(pop), 'cn-1');
    const settled = settleDraft(removed, draftEdit(removed), { ...card, rows: [], added: {} }, 'me');
    expect(settled.rows).toEqual([]);
  });
});

test('a card whose customer was deleted becomes a new one with its rows, but those the person removed', () => {
  const draft = detachDraft(removeRow(editRow(opened(pop, office), 'cn-1', 'phone', '2'), 'ad-1'));
  expect(draftEdit(draft)).toEqual({
    base: {}, edits: { name: 'Alfa' },
    children: [{ type: 'add', table: 'Contacts', key: 'cn-1', values: { lastName: 'Pop', phone: '2' } }],
  });
});

const fields = ['lastName', 'phone'];
const keys = ['cn-1', 'cn-2', 'cn-3', 'new-1', 'new-2', 'cn-1*'];
const value: fc.Arbitrary<Scalar> = fc.constantFrom(null, '', 'a', 'b', 'c');
const writer: fc.Arbitrary<Writer> = fc.constantFrom('me', 'others');
const rowsNow: fc.Arbitrary<readonly ChildRow[]> = fc
  .uniqueArray(fc.record({ at: fc.constantFrom('cn-1', 'cn-2', 'cn-3'), values: fc.dictionary(fc.constantFrom(...fields), value) }), { selector: ({ at }) => at })
  .map((list) => list.map(({ at, values }) => row('Contacts', at, values)));

type Step = (draft: CardDraft) => CardDraft;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...fields), value).map(([key, field, typed]): Step => (draft) => editRow(draft, key, field, typed)),
  fc.constant<Step>((draft) => addRow(draft, 'Contacts')),
  fc.constantFrom(...keys).map((key): Step => (draft) => removeRow(draft, key)),
  fc.constantFrom(...keys).map((key): Step => (draft) => restoreRow(draft, key)),
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom('mine' as const, 'theirs' as const)).map(([key, choice]): Step => (draft) => resolveRowClash(draft, key, choice)),
  fc.tuple(rowsNow, writer).map(([rows, by]): Step => (draft) => rebaseDraft(draft, card.values, by, rows)),
);
const played = fc.tuple(rowsNow, fc.array(step, { maxLength: 14 })).map(([start, steps]) => steps.reduce((draft, next) => next(draft), startDraft(card, start)));

test('no other writer ever takes what was typed in a row, and every row has a key of its own', () => {
  fc.assert(fc.property(played, rowsNow, writer, (before, rows, by) => {
    const after = rebaseDraft(before, card.values, by, rows);
    expect(new Set(after.rows.map(({ key }) => key)).size).toBe(after.rows.length);
    for (const typed of before.rows.filter(({ removed }) => !removed)) {
      if (Object.keys(typed.edits).length === 0) continue;
      const kept = shown(after, typed.key);
      for (const [field, mine] of Object.entries(typed.edits)) expect(sameScalar(kept[field], mine)).toBe(true);
    }
  }), { numRuns: 500 });
});

test('every row of the register is on the card, and what differs there is an edit or asked about', () => {
  fc.assert(fc.property(played, rowsNow, writer, (before, rows, by) => {
    const after = rebaseDraft(before, card.values, by, rows);
    for (const now of rows) {
      const here = after.rows.filter((draft) => draft.id === now.id);
      expect(here).toHaveLength(1);
      const [draft] = here;
      if (draft === undefined || draft.removed) continue;
      for (const field of fields) {
        if (sameScalar(draftValues(draft)[field], now.values[field])) continue;
        expect(field in draft.edits || field in draft.conflicts).toBe(true);
      }
    }
  }), { numRuns: 500 });
});

test('looking at the rows twice is the same as once', () => {
  fc.assert(fc.property(played, rowsNow, writer, (before, rows, by) => {
    const once = rebaseDraft(before, card.values, by, rows);
    expect(rebaseDraft(once, card.values, 'me', rows)).toEqual(once);
    expect(rebaseDraft(once, card.values, 'others', rows)).toEqual(once);
  }));
});

test('when nothing is asked any more, saving exactly what the draft sends gives what it shows', () => {
  fc.assert(fc.property(played, rowsNow, fc.constantFrom('mine' as const, 'theirs' as const), (before, rows, choice) => {
    let draft = rebaseDraft(before, card.values, 'others', rows);
    for (const { key, conflicts, clash } of draft.rows) {
      if (clash !== undefined) draft = resolveRowClash(draft, key, choice);
      for (const field of Object.keys(conflicts)) draft = resolveRowConflict(draft, key, field, choice);
    }
    for (const { key, conflicts } of draft.rows) for (const field of Object.keys(conflicts)) draft = resolveRowConflict(draft, key, field, choice);
    expect(draftConflicts(draft)).toEqual([]);
    const saved = new Map(rows.map((now) => [now.id, now]));
    const added: Record<string, string> = {};
    for (const edit of draftEdit(draft).children ?? []) {
      if (edit.type === 'add') {
        const rowId = `cn-${10 + Object.keys(added).length}`;
        added[edit.key ?? ''] = rowId;
        saved.set(rowId, row(edit.table, rowId, edit.values));
        continue;
      }
      const now = saved.get(edit.id);
      if (now === undefined) throw new Error(`Sent a row that is not there: ${edit.id}`);
      for (const [field, seen] of Object.entries(edit.base)) expect(sameScalar(now.values[field], seen)).toBe(true);
      if (edit.type === 'remove') saved.delete(edit.id);
      else saved.set(edit.id, { ...now, values: { ...now.values, ...edit.edits } });
    }
    const settled = settleDraft(draft, draftEdit(draft), { ...card, rows: [...saved.values()], added }, 'me');
    expect(isDirty(settled)).toBe(false);
    const filled = (values: Values): Values => Object.fromEntries(fields.filter((field) => !sameScalar(values[field], null)).map((field) => [field, values[field] ?? null]));
    const wanted = rowsOfTable(draft, 'Contacts').filter(({ removed }) => !removed).map((here) => filled(draftValues(here)));
    const got = rowsOfTable(settled, 'Contacts').map((here) => filled(draftValues(here)));
    expect(got.map((values) => JSON.stringify(values)).sort()).toEqual(wanted.map((values) => JSON.stringify(values)).sort());
  }), { numRuns: 500 });
});
