/** The register as it was: whatever was done, taking the later steps back gives what stood there then. */
import fc from 'fast-check';
import { atOnce } from '../../src/base/at-once';
import { journalRows } from '../../src/app/journal';
import { journalReach, stepsAfter } from '../../src/app/journal-reach';
import { registerAt, type RegisterAt } from '../../src/app/register-at';
import type { Change, ChangeSet, Values } from '../../src/model/change';
import type { TableKey } from '../../src/model/fields';
import { Register } from '../../src/model/register';

const tablesUsed: readonly TableKey[] = ['Customers', 'Contacts'];
const ids = ['a', 'b', 'c', 'd'];

/** Of what a step wants to do, what can be done. */
interface Wish { readonly table: TableKey; readonly id: string; readonly field: 'name' | 'note'; readonly value: string | null; readonly isRemoval: boolean }

const wish: fc.Arbitrary<Wish> = fc.record({
  table: fc.constantFrom(...tablesUsed), id: fc.constantFrom(...ids), field: fc.constantFrom('name' as const, 'note' as const),
  value: fc.constantFrom('x', 'y', 'z', null), isRemoval: fc.boolean(),
});

function changeOf(register: Register, { table, id, field, value, isRemoval }: Wish): Change {
  const values = register.get(table, id);
  if (values === undefined) return { type: 'add', table, id, values: { [field]: value } };
  return isRemoval ? { type: 'remove', table, id, values } : { type: 'set', table, id, field, before: values[field] ?? null, after: value };
}

const stateOf = (get: (table: TableKey, id: string) => Values | undefined): unknown => tablesUsed.map((table) => ids.map((id) => get(table, id) ?? null));

test('after any steps, the state before each of them is the one that was there', () => {
  fc.assert(fc.property(fc.array(fc.array(wish, { maxLength: 5 }), { maxLength: 12 }), (wishes) => {
    const register = new Register();
    const states: unknown[] = [];
    const steps = wishes.map((ofStep, at): ChangeSet => {
      states.push(stateOf((table, id) => register.get(table, id)));
      const changes = ofStep.map((one) => {
        const change = changeOf(register, one);
        register.apply([change]);
        return change;
      });
      return { id: `cs${at}`, at, author: '', cause: 'card', changes };
    });
    states.push(stateOf((table, id) => register.get(table, id)));
    states.forEach((state, at) => {
      const then = atOnce(registerAt((table, id) => register.get(table, id), steps.slice(at)));
      expect(stateOf((table, id) => then.get(table, id))).toEqual(state);
    });
  }), { numRuns: 200 });
});

const set = (id: string, at: string, cause: ChangeSet['cause'] = 'card', changes: readonly Change[] = []): ChangeSet => ({ id, at: new Date(at).getTime(), author: '', cause, changes });

test('what was erased for good does not come back, and a row that was lost without a step stays lost', () => {
  const then = (steps: readonly ChangeSet[]): RegisterAt => atOnce(registerAt(() => undefined, steps));
  expect(then([set('1', '2026-01-01T12:00', 'erase', [{ type: 'remove', table: 'Customers', id: 'a', values: {} }])]).get('Customers', 'a')).toBeUndefined();
  expect(then([set('1', '2026-01-01T12:00', 'card', [{ type: 'set', table: 'Customers', id: 'a', field: 'name', before: 'x', after: 'y' }])]).get('Customers', 'a')).toBeUndefined();
});

test('a clock that was ahead does not put later steps into another day', () => {
  const steps = [set('1', '2026-01-01T12:00'), set('2', '2031-01-01T12:00'), set('3', '2026-01-02T12:00'), set('4', '2026-01-03T12:00')];
  expect(stepsAfter(steps, '2026-01-02').map(({ id }) => id)).toEqual(['4']);
  expect(stepsAfter(steps, '2026-01-01').map(({ id }) => id)).toEqual(['2', '3', '4']);
  expect(stepsAfter(steps, '2025-12-31')).toHaveLength(4);
});

test('the journal reaches back to where it was folded, or to a row that nobody can read', () => {
  const steps = [set('cs1', '2026-01-01T12:00'), set('cs2', '2026-01-03T12:00'), set('cs3', '2026-01-05T12:00')];
  const rows = steps.map((step) => journalRows(step)[0]!.map((cell) => cell ?? null));
  const now = new Date('2026-01-09T12:00').getTime();
  expect(journalReach(steps, [...rows, [null, null, null, null, null, null]], now)).toEqual({ steps });
  const line = ['cs0', '2025-11-01T10:00:00.000Z', 'Dana', 'folded', null, JSON.stringify({ from: 1, to: new Date('2025-11-01T12:00').getTime(), steps: 4, changes: 9 })];
  expect(journalReach(steps, [line, ...rows], now)).toEqual({ steps, earliest: { day: '2025-11-01', why: 'folded' } });
  const damaged = ['cs2', '2026-01-03T12:00:00.000Z', 'Dana', 'card', null, '[{"type":'];
  const left = [steps[0]!, steps[2]!];
  expect(journalReach(left, [rows[0]!, damaged, rows[2]!], now)).toEqual({ steps: [steps[2]], earliest: { day: '2026-01-03', why: 'unreadable' } });
  // It does not say when it was: no later than the step behind it.
  expect(journalReach(left, [rows[0]!, ['what is this', null, null, null, null, null], rows[2]!], now)).toEqual({ steps: [steps[2]], earliest: { day: '2026-01-05', why: 'unreadable' } });
  expect(journalReach([steps[0]!], [rows[0]!, ['what is this', null, null, null, null, null]], now).earliest?.day).toBe('2026-01-09');
});
