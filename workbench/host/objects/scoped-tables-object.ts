/** Excel.TableScopedCollection: the tables a range touches. */
import { itemNotFound } from '../excel-error';
import { findTable } from '../host-context';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import type { TableInfo } from '../workbook-model';

interface State {
  readonly host: HostContext;
  readonly tables: readonly TableInfo[];
}

export function scopedTablesObject(host: HostContext, tables: readonly TableInfo[]): HostObject {
  return bindObject(SCOPED, { host, tables });
}

const SCOPED: Shape<State> = {
  className: 'TableScopedCollection',
  items: ({ host, tables }) => tables.map((table) => host.make.table(table.id)),
  item: (state, key) => {
    const found = find(state, key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    GetCount: ({ tables }) => tables.length,
    GetFirst: ({ host, tables }) => {
      const [first] = tables;
      if (!first) throw itemNotFound();
      return host.make.table(first.id);
    },
    GetItemOrNullObject: (state, key) => find(state, key) ?? null,
  },
};

function find({ host, tables }: State, key: unknown): HostObject | undefined {
  const table = findTable(host, key, null);
  return table && tables.some((one) => one.id === table.id) ? host.make.table(table.id) : undefined;
}
