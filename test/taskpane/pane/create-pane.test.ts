/** What a person can do in the pane, without a screen, over a real register in memory. */
import { draftConflicts, isDirty } from '../../../src/app/card-draft';
import { draftValues } from '../../../src/app/fields-draft';
import type { OpenCard } from '../../../taskpane/pane/pane';
import { addCustomer, paneOverMemory, type PaneOverMemory } from '../../support/pane-over-memory';

let over: PaneOverMemory;
beforeEach(async () => {
  over = await paneOverMemory();
});
afterEach(() => {
  expect(over.bugs).toEqual([]);
});

function card(): OpenCard {
  const { card: open } = over.pane.state();
  if (open === undefined) throw new Error('No card is open');
  return open;
}
const openAlfa = (): void => over.pane.go({ kind: 'customer', id: over.ids.Alfa });

test('opening a customer shows the card and selects the row in the sheet', async () => {
  openAlfa();
  await over.settle();
  expect(over.pane.state().view).toBe('card');
  expect(draftValues(card().draft)).toMatchObject({ name: 'Alfa', city: 'Haifa' });
  expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Customers', keys: [over.ids.Alfa] } });
});

test('selecting a row in the sheet shows its card', async () => {
  await over.selectInSheet(over.ids.Beta);
  expect(card().draft.id).toBe(over.ids.Beta);
  await over.selectInSheet(over.ids.Gamma);
  expect(card().draft.id).toBe(over.ids.Gamma);
});

test('a card opened from the sheet does not take the keyboard, one opened in the pane does', async () => {
  await over.selectInSheet(over.ids.Beta);
  expect(card().focus).toBeUndefined();
  openAlfa();
  expect(card().focus).toEqual({});
});

test('the pane never chases its own selection', async () => {
  openAlfa();
  over.pane.neighbour(1);
  over.pane.neighbour(1);
  await over.settle();
  expect(card().draft.id).toBe(over.ids.Gamma);
  expect(over.app.selectedId()).toBe(over.ids.Gamma);
  await over.selectInSheet(over.ids.Alfa);
  expect(card().draft.id).toBe(over.ids.Alfa);
});

test('there is no neighbour beyond the last customer', () => {
  over.pane.go({ kind: 'customer', id: over.ids.Gamma });
  over.pane.neighbour(1);
  expect(card().draft.id).toBe(over.ids.Gamma);
});

test('saving writes only what was changed and says so until it fades', async () => {
  openAlfa();
  over.pane.edit('city', 'Acre');
  await over.pane.save();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ name: 'Alfa', city: 'Acre' });
  expect(over.pane.state()).toMatchObject({ view: 'card', notice: { kind: 'saved', name: 'Alfa' } });
  expect(isDirty(card().draft)).toBe(false);
  over.fade();
  expect(over.pane.state().notice).toBeUndefined();
});

test('saving without a change says so', async () => {
  openAlfa();
  await over.pane.save();
  expect(over.pane.state().notice).toEqual({ kind: 'nothing-to-save' });
  expect(over.app.undoable()).toHaveLength(3);
});

test('a new customer is saved, stays open and its row is selected', async () => {
  over.pane.go({ kind: 'new' });
  over.pane.edit('name', 'Delta');
  await over.pane.save();
  await over.settle();
  const { id = '' } = card().draft;
  expect(over.inSheet(id)).toMatchObject({ name: 'Delta' });
  expect(over.app.selectedId()).toBe(id);
});

test('save and new leaves an empty card', async () => {
  over.pane.go({ kind: 'new', name: 'Delta' });
  const { serial } = card();
  await over.pane.save('new');
  expect(over.app.find('Delta')).toBeDefined();
  expect(card().serial).not.toBe(serial);
  expect(card().draft).toMatchObject({ base: {}, edits: {} });
});

test('a refused save keeps what was typed, says why and goes to the field', async () => {
  openAlfa();
  over.pane.edit('name', '');
  over.pane.edit('city', 'Acre');
  await over.pane.save();
  expect(card()).toMatchObject({
    saving: false, insisted: true, refused: [{ code: 'required-missing' }], focus: { field: 'name' },
    draft: { edits: { name: null, city: 'Acre' } },
  });
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ name: 'Alfa', city: 'Haifa' });
});

test('a save that Excel refuses keeps what was typed', async () => {
  openAlfa();
  await over.settle();
  over.pane.edit('city', 'Acre');
  over.workbook.user.startTyping();
  await over.pane.save();
  expect(card()).toMatchObject({ saving: false, refused: [{ code: 'cell-being-edited' }], draft: { edits: { city: 'Acre' } } });
  over.workbook.user.stopTyping();
  await over.pane.save();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
});

