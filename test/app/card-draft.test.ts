/** The draft of a card against other writers: nothing typed is lost, nothing written elsewhere is hidden. */
import fc from 'fast-check';
import {
  detachDraft, draftConflicts, draftEdit, editDraft, isDirty, rebaseDraft, resolveConflict,
  settleDraft, startDraft, type CardDraft,
} from '../../src/app/card-draft';
import { draftValues, sameScalar } from '../../src/app/fields-draft';
import type { Writer } from '../../src/app/app';
import type { Values } from '../../src/model/change';
import type { Scalar } from '../../src/model/field-kinds';

const id = 'kc-000000000000-0';
const card = { id, values: { name: 'Alfa', city: 'Haifa', phone: null } as Values };

test('a new draft shows the card and is not dirty', () => {
  const draft = startDraft(card);
  expect(draftValues(draft)).toEqual(card.values);
  expect(isDirty(draft)).toBe(false);
  expect(draftEdit(startDraft())).toEqual({ base: {}, edits: {} });
});

test('typing a value back to what it was leaves nothing to save', () => {
  const draft = editDraft(editDraft(startDraft(card), 'name', 'Beta'), 'name', 'Alfa');
  expect(isDirty(draft)).toBe(false);
});

test('an empty field and an absent one are the same', () => {
  expect(isDirty(editDraft(startDraft(card), 'phone', ''))).toBe(false);
  expect(isDirty(editDraft(startDraft(card), 'email', ''))).toBe(false);
});

test('a field nobody typed in takes the new value and remembers the old one for the note', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'name', 'Beta'), { ...card.values, city: 'Tel Aviv' }, 'others');
  expect(draftValues(draft)).toMatchObject({ name: 'Beta', city: 'Tel Aviv' });
  expect(draft.arrived).toEqual({ city: 'Haifa' });
  expect(draft.conflicts).toEqual({});
});

test('the note goes when the other writer takes the change back', () => {
  const once = rebaseDraft(startDraft(card), { ...card.values, city: 'Tel Aviv' }, 'others');
  expect(rebaseDraft(once, card.values, 'others').arrived).toEqual({});
});

test('a field both changed keeps both values until someone chooses', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'city', 'Acre'), { ...card.values, city: 'Tel Aviv' }, 'others');
  expect(draftConflicts(draft)).toEqual([{ field: 'city', base: 'Haifa', mine: 'Acre', theirs: 'Tel Aviv' }]);
  expect(draftValues(draft)['city']).toBe('Acre');

  const mine = resolveConflict(draft, 'city', 'mine');
  expect(draftEdit(mine)).toMatchObject({ base: { city: 'Tel Aviv' }, edits: { city: 'Acre' } });
  const theirs = resolveConflict(draft, 'city', 'theirs');
  expect(isDirty(theirs)).toBe(false);
  expect(draftValues(theirs)['city']).toBe('Tel Aviv');
});

test('the person’s own change in the sheet is taken in without a note, and ends the note of what it overwrites', () => {
  const own = rebaseDraft(startDraft(card), { ...card.values, city: 'Tel Aviv' }, 'me');
  expect(draftValues(own)).toMatchObject({ city: 'Tel Aviv' });
  expect(own.arrived).toEqual({});
  const theirs = rebaseDraft(own, { ...card.values, city: 'Jaffa', name: 'Alpha' }, 'others');
  expect(theirs.arrived).toEqual({ city: 'Tel Aviv', name: 'Alfa' });
  expect(rebaseDraft(theirs, { ...card.values, city: 'Acre', name: 'Alpha' }, 'me').arrived).toEqual({ name: 'Alfa' });
});

test('a conflict knows whose doing the value in the sheet is, whoever looks again', () => {
  const typed = editDraft(startDraft(card), 'city', 'Acre');
  const own = rebaseDraft(typed, { ...card.values, city: 'Tel Aviv' }, 'me');
  expect(own.conflicts).toEqual({ city: { value: 'Tel Aviv', writer: 'me' } });
  const looked = rebaseDraft(own, { ...card.values, city: 'Tel Aviv', name: 'Alpha' }, 'others');
  expect(looked.conflicts).toEqual({ city: { value: 'Tel Aviv', writer: 'me' } });
  const overwritten = rebaseDraft(looked, { ...card.values, city: 'Jaffa', name: 'Alpha' }, 'others');
  expect(overwritten.conflicts).toEqual({ city: { value: 'Jaffa', writer: 'others' } });
});

test('a value that others emptied is a conflict of its own', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'city', 'Acre'), { ...card.values, city: null }, 'others');
  expect(draft.conflicts).toEqual({ city: { value: null, writer: 'others' } });
});

test('both writing the same is no conflict and nothing to save', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'city', 'Acre'), { ...card.values, city: 'Acre' }, 'others');
  expect(draft.conflicts).toEqual({});
  expect(isDirty(draft)).toBe(false);
});

test('typing the other value ends the conflict', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'city', 'Acre'), { ...card.values, city: 'Tel Aviv' }, 'others');
  const agreed = editDraft(draft, 'city', 'Tel Aviv');
  expect(agreed.conflicts).toEqual({});
  expect(isDirty(agreed)).toBe(false);
});

