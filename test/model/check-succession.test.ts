/* Cards that follow each other, on the day and after it: what the clock makes of a card that has ended. */
import { checkSuccession } from '../../src/model/check-succession';
import type { Values } from '../../src/model/change';
import { Register } from '../../src/model/register';

const old: Values = { name: 'Orly Cohen', status: 'פעיל', successor: 'cu-2', validTo: '2026-11-30' };
const next: Values = { name: 'Cohen Ltd', predecessor: 'cu-1', validFrom: '2026-12-01' };

function found(day: string, changed: Values = {}, inactive: readonly string[] = ['לא פעיל', 'סגור']) {
  const register = new Register();
  register.today = () => day;
  const card: Values = { ...old, ...changed };
  register.load('Customers', 'cu-1', card);
  register.load('Customers', 'cu-2', next);
  return checkSuccession(register, 'cu-1', card, inactive);
}

test('a card is as active as it was up to its last day, and told of from the next one on', () => {
  expect(found('2026-11-29')).toEqual([]);
  expect(found('2026-11-30')).toEqual([]);
  expect(found('2026-12-01')).toEqual([{
    severity: 'warning', code: 'succession-still-active', facts: { name: 'Cohen Ltd', date: '2026-11-30' },
    where: { table: 'Customers', id: 'cu-1', field: 'status', value: 'פעיל' }, fix: { status: 'לא פעיל' },
  }]);
});

test('any of the firm’s words for it will do, and without one nothing is proposed', () => {
  expect(found('2026-12-01', { status: 'סגור' })).toEqual([]);
  expect(found('2026-12-01', { status: 'מתעניין' })).toMatchObject([{ fix: { status: 'לא פעיל' } }]);
  expect(found('2026-12-01', {}, [])).toEqual([]);
});

test('a card that no other follows, whose last day is none or that has no status is left alone', () => {
  expect(found('2026-12-01', { successor: null })).toEqual([]);
  expect(found('2026-12-01', { validTo: null })).toEqual([]);
  expect(found('2026-12-01', { status: null })).toEqual([]);
  expect(found('2026-12-01', { validTo: 'soon' })).toEqual([]);
});