test('what is typed while the save is under way stays on the card', async () => {
  openAlfa();
  await over.settle();
  over.pane.edit('city', 'Acre');
  const saving = over.pane.save();
  expect(card().saving).toBe(true);
  over.pane.edit('city', 'Acre North');
  await saving;
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
  expect(card().draft).toMatchObject({ edits: { city: 'Acre North' }, conflicts: {} });
  await over.settle();
  await over.pane.save();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre North' });
});

describe('unsaved edits', () => {
  const goals = {
    'the list': () => over.pane.go({ kind: 'part', part: 'list' }),
    'another part': () => over.pane.go({ kind: 'part', part: 'check' }),
    'another customer': () => over.pane.go({ kind: 'customer', id: over.ids.Beta }),
    'a new customer': () => over.pane.go({ kind: 'new' }),
    'the next customer': () => over.pane.neighbour(1),
    'a row selected in the sheet': () => over.selectInSheet(over.ids.Beta),
  };
  beforeEach(async () => {
    openAlfa();
    await over.settle();
    over.pane.edit('city', 'Acre');
  });

  test.each(Object.entries(goals))('are asked about before going to %s', async (_name, goThere) => {
    await goThere();
    expect(over.pane.state()).toMatchObject({ view: 'card', card: { draft: { id: over.ids.Alfa, edits: { city: 'Acre' } } } });
    expect(over.pane.state().pending).toBeDefined();
    await over.pane.decide('keep');
    expect(over.pane.state().pending).toBeUndefined();
    expect(card().draft.edits).toEqual({ city: 'Acre' });
  });

  test('are saved on the way out when asked to', async () => {
    over.pane.neighbour(1);
    await over.pane.decide('save');
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
    expect(card().draft.id).toBe(over.ids.Beta);
  });

  test('are dropped only when asked to', async () => {
    over.pane.go({ kind: 'part', part: 'list' });
    await over.pane.decide('discard');
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa' });
    expect(over.pane.state()).toMatchObject({ view: 'list', left: { id: over.ids.Alfa } });
    openAlfa();
    expect(draftValues(card().draft)).toMatchObject({ city: 'Haifa' });
  });

  test('that cannot be saved keep the person on the card', async () => {
    over.pane.edit('name', '');
    over.pane.neighbour(1);
    await over.pane.decide('save');
    expect(over.pane.state().pending).toBeUndefined();
    expect(card()).toMatchObject({ draft: { id: over.ids.Alfa, edits: { city: 'Acre', name: null } }, focus: { field: 'name' } });
  });

  test('on the same card are no reason to ask', async () => {
    over.pane.go({ kind: 'customer', id: over.ids.Alfa, field: 'email' });
    expect(over.pane.state().pending).toBeUndefined();
    expect(card()).toMatchObject({ focus: { field: 'email' }, draft: { edits: { city: 'Acre' } } });
  });

  test('typed during a save hold back whoever wants to leave', async () => {
    const saving = over.pane.save();
    over.pane.neighbour(1);
    over.pane.edit('city', 'Acre North');
    await saving;
    expect(card().draft).toMatchObject({ id: over.ids.Alfa, edits: { city: 'Acre North' } });
    expect(over.pane.state().pending).toBeDefined();
  });
});

