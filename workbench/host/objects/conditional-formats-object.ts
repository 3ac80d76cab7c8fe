/**
 * Excel.ConditionalFormatCollection of a range, as far as the simulation knows conditional formats: formulas that look for
 * letters in another column of the same table, each over one column of it from its first row down. Whatever else is asked
 * for does not exist here.
 */
import { markFormula, readMarkFormula } from '../../../src/host/mark-formula';
import { intersectAreas, makeArea } from '../areas';
import { invalidArgument, itemNotFound } from '../excel-error';
import { guardSheet } from '../guards';
import type { HostContext } from '../host-context';
import type { LiveRange } from '../live-ranges';
import { bindObject, UnknownMember } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import type { RangeState } from '../range-place';
import { bodyArea } from '../table-rules';
import { SHEET_ROWS } from '../workbook-model';
import type { Area, ColumnMark, TableInfo } from '../workbook-model';

export function conditionalFormatsObject(host: HostContext, live: LiveRange): HostObject {
  return bindObject(FORMATS, { host, live });
}

const FORMATS: Shape<RangeState> = {
  className: 'ConditionalFormatCollection',
  items: (state) => touching(state).map((mark) => formatObject(state.host, mark)),
  item: (state, id) => {
    const mark = touching(state).find((each) => each.id === id);
    if (!mark) throw itemNotFound();
    return formatObject(state.host, mark);
  },
  methods: {
    Add: add,
    GetCount: (state) => touching(state).length,
    ClearAll(state) {
      guardSheet(state.host, state.live.sheetId, 'allowFormatCells');
      const gone = new Set(touching(state));
      state.host.model.setMarks(state.host.model.marks().filter((mark) => !gone.has(mark)));
    },
  },
};

/** What is known of a new format before it has its formula. */
type Draft = Pick<ColumnMark, 'id' | 'tableId' | 'columnId' | 'fillColor' | 'fontColor'> & Partial<ColumnMark>;

class FormatState {
  readonly host: HostContext;
  draft: Draft;

  constructor(host: HostContext, draft: Draft) {
    this.host = host;
    this.draft = draft;
  }

  /** New ones lie above those that are there. */
  set(change: Partial<ColumnMark>): void {
    guardSheet(this.host, tableOf(this.host, this.draft).sheetId, 'allowFormatCells');
    this.draft = { ...this.draft, ...change };
    const { byColumnId, holds } = this.draft;
    if (byColumnId === undefined || holds === undefined) return;
    const mark: ColumnMark = { ...this.draft, byColumnId, holds };
    const marks = this.host.model.marks();
    const isThere = marks.some(({ id }) => id === mark.id);
    this.host.model.setMarks(isThere ? marks.map((each) => (each.id === mark.id ? mark : each)) : [mark, ...marks]);
  }
}

function formatObject(host: HostContext, draft: Draft): HostObject {
  return bindObject(FORMAT, new FormatState(host, draft));
}

let made = 0;

function add({ host, live }: RangeState, type: unknown): HostObject {
  if (type !== 'Custom') throw new UnknownMember(`ConditionalFormatCollection.add(${String(type)})`);
  guardSheet(host, live.sheetId, 'allowFormatCells');
  const area = live.area();
  const table = host.model.tables().find((each) => each.sheetId === live.sheetId && intersectAreas(each.area, area));
  const column = table?.columns[area.column - table.area.column];
  const isColumn = table && column && area.columnCount === 1 && area.row === bodyArea(table).row && area.row + area.rowCount === SHEET_ROWS;
  if (!isColumn) throw new UnknownMember('ConditionalFormatCollection.add over other cells than a column of a table');
  made += 1;
  return formatObject(host, { id: `{format-${made}}`, tableId: table.id, columnId: column.id, fillColor: '', fontColor: '' });
}

const FILL: Shape<FormatState> = {
  className: 'ConditionalRangeFill',
  properties: { Color: { read: ({ draft }) => draft.fillColor, write: (state, value) => state.set({ fillColor: colour(value) }) } },
};

const FONT: Shape<FormatState> = {
  className: 'ConditionalRangeFont',
  properties: { Color: { read: ({ draft }) => draft.fontColor, write: (state, value) => state.set({ fontColor: colour(value) }) } },
};

const RANGE_FORMAT: Shape<FormatState> = {
  className: 'ConditionalRangeFormat',
  children: { Fill: (state) => bindObject(FILL, state), Font: (state) => bindObject(FONT, state) },
};

const RULE: Shape<FormatState> = {
  className: 'ConditionalFormatRule',
  properties: {
    Formula: {
      read: (state) => formulaOf(state),
      write(state, value) {
        const mark = typeof value === 'string' ? readMarkFormula(value) : undefined;
        const table = tableOf(state.host, state.draft);
        const by = mark && table.columns[mark.column - table.area.column];
        if (!mark || !by || mark.row !== bodyArea(table).row) throw new UnknownMember(`ConditionalFormatRule.formula ${String(value)}`);
        state.set({ holds: mark.holds, byColumnId: by.id });
      },
    },
  },
};

const CUSTOM: Shape<FormatState> = {
  className: 'CustomConditionalFormat',
  children: { Rule: (state) => bindObject(RULE, state), Format: (state) => bindObject(RANGE_FORMAT, state) },
};

const FORMAT: Shape<FormatState> = {
  className: 'ConditionalFormat',
  identity: ({ draft }) => ({ Id: draft.id }),
  properties: {
    Id: { read: ({ draft }) => draft.id },
    Type: { read: () => 'Custom' },
    Priority: { read: ({ host, draft }) => host.model.marks().findIndex(({ id }) => id === draft.id) },
    StopIfTrue: { read: () => false },
  },
  children: { Custom: (state) => bindObject(CUSTOM, state), CustomOrNullObject: (state) => bindObject(CUSTOM, state) },
  methods: {
    Delete({ host, draft }) {
      guardSheet(host, tableOf(host, draft).sheetId, 'allowFormatCells');
      host.model.setMarks(host.model.marks().filter(({ id }) => id !== draft.id));
    },
    GetRange: ({ host, draft }) => rangeOf(host, draft),
    GetRangeOrNullObject: ({ host, draft }) => rangeOf(host, draft),
  },
};

function tableOf(host: HostContext, { tableId }: Draft): TableInfo {
  const table = host.model.tables().find(({ id }) => id === tableId);
  if (!table) throw itemNotFound();
  return table;
}

function areaOf(table: TableInfo, columnId: number): Area {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  if (at < 0) throw itemNotFound();
  const { row } = bodyArea(table);
  return makeArea(row, table.area.column + at, SHEET_ROWS - row, 1);
}

function rangeOf(host: HostContext, draft: Draft): HostObject {
  const table = tableOf(host, draft);
  return host.make.range(table.sheetId, areaOf(table, draft.columnId));
}

function formulaOf({ host, draft }: FormatState): string {
  const table = tableOf(host, draft);
  const by = table.columns.findIndex(({ id }) => id === draft.byColumnId);
  if (by < 0 || draft.holds === undefined) return '';
  return `=${markFormula(draft.holds, table.area.column + by, bodyArea(table).row)}`;
}

function touching({ host, live }: RangeState): ColumnMark[] {
  return host.model.marks().filter((mark) => {
    const table = host.model.tables().find(({ id }) => id === mark.tableId);
    return table !== undefined && table.sheetId === live.sheetId && intersectAreas(areaOf(table, mark.columnId), live.area()) !== null;
  });
}

function colour(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
  return value.toUpperCase();
}