test('typing the first value again while in conflict still asks', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'city', 'Acre'), { ...card.values, city: 'Tel Aviv' }, 'others');
  expect(draftConflicts(editDraft(draft, 'city', 'Haifa'))).toHaveLength(1);
});

test('the conflict goes when the other writer takes the change back', () => {
  const draft = rebaseDraft(editDraft(startDraft(card), 'city', 'Acre'), { ...card.values, city: 'Tel Aviv' }, 'others');
  const back = rebaseDraft(draft, card.values, 'others');
  expect(back.conflicts).toEqual({});
  expect(draftValues(back)['city']).toBe('Acre');
});

test('a save in another form leaves a clean card without a note', () => {
  const sent = editDraft(startDraft(card), 'phone', ' 03-1234567 ');
  const settled = settleDraft(sent, draftEdit(sent), { id, values: { ...card.values, phone: '03-1234567' } }, 'me');
  expect(isDirty(settled)).toBe(false);
  expect(settled.arrived).toEqual({});
  expect(draftValues(settled)['phone']).toBe('03-1234567');
});

test('what is typed while the save is under way stays an edit', () => {
  const sent = editDraft(startDraft(card), 'name', 'Beta');
  const saved = { id, values: { ...card.values, name: 'Beta' } };
  const typedOn = settleDraft(editDraft(sent, 'name', 'Beta Ltd'), draftEdit(sent), saved, 'me');
  expect(typedOn).toMatchObject({ base: { name: 'Beta' }, edits: { name: 'Beta Ltd' }, conflicts: {} });
  const typedBack = settleDraft(editDraft(sent, 'name', 'Alfa'), draftEdit(sent), saved, 'me');
  expect(draftValues(typedBack)['name']).toBe('Alfa');
  expect(isDirty(typedBack)).toBe(true);
});

test('a card whose row was deleted can become a new customer with all its values', () => {
  const draft = detachDraft(editDraft(startDraft({ id, values: { ...card.values, id } }), 'city', 'Acre'));
  expect(draftEdit(draft)).toEqual({ base: {}, edits: { name: 'Alfa', city: 'Acre' } });
});

const fields = ['name', 'city', 'phone', 'x:Floor'];
const value: fc.Arbitrary<Scalar> = fc.constantFrom(null, '', 'a', 'b', 'c', 1, true);
const writer: fc.Arbitrary<Writer> = fc.constantFrom('me', 'others');
const values: fc.Arbitrary<Values> = fc.dictionary(fc.constantFrom(...fields), value);
type Step = { readonly edit: readonly [string, Scalar] } | { readonly rebase: Values; readonly writer: Writer };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ edit: fc.tuple(fc.constantFrom(...fields), value) }),
  fc.record({ rebase: values, writer }),
);
const history = fc.record({ start: values, steps: fc.array(step, { maxLength: 12 }) });

function play(start: Values, steps: readonly Step[]): CardDraft {
  return steps.reduce(
    (draft, next) => ('edit' in next ? editDraft(draft, ...next.edit) : rebaseDraft(draft, next.rebase, next.writer)),
    startDraft({ id, values: start }),
  );
}

test('another writer never changes what was typed and never hides what they wrote', () => {
  fc.assert(fc.property(history, values, writer, ({ start, steps }, current, by) => {
    const before = play(start, steps);
    const after = rebaseDraft(before, current, by);
    for (const field of fields) {
      if (field in before.edits) expect(sameScalar(draftValues(after)[field], before.edits[field])).toBe(true);
      else expect(sameScalar(draftValues(after)[field], current[field])).toBe(true);
      const clash = field in before.edits
        && !sameScalar(current[field], before.base[field]) && !sameScalar(current[field], before.edits[field]);
      expect(field in after.conflicts).toBe(clash);
      if (clash) expect(sameScalar(after.conflicts[field]?.value, current[field])).toBe(true);
    }
  }), { numRuns: 500 });
});

test('looking at the register twice is the same as once', () => {
  fc.assert(fc.property(history, values, writer, ({ start, steps }, current, by) => {
    const once = rebaseDraft(play(start, steps), current, by);
    expect(rebaseDraft(once, current, 'me')).toEqual(once);
    expect(rebaseDraft(once, current, 'others')).toEqual(once);
  }));
});

test('after every choice the draft agrees with the register and saves exactly the differences', () => {
  fc.assert(fc.property(history, values, fc.func(fc.constantFrom('mine' as const, 'theirs' as const)), ({ start, steps }, current, choose) => {
    const open = rebaseDraft(play(start, steps), current, 'others');
    const decided = Object.keys(open.conflicts).reduce((d, field) => resolveConflict(d, field, choose(field)), open);
    expect(rebaseDraft(decided, current, 'others').conflicts).toEqual({});
    for (const field of fields) {
      const wanted = field in open.conflicts && choose(field) === 'theirs' ? current[field] : draftValues(open)[field];
      expect(sameScalar(draftValues(decided)[field], wanted)).toBe(true);
      expect(sameScalar(decided.base[field], current[field])).toBe(true);
      expect(field in decided.edits).toBe(!sameScalar(wanted, current[field]));
    }
  }), { numRuns: 500 });
});
