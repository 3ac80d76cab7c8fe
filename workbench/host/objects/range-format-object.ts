/** Excel.RangeFormat with its fill, font and cell protection. */
import { ExcelError, invalidArgument } from '../excel-error';
import { guardSheet } from '../guards';
import type { HostContext } from '../host-context';
import type { LiveRange } from '../live-ranges';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';
import type { RangeState } from '../range-place';
import { SHEET_ROWS } from '../workbook-model';
import type { CellStyle, LineInfo } from '../workbook-model';

const HORIZONTAL = new Set(['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']);
const VERTICAL = new Set(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);
const READING = new Set(['Context', 'LeftToRight', 'RightToLeft']);
const COLOURS: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500',
  gray: '#808080', grey: '#808080', silver: '#C0C0C0', maroon: '#800000', purple: '#800080', navy: '#000080', teal: '#008080',
};

export function rangeFormatObject(host: HostContext, live: LiveRange): HostObject {
  return bindObject(FORMAT, { host, live });
}

function styled<K extends keyof CellStyle>(key: K, take: (value: unknown) => CellStyle[K]) {
  return {
    read: ({ host, live }: RangeState) => host.model.style(live.sheetId, live.area())[key],
    write({ host, live }: RangeState, value: unknown) {
      guardSheet(host, live.sheetId, 'allowFormatCells');
      host.model.setStyle(live.sheetId, live.area(), { [key]: take(value) });
    },
  };
}

const FILL: Shape<RangeState> = {
  className: 'RangeFill',
  properties: {
    Color: {
      ...styled('fillColor', colour),
      // Excel shows a cell without fill as white.
      read: ({ host, live }) => {
        const { fillColor } = host.model.style(live.sheetId, live.area());
        return fillColor === '' ? '#FFFFFF' : fillColor ?? '';
      },
    },
  },
  methods: {
    Clear({ host, live }) {
      guardSheet(host, live.sheetId, 'allowFormatCells');
      host.model.setStyle(live.sheetId, live.area(), { fillColor: '' });
    },
  },
};

const FONT: Shape<RangeState> = {
  className: 'RangeFont',
  properties: { Color: styled('fontColor', colour), Bold: styled('bold', flag), Italic: styled('italic', flag) },
};

const PROTECTION: Shape<RangeState> = {
  className: 'FormatProtection',
  properties: { Locked: styled('locked', flag) },
};

const FORMAT: Shape<RangeState> = {
  className: 'RangeFormat',
  properties: {
    WrapText: styled('wrapText', flag),
    HorizontalAlignment: styled('horizontalAlignment', (value) => oneOf(HORIZONTAL, value) as CellStyle['horizontalAlignment']),
    VerticalAlignment: styled('verticalAlignment', (value) => oneOf(VERTICAL, value) as CellStyle['verticalAlignment']),
    ReadingOrder: styled('readingOrder', (value) => oneOf(READING, value) as CellStyle['readingOrder']),
    ColumnWidth: {
      read: (state) => commonSize(columnLines(state)),
      write({ host, live }, value) {
        guardSheet(host, live.sheetId, 'allowFormatColumns');
        host.model.setColumns(live.sheetId, live.area().column, live.area().columnCount, { size: size(value) });
      },
    },
    RowHeight: {
      read: (state) => commonSize(rowLines(state)),
      write({ host, live }, value) {
        guardSheet(host, live.sheetId, 'allowFormatRows');
        if (live.area().rowCount === SHEET_ROWS) throw new ExcelError('OperationCellsExceedLimit');
        host.model.setRows(live.sheetId, live.area().row, live.area().rowCount, { size: size(value) });
      },
    },
  },
  children: {
    Fill: ({ host, live }) => bindObject(FILL, { host, live }),
    Font: ({ host, live }) => bindObject(FONT, { host, live }),
    Protection: ({ host, live }) => bindObject(PROTECTION, { host, live }),
  },
  methods: {
    AutofitColumns({ host, live }) {
      guardSheet(host, live.sheetId, 'allowFormatColumns');
      host.model.autofit(live.sheetId, live.area(), 'columns');
    },
    AutofitRows({ host, live }) {
      guardSheet(host, live.sheetId, 'allowFormatRows');
      host.model.autofit(live.sheetId, live.area(), 'rows');
    },
  },
};

function columnLines({ host, live }: RangeState): LineInfo[] {
  const { column, columnCount } = live.area();
  return Array.from({ length: columnCount }, (_, index) => host.model.column(live.sheetId, column + index));
}

function rowLines({ host, live }: RangeState): LineInfo[] {
  const { row, rowCount } = live.area();
  return Array.from({ length: rowCount }, (_, index) => host.model.row(live.sheetId, row + index));
}

/** A hidden line has no size. */
function commonSize(lines: readonly LineInfo[]): number | null {
  const sizes = lines.map((line) => (line.hidden || line.filteredOut ? 0 : line.size));
  const [first = 0] = sizes;
  return sizes.every((one) => one === first) ? first : null;
}

function size(value: unknown): number {
  if (typeof value !== 'number' || value < 0 || value > 1342.5) throw invalidArgument();
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

function oneOf(allowed: ReadonlySet<string>, value: unknown): string {
  if (typeof value !== 'string' || !allowed.has(value)) throw invalidArgument();
  return value;
}

function colour(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const named = COLOURS[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}
