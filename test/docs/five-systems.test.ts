/** docs/five-systems.md promises fields: each must be in the field table, and each row says something. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldOf, tableKeys, type TableKey } from '../../src/model/fields';

const text = readFileSync(join(__dirname, '../../docs/five-systems.md'), 'utf8');
const rows = text.split('\n').filter((line) => /^\| [A-Z0-9]{2}-\d\d /.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

it('names fields that exist', () => {
  const named = [...text.matchAll(/`([A-Z][A-Za-z]+)\.([a-z][A-Za-z]*)`/g)].map(([, table = '', field = '']) => ({ table, field }));
  const unknown = named.filter(({ table, field }) => !tableKeys.includes(table as TableKey) || fieldOf(table as TableKey, field) === undefined);
  expect(named.length).toBeGreaterThan(80);
  expect(unknown).toEqual([]);
});

it('says of each row what it is and where it is', () => {
  expect(rows.filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''))).toEqual([]);
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
});
