/**
 * What the two derived columns of Customers hold: `~check` the worst that is wrong with the card or one of its rows, or OK;
 * `~marks` which of its cells are wrong, for the conditional formats. Knows what stands there, what ought to, and so which
 * cells are to be written.
 */
import type { CellEdit, CellMark, CellValue } from '../host/workbook';
import { checkColumn, marksColumn } from '../host/derived-columns';
import { headerOfField, type TableLayout } from '../host/table-layout';
import { issueText } from '../locales/issue-text';
import type { Texts } from '../locales/texts';
import type { ModelIssue } from '../model/check-record';
import { fieldsOf, tableKeys, type TableKey } from '../model/fields';
import type { RecordId } from '../model/ids';
import type { Register } from '../model/register';

/** The cells of a row; '' for an empty one. */
export interface CheckCells {
  readonly check: string;
  readonly marks: string;
}

/** Cells of customers as they are written now. */
export interface DueCells {
  readonly rows: readonly { readonly id: RecordId; readonly cells: CheckCells }[];
  readonly edits: readonly CellEdit[];
}

export interface SheetCheckPorts {
  readonly register: Register;
  /** In the language of the register. */
  readonly texts: Texts;
  /** Of Customers; undefined while the sheet does not show the check. */
  readonly layout: () => TableLayout | undefined;
}

export interface SheetCheck {
  /** The row stands in the sheet with these cells; `remote`: a co-author's add-in writes what they did. */
  noteRow(id: RecordId, check: CellValue, marks: CellValue, source: 'local' | 'remote'): void;
  /** All that is wrong with the card and its rows. */
  noteChecked(id: RecordId, found: readonly ModelIssue[]): void;
  /** Its row was added or removed by ourselves: what stood there stands there no more. */
  noteWrittenAnew(id: RecordId): void;
  /** Its row was written over, and was written again without them. */
  noteLost(id: RecordId): void;
  isDue(): boolean;
  /** Up to so many rows. */
  due(count: number): DueCells;
  /** These stand in the sheet now. */
  noteWritten(rows: DueCells['rows']): void;
  /** Up to so many rows that hold anything, to be emptied. */
  filled(count: number): DueCells;
}

/** A card with nothing to correct; not a word of any language, as in CUSTOMER.CHECK. */
export const fine = 'OK';

const clean: CheckCells = { check: fine, marks: '' };
const blank: CheckCells = { check: '', marks: '' };
/** So many rows can be taken back by Excel's own undo without our writing them again. */
const mostOverwritten = 5_000;

const isWrong = ({ severity }: ModelIssue): boolean => severity !== 'info';
const same = (a: CheckCells | undefined, b: CheckCells): boolean => a?.check === b.check && a.marks === b.marks;
const textOf = (cell: CellValue): string => (typeof cell === 'string' ? cell : cell === null ? '' : String(cell));

/** What the column of marks holds of a field, and without a field of the row as a whole: errors and warnings look different. */
const markOf = (severity: 'error' | 'warning', field = ''): string => `${severity === 'error' ? '!' : '?'}${field};`;

/** The marks of a table with this layout, by which hidden column; undefined without it. */
export function marksOf(layout: TableLayout): { readonly by: string; readonly marks: readonly CellMark[] } | undefined {
  const by = headerOfField(layout, marksColumn);
  if (by === undefined) return undefined;
  const looks = ['error', 'warning'] as const;
  const ofFields = fieldsOf(layout.table).flatMap(([field, { hidden }]): CellMark[] => {
    const column = headerOfField(layout, field);
    if (column === undefined || hidden === true) return [];
    return looks.map((look) => ({ column, holds: `;${markOf(look, field)}`, look }));
  });
  const check = headerOfField(layout, checkColumn);
  const ofCheck = check === undefined ? [] : looks.map((look): CellMark => ({ column: check, holds: `;${markOf(look)}`, look }));
  return { by, marks: [...ofFields, ...ofCheck] };
}