describe('another writer', () => {
  test('changes a field nobody typed in: it takes the new value and keeps the old one for the note', async () => {
    openAlfa();
    over.pane.edit('email', 'new@alfa.example');
    await over.othersType(over.ids.Alfa, 'City', 'Tel Aviv');
    expect(draftValues(card().draft)).toMatchObject({ city: 'Tel Aviv', email: 'new@alfa.example' });
    expect(card().draft.arrived).toEqual({ city: 'Haifa' });
    await over.pane.save();
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Tel Aviv', email: 'new@alfa.example' });
  });

  test('changes the field being typed in: both values stand and saving waits for the choice', async () => {
    openAlfa();
    over.pane.edit('city', 'Acre');
    await over.othersType(over.ids.Alfa, 'City', 'Tel Aviv');
    expect(draftConflicts(card().draft)).toEqual([{ field: 'city', base: 'Haifa', mine: 'Acre', theirs: 'Tel Aviv' }]);
    await over.pane.save();
    expect(over.pane.state().notice).toEqual({ kind: 'decide-first', writer: 'others' });
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Tel Aviv' });
    over.pane.resolve('city', 'mine');
    await over.pane.save();
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
  });

  test('wins when the person takes their value', async () => {
    openAlfa();
    over.pane.edit('city', 'Acre');
    await over.othersType(over.ids.Alfa, 'City', 'Tel Aviv');
    over.pane.resolve('city', 'theirs');
    expect(isDirty(card().draft)).toBe(false);
    expect(draftValues(card().draft)).toMatchObject({ city: 'Tel Aviv' });
  });

  test('whom the pane has not noticed yet is noticed by the save', async () => {
    openAlfa();
    await over.settle();
    over.pane.edit('city', 'Acre');
    const block = await over.workbook.readTable('Customers');
    const row = block.ok ? block.value.values.findIndex((cells) => cells.includes(over.ids.Alfa)) : -1;
    over.workbook.asRemote(() => over.workbook.user.setCell('Customers', row, 'City', 'Tel Aviv'));
    await over.pane.save();
    expect(draftConflicts(card().draft)).toMatchObject([{ field: 'city', mine: 'Acre', theirs: 'Tel Aviv' }]);
    expect(over.pane.state().notice).toEqual({ kind: 'decide-first', writer: 'others' });
  });

  test('deletes the row: the card stays and can become a new customer', async () => {
    openAlfa();
    over.pane.edit('city', 'Acre');
    const block = await over.workbook.readTable('Customers');
    over.workbook.user.deleteRow('Customers', block.ok ? block.value.values.findIndex((cells) => cells.includes(over.ids.Alfa)) : -1);
    await over.settle();
    expect(card().gone).toBe(true);
    over.pane.detach();
    await over.pane.save();
    const { id = '' } = card().draft;
    expect(id).not.toBe(over.ids.Alfa);
    expect(over.inSheet(id)).toMatchObject({ name: 'Alfa', city: 'Acre', email: 'info@alfa.example' });
  });
});

describe('the person’s own hand in the sheet', () => {
  test('changes a field nobody typed in: the card follows without a note', async () => {
    openAlfa();
    over.pane.edit('email', 'new@alfa.example');
    await over.typeInSheet(over.ids.Alfa, 'City', 'Tel Aviv');
    expect(draftValues(card().draft)).toMatchObject({ city: 'Tel Aviv', email: 'new@alfa.example' });
    expect(card().draft).toMatchObject({ arrived: {}, conflicts: {} });
  });

  test('changes the field being typed in on the card: both values stand, told as one’s own', async () => {
    openAlfa();
    over.pane.edit('city', 'Acre');
    await over.typeInSheet(over.ids.Alfa, 'City', 'Tel Aviv');
    expect(card().draft.conflicts).toEqual({ city: { value: 'Tel Aviv', writer: 'me' } });
    await over.pane.save();
    expect(over.pane.state().notice).toEqual({ kind: 'decide-first', writer: 'me' });
    expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Tel Aviv' });
  });

  test('whose change the pane has not noticed yet is noticed by the save, as one’s own', async () => {
    openAlfa();
    await over.settle();
    over.pane.edit('city', 'Acre');
    over.workbook.user.setCell('Customers', 0, 'City', 'Tel Aviv');
    await over.pane.save();
    expect(over.pane.state().notice).toEqual({ kind: 'decide-first', writer: 'me' });
    expect(card().draft.conflicts).toEqual({ city: { value: 'Tel Aviv', writer: 'me' } });
  });

  test('by an undo in the pane: the card follows without a note', async () => {
    openAlfa();
    over.pane.edit('city', 'Acre');
    await over.pane.save();
    await over.pane.undo();
    expect(draftValues(card().draft)).toMatchObject({ city: 'Haifa' });
    expect(card().draft.arrived).toEqual({});
  });
});

test('a new customer’s own code and status are no news to the card', async () => {
  over.pane.go({ kind: 'new' });
  over.pane.edit('name', 'Delta');
  await over.pane.save();
  expect(draftValues(card().draft)).toMatchObject({ code: 'C-00004' });
  expect(card().draft.arrived).toEqual({});
});

