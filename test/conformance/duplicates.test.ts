/**
 * The labelled lists of people and organisations, scored pair by pair: the same command for all, nothing tuned to any. They lie
 * beside the project; where they do not, this says so and holds nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDuplicates } from '../../src/app/find-duplicates';
import { matchTable, type FieldColumns } from '../../src/app/match-table';

const folder = join(__dirname, '../../../shared/data/duplicates');
const febrl: readonly string[] = [
  'name=given_name+surname', 'street=street_number+address_1', 'addressExtra=address_2', 'city=suburb', 'postalCode=postcode', 'county=state',
  'birthDate=date_of_birth', 'personalId=soc_sec_id',
];

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function columnsOf(map: readonly string[]): FieldColumns[] {
  return map.map((one) => {
    const [field = '', columns = ''] = one.split('=');
    return { field, columns: columns.split('+') };
  });
}

function score(name: string, map: readonly string[]): Score {
  const records = readFileSync(join(folder, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, string>>);
  const headers = Object.keys(records[0] ?? {});
  const table = { headers, rows: records.map((record) => headers.map((header) => record[header] ?? '')), lines: records.map((_, at) => at + 1) };
  const rows = matchTable(table, columnsOf(map));
  if (!rows.ok) throw new Error(`no column ${rows.error.column}`);
  const clusterOf = new Map(records.map(({ id = '', cluster = '' }) => [id, cluster]));
  const sizes = new Map<string, number>();
  for (const cluster of clusterOf.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const truth = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1) / 2, 0);
  const { pairs } = findDuplicates({ rows: rows.value });
  const right = pairs.filter(({ ids: [one, other] }) => clusterOf.get(one) === clusterOf.get(other)).length;
  const [precision, recall] = [right / pairs.length, right / truth];
  return { precision, recall, f1: 2 * precision * recall / (precision + recall) };
}

if (!existsSync(folder)) {
  test('the labelled lists are not beside the project, so nothing is scored here', () => {
    expect(existsSync(folder)).toBe(false);
  });
} else {
  test.each([['febrl1', febrl], ['febrl2', febrl]])('%s: F1 of 0.99 and more', (name, map) => {
    expect(score(name, map).f1).toBeGreaterThanOrEqual(0.99);
  }, 120_000);

  test('splink-fake1000: F1 of 0.90 and more at a precision of 0.95 and more', () => {
    const { f1, precision } = score('splink-fake1000', ['name=first_name+surname', 'birthDate=dob', 'city=city', 'email=email']);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(f1).toBeGreaterThanOrEqual(0.9);
  }, 120_000);

  test('childcare, whose truth is the address: F1 of 0.96 and more', () => {
    expect(score('dedupe-childcare', ['street=Address', 'postalCode=Zip', 'phone=Phone']).f1).toBeGreaterThanOrEqual(0.96);
  }, 120_000);
}
