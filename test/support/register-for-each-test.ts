/** A new register for each test of a file, and the short ways in which tests fill it and look at it. */
import type { App } from '../../src/app/app';
import type { ChildEdit } from '../../src/app/card-edit';
import type { CellValue } from '../../src/host/workbook';
import type { Values } from '../../src/model/change';
import { tableKeys, type ChildTable } from '../../src/model/fields';
import type { RecordId } from '../../src/model/ids';
import { registerOverMemory, type AppOverMemory } from './app-over-memory';
import { must } from './must';

export interface RegisterForEachTest {
  /** That of the test that runs. */
  current(): AppOverMemory;
  add(edits: Values, children?: readonly ChildEdit[]): Promise<RecordId>;
  addDocument(customer: RecordId, number: string, currency?: string): Promise<void>;
  valuesOf(id: RecordId): Values;
  rows(id: RecordId, table: ChildTable): Values[];
  /** Every cell of the sheets that people see, but for what the check says. */
  sheets(): Promise<readonly (readonly (readonly CellValue[])[])[]>;
}

export const newRow = (table: ChildTable, values: Values): ChildEdit => ({ type: 'add', table, values });

/** Called once, where the file begins. No test may leave a bug in the log. */
export function registerForEachTest(): RegisterForEachTest {
  let over: AppOverMemory | undefined;
  const current = (): AppOverMemory => must(over);
  const app = (): App => current().app;
  beforeEach(async () => { over = await registerOverMemory(); });
  afterEach(() => { expect(current().bugs).toEqual([]); });
  return {
    current,
    async add(edits, children = []) {
      const saved = await app().save({ base: {}, edits, children });
      if (!saved.ok || saved.value.kind !== 'saved') throw new Error(saved.ok ? 'conflict' : saved.error.map(({ code }) => code).join());
      await current().settle();
      return saved.value.id;
    },
    async addDocument(customer, number, currency = 'EUR') {
      current().workbook.user.insertRow('Documents', 0, [null, customer, null, 'Invoice', number, null, null, 100, currency]);
      await current().settle();
    },
    valuesOf: (id) => app().card(id)?.values ?? {},
    rows: (id, table) => app().children(id).filter((child) => child.table === table).map(({ values }) => values),
    async sheets() {
      await current().settle();
      return Promise.all(tableKeys.map(async (table) => {
        const block = await current().workbook.readTable(table);
        return block.ok ? block.value.values.map((cells) => (table === 'Customers' ? cells.slice(0, -2) : cells)) : [[block.error.code]];
      }));
    },
  };
}