describe('a row of another table', () => {
  const contact = async (at: number): Promise<string> => {
    const block = await over.workbook.readTable('Contacts');
    return String(block.ok ? block.value.values[at]?.[0] : undefined);
  };
  beforeEach(async () => {
    over.workbook.user.insertRow('Contacts', 0, [null, over.ids.Beta, 'Beta', 'Dan']);
    over.workbook.user.insertRow('Contacts', 1, [null, 'kc-none', 'Nobody', 'Ann']);
    await over.settle();
  });

  test('is selected in its sheet, and its customer’s card is shown', async () => {
    const id = await contact(0);
    over.pane.showRow({ table: 'Contacts', id, field: 'name' });
    await over.settle();
    expect(card()).toMatchObject({ draft: { id: over.ids.Beta }, focus: {} });
    expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Contacts', keys: [id] } });
    over.pane.showRow({ table: 'Contacts', id });
    await over.settle();
    expect(card().draft.id).toBe(over.ids.Beta);
  });

  test('without a customer is selected, and what is shown stays', async () => {
    openAlfa();
    await over.settle();
    const id = await contact(1);
    over.pane.showRow({ table: 'Contacts', id });
    await over.settle();
    expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Contacts', keys: [id] } });
    expect(card().draft.id).toBe(over.ids.Alfa);
    expect(over.pane.state().notice).toBeUndefined();
  });

  test('waits for the decision about unsaved edits', async () => {
    openAlfa();
    await over.settle();
    over.pane.edit('city', 'Acre');
    const id = await contact(0);
    over.pane.showRow({ table: 'Contacts', id });
    expect(card().draft.id).toBe(over.ids.Alfa);
    await over.pane.decide('discard');
    await over.settle();
    expect(card().draft.id).toBe(over.ids.Beta);
    expect(await over.workbook.selection()).toMatchObject({ value: { table: 'Contacts', keys: [id] } });
  });

  test('that is gone is said to be gone', async () => {
    over.pane.showRow({ table: 'Contacts', id: 'kt-gone' });
    await over.settle();
    expect(over.pane.state().notice).toMatchObject({ kind: 'failed', issue: { code: 'row-missing' } });
  });
});

test('undo takes back the last action and says what it was', async () => {
  openAlfa();
  over.pane.edit('city', 'Acre');
  await over.pane.save();
  await over.pane.undo();
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa' });
  expect(over.pane.state().notice).toMatchObject({ kind: 'undone', customerName: 'Alfa', changeSet: { cause: 'card' } });
  expect(draftValues(card().draft)).toMatchObject({ city: 'Haifa' });
});

test('a step whose command is pressed twice is undone once, and done again once', async () => {
  openAlfa();
  over.pane.edit('city', 'Acre');
  await over.pane.save();
  const id = over.app.undoable()[0]?.changeSet.id;
  await Promise.all([over.pane.undo(id), over.pane.undo(id)]);
  expect(over.pane.state().notice).toMatchObject({ kind: 'undone' });
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa' });
  const taken = over.app.history().find(({ canRedo }) => canRedo)?.changeSet.id ?? '';
  await Promise.all([over.pane.redo(taken), over.pane.redo(taken)]);
  expect(over.pane.state().notice).toMatchObject({ kind: 'redone' });
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Acre' });
  // Once done, it can be done another time.
  await over.pane.undo(id);
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Haifa' });
});

test('an undo on which a later change stands says why not', async () => {
  openAlfa();
  over.pane.edit('city', 'Acre');
  await over.pane.save();
  const [{ changeSet } = { changeSet: { id: '' } }] = over.app.undoable();
  over.pane.edit('city', 'Jaffa');
  await over.pane.save();
  await over.pane.undo(changeSet.id);
  expect(over.pane.state().notice).toMatchObject({ kind: 'failed', issue: { code: 'undo-depends' } });
  expect(over.inSheet(over.ids.Alfa)).toMatchObject({ city: 'Jaffa' });
});

test('the selected card is shown, or the list if none is selected', async () => {
  over.pane.showSelected();
  expect(over.pane.state().view).toBe('list');
  await over.selectInSheet(over.ids.Beta);
  over.pane.go({ kind: 'part', part: 'check' });
  over.pane.showSelected();
  expect(card().draft.id).toBe(over.ids.Beta);
});

test('a customer that is gone is said to be gone', () => {
  over.pane.go({ kind: 'customer', id: 'kc-000000000000-0' });
  expect(over.pane.state()).toMatchObject({ view: 'list', notice: { kind: 'failed', issue: { code: 'card-missing' } } });
});

test('a bug in a task is told and logged, and the card stays', async () => {
  openAlfa();
  over.pane.edit('city', 'Acre');
  await over.pane.run(async () => {
    throw new Error('broken');
  });
  expect(over.pane.state().notice).toMatchObject({ kind: 'bug', details: expect.stringContaining('broken') });
  expect(card().draft.edits).toEqual({ city: 'Acre' });
  expect(over.bugs.splice(0)).toEqual([expect.stringContaining('broken')]);
});

test('a message of failure stays until it is closed', async () => {
  await over.pane.undo('ch-000000000000-0');
  over.fade();
  expect(over.pane.state().notice).toMatchObject({ kind: 'failed' });
  over.pane.dismiss();
  expect(over.pane.state().notice).toBeUndefined();
});

test('the cards follow while customers come and go', async () => {
  openAlfa();
  const { serial } = card();
  await addCustomer(over, { name: 'Delta' });
  expect(card().serial).toBe(serial);
  over.pane.close();
  await over.typeInSheet(over.ids.Alfa, 'City', 'Jaffa');
  expect(draftValues(card().draft)).toMatchObject({ city: 'Haifa' });
});