export function createSheetCheck({ register, texts, layout }: SheetCheckPorts): SheetCheck {
  const stands = new Map<RecordId, CheckCells>();
  const wanted = new Map<RecordId, CheckCells>();
  const due = new Set<RecordId>();
  /** What stood in rows before we wrote there last: when a person takes our writing back on the way to an edit of theirs, it stays so. */
  const overwritten = new Map<RecordId, CheckCells>();

  function cellsOf(found: readonly ModelIssue[]): CheckCells {
    const wrong = found.filter(isWrong);
    const worst = worstOf(register, wrong);
    return worst === undefined ? clean : { check: issueText(texts, worst), marks: marksIn(wrong) };
  }

  function cellsFor(rows: DueCells['rows']): DueCells {
    const now = layout();
    const columns = now === undefined ? [] : ([['check', checkColumn], ['marks', marksColumn]] as const).flatMap(([key, field]) => {
      const column = headerOfField(now, field);
      return column === undefined ? [] : [{ key, column }];
    });
    const edits = rows.flatMap(({ id, cells }) => columns
      .filter(({ key }) => stands.get(id)?.[key] !== cells[key])
      .map(({ key, column }): CellEdit => ({ key: id, column, value: cells[key] === '' ? null : cells[key] })));
    return { rows, edits };
  }

  return {
    noteRow(id, check, marks, source) {
      const before = stands.get(id);
      const [checkText, marksText] = [textOf(check), textOf(marks)];
      const now = checkText === fine && marksText === '' ? clean : checkText === '' && marksText === '' ? blank : { check: checkText, marks: marksText };
      stands.set(id, now);
      const ought = wanted.get(id);
      if (ought === undefined || same(before, now)) return;
      if (source === 'remote') {
        if (same(ought, now)) due.delete(id);
        return;
      }
      const takenBack = overwritten.get(id);
      if (same(ought, now) || (takenBack !== undefined && same(takenBack, now))) due.delete(id);
      else due.add(id);
    },
    noteChecked(id, found) {
      if (layout() === undefined) return;
      const ought = cellsOf(found);
      wanted.set(id, ought);
      overwritten.delete(id);
      if (same(stands.get(id) ?? blank, ought)) due.delete(id);
      else due.add(id);
    },
    noteWrittenAnew(id) {
      stands.delete(id);
      overwritten.delete(id);
      if (wanted.delete(id)) due.delete(id);
    },
    noteLost(id) {
      stands.delete(id);
      if (wanted.has(id)) due.add(id);
    },
    isDue: () => due.size > 0 && layout() !== undefined,
    due(count) {
      const rows: { readonly id: RecordId; readonly cells: CheckCells }[] = [];
      for (const id of due) {
        if (rows.length === count) break;
        const cells = wanted.get(id);
        if (cells === undefined || register.get('Customers', id) === undefined) due.delete(id);
        else rows.push({ id, cells });
      }
      return cellsFor(rows);
    },
    noteWritten(rows) {
      if (overwritten.size + rows.length > mostOverwritten) overwritten.clear();
      for (const { id, cells } of rows) {
        const before = stands.get(id);
        if (before !== undefined) overwritten.set(id, before);
        stands.set(id, cells);
        if (wanted.get(id) === cells) due.delete(id);
      }
    },
    filled(count) {
      const rows: { readonly id: RecordId; readonly cells: CheckCells }[] = [];
      for (const [id, cells] of stands) {
        if (rows.length === count) break;
        if (cells !== blank && register.get('Customers', id) !== undefined) rows.push({ id, cells: blank });
      }
      return cellsFor(rows);
    },
  };
}

/** The first of the worst: the card's own before those of its rows, in the order of tables and sheets. */
function worstOf(register: Register, wrong: readonly ModelIssue[]): ModelIssue | undefined {
  const errors = wrong.filter(({ severity }) => severity === 'error');
  const worst = errors.length > 0 ? errors : wrong;
  const place = ({ where }: ModelIssue): [number, number] => {
    const table = tableKeys.find((key) => key === where?.table);
    return table === undefined || table === 'Customers' ? [0, 0] : [tableKeys.indexOf(table), rowPlace(register, table, where?.id)];
  };
  let first = worst[0];
  for (const issue of worst) {
    if (first === undefined) break;
    const [[a, b], [c, d]] = [place(issue), place(first)];
    if (a < c || (a === c && b < d)) first = issue;
  }
  return first;
}

const rowPlace = (register: Register, table: TableKey, id: RecordId | undefined): number => (id === undefined ? -1 : register.place(table, id));

/** The worst of all, then the cells of the card's own row, in the order of the field table, each as its worst: `;!;!taxId;?email;`. */
function marksIn(wrong: readonly ModelIssue[]): string {
  const worst = new Map<string, 'error' | 'warning'>();
  let ofAll: 'error' | 'warning' = 'warning';
  for (const { severity, where } of wrong) {
    if (severity === 'info') continue;
    if (severity === 'error') ofAll = severity;
    if (where?.field === undefined || (where.table !== undefined && where.table !== 'Customers')) continue;
    if (severity === 'error' || !worst.has(where.field)) worst.set(where.field, severity);
  }
  const fields = fieldsOf('Customers').flatMap(([field]) => {
    const severity = worst.get(field);
    return severity === undefined ? [] : [markOf(severity, field)];
  });
  return `;${[markOf(ofAll), ...fields].join('')}`;
}
