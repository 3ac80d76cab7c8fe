import { recordsWhileMerged } from '../../src/app/steps-while-merged';
import type { Change, ChangeSet } from '../../src/model/change';
import { Register } from '../../src/model/register';

const set = (id: string, ...changes: readonly Change[]): ChangeSet => ({ id, at: 1, author: 'Dana', cause: 'card', changes });
const edit = (card: string): Change => ({ type: 'set', table: 'Customers', id: card, field: 'note', before: null, after: 'x' });
const merge = (row: string, absorbed: string, survivor: string, type: 'add' | 'remove' = 'add'): Change => ({ type, table: 'Merges', id: row, values: { absorbed, survivor } });
const told = (sets: readonly ChangeSet[], register = new Register()): unknown => [...recordsWhileMerged(register, sets, new Set(['p']))].map(([id, records]) => [id, [...records]]);

test('a card bears what was merged into it until it is given back, and the merge itself and the giving back tell of it', () => {
  expect(told([set('1', edit('a')), set('2', merge('m', 'p', 'a'), edit('a')), set('3', edit('a'), edit('b')), set('4', merge('m', 'p', 'a', 'remove'), edit('a')), set('5', edit('a'))]))
    .toEqual([['2', ['m', 'a']], ['3', ['a']], ['4', ['m', 'a']]]);
});

test('and so does the card that it went into further', () => {
  expect(told([set('1', merge('m', 'p', 'a')), set('2', merge('n', 'a', 'b')), set('3', edit('b'))])).toEqual([['1', ['m']], ['2', ['n']], ['3', ['b']]]);
});

test('a merge from before the first step that is known is seen where it is taken apart', () => {
  expect(told([set('1', edit('a')), set('2', merge('m', 'p', 'a', 'remove')), set('3', edit('a'))])).toEqual([['1', ['a']], ['2', ['m']]]);
});

test('rows are whose they were in the step; those that no step tells of, whose they are', () => {
  const register = new Register();
  register.load('Notes', 'n2', { customer: 'a' });
  register.load('Notes', 'n3', { customer: 'c' });
  const note = (id: string): Change => ({ type: 'set', table: 'Notes', id, field: 'text', before: null, after: 'x' });
  expect(told([set('1', merge('m', 'p', 'a')), set('2', { type: 'add', table: 'Notes', id: 'n1', values: { customer: 'a' } }, note('n2'), note('n3'))], register)).toEqual([['1', ['m']], ['2', ['n1', 'n2']]]);
});
